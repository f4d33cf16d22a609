"""Percentiles of grey pictures, read off the counts of their 256 tones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt


def percentiles(grey: npt.NDArray[np.uint8], shares: Sequence[float]) -> list[float]:
    """As `np.percentile` of the tones, at shares 0..100; several times faster, as nothing is sorted."""
    reached = np.bincount(grey.ravel(), minlength=256).cumsum()
    tones = []
    for place in ((grey.size - 1) * share / 100 for share in shares):
        first = int(place)
        below, above = np.searchsorted(reached, (first, min(first + 1, grey.size - 1)), side="right").tolist()
        tones.append(float(below + (above - below) * (place - first)))
    return tones
