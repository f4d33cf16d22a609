"""EXP rules: the rulebook's examples, boundaries, imprecise dates, exceptions."""

import pytest

from tests.rules.case import fact, findings, found, line, study

RESUME = "M01 1999-11"


@pytest.mark.parametrize(("left", "joined", "expected"), [
    ("1988-06", "1990-03", ["conflict red"]),  # rulebook's example
    ("1988-07", "1988-08", []),  # rulebook's counter-example
    ("1988-07", "1988-07", []),
    ("1988-07", "1988-09", ["conflict blue"]), ("1988-07", "1988-10", ["conflict blue"]),
    ("1988-07", "1988-11", ["conflict yellow"]), ("1988-07", "1989-07", ["conflict yellow"]),
    ("1988-07", "1989-08", ["conflict red"]),
    ("1988", "1990-06", ["conflict red"]), ("1988", "1989", ["undecided red"]),
    ("1988-07", "1988", ["undecided yellow"]),
])
def test_gap_between_jobs(left: str, joined: str, expected: list[str]) -> None:
    assert found("EXP-01", line("1980-01", left, "甲厂/工人"), line(joined, "open", "乙局/科员")) == expected


def test_waiting_line_and_study_on_file_fill_gaps() -> None:
    jobs = [line("1980-01", "1988-06", "甲厂/工人"), line("1990-03", "open", "乙局/科员")]
    waiting = line("1988-06", "1990-03", "待业在家", occupation="待业")
    assert found("EXP-01", jobs[0], waiting, jobs[1]) == []
    assert found("EXP-01", *jobs, study("大专", "1988-07", "1990-03", "M09 1990")) == []
    assert found("EXP-01", *jobs, study("大专", "1988-07", "1990-03", "M09 1990", mode="函授")) == ["conflict red"]


def test_summer_between_graduation_and_work_is_no_gap() -> None:
    school = line("1984-09", "1988-07", "某大学/学生")
    assert found("EXP-01", school, line("1988-10", "open", "乙局/科员")) == []
    assert found("EXP-01", school, line("1988-11", "open", "乙局/科员")) == ["conflict yellow"]
    assert found("EXP-01", school, line("1990-11", "open", "乙局/科员")) == ["conflict yellow"], "before the first job"


def test_only_the_newest_resume_counts() -> None:
    old = [line("1980-01", "1988-06", "甲厂/工人", "M01 1990"), line("1989-12", "open", "乙局/科员", "M01 1990")]
    new = [line("1980-01", "1988-06", "甲厂/工人"), line("1988-06", "open", "乙局/科员")]
    assert found("EXP-01", *old, *new) == []


def test_long_line_covers_shorter_ones_inside_it() -> None:
    lines = [line("1980-01", "1995-06", "甲局/科员"), line("1985-01", "1986-01", "乙厂/蹲点"),
             line("1995-06", "open", "甲局/科长")]
    assert found("EXP-01", *lines) == []


@pytest.mark.parametrize(("first", "second", "expected"), [
    (("1980-11", "1984-10", "某部队/战士"), ("1983-01", "1985-12", "某公社/干部"), ["conflict red"]),  # rulebook's example
    (("1980-11", "1984-10", "甲局/科员"), ("1983-01", "1985-12", "乙厂/兼任顾问"), []),  # rulebook's counter-example
    (("1980-11", "1984-10", "甲局/科员"), ("1983-01", "1985-12", "乙厂/会计"), ["conflict yellow"]),
    (("1980-11", "1984-10", "甲局/科员"), ("1984-09", "1985-12", "乙厂/会计"), []),
    (("1980-11", "1984-10", "甲局/科员"), ("1984-08", "1985-12", "乙厂/会计"), ["conflict yellow"]),
    (("1980-11", "1984-10", "河南省甲局/科员"), ("1983-01", "1985-12", "湖北省乙厂/会计"), ["conflict red"]),
    (("1980", "1984", "甲局/科员"), ("1984", "1985", "乙厂/会计"), []),
    (("1980-11", "open", "甲局/科员"), ("1984-08", "1985-12", "乙厂/会计"), []),  # nothing behind the dash
    (("1980-11", "1984-10", "甲局/科员"), ("1983-01", "1985-12", "某大学/学生"), []),  # EDU-10's matter
    (("1990-01", "2000-01", "甲局/科长"), ("1995-07", "1998-07", "某县/援藏副县长"), []),
])
def test_overlap(first: tuple[str, str, str], second: tuple[str, str, str], expected: list[str]) -> None:
    assert found("EXP-02", line(*first), line(*second)) == expected


def test_soldier_of_a_production_corps_is_a_worker() -> None:
    corps = line("1969-09", "1976-03", "黑龙江生产建设兵团二连/战士", RESUME)
    assert found("EXP-02", corps, line("1969-09", "1976-03", "北大荒某团/农工")) == []


@pytest.mark.parametrize("text", ["县教师进修学校/教师", "县一中/学生处主任", "某大学/研究生院干事", "县委/学习办公室干部"])
def test_work_at_a_school_is_work(text: str) -> None:
    assert found("EXP-02", line("1980-11", "1984-10", text), line("1983-01", "1985-12", "甲局/科员")) == ["conflict yellow"]


