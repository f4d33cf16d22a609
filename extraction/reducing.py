"""Pages made smaller for measures that need no full resolution."""

from __future__ import annotations

import cv2
import numpy as np

from models.pages import Pixels


def reduced(pixels: Pixels, scale: float, half: Pixels | None = None) -> Pixels:
    """The picture at `scale` (0..1), however many channels it has; no pixel of it is left out of account.

    `half`: the picture halved, where the caller has it already, as most measures of a page begin with it.
    """
    if scale == 1:
        return pixels
    height, width = pixels.shape[:2]
    small_width, small_height = max(1, round(width * scale)), max(1, round(height * scale))
    on_the_way = half is not None and min(width // small_width, height // small_height) >= 2
    return resized(half if half is not None and on_the_way else pixels, small_width, small_height)


def resized(pixels: Pixels, width: int, height: int) -> Pixels:
    """The picture made as small as asked for (or larger).

    It is halved as often as that goes; down to the half each pixel of the result is then mixed from its four
    neighbours. This sees all pixels and is ten times faster than averaging odd areas. Halving an odd side leaves out
    its last row or column.
    """
    while min(pixels.shape[1] // width, pixels.shape[0] // height) >= 2:
        pixels = halved(pixels)
    if pixels.shape[:2] == (height, width):
        return pixels
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def halved(pixels: Pixels) -> Pixels:
    """The picture at half its sides, each pixel the mean of four; an odd last row or column is left out."""
    rows, columns = max(1, pixels.shape[0] // 2), max(1, pixels.shape[1] // 2)
    even = pixels[: 2 * rows, : 2 * columns]
    return np.asarray(cv2.resize(even, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)


def quartered(pixels: Pixels) -> Pixels:
    """The picture at a quarter of its sides; up to three rows and columns at its end are left out."""
    return halved(halved(pixels))
