"""Halves of labels on forms without rules: what stands close under what."""

import pytest

from extraction.label_halves import continues, is_label_part
from models.pages import BoundingBox, TextLine


def line(text: str, y0: int, y1: int) -> TextLine:
    return TextLine(BoundingBox(600, y0, 830, y1), text, 1.0)


@pytest.mark.parametrize(("y0", "continued"), [
    (757, True),  # boxes of slanted lines reach into each other
    (778, True),
    (730, False),  # nearly the same place: one line read twice
    (840, False),  # a line of blank between them
])
def test_a_line_continues_another_close_under_it(y0: int, continued: bool) -> None:
    first, second = line("加入中国共", 713, 778), line("产党时间", y0, y0 + 65)
    assert continues(first, second) == continued
    assert is_label_part(first, [first, second]) == continued
