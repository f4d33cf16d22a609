"""PAY: pay forms."""

from typing import Any

from tests.rules.case import birth, fact, line, study, work
from tests.rules.tables import Case, case

FORM = "M27 2013-05"
Item = dict[str, Any]


def pay(effective: str, material: str | None = None, **fields: Any) -> Item:
    return fact("pay", material, effective=effective, **fields)


def appointed(decided: str, material: str | None = None, **fields: Any) -> Item:
    return fact("appointment", material, decided=decided, **{"action": "任", **fields})


SECTION_HEAD = {"post": "科长", "level": "乡科级正职"}
OFFICE = line("1980-01", "open", "县农业局/干事", occupation="干部")
VILLAGE = line("1974-09", "1979-06", "某县红旗公社/插队知青")
PAGES = ("M25 1985-12", "M25 1993-12", "M25 2006-12")

PAY_01 = [
    case("PAY-01", "conflict", ["conflict red"], work("1978-12", "M25 1985"), work("1976-03", FORM)),  # rulebook: fires
    case("PAY-01", "conflict", ["conflict red"], work("1978-12", "M25 1986-02"), pay("1985-07", "M25 1986-02"),
         work("1976-03", FORM)),
    case("PAY-01", "conflict", ["conflict red"], work("1978-12", "M99 1987"), pay("1987-01", "M99 1987", reform=1985),
         work("1976-03", FORM)),
    case("PAY-01", "conflict", [], work("1976-03", "M25 1985"), work("1976-03", FORM)),  # rulebook: does not
    case("PAY-01", "conflict", ["conflict yellow"], birth("1955-03", "M25 1985"), birth("1957-03", FORM)),
    case("PAY-01", "conflict", ["conflict yellow"], fact("education", "M25 1985-12", level="高中"),
         study("大专", "1980-09", "1983-07", FORM)),
    case("PAY-01", "conflict", [], fact("education", "M25 1985-12", level="高中"),
         study("大专", "1986-09", "1988-07", FORM)),  # came later
    case("PAY-01", "boundary", ["conflict yellow"], work("1977-03", "M25 1985"), work("1976-03", FORM)),
    case("PAY-01", "boundary", ["conflict red"], work("1977-04", "M25 1985"), work("1976-03", FORM)),
    case("PAY-01", "boundary", [], work("1976-03-31", "M25 1985"), work("1976-03", FORM)),
    case("PAY-01", "imprecise", [], work("1976", "M25 1985"), work("1976-03", FORM)),
    case("PAY-01", "imprecise", ["conflict yellow"], work("1977", "M25 1985"), work("1976-03", FORM)),
    case("PAY-01", "imprecise", [], birth("1955", "M25 1985"), birth("1955-03", FORM)),
    case("PAY-01", "exception", [], birth("1955-03-05", "M25 1985"), birth("1955-04", FORM)),  # lunar and Gregorian
    case("PAY-01", "exception", [], work("1978-12", "M25 1985"), work("1976-03", FORM),
         fact("determination", "M17 2016", topic="work_start", value="1976年3月", decided="2016-03")),
    case("PAY-01", "exception", [], fact("education", "M25 1985-12", level="高中"),
         study("大专", "1980-09", "1983-07", FORM, mode="函授")),  # forms often tell of full-time study only
    case("PAY-01", "policy", ["conflict yellow"], work("1978-12", "M25 1984-12"), work("1976-03", FORM)),
    case("PAY-01", "policy", ["conflict red"], work("1978-12", "M25 1994"), work("1976-03", FORM)),
    case("PAY-01", "policy", ["conflict yellow"], work("1978-12", "M25 2006-12"), work("1976-03", FORM)),
    # the village counts from 1985-06-28: a form made before gives the day of hiring
    case("PAY-01", "policy", [], work("1979-06", "M26 1980-06-16"), work("1974-09", FORM), VILLAGE),
    case("PAY-01", "policy", [], work("1979-06", "M26 1985-06-27"), work("1974-09", FORM, route="上山下乡")),
    case("PAY-01", "policy", ["undecided red"], work("1979-06", "M25 1985-09"), work("1974-09", FORM), VILLAGE),
    case("PAY-01", "policy", ["conflict yellow"], work("1979-06", "M25 1987-06"), work("1974-09", FORM), VILLAGE),
    case("PAY-01", "policy", ["conflict yellow"], work("1979-06", "M26 1980-06-16"), work("1974-09", FORM)),
    case("PAY-01", "exception", [], work("1988-09", "M26 1989-09"), work("1976-09", FORM),
         line("1976-09", "1988-09", "某县某村小学/民办教师"), line("1988-09", "open", "某县中心小学/教师"),
         pages=("M33 1988-08 民办教师转公办教师审批表", "M03 1979-05 民办教师登记表")),
    case("PAY-01", "exception", [], work("1978-03", "M26 1979-03"), work("1977-03", FORM),
         line("1977-03", "1978-03", "乙厂/临时工"), line("1978-03", "open", "乙厂/工人")),
    case("PAY-01", "exception", ["conflict yellow"], work("1978-03", "M26 1979-03"), work("1974-03", FORM),
         line("1974-03", "1975-03", "甲厂/临时工"), line("1978-03", "open", "乙厂/工人")),  # another factory: not counted
]

