"""EXP-17, EDU-16, DOC-06: names of units, posts and schools, and seals, out of their time."""

from __future__ import annotations

from typing import Any

from tests.rules.case import fact, line, study
from tests.rules.tables import Case, case

TOWN = "某县红旗乡人民政府"


def given(decided: str, unit: str, post: str = "文书", material: str | None = None) -> dict[str, Any]:
    return fact("appointment", material, decided=decided, action="任", unit=unit, post=post)


def seal(text: str, material: str | None = None, **fields: Any) -> dict[str, Any]:
    return fact("seal", material, text=text, **fields)


def learnt(school: str, end: str, material: str | None = None) -> dict[str, Any]:
    return study("本科", f"{int(end[:4]) - 4}-09", end, material, school=school)


UNITS = [
    case("EXP-17", "conflict", ["conflict red"], given("1976-05", TOWN)),  # rulebook's example
    case("EXP-17", "conflict", ["conflict red"], given("1976-05", TOWN, material="M28 1976-05")),
    case("EXP-17", "conflict", ["conflict red"], given("1976", "", f"{TOWN}文书", "M27 1976")),
    case("EXP-17", "conflict", ["conflict red"], line("1976-05", "1980-01", f"{TOWN}/文书", "M29 1976-06")),
    case("EXP-17", "conflict", ["conflict red"], given("1999-05", "国家教育委员会", "处长")),
    case("EXP-17", "conflict", ["conflict red"], given("1966-05", "某县革命委员会", "干事")),
    case("EXP-17", "conflict", ["conflict yellow"], given("1985-05", "某县监察委员会", "干事")),
    case("EXP-17", "boundary", ["conflict red"], given("2019-05-31", "某县财政局", "一级主任科员")),
    case("EXP-17", "boundary", [], given("2019-06-01", "某县财政局", "一级主任科员")),
    case("EXP-17", "boundary", [], given("1998-03", "国家教委", "处长")),
    case("EXP-17", "boundary", ["conflict red"], given("1998-04", "国家教委", "处长")),
    case("EXP-17", "boundary", ["conflict red"], given("1985-05", "国家教委", "处长")),
    case("EXP-17", "imprecise", [], given("1982/1984", TOWN)),
    case("EXP-17", "imprecise", [], given("2019", "某县财政局", "四级调研员")),
    case("EXP-17", "exception", ["conflict blue"],  # rulebook's counter-example: no more than a note
         line("1976-05", "1980-01", f"{TOWN}/文书", "M01 2005-06")),
    case("EXP-17", "exception", ["conflict blue"], given("1976-05", TOWN, material="M27 2005-06")),
    case("EXP-17", "exception", [], line("1976-05", "1990-01", f"{TOWN}/文书", "M01 2005-06")),
    case("EXP-17", "exception", [], given("1955-05", TOWN)),  # before the communes
    case("EXP-17", "exception", [], given("1990-05", "某公司", "人事部经理")),
    case("EXP-17", "policy", ["conflict red"], given("1982-12", TOWN)),
    case("EXP-17", "policy", [], given("1983-01", TOWN)),
    case("EXP-17", "policy", ["conflict red"], given("1985-07", "某县红旗人民公社", "文书")),
    case("EXP-17", "policy", [], given("1985-06", "某县红旗人民公社", "文书")),
    case("EXP-17", "policy", ["conflict yellow"], given("1982-03", "劳动人事部", "干事")),
    case("EXP-17", "policy", ["conflict yellow"], given("1993-09", "某县财政局", "副调研员")),
    case("EXP-17", "policy", [], given("1993-10", "某县财政局", "副调研员")),
]
SCHOOLS = [
    case("EDU-16", "conflict", ["conflict red"], seal("中国传媒大学", "M09 1992-07")),  # rulebook's example
    case("EDU-16", "conflict", ["conflict red"], seal("中国传媒大学", None, date="1992-07")),
    case("EDU-16", "conflict", ["conflict red"], fact("term", "M09 1992-07", text="中国传媒大学", role="seal")),
    case("EDU-16", "conflict", ["conflict red"], learnt("中国传媒大学", "1992-07", "M09 1992-07")),
    case("EDU-16", "conflict", ["conflict red"], learnt("中国传媒大学", "1992-07", "M11")),
    case("EDU-16", "conflict", ["conflict red"], learnt("中国传媒大学新闻系", "1992-07", "M01 1999-05")),
    case("EDU-16", "conflict", ["conflict red"],
         fact("degree", "M11 1992-07", level="学士", school="浙江工商大学", date="1992-07")),
    case("EDU-16", "boundary", ["conflict red"], learnt("中国传媒大学", "2003-12", "M11 2003-12")),
    case("EDU-16", "boundary", [], learnt("中国传媒大学", "2004-01", "M11 2004-01")),
    case("EDU-16", "imprecise", [], learnt("中国传媒大学", "2004", "M11 2004")),
    case("EDU-16", "imprecise", [], seal("中国传媒大学", "M09 2003/2005")),
    case("EDU-16", "exception", ["conflict blue"],  # rulebook's counter-example: no more than a note
         learnt("中国传媒大学", "1992-07", "M01 2010-05")),
    case("EDU-16", "exception", ["conflict blue"], learnt("中国传媒大学", "1992-07", "M11 2010-05 毕业证明书")),
    case("EDU-16", "exception", [], learnt("中国传媒大学", "1992-07")),  # nobody knows when that was written
    case("EDU-16", "exception", [], learnt("北京广播学院", "1992-07", "M09 1992-07")),
    case("EDU-16", "exception", [], learnt("某某大学", "1992-07", "M09 1992-07")),  # not in the table
    case("EDU-16", "exception", [], learnt("河南大学", "1950-07", "M09 1950-07")),  # bore the name before
]
SEALS = [
    case("DOC-06", "conflict", ["conflict red"], seal("某县人事劳动局", "M26 1983-02")),  # rulebook's example
    case("DOC-06", "conflict", ["conflict red"], seal(TOWN, "M29 1976-05")),
    case("DOC-06", "conflict", ["conflict red"], seal(TOWN, None, date="1976-05")),
    case("DOC-06", "conflict", ["conflict red"], seal("中国传媒大学", "M09 1992-07")),
    case("DOC-06", "conflict", ["conflict yellow"], seal("郑州纺织工学院", "M11 1992-07"),
         learnt("北京广播学院", "1992-07", "M11 1992-07")),
    case("DOC-06", "boundary", [], seal("国家教育委员会", "M16 1999-03")),  # twelve months after the rename
    case("DOC-06", "boundary", ["conflict red"], seal("国家教育委员会", "M16 1999-04")),
    case("DOC-06", "imprecise", [], seal(TOWN, "M29 1982/1984")),
    case("DOC-06", "imprecise", [], seal(TOWN, "M29")),
    case("DOC-06", "exception", [], seal("国家教育委员会", "M16 1998-06")),  # rulebook's counter-example
    case("DOC-06", "exception", [], seal("中国传媒大学", "M09 1992-07", date="2005-03")),  # sealed later
    case("DOC-06", "exception", [], seal("某县某某局", "M26 1983-02")),  # not in the table
    case("DOC-06", "policy", ["conflict red"], seal(TOWN, "M29 1982-12")),
    case("DOC-06", "policy", [], seal(TOWN, "M29 1983-01")),
    case("DOC-06", "policy", [], seal("某县红旗人民公社", "M29 1986-06")),
    case("DOC-06", "policy", ["conflict red"], seal("某县红旗人民公社", "M29 1986-07")),
]

CASES: list[Case] = [*UNITS, *SCHOOLS, *SEALS]
WITHOUT: dict[tuple[str, str], str] = {
    ("EDU-16", "policy"): "schools were renamed one by one; the boundary cases are the two sides of a renaming",
}
