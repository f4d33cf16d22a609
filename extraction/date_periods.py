"""Spans of time: `1985.09--1989.07`, `1993.03—　　`, `1985年9月至1989年7月`, `1989.7-8`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extraction.date_parts import NUMBER, Parts, assemble
from extraction.date_reader import to_parsed
from extraction.date_scan import read_date
from extraction.date_text import DateText, prepare
from extraction.date_types import NO_CONTEXT, DateContext, DateFlag, ParsedPeriod, Reading
from extraction.date_years import REIGNS
from extraction.numerals import number
from models.dates import Calendar, PartialDate, Precision

_LEAD = re.compile(r"[ (\[、,;.·]*(?:其间|期间)?:?(?:自|从|由|起)?:?[ ]?")
_BEGIN = re.compile(r"[ ]?(?:起|开始)?[ ]?")
_MARK = re.compile(r"[ ]*(?:[-~]+[ ]?(?:至|到)?|至|到|止:?)[ ]?")
_BLANK = re.compile("[ ,;]|[ ]?[.·]")  # a dot that is left of a 至
_NOW = re.compile("(?:至)?今(?:天|后)?|现在|目前|迄今|现今")
_REIGN = re.compile("|".join(REIGNS))
_COUNTED = re.compile("(?:[一二三四五六七八九十廿卅元]{1,3}|[0-9]{1,2})年")
_UNTIL = re.compile("[ ]?(?:止|为止)")
_SAME_YEAR = re.compile(rf"(?P<m>{NUMBER})(?:月(?:份)?|(?=$|[^.·年0-9个]))(?:(?P<d>{NUMBER})日)?")

_SAME_YEAR_DAY = re.compile(r"(?P<m>[0-9]{1,2})[.·](?P<d>[0-9]{1,2})(?![0-9.·年月])")


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """A span of time in the places of prepared text."""

    place: int
    end: int
    first: Reading | None
    last: Reading | None
    open: bool
    marked: bool


def parse_period(text: str, context: DateContext = NO_CONTEXT) -> ParsedPeriod | None:
    """The first span of time in a text; a single date is a period without an end that is not `open`."""
    ready = prepare(text)
    for place in range(len(ready.text)):
        found = read_period(ready.text, place, context)
        if found is not None:
            return to_period(ready, found, context)
    return None


def to_period(ready: DateText, found: PeriodReading, context: DateContext) -> ParsedPeriod:
    """A period in the places of the raw text."""
    start, end = ready.raw_span(found.place, found.end)
    first = to_parsed(ready, found.first, context) if found.first else None
    last = to_parsed(ready, found.last, context) if found.last else None
    both = [parsed for parsed in (first, last) if parsed is not None]
    flags = {flag for parsed in both for flag in parsed.flags} | ({DateFlag.OPEN} if found.open else set())
    return ParsedPeriod(
        raw=ready.source.raw[start:end], span=(start, end), start=first.date if first else None,
        end=last.date if last else None, open=found.open, closes_at=context.page_date if found.open else None,
        flags=frozenset(flags), confidence=min((parsed.confidence for parsed in both), default=1.0),
        start_parsed=first, end_parsed=last)


def read_period(text: str, place: int, context: DateContext) -> PeriodReading | None:
    """The period that starts at `place`; junk such as `（其间：` before it is passed over."""
    lead = _LEAD.match(text, place)
    head = lead.end() if lead else place
    first = read_date(text, head, context, cell=True, inner_range=False) if head < len(text) else None
    if first is not None and (first.age is not None or (first.date is None and not first.candidates
                                                        and DateFlag.RELATIVE not in first.flags)):
        first = None
    if first is None:
        return _only_end(text, head, context)
    begin = _BEGIN.match(text, first.end)
    after = begin.end() if begin else first.end
    says_from = text[first.end:after].strip() != ""
    mark = _MARK.match(text, after)
    if mark is None:
        second = _spaced_end(text, first, context)
        if second is not None:
            return PeriodReading(head, second.end, first, second, open=False, marked=True)
        return PeriodReading(head, after if says_from else first.end, first, None, open=says_from, marked=says_from)
    return _with_end(text, head, first, mark.end(), context)


def _with_end(text: str, head: int, first: Reading, place: int, context: DateContext) -> PeriodReading:
    now = _NOW.match(text, place)
    if now is not None:
        return PeriodReading(head, now.end(), first, None, open=True, marked=True)
    last = _read_end(text, place, first, context)
    if last is None:
        return PeriodReading(head, place, first, None, open=True, marked=True)
    until = _UNTIL.match(text, last.end)
    return PeriodReading(head, until.end() if until else last.end, first, last, open=False, marked=True)


def _read_end(text: str, place: int, first: Reading, context: DateContext) -> Reading | None:
    """The end date; `7-8` and `9月至12月` take the year of the start."""
    day = _SAME_YEAR_DAY.match(text, place) if first.date and first.date.precision is Precision.DAY else None
    if day is not None and first.year is not None and first.date is not None:
        made = assemble(first.year, Parts(day.end(), number(day["m"]), number(day["d"])), first.date.calendar)
        if not _before(made.date, first.date) and DateFlag.INVALID_PART_DROPPED not in made.flags:
            return Reading(place, day.end(), made.date, made.flags, first.confidence, year=first.year)
    inner = replace(context, anchor_year=first.year, birth=first.date or context.birth)
    reigned = _same_reign(text, place, first, inner)
    if reigned is not None:
        return reigned
    last = read_date(text, place, inner, cell=True, inner_range=False)
    if last is not None and DateFlag.NO_YEAR not in last.flags and last.age is None:
        return last
    match = _SAME_YEAR.match(text, place)
    month = number(match["m"]) if match else None
    if match is None or month is None or not 1 <= month <= 12 or first.year is None:
        return None
    calendar = first.date.calendar if first.date else Calendar.UNKNOWN
    made = assemble(first.year, Parts(match.end(), month, number(match["d"]) if match["d"] else None), calendar)
    if _before(made.date, first.date):
        return None
    return Reading(place, match.end(), made.date, made.flags, first.confidence, year=first.year)


def _same_reign(text: str, place: int, first: Reading, context: DateContext) -> Reading | None:
    """`民国二十年至二十六年`: the end counts from where the start does."""
    reign = _REIGN.search(text, first.start, first.end)
    if reign is None or _COUNTED.match(text, place) is None:
        return None
    last = read_date(reign[0] + text[place:], 0, context, cell=True, inner_range=False)
    if last is None or last.date is None or _before(last.date, first.date):
        return None
    return replace(last, start=place, end=last.end - len(reign[0]) + place)


def _before(last: PartialDate, first: PartialDate | None) -> bool:
    return first is not None and last.latest < first.earliest


def _spaced_end(text: str, first: Reading, context: DateContext) -> Reading | None:
    """`1985.9  1989.7`, as two columns of one row are read."""
    blank = _BLANK.match(text, first.end)
    if blank is None or first.date is None:
        return None
    inner = replace(context, anchor_year=first.year, birth=first.date)
    last = read_date(text, blank.end(), inner, inner_range=False)
    if last is None or last.date is None or last.date.latest < first.date.earliest:
        return None
    return last


def _only_end(text: str, head: int, context: DateContext) -> PeriodReading | None:
    """`至1989.7`: the start was not written."""
    mark = _MARK.match(text, head)
    if mark is None:
        return None
    last = read_date(text, mark.end(), context, cell=True, inner_range=False)
    if last is None or last.date is None:
        return None
    return PeriodReading(head, last.end, None, last, open=False, marked=True)
