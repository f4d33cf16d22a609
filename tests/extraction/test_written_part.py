"""The part of a page that is searched for lines: all that is written lies in it, blank margins do not."""

from __future__ import annotations

import numpy as np
import pytest

from extraction.ocr.written_part import written_part
from models.pages import Pixels

STEP = 32


def sheet(tone: int = 235) -> Pixels:
    return np.full((1280, 896), tone, np.uint8)


def test_blank_margins_are_left_out_and_marks_kept_with_room_around() -> None:
    page = sheet()
    page[400:416, 300:600] = 60
    rows, columns = written_part(page, STEP) or (slice(0), slice(0))
    assert 320 <= rows.start <= 384 and 432 <= rows.stop <= 496
    assert 220 <= columns.start <= 284 and 616 <= columns.stop <= 680
    assert all((part.stop - part.start) % STEP == 0 for part in (rows, columns))


@pytest.mark.parametrize("corner", [(0, 0), (0, 890), (1274, 0), (1274, 890)])
def test_a_mark_in_a_corner_keeps_within_the_page(corner: tuple[int, int]) -> None:
    page = sheet()
    page[corner[0] : corner[0] + 6, corner[1] : corner[1] + 6] = 60
    rows, columns = written_part(page, STEP) or (slice(0), slice(0))
    assert 0 <= rows.start <= corner[0] < corner[0] + 6 <= rows.stop <= 1280
    assert 0 <= columns.start <= corner[1] < corner[1] + 6 <= columns.stop <= 896


def test_faint_thin_writing_on_a_darkening_page_counts() -> None:
    page = (np.linspace(250, 150, 896)[None, :] * np.ones((1280, 1))).astype(np.uint8)
    page[900:920, 60:62] -= 40
    rows, columns = written_part(page, STEP) or (slice(0), slice(0))
    assert rows.start < 900 and rows.stop > 920 and columns.start < 60


def test_a_blank_page_has_no_part() -> None:
    assert written_part(sheet(), STEP) is None


def test_a_page_in_colour_is_looked_at_in_grey() -> None:
    page = np.repeat(sheet()[:, :, None], 3, axis=2)
    page[640:660, 100:800] = (200, 30, 30)
    rows, _ = written_part(page, STEP) or (slice(0), slice(0))
    assert rows.start < 640 and rows.stop > 660
