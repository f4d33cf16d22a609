"""Seals rolled out: the ring of text as a straight line, free of what is written or stamped over it.

The legend runs clockwise from the lower left over the top to the lower right, heads outwards, and leaves a gap at the
bottom. The gap also tells how the seal was turned when it was stamped. Below the star a second, straight
line may stand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extraction.seal_ink import Reals, SealInk
from extraction.seal_rings import Ring
from extraction.seal_second_line import second_line
from models.pages import Pixels

OUTER, INNER = 0.94, 0.42  # between these shares of the radius the legend is looked for
GAP_ROWS = 0.4  # of the band, from the ring inwards: the ends of a second line reach into the rest
INNER_RING = 0.3  # of the unrolled seal, where a second ring may be
RING_COVER = 0.7  # of all columns are inked where a ring runs
RING_BLUR = 2  # rows
MOST_GAPS = 3
BELOW = 62 / 360  # turns from the bottom within which a second line stands
LEGEND_PX = 48  # height of the strip that the band of the legend is drawn to
LEAST_INK = 0.3  # of the darkest ink
LEAST_COLUMN = 0.06  # of a column's height is inked where a character stands
WIDEST_GAP = 0.45  # blanks between characters are cut to this many heights


@dataclass(frozen=True)
class Rolled:
    """The legend of a seal as a straight line, and how the seal lies: its gap's middle and width in turns."""

    legend: Pixels
    ink: SealInk
    middle: float
    gap: float
    inside: float

    def below(self, others: Sequence[Ring]) -> list[Pixels]:
        """The straight line below the star, perhaps cut out in two ways; nothing where there is none."""
        free = self.gap / 2
        ways = [free, *([BELOW] if free < BELOW else [])]  # its ends may have been taken for the legend's
        lines = [second_line(self.ink, others, self.middle, away, self.inside) for away in ways]
        return [_picture(_closed_up(line)) for line in lines if line is not None]


def roll_out(ink: SealInk, others: Sequence[Ring], turn: int = 0) -> Rolled | None:
    """The legend as a straight line, black on white; None for a blank seal.

    `turn` asks for the circle to be cut open elsewhere: 0 at the likeliest gap, 1 and 2 at the next ones.
    """
    laid = _without_inner_ring(_unrolled(ink, others))
    rows = _band(laid)
    band = laid[rows]
    inked = (band[: round(GAP_ROWS * len(band))] > LEAST_INK).mean(axis=0) > LEAST_COLUMN
    gaps = _widest_gaps(inked) if inked.any() and not inked.all() else []
    if turn >= len(gaps):
        return None
    start, length = gaps[turn]
    margin = min(round(0.3 * len(band)), length // 3)  # a character may be wider at its foot than at its head
    legend = np.roll(band, margin - start - length, axis=1)[:, : band.shape[1] - length + 2 * margin]
    return Rolled(
        _picture(_closed_up(legend)), ink, (start + length / 2) / len(inked), length / len(inked),
        OUTER - (OUTER - INNER) * rows.stop / len(laid))


def _unrolled(ink: SealInk, others: Sequence[Ring]) -> Reals:
    """The seal from its ring (top row) inwards, once around clockwise from the bottom, as ink 0..1."""
    ring = ink.ring
    enlarged = max(1.0, 1.5 * LEGEND_PX / (0.3 * ring.radius))
    rows = round((OUTER - INNER) * ring.radius * enlarged)
    columns = round(2 * math.pi * 0.76 * ring.radius * enlarged)
    lengths = np.linspace(OUTER * ring.radius, INNER * ring.radius, rows, dtype=np.float32)[:, None]
    angles = np.linspace(math.pi / 2, 2.5 * math.pi, columns, endpoint=False, dtype=np.float32)
    return ink.at(ring.x + lengths * np.cos(angles), ring.y + lengths * np.sin(angles), others)


def _without_inner_ring(laid: Reals) -> Reals:
    """The unrolled seal without what is left of its ring, or of a thin second one inside of it."""
    near = round(INNER_RING * len(laid))
    full = np.flatnonzero((laid[:near] > LEAST_INK).mean(axis=1) > RING_COVER)
    if not len(full):
        return laid
    bare = laid.copy()
    bare[: int(full[-1]) + 1 + RING_BLUR] = 0
    return bare


def _band(laid: Reals) -> slice:
    """The rows of the legend: from the ring inwards to the emptiest row in front of the star."""
    quarter = laid.shape[1] // 4  # the upper half of the seal: in the lower a second line may stand
    filled = (laid[:, quarter:-quarter] > LEAST_INK).mean(axis=1)
    smooth = np.convolve(filled, np.ones(3) / 3, mode="same")
    rows = len(smooth)
    inner = round(rows * 0.5) + int(smooth[round(rows * 0.5) :].argmin())
    most = float(smooth[2:inner].max(initial=0))
    full = np.flatnonzero(smooth[:inner] > 0.15 * most)
    if not len(full):
        return slice(0, inner)
    return slice(max(0, int(full[0]) - 2), min(rows, int(full[-1]) + 3))


def _widest_gaps(inked: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Start and length of the longest runs of blank columns around the circle; those at the bottom count for more."""
    columns = len(inked)
    first = int(np.flatnonzero(inked)[0])
    turned = np.roll(inked, -first)
    edges = np.flatnonzero(np.diff((~turned).astype(np.int8), prepend=0, append=0))
    found = []
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        middle = ((begin + end) / 2 + first) / columns * 2 * math.pi
        found.append(((end - begin) * (1.5 + math.cos(middle)), (begin + first) % columns, end - begin))
    return [(start, length) for _, start, length in sorted(found, reverse=True)[:MOST_GAPS]]


def _closed_up(band: Reals) -> Reals:
    """The strip without the inside of wide blanks, which would break the line up."""
    most = round(WIDEST_GAP * band.shape[0])
    blank = ~(band.max(axis=0) > LEAST_INK)
    kept = np.ones(band.shape[1], bool)
    edges = np.flatnonzero(np.diff(blank.astype(np.int8), prepend=0, append=0))
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if end - begin > most:
            kept[begin + most // 2 : end - (most - most // 2)] = False
    return band[:, kept]


def _picture(band: Reals) -> Pixels:
    margin = band.shape[0] // 8
    framed = cv2.copyMakeBorder(band, margin, margin, 3 * margin, 3 * margin, cv2.BORDER_CONSTANT, value=0)
    grey = (255 * (1 - framed)).astype(np.uint8)
    return np.asarray(cv2.merge([grey] * 3), np.uint8)
