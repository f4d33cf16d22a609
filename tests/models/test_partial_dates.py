"""Imprecise dates: what they can be, and calendar arithmetic on their days."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.dates import UNREADABLE, Calendar, PartialDate, Precision, add_months, add_years, month_end
from tests.strategies import days, partial_dates


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("1968", date(1968, 1, 1), date(1968, 12, 31), Precision.YEAR),
        ("1968-02", date(1968, 2, 1), date(1968, 2, 29), Precision.MONTH),
        ("1969-02", date(1969, 2, 1), date(1969, 2, 28), Precision.MONTH),
        ("1968-02-29", date(1968, 2, 29), date(1968, 2, 29), Precision.DAY),
        ("1968-05/1968-08", date(1968, 5, 1), date(1968, 8, 31), Precision.RANGE),
        ("1984/1986", date(1984, 1, 1), date(1986, 12, 31), Precision.RANGE),
        ("1968-03-01/1968-03-10", date(1968, 3, 1), date(1968, 3, 10), Precision.RANGE),
        ("1968-XX-12", date(1968, 1, 12), date(1968, 12, 12), Precision.RANGE),
        ("1968-XX-31", date(1968, 1, 31), date(1968, 12, 31), Precision.RANGE),
        ("1968-05-XX", date(1968, 5, 1), date(1968, 5, 31), Precision.RANGE),
        ("../1968-05", date.min, date(1968, 5, 31), Precision.RANGE),
        ("1968-05/..", date(1968, 5, 1), date.max, Precision.RANGE),
        ("", date.min, date.max, Precision.UNREADABLE),
    ],
)
def test_a_written_form_bounds_its_day(edtf: str, earliest: date, latest: date, precision: Precision) -> None:
    when = PartialDate(edtf)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    "edtf",
    [
        "1969-02-29",
        "1968-13",
        "1968-00",
        "1968-04-31",
        "68-03",
        "1968-3",
        "1968.03",
        "1968-08/1968-05",
        "0000",
        "约1968",
        "1968-XX-32",
        "1968-05-12/1968-05-11",
        "../x",
    ],
)
def test_what_is_no_date_is_refused_and_named(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar|interval"):
        PartialDate(edtf)


def test_an_unreadable_date_is_a_value() -> None:
    assert not UNREADABLE.is_readable
    assert PartialDate("1968").is_readable


@pytest.mark.parametrize(
    ("edtf", "lunar_first", "lunar_last"),
    [
        ("1968-03", date(1968, 3, 29), date(1968, 4, 26)),
        ("1953-12-08", date(1954, 1, 12), date(1954, 1, 12)),
        ("1953-12-29", date(1954, 2, 2), date(1954, 2, 2)),
        ("1964-08-15", date(1964, 9, 20), date(1964, 9, 20)),
        ("1953", date(1953, 2, 14), date(1954, 2, 2)),
        ("1953-XX", date(1953, 2, 14), date(1954, 2, 2)),
        ("1953-12-XX", date(1954, 1, 5), date(1954, 2, 2)),
    ],
)
def test_a_lunar_date_can_be_its_digits_or_its_conversion(edtf: str, lunar_first: date, lunar_last: date) -> None:
    when = PartialDate(edtf, Calendar.LUNAR)
    written = PartialDate(edtf.replace("-XX", ""))
    assert when.as_lunar == (lunar_first, lunar_last)
    assert (when.earliest, when.latest) == (written.earliest, lunar_last)


def test_an_illegible_lunar_month_reaches_into_the_next_year() -> None:
    """The eighth of the twelfth month of 1953 is in January 1954."""
    assert PartialDate("1953-XX-08", Calendar.LUNAR).latest == date(1954, 1, 12)


def test_an_open_lunar_interval_stays_open() -> None:
    assert PartialDate("1953-11/..", Calendar.LUNAR).as_lunar == (date(1953, 12, 6), date.max)
    assert PartialDate("1953-11/", Calendar.LUNAR).as_lunar == (date(1953, 12, 6), date.max)
    assert PartialDate("../1953-11", Calendar.LUNAR).as_lunar == (date.min, date(1954, 1, 4))


def test_the_thirtieth_of_a_lunar_second_month_is_kept() -> None:
    """1952 had such a day; the Gregorian reading is clipped to the end of February."""
    when = PartialDate("1952-02-30", Calendar.LUNAR)
    assert (when.earliest, when.latest) == (date(1952, 2, 29), date(1952, 3, 25))


def test_only_lunar_dates_may_be_impossible_in_the_gregorian_calendar() -> None:
    with pytest.raises(ValueError, match="1952-02-30"):
        PartialDate("1952-02-30", Calendar.UNKNOWN)


@settings(deadline=None)
@given(partial_dates)
def test_the_first_possible_day_is_not_after_the_last(when: PartialDate) -> None:
    assert when.earliest <= when.latest


@settings(deadline=None)
@given(partial_dates)
def test_a_lunar_reading_never_loses_the_digits_of_the_page(when: PartialDate) -> None:
    assert when.earliest <= when.written_span[0]
    assert when.written_span[1] <= when.latest


@settings(deadline=None)
@given(days)
def test_an_exact_day_is_itself(day: date) -> None:
    when = PartialDate.of_day(day)
    assert when.earliest == when.latest == day


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(1968, 1, 31), 1, date(1968, 2, 29)),
        (date(1969, 1, 31), 1, date(1969, 2, 28)),
        (date(1968, 3, 31), -1, date(1968, 2, 29)),
        (date(1968, 12, 15), 1, date(1969, 1, 15)),
        (date(1968, 1, 15), -1, date(1967, 12, 15)),
        (date(9999, 11, 1), 3, date.max),
        (date(1, 2, 1), -3, date.min),
        (date.max, -5, date.max),
        (date.min, 5, date.min),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_a_birthday_on_29_february_is_a_choice() -> None:
    leap_day = date(1968, 2, 29)
    assert add_years(leap_day, 1) == date(1969, 2, 28)
    assert add_years(leap_day, 1, leap_day_late=True) == date(1969, 3, 1)
    assert add_years(leap_day, 4, leap_day_late=True) == date(1972, 2, 29)


@settings(deadline=None)
@given(days, st.integers(-600, 600))
def test_adding_months_moves_the_month_by_that_many(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day in (day.day, month_end(later.year, later.month).day)


@settings(deadline=None)
@given(days, days, st.integers(0, 600))
def test_adding_months_keeps_the_order_of_days(a: date, b: date, months: int) -> None:
    low, high = sorted((a, b))
    assert add_months(low, months) <= add_months(high, months)
