"""FAM: relatives that change, marriage and children, relatives in one's own unit."""

from __future__ import annotations

from typing import Any

from tests.rules.case import birth, fact, line
from tests.rules.tables import Case, case

FORM, THEN, LATER, NOW = "M27 2013-05", "M01 1985-05", "M01 1999-06", "M01 2010-06"


def kin(relation: str, name: str, material: str | None = FORM, **fields: Any) -> dict[str, Any]:
    return fact("family", material, relation=relation, name=name, **fields)


def child(born: str, material: str | None = FORM, relation: str = "长子") -> dict[str, Any]:
    return kin(relation, "李小", material, birth=born)


def married(day: str, material: str | None = FORM) -> dict[str, Any]:
    return fact("marriage", material, date=day)


def person(field: str, value: str) -> dict[str, Any]:
    return fact("identity", FORM, field=field, value=value)


MAN, WOMAN = person("gender", "男"), person("gender", "女")
WIFE = kin("妻", "王芳", "M01 1992-06", unit_post="同局财务科长")
AT_BUREAU = line("1985-03", "open", "甲县财政局/科员")

CASES: list[Case] = [
    case("FAM-01", "exception", [], fact("family", "M22 1965", relation="母亲", name="黄阿妹"),
         fact("family", "M18 1973", relation="母亲", name="黃阿妹")),
    # FAM-01: the rulebook's two examples first.
    case("FAM-01", "conflict", ["conflict red"], kin("父", "李×", THEN), kin("父", "王×", LATER)),
    case("FAM-01", "conflict", ["conflict red"], kin("父亲", "李大山", None), kin("父亲", "王大山", None)),
    case("FAM-01", "conflict", ["conflict red", "conflict red"], kin("父", "李大山", THEN), kin("母", "张兰", THEN),
         kin("父", "李大海", LATER), kin("母", "刘兰", LATER)),  # both parents
    case("FAM-01", "conflict", ["conflict yellow"], kin("母", "张兰", THEN), kin("母", "刘兰", LATER)),
    case("FAM-01", "conflict", ["conflict yellow"], kin("妻子", "张兰", THEN), kin("妻子", "刘兰", LATER)),
    case("FAM-01", "conflict", ["conflict yellow"], kin("弟", "李小山", THEN, birth="1962-03"),
         kin("二弟", "李小山", LATER, birth="1964-03")),
    case("FAM-01", "conflict", ["conflict yellow"], kin("父", "李大山", THEN, politics="中共党员"),
         kin("父", "李大山", LATER, politics="群众")),
    case("FAM-01", "conflict", ["conflict blue"], kin("妻", "张兰", "M01 1985-05"), kin("长女", "李小", "M01 1985-05"),
         kin("妻", "张兰", "M01 1999-06")),  # left out: death or adoption may explain it
    case("FAM-01", "boundary", [], kin("父", "李大山", THEN), kin("父亲", "李 大山", LATER)),
    case("FAM-01", "boundary", ["conflict yellow"], kin("父", "李大山", THEN), kin("父亲", "李太山", LATER)),
    case("FAM-01", "boundary", [], kin("父", "李×", THEN), kin("父", "李大山", LATER)),
    case("FAM-01", "boundary", [], kin("父", "李大山", THEN, birth="1932-03"),
         kin("父", "李大山", LATER, birth="1932-03-31")),
    case("FAM-01", "boundary", ["conflict yellow"], kin("父", "李大山", THEN, birth="1932-03"),
         kin("父", "李大山", LATER, birth="1932-04-01")),
    case("FAM-01", "imprecise", [], kin("父", "李大山", THEN, birth="1932"), kin("父", "李大山", LATER, birth="1932-03")),
    case("FAM-01", "imprecise", [], kin("父", "李大山", "M01 1985", politics="中共党员"),
         kin("父", "李大山", "M22 1985-06", politics="群众")),  # which page came first is not certain
    case("FAM-01", "exception", [], kin("父", "李×", THEN), kin("继父", "王×", LATER)),
    case("FAM-01", "exception", [], kin("父", "李×", THEN), kin("父（继父）", "王×", LATER)),
    case("FAM-01", "exception", [], kin("父", "李大山", THEN), kin("继父", "王海", LATER), kin("父", "王海", FORM)),
    case("FAM-01", "exception", [], kin("妻", "张兰", THEN), kin("妻", "刘兰", LATER), married("1980-05"),
         married("1992-05")),
    case("FAM-01", "exception", [], kin("妻", "张兰", THEN), kin("妻", "刘兰", LATER), kin("前妻", "张兰", LATER)),
    case("FAM-01", "exception", [], kin("父", "李大山", THEN, politics="群众"),
         kin("父", "李大山", LATER, politics="中共党员")),
    # FAM-02
    case("FAM-02", "conflict", ["conflict red"], birth("1966-05", FORM), child("1980-03")),
    case("FAM-02", "conflict", ["conflict red"], birth("1966-05"), child("1980-03", None, "女")),
    case("FAM-02", "conflict", [], birth("1966-05", FORM), child("1989")),
    case("FAM-02", "conflict", ["conflict yellow"], birth("1960-05", FORM), WOMAN, married("1978-03")),
    case("FAM-02", "conflict", ["conflict yellow"], birth("1960-05", FORM), kin("妻", "张兰"), married("1980-03")),
    case("FAM-02", "conflict", ["undecided red"], birth("1961-05", "M22 1978"), birth("1966-05", FORM),
         child("1980-03")),  # certain under the claimed date only: AGE-13
    case("FAM-02", "boundary", [], birth("1964-03-01", FORM), child("1980-03-01")),
    case("FAM-02", "boundary", ["conflict red"], birth("1964-03-02", FORM), child("1980-03-01")),
    case("FAM-02", "boundary", [], birth("1950-03-01", FORM), MAN, married("1970-03-01")),
    case("FAM-02", "boundary", ["conflict yellow"], birth("1950-03-02", FORM), MAN, married("1970-03-01")),
    case("FAM-02", "boundary", [], birth("1950-03-02", FORM), married("1970-03-01")),  # whether a man is not known
    case("FAM-02", "imprecise", ["undecided yellow"], birth("1950", FORM), MAN, married("1970")),
    case("FAM-02", "imprecise", ["undecided red"], birth("1964", FORM), child("1980")),
    case("FAM-02", "imprecise", [], birth("1950", FORM), MAN, married("1971")),
    case("FAM-02", "exception", [], birth("1966-05", FORM), child("1980-03", relation="养女")),
    case("FAM-02", "exception", [], birth("1966-05", FORM), child("1980-03", relation="继子")),
    case("FAM-02", "exception", ["conflict blue"], birth("1962-05", FORM), MAN, person("ethnicity", "藏族"),
         married("1983-08")),  # autonomous places may lower the age
    case("FAM-02", "exception", [], birth("1934-05", FORM), MAN, married("1950-03")),  # before the law
    case("FAM-02", "policy", [], birth("1959-12-31", FORM), MAN, married("1980-12-31")),
    case("FAM-02", "policy", ["undecided yellow"], birth("1959-12-31", FORM), MAN, married("1981-01-01")),  # lagged
    case("FAM-02", "policy", ["conflict yellow"], birth("1959-12-31", FORM), MAN, married("1981-08-01")),
    case("FAM-02", "policy", ["undecided yellow"], birth("1960-03", FORM), MAN, married("1980-12/1981-01")),
    case("FAM-02", "policy", [], birth("1931-05-02", FORM), MAN, married("1950-04-30")),
    case("FAM-02", "policy", ["conflict yellow"], birth("1931-05-02", FORM), MAN, married("1950-05-01")),
    # FAM-03
    case("FAM-03", "conflict", ["conflict yellow"], WIFE, kin("女", "李小", NOW, unit_post="甲大学学生")),
    case("FAM-03", "conflict", ["conflict yellow"], kin("妻", "王芳", "M01 1992-06", unit_post="甲县财政局预算科科员"),
         AT_BUREAU, kin("女", "李小", NOW)),
    case("FAM-03", "conflict", ["conflict yellow"], kin("弟", "李山", "M27 2003-05", unit_post="甲县财政局科员"),
         line("2000-03", "open", "甲县财政局/局长", "M27 2003-05")),
    case("FAM-03", "conflict", ["conflict yellow"], kin("妻", "王芳", "M27 2003-05", unit_post="甲县财政局预算科科员"),
         line("2000-03", "open", "甲县财政局预算科/科长", "M27 2003-05")),
    case("FAM-03", "boundary", [], kin("妻", "王芳", "M27 2003-05", unit_post="甲县财政局农财科科员"),
         line("2000-03", "open", "甲县财政局预算科/科长", "M27 2003-05")),  # another office
    case("FAM-03", "boundary", [], kin("弟", "李山", "M27 2003-05", unit_post="乙县财政局科员"),
         line("2000-03", "open", "甲县财政局/局长", "M27 2003-05")),
    case("FAM-03", "boundary", [], WIFE, kin("妻", "王芳", NOW, unit_post="甲县财政局总会计师")),
    case("FAM-03", "boundary", ["conflict yellow"], WIFE, kin("女", "李小", NOW)),
    case("FAM-03", "imprecise", [], kin("弟", "李山", "M27 1993", unit_post="甲县财政局科员"),
         line("1990-03", "open", "甲县财政局/局长", "M27 1993")),  # before or after the rule began
    case("FAM-03", "exception", [], WIFE, kin("女", "李小", NOW), kin("前妻", "王芳", NOW)),  # divorced
    case("FAM-03", "exception", [], kin("妻", "王芳", "M01 1992-06", unit_post="同局财务科长（离异）"), kin("女", "李小", NOW)),
    case("FAM-03", "exception", [], WIFE, kin("妻", "刘兰", NOW)),  # another marriage
    case("FAM-03", "exception", [], kin("父", "李大山", "M27 2003-05", unit_post="甲县财政局退休干部"),
         line("2000-03", "open", "甲县财政局/局长", "M27 2003-05")),
    case("FAM-03", "exception", [], kin("母", "张兰", THEN, unit_post="甲县供销社职工", birth="1930-05"),
         line("1980-03", "open", "甲县供销社/职工", THEN), kin("妻", "王芳", NOW)),  # of retiring age by then
    case("FAM-03", "policy", [], kin("弟", "李山", "M27 1993-09", unit_post="甲县财政局科员"),
         line("1990-03", "open", "甲县财政局/局长", "M27 1993-09")),
    case("FAM-03", "policy", ["conflict yellow"], kin("弟", "李山", "M27 1993-10", unit_post="甲县财政局科员"),
         line("1990-03", "open", "甲县财政局/局长", "M27 1993-10")),
]

WITHOUT: dict[tuple[str, str], str] = {
    ("FAM-01", "policy"): "前后一致的要求历来如此，没有前后不同的规定",
}
