"""Lunar dates as spans of Gregorian days (table: lunar_python, agreeing with sxtwl over 1901–2025)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from lunar_python import LunarMonth, LunarYear


@lru_cache(maxsize=4096)
def lunar_days(text: str) -> tuple[date, date] | None:
    """First and last Gregorian day that the lunar date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can be; None if it is none.

    A month that has a leap twin covers both, because the page rarely says which; an illegible `XX` covers all.
    """
    try:
        parts = [None if part == "XX" else int(part) for part in text.split("-")]
    except ValueError:
        return None
    year, month, day = (*parts, None, None)[:3]
    if year is None or not 1900 <= year <= 2100:
        return None
    months = [each for each in _months(year) if month is None or abs(each.getMonth()) == month]
    spans = [span for each in months if (span := _month_days(each, day))]
    return (min(s[0] for s in spans), max(s[1] for s in spans)) if spans else None


def leap_month_day(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    """Gregorian days of the leap twin of a lunar month (闰四月); None where that year has no such leap month."""
    for candidate in _months(year):
        if candidate.getMonth() == -month:
            return _month_days(candidate, day)
    return None


def _months(year: int) -> list[LunarMonth]:
    return [month for month in LunarYear.fromYear(year).getMonths() if month.getYear() == year]


def _month_days(month: LunarMonth, day: int | None) -> tuple[date, date] | None:
    length = month.getDayCount()
    if day is not None and not 1 <= day <= length:
        return None
    first = _first_day(month)
    if day is not None:
        exact = first + timedelta(days=day - 1)
        return exact, exact
    return first, first + timedelta(days=length - 1)


def _first_day(month: LunarMonth) -> date:
    # Julian day number of its noon; that of 0001-01-01, which Python counts as day 1, is 1721426.
    return date.fromordinal(int(month.getFirstJulianDay() + 0.5) - 1721425)
