"""PTY rules: the rulebook's examples, boundaries, and each side of the changes of the Party's rules."""

import pytest

from tests.rules.case import birth, fact, findings, found, outcome, party

FORM = "M27 2013-05"


def steps(material: str = "M18 1985", **days: str) -> list[dict[str, object]]:
    return [party(step, day, material) for step, day in days.items()]


@pytest.mark.parametrize(("born", "step", "day", "expected"), [
    ("1962-11", "superior_approve", "1980-06", ["conflict yellow"]),  # rulebook's example, capped: rows not verified
    ("1962-05", "superior_approve", "1980-06", []),  # rulebook's counter-example
    ("1960-07", "superior_approve", "1978-07", ["undecided yellow"]),  # rulebook: month precision
    ("1962-06-30", "superior_approve", "1980-06-30", []),
    ("1962-07-01", "superior_approve", "1980-06-30", ["conflict yellow"]),
    ("1970-11", "branch_accept", "1988-06", ["conflict red"]),
    ("1998-11", "branch_accept", "2016-06", ["conflict red"]),
    ("1934-11", "superior_approve", "1950-06", ["conflict yellow"]),
    ("1965", "branch_accept", "1983-06", ["undecided red"]),
    ("1970-11", "superior_approve", "1988-06", ["conflict red"]),  # the meeting was no later than the approval
    ("1970-05", "superior_approve", "1988-06", []),  # the meeting may have been too early, but no page says so
])
def test_age_on_joining(born: str, step: str, day: str, expected: list[str]) -> None:
    assert found("PTY-01", birth(born), party(step, day, None)) == expected


def test_event_that_counts_depends_on_the_period() -> None:
    days = steps(branch_accept="1980-04", superior_approve="1980-06")
    assert found("PTY-01", birth("1962-05"), *days) == []
    days = steps(branch_accept="1988-04", superior_approve="1988-06")
    assert found("PTY-01", birth("1970-05"), *days) == ["conflict red"]


def test_complete_procedure_before_2014_is_yellow_and_recognition_blue() -> None:
    full = steps(apply="1987", branch_accept="1988-04", superior_approve="1988-06", full_branch="1989-04")
    assert found("PTY-01", birth("1970-11"), *full) == ["conflict yellow"]
    paper = fact("determination", "M17 2016", topic="party", value="1988年4月")
    assert found("PTY-01", birth("1970-11"), *full, paper) == ["conflict blue"]


def test_birth_dates_that_disagree_leave_it_undecided() -> None:
    items = [birth("1968-05", "M22 1980"), birth("1970-11", FORM), *steps(branch_accept="1988-04")]
    assert found("PTY-01", *items) == ["undecided red"]


@pytest.mark.parametrize(("branch", "superior", "claimed", "expected"), [
    ("1985-06-20", "1985-09-05", "1985-09", ["conflict yellow"]),  # rulebook's example
    ("1975-05", "1975-07", "1975-07", []),  # rulebook's counter-example
    ("1975-05", "1975-07", "1975-05", ["conflict yellow"]),
    ("1985-06-20", "1985-09-05", "1985-06", []),
    ("1985-06-20", "1985-09-05", "1985-06-21", ["conflict blue"]),  # only the day
    ("1985-06-20", "1985-09-05", "1984-06", ["conflict yellow"]),  # twelve months earlier: not more
    ("1985-06-20", "1985-09-05", "1984-05", ["conflict red"]),
    ("1982-10-01", "1982-12-01", "1982-10", []),  # by the new rule
    ("1982-10-01", "1982-12-01", "1982-12", ["undecided yellow"]),  # by the old one, a month after the change
    ("1983-04-01", "1983-06-01", "1983-06", ["conflict yellow"]),  # half a year after it
])
def test_claimed_joining(branch: str, superior: str, claimed: str, expected: list[str]) -> None:
    items = steps(branch_accept=branch, superior_approve=superior)
    assert found("PTY-02", *items, party("claimed_join", claimed, FORM)) == expected


def test_claim_by_the_rule_in_force_near_a_change_names_the_other_day() -> None:
    (finding,) = findings("PTY-02", *steps(branch_accept="1969-02", superior_approve="1969-05"),
                          party("claimed_join", "1969-02", FORM))
    assert (finding.verdict.value, finding.severity.value) == ("undecided", "yellow")
    assert "而《入党志愿书》（1985年形成）载上级党委审批1969年5月" in finding.text


@pytest.mark.parametrize(("joined", "full", "fields", "expected"), [
    ("1991-07-01", "1992-05-10", {}, ["conflict red"]),  # rulebook's example
    ("1991-07-20", "1992-07-01", {}, []),  # twelve calendar months
    ("1991-07", "1993-01", {}, []), ("1991-07", "1993-02", {}, ["conflict yellow"]),
    ("1955-01", "1956-01", {"class_at_join": "中农"}, []),  # rulebook's counter-example
    ("1955-01", "1955-07", {"class_at_join": "贫农"}, []), ("1955-01", "1955-06", {"class_at_join": "工人"}, ["conflict red"]),
    ("1953-01", "1954-01", {"class_at_join": "商人"}, ["conflict red"]),
    ("1953-01", "1954-01", {}, ["undecided red"]),  # class unknown: 6, 12 or 24 months
    ("1953-01", "1953-06", {}, ["conflict red"]), ("1953-01", "1955-01", {}, []),
    ("1991", "1992", {}, ["undecided red"]),
])
def test_probation(joined: str, full: str, fields: dict[str, str], expected: list[str]) -> None:
    step = "superior_approve" if joined < "1956-09" else "branch_accept"
    items = [party(step, joined, **fields), party("full_branch", full)]
    assert found("PTY-03", *items) == expected


