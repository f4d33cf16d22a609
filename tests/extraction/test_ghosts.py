"""Text of the back that shines through is left out; faint writing of the page itself is kept."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extraction.ghosts import without_ghosts
from extraction.ocr.null import NullBackend
from extraction.upright import UprightPicture
from models.pages import BoundingBox, PageImage, PageQuality, TextLine

DARK, FAINT = 20, 190


class Mirror(NullBackend):
    """Reads every spot of a page in a mirror as the same words, as surely as told."""

    def __init__(self, confidence: float) -> None:
        super().__init__()
        self._confidence = confidence

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:
        return tuple(TextLine(spot, "干部履历表", self._confidence) for spot in spots)


def sheet(*tones: int) -> tuple[PageImage, list[TextLine]]:
    """One line of each tone of ink, one under the other."""
    pixels = np.full((1200, 900, 3), 240, np.uint8)
    lines = []
    for index, tone in enumerate(tones):
        box = BoundingBox(100, 100 + 100 * index, 400, 140 + 100 * index)
        pixels[box.y0 + 8 : box.y1 - 8 : 4, box.x0 : box.x1] = tone
        lines.append(TextLine(box, "干部履历表", 0.9))
    return PageImage(1, "1.jpg", "0" * 64, UprightPicture(pixels), 0, 0.0, PageQuality(0.0, 0.0, 300, "ok")), lines


def test_faint_lines_that_read_better_in_a_mirror_are_left_out() -> None:
    page, lines = sheet(DARK, DARK, FAINT, DARK, DARK)
    assert without_ghosts(page, lines, Mirror(0.99)) == (*lines[:2], *lines[3:])


@pytest.mark.parametrize(("tones", "confidence"), [((DARK, DARK, FAINT, DARK, DARK), 0.5), ((DARK,) * 5, 0.99),
                                                   ((FAINT,) * 5, 0.99)])
def test_faint_writing_and_faint_pages_are_kept(tones: tuple[int, ...], confidence: float) -> None:
    page, lines = sheet(*tones)
    assert without_ghosts(page, lines, Mirror(confidence)) == tuple(lines)
