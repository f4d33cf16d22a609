"""Trains the date reader on pictures drawn on the way.

`python -m extraction.date_net.training.train --faces DIR --out DIR --minutes 8 --device cuda --workers 6` wants the
folder that `atlas` wrote and leaves `date_net.pt` (the averaged weights), `training.json` and `log.txt`. torch and
numpy suffice. Faces and hands of the validation share are never trained on; ten times their lines are read and the
weights kept. A training that has learned nothing in two fifths of its time stops with an error.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
import torch.nn.functional as F

from extraction.date_net.alphabet import spelled
from extraction.date_net.training.drawing import Arranged, Noise, arrange, ink_of
from extraction.date_net.training.feeding import Texts, some_texts, stream
from extraction.date_net.training.network import DateNet
from extraction.date_net.training.signs import Signs, load, unseen
from extraction.date_net.training.spoiling import Layout, layout, normalized, spoil

_CHECKED = 2048  # lines of a validation
_WARM_UP = 300
_CHECKS = 10  # validations of a training
_NOTHING = 0.01


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. `batch` lines a step, drawn `pool` batches at a time so that lines of like width come together."""

    faces: Path
    out: Path
    minutes: float = 8
    device: str = "cuda"
    workers: int = 4
    batch: int = 768
    pool: int = 8
    rate: float = 1.5e-3
    size: int = 160
    layers: int = 3
    reuse: int = 1  # how often each drawn picture is learned from
    seed: int = 1
    start: Path | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Pictures as the network takes them, and what stands there."""

    pictures: torch.Tensor
    labels: torch.Tensor
    lengths: torch.Tensor
    steps: torch.Tensor


def batches(random: np.random.Generator, signs: Signs, texts: Texts, size: int) -> list[Batch]:
    """A pool of texts, drawn in batches of lines that are about as wide."""
    arranged = arrange(random, signs, texts)
    lying = layout(Noise(random, arranged.row.device), arranged)
    order = lying.width.argsort()
    return [_drawn(random, signs, texts, (arranged, lying), order[first : first + size])
            for first in range(0, len(order), size)]


def _drawn(
    random: np.random.Generator, signs: Signs, texts: Texts, placed: tuple[Arranged, Layout], chosen: torch.Tensor
) -> Batch:
    lying = placed[1].lines(chosen)
    pictures = normalized(spoil(random, ink_of(random, signs, placed[0].lines(chosen)), lying), lying.width)
    labels, lengths = (part[chosen.cpu().numpy()].astype(np.int64) for part in (texts.labels, texts.lengths))
    steps = torch.full((len(pictures),), pictures.shape[3] // 4)
    return Batch(pictures, torch.from_numpy(labels[labels > 0]), torch.from_numpy(lengths), steps)


def loss_of(model: torch.nn.Module, batch: Batch, device: str) -> torch.Tensor:
    """Connectionist loss a sign."""
    with torch.autocast(device.partition(":")[0], torch.bfloat16):
        scores = model(batch.pictures.contiguous(memory_format=torch.channels_last))
    logs = F.log_softmax(scores.float(), -1).transpose(0, 1)
    labels, steps, lengths = (part.to(device) for part in (batch.labels, batch.steps, batch.lengths))
    return F.ctc_loss(logs, labels, steps, lengths, zero_infinity=True)


@torch.no_grad()
def right(model: torch.nn.Module, signs: Signs, count: int) -> tuple[float, list[str]]:
    """Share of lines read exactly, by the best path, of always the same texts; and some that were not."""
    good, wrong = 0, []
    for batch in batches(np.random.default_rng(99), signs, some_texts(Random(99), count), 128):
        best = model(batch.pictures).argmax(-1).cpu().numpy()
        ends = batch.lengths.cumsum(0).tolist()
        for row, end, length in zip(best, ends, batch.lengths.tolist(), strict=True):
            runs = row[np.flatnonzero(np.diff(row, prepend=-1))]
            read, true = spelled(runs[runs > 0].tolist()), spelled(batch.labels[end - length : end].tolist())
            good += read == true
            if read != true:
                wrong.append(f"{true} -> {read}")
    return good / count, wrong


class _Averaged:
    """The weights' moving average: what is validated and saved."""

    def __init__(self, model: DateNet, plan: Plan) -> None:
        self.model = DateNet(plan.size, plan.layers).to(plan.device)
        self.model.load_state_dict(model.state_dict())
        self.model.train(False)

    @torch.no_grad()
    def follow(self, model: DateNet, step: int) -> None:
        keep = min(0.998, (1 + step) / (10 + step))
        for mine, theirs in zip(self.model.state_dict().values(), model.state_dict().values(), strict=True):
            if mine.dtype.is_floating_point:
                mine.lerp_(theirs, 1 - keep)
            else:
                mine.copy_(theirs)


