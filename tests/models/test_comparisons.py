"""Three-valued tests: an answer holds for every possible day, and a closer date never turns it round."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comparisons import (
    aged_at_least,
    aged_at_most,
    before,
    full_years,
    in_order,
    lasts_at_least,
    lasts_at_most,
    months_between,
    overlap_months,
    same,
    within,
)
from models.dates import Calendar, PartialDate
from models.truth import Truth
from tests.strategies import days, days_inside, narrower, partial_dates

Test = Callable[[PartialDate, PartialDate], Truth]
TESTS: dict[str, Test] = {
    "before": before,
    "same": same,
    "aged_at_least": lambda a, b: aged_at_least(a, b, 16),
    "aged_at_most": lambda a, b: aged_at_most(a, b, 16),
    "lasts_at_least": lambda a, b: lasts_at_least(a, b, 24),
    "lasts_at_most": lambda a, b: lasts_at_most(a, b, 24),
}


@pytest.mark.parametrize("name", TESTS)
@settings(deadline=None)
@given(data=st.data(), a=partial_dates, b=partial_dates)
def test_an_answer_holds_for_every_exact_date_inside(
    name: str, data: st.DataObject, a: PartialDate, b: PartialDate
) -> None:
    answer = TESTS[name](a, b)
    exact = TESTS[name](data.draw(days_inside(a)), data.draw(days_inside(b)))
    if answer is not Truth.UNKNOWN and exact is not Truth.UNKNOWN:
        assert exact is answer


@pytest.mark.parametrize("name", TESTS)
@settings(deadline=None)
@given(data=st.data(), a=partial_dates, b=partial_dates)
def test_narrowing_a_date_never_takes_an_answer_back(
    name: str, data: st.DataObject, a: PartialDate, b: PartialDate
) -> None:
    answer = TESTS[name](a, b)
    closer = TESTS[name](data.draw(narrower(a)), data.draw(narrower(b)))
    if answer is not Truth.UNKNOWN:
        assert closer is answer


@settings(deadline=None)
@given(st.data(), partial_dates, partial_dates)
def test_narrowing_an_order_only_turns_it_inside_one_month(data: st.DataObject, a: PartialDate, b: PartialDate) -> None:
    answer = in_order(a, b)
    closer_a, closer_b = data.draw(narrower(a)), data.draw(narrower(b))
    closer = in_order(closer_a, closer_b)
    if answer is Truth.NO:
        assert closer is Truth.NO
    if answer is Truth.YES and closer is not Truth.YES:
        assert f"{closer_a.earliest:%Y-%m}" == f"{closer_b.latest:%Y-%m}"


@settings(deadline=None)
@given(st.data(), partial_dates, days, days)
def test_an_answer_about_a_window_holds_inside(data: st.DataObject, a: PartialDate, x: date, y: date) -> None:
    first, last = sorted((x, y))
    answer = within(a, first, last)
    if answer is not Truth.UNKNOWN:
        assert within(data.draw(days_inside(a)), first, last) is answer


@settings(deadline=None)
@given(st.data(), partial_dates, partial_dates)
def test_counts_bound_the_counts_of_exact_dates(data: st.DataObject, a: PartialDate, b: PartialDate) -> None:
    exact_a, exact_b = data.draw(days_inside(a)), data.draw(days_inside(b))
    for count in (full_years, months_between):
        fewest, most = count(a, b)
        low, high = count(exact_a, exact_b)
        assert fewest <= low <= high <= most


@settings(deadline=None)
@given(st.data(), partial_dates, partial_dates, partial_dates, partial_dates)
def test_an_overlap_bounds_the_overlap_of_exact_periods(
    data: st.DataObject, a: PartialDate, b: PartialDate, c: PartialDate, d: PartialDate
) -> None:
    fewest, most = overlap_months((a, b), (c, d))
    exact = [data.draw(days_inside(when)) for when in (a, b, c, d)]
    low, high = overlap_months((exact[0], exact[1]), (exact[2], exact[3]))
    assert fewest <= low == high <= most


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("1968-03", "1968-03", Truth.YES),
        ("1968-03-20", "1968-03", Truth.YES),
        ("1968-03", "1968-03-01", Truth.YES),
        ("1968-03-11/1968-03-20", "1968-03-01/1968-03-10", Truth.NO),
        ("1968-03-01/1968-03-20", "1968-03-10/1968-03-31", Truth.YES),
        ("1968-03-20", "1968-03-19", Truth.NO),
        ("1968-03-19", "1968-03-19", Truth.YES),
        ("1968-03", "1968-04", Truth.YES),
        ("1968-04", "1968-03", Truth.NO),
        ("1968", "1968", Truth.UNKNOWN),
        ("1968", "1968-06", Truth.UNKNOWN),
        ("1968", "1969-01", Truth.YES),
        ("", "1969-01", Truth.UNKNOWN),
    ],
)
def test_two_dates_of_one_month_are_in_order_unless_both_say_the_day(a: str, b: str, answer: Truth) -> None:
    assert in_order(PartialDate(a), PartialDate(b)) is answer


@pytest.mark.parametrize(
    ("birth", "event", "years", "answer"),
    [
        ("1968-03-15", "1984-03-14", 16, Truth.NO),
        ("1968-03-15", "1984-03-15", 16, Truth.YES),
        ("1968-03", "1984-03", 16, Truth.UNKNOWN),
        ("1968-03", "1984-04", 16, Truth.YES),
        ("1968-03", "1984-02", 16, Truth.NO),
        ("1968", "1984", 16, Truth.UNKNOWN),
        ("1968-02-29", "1985-02-28", 17, Truth.UNKNOWN),
        ("1968-02-29", "1985-03-01", 17, Truth.YES),
        ("1968-02-29", "1985-02-27", 17, Truth.NO),
        ("1968-02-29", "1984-02-29", 16, Truth.YES),
    ],
)
def test_an_age_is_reached_on_the_birthday(birth: str, event: str, years: int, answer: Truth) -> None:
    assert aged_at_least(PartialDate(birth), PartialDate(event), years) is answer


@pytest.mark.parametrize(
    ("birth", "event", "answer"),
    [
        ("1950-05-10", "1979-05-09", Truth.YES),
        ("1950-05-10", "1979-05-10", Truth.NO),
        ("1950-05", "1979-05", Truth.UNKNOWN),
    ],
)
def test_an_age_is_kept_until_the_day_before_the_next_birthday(birth: str, event: str, answer: Truth) -> None:
    assert aged_at_most(PartialDate(birth), PartialDate(event), 28) is answer


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("1985-06", "1986-06", (12, 12)),
        ("1985-06-30", "1986-06-01", (12, 12)),
        ("1985-06", "1985-06", (0, 0)),
        ("1985", "1986", (1, 23)),
        ("1986-06", "1985-06", (-12, -12)),
    ],
)
def test_lengths_count_calendar_months(start: str, end: str, months: tuple[int, int]) -> None:
    assert months_between(PartialDate(start), PartialDate(end)) == months


@pytest.mark.parametrize(
    ("months", "least", "most"), [(12, Truth.YES, Truth.YES), (11, Truth.YES, Truth.NO), (13, Truth.NO, Truth.YES)]
)
def test_a_length_of_exactly_twelve_months_is_met_and_not_passed(months: int, least: Truth, most: Truth) -> None:
    start, end = PartialDate("1985-06"), PartialDate("1986-06")
    assert lasts_at_least(start, end, months) is least
    assert lasts_at_most(start, end, months) is most


def test_full_years_of_a_month_span_one_birthday() -> None:
    assert full_years(PartialDate("1968-03"), PartialDate("1984-03")) == (15, 16)
    assert full_years(PartialDate("1968-02-29"), PartialDate("1985-02-28")) == (16, 17)


def test_periods_that_share_their_boundary_month_do_not_overlap() -> None:
    first = (PartialDate("1985-09"), PartialDate("1989-07"))
    second = (PartialDate("1989-07"), PartialDate("1990-08"))
    assert overlap_months(first, second) == (0, 0)


def test_a_lunar_date_and_its_conversion_are_not_in_conflict() -> None:
    lunar, gregorian = PartialDate("1953-12-08", Calendar.LUNAR), PartialDate("1954-01-12")
    assert same(lunar, gregorian) is Truth.UNKNOWN
    assert same(PartialDate("1953-12-08"), gregorian) is Truth.NO
