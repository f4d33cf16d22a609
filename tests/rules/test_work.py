"""WRK rules: the rulebook's examples, boundaries, imprecise dates, exceptions, each side of a change of law."""

import pytest

from tests.rules.case import birth, fact, findings, found, line, outcome, study, work

FORM = "M27 2013-05"


@pytest.mark.parametrize(("source", "claimed", "expected"), [
    ("1979-12", "1976-08", ["conflict red"]),  # rulebook's example
    ("1983-07", "1983-07", []),  # rulebook's counter-example
    ("1979-12", "1978-12", ["conflict yellow"]),  # twelve months earlier: not more
    ("1979-12", "1978-11", ["conflict red"]),
    ("1979-12", "1981-08", ["conflict yellow"]),  # later: no gain
    ("1979", "1979-12", []),
])
def test_claimed_start_against_the_source_page(source: str, claimed: str, expected: list[str]) -> None:
    assert found("WRK-01", work(source, "M29 1979-12", route="招工"), work(claimed, FORM)) == expected


def test_later_forms_that_repeat_the_claim_are_no_source() -> None:
    items = [work("1979-12", "M29 1979-12", route="招工"), work("1976-08", "M34 2007"), work("1976-08", FORM)]
    assert found("WRK-01", *items) == ["conflict red"]
    assert outcome("WRK-01", work("1976-08", "M34 2007"), work("1976-08", FORM)) == "not_applicable"


def test_service_that_may_be_credited_explains_an_earlier_start() -> None:
    items = [work("1985-12", "M33 1985-12", route="录用干部"), work("1976-09", "M33 1985-12 #2", route="民办教师")]
    assert found("WRK-01", *items, work("1976-09", FORM)) == []


def test_register_that_tells_of_unsure_service_explains_an_earlier_start() -> None:
    items = [work("1985-12", "M33 1985-12", route="录用干部"), work("1976-09", FORM)]
    assert found("WRK-01", *items, work("1976-09", "M03 1980", route="民办教师")) == []
    assert found("WRK-01", *items, work("1976-09", "M03 1980")) == ["conflict red"]


def test_recognised_start_is_a_remark_only() -> None:
    paper = fact("determination", "M17 2016", topic="work_start", value="1976年8月")
    items = [work("1979-12", "M29 1979-12", route="招工"), work("1976-08", FORM), paper]
    assert found("WRK-01", *items) == ["conflict blue"]


@pytest.mark.parametrize(("born", "started", "fields", "expected"), [
    ("1978-02", "1993-07", {}, ["conflict red"]),  # rulebook's example
    ("1955-11", "1970-03", {"exception": "文化局批件"}, ["conflict blue"]),  # rulebook's counter-example
    ("1955-11", "1970-03", {}, ["conflict yellow"]),  # fourteen, before there was a law
    ("1960-06", "1976-06", {}, ["undecided yellow"]),  # rulebook: month precision
    ("1960-06", "1976-07", {}, []),
    ("1960-06", "1976-05", {}, ["conflict yellow"]),
    ("1975-04-15", "1991-04-14", {}, ["conflict yellow"]),  # the day before the ban
    ("1975-04-16", "1991-04-15", {}, ["conflict red"]),  # the day of the ban, one day short
    ("1975-04-15", "1991-04-15", {}, []),
    ("1976-04", "1991-04", {}, ["conflict yellow"]),  # straddles the ban: the milder colour
    ("1955-11", "1969-10", {}, ["conflict red"]),  # thirteen: red at any time
    ("1955-11", "1969-12", {}, ["conflict yellow"]),
    ("1932-01", "1947-01", {}, []),  # no limit then
    ("1979-02", "1994-12-31", {}, ["conflict red"]),
    ("1979-02", "1995-01-01", {}, ["conflict red"]),
    ("1960", "1976-06", {}, ["undecided yellow"]),
])
def test_age_at_start(born: str, started: str, fields: dict[str, str], expected: list[str]) -> None:
    assert found("WRK-02", birth(born, FORM), work(started, FORM, **fields)) == expected
    assert found("WRK-02", birth(born), work(started, **fields)) == expected, "without any material"