def test_class_stated_with_another_step_counts() -> None:
    items = [party("superior_approve", "1955-01"), party("full_branch", "1955-07")]
    assert found("PTY-03", *items) == ["undecided red"]
    assert found("PTY-03", *items, party("form_filled", "1954-12", class_at_join="贫农")) == []


def test_extension_explains_a_long_probation() -> None:
    items = steps(branch_accept="1991-07", full_branch="1993-07", extend_to="1993-07")
    assert found("PTY-03", *items) == []


@pytest.mark.parametrize(("joined", "full", "expected"), [
    ("1972-06", "1973-06", ["conflict yellow"]),  # rulebook's example
    ("1972-06", "1972-07", []),
    ("1972-06", "1978-06", ["conflict blue"]),  # may have been done again after 1977
    ("1977-06", "1978-06", ["undecided yellow"]),  # within half a year of the change
    ("1969-05", "1970-05", ["undecided yellow"]),
    ("1977-10", "1978-10", []),  # rulebook's counter-example
    ("1969-11", "1970-11", ["conflict yellow"]),
])
def test_full_membership_where_there_was_no_probation(joined: str, full: str, expected: list[str]) -> None:
    assert found("PTY-04", *steps("M18 1979", superior_approve=joined, full_branch=full)) == expected


def test_no_record_of_full_membership() -> None:
    assert found("PTY-04", *steps(branch_accept="1985-06")) == ["missing yellow"]
    assert found("PTY-04", party("claimed_join", "1985-06", FORM)) == ["missing red"]
    assert outcome("PTY-04", party("branch_accept", "1985-06", None)) == "not_applicable"
    assert found("PTY-04", *steps("M18 2026", branch_accept="2026-01")) == []
    assert found("PTY-04", *steps("M18 1973", superior_approve="1972-06")) == []


def test_full_membership_whose_date_cannot_be_read_is_on_record() -> None:
    assert found("PTY-04", *steps(branch_accept="1985-06", full_branch="")) == []
    assert found("PTY-04", *steps(branch_accept="1985-06"), fact("party", "M18 1985", step="full_approve")) == []


@pytest.mark.parametrize(("branch", "superior", "expected"), [
    ("2016-05-20", "2016-05-10", ["conflict red"]),  # rulebook's example
    ("2016-05-20", "2016-06-28", []),  # rulebook's counter-example
    ("2016-05", "2016-05", []), ("2016-05-20", "2016-05-20", []),
    ("2016-05", "2016-08", []), ("2016-05", "2016-09", ["conflict blue"]),
    ("2016-05", "2016-11", ["conflict blue"]), ("2016-05", "2016-12", ["conflict yellow"]),
    ("1995-05", "1995-11", []), ("1995-05", "1995-12", ["conflict yellow"]),
    ("1985-05", "1986-12", []),  # no limit then
])
def test_approval(branch: str, superior: str, expected: list[str]) -> None:
    assert found("PTY-07", *steps(branch_accept=branch, superior_approve=superior)) == expected


@pytest.mark.parametrize(("days", "expected"), [
    ({"apply": "2003-12-01", "branch_accept": "2003-10-20"}, ["conflict red"]),  # rulebook's example
    ({"apply": "", "branch_accept": "2003-10-20"}, []),  # rulebook's counter-example
    ({"apply": "2003-10", "branch_accept": "2003-10-20"}, []),
    ({"activist": "2003-05", "target": "2003-03", "branch_accept": "2003-10"}, ["conflict yellow"]),
    ({"activist": "1983-05", "target": "1983-03", "branch_accept": "1983-10"}, []),  # finer steps from 1990
    ({"branch_accept": "2016-05-20", "superior_approve": "2016-05-10"}, ["conflict red"]),
    ({"apply": "2004-12", "activist": "2003-05", "branch_accept": "2003-10", "superior_approve": "2003-11"},
     ["conflict red"]),  # one step out of place is one finding
    ({"branch_accept": "2003-10", "superior_approve": "2003-12", "full_branch": "2004-10", "full_approve": "2004-09"},
     ["conflict red"]),
])
def test_order_of_steps(days: dict[str, str], expected: list[str]) -> None:
    assert found("PTY-08", *steps("M18 2004", **days)) == expected


@pytest.mark.parametrize(("born", "joined", "expected"), [
    ("1965-10", "1976-05", ["conflict red"]),  # rulebook's example
    ("1960-01", "1975-05", []),  # rulebook's counter-example
    ("1960-06", "1975-05", ["conflict yellow"]),  # fourteen: fifteen were asked for
    ("1964-06", "1979-07", []), ("1966-06", "1979-07", ["conflict yellow"]),
    ("1960-05", "1975-05", ["undecided yellow"]),
    ("1950-04", "1976-05", ["conflict yellow"]), ("1950-06", "1976-05", []),
    ("1960-04", "1989-05", ["conflict yellow"]), ("1960-06", "1989-05", []),
])
def test_league_age(born: str, joined: str, expected: list[str]) -> None:
    assert found("PTY-15", birth(born), fact("league", step="approve", date=joined)) == expected


def test_late_approval_does_not_make_a_member_too_old() -> None:
    league = [fact("league", step="branch_accept", date="1976-03"), fact("league", step="approve", date="1976-08")]
    assert found("PTY-15", birth("1950-06"), *league) == []


def test_text_names_the_limit_and_the_rule_then() -> None:
    (finding,) = findings("PTY-03", *steps(branch_accept="1991-07-01", full_branch="1992-05-10"))
    assert "预备期为12个月" in finding.text and "10个月" in finding.text
    assert finding.policy_rows == ("party_admission@1982-09-06",)
