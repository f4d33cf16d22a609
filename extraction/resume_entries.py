"""Where the lines of a résumé begin: printed lines wrap, and one cell may hold several periods."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extraction.date_periods import PeriodReading, read_period, to_period
from extraction.date_text import DateText, prepare
from extraction.date_types import DateContext, ParsedPeriod, Reading
from models.dates import Precision

INNER_LINE = re.compile(r"^\s*[(（]\s*(?:其间|期间|其中)")
_ANNOUNCED = re.compile(r"(?:其间|期间|其中)\s*[:：]?\s*$")
_ANY_YEAR = 1950
_LASTS = re.compile("(?:今|现在|目前)$")
_POINT = re.compile("[,:]?(?:任|调|被|经|提拔|晋升|起任|参加|入|考|毕业|分配|退)")
_ENTRY_STARTS = frozenset("0123456789'一二三四五六七八九同次当自从民")


@dataclass(frozen=True, slots=True)
class Entry:
    """A piece of raw text that is one line of the résumé, with its period and where its words begin."""

    start: int
    end: int
    period: ParsedPeriod
    body_start: int


def logical_lines(text: str, context: DateContext) -> list[tuple[int, int]]:
    """Raw spans of entries: a line that starts with a period opens one, any other goes on with the last."""
    spans: list[tuple[int, int]] = []
    place = 0
    for piece in re.split("(\r\n|\n|\r)", text):
        start, place = place, place + len(piece)
        if not piece.strip():
            continue
        if spans and not _opens_entry(piece, text[spans[-1][0]:spans[-1][1]], context):
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((start, place))
    return spans


def entries(ready: DateText, context: DateContext) -> list[Entry]:
    """Cut prepared text wherever, outside brackets, a new period starts."""
    starts: list[PeriodReading] = []
    depth, place, text = 0, 0, ready.text
    bracketed = _leading(text, context) if text.startswith("(") else None
    if bracketed is not None and bracketed.marked:  # （1985.09—1989.07）江原大学学生
        starts.append(bracketed)
        place = bracketed.end
    while place < len(text):
        depth = max(0, depth + (text[place] == "(") - (text[place] == ")"))
        period = _period_at(text, place, context) if depth == 0 else None
        if period is None or not _separate(text, place, period, starts[-1] if starts else None):
            place += 1
            continue
        starts.append(period)
        context = _leaning_on(period, context)
        place = max(period.end, place + 1)
    bounds = [0, *(period.place for period in starts[1:]), len(text)]
    return [_entry(ready, period, bounds[i], bounds[i + 1], context) for i, period in enumerate(starts)]


def _leaning_on(period: PeriodReading, context: DateContext) -> DateContext:
    last = period.last or period.first
    return replace(context, anchor_year=last.year) if last is not None and last.year is not None else context


def _entry(ready: DateText, period: PeriodReading, start: int, end: int, context: DateContext) -> Entry:
    first, last = ready.raw_span(start, end)
    body = ready.raw_span(period.end, end)[0] if period.end < end else last
    return Entry(first, last, to_period(ready, period, context), body)


def _opens_entry(piece: str, before: str, context: DateContext) -> bool:
    if INNER_LINE.match(piece):
        return True
    text = prepare(piece).text
    context = replace(context, anchor_year=context.anchor_year or _ANY_YEAR)  # 同年 opens a line too
    period = _leading(text, context)
    if period is None or not (period.marked or _POINT.match(text, period.end)):
        return False
    unclosed = len(re.findall("[(（]", before)) > len(re.findall("[)）]", before))
    if unclosed and _ANNOUNCED.search(before):
        return False
    return not (unclosed and _inside(period, _leading(prepare(before).text, context)))


def _leading(text: str, context: DateContext) -> PeriodReading | None:
    period = read_period(text, 0, context)
    return period if period is not None and period.first is not None and period.first.date is not None else None


def _inside(inner: PeriodReading, outer: PeriodReading | None) -> bool:
    """Whether a period lies in another one, so that it may be an inner line wrapped onto its own line."""
    start, end = _bounds(inner)
    outer_start, outer_end = _bounds(outer) if outer is not None else (None, None)
    if outer is None or not start or not outer_start or not start.date or not outer_start.date or inner.open:
        return False
    if start.date.latest < outer_start.date.earliest:
        return False
    if outer_end is None or outer_end.date is None:
        return outer.open
    last = (end or start).date
    return last is not None and last.earliest <= outer_end.date.latest


def _bounds(period: PeriodReading) -> tuple[Reading | None, Reading | None]:
    return period.first, period.last


def _period_at(text: str, place: int, context: DateContext) -> PeriodReading | None:
    if text[place] not in _ENTRY_STARTS or (place and text[place - 1] in "0123456789.-~年月"):
        return None
    period = _leading(text[place:], context)
    if period is None:
        return None
    first, last = _shifted(period.first, place), _shifted(period.last, place)
    return replace(period, place=period.place + place, end=period.end + place, first=first, last=last)


def _shifted(reading: Reading | None, by: int) -> Reading | None:
    return replace(reading, start=reading.start + by, end=reading.end + by) if reading is not None else None


def _separate(text: str, place: int, period: PeriodReading, before: PeriodReading | None) -> bool:
    """Whether a period is one of a line of its own, not a date among the words."""
    point = _POINT.match(text, period.end) is not None
    if before is None:
        return period.marked or point or place == 0
    behind_mark = text[place - 1] in ";,。 、"
    if period.marked and (period.last is not None or _LASTS.search(text[period.place:period.end])):
        return behind_mark or _has_month(period)  # 编制1986-1990年计划 goes on with its line
    return behind_mark and (period.open or (point and not _inside(period, before)))


def _has_month(period: PeriodReading) -> bool:
    dates = [reading.date for reading in _bounds(period) if reading is not None and reading.date is not None]
    return all(date.precision is not Precision.YEAR for date in dates)
