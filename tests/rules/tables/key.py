"""Cases of the KEY rules: pages that should be in the dossier."""

from typing import Any

from tests.rules.case import Item, birth, fact, line, party, study, work
from tests.rules.tables import Case, case


def status(value: str, material: str | None = None, **fields: Any) -> Item:
    return fact("status", material, status=value, **{name.rstrip("_"): item for name, item in fields.items()})


def post(decided: str, text: str, material: str = "M28", **fields: Any) -> Item:
    unit, _, name = text.partition("/")
    return fact("appointment", material, decided=decided, unit=unit, post=name, action="任", **fields)


def recognised(value: str, decided: str, material: str | None = "M17 2015-06", **fields: Any) -> Item:
    return fact("determination", material, topic=fields.pop("topic", "birth"), value=value, decided=decided, **fields)


STARTED = work("1976-03", "M27 2013-05")

KEY_01 = [
    case("KEY-01", "conflict", ["missing red"], STARTED, pages=("M01 1994-05",)),  # rulebook's example
    case("KEY-01", "conflict", [], STARTED, pages=("M29 1976-03",)),  # rulebook's counter-example
    case("KEY-01", "conflict", ["missing red"], line("1976-03", "open", "甲机械厂/工人"), pages=("M01 1994-05",)),
    case("KEY-01", "conflict", [], fact("work_start", date="1976-03")),  # no materials are listed
    case("KEY-01", "boundary", [], STARTED, pages=("M01 1979-03",)),
    case("KEY-01", "boundary", ["missing yellow"], STARTED, pages=("M01 1979-04",)),
    case("KEY-01", "boundary", ["missing yellow"], STARTED, pages=("M01 1991-02",)),
    case("KEY-01", "boundary", ["missing red"], STARTED, pages=("M01 1991-03",)),
    case("KEY-01", "imprecise", [], work("1976", "M27 2013-05"), pages=("M01 1979",)),
    case("KEY-01", "imprecise", ["missing yellow"], work("1976", "M27 2013-05"), pages=("M01 1991",)),
    case("KEY-01", "imprecise", ["undecided red"], STARTED, pages=("M01 1994-05", "M22")),
    case("KEY-01", "exception", [], STARTED, pages=("M01 1994-05", "M16 1994-06 档案材料灭失证明")),
]

LEFT_ARMY = status("干部", "M27 2013-05", from_="1985-10", origin="军队转业")
SERVED = line("1976-12", "1985-10", "某部队/排长", occupation="军官")
AFTERWARDS = line("1985-10", "open", "甲县民政局/科员", occupation="干部")
ARMY_PAGES = ("M31 1976-12", "M15 1976-11", "M28 1980-05")

TRIAL = (fact("appointment", "M27 2016-06-15", action="试任", unit="甲县财政局", post="副局长", level="乡科级副职"),
         post("2016-06-15", "甲县财政局/副局长", "M28 2016-06-15", level="乡科级副职") | {"action": "试任"},
         post("2017-07-01", "甲县财政局/副局长", "M28 2017-07-01", level="乡科级副职"))


def rank(decided: str, name: str, material: str | None = None) -> Item:
    return post(decided, f"甲县财政局/{name}", material or f"M28 {decided}", level=name, post_kind="职级")


