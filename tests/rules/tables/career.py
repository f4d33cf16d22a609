"""EXP: the career lines of the résumé, and the age of retirement."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.rules.case import birth, fact, line, study
from tests.rules.tables import Case, case

RESUME, FORM = "M01 1999-11", "M27 2013-05"


def jobs(left: str, joined: str) -> tuple[dict[str, Any], ...]:
    return line("1980-01", left, "甲厂/工人"), line(joined, "open", "乙局/科员")


def forms(one: str, other: str, end: str = "1995-06") -> tuple[dict[str, Any], ...]:
    return line(one, end, "某县工业局/股长", RESUME), line(other, end, "县工业局/股长", "M27 2004")


def man(born: str, *facts: dict[str, Any], sex: str = "男") -> tuple[dict[str, Any], ...]:
    return birth(born, "M27 2010"), fact("identity", "M27 2010", field="gender", value=sex), *facts


def chief(end: str, text: str = "某县财政局/局长", start: str = "2008-05", **fields: Any) -> dict[str, Any]:
    return line(start, end, text, "M27 2010", **{"occupation": "领导", **fields})


def retired(when: str, **fields: Any) -> dict[str, Any]:
    return fact("status", status="退休", **{"from": when}, **fields)


def worker(end: str, **fields: Any) -> dict[str, Any]:
    return line("1980-01", end, "某机械厂/车工", "M01 1999", occupation="工人", **fields)


GAPS = [
    case("EXP-01", "conflict", ["conflict red"], *jobs("1988-06", "1990-03")),  # rulebook's example
    case("EXP-01", "boundary", [], *jobs("1988-07", "1988-08")),  # rulebook's counter-example
    case("EXP-01", "boundary", ["conflict blue"], *jobs("1988-07", "1988-09")),
    case("EXP-01", "boundary", ["conflict blue"], *jobs("1988-07", "1988-10")),
    case("EXP-01", "boundary", ["conflict yellow"], *jobs("1988-07", "1988-11")),
    case("EXP-01", "boundary", ["conflict yellow"], *jobs("1988-07", "1989-07")),
    case("EXP-01", "boundary", ["conflict red"], *jobs("1988-07", "1989-08")),
    case("EXP-01", "imprecise", ["undecided red"], *jobs("1988", "1989")),
    case("EXP-01", "imprecise", ["conflict red"], *jobs("1988", "1990-06")),
    case("EXP-01", "imprecise", [], *jobs("1988-07-31", "1988-08-01")),
    case("EXP-01", "imprecise", ["undecided yellow"], *jobs("1988-07", "1988")),
    case("EXP-01", "imprecise", [], line("1980-01", "1984", "甲厂/工人"), line("1984", "1988-07", "丙厂/工人"),
         line("1988", "open", "乙局/科员")),  # written by years throughout
    case("EXP-01", "imprecise", [], *jobs("1988-03/1988-11", "1988-06/1989-02")),
    # after graduation as between exact months: 1973-09 would be usual
    case("EXP-01", "imprecise", [], line("1970-09", "1973-07", "某中学/学生"), line("1973-09/1973-12", "open", "乙局/科员")),
    case("EXP-01", "imprecise", ["conflict yellow"], line("1970-09", "1973-07", "某中学/学生"),
         line("1973-11/1973-12", "open", "乙局/科员")),
    case("EXP-01", "imprecise", ["conflict blue"], *jobs("1983-07", "1983-09/1983-12")),
    case("EXP-01", "exception", [], line("1984-09", "1988-07", "某大学/学生"), line("1988-10", "open", "乙局/科员")),
    case("EXP-01", "exception", [], line("1980-01", "1988-06", "甲厂/工人"), line("1988-06", "1990-03", "在家待业"),
         line("1990-03", "open", "乙局/科员")),
    case("EXP-01", "exception", [], *jobs("1988-07", "1990-03"), study("大专", "1988-07", "1990-03", "M09 1990")),
]
OVERLAPS = [
    case("EXP-02", "conflict", ["conflict red"], line("1980-11", "1984-10", "某部队/服役"),  # rulebook's example
         line("1983-01", "1985", "某公社/干部")),
    case("EXP-02", "conflict", ["conflict red"], line("1980-11", "1984-10", "某部队/服役", None, occupation="士兵"),
         line("1983-01", "1985", "某公社/干部", None, occupation="干部")),
    case("EXP-02", "conflict", ["conflict red"], line("1980-11", "1984-10", "河南省甲局/科员"),
         line("1983-01", "1985-12", "湖北省乙厂/会计")),
    case("EXP-02", "boundary", [], line("1980-11", "1984-10", "甲局/科员"), line("1984-09", "1985-12", "乙厂/会计")),
    case("EXP-02", "boundary", ["conflict yellow"], line("1980-11", "1984-10", "甲局/科员"),
         line("1984-08", "1985-12", "乙厂/会计")),
    case("EXP-02", "imprecise", [], line("1980", "1984", "甲局/科员"), line("1984", "1985", "乙厂/会计")),
    case("EXP-02", "exception", [], line("1980-11", "1984-10", "甲局/科员"),  # rulebook's counter-example
         line("1983-01", "1985-12", "乙厂/兼任顾问")),
    case("EXP-02", "exception", [], line("1990-01", "2000-01", "甲局/科长"), line("1995-07", "1998-07", "某县/挂职副县长")),
    case("EXP-02", "exception", [], line("1990-01", "2000-01", "甲局/科长"), line("1995-07", "1998-07", "乙公司/董事长"),
         fact("appointment", "M28 1995-07", decided="1995-07", action="兼任", unit="乙公司", post="董事长")),
]
ORDER = [
    case("EXP-03", "conflict", ["conflict red"], line("2000-03", "open", "甲局/副科长", RESUME)),  # rulebook's example
    case("EXP-03", "conflict", ["conflict yellow"], line("1998-03", "1997-05", "甲局/副科长", RESUME)),
    case("EXP-03", "conflict", ["conflict yellow"], line("1990-01", "1995-01", "乙局/科长", RESUME),
         line("1985-01", "1990-01", "甲局/科员", RESUME)),
    case("EXP-03", "boundary", [], line("1999-11", "open", "甲局/副科长", RESUME)),
    case("EXP-03", "boundary", ["conflict red"], line("1999-12", "open", "甲局/副科长", RESUME)),
    case("EXP-03", "imprecise", [], line("1999", "open", "甲局/副科长", RESUME)),
    case("EXP-03", "imprecise", [], line("1998", "1998-02", "甲局/副科长", RESUME)),
    case("EXP-03", "exception", [], line("1998-03", "open", "甲局/副科长", RESUME)),  # rulebook's counter-example
    case("EXP-03", "exception", [], line("1990-01", "1995-01", "乙局/科长", RESUME),
         line("1985-01", "1990-01", "甲局/科员", RESUME, nested=True)),
]
TWO_FORMS = [
    case("EXP-04", "conflict", ["conflict yellow"], *forms("1991-03", "1990-01")),  # rulebook's example
    case("EXP-04", "conflict", ["conflict red"],  # two years before the promotion by one form only
         line("2014-06", "2016-10", "某县/副县长", "M01 2018"), line("2016-10", "open", "某县/县长", "M01 2018"),
         line("2015-06", "2016-10", "某县/副县长", "M27 2019"), line("2016-10", "open", "某县/县长", "M27 2019")),
    case("EXP-04", "boundary", [], *forms("1991-03", "1991-03")),
    case("EXP-04", "boundary", ["conflict yellow"], *forms("1991-03", "1991-04")),
    case("EXP-04", "imprecise", [], *forms("1991", "1991-03")),  # rulebook's counter-example
    case("EXP-04", "exception", ["conflict blue"],
         line("1980-01", "1988-03", "甲厂/工人", RESUME), line("1988-03", "1988-08", "丙厂/帮工", RESUME),
         line("1990-03", "open", "乙局/科员", RESUME),
         line("1980-01", "1988-03", "甲厂/工人", "M27 2004"), line("1990-03", "open", "乙局/科员", "M27 2004")),
    case("EXP-04", "exception", [], line("1985-01", "1990-01", "甲局/办事员", RESUME),
         line("1990-01", "open", "甲局/科员", RESUME), line("1980-01", "1985-01", "乙厂/工人", RESUME),
         line("1980-01", "1985-01", "乙厂/工人", "M27 2004"), line("1985-01", "open", "甲局/办事员、科员", "M27 2004"))
]
RETIREMENT = [
    case("EXP-18", "conflict", ["conflict red"], *man("1959-03", chief("2019-09"))),  # rulebook's example
    case("EXP-18", "conflict", ["conflict red"], *man("1959-03", line("2008-05", "open", "某局/局长", "M27 2019-09"))),
    case("EXP-18", "conflict", ["conflict red"], *man("1959-03", fact("appointment", decided="2019-09", action="任",
                                                                      post="局长"))),
    case("EXP-18", "conflict", ["conflict red"], birth("1959-03"), fact("identity", field="gender", value="男"),
         line("2010-01", "2019-09", "某局/局长", None)),
    case("EXP-18", "conflict", ["conflict red"], *man("1959-03", retired("2017-02"))),
    case("EXP-18", "conflict", ["conflict red"], *man("1960-03", worker("2012-03"), retired("2012-03"), sex="女")),
    case("EXP-18", "conflict", ["conflict yellow"],  # only under the earliest record: 1957 instead of 1959
         birth("1959-03", "M27 2010"), birth("1957-03", "M22 1975-05"), chief("2018-09"),
         fact("identity", "M27 2010", field="gender", value="男")),
    case("EXP-18", "boundary", [], *man("1959-03", chief("2019-06"))),
    case("EXP-18", "boundary", ["conflict red"], *man("1959-03", chief("2019-07"))),
    case("EXP-18", "boundary", [], *man("1959-03", chief("2019-03"), retired("2019-03"))),
    case("EXP-18", "boundary", ["conflict red"], *man("1959-03", chief("2019-02"), retired("2019-02"))),
    case("EXP-18", "boundary", [], *man("1959-03", chief("2014-03"), retired("2014-03"), sex="女")),
    case("EXP-18", "boundary", ["conflict red"], *man("1959-03", chief("2014-02"), retired("2014-02"), sex="女")),
    case("EXP-18", "imprecise", ["undecided red"], *man("1959", chief("2019-09"))),
    case("EXP-18", "imprecise", ["conflict red"], *man("1959", chief("2020-04"))),
    case("EXP-18", "imprecise", [], *man("1959", chief("2019-06"), retired("2019-06"))),
    case("EXP-18", "imprecise", [], *man("1959-03", chief("2019"))),
    case("EXP-18", "exception", [], *man("1959-03", chief("2019-09")), pages=("M27 2019-03 延长任职审批表",)),
    case("EXP-18", "exception", [], *man("1959-03", retired("2015-03")), pages=("M27 2015-03 因病退休审批表",)),
    case("EXP-18", "exception", ["conflict yellow"], *man("1959-03", chief("2019-09", "某县/县长"))),
    case("EXP-18", "exception", ["conflict yellow"], *man("1959-03", chief("2019-09", "某大学/系主任"),
                                                          fact("title", name="教授", date="2000-05"))),
    case("EXP-18", "exception", ["conflict yellow"],  # a worker of 55: a special trade is possible
         *man("1955-03", worker("2010-03"), retired("2010-03"))),
    case("EXP-18", "policy", [], *man("1917-03", chief("1977-12", start="1970-05"))),  # before 1978-06
    case("EXP-18", "policy", ["conflict red"], *man("1917-03", chief("1978-07", start="1970-05"))),
    case("EXP-18", "policy", ["conflict yellow"],  # women of county level: 60 since 2015-03
         *man("1958-03", chief("2015-02", level="县处级副职"), sex="女")),
    case("EXP-18", "policy", [], *man("1958-03", chief("2015-03", level="县处级副职"), sex="女")),
    case("EXP-18", "policy", [], *man("1965-03", chief("2025-04"), retired("2025-04"))),  # rulebook's counter-example
    case("EXP-18", "policy", ["conflict yellow"], *man("1965-03", chief("2025-03"), retired("2025-03"))),
    case("EXP-18", "policy", [], *man("1964-12", chief("2024-12"), retired("2024-12"))),
    case("EXP-18", "policy", ["conflict yellow"], *man("1965-01", chief("2025-06"))),
    case("EXP-18", "policy", [], *man("1965-01", chief("2025-05"))),
    case("EXP-18", "policy", ["conflict red"], *man("1965-01", chief("2028-05")), as_of=date(2030, 1, 1)),
]

CASES: list[Case] = [*GAPS, *OVERLAPS, *ORDER, *TWO_FORMS, *RETIREMENT]
WITHOUT: dict[tuple[str, str], str] = {
    ("EXP-01", "policy"): "the limits are choices of the product and never changed",
    ("EXP-02", "policy"): "two full-time jobs at once are a contradiction at any time",
    ("EXP-03", "policy"): "a page cannot name what came after it, whatever the law",
    ("EXP-04", "policy"): "two forms must agree at any time",
}
