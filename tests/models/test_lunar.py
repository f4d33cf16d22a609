"""Lunar dates as spans of Gregorian days."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.lunar import leap_month_day, lunar_days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1953-12-08", date(1954, 1, 12), date(1954, 1, 12)),
        ("1953-12-29", date(1954, 2, 2), date(1954, 2, 2)),
        ("1964-08-15", date(1964, 9, 20), date(1964, 9, 20)),
        ("1968-03", date(1968, 3, 29), date(1968, 4, 26)),
        ("1968", date(1968, 1, 30), date(1969, 2, 16)),
        ("1949-01-01", date(1949, 1, 29), date(1949, 1, 29)),
    ],
)
def test_known_conversions(text: str, first: date, last: date) -> None:
    assert lunar_days(text) == (first, last)


def test_a_month_with_a_leap_twin_can_be_either() -> None:
    """The fourth and the leap fourth month of 1974."""
    assert lunar_days("1974-04-15") == (date(1974, 5, 6), date(1974, 6, 5))
    assert leap_month_day(1974, 4, 15) == (date(1974, 6, 5), date(1974, 6, 5))


def test_a_year_without_that_leap_month_has_no_such_day() -> None:
    assert leap_month_day(1975, 4, 15) is None


@pytest.mark.parametrize(
    "text", ["1953-13", "1953-12-31", "1953-12-30", "1899", "2101", "", "x", "1953-00", "1953-01-00"]
)
def test_what_no_lunar_calendar_has_is_none(text: str) -> None:
    assert lunar_days(text) is None


@settings(deadline=None)
@given(st.integers(1901, 2099))
def test_years_follow_each_other_without_a_gap(year: int) -> None:
    this, following = lunar_days(str(year)), lunar_days(str(year + 1))
    assert this is not None
    assert following is not None
    assert this[1] + timedelta(days=1) == following[0]


@settings(deadline=None)
@given(st.integers(1901, 2099), st.integers(1, 12), st.integers(1, 29))
def test_a_lunar_day_comes_19_to_54_days_after_its_digits(year: int, month: int, day: int) -> None:
    """Rulebook P-21 says 20 to 51; the table itself gives a little more. A leap twin adds a month."""
    span = lunar_days(f"{year:04}-{month:02}-{day:02}")
    assert span is not None
    nominal = date(year, month, 1) + timedelta(days=day - 1)
    assert 19 <= (span[0] - nominal).days <= 54
    assert (span[1] - span[0]).days in (0, 29, 30)