KEY_02 = [
    case("KEY-02", "conflict", ["missing yellow", "missing yellow"], LEFT_ARMY),  # rulebook's example, and IDN-01's page
    case("KEY-02", "conflict", [], LEFT_ARMY, pages=("M32 1985-09",)),  # rulebook's counter-example
    case("KEY-02", "conflict", ["missing yellow"], SERVED, AFTERWARDS, pages=ARMY_PAGES),
    case("KEY-02", "conflict", [], SERVED, AFTERWARDS, pages=(*ARMY_PAGES, "M32 1985-09")),
    case("KEY-02", "conflict", ["missing yellow"], work("1981-03", "M27 2013-05", route="招工")),
    case("KEY-02", "conflict", ["missing blue"], work("1981-03", "M29 1981-03", route="招工")),
    case("KEY-02", "conflict", [], work("1981-03", "M29 1981-03", route="招工"), pages=("M26 1982-03", "M25 1985-11")),
    case("KEY-02", "conflict", ["missing yellow"], study("高中", "1979-09", "1982-07", "M27 2013-05")),
    case("KEY-02", "conflict", ["missing yellow"], study("本科", "1982-09", "1986-07", "M11 1986-07")),
    case("KEY-02", "conflict", [], study("本科", "1982-09", "1986-07", "M09 1986-07"),
         pages=("M08 1982-06", "M10 1986-06", "M37 1986-07")),
    case("KEY-02", "conflict", ["missing yellow"], party("branch_accept", "1985-06", "M18 1985-06")),
    case("KEY-02", "conflict", ["missing yellow"], post("2005-06", "甲县乙镇/副镇长", "M28 2005-06")),
    case("KEY-02", "conflict", ["missing yellow"],
         fact("penalty", "M27 2013-05", penalty="警告", system="党纪", decided="2005-06")),
    case("KEY-02", "conflict", [], LEFT_ARMY | {"material": "M27"}, pages=("M32",)),
    case("KEY-02", "boundary", ["missing yellow"], post("2005-06", "乙镇/副镇长", "M28 2005-06"),
         pages=("M06 2005-05", "M27 2007-07")),
    case("KEY-02", "boundary", [], post("2005-06", "乙镇/副镇长", "M28 2005-06"), pages=("M06 2005-05", "M27 2007-06")),
    case("KEY-02", "imprecise", [], fact("degree", "M27 2013-05", level="学士")),
    case("KEY-02", "imprecise", [], study("大专", "1974", "1977", "M09 1977"), pages=("M37 1977",)),
    case("KEY-02", "exception", [], LEFT_ARMY, pages=("M16 1994-06 转业审批表遗失证明", "M26 1986")),
    case("KEY-02", "exception", ["missing yellow"], LEFT_ARMY, pages=("M16 1994-06 入团志愿书遗失证明", "M26 1986")),
    # one study on two pages, one of which does not say when it began
    case("KEY-02", "exception", [], study("本科", "1984-09", "1988-07", "M09 1988-07"),
         fact("education", "M26 1989-08", level="本科", mode="全日制", end="1988-07"),
         pages=("M08 1984-07", "M10 1988-07", "M37 1988-07")),
    # the record of the activist's time is the page whatever its type, and so are the steps that it tells of
    case("KEY-02", "exception", [], party("branch_accept", "2008-06", "M18 2008-06"),
         pages=("M19 2006-03", "M15 2008-05", "M04 2008-01", "M99 2008-05 入党积极分子培养考察登记表")),
    case("KEY-02", "exception", [], party("branch_accept", "2008-06", "M18 2008-06"),
         party("activist", "2007-01", "M19 2006-03"), pages=("M15 2008-05", "M04 2008-01")),
    case("KEY-02", "exception", ["missing yellow"], party("branch_accept", "2008-06", "M18 2008-06"),
         pages=("M19 2006-03", "M15 2008-05", "M04 2008-01")),
    # the end of a trial, the conversion of 2019 and a recruit's first grading are no promotions
    case("KEY-02", "exception", [], *TRIAL, pages=("M06 2016-05",)),
    case("KEY-02", "exception", [], *TRIAL[:2], post("2016-06-15", "甲县财政局/副局长", "M28 2016-06-15", level="乡科级副职"),
         post("2017-07", "甲县财政局/副局长", "M28 2017-07", level="乡科级副职"), pages=("M06 2016-05",)),
    case("KEY-02", "conflict", ["missing yellow"], *TRIAL, post("2019-01-10", "甲县财政局/副局长", "M28 2019-01-10",
         level="乡科级副职"), pages=("M06 2016-05",)),
    case("KEY-02", "exception", [], rank("2019-06-01", "四级主任科员")),
    case("KEY-02", "exception", [], rank("2017-09-01", "副主任科员", "M26 2017-09-01 新录用公务员任职定级审批表")),
    case("KEY-02", "exception", ["missing blue"],
         fact("work_start", "M35 2016-08", date="2016-08", route="考录"), study("硕士", "2013-09", "2016-06", "M09 2016-06"),
         rank("2017-08-15", "副主任科员"), pages=("M08 2013-03", "M10 2016-06", "M12")),
    case("KEY-02", "conflict", ["missing yellow"], rank("2019-06-01", "四级主任科员"), rank("2021-07-01", "三级主任科员")),
    case("KEY-02", "policy", [], post("1996-12-31", "甲县乙镇/副镇长", "M28 1996-12")),
    case("KEY-02", "policy", ["missing yellow"], post("1997-01-01", "甲县乙镇/副镇长", "M28 1997-01")),
    case("KEY-02", "policy", [], study("大专", "1974-09", "1977-07", "M09 1977-07"), pages=("M37 1977-07",)),
    case("KEY-02", "policy", ["missing yellow"], study("大专", "1978-03", "1981-07", "M09 1981-07"),
         pages=("M37 1981-07",)),
]

