"""Rows of a review form (认定表) that give the recognised value of a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extraction.free_cells import cells_under
from extraction.labels import label_key
from extraction.materials.determinations import topic_of
from extraction.materials.person import NOTHING
from extraction.spans import Span, rows, span_of
from models.facts import Value
from models.pages import CellText, PageContent

_RESULTS = (
    r"^(最终|组织)?(认定|确认)(结果|时间|意见|结论|值|信息|情况|内容)$|^确认信息$|复审认定",
    r"审核(结果|结论|认定)|认定(结果|时间|意见|结论|值)|确认信息", r"结论|(?<!是否)认定$")
"""Heads of the column with the recognised value, the plainest first."""

_RESULT = re.compile("|".join(f"(?:{form})" for form in _RESULTS))
_GROUNDS = re.compile(r"依据|根据|理由")
_MOST_LABEL = 12  # characters of a row's label
_HEADS = 3  # of a table without rules, at least


def determination_rows(page: PageContent) -> Iterator[tuple[str, str, Span, dict[str, Value]]]:
    """Rows whose first cell names a topic, read under the heads 认定结果 and 认定依据: topic, label, value, grounds.

    Ruled or not: a row of heads over rows of lines makes cells too.
    """
    cells = (*page.cells, *_unruled(page))
    result, grounds_head = _head(cells, _RESULTS), _head(cells, (_GROUNDS.pattern,))
    for cell in cells:
        key = label_key(cell.text)
        topic = topic_of(key) if 2 <= len(key) <= _MOST_LABEL else None
        if topic is None or "是否" in key or cell in (result, grounds_head):
            continue
        right = sorted((c for c in cells if c.cell.box.x0 >= cell.cell.box.x1 - 10 and _same_row(c, cell)),
                       key=lambda c: c.cell.box.x0)
        value = _behind(right) or _under(right, result) or (right[0] if right and not _heads(result, cell) else None)
        if value is None or not value.lines or NOTHING.match(value.text):
            continue
        row: dict[str, Value] = {}
        grounds = _under(right, grounds_head)
        if grounds is not None and grounds.lines and grounds is not value:
            row["grounds"] = span_of(page, grounds.lines).raw
        yield topic, key, span_of(page, value.lines, value.cell.box), row


def _unruled(page: PageContent) -> list[CellText]:
    """The cells of a table without rules that has a head for the recognised value."""
    found = rows(page.free_lines)
    for index, row in enumerate(found):
        if len(row) >= _HEADS and any(re.search(_RESULTS[0], label_key(line.text)) for line in row):
            return cells_under(row, found[index + 1:])
    return []


def _head(cells: Sequence[CellText], forms: Sequence[str]) -> CellText | None:
    """The topmost short cell that fits the first form that any fits."""
    short = [c for c in cells if c.lines and len(c.text) <= _MOST_LABEL]
    for form in forms:
        fit = [c for c in short if re.search(form, label_key(c.text)) and not _same_row_value(cells, c)]
        if fit:
            return min(fit, key=lambda c: c.cell.box.y0)
    return None


def _same_row_value(cells: Sequence[CellText], head: CellText) -> bool:
    """Whether the cell is a label with its date right beside it, and so heads no column."""
    right = [c for c in cells if c.lines and abs(c.cell.box.x0 - head.cell.box.x1) < 20 and _same_row(c, head)]
    return bool(right) and re.search(r"\d{4}|[一二]九", right[0].text) is not None


def _heads(result: CellText | None, cell: CellText) -> bool:
    """Whether a row stands under the head of results, so that a value elsewhere is not the recognised one."""
    if result is None:
        return False
    return result.cell.box.y0 < cell.cell.box.y0


def _same_row(other: CellText, cell: CellText) -> bool:
    shared = min(other.cell.box.y1, cell.cell.box.y1) - max(other.cell.box.y0, cell.cell.box.y0)
    return shared > 0.5 * min(other.cell.box.height, cell.cell.box.height)


def _behind(cells: list[CellText]) -> CellText | None:
    """The cell behind a label 认定时间 that stands in the row itself."""
    return next((value for label, value in pairwise(cells)
                 if label.lines and _RESULT.search(label_key(label.text))), None)


def _under(cells: list[CellText], head: CellText | None) -> CellText | None:
    if head is None:
        return None
    middle = head.cell.box.centre[0]
    return next((c for c in cells if c.cell.box.x0 <= middle < c.cell.box.x1 and c is not head
                 and c.cell.box.y0 > head.cell.box.y0), None)
