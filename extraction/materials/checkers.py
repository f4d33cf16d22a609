"""Who looked at the file before a review was decided: 初审人 and 复审人 with their days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extraction.date_values import dates_in, read_date
from extraction.drafts import Draft
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.signings import signing
from extraction.spans import rows, span_of
from models.dates import Precision
from models.pages import PageContent, TextLine

_CHECKED = re.compile(r"(初审|复审)(时间|日期)")
_BEFORE_DAY = re.compile(rf"{_CHECKED.pattern}[:：]?$")
_CHECKER = re.compile(r"(初审|复审|复核)(人员?)?(签名|签字|签章)?[:：]?")
_BELOW = 4.0  # heights of a line: so far under the label the name and the day may stand


def checks(document: Document) -> Iterator[Draft]:
    """The days of 初审时间 and 复审时间, and those under 初审人 and 复审人 on forms without rules."""
    for page in document.pages:
        for label, beside in pairwise(sorted(page.cells, key=lambda cell: (cell.cell.row, cell.cell.box.x0))):
            if label.cell.row != beside.cell.row or not _CHECKED.fullmatch(label_key(label.text)) or not beside.lines:
                continue
            value = read_date(span_of(page, beside.lines, beside.cell.box), document.context())
            if value is not None and value.date.is_readable:
                yield signing("审核", value)
        for line in page.text.lines:
            span = span_of(page, [line])
            for value in dates_in(span, document.context()) if _CHECKED.search(span.text) else ():
                start = value.parsed.start if value.parsed is not None else 0
                if _BEFORE_DAY.search(span.text[:start]):
                    yield signing("审核", value)
        yield from _signed_below(document, page)


def _signed_below(document: Document, page: PageContent) -> Iterator[Draft]:
    for row in rows(page.free_lines):
        for place, line in enumerate(row):
            if _CHECKER.fullmatch(line.text.strip()) is None:
                continue
            edge = row[place + 1].box.x0 if place + 1 < len(row) else page.width
            under = (other for other in page.free_lines if _is_under(line, other, edge))
            for other in sorted(under, key=lambda other: other.box.y0):
                days = [value for value in dates_in(span_of(page, [other]), document.context())
                        if value.date.precision is Precision.DAY]
                if days:
                    yield signing("审核", days[-1])
                    break


def _is_under(line: TextLine, other: TextLine, edge: int) -> bool:
    """Whether a line stands beside a label or not far under it, left of the next label."""
    below = other.box.centre[1] - line.box.centre[1]
    return (other is not line and -line.box.height / 2 < below < _BELOW * line.box.height
            and line.box.x0 <= other.box.x0 < edge)