def test_army_papers_against_a_civilian_resume() -> None:
    army = line("1980-11", "1984-10", "某部队/战士", "M32 1984", occupation="士兵")
    assert found("EXP-02", army, line("1983-01", "1985-12", "某公社/干部")) == ["conflict red"]


@pytest.mark.parametrize(("start", "end", "expected"), [
    ("2000-03", "open", ["conflict red"]),  # rulebook's example: later than the form of 1999-11
    ("1999-11", "open", []), ("1999-12", "open", ["conflict red"]), ("1999", "open", []),
    ("1998-03", "open", []),  # rulebook's counter-example
    ("1998-03", "1997-05", ["conflict yellow"]), ("1998-03", "1998-03", []), ("1998", "1998-02", []),
])
def test_line_that_cannot_be(start: str, end: str, expected: list[str]) -> None:
    assert found("EXP-03", line(start, end, "甲局/副科长", RESUME)) == expected


def test_order_on_the_page() -> None:
    late, early = line("1990-01", "1995-01", "乙局/科长", RESUME), line("1985-01", "1990-01", "甲局/科员", RESUME)
    assert found("EXP-03", late, early) == ["conflict yellow"]
    assert found("EXP-03", early, late) == []
    assert found("EXP-03", late, {**early, "nested": True}) == []
    assert found("EXP-03", line("1990", "1995", "乙局/科长"), line("1990-01", "1991", "甲局/科员")) == []


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("1991-03", "1990-01", ["conflict yellow"]),  # rulebook's example
    ("1991", "1991-03", []),  # rulebook's counter-example
    ("1991-03", "1991-03", []), ("1991-03", "1991-04", ["conflict yellow"]),
])
def test_two_forms(one: str, other: str, expected: list[str]) -> None:
    lines = [line(one, "1995-06", "某县工业局/股长", RESUME), line(other, "1995-06", "县工业局/股长", "M27 2004")]
    assert found("EXP-04", *lines) == expected


def test_deputy_is_not_the_head() -> None:
    lines = [line("1985-01", "1990-01", "甲局/副股长", RESUME), line("1990-01", "1995-06", "甲局/股长", RESUME),
             line("1985-01", "1990-01", "甲局/副股长", "M27 2004"), line("1990-01", "1995-06", "甲局/股长", "M27 2004")]
    assert found("EXP-04", *lines) == []


def test_line_that_one_form_leaves_out() -> None:
    kept = [line("1980-01", "1988-03", "甲厂/工人", RESUME), line("1990-03", "open", "乙局/科员", RESUME)]
    shown = [{**item, "material": "M27 2004"} for item in kept]
    idle = line("1988-03", "1990-03", "在家待业", RESUME, occupation="待业")
    assert found("EXP-04", kept[0], idle, kept[1], *shown) == ["conflict yellow"]
    short = line("1988-03", "1988-08", "丙厂/帮工", RESUME)
    assert found("EXP-04", kept[0], short, kept[1], *shown) == ["conflict blue"]
    summary = [line("1980-01", "1988-03", "甲厂/工人", "M27 2004"), line("1988-03", "open", "乙局/科员、科长", "M27 2004")]
    part = line("1988-03", "1990-03", "乙局/办事员", RESUME)
    assert found("EXP-04", kept[0], part, kept[1], *summary)[1:] == [], "a summary line is no omission"


def test_schooling_before_the_other_form_begins_is_no_omission() -> None:
    school = line("1970-02", "1975-01", "某小学/学生", RESUME)
    jobs = [line("1980-01", "open", "甲厂/工人", RESUME), line("1980-01", "open", "甲厂/工人", "M27 2004")]
    assert found("EXP-04", school, *jobs) == []


def test_lasting_line_of_the_older_form_may_have_ended_since() -> None:
    lines = [line("1990-01", "open", "甲局/科长", RESUME), line("1990-01", "2002-05", "甲局/科长", "M27 2004")]
    assert found("EXP-04", *lines) == []
    lines[1]["end"] = "1998-05"
    assert found("EXP-04", *lines) == ["conflict yellow"]


def test_gap_text_names_both_lines_and_the_months() -> None:
    (finding,) = findings("EXP-01", line("1980-01", "1988-06", "甲厂/工人"), line("1990-03", "open", "乙局/科员"),
                          fact("birth", date="1960"))
    assert "甲厂工人" in finding.text and "乙局科员" in finding.text and "21个月" in finding.text


def test_a_unit_that_the_post_repeats_stands_once() -> None:
    told = findings("EXP-05", line("1994-03", "1999-01", "县农业局/县农业局副科长"),
                    fact("appointment", "M28 1995-12", decided="1995-12", action="任", post="农业局副科长", unit="县农业局"))
    assert "载县农业局副科长自1994年3月任职" in told[0].text
    assert "载县农业局副科长于1995年12月决定" in told[0].text


def test_a_name_out_of_time_is_quoted_as_the_page_has_it() -> None:
    told = findings("EXP-17", fact("appointment", "M28 2015-05", decided="2015-05", action="任", post="四级调研员"))
    assert "“四级调研员”（职级名称）这一名称2019年6月后才有" in told[0].text
