"""From when to when a date is drawn, on the picture of a life as on a chain of records."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models.dates import FIRST_DAY, LAST_DAY, PartialDate

UNBOUNDED = timedelta(days=365)
"""How far a bar reaches where nothing bounds the date."""


def bounds(when: PartialDate) -> tuple[date, date]:
    """The first and the last day that a date may be."""
    low, high = when.earliest, when.latest
    if low == FIRST_DAY:
        low = high - UNBOUNDED
    return (low, low + UNBOUNDED) if high == LAST_DAY else (low, high)


def moment(day: date) -> datetime:
    """The beginning of a day, as Plotly wants it."""
    return datetime(day.year, day.month, day.day)
