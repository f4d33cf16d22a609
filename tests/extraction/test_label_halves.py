"""Halves of labels on forms without rules: what stands close under what."""

import pytest

from extraction.label_halves import continues, is_label_part
from extraction.wrapped_values import wrapped_values
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


@pytest.mark.parametrize("height", [0, 1, 4, 6])
def test_text_printed_twice_in_one_place_is_no_value_that_goes_on(height: int) -> None:
    first = TextLine(BoundingBox(100, 50, 300, 50 + height), "籍贯：江原省东陵县", 1.0)
    words = [TextLine(BoundingBox(100, 50, 300, 50 + height), text, 1.0) for text in ("江原省", "东陵县")]
    assert wrapped_values([[first, *words]]) == {}


def test_lines_without_height_halt_nothing() -> None:
    assert not continues(line("加入中国共", 700, 700), line("产党时间", 760, 825))
