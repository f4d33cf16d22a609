"""Where a line is inked."""

from __future__ import annotations

import numpy as np
import pytest

from extraction.ocr.crops import Crop, ink_of, laid_flat, quad_of, trimmed
from extraction.ocr.orientation import lies_on_side
from extraction.tones import percentiles
from models.pages import BoundingBox


@pytest.mark.parametrize("seed", range(20))
def test_percentiles_are_those_of_numpy(seed: int) -> None:
    draws = np.random.default_rng(seed)
    grey = draws.integers(draws.integers(0, 250), 256, (draws.integers(2, 40), draws.integers(2, 90)), np.uint8)
    assert np.allclose(percentiles(grey, (90, 1, 0, 100)), np.percentile(grey, (90, 1, 0, 100)), atol=1e-9)


def test_a_rule_of_the_form_is_no_ink() -> None:
    picture = np.full((40, 200), 240, np.uint8)
    picture[10:30, 20:40] = 20
    picture[35] = 20
    ink = ink_of(picture)
    assert ink[10:30, 20:40].all()
    assert not ink[35].any()
    assert ink.sum() == 400


def test_writing_that_runs_downwards_is_laid_flat_as_close_as_print() -> None:
    column = np.full((200, 50), 240, np.uint8)
    for top in (5, 55, 105, 155):
        column[top : top + 38, 6:44] = 20
    flat = laid_flat(Crop(quad_of(BoundingBox(0, 0, 50, 200)), column))
    columns = np.flatnonzero((flat < 100).any(axis=0))
    assert np.count_nonzero(np.diff(columns) > 1) == 3
    assert np.diff(columns).max() <= 0.1 * 38 + 1


def test_the_blank_at_both_ends_of_a_line_is_left_out_and_its_place_is_kept() -> None:
    picture = np.full((40, 300), 240, np.uint8)
    picture[10:30, 100:220] = 20
    crop = trimmed(Crop(quad_of(BoundingBox(1000, 500, 1300, 540)), picture))
    assert crop.pixels.shape[1] == pytest.approx(120 + 2 * 0.15 * 40, abs=1)
    assert crop.quad[0] == pytest.approx((1094, 500)) and crop.quad[2] == pytest.approx((1226, 540))


def test_a_faint_last_character_is_not_trimmed_away() -> None:
    picture = np.full((40, 300), 240, np.uint8)
    picture[10:30, 100:200] = 20
    picture[10:30, 260:264] = 150
    crop = trimmed(Crop(quad_of(BoundingBox(0, 0, 300, 40)), picture))
    assert crop.quad[1][0] >= 264


@pytest.mark.parametrize("at", [2, 20, 40])
def test_one_narrow_digit_is_no_writing_that_runs_downwards(at: int) -> None:
    picture = np.full((40, 46), 240, np.uint8)
    picture[6:34, at:at + 4] = 20
    crop = trimmed(Crop(quad_of(BoundingBox(100, 500, 146, 540)), picture))
    assert crop.pixels.shape == (40, 40) and not crop.is_tall and not lies_on_side(np.stack([crop.quad] * 30))
    assert (crop.pixels == 20).sum() == 28 * 4
    assert 100 <= crop.quad[0][0] <= 100 + at and crop.quad[1][0] - crop.quad[0][0] == pytest.approx(40)


def test_a_blank_crop_stays_as_it_is() -> None:
    crop = Crop(quad_of(BoundingBox(0, 0, 300, 40)), np.full((40, 300), 240, np.uint8))
    assert trimmed(crop) is crop
