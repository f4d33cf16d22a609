"""Pictures as the networks want them."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from models.pages import Pixels

Planes = npt.NDArray[np.float32]
"""3 x height x width, blue, green, red, in -1..1."""

_LEVELS = np.arange(256, dtype=np.float32) / np.float32(127.5) - np.float32(1)


def write_planes(pixels: Pixels, target: Planes) -> None:
    """Writes a grey or RGB picture into the left of `target`, which has its height and at least its width."""
    width = pixels.shape[1]
    if pixels.ndim == 2:
        target[:, :, :width] = cv2.LUT(pixels, _LEVELS)
        return
    for plane, channel in zip(target, reversed(cv2.split(pixels)), strict=True):
        plane[:, :width] = cv2.LUT(channel, _LEVELS)
