"""The straight line that may stand below the star of a seal, drawn level."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from extraction.seal_ink import RING_WIDTH, Reals, SealInk
from extraction.seal_rings import Ring

AREA = 0.84, 0.34, 0.86  # half width, top and bottom of where it may stand, in radii from the middle
OUTSIDE = 0.94  # of the radius: here the ring begins
STEPS_A_RADIUS = 300  # of the picture
STEPS_TO_TURN = 100  # of those that only tell how it stands
LEAST_HEIGHT = 0.08  # in radii
LEAST_ROW = 0.05  # of a row's width is inked where the line stands
LEAST_INK = 0.3  # of the darkest ink
TILTS = range(-24, 25, 4)  # degrees by which the gap of the legend may mislead


def second_line(ink: SealInk, others: Sequence[Ring], middle: float, away: float, inside: float) -> Reals | None:
    """The line as ink 0..1, or None. `middle`: of the legend's gap, in turns; beyond `away` turns stands the legend.

    `inside` is the radius that the legend begins at.
    """
    def drawn(tilt: int, steps: int) -> Reals:
        return _drawn(ink, others, (middle, away, inside), tilt, steps)

    def sharpness(tilt: int) -> float:
        return float(np.var((drawn(tilt, STEPS_TO_TURN) > LEAST_INK).mean(axis=1)))

    return _cut_out(drawn(max(TILTS, key=sharpness), STEPS_A_RADIUS))


def _drawn(
    ink: SealInk, others: Sequence[Ring], legend: tuple[float, float, float], tilt: int, steps: int,
) -> Reals:
    """What stands below the star with the gap of the legend turned by `tilt` degrees, `steps` pixels a radius."""
    middle, away, inside = legend
    half_width, top, bottom = AREA
    down, across = np.mgrid[top : bottom : 1 / steps, -half_width : half_width : 1 / steps].astype(np.float32)
    length, angle = np.hypot(across, down), np.arctan2(across, down) / (2 * math.pi)
    turned = 2 * math.pi * middle + math.radians(tilt)
    xs = ink.ring.x + ink.ring.radius * (across * math.cos(turned) - down * math.sin(turned))
    ys = ink.ring.y + ink.ring.radius * (across * math.sin(turned) + down * math.cos(turned))
    picture = ink.at(xs.astype(np.float32), ys.astype(np.float32), others)
    picture[(length > inside) & (np.abs(angle - tilt / 360) > away) | (length > OUTSIDE - RING_WIDTH / 2)] = 0
    return picture


def _cut_out(picture: Reals) -> Reals | None:
    """The densest run of rows, with what is inked of it."""
    inked = cv2.morphologyEx((picture > LEAST_INK).astype(np.uint8), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    rows = inked.mean(axis=1) > LEAST_ROW
    edges = np.flatnonzero(np.diff(rows.astype(np.int8), prepend=0, append=0))
    runs = [(int(inked[a:b].sum()), a, b) for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)]
    if not runs:
        return None
    _, first, last = max(runs)
    columns = np.flatnonzero(inked[first:last].any(axis=0))
    margin = (last - first) // 8
    line = picture[max(0, first - margin) : last + margin, columns[0] : columns[-1] + 1]
    if last - first < LEAST_HEIGHT * STEPS_A_RADIUS or line.shape[1] < 2 * (last - first):
        return None
    return np.asarray(line, np.float32)
