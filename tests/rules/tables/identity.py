"""Cases of the IDN rules: how cadre status arose."""

from typing import Any

from tests.rules.case import Item, birth, fact, line, party, study, work
from tests.rules.tables import Case, case


def status(value: str, material: str | None = None, **fields: Any) -> Item:
    return fact("status", material, status=value, **{name.rstrip("_"): item for name, item in fields.items()})


def pay(effective: str, material: str = "M25 1993-12", **fields: Any) -> Item:
    return fact("pay", material, effective=effective, **fields)


def post(decided: str, text: str, material: str = "M28", **fields: Any) -> Item:
    unit, _, name = text.partition("/")
    return fact("appointment", material, decided=decided, unit=unit, post=name, action="任", **fields)


def recognised(value: str, **fields: Any) -> Item:
    return fact("determination", fields.pop("material", None), topic="status", value=value, **fields)


HIRED_1981 = work("1981-03", "M29 1981-03", route="招工")
SECTION_HEAD = line("1988-05", "open", "某县工业局/股长")

IDN_01 = [
    case("IDN-01", "conflict", ["missing red"], HIRED_1981, SECTION_HEAD),  # rulebook's example
    case("IDN-01", "conflict", [], HIRED_1981, SECTION_HEAD, pages=("M33 1984",)),  # rulebook's counter-example
    case("IDN-01", "conflict", ["missing yellow"], HIRED_1981, SECTION_HEAD, pages=("M09 1981",)),
    case("IDN-01", "boundary", [], work("1965-12-31", "M29 1966"), SECTION_HEAD),
    case("IDN-01", "boundary", ["missing red"], work("1966-01-01", "M29 1966"), SECTION_HEAD),
    case("IDN-01", "imprecise", ["missing red"], work("1965/1966", "M29 1966"), SECTION_HEAD),
    case("IDN-01", "imprecise", [], HIRED_1981, SECTION_HEAD, pages=("M33",)),
    case("IDN-01", "exception", [], work("1958", "M29 1958"), SECTION_HEAD),  # posts were given without such papers
    case("IDN-01", "exception", [], HIRED_1981, line("1988-05", "open", "甲厂/车间主任")),
    case("IDN-01", "policy", ["missing red"], HIRED_1981, SECTION_HEAD, pages=("M35 1993-12",)),
    case("IDN-01", "policy", [], HIRED_1981, SECTION_HEAD, pages=("M35 1994-01",)),
]

REPORTED = work("1991-08", "M37 1991-07", route="毕业分配")


def regularised(day: str) -> Item:
    return pay(day, f"M26 {day[:7]}", standard="干部", grade="行政24级")


