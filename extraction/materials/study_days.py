"""Days of a study told beside the words 入学 and 毕业: `入学：1974年9月`, `1957年9月入学，1961年7月学习期满`."""

from __future__ import annotations

import re

from extraction.date_types import DateContext
from extraction.date_values import DateValue, dates_in
from extraction.materials.document import Document
from extraction.spans import Span
from models.facts import Value

_OF_DATE = r"(?:时间|年月日?|日期)?[:：(（]?$"
_BEFORE = {"start": re.compile(rf"(?:入|进)(?:学|校){_OF_DATE}"),
           "end": re.compile(rf"(?:毕业|离校|结业|肄业){_OF_DATE}")}
_BEHIND = {"start": re.compile(r"(?:考|进|升)?(?:入|进)(?:学|校|我校|本校)"),
           "end": re.compile(r",?(?:学习期满|修业期满|期满|毕业|结业|肄业|离校|学完|修完)(?!时间|年月|日期)")}
_NEAR = 10  # characters of a label


def study_days(span: Span, context: DateContext) -> dict[str, DateValue]:
    """The day on which the study began (`start`) and ended (`end`), as far as such words stand beside a date."""
    found: dict[str, DateValue] = {}
    for value in dates_in(span, context):
        place = value.parsed.start if value.parsed is not None else span.text.find(value.span.text)
        before, behind = span.text[max(0, place - _NEAR):place], span.text[place + len(value.span.text):][:_NEAR]
        for name in ("start", "end"):
            if name not in found and (_BEHIND[name].match(behind) or _BEFORE[name].search(before)):
                found[name] = value
                break
    return found


def with_days(document: Document, fields: dict[str, Value]) -> list[Span]:
    """Adds the days that no cell of its own tells; gives their spots."""
    spans: list[Span] = []
    for page in document.page_spans:
        for name, value in study_days(page, document.context()).items():
            if name not in fields:
                fields[name] = value.date
                spans.append(value.span)
    return spans
