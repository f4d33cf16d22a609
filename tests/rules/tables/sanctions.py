"""RPW: sanctions, awards and assessments against promotions. The rulebook's examples are marked."""

from typing import Any

from tests.rules.case import fact, line
from tests.rules.tables import Case, case
from tests.rules.tables.promotion import post

RED, YELLOW = ["conflict red"], ["conflict yellow"]
LACKING, LACKING_BLUE = ["missing yellow"], ["missing blue"]
UNSURE, UNSURE_RED = ["undecided yellow"], ["undecided red"]


def penalty(name: str, decided: str = "", system: str = "党纪", material: str | None = None, **fields: Any) -> dict[str, Any]:
    named = {key: value for key, value in (("decided", decided), ("system", system)) if value}
    return fact("penalty", material, penalty=name, **named, **fields)


def pay(effective: str, grade: str, **fields: Any) -> dict[str, Any]:
    return fact("pay", effective=effective, grade=grade, **fields)


def graded(year: int, grade: str, material: str | None = None) -> dict[str, Any]:
    return fact("assessment", material, year=year, grade=grade)


STERN, GRAVE = penalty("严重警告", "2018-03"), penalty("记大过", "2015-01", "政务")
HEAD = post("2012-03", "镇长")
ONE = [
    case("RPW-01", "conflict", RED, STERN, post("2019-05", "副县长")),  # the rulebook's example: 14 months of 18
    case("RPW-01", "policy", [], penalty("严重警告", "2010-03"), post("2011-05", "副县长")),  # its counter-example
    case("RPW-01", "boundary", RED, STERN, HEAD, post("2019-08", "副县长")),
    case("RPW-01", "boundary", [], STERN, HEAD, post("2019-09", "副县长")),
    case("RPW-01", "conflict", RED, penalty("党内严重警告处分", "2018-03-12", "", "M24 2018-03"), HEAD,
         post("2019-05-20", "/县处级副职", "M28 2019-05")),
    case("RPW-01", "conflict", RED, STERN, line("2012-03", "2019-05", "某镇/镇长"), line("2019-05", "open", "某县/副县长")),
    case("RPW-01", "conflict", RED, STERN, {**STERN, "decided": "2018"}, HEAD, post("2019-05", "副县长", "M28 2019-05"),
         post("2019-06", "副县长", "M27 2019-04")),  # two pages, one promotion
    case("RPW-01", "boundary", RED, penalty("警告", "2018-03"), HEAD, post("2019-02", "副县长")),
    case("RPW-01", "boundary", [], penalty("警告", "2018-03"), HEAD, post("2019-03", "副县长")),
    case("RPW-01", "boundary", RED, penalty("撤销党内职务", "2018-03"), post("2012-05", "副县长"),
         post("2020-02", "副县长", unit="乙县")),  # no equal post
    case("RPW-01", "boundary", [], penalty("撤销党内职务", "2018-03"), post("2012-05", "副县长"),
         post("2020-03", "副县长", unit="乙县")),
    case("RPW-01", "boundary", RED, penalty("留党察看一年", "2015-03"), HEAD, post("2018-02", "副县长")),
    case("RPW-01", "boundary", [], penalty("留党察看一年", "2015-03"), HEAD, post("2018-03", "副县长")),
    case("RPW-01", "boundary", RED, penalty("留党察看两年", "2015-03"), HEAD, post("2019-02", "副县长")),
    case("RPW-01", "imprecise", UNSURE_RED, STERN, HEAD, post("2019", "副县长")),
    case("RPW-01", "imprecise", UNSURE_RED, STERN, HEAD, post("2019-05", "某局局长")),  # the level is not on file
    case("RPW-01", "imprecise", [], STERN, HEAD, post("2018-03", "副县长")),  # of one month: the order is open
    case("RPW-01", "exception", [], STERN, post("2012-03", "副县长"), post("2019-05", "副县长", unit="乙县")),
    case("RPW-01", "exception", [], STERN, HEAD, post("2019-05", "副县长", action="免")),
    case("RPW-01", "exception", [], penalty("撤销严重警告处分", "2018-03"), HEAD, post("2019-05", "副县长")),
    case("RPW-01", "exception", [], {**STERN, "lifted": "2018-12"}, HEAD, post("2019-05", "副县长")),
    case("RPW-01", "policy", [], penalty("严重警告", "2015-12"), HEAD, post("2017-02", "副县长")),
    case("RPW-01", "policy", RED, penalty("严重警告", "2016-01"), HEAD, post("2017-03", "副县长")),
    case("RPW-01", "policy", YELLOW, penalty("警告", "2003-11"), post("1998-01", "镇长"), post("2004-05", "副县长")),
    case("RPW-01", "policy", RED, penalty("警告", "2004-01"), post("1998-01", "镇长"), post("2004-05", "副县长")),
    case("RPW-01", "policy", [], penalty("警告", "2023-12"), post("2012-03", "副县长"), post("2024-05", "副县长", unit="乙县")),
    case("RPW-01", "policy", UNSURE_RED, penalty("警告", "2024-01"), post("2012-03", "副县长"),
         post("2024-05", "副县长", unit="乙县")),  # perhaps 进一步使用
    case("RPW-01", "policy", RED, penalty("警告", "2024-01"), post("2012-03", "副县长"),
         post("2024-05", "副县长（进一步使用）", unit="乙县")),
]
OFFICER = post("2010-05", "/副主任科员", post_kind="非领导")
CHIEF = post("2016-03", "/主任科员", post_kind="非领导")
TWO = [
    case("RPW-02", "conflict", RED, GRAVE, post("2016-03", "主任科员")),  # the rulebook's example
    case("RPW-02", "boundary", [], GRAVE, post("2016-08", "主任科员")),  # its counter-example
    case("RPW-02", "boundary", RED, GRAVE, OFFICER, {**CHIEF, "decided": "2016-06"}),
    case("RPW-02", "boundary", [], GRAVE, OFFICER, {**CHIEF, "decided": "2016-07"}),
    case("RPW-02", "conflict", RED, penalty("行政记大过", "2015-01", ""), OFFICER, CHIEF),
    case("RPW-02", "boundary", RED, penalty("警告", "2015-10", "行政"), OFFICER, CHIEF),
    case("RPW-02", "boundary", [], penalty("警告", "2015-09", "行政"), OFFICER, CHIEF),
    case("RPW-02", "conflict", YELLOW, penalty("记过", "2015-01", "政务"), pay("2014-01", "20级3档"), pay("2015-07", "20级4档")),
    case("RPW-02", "conflict", YELLOW, penalty("警告", "2015-01", "政务"), pay("2014-01", "20级3档"), pay("2015-05", "19级3档")),
    case("RPW-02", "boundary", [], penalty("警告", "2015-01", "政务"), pay("2014-01", "20级3档"), pay("2015-05", "20级4档")),
    case("RPW-02", "conflict", YELLOW, penalty("记过", "2010-01", "政务"), penalty("记大过", "2010-07", "政务"), OFFICER | {
        "decided": "2008-05"}, {**CHIEF, "decided": "2012-05"}),  # 18 + 6 months left; the sum rests on a general row
    case("RPW-02", "boundary", [], penalty("记过", "2010-01", "政务"), penalty("记大过", "2010-07", "政务"), OFFICER | {
        "decided": "2008-05"}, {**CHIEF, "decided": "2012-07"}),
    case("RPW-02", "imprecise", UNSURE_RED, GRAVE, OFFICER, {**CHIEF, "decided": "2016"}),
    case("RPW-02", "imprecise", [], GRAVE, OFFICER, {**CHIEF, "decided": "2017"}),
    case("RPW-02", "exception", RED, {**GRAVE, "lifted": "2015-12"}, OFFICER, CHIEF),  # no early lifting
    case("RPW-02", "exception", [], GRAVE, pay("2014-01", "20级3档"), pay("2015-10", "19级3档", reform=2006)),
    case("RPW-02", "exception", [], GRAVE, post("2014-05", "镇长"), post("2015-10", "副镇长")),  # no rise
    case("RPW-02", "policy", [], penalty("记过", "2005-12", "行政"), post("2000-05", "副镇长"), post("2006-05", "镇长")),
    case("RPW-02", "policy", RED, penalty("记过", "2006-01", "行政"), post("2000-05", "副镇长"), post("2006-05", "镇长")),
    case("RPW-02", "policy", RED, penalty("记过", "2020-06", "行政"), OFFICER, post("2021-05", "镇长")),
    case("RPW-02", "policy", RED, penalty("记过", "2020-08", "政务"), OFFICER, post("2021-05", "镇长")),
]
WARNED, NONE = penalty("党内警告", "1998", material="M24 1998-05"), penalty("无", system="", material="M01 2005-06")
HERO = fact("award", "M01 2005-06", award="三等功", date="1998-05", granted_by="某部队")
DESK = line("1990-01", "2004-01", "湖北省某县财政局/科员", "M01 2005-06")
THREE = [
    case("RPW-03", "conflict", RED, WARNED, NONE),  # the rulebook's example
    case("RPW-03", "exception", [], WARNED, penalty("党内警告", "1998", material="M01 2005-06")),  # declared
    case("RPW-03", "conflict", RED, penalty("党内警告", "1998-05"), NONE),
    case("RPW-03", "conflict", LACKING, penalty("党内警告", "1998", material="M01 2005-06")),  # no decision on file
    case("RPW-03", "conflict", LACKING_BLUE, penalty("记过", "1998-05", "行政", "M24 1998-05")),  # never lifted
    case("RPW-03", "conflict", LACKING, HERO),
    case("RPW-03", "conflict", YELLOW, fact("award", "M23 1998", award="先进工作者", date="1998-05", granted_by="南京市某机械厂"),
         DESK),  # another province's employer
    case("RPW-03", "boundary", RED, penalty("党内警告", "2005-05-31", material="M24 2005-05"), NONE),
    case("RPW-03", "boundary", [], penalty("党内警告", "2005-07", material="M24 2005-07"), NONE),
    case("RPW-03", "imprecise", [], penalty("党内警告", "2005", material="M24 2005"), NONE),  # before or after the form
    case("RPW-03", "exception", [], penalty("诫勉", "1998", "组织处理", "M24 1998-05"), NONE),  # no sanction
    case("RPW-03", "exception", [], penalty("记过", "1998-05", "行政", "M24 1998-05", lifted="1999-06")),
    case("RPW-03", "exception", [], penalty("记过", "2025-05", "政务", "M24 2025-05")),  # still running
    case("RPW-03", "exception", [], {**HERO, "award": "优秀工作者", "granted_by": "某县财政局"}),  # minor
    case("RPW-03", "exception", [], HERO, {**HERO, "material": "M23 1998"}),
    case("RPW-03", "exception", [], fact("award", "M23 1998", award="先进工作者", date="1998-05", granted_by="某县财政局"), DESK),
]
COUNSELLED = penalty("诫勉", "2015-01", "组织处理")
REMOVED = penalty("免职", "2015-01", "组织处理")
GOOD = [graded(year, "称职", f"M05 {year}-12") for year in (1998, 1999, 2000)]
RISE = post("2001-05", "副镇长", "M28 2001-05")
FOUR = [
    case("RPW-04", "conflict", YELLOW, graded(2012, "基本称职"), post("2013-05", "副镇长")),  # the rulebook's example
    case("RPW-04", "boundary", [], graded(2012, "基本称职"), post("2014-01", "副镇长")),  # its counter-example
    case("RPW-04", "boundary", YELLOW, graded(2012, "不称职"), post("2013-11", "副镇长")),
    case("RPW-04", "boundary", [], graded(2012, "不称职"), post("2013-12", "副镇长")),
    case("RPW-04", "conflict", YELLOW, graded(2012, "基本称职", "M05 2013-01"), post("2010-01", "副镇长"),
         post("2013-05", "镇长")),
    case("RPW-04", "boundary", YELLOW, COUNSELLED, post("2015-06", "副镇长")),
    case("RPW-04", "boundary", [], COUNSELLED, post("2015-07", "副镇长")),
    case("RPW-04", "boundary", YELLOW, REMOVED, post("2012-05", "副镇长"), post("2015-12", "副镇长", unit="乙镇")),
    case("RPW-04", "boundary", [], REMOVED, post("2012-05", "副镇长"), post("2016-01", "副镇长", unit="乙镇")),
    case("RPW-04", "boundary", YELLOW, REMOVED, post("2012-05", "副镇长"), post("2016-12", "镇长")),
    case("RPW-04", "boundary", [], REMOVED, post("2012-05", "副镇长"), post("2017-01", "镇长")),
    case("RPW-04", "conflict", YELLOW, penalty("降职", "2015-01", "组织处理"), post("2016-12", "副镇长")),
    case("RPW-04", "conflict", YELLOW, post("2010-01", "镇长"), penalty("降职", "2015-01", "组织处理"),
         post("2016-12", "镇长", unit="乙镇")),  # back to the former level within the two years
    case("RPW-04", "boundary", [], post("2010-01", "镇长"), penalty("降职", "2015-01", "组织处理"),
         post("2017-01", "镇长", unit="乙镇")),
    case("RPW-04", "conflict", LACKING_BLUE, *GOOD[:2], RISE),  # the last year has no assessment
    case("RPW-04", "imprecise", UNSURE, graded(2012, "基本称职"), post("2013", "副镇长")),
    case("RPW-04", "imprecise", [], graded(2012, "基本称职"), post("2014", "副镇长")),
    case("RPW-04", "exception", [], graded(2012, "基本称职"), post("2010-01", "副镇长"), post("2013-05", "副镇长", unit="乙镇")),
    case("RPW-04", "exception", [], graded(2012, "基本称职"), post("2013-05", "副镇长", action="挂职")),
    case("RPW-04", "exception", [], *GOOD, RISE),
    case("RPW-04", "exception", [], *(graded(year, "优秀", f"M05 {year}-12") for year in (1999, 2000)), RISE),
    case("RPW-04", "policy", [], graded(1994, "不称职"), post("1995-05", "副镇长")),
    # no assessments were made before 1994
    case("RPW-04", "policy", [], graded(1994, "称职", "M05 1994-12"), graded(1995, "称职", "M05 1995-12"),
         {**RISE, "decided": "1996-05"}),
    case("RPW-04", "policy", LACKING_BLUE, graded(1995, "称职", "M05 1995-12"), {**RISE, "decided": "1996-05"}),
    case("RPW-04", "exception", [], graded(1999, "称职", "M05 1999-12"), graded(2000, "称职", "M05 2000-12"),
         line("1998-07", "2001-05", "甲县财政局/科员", "M27 2001", occupation="干部"), {**RISE, "decided": "2001-05"}),
    case("RPW-04", "policy", YELLOW, graded(1995, "不称职"), post("1996-05", "副镇长")),
    case("RPW-04", "policy", [], penalty("诫勉", "2013-11", "组织处理"), post("2014-02", "副镇长")),
    case("RPW-04", "policy", YELLOW, penalty("诫勉", "2014-02", "组织处理"), post("2014-05", "副镇长")),
    case("RPW-04", "policy", LACKING_BLUE, graded(2006, "称职", "M05 2006-12"), {**RISE, "decided": "2008-02"}),
    case("RPW-04", "policy", [], graded(2006, "称职", "M05 2006-12"), {**RISE, "decided": "2008-03"}),
]
CASES: list[Case] = [*ONE, *TWO, *THREE, *FOUR]
WITHOUT: dict[tuple[str, str], str] = {
    ("RPW-03", "policy"): "always valid: the duty to file and to declare has no change of law in the rulebook",
}