IDN_02 = [
    case("IDN-02", "conflict", ["conflict yellow"], REPORTED, regularised("1991-11")),  # rulebook's example
    case("IDN-02", "conflict", [], REPORTED, regularised("1992-08")),  # rulebook's counter-example
    case("IDN-02", "conflict", ["conflict yellow"], REPORTED, pages=("M26 1991-11",)),
    case("IDN-02", "conflict", ["conflict yellow"], REPORTED, status("干部", "M26 1991-11", from_="1991-11", origin="统分")),
    case("IDN-02", "conflict", ["conflict yellow"], work("1991-08", route="毕业分配"), regularised("1991-11")),
    case("IDN-02", "conflict", ["conflict yellow"], study("中专", "1987-09", "1991-07"), line("1991-08", "open", "甲县农业局/干部"),
         regularised("1991-11")),
    case("IDN-02", "conflict", ["missing yellow"], REPORTED, study("大专", "1988-09", "1991-07")),
    case("IDN-02", "conflict", ["missing yellow"], REPORTED, pages=("M01 1999",)),
    # cadre status on the page of 1992, but since before reporting for work
    case("IDN-02", "conflict", ["conflict yellow"], REPORTED, status("干部", "M26 1992-08", from_="1987-08", origin="统分")),
    case("IDN-02", "conflict", [], REPORTED, status("干部", "M26 1992-08", from_="1991-08", origin="统分")),
    case("IDN-02", "imprecise", [], REPORTED, status("干部", "M26 1992-08", from_="1991", origin="统分")),
    case("IDN-02", "boundary", ["conflict yellow"], REPORTED, regularised("1992-06")),
    case("IDN-02", "boundary", [], REPORTED, regularised("1992-07")),
    case("IDN-02", "boundary", [], REPORTED, regularised("1993-08")),
    case("IDN-02", "boundary", ["conflict yellow"], REPORTED, regularised("1993-09")),
    case("IDN-02", "exception", [], work("1991-08", "M26 1991-08", route="毕业分配")),  # the form was begun on reporting
    case("IDN-02", "imprecise", [], work("1991", "M37 1991", route="毕业分配"), regularised("1992")),
    case("IDN-02", "imprecise", ["undecided yellow"], work("1991", "M37 1991", route="毕业分配"), regularised("1991")),
    case("IDN-02", "exception", ["missing blue"], REPORTED, study("硕士", "1988-09", "1991-07")),
    case("IDN-02", "exception", [], work("1991-08", "M37 1991-07", route="毕业分配", exception="艰苦边远地区提前定级批复"),
         regularised("1991-11")),
    case("IDN-02", "exception", ["conflict blue"], REPORTED, line("1991-08", "open", "西藏自治区那曲县农牧局/干部"),
         regularised("1991-11")),
    case("IDN-02", "exception", [], study("技校", "1988-09", "1991-07"), work("1991-08", "M37 1991-07", route="毕业分配")),
    case("IDN-02", "exception", [], REPORTED, pages=("M26 1991-11 学徒转正定级表", "M26 1992-08 毕业生见习期满转正定级表")),
    case("IDN-02", "policy", [], work("1980-12", "M37 1980-12", route="毕业分配"), regularised("1981-03")),
    case("IDN-02", "policy", ["conflict yellow"], work("1981-01", "M37 1981-01", route="毕业分配"), regularised("1981-04")),
    case("IDN-02", "policy", ["missing yellow"], work("2000-12", "M37 2000-12", route="毕业分配")),
    case("IDN-02", "policy", [], work("2001-01", "M37 2001-01", route="毕业分配")),
]

TECHNICAL = (study("技校", "1989-09", "1992-07", "M11 1992-07"), work("1992-08", "M37 1992-07", route="毕业分配"))
DEPUTY_2003 = line("2003-05", "open", "甲县乙镇人民政府/副镇长")

IDN_03 = [
    case("IDN-03", "conflict", ["conflict red"], *TECHNICAL, DEPUTY_2003),  # rulebook's example
    case("IDN-03", "conflict", [], work("1981-03", "M29 1981-03", route="招工"), line("2003-05", "open", "甲县乙镇/副镇长"),
         pages=("M33 1986-03 招干审批表",)),  # rulebook's counter-example
    case("IDN-03", "conflict", ["conflict red"], status("工人", "M03 1992", from_="1992-07"), post("2003-05-08", "乙镇/副镇长")),
    case("IDN-03", "conflict", ["conflict red"], status("合同制工人", from_="1992-07"),
         fact("stint", start="2003-05", end="open", unit="甲局", post="副局长", level="乡科级副职")),  # no materials
    case("IDN-03", "conflict", ["conflict red"], status("工人", "M03 1992", from_="1992-07"), DEPUTY_2003,
         status("干部", "M27 2013-05")),
    case("IDN-03", "conflict", ["conflict red"], status("士兵", from_="1976", to="1980-12"), DEPUTY_2003,
         pages=("M32 1981-01 退伍军人登记表",)),
    case("IDN-03", "conflict", ["conflict red"], status("工人", "M03 1992", from_="1992-07"),
         status("公务员", "M34 2006-10", from_="2006-10")),
    case("IDN-03", "conflict", ["missing red"], HIRED_1981, DEPUTY_2003),  # how he was recruited is all that is known
    case("IDN-03", "boundary", ["conflict red"], HIRED_1981, DEPUTY_2003, pages=("M33 2003-06-01",)),
    case("IDN-03", "boundary", [], HIRED_1981, DEPUTY_2003, pages=("M33 2003-05",)),
    case("IDN-03", "imprecise", [], HIRED_1981, DEPUTY_2003, pages=("M33 2003",)),
    case("IDN-03", "exception", [], HIRED_1981, DEPUTY_2003, pages=("M33 1995 聘用制干部审批表",)),  # IDN-06
    case("IDN-03", "exception", [], HIRED_1981, line("2003-05", "open", "甲集团公司/副处长", level="乡科级副职")),
    case("IDN-03", "exception", [], HIRED_1981, study("大专", "1985-09", "1988-07", "M11 1988-07"), DEPUTY_2003),
    case("IDN-03", "exception", [], HIRED_1981, DEPUTY_2003, recognised("干部", material="M17 2015-06")),
    case("IDN-03", "exception", [], line("1974-12", "1980", "某部队/战士", occupation="士兵"),
         line("1980", "1986", "某部队/排长", occupation="军官"), DEPUTY_2003, pages=("M32 1986",)),
    case("IDN-03", "policy", ["missing red"], HIRED_1981, line("2006-12-31", "open", "甲县乙镇人民政府/副镇长")),
    case("IDN-03", "policy", [], HIRED_1981, line("2007-01-01", "open", "甲县乙镇人民政府/副镇长")),
]

