"""Makes the shipped weights of a training: `python -m extraction.date_net.training.export TRAINED OUT`.

Writes `dates.onnx` (log probabilities; weights stored in half precision, read back as full) and `model.json` into OUT.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from extraction.date_net.training.network import DateNet

_SMALL = 256  # tensors of fewer numbers stay as they are


class _Scorer(torch.nn.Module):
    """The network with log probabilities as its answer."""

    def __init__(self, model: DateNet) -> None:
        super().__init__()
        self.model = model

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        """Lines x 3 x 40 x W to lines x W/4 x classes."""
        return torch.log_softmax(self.model(pictures), -1)


def export(trained: Path, out: Path) -> None:
    """Write both files."""
    told = json.loads((trained / "training.json").read_text(encoding="utf-8"))
    model = DateNet(told["size"], told["layers"])
    model.load_state_dict(
        {
            name: value.float() if value.dtype.is_floating_point else value
            for name, value in torch.load(trained / "date_net.pt", map_location="cpu", weights_only=True).items()
        }
    )
    model.requires_grad_(False)
    model.train(False)
    out.mkdir(parents=True, exist_ok=True)
    both = {0: "lines", 3: "width"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Scorer(model),
            (torch.zeros(2, 3, 40, 160),),
            str(whole),
            opset_version=17,
            dynamo=False,
            input_names=["pictures"],
            output_names=["scores"],
            dynamic_axes={"pictures": both, "scores": {0: "lines", 1: "steps"}},
        )
        halved = _halved(onnx.load(str(whole)))
    onnx.save(halved, str(out / "dates.onnx"))
    digest = hashlib.sha256((out / "dates.onnx").read_bytes()).hexdigest()[:8]
    (out / "model.json").write_text(
        json.dumps({"version": f"dates {digest}", "temperature": 1.0, "training": told}, indent=1) + "\n",
        encoding="utf-8",
    )


def _halved(model: onnx.ModelProto) -> onnx.ModelProto:
    """Large weights as half precision, each behind a cast that the runtime folds when it loads."""
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size >= _SMALL:
            name = tensor.name
            tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
            casts.append(helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    return model


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
