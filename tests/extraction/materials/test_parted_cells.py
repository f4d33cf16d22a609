"""Labels and values that stand beside each other in one cell, and words about photographs among them."""

from __future__ import annotations

from extraction.parted_cells import parted_cells
from extraction.photo_words import photo_words
from models.pages import BoundingBox, Cell, CellText, TextLine


def cell(*words: tuple[str, int, int]) -> CellText:
    """A wide cell that holds lines of 40 pixels' height, each with its left and upper edge."""
    lines = tuple(TextLine(BoundingBox(x, y, x + 40 * len(text), y + 40), text, 0.99) for text, x, y in words)
    return CellText(0, Cell(BoundingBox(0, 0, 2000, 200), 0, 0, 1, 1), lines)


def parts(*words: tuple[str, int, int]) -> list[str]:
    return [part.text for part in parted_cells([cell(*words)])]


def test_a_label_in_two_lines_beside_its_value() -> None:
    assert parts(("何时参", 20, 20), ("加工作", 20, 70), ("1987.8", 400, 45)) == ["何时参加工作", "1987.8"]


def test_two_labels_with_their_values() -> None:
    found = parts(("居民身份", 20, 20), ("证号码", 20, 70), ("993101195502170066", 300, 45), ("婚否", 1200, 45), ("已婚", 1500, 45))
    assert found == ["居民身份证号码", "993101195502170066", "婚否", "已婚"]


def test_an_opinion_takes_all_that_stands_beside_it() -> None:
    found = parts(("同意。", 400, 10), ("所在单", 20, 40), ("位意见", 20, 90), ("1990.3.7", 1500, 140))
    assert found == ["所在单位意见", "同意。1990.3.7"]


def test_words_that_begin_with_no_label_and_heads_without_values_stay_together() -> None:
    assert parts(("同意。", 20, 20), ("1990.3.7", 1500, 20)) == ["同意。1990.3.7"]
    assert parts(("姓名", 20, 20), ("性别", 400, 20)) == ["姓名性别"]


def test_where_the_parts_lie() -> None:
    label, value = parted_cells([cell(("何时参", 20, 20), ("加工作", 20, 70), ("1987.8", 400, 45))])
    assert label.cell.box.x1 == value.cell.box.x0 and 140 < value.cell.box.x0 < 400
    assert value.cell.box.x1 == 2000


def test_words_for_a_photograph() -> None:
    lines = cell(("一寸", 20, 0), ("免冠", 20, 50), ("照", 20, 100), ("片", 900, 100), ("汉族", 300, 0)).lines
    assert photo_words(lines) == {id(line) for line in lines[:3]}
