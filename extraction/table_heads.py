"""Heads of tables in ruled grids: which cells they are, and what table they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extraction.columns import Column, kind_of, match_column
from extraction.labels import label_key, match_label
from models.pages import CellText, PageContent

Head = tuple[Column, CellText, int]
"""A column, the cell of its head, and the row below it."""

_SPLIT_DATES = frozenset({"start", "end", "birth"})
_WORDS = frozenset({"what", "unit", "post", "course", "school"})
_DATE_PARTS = frozenset({"year_of", "month_of", "day_of"})
_OF_STUDY = re.compile(
    r"[一二三四五六七八九十]?(本人)?(主要)?(学习|教育|求学|受教育|学历|学历教育|接受教育)(简历|经历|经过|情况|简况)(情况)?")


def side_by_side(heads: Sequence[Head]) -> list[Sequence[Head]]:
    """The heads of each table where two stand beside each other under one row: both are tables by themselves."""
    for place in range(2, len(heads) - 1):
        left, right = heads[:place], heads[place:]
        kinds = [kind_of([column.concepts for column, _, _ in part]) for part in (left, right)]
        again = set(right[0][0].concepts) & {concept for column, _, _ in left for concept in column.concepts}
        if None not in kinds and (again if kinds[0] == kinds[1] else not again):
            return [left, *side_by_side(right)]
    return [heads]


def kind_under(page: PageContent, row: Sequence[CellText], heads: Sequence[Head]) -> str | None:
    """What table the heads make. A row of labels with values between is none; a heading may say that it is of study."""
    kind = kind_of([column.concepts for column, _, _ in heads])
    if kind == "study":
        left = min(cell.cell.box.x0 for _, cell, _ in heads)
        beside = {id(cell) for _, cell, _ in heads}
        named = sum(1 for cell in row if id(cell) in beside or cell.cell.box.x1 <= left + 5 or match_column(cell.text))
        return kind if named == len(row) or (len(heads) >= 3 and named >= len(row) - 1) else None
    if kind == "family":
        blank = sum(1 for cell in row if cell.lines and not match_column(cell.text))
        return kind if 2 * blank < len(heads) else None
    if kind == "resume" and any(_OF_STUDY.fullmatch(label_key(text)) for text in _headings(page, heads)):
        return "study"
    return kind


def _headings(page: PageContent, heads: Sequence[Head]) -> Iterator[str]:
    """What stands right above a row of heads or in a cell to its left."""
    boxes = [cell.cell.box for _, cell, _ in heads]
    left, top, right = min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes)
    near = page.height // 20
    for cell in page.cells:
        box = cell.cell.box
        beside = box.x1 <= left + 5 and box.y0 <= top + near // 4 and box.y1 > top
        above = abs(box.y1 - top) < near // 5 and box.x0 < right and box.x1 > left
        if cell.lines and (beside or above):
            yield cell.text
    for line in page.free_lines:
        if top - near < line.box.centre[1] < top and line.box.x0 < right:
            yield line.text


def _headed_career(row: Sequence[CellText], heads: Sequence[Head]) -> list[Head]:
    """`起止年月 | 简历`: the words of a career under a head that elsewhere is the label beside it."""
    period = next((cell for column, cell, _ in heads if "period" in column.concepts), None)
    for cell in row if period is not None else ():
        label = match_label(cell.text, loose=False)
        if period is not None and label is not None and label.concept == "resume" and (
                cell.cell.box.x0 >= period.cell.box.x1 - 5 and cell.cell.row_span == 1):
            return [(Column(("what",), cell.cell.box.x0, cell.cell.box.x1), cell, cell.cell.row + 1)]
    return []


def heads_in(row: Sequence[CellText]) -> list[CellText]:
    """The cells of a row that head columns."""
    return [cell for cell in row if match_column(cell.text)]


def heads_of(
    by_row: Mapping[int, Sequence[CellText]], order: Sequence[int], position: int
) -> list[Head]:
    """Columns that start in this row, or under a head of this row that is split below."""
    heads: list[Head] = []
    below = by_row.get(order[position + 1], ()) if position + 1 < len(order) else ()
    if len(heads_in(below)) > 2 and not heads_in(by_row[order[position]]):
        below = ()  # the row below is a row of heads by itself, under cells that are none
    for cell in sorted(by_row[order[position]], key=lambda c: c.cell.box.x0):
        concepts = match_column(cell.text)
        box = cell.cell.box
        split = [b for b in below if box.x0 - 5 <= b.cell.box.x0 and b.cell.box.x1 <= box.x1 + 5]
        parts = [(b, match_column(b.text)) for b in split]
        if len(split) > 1 and set(concepts) & _SPLIT_DATES and all(_DATE_PARTS & set(found[:1]) for _, found in parts):
            heads.append((Column(concepts, box.x0, box.x1), cell, max(b.cell.row + b.cell.row_span for b in split)))
        elif len(split) > 1 and all(found for _, found in parts):
            heads += [(Column(found, b.cell.box.x0, b.cell.box.x1), b, b.cell.row + b.cell.row_span)
                      for b, found in parts]
        elif concepts:
            heads.append((Column(concepts, box.x0, box.x1), cell, cell.cell.row + cell.cell.row_span))
    if heads and not any(set(column.concepts) & _WORDS for column, _, _ in heads):
        heads += _headed_career(by_row[order[position]], heads)
    rows_after = [after for _, _, after in heads]
    if rows_after:
        highest = max(rows_after)
        if any(after < highest for after in rows_after) and kind_of(
            [column.concepts for column, _, after in heads if after < highest]
        ):
            heads = [head for head in heads if head[2] < highest]
    return heads