def test_citation_is_the_law_then_in_force() -> None:
    cited = {day: findings("WRK-02", birth("1980-06"), work(day))[0].citation for day in ("1994-12-31", "1995-01-01")}
    assert cited == {
        "1994-12-31": "《禁止使用童工规定》（国务院令第81号）", "1995-01-01": "《中华人民共和国劳动法》第十五条"}


def test_birth_dates_that_disagree_leave_the_age_undecided() -> None:
    items = [birth("1976-02", "M22 1990"), birth("1978-02", FORM), work("1993-07", FORM)]
    assert found("WRK-02", *items) == ["undecided red"]
    both = [birth("1977-12", "M22 1990"), birth("1978-02", FORM), work("1993-07", FORM)]
    assert found("WRK-02", *both) == ["conflict red"]


def test_recognised_birth_date_takes_the_place_of_the_others() -> None:
    paper = fact("determination", "M16 1996", topic="birth", value="1978年2月", decided="1996-03")
    items = [birth("1976-02", "M22 1990"), birth("1978-02", FORM), paper, work("1993-07", FORM)]
    (finding,) = findings("WRK-02", *items)
    assert finding.severity.value == "red" and "认定出生日期1978年2月" in finding.text


def test_coarser_record_of_the_same_birth_does_not_blur_the_claim() -> None:
    assert found("WRK-02", birth("1960", "M22 1978"), birth("1960-05", FORM), work("1976-08", FORM)) == []


def test_troupe_without_a_paper_is_yellow() -> None:
    items = [birth("1978-02", FORM), work("1993-07", FORM), line("1993-07", "1999-01", "某县豫剧团/学员")]
    assert found("WRK-02", *items) == ["conflict yellow"]


SCHOOL = study("高中", "1977-09", "1979-07", "M07 1979-07")


@pytest.mark.parametrize(("start", "expected"), [
    ("1978-05", ["conflict red"]),  # rulebook's example
    ("1979-07", []), ("1979-08", []), ("1977-09", []), ("1977-08", []),
    ("1977-10", ["conflict red"]), ("1979-06", ["conflict red"]),
    ("1978", ["conflict red"]),
    ("1978/1980", ["undecided red"]),
])
def test_start_inside_full_time_school(start: str, expected: list[str]) -> None:
    assert found("WRK-04", work(start, FORM), SCHOOL) == expected


def test_job_line_makes_it_yellow() -> None:
    assert found("WRK-04", work("1978-05", FORM), SCHOOL, line("1978-05", "1980-01", "甲厂/工人")) == ["conflict yellow"]


@pytest.mark.parametrize("item", [
    study("普通班", "1977-03", "1980-01", "M09 1980"),  # rulebook: 工农兵学员
    study("本科", "1977-09", "1979-07", mode="军校"),
    study("本科", "1977-09", "1979-07", mode="函授"),
    study("本科", "1977-09", "1979-07", entry_basis="在职入学"),
])
def test_study_that_does_not_interrupt_work(item: dict[str, object]) -> None:
    assert found("WRK-04", work("1978-05", FORM), item) == []


def test_worker_who_went_to_university_with_pay_keeps_his_start() -> None:
    items = [work("1974-03", FORM), study("本科", "1977-03", "1980-01", "M09 1980"),
             line("1974-03", "1977-03", "甲厂/工人"), line("1977-03", "1980-01", "某大学/学生", paid=True)]
    assert found("WRK-04", *items) == []


def test_nothing_but_school_between_the_claimed_start_and_graduation() -> None:
    school = study("中专", "1978-09", "1980-07", "M09 1980")
    lines = [line("1976-09", "1978-07", "一中/学生", occupation="学习"), line("1978-09", "1980-07", "某校/学生")]
    assert found("WRK-04", work("1976-08", FORM), school, *lines, line("1980-08", "open", "甲局/科员")) == ["conflict red"]
    worked = line("1976-08", "1978-08", "甲厂/工人")
    assert found("WRK-04", work("1976-08", FORM), school, worked, *lines) == []


