"""The network against brute force: no conflict that some assignment of days satisfies, none too large, none overlooked."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.dates import add_months, add_years
from rules.network import Link, Network, Record, smallest_covers
from rules.shifts import Shift, calendar_months, years_of_age
from tests.rules.case import birth, fact, findings, found, line, party, study, work

DAY = date(1960, 2, 26).toordinal()
POINTS = "abcd"


@st.composite
def shifts(draw: st.DrawFn) -> Shift:
    unit = draw(st.sampled_from(("days", "months", "years")))
    return Shift(unit, draw(st.integers(-3, 3) if unit == "days" else st.integers(-1, 1)))


@st.composite
def networks(draw: st.DrawFn) -> Network:
    records = []
    for number in range(draw(st.integers(2, 5))):
        first = DAY + draw(st.integers(0, 8)) + draw(st.sampled_from((0, 28, 365)))
        records.append(Record(draw(st.sampled_from(POINTS)), f"f{number}", first, first + draw(st.integers(0, 4))))
    links = [Link(*draw(st.permutations(POINTS))[:2], draw(shifts()), f"l{n}",
                  frozenset(draw(st.lists(st.sampled_from(["f0", "f1", "f9"]), max_size=1))))
             for n in range(draw(st.integers(1, 5)))]
    return Network(tuple(records), tuple(links))


def holds(link: Link, days: dict[str, int]) -> bool:
    """What a link says, told in another way than the network tells it."""
    earlier, later = date.fromordinal(days[link.earlier]), date.fromordinal(days[link.later])
    count = link.shift.count
    if link.shift.unit == "months":
        return (later.year - earlier.year) * 12 + later.month - earlier.month >= count
    if link.shift.unit == "years":
        return later >= add_years(earlier, count)
    return (later - earlier).days >= count


def by_brute_force(network: Network) -> bool:
    """Whether some day for each point satisfies everything. Points without a record can be any day that matters."""
    spans: dict[str, set[int]] = {}
    for record in network.records:
        spans.setdefault(record.point, set()).update((record.first, record.last))
    free = [p for p in {p for link in network.links for p in (link.earlier, link.later)} if p not in spans]
    if free:  # too many days to try: only networks whose points all have records are compared
        return network.is_consistent
    names = sorted(spans)
    ranges = [range(min(spans[name]), max(spans[name]) + 1) for name in names]
    return any(all(holds(link, dict(zip(names, days, strict=True))) for link in network.links)
               for days in product(*ranges))


@given(networks())
def test_consistent_exactly_where_some_days_satisfy_everything(network: Network) -> None:
    spans = {p: [r for r in network.records if r.point == p] for p in POINTS}
    wide = any(max(r.last for r in rs) - min(r.first for r in rs) > 12 for rs in spans.values() if rs)
    if not wide:
        assert network.is_consistent == by_brute_force(network)


@given(networks())
def test_conflict_sets_are_conflicts_and_lose_nothing(network: Network) -> None:
    for conflict in network.conflicts():
        assert network.excludes(conflict.facts)
        for name in conflict.facts:
            assert not network.excludes(conflict.facts - {name}), "one of the facts is not needed"


@given(networks())
def test_a_conflict_is_found_wherever_there_is_one(network: Network) -> None:
    wide = tuple(Record(point, f"w{point}", DAY - 4000, DAY + 4000) for point in POINTS)
    assume(Network(wide, network.links).is_consistent)  # links that chase each other whatever the facts are no law
    assert bool(network.conflicts()) or network.is_consistent


@given(shifts(), st.integers(DAY - 800, DAY + 800))
def test_forward_and_backward_are_mirrors(shift: Shift, day: int) -> None:
    assert shift.backward(shift.forward(day)) >= day
    assert shift.forward(shift.backward(day)) <= day
    last = shift.backward(day)
    assert shift.forward(last + 1) > day, "a later day would have been allowed"


def test_months_count_by_the_calendar_and_years_by_the_day() -> None:
    end = date(1986, 6, 30).toordinal()
    assert calendar_months(12).forward(end) == date(1987, 6, 1).toordinal()
    assert years_of_age(16).forward(date(1960, 2, 29).toordinal()) == date(1976, 2, 29).toordinal()
    assert years_of_age(18).forward(date(1960, 2, 29).toordinal()) == date(1978, 2, 28).toordinal()
    assert add_months(date(1986, 6, 30), 0) == date(1986, 6, 30)


def test_smallest_cover_is_the_fewest_in_the_order_given() -> None:
    choices = {"a": frozenset({0}), "b": frozenset({0, 1}), "c": frozenset({2}), "d": frozenset({1, 2})}
    assert next(smallest_covers(choices, {name: name for name in choices})) == ["a", "d"]
    one_spot = {"a": "x", "b": "y", "c": "x", "d": "x"}
    assert next(smallest_covers(choices, one_spot)) == ["b", "c"], "one date has one true value"
    assert list(smallest_covers({}, {})) == [[]]


SCHOOLS = [study("小学", "1968-09", "1973-07"), study("初中", "", "", nominal_years=3), study("高中", "1975-02", "1977-02")]


def test_schooling_that_no_pair_shows() -> None:
    (finding,) = findings("NET-01", *SCHOOLS)
    assert finding.severity.value == "red" and finding.facts == ("f1", "f2", "f3")
    assert "初中所印学制3年" in finding.text


@pytest.mark.parametrize("left_out", range(3))
def test_without_any_one_of_the_facts_there_is_no_conflict(left_out: int) -> None:
    assert found("NET-01", *(item for place, item in enumerate(SCHOOLS) if place != left_out)) == []


def test_usual_lengths_are_not_binding_and_say_so() -> None:
    soft = [SCHOOLS[0], study("初中", "", ""), study("高中", "1974-02", "1976-02")]
    (finding,) = findings("NET-01", *soft)
    assert finding.severity.value == "yellow" and "通常年限" in finding.text
    assert found("NET-01", SCHOOLS[0], study("初中", "", ""), study("高中", "1975-02", "1977-02")) == []


@pytest.mark.parametrize(("entered", "expected"), [("1975-12", ["conflict red"]), ("1976-01", [])])
def test_boundary_of_the_tolerance(entered: str, expected: list[str]) -> None:
    """Three printed years less six months after July 1973 is January 1976."""
    assert found("NET-01", *SCHOOLS[:2], study("高中", entered, "1978-07")) == expected


def test_imprecise_dates_leave_it_open() -> None:
    assert found("NET-01", SCHOOLS[0], SCHOOLS[1], study("高中", "1975/1976", "1978")) == []


def test_what_a_rule_names_is_not_told_twice() -> None:
    assert found("NET-01", birth("1978-02"), work("1993-07")) == []
    assert found("NET-01", party("branch_accept", "1985-06"), party("superior_approve", "1985-05")) == []


def test_work_before_the_end_of_a_school_that_lasted_as_printed() -> None:
    items: list[dict[str, Any]] = [
        study("高中", "1977-09", ""), study("高中", "", "", "M07 1979", nominal_years=2), work("1978-12", "M27 2013-05")]
    assert found("NET-01", *items) == ["conflict red"]
    assert all(found("NET-01", *items[:place], *items[place + 1:]) == [] for place in range(3))


def test_two_facts_are_no_matter_of_the_network() -> None:
    """Contract section 4: only what three or more facts make together."""
    assert found("NET-01", study("高中", "", "1979-07", nominal_years=2), work("1978-12", "M27 2013-05")) == []
    assert found("NET-01", birth("1958-12"), study("小学", "../1960", "")) == []


def test_the_study_in_between_is_one_of_the_facts() -> None:
    """Primary school ends after upper middle school starts: it matters that lower middle school lies in between."""
    items = [study("小学", "1976-09", ""), study("初中", "", ""), study("高中", "1979-09", "", nominal_years=3)]
    (finding,) = findings("NET-01", *items)
    assert finding.facts == ("f1", "f2", "f3")


def test_documented_exception_is_no_link() -> None:
    items = [birth("1955-11"), work("1970-03", exception="文化局批件"), fact("league", step="approve", date="1970-12")]
    assert found("NET-01", *items) == []


def test_a_doubt_about_two_of_the_facts_does_not_hide_what_three_make() -> None:
    """Each pair can be: eighteen in 1984, a year of probation to 1985-06. All three cannot."""
    items = [birth("1966-12", "M27 2013-05"), party("branch_accept", "1984"), party("full_branch", "1985-06")]
    (finding,) = findings("NET-01", *items)
    assert set(finding.facts) == {"f1", "f2", "f3"}


def test_a_slip_elsewhere_does_not_hide_work_before_the_end_of_school() -> None:
    items = [study("高中", "1977-09", ""), study("高中", "", "", "M07 1979", nominal_years=2),
             work("1978-12", "M27 2013-05"), line("1990-01", "1985-01", "甲厂/工人")]
    assert found("NET-01", *items) == ["conflict red"]


@pytest.mark.parametrize("items", [
    [study("高中", "", "1955-07")],
    [line("1955-01", "1973-12", "甲厂/工人"), line("1974-01", "1977-01", "解放军某部/战士", occupation="士兵")],
    [party("apply", "1977-01"), party("talk", "1958-01")],
])
def test_event_before_birth_is_told_whatever_else_is_wrong(items: list[dict[str, Any]]) -> None:
    texts = [f.text for f in findings("NET-01", birth("1960-05", "M27 2013-05"), *items)]
    assert any("早于出生" in text for text in texts)
