"""How far the lines of a page run down to the right."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from extraction.inking import inked
from extraction.reducing import reduced
from extraction.seals import seal_free
from models.pages import Pixels

WORKING_WIDTH_PX = 1240  # A4 at 150 dpi: rules survive, speckle does not
STEEPEST_DEG = 6.0  # more is no scan but a photograph
COARSE_DEG, FINE_DEG = 0.5, 0.05
MOST_POINTS = 40_000
FEWEST_POINTS = 400


def skew_degrees(pixels: Pixels, half: Pixels | None = None) -> float:
    """Degrees by which lines run down to the right, -6..6, to a twentieth; 0 on a page without lines.

    The right angle is the one at which the ink falls into the fewest rows; rules and lines of text vote alike.
    `half`: the page halved, where the caller has it already.
    """
    points = _strokes_across(pixels, half)
    if len(points) < FEWEST_POINTS:
        return 0.0
    x, y = points[:, 0].astype(np.float64), points[:, 1].astype(np.float64)
    level = _crispness(x, y, 0.0)
    best = _best(x, y, np.arange(-STEEPEST_DEG, STEEPEST_DEG + COARSE_DEG / 2, COARSE_DEG))
    best = _best(x, y, np.arange(best - COARSE_DEG, best + COARSE_DEG + FINE_DEG / 2, FINE_DEG))
    if abs(best) >= STEEPEST_DEG or _crispness(x, y, best) < 1.02 * level:
        return 0.0  # no angle stands out: a photograph, a blank page, a drawing
    return round(best, 2)


def _strokes_across(pixels: Pixels, half: Pixels | None) -> npt.NDArray[np.int64]:
    """Points (x, y) on lower edges of ink, on the page reduced to the working width; without seals."""
    scale = min(1.0, WORKING_WIDTH_PX / pixels.shape[1])
    ink = inked(seal_free(reduced(pixels, scale, half)), 31, 15)
    edge = ink[:-1] > ink[1:]
    margin = max(1, round(0.02 * edge.shape[1]))  # scanner shadows run along the border, whatever the skew
    edge[:margin], edge[-margin:], edge[:, :margin], edge[:, -margin:] = False, False, False, False
    found = np.flatnonzero(edge)
    ys, xs = np.divmod(found[:: max(1, -(-len(found) // MOST_POINTS))], edge.shape[1])
    return np.stack([xs, ys], axis=1)


def _best(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], angles: npt.NDArray[np.floating[Any]]) -> float:
    return float(max(angles, key=lambda angle: (_crispness(x, y, float(angle)), -abs(angle))))


def _crispness(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], degrees: float) -> float:
    rows = x * -np.tan(np.radians(degrees))
    rows += y
    np.rint(rows, out=rows)
    rows -= rows.min()
    counts = np.bincount(rows.astype(np.int64)).astype(np.float64)
    return float(counts @ counts)