FORM_2018 = birth("1962-04", "M27 2018-05")
RECOGNISED = recognised("1961年4月", "2015-06")
SERVING = line("2003-05", "open", "甲县财政局/局长", "M27 2016-08")
PROMOTED = post("2018-05-10", "甲县/副县长", "M28 2018-05")

KEY_03 = [
    case("KEY-03", "conflict", ["conflict red"], RECOGNISED, FORM_2018),  # rulebook's example
    case("KEY-03", "conflict", [], RECOGNISED, birth("1961-04", "M27 2018-05")),  # rulebook's counter-example
    case("KEY-03", "conflict", ["conflict red"], birth("1961-04", "M17 2015-06"), FORM_2018),
    case("KEY-03", "conflict", ["conflict red"], recognised("1984-06", "2015-06", None, topic="party"),
         party("claimed_join", "1983-06", "M27 2018-05")),
    case("KEY-03", "conflict", ["missing yellow"], SERVING),
    case("KEY-03", "conflict", [], SERVING, pages=("M17 2015-06",)),
    case("KEY-03", "conflict", ["missing yellow"], PROMOTED, pages=("M17 2015-06 专项审核认定表",)),
    case("KEY-03", "conflict", [], PROMOTED, pages=("M17 2018-03 任前审核登记表",)),
    case("KEY-03", "boundary", [], PROMOTED, pages=("M17 2017-05",)),
    case("KEY-03", "boundary", ["missing yellow"], PROMOTED, pages=("M17 2017-04",)),
    case("KEY-03", "boundary", [], line("2003-05", "2014-09-30", "甲县财政局/局长")),
    case("KEY-03", "boundary", ["missing yellow"], line("2003-05", "2014-10-01", "甲县财政局/局长", "M27 2014-11")),
    case("KEY-03", "imprecise", [], recognised("1961年", "2015-06"), birth("1961-04", "M27 2018-05")),
    case("KEY-03", "imprecise", [], line("2003-05", "2014", "甲县财政局/局长")),
    case("KEY-03", "exception", [], line("2017-05", "open", "甲县财政局/科员", "M27 2017-08")),  # entered later
    case("KEY-03", "exception", [], RECOGNISED, birth("1962-04", "M27 2013-05")),  # the form is older
    case("KEY-03", "exception", [], *TRIAL, pages=("M17 2016-05 任前审核登记表", "M17 2016-06 专项审核认定表")),
    case("KEY-03", "exception", [], rank("2019-06-01", "四级调研员"), rank("2019-07", "四级调研员", "M27 2019-07")),
    case("KEY-03", "conflict", ["missing yellow"], rank("2019-06-01", "四级调研员"), rank("2021-07-01", "三级调研员")),
    case("KEY-03", "exception", [], rank("2017-09-01", "副主任科员", "M26 2017-09-01 新录用公务员任职定级审批表")),
    case("KEY-03", "exception", [], fact("work_start", "M35 2019-08", date="2019-08", route="考录"),
         rank("2020-08-15", "一级科员")),
    case("KEY-03", "conflict", ["missing yellow"], fact("work_start", "M35 2018-08", date="2018-08", route="考录"),
         rank("2019-08-15", "一级科员"), rank("2021-09-15", "四级主任科员")),
    case("KEY-03", "policy", ["missing yellow"], rank("2020-01-01", "四级调研员")),
    case("KEY-03", "policy", ["missing yellow"], post("2014-10-01", "甲县乙镇/镇长", "M28 2014-10"),
         pages=("M17 2016-01 专项审核认定表",)),
    case("KEY-03", "policy", [], post("2014-09-30", "甲县乙镇/镇长", "M28 2014-09")),
]


