"""EDU rules: the rulebook's examples, boundaries, imprecise dates, exceptions."""

import pytest

from tests.rules.case import fact, findings, found, line, outcome, study


@pytest.mark.parametrize(("school", "expected"), [
    ("红旗公社中学", []), ("临溪县高级中学", ["conflict yellow"]), ("临溪县第一高中", ["conflict yellow"])])
def test_years_at_a_school_of_both_stages_may_be_those_of_both(school: str, expected: list[str]) -> None:
    assert found("EDU-01", study("高中", "1970", "1975-01", school=school)) == expected
    assert found("EDU-01", study("高中", "1980-09", "1988-07", school=school)) == ["conflict yellow"]


@pytest.mark.parametrize(("level", "start", "end", "fields", "expected"), [
    # The rulebook's example; the contract caps what rests on a usual length only at yellow.
    ("本科", "1995-09", "1997-07", {"entry_basis": "高中起点"}, ["conflict yellow"]),
    ("本科", "1995-09", "1997-07", {"nominal_years": 4}, ["conflict red"]),
    ("普通班", "1973-09", "1976-09", {}, []),  # rulebook's counter-example
    ("本科", "1995-09", "1999-07", {}, []),
    ("本科", "1995-09", "1999-03", {}, []), ("本科", "1995-09", "1999-02", {}, ["conflict yellow"]),
    ("本科", "1995-09", "2001-03", {}, []), ("本科", "1995-09", "2001-04", {}, ["conflict yellow"]),
    ("本科", "1995-09", "1997-07", {"entry_basis": "专科起点"}, []),
    ("本科", "1995-09", "1997-07", {"mode": "函授"}, []),
    ("本科", "1995-09", "1997-07", {"outcome": "肄业"}, []),
    ("本科", "1995-09", "1997-07", {"mode": "军校"}, []),
    ("大专", "1995-09", "1998-07", {"nominal_years": 3}, []),
    ("大专", "1995-09", "1998-02", {"nominal_years": 3, "mode": "函授"}, ["conflict yellow"]),
    ("大专", "1995-09", "1998-03", {"nominal_years": 3, "mode": "函授"}, []),
    ("大专", "1995-09", "1996-01", {"nominal_years": 3, "mode": "自考"}, []),
    ("本科", "1965-09", "1970-07", {}, []),  # 老五届
    ("高中", "1974-02", "1976-01", {}, []),
    ("高中", "1990-09", "1992-07", {}, ["conflict yellow"]),
    ("本科", "1978-02", "1982-01", {}, []),
    ("本科", "1995", "1999", {}, []),
    ("本科", "1995", "1996", {}, ["conflict yellow"]),
])
def test_length(level: str, start: str, end: str, fields: dict[str, object], expected: list[str]) -> None:
    assert found("EDU-01", study(level, start, end, **fields)) == expected


def test_length_limit_belongs_to_the_period_of_entry() -> None:
    assert found("EDU-01", study("高中", "1985-09", "1987-07")) == []
    assert found("EDU-01", study("高中", "1986-09", "1988-07")) == ["conflict yellow"]


def test_soft_length_says_why_it_is_only_yellow() -> None:
    (finding,) = findings("EDU-01", study("本科", "1995-09", "1997-07"))
    assert "最高为黄色" in finding.text


@pytest.mark.parametrize(("start", "end", "expected"), [
    ("1990-09", "1989-07", ["conflict red"]),  # rulebook's example
    ("1990-09", "1990-08", ["conflict red"]), ("1990-09", "1990-09", []), ("1990", "1990", []),
    ("1990-09-01", "1990-09-01", ["conflict red"]),
])
def test_end_before_start(start: str, end: str, expected: list[str]) -> None:
    assert found("EDU-02", study("大专", start, end)) == expected


@pytest.mark.parametrize(("issued", "expected"), [
    ("2004-06", []),  # rulebook's counter-example: one month off
    ("2004-05-01", []), ("2004-04", ["conflict red"]), ("2009-07", []),
])
def test_certificate_before_graduation(issued: str, expected: list[str]) -> None:
    degree = fact("degree", level="学士", school="江原大学", date=issued)
    assert found("EDU-02", study("本科", "2000-09", "2004-07", school="江原大学"), degree) == expected
    assert found("EDU-02", study("本科", "2000-09", "2004-07", f"M11 {issued}")) == expected


