"""The part of a page that bears marks: a network that looks for lines need not see its blank margins."""

from __future__ import annotations

import cv2
import numpy as np

from extraction.reducing import quartered
from models.pages import Pixels

REDUCED = 4
FAINTEST = 8  # tones, at a quarter of the size, by which a mark is darker than what lies around it
WIDEST = 9  # pixels there: strokes are narrower, shadows wider
MARGIN_PX = 24  # around all marks


def written_part(pixels: Pixels, step_px: int) -> tuple[slice, slice] | None:
    """Rows and columns of a page (grey or RGB, sides multiples of `step_px`) around all marks; None if it is blank.

    Both are multiples of `step_px` long.
    """
    grey = pixels if pixels.ndim == 2 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    marks = cv2.morphologyEx(quartered(grey), cv2.MORPH_BLACKHAT, np.ones((WIDEST, WIDEST), np.uint8)) > FAINTEST
    rows, columns = (np.flatnonzero(marks.any(axis=axis)) * REDUCED for axis in (1, 0))
    if not len(rows):
        return None
    height, width = grey.shape
    return _stretch(int(rows[0]), int(rows[-1]), step_px, height), _stretch(
        int(columns[0]), int(columns[-1]), step_px, width)


def _stretch(first: int, last: int, step_px: int, size: int) -> slice:
    start, end = max(0, first - MARGIN_PX), min(size, last + REDUCED + MARGIN_PX)
    length = -(-(end - start) // step_px) * step_px
    start = min(start, size - length)
    return slice(start, start + length)
