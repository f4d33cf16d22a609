"""Who filled a form in, at its end: `填表人：某某` with the day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.materials.document import Document
from extraction.spans import rows, span_of
from models.dates import Precision

_FILLER = re.compile(r"(填表人|填报人|本人|登记人|申请人|考生|学员)(签名|签字|签章|盖章|签名或盖章)?[:：(]")
_FILLER_LENGTH = 16  # characters of the line beside the date


def filled_by(document: Document) -> Iterator[DateValue]:
    """`填表人：某某` that closes a page, with the day behind or below it."""
    for page in document.pages:
        found = [span_of(page, row) for row in rows(page.free_lines)]
        for index, line in enumerate(found):
            if not _FILLER.match(line.text) or line.box.y0 < page.height / 4:
                continue
            for below in found[index:index + 3]:
                days = (v for v in dates_in(below, document.context()) if v.date.precision is Precision.DAY)
                value = next(days, None)
                if value is not None and len(below.text) - len(value.span.text) <= _FILLER_LENGTH:
                    yield value
                    return