TITLE = "以工代干转干审批表"
CONVERTED = status("干部", "M33 1991-05", from_="1991-05", origin="转干")

IDN_04 = [
    case("IDN-04", "conflict", ["conflict yellow"], CONVERTED),  # rulebook's example
    case("IDN-04", "conflict", ["conflict yellow"], status("干部", f"M33 1991-05 {TITLE}", origin="转干")),
    case("IDN-04", "conflict", ["conflict yellow"], status("干部", origin="转干", from_="1991-05")),
    case("IDN-04", "conflict", ["conflict yellow"], recognised("干部", decided="1991-05", by="甲县人事局", grounds="以工代干")),
    case("IDN-04", "conflict", ["conflict yellow"], SECTION_HEAD, pages=(f"M33 1991-05 {TITLE}",)),
    case("IDN-04", "conflict", [], fact("seal", f"M33 1984-11 {TITLE}", text="甲县人事局")),  # counter-example
    case("IDN-04", "conflict", [], recognised("转干", material=f"M33 1984-11 {TITLE}", decided="1984-11", by="甲县人事局")),
    case("IDN-04", "conflict", ["missing yellow"], fact("seal", f"M33 1984-11 {TITLE}", text="甲机械厂")),
    case("IDN-04", "conflict", ["conflict yellow"],  # general knowledge: at most yellow
         fact("seal", f"M33 1984-11 {TITLE}", text="甲县人力资源和社会保障局"), recognised("转干", by="甲县委组织部",
         material=f"M33 1984-11 {TITLE}")),
    case("IDN-04", "boundary", [], status("干部", "M33 1987-12-31", origin="转干")),
    case("IDN-04", "boundary", ["conflict yellow"], status("干部", "M33 1988-01-01", origin="转干")),
    case("IDN-04", "boundary", ["conflict yellow"], status("干部", "M33 1979-07-31", origin="转干")),
    case("IDN-04", "imprecise", ["undecided yellow"], status("干部", "M33 1979", origin="转干")),
    case("IDN-04", "imprecise", [], status("干部", "M33 1987", origin="转干")),
    case("IDN-04", "exception", [], status("干部", "M33 1991-05 民办教师转公办教师审批表", origin="转干")),
    case("IDN-04", "exception", [], status("干部", "M33 1979-05 民警转干呈批表", origin="转干")),
    case("IDN-04", "policy", [], status("干部", "M33 1979-08", origin="转干")),
    case("IDN-04", "policy", ["conflict yellow"], status("干部", "M33 1979-07", origin="转干")),
]

RECRUITED = "吸收录用干部审批表"

