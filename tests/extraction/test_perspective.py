"""Photographed pages: the slant is measured, the page laid flat, and its boxes find their way back."""

import cv2
import numpy as np
import pytest

from extraction.imaging import Posture, measure_posture, page_image
from extraction.perspective import flat, flattening_of, may_be_photographed, slant_deg
from extraction.ruling import find_grids
from models.pages import PageContent, PageText, Pixels
from tests.extraction.sheets import GOOD, HEIGHT, WIDTH, blank, box_around_ink, ruled, stored

XS, YS = list(range(150, 1150, 200)), list(range(200, 1600, 100))
CORNERS = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]], np.float32)


def photographed(sheet: Pixels, bent: list[tuple[int, int]]) -> Pixels:
    """The sheet on a dark table, its corners moved inwards by these pixels."""
    inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32)
    matrix = cv2.getPerspectiveTransform(CORNERS, CORNERS + inward * np.array(bent, np.float32))
    return np.asarray(cv2.warpPerspective(sheet, matrix, (WIDTH, HEIGHT), borderValue=(60, 65, 70)), np.uint8)


BENT = [(40, 12), (8, 45), (30, 20), (12, 40)]


def test_a_slanted_sheet_is_laid_flat_and_its_table_found_whole() -> None:
    picture = photographed(ruled(blank(), XS, YS), BENT)
    posture = measure_posture(stored(picture), 0)
    assert posture.flattening is not None
    assert posture.straightened_deg == 0
    assert posture.quality.slant_deg is not None
    assert posture.quality.slant_deg > 0.5
    page = page_image(stored(picture), posture, 1, "a.jpg")
    assert flattening_of(page.pixels) is None, "what was laid flat is flat"
    assert [len(grid.cells) for grid in find_grids(page.picture)] == [(len(XS) - 1) * (len(YS) - 1)]


def test_a_box_on_the_flat_page_maps_back_onto_the_same_ink() -> None:
    posture = measure_posture(stored(photographed(ruled(blank(), XS, YS), BENT)), 0)
    assert posture.flattening is not None
    upright = blank()
    cv2.circle(upright, (1000, 300), 20, (0, 0, 0), -1)
    found = box_around_ink(flat(upright, posture.flattening))
    assert abs(found.centre[0] - 1000) + abs(found.centre[1] - 300) > 5, "the sheet was bent"
    content = PageContent(1, "a.jpg", "x", WIDTH, HEIGHT, 0, 0.0, GOOD, PageText(0, 0, (), "t"), (), (), (),
                          flattening=posture.flattening)
    assert content.to_stored(found).centre == pytest.approx(box_around_ink(upright).centre, abs=2)


def test_a_scan_with_dark_edges_is_left_as_it_lies() -> None:
    sheet = ruled(blank(), XS, YS)
    sheet[:40], sheet[:, -40:] = 60, 60
    assert may_be_photographed(sheet)
    assert flattening_of(sheet) is None
    posture = measure_posture(stored(sheet), 0)
    assert posture == Posture(0, 0.0, posture.quality)


def test_a_scan_without_a_rim_is_not_looked_at() -> None:
    assert not may_be_photographed(ruled(blank(), XS, YS))


def test_the_slant_is_that_of_the_sides() -> None:
    level = photographed(ruled(blank(), XS, YS), [(20, 20)] * 4)
    assert flattening_of(level) is None
    lying = flattening_of(photographed(ruled(blank(), XS, YS), [(60, 0), (60, 0), (0, 0), (0, 0)]))
    assert lying is not None
    assert slant_deg(lying, WIDTH, HEIGHT) == pytest.approx(2 * np.degrees(60 / HEIGHT), abs=0.4)