def assessed(*years: int) -> tuple[Item, ...]:
    return tuple(fact("assessment", f"M05 {year + 1}-01", year=year, grade="称职") for year in years)


CAREER = line("1996-08", "open", "甲县财政局/科员", "M27 2006-02")
ALL = range(1997, 2006)

KEY_04 = [
    case("KEY-04", "conflict", ["missing yellow"], CAREER,
         *assessed(*(y for y in ALL if y not in (2001, 2002)))),  # rulebook's example
    case("KEY-04", "conflict", [], CAREER, *assessed(*(y for y in ALL if y != 2001)),
         study("大专", "2001-03", "2001-12", "M11 2001-12")),  # rulebook's counter-example
    case("KEY-04", "conflict", [], CAREER, *assessed(*ALL)),
    case("KEY-04", "conflict", ["missing blue"], CAREER, *assessed(*(y for y in ALL if y != 2001))),
    case("KEY-04", "conflict", ["missing yellow"], CAREER, *assessed(*(y for y in ALL if y != 2004))),  # of the last three
    case("KEY-04", "conflict", ["missing yellow"], work("1995-08", "M27 2006-02"), *assessed(1996, 1997, 2000, 2001, 2005)),
    case("KEY-04", "conflict", ["missing yellow"], CAREER),
    case("KEY-04", "conflict", [], CAREER, pages=tuple(f"M05 {y + 1}-01 年度考核登记表（{y}年度）" for y in ALL)),
    case("KEY-04", "conflict", ["conflict yellow"], CAREER, *assessed(*ALL),
         fact("stint", "M05 2004-01", unit="甲县教育局", post="科员")),
    case("KEY-04", "conflict", [], CAREER, *assessed(*ALL), fact("stint", "M05 2004-01", unit="财政局", post="科员")),
    case("KEY-04", "boundary", ["missing blue"], CAREER, *assessed(*(y for y in ALL if y != 2002))),
    case("KEY-04", "boundary", ["missing yellow"], CAREER, *assessed(*(y for y in ALL if y != 2003))),
    case("KEY-04", "imprecise", [], line("1996", "open", "甲县财政局/科员", "M27 2006-02"), *assessed(*ALL)),
    case("KEY-04", "imprecise", [], line("1996/1997", "open", "甲县财政局/科员", "M27 2006-02"), *assessed(*range(1998, 2006))),
    case("KEY-04", "exception", [], line("1996-08", "open", "甲机械厂/科长", "M27 2006-02", occupation="干部")),
    case("KEY-04", "exception", [], CAREER, *assessed(*(y for y in ALL if y != 2001)),
         line("2001-02", "2001-09", "病休在家", "M27 2006-02", nested=True)),
    case("KEY-04", "exception", [], CAREER, *assessed(*(y for y in ALL if y != 2001)),
         fact("penalty", "M24 2001-05", system="党纪", penalty="警告", decided="2001-05")),
    case("KEY-04", "exception", [], line("2004-08", "open", "甲县财政局/科员", "M27 2005-12")),  # the year of entry
    case("KEY-04", "policy", ["missing blue"], line("1990-08", "open", "甲县财政局/科员", "M27 2006-02"), *assessed(*ALL)),
    case("KEY-04", "policy", ["missing yellow"], line("1990-08", "open", "甲县财政局/科员", "M27 2006-02"),
         *assessed(1994, 1995, 1996, *range(1999, 2006))),
    case("KEY-04", "policy", [], line("1990-08", "1994-05", "甲县财政局/科员", "M27 1994-05")),
]

CASES: list[Case] = [*KEY_01, *KEY_02, *KEY_03, *KEY_04]
WITHOUT: dict[tuple[str, str], str] = {
    ("KEY-01", "policy"): "a limit of the product, the same at all times",
}
