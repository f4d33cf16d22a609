"""Lines that the detector drew over a value and the label behind it."""

from __future__ import annotations

import pytest

from extraction.joined_fields import parted_at_fields
from models.pages import BoundingBox, Character, TextLine

SIZE = 50


def line(text: str) -> TextLine:
    """Characters of 50 px side by side; a blank is a gap of as much, `'` of half as much."""
    characters, x = [], 0
    for char in text:
        if char in " '":
            x += SIZE if char == " " else SIZE // 2
            continue
        characters.append(Character(char, x, x + SIZE, 0.9))
        x += SIZE
    return TextLine(BoundingBox(0, 0, x, SIZE), "".join(c.text for c in characters), 0.9, tuple(characters))


@pytest.mark.parametrize(("text", "pieces"), [
    ("女'民族：", ["女", "民族："]),
    ("男'出生年月日：一九六二年六月", ["男", "出生年月日：一九六二年六月"]),
    ("汉族 籍 贯 江原省", ["汉族", "籍贯江原省"]),
    ("四年 现住址 江原省临溪县", ["四年", "现住址江原省临溪县"]),
    ("1981、9'何校毕业（转来）：机床厂小学", ["1981、9", "何校毕业（转来）：机床厂小学"]),
    ("现任'职务：", ["现任职务："]),  # a label set wide
    ("在何地、 职务", ["在何地、职务"]),
    ("女民族：", ["女民族："]),  # nothing parts them
    ("该同志'单位", ["该同志单位"]),  # a gap in running text
])
def test_a_label_behind_a_gap_begins_a_line(text: str, pieces: list[str]) -> None:
    found = parted_at_fields(line(text))
    assert [piece.text for piece in found] == pieces
    assert all(piece.box.x0 == piece.characters[0].x0 for piece in found)


def test_words_behind_a_date_begin_a_line_in_a_row_of_a_table_only() -> None:
    row = line("1967、9—1972、7 榆川县上庄小学")
    right = TextLine(BoundingBox(row.box.x1 + 100, 5, row.box.x1 + 200, 45), "学生", 0.9)
    below = TextLine(BoundingBox(row.box.x1 + 100, 90, row.box.x1 + 200, 140), "学生", 0.9)
    assert [piece.text for piece in parted_at_fields(row, (row, right))] == ["1967、9—1972、7", "榆川县上庄小学"]
    assert parted_at_fields(row, (row, below)) == [row]
    dated = line("骆清扬 2019年12月")
    assert parted_at_fields(dated, (dated, right)) == [dated]


def test_a_line_without_places_stays_whole() -> None:
    whole = TextLine(BoundingBox(0, 0, 300, 50), "女民族：", 0.9)
    assert parted_at_fields(whole) == [whole]
