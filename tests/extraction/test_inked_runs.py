"""Long runs of ink are those that OpenCV's opening leaves."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extraction.inked_runs import runs_across, runs_down


@pytest.mark.parametrize("length", [1, 2, 7, 22, 40])
@pytest.mark.parametrize("size", [(120, 90), (61, 133), (30, 20)])
def test_runs_are_what_an_opening_leaves(length: int, size: tuple[int, int]) -> None:
    ink = np.where(np.random.default_rng(3).random(size) < 0.93, 255, 0).astype(np.uint8)
    ink[20:25], ink[:, 7:9] = 255, 255
    down = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    across = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    assert np.array_equal(runs_down(ink, length), down)
    assert np.array_equal(runs_across(ink, length), across)
