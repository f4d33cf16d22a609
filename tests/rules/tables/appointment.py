"""EXP: papers for posts, trials, first posts of recruits, professional titles."""

from __future__ import annotations

from typing import Any

from tests.rules.case import fact, line, study, work
from tests.rules.tables import Case, case

FORM = "M27 2013-05"


def given(decided: str, post: str, material: str | None = "M28", **fields: Any) -> dict[str, Any]:
    return fact("appointment", material, decided=decided, **{"action": "任", "post": post, **fields})


def deputy(start: str, end: str = "2004-01", text: str = "某县财政局/副科长", **fields: Any) -> dict[str, Any]:
    return line(start, end, text, FORM, **fields)


def chief(start: str, text: str = "某县财政局/副局长", **fields: Any) -> dict[str, Any]:
    return line(start, "open", text, FORM, **fields)


def trial(start: str, formal: str, post: str = "副局长", **fields: Any) -> tuple[dict[str, Any], ...]:
    return given(start, post, action="试任", **fields), given(formal, post, **fields)


def recruit(level: str, hired: str, decided: str, post: str, /, **fields: Any) -> tuple[dict[str, Any], ...]:
    return (study(level, "2004-09", hired, "M09 2012"), work(hired, FORM, route="考录"), given(decided, post, **fields))


def title(name: str, when: str, material: str | None = "M13 1997") -> dict[str, Any]:
    return fact("title", material, name=name, date=when)


def graduate(end: str, level: str = "本科") -> dict[str, Any]:
    return study(level, "1986-09", end, "M09 1990")


