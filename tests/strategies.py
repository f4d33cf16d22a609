"""Hypothesis strategies: imprecise dates, and dates that lie inside them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from models.dates import Calendar, PartialDate, month_end

FIRST, LAST = date(1905, 1, 1), date(2040, 12, 31)
days = st.dates(FIRST, LAST)
months = st.builds(lambda day: f"{day.year:04}-{day.month:02}", days)
years = st.builds(lambda day: f"{day.year:04}", days)


@st.composite
def _intervals(draw: st.DrawFn) -> str:
    low, high = sorted((draw(days), draw(days)))
    form = draw(st.sampled_from(("day", "month", "year", "from", "until")))
    if form == "day":
        return f"{low}/{high}"
    if form == "month":
        return f"{low:%Y-%m}/{high:%Y-%m}"
    if form == "year":
        return f"{low.year}/{high.year}"
    return f"{low:%Y-%m}/.." if form == "from" else f"../{high:%Y-%m}"


@st.composite
def _illegible_months(draw: st.DrawFn) -> str:
    return f"{draw(days).year}-XX-{draw(st.integers(1, 31)):02}"


@st.composite
def lunar_dates(draw: st.DrawFn) -> PartialDate:
    """Lunar years, months and days (1 to 29: every lunar month has those)."""
    parts = [f"{draw(st.integers(1905, 2040)):04}"]
    for limit in (12, 29):
        if draw(st.booleans()):
            break
        parts.append(f"{draw(st.integers(1, limit)):02}")
    return PartialDate("-".join(parts), Calendar.LUNAR)


exact_dates = st.builds(PartialDate.of_day, days)
written_dates = st.builds(PartialDate, st.one_of(st.builds(date.isoformat, days), months, years))
partial_dates = st.one_of(
    written_dates, st.builds(PartialDate, st.one_of(_intervals(), _illegible_months())), lunar_dates()
)


@st.composite
def days_inside(draw: st.DrawFn, when: PartialDate) -> PartialDate:
    """One exact day that an imprecise date can be."""
    first, last = max(when.earliest, date(1800, 1, 1)), min(when.latest, date(2200, 1, 1))
    return PartialDate.of_day(draw(st.dates(first, last)))


@st.composite
def narrower(draw: st.DrawFn, when: PartialDate) -> PartialDate:
    """A date at least as precise as `when`: an interval inside it, a month inside it, or a day."""
    first, last = max(when.earliest, date(1800, 1, 1)), min(when.latest, date(2200, 1, 1))
    low, high = sorted((draw(st.dates(first, last)), draw(st.dates(first, last))))
    month = PartialDate(f"{low:%Y-%m}")
    if draw(st.booleans()) and first <= month.earliest and month_end(low.year, low.month) <= last:
        return month
    return PartialDate(f"{low}/{high}")
