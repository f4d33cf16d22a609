"""Percentiles of grey pictures, read off the counts of their 256 tones."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt


def percentiles(
    grey: npt.NDArray[np.uint8], shares: Sequence[float], within: npt.NDArray[np.bool_] | None = None,
) -> list[float]:
    """As `np.percentile` of the tones, at shares 0..100; many times faster, as nothing is sorted.

    `within`: where of the picture tones count, somewhere at least.
    """
    mask = None if within is None else within.view(np.uint8)
    counts = cv2.calcHist([grey.reshape(len(grey), -1)], [0], mask, [256], [0, 256])
    reached = counts.ravel().cumsum(dtype=np.float64)
    last = int(reached[-1]) - 1
    tones = []
    for place in (last * share / 100 for share in shares):
        first = int(place)
        below, above = np.searchsorted(reached, (first, min(first + 1, last)), side="right").tolist()
        tones.append(float(below + (above - below) * (place - first)))
    return tones
