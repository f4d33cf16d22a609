"""Lines of tables that no rules part into columns: one cell from edge to edge, its words under the heads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extraction.columns import Column
from models.pages import CellText, TextLine

_DATE = re.compile(r"\d{2}|[一二三四五六七八九〇○零]{2}")
_RELATION = re.compile(
    r"(?!.*(本|请|绍|属|责|表)人)[一-鿿]{0,3}[父母爸妈夫妻子女儿兄弟姐妹哥姊祖爷奶公婆岳伯叔姑舅姨侄孙婿媳嫂甥配偶爱亲][一-鿿]?")
_NAME = re.compile(r"[一-鿿·]{2,16}")
_INSIDE = 0.7  # of its width: so much of a line lies in its own column


def parted(cell: CellText, columns: Sequence[Column]) -> list[CellText]:
    """The cell as one for each column it reaches over, if its words keep to the columns; else the cell itself."""
    box = cell.cell.box
    covered = [column for column in columns if min(column.x1, box.x1) - max(column.x0, box.x0)
               > (column.x1 - column.x0) / 2]
    places = [_column_of(line, covered) for line in cell.lines]
    if len(covered) < 2 or None in places or len(set(places)) < 2:
        return [cell]
    return [
        CellText(cell.grid, replace(cell.cell, box=replace(
            box, x0=max(box.x0, column.x0), x1=min(box.x1, column.x1))),
            tuple(line for line, place in zip(cell.lines, places, strict=True) if place == index))
        for index, column in enumerate(covered)]


def is_line_of(kind: str, placed: Mapping[str, CellText]) -> bool:
    """Whether words parted under the heads of a table are a line of it: a date leads, or a relation with a name."""
    def text(*concepts: str) -> str:
        return next(("".join(placed[concept].text.split()) for concept in concepts if concept in placed), "")

    if kind == "family":
        return _RELATION.fullmatch(text("relation")) is not None and _NAME.fullmatch(text("name")) is not None
    return _DATE.search(text("period", "start", "event_date", "year")) is not None


def _column_of(line: TextLine, columns: Sequence[Column]) -> int | None:
    """In which column a line stands; None where it runs over the edge of one."""
    shares = [min(column.x1, line.box.x1) - max(column.x0, line.box.x0) for column in columns]
    best = max(range(len(columns)), key=lambda index: shares[index], default=None)
    return best if best is not None and shares[best] >= _INSIDE * line.box.width else None
