"""Pages made smaller for measures that need no full resolution."""

from __future__ import annotations

import cv2
import numpy as np

from models.pages import Pixels

HALF = 0.5


def reduced(pixels: Pixels, scale: float) -> Pixels:
    """The picture at `scale` (0..1), however many channels it has; no pixel of it is left out of account.

    Down to the half, each pixel of the result is mixed from its four neighbours, which sees all of them and is several
    times faster than averaging areas; below, areas are averaged.
    """
    if scale == 1:
        return pixels
    way = cv2.INTER_LINEAR if scale >= HALF else cv2.INTER_AREA
    return np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=way), np.uint8)


def quartered(pixels: Pixels) -> Pixels:
    """The picture at a quarter of its sides; up to three rows and columns at its end are left out."""
    height, width = (max(4, side // 4 * 4) for side in pixels.shape[:2])
    whole = pixels[:height, :width]  # reducing by a whole number is several times faster
    return np.asarray(cv2.resize(whole, (width // 4, height // 4), interpolation=cv2.INTER_AREA), np.uint8)