IDN_05 = [
    case("IDN-05", "conflict", ["conflict yellow"], status("干部", f"M33 2004-05 {RECRUITED}", origin="录干")),  # example
    case("IDN-05", "conflict", ["conflict yellow"], status("干部", origin="招干", from_="2004")),
    case("IDN-05", "conflict", ["conflict yellow"], SECTION_HEAD, pages=(f"M33 2004-05 {RECRUITED}",)),
    case("IDN-05", "conflict", [], fact("seal", f"M33 1987-05 {RECRUITED}", text="甲地区人事局")),  # counter-example
    case("IDN-05", "conflict", ["conflict yellow"], fact("seal", f"M33 1987-05 {RECRUITED}", text="甲县人事局")),
    case("IDN-05", "conflict", ["missing yellow"], fact("seal", f"M33 1987-05 {RECRUITED}", text="甲机械厂")),
    case("IDN-05", "boundary", [], status("干部", "M33 2001-03-31", origin="录干")),
    case("IDN-05", "boundary", ["conflict yellow"], status("干部", "M33 2001-04-01", origin="录干")),
    case("IDN-05", "boundary", [], status("干部", "M33 1987-05-11", origin="录干"), birth("1956-05-12", "M22 1970")),
    case("IDN-05", "boundary", ["conflict yellow"], status("干部", "M33 1987-05-12", origin="录干"),
         birth("1956-05-12", "M22 1970")),
    case("IDN-05", "imprecise", ["undecided yellow"], status("干部", "M33 2001", origin="录干")),
    case("IDN-05", "imprecise", [], status("干部", "M33 1987", origin="录干"), birth("1956", "M22 1970")),
    case("IDN-05", "exception", [], status("聘用制干部", "M33 2004-05 聘用制干部审批表", origin="聘干")),
    case("IDN-05", "exception", [], status("公务员", "M33 2004-05 公务员录用审批表", origin="考录")),
    case("IDN-05", "policy", [], status("干部", "M33 2001-03", origin="录干")),
    case("IDN-05", "policy", ["conflict yellow"], status("干部", "M33 2001-04", origin="录干")),
]

TERM = status("聘用制干部", "M33 1992-03 聘用制干部审批表", from_="1992-03", to="1995-03", origin="聘干")
FACTORY = line("1988-07", "1997-05", "甲纺织厂/技术员")
MOVED = line("1997-05", "open", "甲县工业局/科员", occupation="干部")

IDN_06 = [
    case("IDN-06", "conflict", ["conflict red"], TERM, FACTORY, MOVED),  # rulebook's example
    case("IDN-06", "conflict", ["conflict red"], status("聘用制干部", from_="1992", to="1995"), MOVED),
    case("IDN-06", "conflict", ["conflict red"], TERM, status("公务员", "M34 2006-10", from_="2006-10")),
    case("IDN-06", "conflict", ["conflict yellow"], TERM, status("干部", "M01 1999-11", from_="1997-05")),
    case("IDN-06", "conflict", [], TERM, FACTORY, MOVED, pages=("M33 1996-04 转录干部审批表",)),  # counter-example
    case("IDN-06", "conflict", ["conflict yellow"], TERM, line("1988-07", "1991-12", "甲纺织厂/技术员"),
         line("1995-06", "open", "乙纺织厂/技术员")),  # the term overlaps nothing
    case("IDN-06", "conflict", ["conflict red"], TERM, FACTORY, MOVED,  # moving to an organ recruits nobody
         status("干部", "M36 1997-05", from_="1997-05", origin="调任")),
    case("IDN-06", "exception", [], TERM, FACTORY, status("公务员", "M34 2008-05", from_="2008-05", origin="调任")),
    case("IDN-06", "exception", [], status("聘用制干部", "M33 2003-03 事业单位聘用审批表", from_="2003-03", to="2006-03"),
         status("干部", "M01 2010-05", from_="2007-05")),  # all staff of institutions by then
    case("IDN-06", "boundary", ["conflict yellow"], TERM, status("干部", "M01 1999-11", from_="1995-04")),
    case("IDN-06", "boundary", [], TERM, status("干部", "M01 1999-11", from_="1995-03")),
    case("IDN-06", "imprecise", [], TERM, status("干部", "M01 1999-11", from_="1995")),
    case("IDN-06", "exception", ["conflict yellow"],  # taken over by a local policy, if its paper is found
         status("聘用制干部", "M33 1992-03 聘用制干部审批表", from_="1992-03", to="1995-03"),
         line("1988-07", "1997-05", "甲县乙乡人民政府/干事", occupation="干部"), MOVED),
    case("IDN-06", "exception", [], status("聘用制干部", "M33 2003-03 聘用制人员审批表", from_="2003-03", to="2005-03"),
         line("2001-07", "2006-05", "甲县中学/教师", occupation="干部"),
         line("2006-05", "open", "甲县教育局/科员", occupation="干部")),
    case("IDN-06", "exception", [], TERM, line("1988-07", "open", "甲纺织厂/副厂长", occupation="领导")),  # renewed
    case("IDN-06", "policy", ["conflict yellow"], status("聘用制干部", from_="1991-09", to="1995-03"), MOVED),
    case("IDN-06", "policy", ["conflict red"], status("聘用制干部", from_="1991-11", to="1995-03"), MOVED),
    case("IDN-06", "policy", [], status("聘用制干部", from_="1986-12", to="1989-12"), MOVED),
    case("IDN-06", "policy", [], status("聘用制干部", from_="2007-01", to="2009-12"),
         line("2010-05", "open", "甲县工业局/科员", occupation="干部")),
]

