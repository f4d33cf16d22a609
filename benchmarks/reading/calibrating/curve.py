"""The reliability curve: how many of the facts that were given a confidence were right."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .samples import Sample

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0)
SURE = 0.9
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts whose confidence lies from `low` to below `high` (1 belongs to the last)."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def bins(sure: Sequence[float], right: Sequence[bool], edges: Sequence[float] = EDGES) -> list[Bin]:
    """The filled bins, from the least confidence on."""
    found = []
    for low, high in pairwise(edges):
        here = [(p, ok) for p, ok in zip(sure, right, strict=True) if low <= p < high or (p == high == edges[-1])]
        if here:
            count = len(here)
            found.append(Bin(low, high, count, sum(p for p, _ in here) / count, sum(ok for _, ok in here) / count))
    return found


def error(sure: Sequence[float], right: Sequence[bool]) -> float:
    """Expected calibration error over ten bins of equal width; 0 where there are no facts."""
    tenths = bins(sure, right, [i / TENTHS for i in range(TENTHS + 1)])
    return sum(one.count * abs(one.confidence - one.right) for one in tenths) / max(1, len(sure))


def report(samples: Sequence[Sample], sure: Sequence[float], title: str) -> Iterator[str]:
    """The figures as lines."""
    right = [s.right for s in samples]
    product = [(1 - 10 ** -s.signs.line) * math.exp(s.signs.parser) for s in samples]
    yield (f"== {title}: {len(samples)} facts, {sum(right) / max(1, len(samples)):.3f} right, ECE "
           f"{error(sure, right):.3f} (of the confidence of lines and parser as it is: {error(product, right):.3f})")
    yield "confidence      facts   mean  right"
    for one in bins(sure, right):
        yield f"{one.low:.2f}–{one.high:.2f}     {one.count:6d}  {one.confidence:.3f}  {one.right:.3f}"
    for name, keys in (("sort", [s.sort for s in samples]), ("hand", [s.hand for s in samples])):
        yield f"{name:22s} facts   mean  right    ECE"
        for key in sorted(set(keys)):
            own = [i for i, other in enumerate(keys) if other == key]
            chances, held = [sure[i] for i in own], [right[i] for i in own]
            yield (f"{key:22s}{len(own):6d}  {sum(chances) / len(own):.3f}  {sum(held) / len(own):.3f}"
                   f"  {error(chances, held):.3f}")
    yield from _dates(samples, sure)


def _dates(samples: Sequence[Sample], sure: Sequence[float]) -> Iterator[str]:
    misread = [p for s, p in zip(samples, sure, strict=True) if s.misread]
    dated = [(s.right, p) for s, p in zip(samples, sure, strict=True) if s.dated]
    trusted = sum(p > SURE for _, p in dated)
    for name, wrong in (("wrong", [p for right, p in dated if not right]),
                        ("a date that the page does not state", misread)):
        above = sum(p > SURE for p in wrong)
        yield (f"facts with dates: {len(dated)}, above {SURE}: {trusted}; {name}: {len(wrong)}, above {SURE}: {above} "
               f"({above / max(1, trusted):.4f} of all above, {above / max(1, len(wrong)):.3f} of these)")