@pytest.mark.parametrize(("start", "expected"), [
    ("1982-03", ["conflict yellow"]),  # rulebook's example
    ("1975-08", []),  # rulebook's counter-example
    ("1980-12", []), ("1981-01", ["conflict yellow"]), ("1962-01", []), ("1961-12", ["conflict yellow"]),
    ("1980/1981", ["undecided yellow"]),
])
def test_rural_stay_in_its_years(start: str, expected: list[str]) -> None:
    pages = ("M30 1975", "M29 1978")
    assert found("WRK-05", line(start, "1984-01", "某县某公社/插队知青"), pages=pages) == expected


def test_rural_stay_without_a_page_that_moves_the_start_by_years_is_red() -> None:
    items = [work("1982-03", FORM), line("1982-03", "1984-06", "某县某公社/插队"), line("1984-06", "open", "甲厂/工人")]
    assert found("WRK-05", *items) == ["conflict red"]
    assert found("WRK-05", *items, pages=("M30 1982",)) == ["conflict yellow"]


@pytest.mark.parametrize("text", ["市知青办/干事", "建设兵团某团/知青战士", "某公社/回乡知青", "某乡/下乡挂职副乡长"])
def test_what_is_no_rural_stay(text: str) -> None:
    assert outcome("WRK-05", line("1985-03", "1987-01", text)) == "not_applicable"


DISMISSED = [line("1978-03", "1986-05", "甲厂/工人"), line("1986-05", "1989-04", "家/被除名待业", occupation="待业"),
             line("1989-04", "open", "乙厂/工人")]


def test_break_in_service_that_is_counted() -> None:
    assert found("WRK-11", work("1978-03", FORM), *DISMISSED) == ["conflict yellow"]  # rulebook's example


@pytest.mark.parametrize(("years", "expected"), [(30, ["conflict yellow"]), (27, []), (26, [])])
def test_stated_years_decide(years: int, expected: list[str]) -> None:
    stated = fact("service_years", FORM, years=years, on="2008-03")
    assert found("WRK-11", work("1978-03", FORM), *DISMISSED, stated) == expected


def test_rehabilitation_restores_service() -> None:
    assert found("WRK-11", work("1978-03", FORM), *DISMISSED, pages=("M24 1989 平反决定",)) == []


@pytest.mark.parametrize(("ended", "again", "expected"), [
    ("1986-05", "1986-06", []), ("1986-05", "1986-07", ["conflict yellow"]), ("1986-05", "1986-05", []),
])
def test_break_of_more_than_a_month(ended: str, again: str, expected: list[str]) -> None:
    lines = [line("1978-03", ended, "甲厂/工人"), line(ended, again, "待业", occupation="待业"),
             line(again, "open", "乙厂/工人")]
    assert found("WRK-11", work("1978-03", FORM), *lines) == expected


@pytest.mark.parametrize("unit", ["省第一劳教所", "劳教所", "省劳动教养管理局", "市待业职工管理所", "监狱服刑人员教育科"])
def test_offices_that_care_for_others_are_no_break(unit: str) -> None:
    lines = [line("1978-03", "1985-02", f"{unit}/办事员"), line("1985-02", "1992-03", f"{unit}/科员"),
             line("1992-03", "open", "市司法局/科长")]
    assert found("WRK-11", work("1978-03", FORM), *lines) == []


def test_expulsion_is_red_and_a_break_before_the_first_job_is_none() -> None:
    expelled = fact("penalty", "M24 1986", system="行政", penalty="开除公职", decided="1986-05")
    lines = [line("1978-03", "1986-05", "甲厂/工人"), line("1989-04", "open", "乙厂/工人")]
    assert found("WRK-11", work("1978-03", FORM), expelled, *lines) == ["conflict red"]
    waiting = [line("1977-01", "1978-03", "待业", occupation="待业"), *lines[:1]]
    assert found("WRK-11", work("1978-03", FORM), *waiting) == []


def test_start_before_birth_is_said_so() -> None:
    (finding,) = findings("WRK-02", birth("1960-05"), work("1956-03"))
    assert "参加工作时尚未出生" in finding.text
