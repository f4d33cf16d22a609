"""Tables of professional titles, one a line, as booklets list how they changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft, told_in
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.headless import grid_rows
from extraction.materials.titles import TITLE, titles
from extraction.spans import span_of
from models.facts import Value
from models.pages import CellText

_NAMED = re.compile(TITLE)
_NAME_HEAD = re.compile(
    r"[评任取获得聘]{0,2}(何种?|现)?(专业技术职务|职称|任职资格|专业技术资格|技术职务)(名称|\(?任职资格\)?)?|技术等级")
_DATE_HEAD = re.compile(
    r"何年何月|时间|年月|日期|(取得|评定|批准|聘任|任职|评聘|起始|何时)(资格)?(时间|年月|日期|取得)?")


def all_titles(document: Document) -> Iterator[Draft]:
    """Titles in cells of their own, and those of tables; a page with a table tells them by it."""
    listed = list(title_tables(document))
    pages = {draft.span.page.number for draft in listed}
    yield from (draft for draft in titles(document) if draft.span.page.number not in pages)
    yield from listed


def title_tables(document: Document) -> Iterator[Draft]:
    """Each title with its day: rows below a head that asks for titles beside one that asks for dates."""
    for page in document.pages:
        heads: tuple[CellText, CellText] | None = None
        for cells in grid_rows(page, set()):
            found = _heads(cells)
            heads = found or heads
            if found is not None or heads is None:
                continue
            name, when = (_under(cells, head) for head in heads)
            if name is None or when is None or _NAMED.search(name.text) is None:
                heads = None if name is None else heads
                continue
            span, dated = (span_of(page, cell.lines, cell.cell.box) for cell in (name, when))
            date = next(dates_in(dated, document.context()), None)
            match = _NAMED.search(span.text)
            if match is None or date is None:
                continue
            fields: dict[str, Value] = {"name": span.part(*match.span()).raw, "date": date.date}
            yield told_in("title", fields, [span.part(*match.span()), date.span], date.confidence)


def _heads(cells: list[CellText]) -> tuple[CellText, CellText] | None:
    name = next((cell for cell in cells if _NAME_HEAD.fullmatch(label_key(cell.text))), None)
    when = next((cell for cell in cells if _DATE_HEAD.fullmatch(label_key(cell.text))), None)
    return (name, when) if name is not None and when is not None and len(cells) >= 2 else None


def _under(cells: list[CellText], head: CellText) -> CellText | None:
    middle = head.cell.box.centre[0]
    return next((cell for cell in cells if cell.cell.box.x0 <= middle < cell.cell.box.x1
                 and cell.cell.box.y0 >= head.cell.box.y1 - 10), None)
