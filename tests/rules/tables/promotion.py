"""EXP-07 to EXP-15: promotions. Months by calendar month; the rulebook's examples are marked."""

from typing import Any

from tests.rules.case import fact, line, party, study, work
from tests.rules.tables import Case, case

RED, YELLOW, BLUE = ["conflict red"], ["conflict yellow"], ["conflict blue"]
UNSURE, UNSURE_RED = ["undecided yellow"], ["undecided red"]


def post(decided: str, name: str, material: str | None = None, **fields: Any) -> dict[str, Any]:
    """A decision on a post that its words place; `/level` after it states the level alone."""
    words, _, level = name.partition("/")
    named = {key: value for key, value in (("post", words), ("level", level)) if value}
    return fact("appointment", material, **{"decided": decided, "action": "任", **named, **fields})


def rank(decided: str, name: str, **fields: Any) -> dict[str, Any]:
    return post(decided, f"/{name}", post_kind="职级", **fields)


def old(decided: str, name: str, **fields: Any) -> dict[str, Any]:
    return post(decided, f"/{name}", post_kind="非领导", **fields)


def scheme(decided: str, level: str, **fields: Any) -> dict[str, Any]:
    return post(decided, f"/{level}", post_kind="职级", scheme="县以下职级", **fields)


DEPUTY, HEAD = post("2015-06", "副县长"), post("2016-10", "县长")
FULL = party("full_branch", "2010-07", "M18 2009")
LONG_AGO = line("2004-07", "2016-05", "某厅/科员")
STAFF = line("2010-07", "open", "某镇/科员")
SEVEN = [
    case("EXP-07", "conflict", RED, DEPUTY, HEAD),  # the rulebook's example
    case("EXP-07", "boundary", [], DEPUTY, post("2017-06", "县长")),  # the rulebook's counter-example
    case("EXP-07", "boundary", YELLOW, DEPUTY, post("2017-05", "县长")),
    case("EXP-07", "boundary", YELLOW, DEPUTY, post("2016-12", "县长")),  # six months short
    case("EXP-07", "boundary", RED, DEPUTY, post("2016-11", "县长")),
    case("EXP-07", "conflict", RED, post("2015-06", "/县处级副职", "M28 2015-06"),
         post("2016-10", "/县处级正职", "M28 2016-10")),
    case("EXP-07", "conflict", RED, post("2015-06-10", "/县处级副职"), post("2016-10-20", "/县处级正职", post_kind="领导")),
    case("EXP-07", "conflict", RED, line("2015-06", "2016-10", "某县/副县长", "M01 2019-01", occupation="领导"),
         line("2016-10", "open", "某县/县长", "M01 2019-01", occupation="领导")),
    case("EXP-07", "conflict", RED, line("2015-06", "open", "某县/副县长", "M01 2019-01"), post("2016-10", "县长")),
    case("EXP-07", "conflict", RED, DEPUTY, post("2016-10", "县长", "M28 2016-10"), post("2016-11", "县长", "M27 2016-09")),
    case("EXP-07", "boundary", [], DEPUTY, post("2017-05", "县长", "M27 2017-05"), post("2017-06", "县长", "M28 2017-06")),
    case("EXP-07", "imprecise", UNSURE, post("2015", "副县长"), post("2017", "县长")),
    case("EXP-07", "imprecise", RED, post("2015", "副县长"), post("2016-03", "县长")),
    case("EXP-07", "imprecise", [], post("2015", "副县长"), post("2018", "县长")),
    case("EXP-07", "exception", [], DEPUTY, post("2016-10", "县长", exception="省委组织部破格提拔批复")),
    case("EXP-07", "exception", [], DEPUTY, post("2016-10", "县长", action="挂职")),
    case("EXP-07", "exception", [], DEPUTY, post("2016-10", "县长", action="兼任")),
    case("EXP-07", "exception", [], post("2016-10", "县长")),  # the step before is not on file
    case("EXP-07", "exception", [], post("2010-06", "副县长"), post("2015-06", "副县长", unit="乙县"), HEAD),
    case("EXP-07", "exception", [], line("2014-06", "2015-06", "某市局/副局长"), DEPUTY, HEAD),  # level not known
    case("EXP-07", "policy", [], post("1994-01", "副县长"), post("1995-01", "县长")),
    case("EXP-07", "policy", YELLOW, post("1994-03", "副县长"), post("1995-03", "县长")),  # general row
    case("EXP-07", "policy", UNSURE, post("1994-02", "副县长"), post("1995-02", "县长")),  # before or after the 9th
    case("EXP-07", "policy", YELLOW, post("2012-12", "副县长"), post("2013-12", "县长")),
    case("EXP-07", "policy", RED, post("2013-02", "副县长"), post("2014-02", "县长")),
    case("EXP-07", "policy", [], post("1994-12", "副镇长"), post("1995-12", "镇长")),  # township level from 1996
    case("EXP-07", "policy", RED, post("1995-01", "副镇长"), post("1996-01", "镇长")),
    case("EXP-07", "policy", RED, old("2014-01", "副调研员"), post("2015-06", "副县长"), post("2016-10", "县长")),
    case("EXP-07", "policy", [], rank("2019-06", "四级调研员"), post("2020-06", "副县长"), post("2021-06", "县长")),
]
EIGHT = [
    case("EXP-08", "conflict", RED, post("2012-03", "镇长"), post("2014-05", "副县长")),  # the rulebook's example
    case("EXP-08", "boundary", [], post("2012-03", "镇长"), post("2015-04", "副县长")),  # its counter-example
    case("EXP-08", "boundary", [], post("2012-03", "镇长"), post("2015-03", "副县长")),
    case("EXP-08", "boundary", YELLOW, post("2012-03", "镇长"), post("2015-02", "副县长")),
    case("EXP-08", "conflict", RED, post("2012-03", "/县处级正职"), post("2014-05", "/厅局级副职")),
    case("EXP-08", "conflict", RED, line("2012-03", "2014-05", "某镇/党委书记"), line("2014-05", "open", "某县/副县长")),
    case("EXP-08", "imprecise", UNSURE, post("2012", "镇长"), post("2015", "副县长")),
    case("EXP-08", "imprecise", [], post("2012", "镇长"), post("2016", "副县长")),
    case("EXP-08", "exception", [], post("2012-03", "镇长"), post("2014-05", "副县长", exception="公开选拔年轻干部的通知")),
    case("EXP-08", "exception", [], post("2014-05", "副县长")),
    case("EXP-08", "policy", [], post("1993-01", "镇长"), post("1995-01", "副县长")),
    case("EXP-08", "policy", YELLOW, post("1993-03", "镇长"), post("1995-03", "副县长")),
    case("EXP-08", "policy", RED, post("1994-03", "镇长"), post("1996-03", "副县长")),  # civil-service rule of 1996
    case("EXP-08", "policy", YELLOW, post("2011-12", "镇长"), post("2013-12", "副县长")),
    case("EXP-08", "policy", RED, post("2012-02", "镇长"), post("2014-02", "副县长")),
    case("EXP-08", "policy", [], old("2017-06", "主任科员"), post("2019-06", "镇长"), post("2020-08", "副县长")),
]
NINE = [
    case("EXP-09", "conflict", YELLOW, work("2009-08"), post("2013-05", "/县处级副职")),  # the rulebook's example
    case("EXP-09", "boundary", [], work("2009-08"), post("2014-09", "/县处级副职")),  # its counter-example
    case("EXP-09", "boundary", YELLOW, work("2009-08"), post("2014-07", "副处级干部")),
    case("EXP-09", "boundary", [], work("2009-08"), post("2014-08", "副县长")),
    case("EXP-09", "conflict", YELLOW, work("2009-08", "M27 2013-05"), post("2013-05", "副县长", "M27 2013-05")),
    case("EXP-09", "conflict", YELLOW, work("2005-01"), line("2005-01", "2013-05", "省财政厅/科员", grassroots=False),
         post("2013-05", "副处长")),  # two years at the grassroots
    case("EXP-09", "boundary", YELLOW, work("2005-01"), line("2005-01", "2006-12", "某镇/科员", grassroots=True),
         line("2006-12", "2013-05", "省财政厅/科员", grassroots=False), post("2013-05", "副处长")),
    case("EXP-09", "boundary", [], work("2005-01"), line("2005-01", "2007-01", "某镇/科员", grassroots=True),
         line("2007-01", "2013-05", "省财政厅/科员", grassroots=False), post("2013-05", "副处长")),
    case("EXP-09", "imprecise", UNSURE, work("2009"), post("2014-05", "/县处级副职")),
    case("EXP-09", "imprecise", [], work("2009"), post("2015", "/县处级副职")),
    case("EXP-09", "imprecise", UNSURE, work("2005-01"), line("2005-01", "2006-01", "某镇/科员", grassroots=True),
         line("2006-01", "2013-05", "省财政厅/科员"), post("2013-05", "副处长")),  # the page does not say where the rest was
    case("EXP-09", "exception", [], work("2009-08"), post("2013-05", "/县处级副职", exception="破格提拔审批表")),
    case("EXP-09", "exception", [], work("2009-08", "M27 2013-05"), post("2013-05", "/县处级副职"),
         fact("determination", topic="work_start", value="2007-08", decided="2012", by="某县委组织部")),
    case("EXP-09", "exception", [], work("2005-01"), line("2005-01", "2013-05", "省财政厅/科员"), post("2013-05", "副处长")),
    case("EXP-09", "policy", [], work("1992-01"), post("1995-01", "副县长")),
    case("EXP-09", "policy", YELLOW, work("1992-01"), post("1995-03", "副县长")),
    case("EXP-09", "policy", RED, work("1992-01"), post("1996-01", "副县长")),  # civil-service rule of 1996, sourced
    case("EXP-09", "policy", RED, work("2004-01"), post("2008-01", "副县长")),
    case("EXP-09", "policy", YELLOW, work("2004-01"), post("2008-03", "副县长")),
]
TEN = [
    case("EXP-10", "conflict", YELLOW, post("2010-07", "科员"), post("2012-01", "副镇长")),  # the rulebook's example
    case("EXP-10", "boundary", [], post("2010-07", "科员"), post("2013-08", "副镇长")),  # its counter-example
    case("EXP-10", "boundary", [], STAFF, post("2013-07", "副镇长")),
    case("EXP-10", "boundary", YELLOW, STAFF, post("2013-06", "副镇长")),
    case("EXP-10", "conflict", YELLOW, line("2010-07", "2012-01", "某镇/科员"), line("2012-01", "open", "某镇/副镇长")),
    case("EXP-10", "conflict", YELLOW, line("2010-07", "2012-01", "某镇/干部", level="科员", occupation="非领导"),
         line("2012-01", "open", "某镇/副镇长", level="乡科级副职", occupation="领导")),
    case("EXP-10", "conflict", YELLOW, post("2010-07", "副镇长"), post("2012-06", "镇长")),
    case("EXP-10", "boundary", [], post("2010-07", "副镇长"), post("2012-07", "镇长")),
    case("EXP-10", "imprecise", UNSURE, post("2010", "科员"), post("2013", "副镇长")),
    case("EXP-10", "imprecise", [], post("2010", "科员"), post("2014", "副镇长")),
    case("EXP-10", "exception", [], STAFF, post("2012-01", "副镇长", exception="选调生任职审批表")),
    case("EXP-10", "exception", BLUE, line("2010-07", "open", "某镇/科员（选调生）"), post("2012-01", "副镇长")),
    case("EXP-10", "exception", BLUE, line("1998-12", "2010-07", "某部队/副连长", occupation="军官"), STAFF,
         post("2012-01", "副镇长")),
    case("EXP-10", "exception", [], line("2005-07", "2010-07", "某县财政局/干部"), STAFF, post("2012-01", "副镇长")),
    case("EXP-10", "policy", [], post("1994-12", "科员"), post("1995-12", "副镇长")),
    case("EXP-10", "policy", YELLOW, post("1994-01", "科员"), post("1996-01", "副镇长")),
    case("EXP-10", "policy", YELLOW, old("2017-05", "副主任科员"), post("2018-04", "副镇长"), post("2019-05", "镇长")),
    case("EXP-10", "policy", [], rank("2017-06", "三级主任科员"), post("2018-04", "副镇长"), post("2019-06", "镇长")),
]
ELEVEN = [
    case("EXP-11", "conflict", YELLOW, old("2012-05", "副主任科员"), old("2014-03", "主任科员")),  # the rulebook's example
    case("EXP-11", "boundary", [], old("2012-05", "副主任科员"), old("2015-05", "主任科员")),  # its counter-example
    case("EXP-11", "boundary", YELLOW, old("2012-05", "副主任科员"), old("2015-04", "主任科员")),
    case("EXP-11", "conflict", YELLOW, post("2012-05", "副主任科员"), post("2014-03", "主任科员")),
    case("EXP-11", "conflict", YELLOW, line("2012-05", "2014-03", "某县财政局/副主任科员"),
         line("2014-03", "open", "某县财政局/主任科员")),
    case("EXP-11", "boundary", [], post("2010-05", "镇长"), old("2014-05", "副调研员")),
    case("EXP-11", "boundary", YELLOW, post("2010-05", "镇长"), old("2014-04", "副调研员")),
    case("EXP-11", "boundary", [], post("2010-05", "副县长"), old("2014-05", "调研员")),
    case("EXP-11", "boundary", YELLOW, post("2010-05", "县长"), old("2015-04", "副巡视员")),
    case("EXP-11", "imprecise", UNSURE, old("2012", "副主任科员"), old("2015", "主任科员")),
    case("EXP-11", "imprecise", [], old("2012", "副主任科员"), old("2016", "主任科员")),
    case("EXP-11", "exception", [], old("2012-05", "副主任科员"), old("2014-03", "主任科员", exception="军转干部套改审批表")),
    case("EXP-11", "exception", BLUE, study("硕士", "2009-09", "2012-07"), old("2012-07", "科员"),
         old("2013-07", "副主任科员")),  # graded after probation, not documented
    case("EXP-11", "exception", [], post("2010-05", "镇长"), old("2011-05", "主任科员")),  # same level: a transfer
    case("EXP-11", "policy", [], old("2006-05", "副主任科员"), old("2008-01", "主任科员")),
    case("EXP-11", "policy", YELLOW, old("2006-05", "副主任科员"), old("2008-03", "主任科员")),
    case("EXP-11", "policy", YELLOW, old("2017-05", "副主任科员"), old("2019-05", "主任科员")),
    case("EXP-11", "policy", [], old("2017-05", "副主任科员"), old("2019-06", "主任科员")),
]
TWELVE = [
    case("EXP-12", "conflict", YELLOW, rank("2020-12", "一级主任科员"), rank("2022-03", "四级调研员")),  # rulebook's example
    case("EXP-12", "boundary", [], rank("2020-12", "一级主任科员"), rank("2022-12", "四级调研员")),  # its counter-example
    case("EXP-12", "boundary", YELLOW, rank("2020-12", "一级主任科员"), rank("2022-11", "四级调研员")),
    case("EXP-12", "conflict", YELLOW, post("2020-12", "一级主任科员"), post("2022-03", "四级调研员")),
    case("EXP-12", "boundary", [], rank("2020-06", "二级调研员"), rank("2023-06", "一级调研员")),
    case("EXP-12", "boundary", YELLOW, rank("2020-06", "二级调研员"), rank("2023-05", "一级调研员")),
    case("EXP-12", "boundary", [], rank("2020-06", "一级调研员"), rank("2024-06", "二级巡视员")),
    case("EXP-12", "boundary", YELLOW, rank("2020-06", "一级调研员"), rank("2024-05", "二级巡视员")),
    case("EXP-12", "conflict", RED, rank("2020-06", "三级主任科员"), rank("2022-12", "一级主任科员")),  # a rank left out
    case("EXP-12", "conflict", UNSURE_RED, rank("2020-06", "三级主任科员"), rank("2024-12", "一级主任科员")),
    case("EXP-12", "imprecise", UNSURE, rank("2020", "一级主任科员"), rank("2022", "四级调研员")),
    case("EXP-12", "imprecise", [], rank("2020", "一级主任科员"), rank("2023", "四级调研员")),
    case("EXP-12", "exception", [], rank("2020-12", "一级主任科员"), rank("2022-03", "四级调研员", exception="记二等功缩短任职年限")),
    case("EXP-12", "exception", YELLOW, rank("2020-12", "一级主任科员"), rank("2021-11", "四级调研员", exception="缩短任职年限")),
    case("EXP-12", "exception", [], post("2017-06", "镇长"), rank("2020-06", "二级主任科员"), rank("2021-06", "一级主任科员")),
    case("EXP-12", "exception", UNSURE, rank("2019-06", "一级主任科员"), rank("2020-12", "四级调研员")),  # 套转
    case("EXP-12", "exception", YELLOW, old("2019-03", "主任科员"), rank("2019-06", "一级主任科员"),
         rank("2020-12", "四级调研员")),  # the time before does not suffice either
    case("EXP-12", "policy", [], old("2018-06", "主任科员"), rank("2019-06", "一级主任科员")),  # conversion is no promotion
    case("EXP-12", "policy", [], post("2018-01", "一级主任科员"), post("2019-05", "四级调研员")),
    case("EXP-12", "policy", YELLOW, post("2018-06", "镇长"), rank("2020-01", "一级主任科员")),
]
GRADE = fact("pay", effective="2017-10", grade="24级3档", standard="干部")
THIRTEEN = [
    case("EXP-13", "conflict", YELLOW, post("2006-08", "科员"), scheme("2016-01", "乡科级副职")),  # the rulebook's example
    case("EXP-13", "boundary", [], post("2006-08", "科员"), scheme("2018-09", "乡科级副职")),  # its counter-example
    case("EXP-13", "boundary", [], post("2006-08", "科员"), scheme("2018-08", "乡科级副职")),
    case("EXP-13", "boundary", YELLOW, post("2006-08", "科员"), scheme("2018-07", "乡科级副职")),
    case("EXP-13", "conflict", YELLOW, line("2006-08", "open", "某镇/科员"),
         post("2016-01", "副科级", scheme="县以下职级")),
    case("EXP-13", "conflict", YELLOW, line("2006-08", "open", "某镇/科员"), post("2016-01", "/乡科级副职", post_kind="职级")),
    case("EXP-13", "conflict", YELLOW, line("2006-08", "2016-01", "某镇/科员"),
         line("2016-01", "open", "某镇/科员", level="乡科级副职", occupation="职级")),
    case("EXP-13", "boundary", [], post("2001-05", "副镇长"), scheme("2016-05", "乡科级正职")),
    case("EXP-13", "boundary", YELLOW, post("2001-05", "副镇长"), scheme("2016-04", "乡科级正职")),
    case("EXP-13", "conflict", YELLOW, GRADE, post("2006-08", "科员"), scheme("2018-09", "乡科级副职")),  # grade 23 needed
    case("EXP-13", "boundary", [], {**GRADE, "grade": "23级1档"}, post("2006-08", "科员"), scheme("2018-09", "乡科级副职")),
    case("EXP-13", "imprecise", UNSURE, post("2006", "科员"), scheme("2018", "乡科级副职")),
    case("EXP-13", "imprecise", UNSURE, {**GRADE, "effective": "2012-10"}, post("2006-08", "科员"),
         scheme("2018-09", "乡科级副职")),
    case("EXP-13", "exception", [], post("2006-08", "科员"), scheme("2016-01", "乡科级副职", exception="试点地区职级批复")),
    case("EXP-13", "policy", [], post("2006-08", "科员"), scheme("2014-12", "乡科级副职")),  # a pilot
    case("EXP-13", "policy", YELLOW, post("2006-08", "科员"), scheme("2015-01", "乡科级副职")),
    case("EXP-13", "policy", YELLOW, post("2008-08", "科员"), scheme("2019-05", "乡科级副职")),
    case("EXP-13", "policy", [], post("2008-08", "科员"), scheme("2019-06", "乡科级副职")),
]
FOURTEEN = [
    case("EXP-14", "conflict", YELLOW, FULL, post("2012-06", "县委委员")),  # the rulebook's example
    case("EXP-14", "boundary", [], FULL, post("2013-08", "县委委员")),  # its counter-example
    case("EXP-14", "boundary", [], FULL, post("2013-07", "县委委员")),
    case("EXP-14", "boundary", YELLOW, FULL, post("2013-06", "县委委员")),
    case("EXP-14", "conflict", YELLOW, FULL, post("2012-06", "委员", unit="中共某县委员会")),
    case("EXP-14", "conflict", YELLOW, FULL, post("2012-06", "中共某县第十一届委员会委员")),
    case("EXP-14", "conflict", YELLOW, FULL, line("2012-06", "open", "某县/县委常委、组织部部长")),
    case("EXP-14", "conflict", YELLOW, party("claimed_full", "2010-07", "M27 2013"), post("2012-06", "县委委员")),
    case("EXP-14", "conflict", YELLOW, party("claimed_join", "2010-07", "M27 2013"), post("2012-06", "县委委员")),
    case("EXP-14", "boundary", YELLOW, FULL, post("2015-06", "省委委员")),
    case("EXP-14", "boundary", [], FULL, post("2015-07", "省委委员")),
    case("EXP-14", "boundary", [], FULL, post("2015-07", "中央委员")),
    case("EXP-14", "conflict", YELLOW, FULL, post("2015-06", "中央候补委员")),
    case("EXP-14", "conflict", RED, FULL, post("2010-06", "县委委员")),  # not a full member yet
    case("EXP-14", "imprecise", UNSURE, party("full_branch", "2010", "M18 2009"), post("2013-06", "县委委员")),
    case("EXP-14", "imprecise", [], party("claimed_join", "2010-07", "M27 2013"), post("2014-06", "县委委员")),
    case("EXP-14", "exception", [], FULL, post("2012-06", "镇党委委员")),  # no rule for grass-roots committees
    case("EXP-14", "exception", RED, FULL, post("2010-06", "镇党委委员")),
    case("EXP-14", "exception", [], FULL, post("2012-06", "县政协委员")),
    case("EXP-14", "policy", [], party("full_branch", "1981-01", "M18 1980"), post("1982-08", "县委委员")),
    case("EXP-14", "policy", YELLOW, party("full_branch", "1981-01", "M18 1980"), post("1982-10", "县委委员")),
]
BROKEN = "破格提拔审批表"
FIFTEEN = [
    case("EXP-15", "conflict", RED, post("2010-07", "科员"), post("2016-05", "/县处级副职")),  # the rulebook's example
    case("EXP-15", "policy", BLUE, post("1980-07", "科员"), post("1984-05", "/县处级副职")),  # its counter-example
    case("EXP-15", "conflict", RED, LONG_AGO, line("2016-05", "open", "某厅/副处长")),
    case("EXP-15", "conflict", RED, post("2010-07", "科员"), post("2016-05", "副县长", exception=BROKEN)),  # never two levels
    case("EXP-15", "boundary", YELLOW, post("2013-07", "科员"), post("2016-05", "镇长")),  # one level, no paper
    case("EXP-15", "boundary", [], post("2013-07", "科员"), post("2016-05", "镇长", exception=BROKEN)),
    case("EXP-15", "boundary", [], post("2010-07", "科员"), post("2016-05", "镇长")),  # the post between may not be on file
    case("EXP-15", "boundary", [], STAFF, post("2014-01", "副镇长"), post("2016-05", "镇长")),
    case("EXP-15", "conflict", RED, post("2014-05", "副镇长", exception=BROKEN), post("2016-07", "镇长", exception=BROKEN)),
    case("EXP-15", "conflict", RED, post("2015-03", "副镇长", action="试任"), post("2016-02", "镇长")),
    case("EXP-15", "boundary", [], post("2015-03", "副镇长", action="试任"), post("2016-03", "镇长")),
    case("EXP-15", "conflict", RED, post("2015-03", "副镇长"), post("2016-02", "镇长", exception=BROKEN)),
    case("EXP-15", "boundary", [], post("2015-03", "副镇长"), post("2016-03", "镇长", exception=BROKEN)),
    case("EXP-15", "imprecise", [], post("2015", "副镇长", action="试任"), post("2016", "镇长")),
    case("EXP-15", "imprecise", RED, post("2010", "科员"), post("2016", "/县处级副职")),
    case("EXP-15", "imprecise", UNSURE_RED, line("2001-07", "2005-05", "某厅/科员"), post("2016", "副县长")),
    case("EXP-15", "exception", [], post("2010-07", "科员"), post("2016-05", "副县长", exception="县人大选举当选")),
    case("EXP-15", "exception", [], post("2010-07", "科员"), post("2016-05", "副县长", action="挂职")),
    case("EXP-15", "exception", [], line("2005-07", "2010-07", "某局/科员"), line("2010-07", "2016-05", "某市局/主任"),
         post("2016-05", "副县长")),  # a post between of unknown level
    case("EXP-15", "exception", [], STAFF, rank("2019-06", "三级主任科员"), rank("2021-06", "一级主任科员"),
         post("2024-08", "副县长")),
    case("EXP-15", "policy", BLUE, post("1997-07", "科员"), post("2002-06", "副县长")),
    case("EXP-15", "policy", YELLOW, post("1997-07", "科员"), post("2002-08", "副县长")),
    case("EXP-15", "policy", YELLOW, post("2009-07", "科员"), post("2013-12", "副县长")),
    case("EXP-15", "policy", RED, post("2009-07", "科员"), post("2014-01", "副县长")),
    case("EXP-15", "policy", [], post("2013-03", "副镇长", action="试任"), post("2013-12", "镇长")),  # strict list from 2014
    case("EXP-15", "policy", RED, post("2013-05", "副镇长", action="试任"), post("2014-02", "镇长")),
]
CASES: list[Case] = [*SEVEN, *EIGHT, *NINE, *TEN, *ELEVEN, *TWELVE, *THIRTEEN, *FOURTEEN, *FIFTEEN]
WITHOUT: dict[tuple[str, str], str] = {}
