"""Dates in spans: the value, the characters that say it, and the other readings that the recogniser leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extraction.dates import DateContext, ParsedDate, date_readings, parse_date, parse_dates
from extraction.rival_texts import other_texts, ranked
from extraction.spans import Span, rows, span_of
from models.dates import UNREADABLE, PartialDate, Precision
from models.facts import Alternative

MOST_ALTERNATIVES = 5
_FILLED = re.compile(r"[0-9〇○零一二三四五六七八九十]")
_LONG_SENTENCE = 14  # characters beside the date that a signature line may have
_GOES_ON = re.compile(r"[一-鿿][^一-鿿]{0,2}[一-鿿]{3}(?<!盖章)")  # a sentence goes on behind the date
_BEHIND = re.compile(r"[.。)]?([(（]?(公?章|盖章|签章|印)[)）]?)?")
_NOT_A_SIGNING = re.compile(r"(从|自|由|起执行|之日|以来|算起|开始)$")


@dataclass(frozen=True)
class DateValue:
    """A date and its spot."""

    date: PartialDate
    span: Span
    confidence: float = 1.0
    alternatives: tuple[Alternative, ...] = ()
    parsed: ParsedDate | None = None


def read_date(span: Span, context: DateContext) -> DateValue | None:
    """The date that a cell holds: unreadable where one is written but not understood, None where there is none."""
    if not span:
        return None
    parsed = parse_date(span.text, context)
    if parsed is not None and parsed.date is not None and parsed.date.is_readable:
        return _value(span, parsed, context)
    if parsed is not None and parsed.age is not None:
        return None
    if len(_FILLED.findall(span.text)) >= 3 and "年" in span.text:
        return DateValue(UNREADABLE, span, 0.3)
    return None


def dates_in(span: Span, context: DateContext) -> Iterator[DateValue]:
    """All dates in running text, in its order."""
    for parsed in parse_dates(span.text, context):
        if parsed.date is not None and parsed.date.is_readable:
            yield _value(span, parsed, context)


def signing_date(span: Span, context: DateContext) -> DateValue | None:
    """The date at the bottom of a box: the lowest row that is a date and little else."""
    found = rows(span.lines)
    for row in reversed(found):
        for single in reversed(row):
            dates = list(dates_in(span_of(span.page, [single]), context))
            if dates and dates[-1].date.precision is Precision.DAY and len(single.text) - len(dates[-1].span.text) <= 4:
                return dates[-1]
        line = replace(span_of(span.page, row), place=span.place)
        dates = [d for d in dates_in(line, context) if not d.date.edtf.endswith("..")]
        if not dates:
            continue
        last = dates[-1]
        rest = len(line.text) - len(last.span.text)
        before = line.text[: line.text.find(last.span.text)] if last.span.text else ""
        behind = line.text[line.text.rfind(last.span.text) + len(last.span.text):]
        closes = _closes(line, last) or (rest <= _LONG_SENTENCE and not _GOES_ON.search(behind))
        if closes and not _NOT_A_SIGNING.search(before):
            return last
    return None


def _closes(line: Span, value: DateValue) -> bool:
    """Whether a whole date ends a row of words and stands apart from them, behind a blank or a full stop."""
    start = line.text.rfind(value.span.text)
    behind = line.text[start + len(value.span.text):]
    if start <= 0 or value.date.precision is not Precision.DAY or not _BEHIND.fullmatch(behind):
        return False
    mark, before = line.marks[start], line.marks[start - 1]
    return mark.line is not before.line or mark.index > before.index + 1 or before.char in "。.;,)】"


def _value(span: Span, parsed: ParsedDate, context: DateContext) -> DateValue:
    assert parsed.date is not None  # noqa: S101  (callers look)
    part = span.part(parsed.start, parsed.end) if parsed.end > parsed.start else span
    return DateValue(parsed.date, part, parsed.confidence, alternatives(part, parsed.date, context), parsed)


def alternatives(span: Span, date: PartialDate, context: DateContext) -> tuple[Alternative, ...]:
    """Other dates that second looks and the recogniser's second choices give, the likeliest first."""
    characters = span.characters
    rivals = date_readings(span.text, characters, context) if characters else []
    rivals += [(parsed, share) for text, share in other_texts(span)
               if (parsed := parse_date(text, context)) is not None]
    found = [(parsed.raw, parsed.date.edtf, round(share, 4)) for parsed, share in rivals
             if parsed.date is not None and parsed.date.is_readable and parsed.date != date]
    return tuple(Alternative(*reading) for reading in ranked(found, MOST_ALTERNATIVES))