CLAIMED = status("干部", "M27 2013-05", origin="军队转业")
PRIVATE = line("1982-10", "1986-12", "某部队/战士", occupation="士兵")

IDN_07 = [
    case("IDN-07", "conflict", ["conflict red"], CLAIMED, PRIVATE, fact("birth", "M32 1986-12 退伍军人登记表", date="1963")),
    case("IDN-07", "conflict", ["conflict red"], CLAIMED, status("士兵", from_="1982-10", to="1986-12")),
    case("IDN-07", "conflict", ["conflict red"], line("1987-01", "open", "甲县民政局/科员（军转干部）"), PRIVATE),
    case("IDN-07", "conflict", ["conflict red"],
         fact("status", status="干部", origin="军队转业"),
         fact("stint", start="1982", end="1986", unit="某部队", post="义务兵")),  # no materials
    case("IDN-07", "conflict", [], CLAIMED, line("1982-10", "1986-12", "某部队/排长", occupation="军官"),
         pages=("M28 1984-05 任命令", "M32 1986-12 军队转业干部审批报告表")),  # rulebook's counter-example
    case("IDN-07", "conflict", ["missing red"], CLAIMED, line("1982-10", "1996-12", "某部队/副连长", occupation="军官")),
    case("IDN-07", "exception", [], status("工人", "M32 1996-12 志愿兵转业审批表", origin="军队转业"), PRIVATE),
    case("IDN-07", "exception", [], CLAIMED, line("1982-10", "2002-12", "某部队/营长（自主择业）", occupation="军官")),
    case("IDN-07", "exception", ["undecided red"], CLAIMED, PRIVATE, pages=("M32 1986-12 军队转业干部审批报告表",)),
    case("IDN-07", "exception", [], CLAIMED, line("1982-10", "1996-12", "某部队"), pages=("M32 1996-12",)),
]

CHIEF = line("2003-05", "open", "甲县财政局/局长")

