"""Rows of tables whose heads are on another page, or were never printed: told by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.dates import DateContext, parse_period
from extraction.materials.document import Document
from extraction.spans import Span, is_upright, rows, span_of
from extraction.table_lines import Line
from models.pages import BoundingBox, CellText, PageContent, TextLine

_PERIOD_ONLY = re.compile(r"[\d年月日.．·、,/\-—~～一二三四五六七八九十〇○零元'至到起止今现在自从由()迄 ]+")
_DASH = re.compile(r"[\-—~～至到]")
_WORDS = re.compile(r"[一-鿿]{2}")
_LEAST_ROWS = 2


def period_rows(document: Document) -> list[Line]:
    """Rows of a period and what was done in it, of no table with heads; two at least on a page."""
    found: list[Line] = []
    for page in document.pages:
        used = {key for table in document.tables if table.page is page for key in table.used}
        here = [line for row in _rows(page, used) if (line := _period_line(page, row)) is not None]
        found += here if len(here) >= _LEAST_ROWS else []
    return found


def grid_rows(page: PageContent, used: set[int]) -> Iterator[list[CellText]]:
    """Rows of ruled cells that belong to no table, from left to right."""
    by_row: dict[tuple[int, int], list[CellText]] = {}
    for cell in page.cells:
        if cell.lines and id(cell) not in used:
            by_row.setdefault((cell.grid, cell.cell.row), []).append(cell)
    for _, cells in sorted(by_row.items()):
        yield sorted(cells, key=lambda cell: cell.cell.box.x0)


def _rows(page: PageContent, used: set[int]) -> Iterator[list[Span]]:
    for cells in grid_rows(page, used):
        yield [span_of(page, cell.lines, cell.cell.box) for cell in cells]
    free = [line for line in page.free_lines if id(line) not in used and not is_upright(line)]
    yield from ([span_of(page, [line]) for line in row] for row in rows(free))


def _period_line(page: PageContent, row: Sequence[Span]) -> Line | None:
    first = next((index for index, span in enumerate(row[:-1]) if _is_period(span)), 0)  # behind the label of the rows
    row = row[first:]
    if len(row) < 2 or not _is_period(row[0]) or not _WORDS.search(row[1].text):
        return None
    cells = {"period": row[0], "what": row[1], **({"witness": row[2]} if len(row) > 2 else {})}
    return Line(cells, _around(page, [line for span in row for line in span.lines]))


def _is_period(span: Span) -> bool:
    if not _PERIOD_ONLY.fullmatch(span.text) or not _DASH.search(span.text):
        return False
    period = parse_period(span.text, DateContext())
    return period is not None and period.start is not None and (period.end is not None or period.open)


def _around(page: PageContent, lines: Sequence[TextLine]) -> BoundingBox:
    box = lines[0].box if lines else BoundingBox(0, 0, page.width, 0)
    for line in lines[1:]:
        box = box.union(line.box)
    return box
