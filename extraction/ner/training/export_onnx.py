"""Makes the shipped file of a trained directory: log probabilities of tags, eight-bit weights.

`python -m extraction.ner.training.export_onnx TRAINED OUT` writes `names.onnx` and `vocab.txt` into OUT.
Needs the extra `train`; the weights lose nothing that the gold set shows (benchmarks/names.py).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import ElectraForTokenClassification


class _Scorer(torch.nn.Module):
    """The model with one output: log probabilities, texts x places x tags."""

    def __init__(self, model: ElectraForTokenClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, chars: torch.Tensor, present: torch.Tensor) -> torch.Tensor:
        """`chars` are numbers of the vocabulary, `present` is 0 for padding."""
        return torch.log_softmax(self.model(input_ids=chars, attention_mask=present).logits, -1)


def export(trained: Path, out: Path) -> None:
    """Write the two files."""
    model = ElectraForTokenClassification.from_pretrained(trained, dtype=torch.float32, attn_implementation="eager")
    model.requires_grad_(False)
    model.train(False)
    example = torch.randint(2, 90, (2, 32))
    both = {0: "texts", 1: "places"}
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Scorer(model), (example, torch.ones_like(example)), str(whole), opset_version=17, dynamo=False,
            input_names=["chars", "present"], output_names=["scores"],
            dynamic_axes={"chars": both, "present": both, "scores": both})
        quantize_dynamic(whole, out / "names.onnx", weight_type=QuantType.QInt8, per_channel=True)
    shutil.copy(trained / "vocab.txt", out / "vocab.txt")


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