IDN_08 = [
    case("IDN-08", "conflict", ["missing red"], CHIEF),  # rulebook's example
    case("IDN-08", "conflict", [], CHIEF, pages=("M34 2006-10",)),  # rulebook's counter-example
    case("IDN-08", "conflict", ["missing red"], post("2010-05", "甲县财政局/局长", "M28 2010-05")),
    case("IDN-08", "conflict", ["missing red"], status("公务员", "M27 2013-05")),
    case("IDN-08", "conflict", ["conflict yellow"], CHIEF, birth("1962-04", "M34 2006-10"), birth("1961-04", "M22 1976")),
    case("IDN-08", "conflict", [], CHIEF, birth("1961-04", "M34 2006-10"), birth("1961-04-02", "M22 1976")),
    case("IDN-08", "conflict", ["conflict yellow"], CHIEF, work("1978-12", "M34 2006-10"), work("1979-12", "M29 1979-12")),
    case("IDN-08", "conflict", ["conflict yellow"], CHIEF, party("claimed_join", "1984-06", "M34 2006-10"),
         party("branch_accept", "1985-06-01")),
    case("IDN-08", "conflict", ["missing red"], CHIEF, pages=("M34 1996-10 国家公务员过渡审批表",)),
    case("IDN-08", "boundary", ["missing red"], line("1990-05", "2006-01-01", "甲县财政局/局长")),
    case("IDN-08", "boundary", [], line("1990-05", "2005-12-31", "甲县财政局/局长")),
    case("IDN-08", "imprecise", [], CHIEF, birth("1961", "M34 2006-10"), birth("1961-04-02", "M22 1976")),
    case("IDN-08", "imprecise", [], line("1990-05", "2005/2006", "甲县财政局/局长")),
    case("IDN-08", "exception", [], line("2003-05", "open", "甲县财政局/司机", occupation="工人")),
    case("IDN-08", "exception", [], line("2009-05", "open", "甲县财政局/科员"), pages=("M35 2009-04",)),
    case("IDN-08", "exception", [], line("2003-05", "open", "甲县第一中学/教师", occupation="干部")),
    case("IDN-08", "policy", ["missing red"], line("1990-05", "2006-01", "甲县财政局/局长")),
    case("IDN-08", "policy", [], line("1990-05", "2005-12", "甲县财政局/局长")),
]

COMPANY = line("2000-05", "2008-05", "某民营公司/职员")
OFFICIAL = line("2008-05", "open", "甲县财政局/科员")


def entered(day: str) -> tuple[Item, Item]:
    return line("1990-05", day, "甲贸易公司/职员"), line(day, "open", "甲县工业局/科员")


IDN_09 = [
    # rulebook's example; the rows are general knowledge, which caps the colour
    case("IDN-09", "conflict", ["conflict yellow"], COMPANY, OFFICIAL),
    case("IDN-09", "conflict", ["conflict yellow"], fact("work_start", date="2008-05", route="调入"),
         *(fact("stint", start=s, end=e, unit=u, post=p) for s, e, u, p in [
             ("2000-05", "2008-05", "某民营公司", "职员"), ("2008-05", "open", "甲县财政局", "科员")])),  # no materials
    case("IDN-09", "conflict", ["missing yellow"], line("1990-05", "1998-05", "甲机械厂/车工", occupation="工人"),
         line("1998-05", "open", "甲县工业局/科员")),
    case("IDN-09", "conflict", ["conflict yellow"], line("1990-05", "1998-05", "甲机械厂/车工", occupation="工人"),
         line("1998-05", "open", "甲县工业局/科员"), pages=("M36 1998-04 干部调动审批表",)),
    case("IDN-09", "conflict", [], *entered("1994-05"), pages=("M34 1994-05 国家公务员过渡审批表",)),  # counter-example
    case("IDN-09", "conflict", [], COMPANY, OFFICIAL, pages=("M35 2008-04",)),
    case("IDN-09", "boundary", ["conflict yellow"], *entered("1996-01-01")),
    case("IDN-09", "boundary", [], *entered("1995-12-31")),
    case("IDN-09", "imprecise", [], *entered("1995/1996")),
    case("IDN-09", "imprecise", ["conflict yellow"], *entered("1996")),
    case("IDN-09", "exception", ["conflict blue"], line("1990-05", "2001-05", "甲贸易公司/经理"),
         {**MOVED, "start": "2001-05"}),
    case("IDN-09", "exception", [], line("1990-05", "1998-05", "甲县中学/教师", occupation="干部"),
         line("1998-05", "open", "甲县教育局/科员", occupation="干部")),
    case("IDN-09", "exception", [], *entered("1998-05"), pages=("M33 1990-05 录用干部审批表",)),
    case("IDN-09", "policy", ["conflict yellow"], *entered("1996-01")),
    case("IDN-09", "policy", [], *entered("1995-12")),
    case("IDN-09", "policy", [], *entered("2005-12"), pages=("M33 1990-05 录用干部审批表",)),
    case("IDN-09", "policy", ["conflict yellow"], *entered("2006-01"), pages=("M33 1990-05 录用干部审批表",)),
]