def _share_of_rate(step: int, spent: float) -> float:
    return min(1.0, (step + 1) / _WARM_UP) * (0.01 + 0.5 * (1 + math.cos(math.pi * min(1.0, spent))))


def train(plan: Plan) -> None:
    """Train until the minutes are over."""
    begin = time.monotonic()
    torch.manual_seed(plan.seed)
    source = stream(plan.seed, plan.batch * plan.pool, plan.workers)  # before the device is used: workers are forked
    plan.out.mkdir(parents=True, exist_ok=True)
    signs = load(plan.faces, plan.device)
    kept = unseen(signs.names)
    seen, new = signs.subset(~kept), signs.subset(kept)
    say = _Log(plan.out / "log.txt")
    say(f"{len(seen.names)} faces and hands to learn from, {len(new.names)} to check with")
    model = DateNet(plan.size, plan.layers).to(plan.device)
    model.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # its stub lacks this way
    if plan.start is not None:
        model.load_state_dict(torch.load(plan.start, map_location=plan.device))
    say(f"{sum(part.numel() for part in model.parameters()) / 1e6:.2f} million weights")
    averaged = _Averaged(model, plan)
    optimizer = torch.optim.AdamW(model.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.02)
    random = np.random.default_rng(plan.seed)
    step, checked, spent = 0, 0, 0.0
    losses: list[float] = []
    while spent < 1:
        ready = batches(random, seen, next(source), plan.batch)
        for index in np.concatenate([random.permutation(len(ready)) for _ in range(plan.reuse)]):
            spent = (time.monotonic() - begin) / (plan.minutes * 60)
            for group in optimizer.param_groups:
                group["lr"] = plan.rate * _share_of_rate(step, spent)
            loss = loss_of(model, ready[index], plan.device)
            optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            averaged.follow(model, step)
            step += 1
            if step % 20 == 0:
                losses.append(float(loss.detach()))
        if spent * _CHECKS >= checked + 1 or spent >= 1:
            checked = int(spent * _CHECKS)
            share, wrong = right(averaged.model, new, _CHECKED if plan.device != "cpu" else 256)
            recent = sum(losses[-20:]) / max(1, len(losses[-20:]))
            say(f"{spent:5.0%} step {step} lines {step * plan.batch / 1e6:.2f}M loss {recent:.4f} right {share:.2%}")
            _save(averaged.model, plan, {"steps": step, "lines": step * plan.batch, "unseen_right": share})
            if spent > 0.4 and share < _NOTHING:
                raise SystemExit(f"nothing learned in {spent:.0%} of the time: {share:.2%} of unseen lines are right")
            (plan.out / "wrong.txt").write_text("\n".join(wrong) + "\n", encoding="utf-8")


class _Log:
    """Says a line on the screen and in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._file.write_text("", encoding="utf-8")

    def __call__(self, line: str) -> None:
        print(line, flush=True)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _save(model: DateNet, plan: Plan, told: dict[str, float]) -> None:
    """The weights in half precision, replaced at once so that a cut leaves the last good ones."""
    part = plan.out / "date_net.part"
    torch.save({name: value.half().cpu() if value.dtype.is_floating_point else value.cpu()
                for name, value in model.state_dict().items()}, part)
    part.replace(plan.out / "date_net.pt")
    settings = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(plan).items()}
    for name in ("faces", "out", "start"):
        del settings[name]
    (plan.out / "training.json").write_text(json.dumps({**settings, **told}, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="train the date reader")
    parser.add_argument("--faces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    for name, kind, usual in (("minutes", float, 8), ("device", str, "cuda"), ("workers", int, 4), ("batch", int, 768),
                              ("pool", int, 8), ("rate", float, 1.5e-3), ("size", int, 160), ("layers", int, 3),
                              ("reuse", int, 1), ("seed", int, 1)):
        parser.add_argument(f"--{name}", type=kind, default=usual)
    train(Plan(**vars(parser.parse_args())))


if __name__ == "__main__":
    main()
