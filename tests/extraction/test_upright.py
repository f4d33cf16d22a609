"""A straightened page is drawn at half its sides and in parts as it would look whole."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extraction.reducing import halved, reduced
from extraction.upright import UprightPicture
from models.pages import BoundingBox, Pixels


def spotted(width: int, height: int) -> Pixels:
    """A sheet with soft spots, as interpolation moves edges by parts of a pixel; none where odd rows are left out."""
    random = np.random.default_rng(5)
    sheet = np.full((height, width, 3), (250, 245, 230), np.uint8)
    for _ in range(60):
        place = (int(random.integers(40, width - 40)), int(random.integers(40, height - 40)))
        cv2.circle(sheet, place, int(random.integers(6, 20)), (40, 30, 90), -1)
    return np.asarray(cv2.GaussianBlur(sheet, (0, 0), 3), np.uint8)


def difference(one: Pixels, other: Pixels) -> float:
    """Largest difference between two pictures, in tones."""
    return float(cv2.absdiff(one, other).max())


@pytest.mark.parametrize("degrees", [-2.5, 0.0, 0.4])
@pytest.mark.parametrize("size", [(600, 800), (601, 803)])
def test_the_half_is_the_half_of_the_whole(degrees: float, size: tuple[int, int]) -> None:
    sheet = spotted(*size)
    assert difference(UprightPicture(sheet, degrees).half, halved(UprightPicture(sheet, degrees).pixels)) < 12
    assert np.array_equal(
        UprightPicture(sheet, degrees, halved(sheet)).half, UprightPicture(sheet, degrees).half)


@pytest.mark.parametrize("degrees", [-2.5, 0.0, 0.4])
@pytest.mark.parametrize("scale", [1.0, 0.7, 0.5, 0.4])
def test_a_smaller_page_is_the_whole_made_smaller(degrees: float, scale: float) -> None:
    picture, whole = (UprightPicture(spotted(600, 800), degrees) for _ in range(2))
    assert difference(picture.reduced(scale), reduced(whole.pixels, scale)) < 16


@pytest.mark.parametrize("degrees", [-2.5, 0.0, 0.4])
@pytest.mark.parametrize("times", [1, 2, 3, 6])
def test_a_page_of_means_is_the_whole_reduced(degrees: float, times: int) -> None:
    picture, whole = (UprightPicture(spotted(600, 800), degrees) for _ in range(2))
    size = (600 // times, 800 // times)
    inside = whole.pixels[: size[1] * times, : size[0] * times]
    means = np.asarray(cv2.resize(inside, size, interpolation=cv2.INTER_AREA), np.uint8)
    assert difference(picture.mean_of(times), means) < 16


@pytest.mark.parametrize("degrees", [-2.5, 0.0, 0.4])
@pytest.mark.parametrize("box", [BoundingBox(100, 200, 340, 260), BoundingBox(-9, -5, 40, 30),
                                 BoundingBox(580, 700, 700, 900), BoundingBox(700, 900, 720, 910)])
def test_a_part_is_what_the_whole_shows_there(degrees: float, box: BoundingBox) -> None:
    sheet = spotted(600, 800)
    part, whole = UprightPicture(sheet, degrees).part(box), UprightPicture(sheet, degrees).pixels
    shown = whole[max(0, box.y0) : box.y1, max(0, box.x0) : box.x1]
    assert part.shape == shown.shape
    assert not part.size or difference(part, shown) < 6


def test_a_straight_page_is_not_copied_and_a_crooked_one_drawn_once() -> None:
    sheet = spotted(200, 300)
    assert UprightPicture(sheet).pixels is sheet
    picture = UprightPicture(sheet, 1.0)
    assert picture.pixels is picture.pixels
    assert np.shares_memory(picture.part(BoundingBox(0, 0, 50, 50)), picture.pixels)