PAY_02 = [
    case("PAY-02", "conflict", ["conflict yellow"], pay("1996-01", post="科级"),  # rulebook: fires
         appointed("1997-06", **SECTION_HEAD)),
    case("PAY-02", "conflict", ["conflict yellow"], pay("1996-01", grade="科级"), appointed("1997-06", post="科长")),
    case("PAY-02", "conflict", ["conflict yellow"], pay("1996-01", post="科长"), appointed("1997-06", **SECTION_HEAD),
         line("1990-01", "1997-06", "甲局/科员", None), line("1997-06", "open", "甲局/科长", None)),
    case("PAY-02", "conflict", [], pay("1997-07", post="科级"), appointed("1997-06", **SECTION_HEAD)),  # does not
    case("PAY-02", "conflict", ["conflict yellow"], pay("1986-01", grade="行政20级"), pay("1988-01", grade="行政22级")),
    case("PAY-02", "conflict", ["conflict yellow"], pay("1976-01", grade="3级工"), pay("1978-01", grade="二级工")),
    case("PAY-02", "conflict", [], pay("1986-01", grade="行政22级"), pay("1988-01", grade="行政二十级")),
    case("PAY-02", "conflict", ["missing yellow"], OFFICE),  # no page of three reforms
    case("PAY-02", "conflict", ["missing blue"], OFFICE, pages=PAGES[1:]),
    case("PAY-02", "conflict", [], OFFICE, pages=PAGES),
    case("PAY-02", "boundary", [], pay("1997-05", post="科级"), appointed("1997-06", **SECTION_HEAD)),
    case("PAY-02", "boundary", ["conflict yellow"], pay("1997-04", post="科级"), appointed("1997-06", **SECTION_HEAD)),
    case("PAY-02", "imprecise", [], pay("1997", post="科级"), appointed("1997-06", **SECTION_HEAD)),
    case("PAY-02", "imprecise", ["undecided yellow"], pay("1996", post="科级"), appointed("1997-01", **SECTION_HEAD)),
    case("PAY-02", "imprecise", [], pay("1986", grade="行政20级"), pay("1986-05", grade="行政22级")),  # which came first
    case("PAY-02", "exception", [], pay("1993-10", post="科级", reform=1993), appointed("1994-03", **SECTION_HEAD)),
    case("PAY-02", "exception", [], pay("1996-01", post="科级（高定）"), appointed("1997-06", **SECTION_HEAD)),
    case("PAY-02", "exception", [], pay("1996-01", post="科级"), appointed("2001-06", post="科长", unit="乙局"),
         line("1995-12", "2001-06", "甲局/科长", None), line("2001-06", "open", "乙局/科长", None)),  # not on file
    case("PAY-02", "exception", [], pay("1986-01", grade="行政20级"), pay("1988-01", grade="行政22级"),
         fact("penalty", None, system="行政", penalty="降级", decided="1987-11")),
    case("PAY-02", "exception", [], line("1980-01", "open", "县机械厂/工人", occupation="工人")),  # an enterprise
    # the ladder counts, not the numeral of a rank
    case("PAY-02", "exception", [], pay("2022-11", grade="一级主任科员工资三档", post="一级主任科员", standard="干部"),
         pay("2025-01", grade="四级调研员工资三档", post="四级调研员", standard="干部")),
    case("PAY-02", "exception", [], pay("2020-11", grade="一级科员", standard="干部"),
         pay("2022-11", grade="四级主任科员", standard="干部")),
    case("PAY-02", "exception", [], pay("2020-11", grade="一级警长", standard="干部"),
         pay("2022-11", grade="四级高级警长", standard="干部")),
    case("PAY-02", "conflict", ["conflict yellow"], pay("2020-11", grade="一级主任科员工资三档", standard="干部"),
         pay("2022-11", grade="三级主任科员工资三档", standard="干部")),
    case("PAY-02", "policy", ["missing yellow"], line("1993-09", "2005-01", "县农业局/干事", occupation="干部")),
    case("PAY-02", "policy", [], line("1993-10", "2005-01", "县农业局/干事", occupation="干部")),
    case("PAY-02", "policy", [], pay("2005-01", grade="15级", standard="干部"),
         pay("2006-07", grade="24级", standard="干部")),  # the reform of 2006 numbered the grades anew
    case("PAY-02", "policy", ["conflict yellow"], pay("2006-08", grade="22级", standard="干部"),
         pay("2008-07", grade="24级", standard="干部")),
]

CASES: list[Case] = [*PAY_01, *PAY_02]
WITHOUT: dict[tuple[str, str], str] = {}