CADRE = status("干部", "M26 1985-08", from_="1985-08", origin="统分")

IDN_10 = [
    case("IDN-10", "conflict", ["conflict yellow"], CADRE, pay("1993-10", grade="中级工3档")),  # rulebook's example
    case("IDN-10", "conflict", ["conflict yellow"], CADRE, pay("1993-10", standard="工人")),
    case("IDN-10", "conflict", ["conflict yellow"], pay("1993-10", grade="中级工3档"), status("干部", "M25 1993-12")),
    case("IDN-10", "conflict", ["conflict yellow"], pay("1993-10", grade="中级工3档"),
         line("1988-05", "1999-05", "甲县财政局/科员", occupation="干部")),
    case("IDN-10", "conflict", ["conflict yellow"], pay("1993-10", grade="中级工3档", post="科员")),
    case("IDN-10", "conflict", [], CADRE, pay("1993-10", grade="岗位工资三档", standard="企业"),
         line("1988-05", "1999-05", "甲机械厂/技术员", occupation="干部")),  # rulebook's counter-example
    case("IDN-10", "conflict", [], CADRE, pay("1993-10", grade="高级工程师二档")),
    case("IDN-10", "conflict", ["conflict yellow"], status("干部", "M27 2013-05", origin="统分"),
         study("技校", "1989-09", "1992-07", "M11 1992-07")),
    case("IDN-10", "conflict", ["conflict yellow"], status("干部", "M27 2013-05", origin="统分"),
         study("大专", "1989-09", "1992-07", "M11 1992-07", entry_basis="高中起点（自费）")),
    case("IDN-10", "boundary", ["conflict yellow"], status("干部", from_="1993-10-01"), pay("1993-10-01", grade="中级工3档")),
    case("IDN-10", "boundary", [], status("干部", from_="1993-10-02"), pay("1993-10-01", grade="中级工3档")),
    case("IDN-10", "imprecise", [], status("干部", from_="1993"), pay("1993-10", grade="中级工3档")),
    case("IDN-10", "imprecise", ["undecided yellow"], status("干部", "M27 2013-05"), pay("1993-10", grade="中级工3档")),
    case("IDN-10", "exception", [], CADRE, pay("1993-10", grade="中级工3档"),
         line("1988-05", "1999-05", "甲机械厂/技术员", occupation="干部")),  # on a worker's scale for the time being
    case("IDN-10", "exception", [], CADRE, status("工人", from_="1980", to="1994"), pay("1993-10", grade="中级工3档")),
    case("IDN-10", "policy", ["conflict yellow"], status("干部", from_="1980"), pay("1985-01-01", grade="四级工")),
    case("IDN-10", "policy", [], status("干部", from_="1980"), pay("1984-12-31", grade="四级工")),
    case("IDN-10", "policy", ["conflict yellow"], CADRE, pay("1991-12", grade="中级工3档"),
         line("1988-05", "1999-05", "甲机械厂/技术员", occupation="干部")),
    case("IDN-10", "policy", [], CADRE, pay("1992-01", grade="中级工3档"),
         line("1988-05", "1999-05", "甲机械厂/技术员", occupation="干部")),
]

CASES: list[Case] = [
    # An appointment paper of a community teacher follows rules of its own.
    case("IDN-05", "exception", [], work("1968-09", "M33 1968-09 民办教师任用审批表", route="民办教师"),
         fact("seal", "M33 1968-09 民办教师任用审批表", text="台梁县革命委员会")),*IDN_01, *IDN_02, *IDN_03, *IDN_04, *IDN_05, *IDN_06, *IDN_07, *IDN_08, *IDN_09, *IDN_10]
WITHOUT: dict[tuple[str, str], str] = {
    ("IDN-07", "boundary"): "officer or soldier: nothing is counted or dated",
    ("IDN-07", "imprecise"): "no date decides it; a page without an officer's order stays undecided, see `exception`",
    ("IDN-07", "policy"): "valid at all times",
}
