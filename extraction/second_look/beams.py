"""The likeliest strings behind the steps of a CTC recogniser, each with its probability (prefix beam search)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extraction.ocr.ctc import BLANK, Frames

WIDTH = 12  # beginnings that are followed at a time
FAINT = 1e-3  # a class below this probability is not followed
MOST = 5

Prefix = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """One string with its probability."""

    text: str
    probability: float


def likeliest(frames: Frames, characters: Sequence[str]) -> tuple[Read, ...]:
    """At most MOST strings, the likeliest first; `characters` by class, the blank first."""
    beams: dict[Prefix, tuple[float, float]] = {(): (1.0, 0.0)}  # probability of ending in a blank, in a character
    for step in frames:
        beams = _advanced(beams, step)
    best = sorted(((blank + sign, prefix) for prefix, (blank, sign) in beams.items()), reverse=True)[:MOST]
    return tuple(Read("".join(characters[i] for i in prefix), float(share)) for share, prefix in best if prefix)


def _advanced(beams: dict[Prefix, tuple[float, float]], step: np.ndarray) -> dict[Prefix, tuple[float, float]]:
    likely = [int(i) for i in np.flatnonzero(step > FAINT)]
    after: dict[Prefix, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for prefix, (blank, sign) in beams.items():
        whole = blank + sign
        for i in likely:
            share = float(step[i])
            if i == BLANK:
                after[prefix][0] += whole * share
            elif prefix and prefix[-1] == i:
                after[prefix][1] += sign * share  # the same character goes on
                after[*prefix, i][1] += blank * share
            else:
                after[*prefix, i][1] += whole * share
    kept = sorted(after.items(), key=lambda item: -sum(item[1]))[:WIDTH]
    return {prefix: (blank, sign) for prefix, (blank, sign) in kept}
