"""A line drawn over a wide gap becomes the fields that stand on both sides of it."""

import pytest

from extraction.ocr.gaps import parted
from models.pages import BoundingBox, Character, TextLine

SIDE = 40  # of a character


def line(text: str, *gaps_behind: tuple[int, int]) -> TextLine:
    """A line of square characters; behind the i-th stands a gap of so many pixels."""
    wide, x, characters = dict(gaps_behind), 0, []
    for i, char in enumerate(text):
        width = 0 if char == " " else SIDE
        characters.append(Character(char, x, x + width, 0.9))
        x += width + wide.get(i, 0 if char == " " else 4)
    return TextLine(BoundingBox(0, 0, x, SIDE), text, 0.9, tuple(characters))


@pytest.mark.parametrize(
    ("whole", "pieces"),
    [
        (line("民族汉族", (1, 60)), ["民族", "汉族"]),
        (line("1950.3入党时间1954.6", (5, 70), (9, 70)), ["1950.3", "入党时间", "1954.6"]),
        (line("学历 高中", (1, 30), (2, 30)), ["学历", "高中"]),
        (line("性别女", (1, 60)), ["性别", "女"]),
        (line("毕业证书", (0, 90), (1, 95), (2, 90)), ["毕业证书"]),  # a heading set wide
        (line("籍贯云岭省", (0, 60)), ["籍贯云岭省"]),
        (line("1985年3月5日", (4, 60), (6, 60)), ["1985年3月5日"]),
        (line("1990.3", (4, 60)), ["1990.3"]),
        (line("民族汉族", (1, 30)), ["民族汉族"]),
    ],
)
def test_a_wide_gap_parts_fields_but_no_date_and_no_heading(whole: TextLine, pieces: list[str]) -> None:
    assert [piece.text for piece in parted(whole)] == pieces


def test_pieces_know_their_places() -> None:
    left, right = parted(line("民族汉族", (1, 60)))
    assert (left.box, right.box) == (BoundingBox(0, 0, 84, 40), BoundingBox(144, 0, 228, 40))
    assert [c.text for c in right.characters] == ["汉", "族"]


def test_writing_that_runs_downwards_stays_whole() -> None:
    characters = tuple(Character(char, 10, 50, 0.9) for char in "政治面貌")
    column = TextLine(BoundingBox(10, 0, 50, 200), "政治面貌", 0.9, characters)
    assert parted(column) == [column]
