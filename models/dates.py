"""Imprecise dates: a set of possible days, written in EDTF (ISO 8601-2).

A date on a page is one day that lies somewhere in `earliest..latest`. Lunar dates keep the digits of the page; their
possible days are the hull of the Gregorian and of the lunar reading (rulebook 1.2), because a clerk may have
converted the date without saying so.
"""

from __future__ import annotations

import calendar as month_calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property, lru_cache

from models.lunar import lunar_days

FIRST_DAY = date.min
LAST_DAY = date.max

_DAY_FORM = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")


class Calendar(Enum):
    """What the page says about its calendar. `UNKNOWN` is read as Gregorian (contract section 4)."""

    GREGORIAN = "gregorian"
    LUNAR = "lunar"
    UNKNOWN = "unknown"


class Precision(Enum):
    """How closely a date is written."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class PartialDate:
    """One day known only to lie in `earliest..latest` (inclusive). `edtf` is the written form, `""` if unreadable.

    Raises: ValueError where `edtf` is no date this project can hold; the message names the text.
    """

    edtf: str
    calendar: Calendar = Calendar.UNKNOWN

    def __post_init__(self) -> None:
        _ = self.written_span  # a bad text fails here, not at first use

    @classmethod
    def of_day(cls, day: date) -> PartialDate:
        """The date of one exact day."""
        return cls(day.isoformat(), Calendar.GREGORIAN)

    @cached_property
    def written_span(self) -> tuple[date, date]:
        """First and last day when the text is read in the Gregorian calendar (lunar impossible days are clipped)."""
        return _span(self.edtf, lenient=self.calendar is Calendar.LUNAR)

    @cached_property
    def _possible(self) -> tuple[date, date]:
        if self.calendar is not Calendar.LUNAR or not self.is_readable:
            return self.written_span
        lunar = self.as_lunar
        if lunar is None:
            return self.written_span
        return min(lunar[0], self.written_span[0]), max(lunar[1], self.written_span[1])

    @cached_property
    def as_lunar(self) -> tuple[date, date] | None:
        """First and last Gregorian day if the digits are a lunar date; None where they cannot be one."""
        low, _, high = self.edtf.partition("/")
        if "/" not in self.edtf:
            return lunar_days(low)
        first = (FIRST_DAY, FIRST_DAY) if low in ("..", "") else lunar_days(low)
        last = (LAST_DAY, LAST_DAY) if high in ("..", "") else lunar_days(high)
        return (min(first[0], last[0]), max(first[1], last[1])) if first and last else None

    @property
    def earliest(self) -> date:
        """The first day this can be; `date.min` where nothing bounds it."""
        return self._possible[0]

    @property
    def latest(self) -> date:
        """The last day this can be; `date.max` where nothing bounds it."""
        return self._possible[1]

    @property
    def is_readable(self) -> bool:
        """Whether the page's date could be read at all."""
        return self.edtf != ""

    @cached_property
    def precision(self) -> Precision:
        """How closely the page writes this date."""
        if not self.is_readable:
            return Precision.UNREADABLE
        if "/" in self.edtf or "X" in self.edtf:
            return Precision.RANGE
        return (Precision.YEAR, Precision.MONTH, Precision.DAY)[self.edtf.count("-")]

    def __str__(self) -> str:
        return self.edtf


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, month_calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last day of a shorter month; clipped to the range of `date`."""
    if day in (FIRST_DAY, LAST_DAY):
        return day
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year < 1:
        return FIRST_DAY
    if year > 9999:
        return LAST_DAY
    return date(year, month + 1, min(day.day, month_calendar.monthrange(year, month + 1)[1]))


def add_years(day: date, years: int, *, leap_day_late: bool = False) -> date:
    """The same day `years` later; 29 February becomes 28 February, or 1 March with `leap_day_late`."""
    later = add_months(day, years * 12)
    if leap_day_late and (day.month, day.day) == (2, 29) and later.day == 28 and later != LAST_DAY:
        return later + timedelta(days=1)
    return later


@lru_cache(maxsize=65536)
def _span(edtf: str, lenient: bool) -> tuple[date, date]:
    if edtf == "":
        return FIRST_DAY, LAST_DAY
    if "/" not in edtf:
        return _simple_span(edtf, lenient)
    low, _, high = edtf.partition("/")
    first = FIRST_DAY if low in ("..", "") else _simple_span(low, lenient)[0]
    last = LAST_DAY if high in ("..", "") else _simple_span(high, lenient)[1]
    if first > last:
        raise ValueError(f"date {edtf!r}: the interval ends before it starts")
    return first, last


def _simple_span(text: str, lenient: bool) -> tuple[date, date]:
    match = _DAY_FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date; write 1968, 1968-05, 1968-05-12 or an interval 1968-05/1968-08")
    year, month, day = int(match[1]), match[2], match[3]
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if month == "XX":
            return _unknown_month(year, day)
        if day in (None, "XX"):
            return date(year, int(month), 1), month_end(year, int(month))
        exact = date(year, int(month), int(day))
    except ValueError:
        if lenient and month == "02" and day in ("29", "30"):  # days that a lunar second month has
            return month_end(year, int(month)), month_end(year, int(month))
        raise ValueError(f"date {text!r} does not exist in the calendar") from None
    return exact, exact


def _unknown_month(year: int, day: str | None) -> tuple[date, date]:
    if day in (None, "XX"):
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, 1, int(day)), date(year, 12, int(day))


UNREADABLE = PartialDate("")