COLLEGE = study("大专", "1999-09", "2002-07", school="甲专科学校")


@pytest.mark.parametrize(("items", "expected"), [
    ([COLLEGE, study("本科", "2001-09", "2003-07", entry_basis="专科起点")], ["conflict red"]),  # rulebook's example
    ([COLLEGE, study("本科", "2002-09", "2004-07", entry_basis="专科起点")], []),
    ([COLLEGE, study("本科", "2002-07", "2004-07", entry_basis="专科起点")], []),
    ([study("初中", "1970-02", "1972-12"), study("普通班", "1974-09", "1977-07")], []),  # rulebook's counter-example
    ([study("高中", "1996-09", "1999-07"), study("本科", "1998-09", "2002-07")], ["conflict red"]),
    ([study("高中", "1996-09", "1999-07"), study("本科", "1999-09", "2003-07")], []),
    ([COLLEGE, study("硕士", "2003-09", "2006-07")], ["conflict yellow"]),  # skipped: not yet two years after college
    ([COLLEGE, study("硕士", "2004-09", "2007-07")], []),
    ([COLLEGE, study("硕士", "2003-09", "2006-07", entry_basis="同等学力")], []),
    ([study("高中", "1993-09", "1996-07"), study("本科", "1975-09", "1978-07")], []),  # by recommendation
    ([study("大专", "1999", "2002"), study("本科", "2002", "2004", entry_basis="专科起点")], []),
])
def test_levels(items: list[dict[str, object]], expected: list[str]) -> None:
    assert found("EDU-03", *items) == expected


@pytest.mark.parametrize(("level", "start", "fields", "expected"), [
    ("本科", "1968-09", {}, ["conflict red"]),  # rulebook's example
    ("本科", "1965-09", {}, []),  # rulebook's counter-example
    ("本科", "1966-07", {}, []), ("本科", "1966-08", {}, ["conflict red"]),
    ("大专", "1970-05", {}, ["conflict red"]), ("大专", "1970-06", {}, []),
    ("硕士", "1975-09", {}, ["conflict yellow"]),  # general knowledge only
    ("硕士", "1978-09", {}, []), ("硕士", "1978-08", {}, ["conflict yellow"]),
    ("大专", "1968-09", {"school": "上海七二一大学"}, ["conflict yellow"]),
    ("本科", "1968-09", {"mode": "军校"}, ["conflict yellow"]),
    ("中专", "1968-09", {}, []),
    ("本科", "1970", {}, ["undecided red"]), ("本科", "1967", {}, ["conflict red"]),
])
def test_closed_universities(level: str, start: str, fields: dict[str, str], expected: list[str]) -> None:
    assert found("EDU-05", study(level, start, "1979-07", **fields)) == expected


@pytest.mark.parametrize(("level", "day", "fields", "expected"), [
    ("学士", "1979-07", {}, ["conflict red"]),  # rulebook's example
    ("学士", "1982-07", {}, []),  # rulebook's counter-example
    ("学士", "1980-12-31", {}, ["conflict red"]), ("学士", "1981-01-01", {}, ["conflict yellow"]),
    ("学士", "1981-12", {}, ["conflict yellow"]), ("学士", "1982-01", {}, []),
    ("硕士", "1981-09", {}, ["conflict yellow"]), ("硕士", "1981-10", {}, []),
    ("博士", "1981-12", {}, ["conflict yellow"]),
    ("硕士", "1957-07", {"school": "莫斯科大学"}, []),
    ("硕士", "1980/1982", {}, ["undecided red"]),
])
def test_degree(level: str, day: str, fields: dict[str, str], expected: list[str]) -> None:
    assert found("EDU-08", fact("degree", level=level, date=day, **fields)) == expected


