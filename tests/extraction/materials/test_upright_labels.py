"""Labels without rules whose characters stand under one another."""

from __future__ import annotations

from dataclasses import replace

from extraction.fields import find_fields
from models.pages import PageContent, PageText, TextLine
from tests.extraction.materials.hand_made import line, page, read, says


def loose(title: str, *pieces: tuple[str, int, int]) -> PageContent:
    """A page without rules: texts with the place of their left upper corner."""
    plain = page(title)
    lines: list[TextLine] = [*plain.free_lines, *(line(text, x, y) for text, x, y in pieces)]
    return replace(plain, text=PageText(plain.width, plain.height, tuple(lines), "hand"), grids=(), cells=(),
                   free_lines=tuple(lines))


def test_characters_of_a_label_under_one_another() -> None:
    facts = read(loose(
        "干部任免审批表", ("姓", 120, 300), ("名", 128, 350), ("赵启明", 240, 325), ("性", 520, 300), ("别", 520, 350),
        ("男", 640, 325), ("出生年月", 800, 325), ("1962.6", 1000, 325)))
    assert says(facts, "identity", field="name", value="赵启明")
    assert says(facts, "identity", field="gender", value="男")
    assert says(facts, "birth", date="1962-06")


def test_characters_that_make_no_label_stay_apart() -> None:
    found = find_fields(loose("学生登记表", ("语文", 120, 300), ("优", 520, 300), ("良", 520, 350), ("数学", 120, 350)))
    assert not any(field.concept in ("name", "gender") for field in found)
