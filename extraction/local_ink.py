"""Ink as what is darker than the paper around it, whatever the light on the page."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

Grey = npt.NDArray[np.uint8]
"""Height x width."""


def local_ink(grey: Grey, around: int, by: int) -> Grey:
    """255 where a pixel is darker by `by` tones at least than the mean of the `around` x `around` pixels about it.

    The same as cv2.adaptiveThreshold (mean, inverted), which looks each pixel up in a table: this is twice as fast.
    """
    mean = cv2.blur(grey, (around, around), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.threshold(cv2.subtract(mean, grey), by - 1, 255, cv2.THRESH_BINARY)[1], np.uint8)