DATES = [
    case("EXP-05", "conflict", ["conflict red"], deputy("1994-03"), given("1995-12", "副科长")),  # rulebook's example
    case("EXP-05", "conflict", ["conflict red"], line("1994-03", "open", "县财政局/副科长", None),
         given("1995-12", "副科长", None, unit="某县财政局")),
    case("EXP-05", "conflict", ["conflict red"], line("1994-03", "open", "县财政局人事科/副科长", None),
         given("1995-12-08", "人事科副科长", None, action="任")),
    case("EXP-05", "boundary", [], deputy("1995-12"), given("1995-12", "副科长")),  # rulebook's counter-example
    case("EXP-05", "boundary", [], deputy("1995-11"), given("1995-12", "副科长")),
    case("EXP-05", "boundary", ["conflict yellow"], deputy("1995-10"), given("1995-12", "副科长")),
    case("EXP-05", "boundary", ["conflict yellow"], deputy("1995-06"), given("1995-12", "副科长")),
    case("EXP-05", "boundary", ["conflict red"], deputy("1995-05"), given("1995-12", "副科长")),
    case("EXP-05", "boundary", [], deputy("1996-01"), given("1995-12", "副科长")),
    case("EXP-05", "boundary", ["conflict blue"], deputy("1996-02"), given("1995-12", "副科长")),
    case("EXP-05", "imprecise", [], deputy("1995"), given("1995-12", "副科长")),
    case("EXP-05", "imprecise", ["conflict red"], deputy("1994"), given("1995-12", "副科长")),
    case("EXP-05", "exception", ["conflict blue"], deputy("1994-03", text="某县财政局/副科长（主持工作）"),
         given("1995-12", "副科长")),
    case("EXP-05", "exception", [], deputy("1994-03"), given("1994-03", "副科长"), given("1994-09", "副科长")),
    case("EXP-05", "exception", [], deputy("1990-03", text="某县财政局/科员、副科长"), given("1994-03", "副科长")),
    case("EXP-05", "exception", [], deputy("1994-03", "1998-01"), deputy("1998-01", text="某县教育局/副科长"),
         given("1998-01", "副科长", unit="县教育局")),
    case("EXP-05", "exception", [], deputy("2012-08", text="某县财政局/科员"), given("2013-08", "科员")),  # trial year
    case("EXP-05", "exception", [], chief("2008-03"), *trial("2008-03", "2009-03")),  # the trial notice counts
    # … on every form, also where the notice is filed and the form's own line is written less closely
    case("EXP-05", "exception", [], line("2002-04", "open", "某县财政局/副局长", "M01 2015"),
         line("2002-03/2002-06", "open", "某县财政局/副局长", "M27 2005"), *trial("2002-04-18", "2003-04-29"),
         fact("appointment", "M27 2002-04-18", action="试任", post="副局长")),
    case("EXP-05", "exception", [], line("2001", "open", "某县财政局/局长", "M01 2015"),
         line("2001", "open", "某县财政局/局长", "M27 2005"), *trial("2001-05", "2002-05", "局长")),
    case("EXP-05", "exception", [], chief("2002-04"), fact("appointment", "M27 2002-04-18", action="试任", post="副局长"),
         given("2003-04-29", "副局长")),
    case("EXP-05", "conflict", ["conflict red", "conflict red"], line("1994-03", "open", "县财政局/副科长", "M01 2015"),
         deputy("1994-03"), given("1995-12", "副科长")),  # on both forms
]
PAPERS = [
    case("EXP-06", "conflict", ["missing red"], chief("2003-05")),  # rulebook's example
    case("EXP-06", "conflict", ["missing red"], chief("2003-05", level="乡科级副职", occupation="领导")),
    case("EXP-06", "conflict", ["missing red", "missing red", "missing yellow"],  # the third rank back is yellow
         chief("1998-05", level="乡科级副职"), chief("2002-05", "某县财政局/局长", level="乡科级正职"),
         chief("2008-05", "某市财政局/副局长", level="县处级副职")),
    case("EXP-06", "boundary", [], chief("2003-05"), given("2003-11", "副局长")),
    case("EXP-06", "boundary", ["missing red"], chief("2003-05"), given("2003-12", "副局长")),
    case("EXP-06", "boundary", [], chief("2003-05"), given("2002-11", "副局长", None)),
    case("EXP-06", "boundary", ["missing red"], chief("2003-05"), given("2003-05", "局长")),
    case("EXP-06", "imprecise", [], chief("2003"), given("2004-05", "副局长")),
    case("EXP-06", "imprecise", ["missing blue"], chief("1996/1997")),
    case("EXP-06", "exception", ["missing blue"],  # rulebook's counter-example
         line("1987-05", "1992-01", "某机械厂/车间副主任", FORM)),
    case("EXP-06", "exception", ["missing yellow"], chief("2003-05", "某县/副县长")),
    case("EXP-06", "exception", [], chief("2003-05", "某县/副县长"), pages=("M28 2003-06 选举结果的批复",)),
    case("EXP-06", "exception", [], chief("2003-05", "某县财政局/股长"), pages=("M05 2004",)),
    case("EXP-06", "exception", [], chief("2003-05"), pages=("M28 2003-05",)),
    case("EXP-06", "policy", ["missing blue"], chief("1996-12")),
    case("EXP-06", "policy", ["missing red"], chief("1997-01")),
]
TRIALS = [
    case("EXP-16", "conflict", ["conflict yellow"], *trial("2008-03", "2008-11")),  # rulebook's example
    case("EXP-16", "conflict", ["conflict yellow"], given("2008-03", "副局长", None, action="试任"),
         given("2008-11", "副局长", None)),
    case("EXP-16", "conflict", ["conflict yellow"], line("2008-03", "2008-11", "县财政局/副局长（试用期一年）"),
         line("2008-11", "open", "县财政局/副局长")),
    case("EXP-16", "conflict", ["conflict yellow"], fact("appointment", decided="2008-03", action="试任"),
         fact("appointment", decided="2008-11", action="任")),
    case("EXP-16", "conflict", ["missing blue"], *trial("2008-03", "2009-03")),
    case("EXP-16", "conflict", ["missing blue"], given("2008-03", "副局长", action="试任")),
    case("EXP-16", "boundary", [], *trial("2008-03", "2009-03"), pages=("M06 2009-03",)),
    case("EXP-16", "boundary", ["conflict yellow"], *trial("2008-03", "2009-02"), pages=("M06 2009-02",)),
    case("EXP-16", "imprecise", ["undecided yellow"], *trial("2008", "2009-01"), pages=("M06 2009",)),
    case("EXP-16", "imprecise", [], *trial("2008-03-10", "2009"), pages=("M06 2009",)),
    case("EXP-16", "imprecise", ["conflict yellow"], *trial("2008", "2008-11")),
    case("EXP-16", "exception", [], *trial("2008-03", "2008-11", "副县长")),  # rulebook's counter-example
    case("EXP-16", "exception", [], given("2004-03", "副局长", unit="某县教育局", level="乡科级副职"),
         *trial("2008-03", "2008-11", unit="某县财政局", level="乡科级副职")),
    case("EXP-16", "exception", ["conflict blue"], *trial("2008-03", "2008-11", exception="县委组织部缩短试用期批复")),
    case("EXP-16", "policy", [], *trial("2001-01", "2001-09")),
    case("EXP-16", "policy", ["conflict yellow"], *trial("2001-03", "2001-11")),
    case("EXP-16", "policy", ["undecided yellow"], *trial("2001-02", "2001-09"), pages=("M06 2001-09",)),
]
RECRUITS = [
    case("EXP-19", "conflict", ["conflict yellow"], *recruit("本科", "2012-08", "2013-08", "副主任科员")),  # rulebook's example
    case("EXP-19", "conflict", ["conflict yellow"], study("本科", "2008-09", "2012-07", None),
         fact("status", status="公务员", origin="考录", **{"from": "2012-08"}),
         line("2013-08", "open", "某县人事局/副主任科员", None)),
    case("EXP-19", "conflict", ["conflict yellow"], study("本科", "2008-09", "2012-07", None),
         fact("status", status="公务员", **{"from": "2012-08"}), work("2012-08"),
         given("2013-08", "某县人事局职员", None, level="副主任科员")),
    case("EXP-19", "conflict", ["conflict yellow"], *recruit("大专", "2012-08", "2013-08", "乡科级副职职务", level="乡科级副职")),
    case("EXP-19", "conflict", ["conflict yellow"], *recruit("中专", "2012-08", "2013-08", "科员")),
    case("EXP-19", "conflict", ["conflict yellow"], *recruit("博士", "2012-08", "2013-08", "副县长")),
    case("EXP-19", "conflict", ["conflict yellow"], study("本科", "2008-09", "2012-07"),
         given("2012-08", "科员", "M35 2012-08"), given("2013-08", "副主任科员")),
    case("EXP-19", "boundary", [], *recruit("硕士", "2012-08", "2013-08", "副主任科员")),  # rulebook's counter-example
    case("EXP-19", "boundary", ["conflict yellow"], *recruit("硕士", "2012-08", "2013-08", "主任科员")),
    case("EXP-19", "boundary", [], *recruit("博士", "2012-08", "2013-08", "主任科员")),
    case("EXP-19", "boundary", [], *recruit("本科", "2012-08", "2013-08", "科员")),
    case("EXP-19", "boundary", ["conflict yellow"], *recruit("本科", "2012-08", "2013-07", "科员")),
    case("EXP-19", "imprecise", ["conflict yellow"], *recruit("本科", "2012", "2013", "副主任科员")),
    case("EXP-19", "imprecise", [], *recruit("本科", "2012", "2013-05", "科员")),
    case("EXP-19", "exception", [], *recruit("本科", "2012-08", "2013-08", "副主任科员"),
         line("2009-07", "2012-08", "某公司/职员", FORM)),
    case("EXP-19", "exception", [], *recruit("本科", "2012-08", "2016-09", "副主任科员")),  # a promotion
    case("EXP-19", "exception", ["conflict blue"], *recruit("本科", "2012-08", "2013-08", "副主任科员", exception="省委组织部批复")),
    case("EXP-19", "policy", [], *recruit("本科", "2007-08", "2008-11", "副主任科员")),
    case("EXP-19", "policy", ["conflict yellow"], *recruit("本科", "2007-12", "2008-12", "副主任科员")),
    case("EXP-19", "policy", ["conflict yellow"], *recruit("本科", "2018-05", "2019-05", "副主任科员")),
    case("EXP-19", "policy", [], *recruit("本科", "2018-06", "2019-06", "四级主任科员")),
    case("EXP-19", "policy", ["undecided yellow"], *recruit("本科", "2007-12", "2008", "副主任科员")),
]
TITLES = [
    case("EXP-20", "conflict", ["conflict yellow"], graduate("1990-07"), title("工程师", "1992-06")),  # rulebook's example
    case("EXP-20", "conflict", ["conflict yellow"], graduate("1990-07"), title("机械工程师", "1992-06", None), pages=("M13",)),
    case("EXP-20", "conflict", ["missing yellow"], graduate("1990-07"), title("工程师", "1996-09", FORM)),
    case("EXP-20", "conflict", ["conflict yellow"], title("助理工程师", "1991-09"), title("工程师", "1993-09")),
    case("EXP-20", "conflict", ["conflict yellow"], title("工程师", "1996-09"), title("高级工程师", "2000-09")),
    case("EXP-20", "boundary", [], graduate("1990-07"), title("工程师", "1996")),  # rulebook's counter-example
    case("EXP-20", "boundary", [], graduate("1990-07"), title("工程师", "1995-07")),
    case("EXP-20", "boundary", ["conflict yellow"], graduate("1990-07"), title("工程师", "1995-06")),
    case("EXP-20", "boundary", [], graduate("1990-07"), title("助教", "1991-07")),
    case("EXP-20", "boundary", ["conflict yellow"], graduate("1990-07"), title("助教", "1991-06")),
    case("EXP-20", "imprecise", ["undecided yellow"], graduate("1990"), title("工程师", "1995-03")),
    case("EXP-20", "imprecise", [], graduate("1990"), title("工程师", "1995-09")),
    case("EXP-20", "exception", [], graduate("1990-07"), title("工程师", "1992-06", "M13 1992 专业技术职务破格评审表")),
    case("EXP-20", "exception", [], graduate("1990-07"), title("会计师", "1994-10")),  # by examination
    case("EXP-20", "exception", [], graduate("1990-07", "硕士"), title("工程师", "1992-09")),
    case("EXP-20", "exception", [], work("1980-01"), graduate("1990-07"), title("工程师", "1992-06")),
    case("EXP-20", "policy", [], title("工程师", "1983-08")),
    case("EXP-20", "policy", ["conflict yellow"], title("工程师", "1983-09")),
    case("EXP-20", "policy", ["conflict yellow"], title("工程师", "1985-12")),
    case("EXP-20", "policy", [], title("工程师", "1986-01")),
    case("EXP-20", "policy", ["conflict yellow"], title("讲师", "1977-12")),
    case("EXP-20", "policy", [], title("讲师", "1978-01")),
]

CASES: list[Case] = [*DATES, *PAPERS, *TRIALS, *RECRUITS, *TITLES]
WITHOUT: dict[tuple[str, str], str] = {
    ("EXP-05", "policy"): "a post has always begun with its decision; the trial notice of 2001 is one too",
}
