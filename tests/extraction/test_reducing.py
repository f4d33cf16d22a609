"""Smaller pages keep the tone of the whole: no line is thin enough to be stepped over."""

from __future__ import annotations

import numpy as np
import pytest

from extraction.ocr.planes import write_planes
from extraction.reducing import halved, quartered, reduced
from extraction.upright import UprightPicture


def ruled(every: int) -> np.ndarray:
    page = np.full((240, 240, 3), 255, np.uint8)
    page[::every] = 0
    return page


@pytest.mark.parametrize("scale", [0.25, 0.5, 0.55, 0.75, 0.9])
def test_thin_rules_stay_visible_at_every_scale(scale: float) -> None:
    small = reduced(ruled(12), scale)
    assert small.shape == (round(240 * scale), round(240 * scale), 3)
    rules = small[:, 0, 0].reshape(-1).astype(int)
    dark = rules < 255 - 0.15 * 255
    assert (np.diff(dark.astype(int), prepend=0) == 1).sum() == 20  # each of the twenty rules


def test_a_page_at_its_own_size_is_not_copied() -> None:
    page = ruled(12)
    assert reduced(page, 1.0) is page


def test_a_quarter_leaves_out_no_more_than_the_last_three_rows() -> None:
    assert quartered(np.zeros((243, 241, 3), np.uint8)).shape == (60, 60, 3)
    assert quartered(np.zeros((2, 9, 3), np.uint8)).shape == (1, 2, 3)


@pytest.mark.parametrize("size", [(240, 240), (243, 241), (242, 243), (3, 9)])
@pytest.mark.parametrize("scale", [1.0, 0.6, 0.5, 0.45, 0.2])
def test_what_begins_with_the_half_ends_the_same(size: tuple[int, int], scale: float) -> None:
    page = np.random.default_rng(7).integers(0, 256, (*size, 3), np.uint8)
    half = halved(page)
    assert np.array_equal(reduced(page, scale, half), reduced(page, scale))
    assert np.array_equal(UprightPicture(page).reduced(scale), reduced(page, scale))


def test_planes_are_blue_green_red_from_minus_one_to_one() -> None:
    target = np.zeros((3, 1, 3), np.float32)
    write_planes(np.array([[[255, 0, 51], [0, 255, 102]]], np.uint8), target)
    assert np.allclose(target[:, 0], [[-0.6, -0.2, 0], [-1, 1, 0], [1, -1, 0]])
