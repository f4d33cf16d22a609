"""Tones and ink are told fast, and as the slow ways tell them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extraction.inking import inked
from extraction.tones import percentiles

GREY = np.random.default_rng(5).integers(0, 256, (61, 83), np.uint8)


@pytest.mark.parametrize("share", [0, 4, 37.5, 50, 100])
def test_percentiles_are_those_of_the_sorted_tones(share: float) -> None:
    assert percentiles(GREY, (share,)) == [pytest.approx(np.percentile(GREY, share))]
    assert percentiles(GREY[:, 3:9], (share,)) == [pytest.approx(np.percentile(GREY[:, 3:9], share))]


def test_percentiles_within_a_part() -> None:
    light = GREY > 100
    assert percentiles(GREY, (10, 90), light) == pytest.approx(np.percentile(GREY[light], (10, 90)).tolist())


@pytest.mark.parametrize(("side", "darker_by"), [(41, 20), (25, 12), (3, 1)])
def test_ink_is_what_an_adaptive_threshold_finds(side: int, darker_by: int) -> None:
    soft = np.asarray(cv2.GaussianBlur(GREY, (0, 0), 2), np.uint8)
    told = cv2.adaptiveThreshold(soft, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, side, darker_by)
    assert told.any()
    assert np.array_equal(inked(soft, side, darker_by), told)
