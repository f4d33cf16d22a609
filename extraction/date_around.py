"""What stands behind a date and widens it: `7、8月`, `上旬`, `左右`, or names its calendar: `（农历）`."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.date_parts import CALENDAR, CALENDAR_WORDS, NUMBER, Parts
from extraction.date_types import DateFlag, Reading
from extraction.date_words import part_of_month
from extraction.numerals import number
from models.dates import Calendar, PartialDate, Precision

_SUFFIX = re.compile(
    rf"[ ]?(?:\((?P<short>{CALENDAR}|[农阴公阳])历?\)"
    rf"|(?P<long>{CALENDAR})(?![〇一二三四五六七八九0-9]))")
_MONTH_RANGE = re.compile(rf"(?P<join>[、,~至到-])(?P<m>{NUMBER})月份?")
_AROUND = re.compile("左右|前后|许(?![可昌])|(?:之)?间(?!断|隔|谍)")


def calendar_behind(text: str, place: int) -> tuple[Calendar, int] | None:
    """The calendar that a bracket behind the date names, and where the bracket ends."""
    match = _SUFFIX.match(text, place)
    return (CALENDAR_WORDS[match["short"] or match["long"]], match.end()) if match else None


def with_month_range(text: str, parts: Parts) -> Parts:
    """`7、8月间`, `7-8月`: one date somewhere in both months. `9月至12月` is a period and not this."""
    if parts.month is None or parts.day is not None or parts.month_range is not None or text[parts.end - 1] in "月份":
        return parts
    match = _MONTH_RANGE.match(text, parts.end)
    last = number(match["m"]) if match else None
    if match is None or last is None or not parts.month < last <= 12:
        return parts
    return replace(parts, end=match.end(), month_range=last)


def widened_by_words(text: str, reading: Reading, year: int, parts: Parts, *, about: bool) -> Reading:
    """`上旬`, `左右` behind a date, `约` before it."""
    if parts.month in range(1, 13) and parts.day is None and parts.month_range is None:
        told = part_of_month(text, reading.end, year, parts.month or 0)
        if told is not None and reading.date is not None and reading.date.calendar is not Calendar.LUNAR:
            return replace(reading, date=told[0], end=told[1], flags=reading.flags | {DateFlag.APPROX},
                           confidence=reading.confidence * 0.9)
    around = _AROUND.match(text, reading.end)
    if around is None and not about:
        return reading
    wide = around is None or "间" not in around[0]
    return replace(
        reading, date=_widened(reading.date) if wide and reading.date else reading.date,
        end=around.end() if around else reading.end, flags=reading.flags | {DateFlag.APPROX},
        confidence=reading.confidence * 0.8)


def _widened(date: PartialDate) -> PartialDate:
    """`约1962年`: the neighbours are possible too."""
    if date.precision is Precision.YEAR:
        year = int(date.edtf)
        return PartialDate(f"{year - 1:04}/{year + 1:04}", date.calendar)
    if date.precision is Precision.MONTH:
        index = int(date.edtf[:4]) * 12 + int(date.edtf[5:]) - 1
        bounds = [f"{i // 12:04}-{i % 12 + 1:02}" for i in (index - 1, index + 1)]
        return PartialDate("/".join(bounds), date.calendar)
    return date
