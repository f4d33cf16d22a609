"""Trains the product's own tagger: a small ELECTRA-shaped character transformer, on text made on the way.

`python -m extraction.ner.training.train_transformer --out DIR --minutes 5 [--device cuda]` writes a Hugging Face
directory; `export_onnx` makes the shipped file of it. Needs the extra `train`.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from transformers import ElectraConfig, ElectraForTokenClassification

from extraction.ner.labels import TAGS
from extraction.ner.training.batches import IGNORED, PAD, UNKNOWN, Batch, BatchPlan, build_vocabulary, parallel_batches
from extraction.ner.training.lexicon import dictionary_path

_WARM_UP, _WARM_UP_AGAIN = 400, 40  # steps, of a fresh model and of one trained before
_LOST = 0.01  # share of characters shown as unknown


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. `characters` a step; the rate falls to zero over `minutes`."""

    out: Path
    dictionary: Path
    minutes: float = 5
    device: str = "cpu"
    workers: int = 0
    characters: int = 32768
    rate: float = 1.5e-3
    layers: int = 6
    hidden: int = 256
    seed: int = 1
    start: Path | None = None  # a trained directory to go on from


def train(plan: Plan) -> Path:
    """Train and save; the directory also holds `vocab.txt`, one character a line."""
    torch.manual_seed(plan.seed)
    vocabulary = _vocabulary(plan)
    model = _model(plan, len(vocabulary))
    model.to(torch.device(plan.device))  # type: ignore[arg-type]  # its stub lacks what nn.Module.to takes
    optimizer = torch.optim.AdamW(model.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01)
    source = parallel_batches(
        BatchPlan({char: n for n, char in enumerate(vocabulary)}, plan.dictionary, plan.characters), plan.seed,
        plan.workers)
    warm_up = _WARM_UP if plan.start is None else _WARM_UP_AGAIN
    begin, step, seen = time.monotonic(), 0, 0
    while (spent := (time.monotonic() - begin) / (plan.minutes * 60)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = plan.rate * min(1.0, (step + 1) / warm_up) * 0.5 * (1 + math.cos(math.pi * spent))
        chars, tags = next(source)
        loss = _step(model, optimizer, (chars, tags), plan.device)
        step, seen = step + 1, seen + chars.size
        if step % 50 == 0:
            print(f"{spent:5.0%} step {step} characters {seen / 1e6:.1f}M loss {loss.item():.4f}", flush=True)
    _save(model, vocabulary, plan.out)
    (plan.out / "training.json").write_text(json.dumps(
        {"steps": step, "characters": seen, "minutes": plan.minutes, "device": plan.device, "seed": plan.seed,
         "rate": plan.rate, "batch": plan.characters,
         "start": plan.start and json.loads((plan.start / "training.json").read_text())}, indent=1) + "\n")
    return plan.out


def _vocabulary(plan: Plan) -> list[str]:
    if plan.start is None:
        return build_vocabulary(plan.dictionary)
    return (plan.start / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def _model(plan: Plan, vocabulary_size: int) -> ElectraForTokenClassification:
    if plan.start is None:
        return build_model(plan, vocabulary_size)
    model: ElectraForTokenClassification = ElectraForTokenClassification.from_pretrained(
        plan.start, dtype=torch.float32)
    model.train()
    return model


def build_model(plan: Plan, vocabulary_size: int) -> ElectraForTokenClassification:
    """A fresh model: embeddings of 128, then `layers` of `hidden`."""
    return ElectraForTokenClassification(ElectraConfig(
        vocab_size=vocabulary_size, embedding_size=128, hidden_size=plan.hidden, num_hidden_layers=plan.layers,
        num_attention_heads=4, intermediate_size=3 * plan.hidden, max_position_embeddings=256, type_vocab_size=1,
        pad_token_id=PAD, hidden_dropout_prob=0.1, attention_probs_dropout_prob=0.1,
        id2label=dict(enumerate(TAGS)), label2id={tag: n for n, tag in enumerate(TAGS)}))


def _step(
    model: ElectraForTokenClassification, optimizer: torch.optim.Optimizer, batch: Batch, device: str
) -> torch.Tensor:
    chars, tags = (torch.from_numpy(np.ascontiguousarray(part)).to(device, non_blocking=True) for part in batch)
    present = (chars != PAD).long()
    lost = (torch.rand(chars.shape, device=device) < _LOST) & (chars != PAD)
    chars = chars.masked_fill(lost, UNKNOWN)
    with torch.autocast(device_type=device.partition(":")[0], dtype=torch.bfloat16):
        logits = model(input_ids=chars, attention_mask=present).logits
        loss = torch.nn.functional.cross_entropy(
            logits.float().view(-1, len(TAGS)), tags.view(-1), ignore_index=IGNORED)
    optimizer.zero_grad(set_to_none=True)
    torch.autograd.backward(loss)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.detach()


def _save(model: ElectraForTokenClassification, vocabulary: list[str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    model.to(torch.device("cpu"), torch.float16).save_pretrained(out)  # type: ignore[arg-type]
    (out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="train the transformer that marks names")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="go on from a directory trained before")
    parser.add_argument("--dictionary", type=Path, help="jieba's dict.txt; without it that of the installed package")
    for name, kind, usual in (("minutes", float, 5), ("device", str, "cpu"), ("workers", int, 0),
                              ("characters", int, 32768), ("rate", float, 1.5e-3), ("layers", int, 6),
                              ("hidden", int, 256), ("seed", int, 1)):
        parser.add_argument(f"--{name}", type=kind, default=usual)
    given = vars(parser.parse_args())
    given["dictionary"] = given["dictionary"] or dictionary_path()
    train(Plan(**given))


if __name__ == "__main__":
    main()