def test_degree_of_an_earlier_study_is_no_paper_of_a_later_one() -> None:
    form = "M01 2008-03"
    items = [study("本科", "1993-09", "1997-07", form, school="甲大学"), fact("degree", form, level="学士", date="1997-07"),
             study("本科", "2003-09", "2006-07", form, school="乙大学", mode="函授")]
    assert found("EDU-02", *items) == []
    assert found("EDU-02", *items[1:]) == ["conflict red"]


UNIVERSITY = study("本科", "1994-09", "1998-07", "M09 1998", school="武汉某大学")
VILLAGE_YEARS = [fact("assessment", f"M05 {year + 1}-01", year=year, grade="称职") for year in (1995, 1996, 1997)]


def test_study_while_assessed_elsewhere() -> None:
    job = line("1994-01", "1999-01", "某县某乡人民政府/干部")
    assert found("EDU-10", UNIVERSITY, job, *VILLAGE_YEARS) == ["conflict red"]  # rulebook's example
    assert found("EDU-10", UNIVERSITY, *VILLAGE_YEARS) == ["conflict yellow"]
    assert found("EDU-10", {**UNIVERSITY, "mode": "函授"}, job, *VILLAGE_YEARS) == []  # rulebook's counter-example


@pytest.mark.parametrize(("start", "end", "fields", "expected"), [
    ("1990-01", "1994-10", {}, []), ("1990-01", "1994-11", {}, ["conflict yellow"]),
    ("1998-06", "1999-01", {}, []), ("1998-05", "1999-01", {}, ["conflict yellow"]),
    ("1990-01", "1999-01", {"paid": True}, []), ("1990-01", "1999-01", {"fulltime": False}, []),
    ("1990", "1994", {}, []),
])
def test_overlap_of_study_and_work(start: str, end: str, fields: dict[str, bool], expected: list[str]) -> None:
    assert found("EDU-10", UNIVERSITY, line(start, end, "市财政局/科员", **fields)) == expected


def test_released_students_and_workers_classes_are_exempt() -> None:
    job = line("1990-01", "1999-01", "市财政局/科员")
    released = line("1994-09", "1998-07", "武汉某大学/脱产学习", nested=True)
    assert found("EDU-10", UNIVERSITY, job, released) == []
    assert found("EDU-10", {**UNIVERSITY, "entry_basis": "委培"}, job) == []


def test_soldiers_whom_the_army_sends_to_its_schools_stay_in_service() -> None:
    service = line("1980-12", "open", "83999部队/班长", occupation="士兵")
    school = study("大专", "1983-09", "1985-07", "M10 1985", school="某通信学校")
    assert found("EDU-10", school, service) == []
    assert found("EDU-10", {**school, "school": "某财经学院"}, service) != []
    assert found("EDU-10", school, line("1980-12", "1986-01", "市财政局/科员", occupation="干部")) != []


def test_line_of_a_postgraduate_is_study() -> None:
    items = [study("硕士", "1982-09", "1985-07", school="甲大学"), line("1982-09", "1985-07", "甲大学物理系/硕士研究生")]
    assert found("EDU-10", *items) == []


TEACHERS = study("大专", "1988-09", "1990-07", school="某师范专科学校")


@pytest.mark.parametrize(("other", "expected"), [
    (study("党校大专", "1989-09", "1991-07", mode="成人脱产", school="省委党校"), ["conflict red"]),  # rulebook's example
    (study("大专", "1989-09", "1991-07", mode="自考", school="省自考委"), []),  # rulebook's counter-example
    (study("党校大专", "1990-06", "1991-07", mode="成人脱产", school="省委党校"), []),
    (study("党校大专", "1990-05", "1991-07", mode="成人脱产", school="省委党校"), ["conflict red"]),
    (study("本科", "1989-09", "1991-07", school="某师范专科学校"), []),  # one school
    (study("本科", "1990", "1993", school="乙大学"), []),
])
def test_two_enrolments(other: dict[str, object], expected: list[str]) -> None:
    assert found("EDU-17", TEACHERS, other) == expected


def test_one_study_on_two_pages_is_one() -> None:
    twin = study("大专", "1988-09", "1990-07", "M11 1990-07", school="某师范专科学校")
    assert outcome("EDU-17", TEACHERS, twin) == "not_applicable"
