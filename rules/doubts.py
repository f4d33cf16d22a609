"""How serious a doubt is: which share of what imprecise dates can mean would be a conflict."""

from __future__ import annotations

from datetime import date

from models.dates import FIRST_DAY, LAST_DAY, PartialDate, Precision


def share_shorter(start: PartialDate, end: PartialDate, months: int) -> float:
    """The share of the pairs of months that two dates can mean which are fewer than so many calendar months apart.

    0 where a date is open: nothing is known of it, and a doubt about everything is none.
    """
    if FIRST_DAY in (start.earliest, end.earliest) or LAST_DAY in (start.latest, end.latest):
        return 0.0
    first, last = _month(start.earliest), _month(start.latest)
    low, high = _month(end.earliest), _month(end.latest)
    shorter = sum(max(0, min(high, month + months - 1) - low + 1) for month in range(first, last + 1))
    return shorter / ((last - first + 1) * (high - low + 1))


def by_years_only(*dates: PartialDate) -> bool:
    """Whether all dates are bare years: they say next to nothing of the time between."""
    return all(when.precision is Precision.YEAR for when in dates)


def _month(day: date) -> int:
    return day.year * 12 + day.month
