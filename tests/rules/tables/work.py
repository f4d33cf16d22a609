"""WRK: start of work and service."""

from typing import Any

from tests.rules.case import birth, fact, line, study, work
from tests.rules.tables import Case, case

FORM = "M27 2013-05"
Item = dict[str, Any]


def years(stated: float, on: str | None, material: str = FORM) -> Item:
    return fact("service_years", material, years=stated, **({"on": on} if on else {}))


def approved(day: str, material: str = "M31 1977-01") -> Item:
    return work(day, material, route="入伍")


def status(name: str, begun: str, **fields: Any) -> Item:
    return fact("status", None, status=name, **{"from": begun}, **fields)


def recognised(value: str, decided: str = "2016-03", material: str = "M17 2016") -> Item:
    return fact("determination", material, topic="work_start", value=value, decided=decided, by="省委组织部")


# WRK-01, WRK-02, WRK-04, WRK-05, WRK-11: more of them in tests/rules/test_work.py.
SOURCE = work("1979-12", "M29 1979-12", route="招工")
SCHOOL = study("高中", "1977-09", "1979-07", "M07 1979-07")
STAY_PAGES = ("M30 1975", "M29 1978")
DISMISSED = (line("1978-03", "1986-05", "甲厂/工人"), line("1986-05", "1989-04", "家/被除名待业", occupation="待业"),
             line("1989-04", "open", "乙厂/工人"))
OLD_RULES = [
    case("WRK-01", "conflict", ["conflict red"], SOURCE, work("1976-08", FORM)),  # rulebook: fires
    case("WRK-01", "conflict", [], work("1983-07", "M37 1983-07", route="毕业分配"), work("1983-07", FORM)),  # does not
    case("WRK-01", "conflict", ["conflict red"], work("1979-12", None, route="招工"), work("1976-08")),  # loose facts
    case("WRK-01", "boundary", ["conflict yellow"], SOURCE, work("1978-12", FORM)),  # twelve months: not more
    case("WRK-01", "boundary", ["conflict red"], SOURCE, work("1978-11", FORM)),
    case("WRK-01", "boundary", [], SOURCE, work("1979-12", FORM)),
    case("WRK-01", "imprecise", [], SOURCE, work("1979", FORM)),
    case("WRK-01", "imprecise", [], work("1979", "M29 1979-12", route="招工"), work("1979-03", FORM)),
    case("WRK-01", "exception", ["conflict blue"], SOURCE, work("1976-08", FORM), recognised("1976年8月")),
    case("WRK-02", "conflict", ["conflict red"], birth("1978-02", FORM), work("1993-07", FORM, route="招工")),  # fires
    case("WRK-02", "conflict", ["conflict blue"], birth("1955-11", FORM),  # rulebook: does not, 蓝
         work("1970-03", FORM, exception="文化局批件")),
    case("WRK-02", "boundary", [], birth("1975-04-15", FORM), work("1991-04-15", FORM)),
    case("WRK-02", "boundary", ["conflict red"], birth("1975-04-16", FORM), work("1991-04-15", FORM)),
    case("WRK-02", "boundary", ["conflict red"], birth("1955-11", FORM), work("1969-10", FORM)),  # thirteen
    case("WRK-02", "boundary", ["conflict yellow"], birth("1955-11", FORM), work("1969-12", FORM)),  # fourteen
    case("WRK-02", "imprecise", ["undecided yellow"], birth("1960-06", FORM), work("1976-06", FORM)),
    case("WRK-02", "imprecise", ["undecided yellow"], birth("1960", FORM), work("1976-06", FORM)),
    case("WRK-02", "exception", ["conflict yellow"], birth("1978-02", FORM), work("1993-07", FORM),
         line("1993-07", "1999-01", "某县豫剧团/学员")),
    case("WRK-02", "exception", ["conflict yellow"], birth("1978-02", FORM), work("1993-07", FORM, route="入伍")),
    case("WRK-02", "policy", ["conflict yellow"], birth("1975-04-20", FORM), work("1991-04-14", FORM)),
    case("WRK-02", "policy", ["conflict red"], birth("1975-04-20", FORM), work("1991-04-15", FORM)),
    case("WRK-02", "policy", [], birth("1932-01", FORM), work("1947-01", FORM)),  # no limit then
    case("WRK-02", "policy", ["conflict red"], birth("1988-01", FORM), work("2002-12-01", FORM)),
    case("WRK-04", "conflict", ["conflict red"], work("1978-05", FORM), SCHOOL),  # rulebook: fires
    case("WRK-04", "conflict", [], work("1974-03", FORM), study("普通班", "1977-03", "1980-01", "M09 1980"),
         line("1974-03", "1977-03", "甲厂/工人"), line("1977-03", "1980-01", "某大学/学生", paid=True)),  # does not
    case("WRK-04", "boundary", [], work("1979-07", FORM), SCHOOL),
    case("WRK-04", "boundary", ["conflict red"], work("1979-06", FORM), SCHOOL),
    case("WRK-04", "boundary", [], work("1977-09", FORM), SCHOOL),
    case("WRK-04", "boundary", ["conflict red"], work("1977-10", FORM), SCHOOL),
    case("WRK-04", "imprecise", ["undecided red"], work("1978/1980", FORM), SCHOOL),
    # Schooling that only a résumé line tells of.
    case("WRK-04", "conflict", ["conflict red"], work("1978-05", FORM),
         line("1977-09", "1979-07", "县一中/高中学生", occupation="学习"), line("1979-07", "open", "甲厂/工人")),
    case("WRK-04", "conflict", ["conflict red"], work("1975-05", FORM),
         line("1977-09", "1979-07", "县一中/高中学生", fulltime=True), line("1979-07", "open", "甲厂/工人")),
    case("WRK-04", "boundary", [], work("1979-07", FORM),
         line("1977-09", "1979-07", "县一中/高中学生", occupation="学习"), line("1979-07", "open", "甲厂/工人")),
    case("WRK-04", "exception", [], work("1978-05", FORM),
         line("1977-09", "1979-07", "县农业中学/学生（半工半读）", occupation="学习")),
    case("WRK-04", "exception", [], work("1974-03", FORM), line("1974-03", "1978-02", "甲厂/工人"),
         line("1978-02", "1982-01", "某大学/学生", occupation="学习")),
    case("WRK-04", "imprecise", [], work("1979", FORM), SCHOOL),
    case("WRK-04", "imprecise", [], work("1979-05/1979-10", FORM), SCHOOL),  # hardly before graduation
    case("WRK-04", "exception", [], work("1978-05", FORM), study("本科", "1977-09", "1979-07", mode="军校")),
    case("WRK-04", "exception", [], work("1978-05", FORM), study("本科", "1977-09", "1981-07", entry_basis="带薪上学")),
    case("WRK-05", "conflict", ["conflict yellow"], line("1982-03", "1984-01", "某县某公社/插队"), pages=STAY_PAGES),
    case("WRK-05", "conflict", [], line("1975-08", "1978-12", "某县某公社/插队知青"), pages=STAY_PAGES),  # does not
    case("WRK-05", "conflict", ["conflict red"], work("1982-03", FORM), line("1982-03", "1984-06", "某公社/插队"),
         line("1984-06", "open", "甲厂/工人")),
    case("WRK-05", "conflict", ["conflict red"], work("1982-03", FORM), line("1982-03", "1984-06", "某公社/插队"),
         work("1984-06", "M29 1984", route="招工")),
    case("WRK-05", "exception", [], work("1982-03", FORM, route="上山下乡"),
         line("1982-03", "1985-12", "国营某农场/知青", occupation="工人")),  # wages from the first day
    case("WRK-05", "boundary", [], line("1980-12", "1984-01", "某公社/插队"), pages=STAY_PAGES),
    case("WRK-05", "boundary", ["conflict yellow"], line("1981-01", "1984-01", "某公社/插队"), pages=STAY_PAGES),
    case("WRK-05", "imprecise", ["undecided yellow"], line("1980/1981", "1984", "某公社/插队"), pages=STAY_PAGES),
    case("WRK-05", "exception", [], line("1985-03", "1987-01", "建设兵团某团/知青战士")),
    case("WRK-05", "exception", [], line("1985-03", "1987-01", "国营某农场/知青职工")),
    case("WRK-05", "policy", ["conflict yellow"], line("1961-12", "1964-01", "某公社/插队"), pages=STAY_PAGES),
    case("WRK-05", "policy", [], line("1962-01", "1964-01", "某公社/插队"), pages=STAY_PAGES),
    case("WRK-11", "conflict", ["conflict yellow"], work("1978-03", FORM), *DISMISSED),  # rulebook: fires
    case("WRK-11", "conflict", ["conflict red"], work("1978-03", FORM), line("1978-03", "1986-05", "甲厂/工人"),
         line("1989-04", "open", "乙厂/工人"),
         fact("penalty", "M24 1986", system="行政", penalty="开除公职", decided="1986-05")),
    case("WRK-11", "conflict", ["conflict red"], work("1978-03", FORM), line("1978-03", "1986-05", "甲厂/工人"),
         line("1986-05", "1989-05", "某监狱/服刑"), line("1989-05", "open", "甲厂/工人")),
    case("WRK-11", "exception", [], work("1978-03", FORM), line("1978-03", "1986-05", "某监狱/干警", occupation="干部"),
         line("1986-05", "open", "某劳教所/科长", occupation="干部")),
    case("WRK-11", "boundary", [], work("1978-03", FORM), line("1978-03", "1986-05", "甲厂/工人"),
         line("1986-05", "1986-06", "待业", occupation="待业"), line("1986-06", "open", "乙厂/工人")),
    case("WRK-11", "boundary", ["conflict yellow"], work("1978-03", FORM), line("1978-03", "1986-05", "甲厂/工人"),
         line("1986-05", "1986-07", "待业", occupation="待业"), line("1986-07", "open", "乙厂/工人")),
    case("WRK-11", "imprecise", [], work("1978-03", FORM), line("1978-03", "1986", "甲厂/工人"),
         line("1986", "1987", "待业", occupation="待业"), line("1987", "open", "乙厂/工人")),
    case("WRK-11", "exception", [], work("1978-03", FORM), *DISMISSED, pages=("M24 1979 平反决定",)),  # does not
    case("WRK-11", "exception", [], work("1978-03", FORM), *DISMISSED, years(27, "2008-03")),  # taken out already
]

PRIVATE = line("1976-12", "1981-01", "某部队/战士", occupation="士兵")
WRK_03 = [
    case("WRK-03", "conflict", ["conflict red"], birth("1963-05", FORM), approved("1976-12")),  # rulebook: fires
    case("WRK-03", "conflict", ["conflict red"], birth("1963-05"), work("1976-12", None, route="入伍")),
    case("WRK-03", "conflict", ["conflict red"], birth("1963-05", FORM), PRIVATE),
    case("WRK-03", "conflict", ["conflict red"], birth("1963-05"), status("士兵", "1976-12")),
    case("WRK-03", "conflict", ["conflict red"], birth("1963-05", FORM), approved("1976-12"), PRIVATE),  # one event
    case("WRK-03", "conflict", [], birth("1958-11", FORM), approved("1976-12")),  # rulebook: does not
    case("WRK-03", "boundary", [], birth("1959-12-31", FORM), approved("1976-03-01")),  # seventeen by 31 December
    case("WRK-03", "boundary", ["conflict yellow"], birth("1960-01-01", FORM), approved("1976-12-31")),
    case("WRK-03", "boundary", ["conflict yellow"], birth("1961-12-31", FORM), approved("1976-12-31")),  # fifteen
    case("WRK-03", "boundary", ["conflict red"], birth("1962-01-01", FORM), approved("1976-12-31")),
    case("WRK-03", "boundary", [], birth("1965-12-02", FORM), approved("1990-12-01")),  # twenty-four
    case("WRK-03", "boundary", ["conflict yellow"], birth("1965-12-01", FORM), approved("1990-12-01")),
    case("WRK-03", "imprecise", [], birth("1959", FORM), approved("1976")),
    case("WRK-03", "imprecise", ["undecided yellow"], birth("1959/1960", FORM), approved("1976-12")),
    case("WRK-03", "imprecise", ["undecided yellow"], birth("1965", FORM), approved("1990-06")),  # 24 or 25
    case("WRK-03", "imprecise", ["undecided red"], birth("1958-11", "M22 1974"), birth("1963-05", FORM),
         approved("1976-12")),
    case("WRK-03", "exception", [], birth("1963-05", FORM), work("1976-12", "M31 1976-12", route="入伍", exception="特招")),
    case("WRK-03", "exception", ["conflict yellow"], birth("1963-05", FORM),
         line("1976-12", "1981-01", "某军区文工团/战士", occupation="士兵")),
    case("WRK-03", "exception", [], birth("1963-05", FORM), line("1979-09", "1983-07", "某军校/学员", occupation="士兵")),
    case("WRK-03", "exception", [], birth("1965-01", FORM), approved("1990-12"),
         study("大专", "1985-09", "1988-07")),  # graduates: to 26
    case("WRK-03", "policy", [], birth("1942-01", FORM), approved("1955-07-29")),  # before conscription
    case("WRK-03", "policy", ["conflict red"], birth("1942-01", FORM), approved("1955-07-30")),
    case("WRK-03", "policy", ["undecided red"], birth("1942-01", FORM), approved("1955-07")),
]

RURAL = (fact("household", "M29 1978", type="农业"),
         fact("identity", "M01 1990", field="native_place", value="某省某县红旗公社李家大队"),
         line("1975-08", "1978-12", "红旗公社李家大队/社员", "M29 1978", occupation="务农"))
STAY = line("1975-08", "1978-12", "某县红旗公社李家大队/插队知青")
WRK_06 = [
    case("WRK-06", "conflict", ["conflict red"], work("1975-08", FORM, route="上山下乡"), STAY, *RURAL),  # fires
    case("WRK-06", "conflict", ["conflict red"], work("1975-08", FORM), STAY, *RURAL),
    case("WRK-06", "conflict", ["conflict red"], work("1975-08", FORM), STAY, *RURAL, pages=("M30 1975",)),
    # the rulebook's words: 招工表 says 社员, whoever calls it 上山下乡 later
    case("WRK-06", "conflict", ["conflict red"], work("1975-08", FORM, route="上山下乡"), *RURAL,
         line("1975-08", "1978-12", STAY["unit"] + "/社员", occupation="务农")),
    case("WRK-06", "conflict", [], work("1978-12", FORM), *RURAL,
         line("1975-08", "1978-12", STAY["unit"] + "/社员", occupation="务农")),
    case("WRK-06", "conflict", ["missing yellow"], work("1975-08", FORM), STAY),  # no page
    case("WRK-06", "conflict", [], work("1975-08", FORM), STAY, pages=("M30 1975-08",)),
    case("WRK-06", "boundary", [], work("1975-08", FORM), STAY, pages=("M30 1977-08",)),
    case("WRK-06", "boundary", ["missing yellow"], work("1975-08", FORM), STAY, pages=("M30 1977-09",)),
    case("WRK-06", "boundary", [], work("1975-08", FORM), STAY, pages=("M30 1973-08",)),
    case("WRK-06", "imprecise", [], work("1975", FORM), line("1975", "1978", "某公社/插队"), pages=("M30 1977",)),
    case("WRK-06", "imprecise", ["undecided yellow"], work("1975-08", FORM),
         line("1975-08", "1978-12", "本县红旗公社/回乡知青"), pages=("M30 1975",)),
    case("WRK-06", "exception", [], work("1975-08", FORM), STAY, *RURAL,  # rulebook: does not
         pages=("M30 1975 区知青办投亲插队批准书",)),
    case("WRK-06", "exception", [], work("1975-08", FORM, exception="市知青办批准投亲"), STAY, *RURAL),
    case("WRK-06", "exception", [], work("1975-08", FORM), STAY, *RURAL[1:],
         fact("household", "M29 1978", type="农业", **{"from": "1975-08"}), pages=("M30 1975",)),  # moved with the stay
]

COUNTY_PAGES = (work("1979-09", "M03 1979 民办教师登记表", route="民办教师"),
                work("1988-08", "M33 1988 民办教师转公办审批表", route="录用干部"))
TAUGHT = (line("1979-09", "1988-08", "大山小学/民办教师"), line("1988-08", "open", "大山小学/教师"))
WRK_07 = [
    case("WRK-07", "conflict", ["conflict yellow"], work("1976-09", FORM),  # rulebook: fires
         work("1976-09", "M15 2005 代课证明", route="民办教师")),
    case("WRK-07", "conflict", ["conflict yellow"], work("1976-09", FORM),
         line("1976-09", "1980-01", "大山小学/代课教师"), line("1980-01", "open", "县教育局/干事")),
    case("WRK-07", "conflict", [], work("1979-09", FORM), *TAUGHT, *COUNTY_PAGES),  # rulebook: does not
    case("WRK-07", "conflict", ["missing yellow"], work("1979-09", FORM), *TAUGHT),
    case("WRK-07", "conflict", ["missing yellow"], work("1979-09", FORM, route="民办教师"), *TAUGHT, COUNTY_PAGES[0]),
    case("WRK-07", "conflict", ["missing yellow"], work("1979-09", FORM), *TAUGHT,
         work("1979-09", "M15 2005 民办教师证明", route="民办教师"), pages=("M29 1988",)),  # a proof of much later
    case("WRK-07", "boundary", [], work("1979-09", FORM), line("1979-09", "1984-07", "大山小学/民办教师"),
         line("1984-08", "1988-08", "小山小学/民办教师"), TAUGHT[1], *COUNTY_PAGES),
    case("WRK-07", "boundary", ["conflict yellow"], work("1979-09", FORM),
         line("1979-09", "1984-07", "大山小学/民办教师"), line("1984-09", "1988-08", "小山小学/民办教师"),
         TAUGHT[1], *COUNTY_PAGES),
    case("WRK-07", "imprecise", [], work("1979-09", FORM), line("1979-09", "1984", "大山小学/民办教师"),
         line("1985", "1988-08", "小山小学/民办教师"), TAUGHT[1], *COUNTY_PAGES),
    case("WRK-07", "imprecise", ["undecided yellow"], work("1977-09", FORM), line("1977-09", "1979-09", "大山小学/代课"),
         *TAUGHT, *COUNTY_PAGES),
    case("WRK-07", "exception", [], work("1976-09", FORM, exception="省教育厅教龄政策"),
         work("1976-09", "M15 2005 代课证明", route="民办教师")),
    case("WRK-07", "exception", [], work("1979-09", FORM), line("1979-09", "1982-08", "大山小学/民办教师"),
         line("1984-08", "1988-08", "大山小学/民办教师"), TAUGHT[1], *COUNTY_PAGES,
         study("中专", "1982-09", "1984-07", "M09 1984")),  # sent to a teachers' school in between
    case("WRK-07", "policy", ["undecided yellow"], work("1971-09", None, route="民办教师"),
         status("干部", "1977-12-31")),
    case("WRK-07", "policy", [], work("1971-09", None, route="民办教师"), status("干部", "1978-01-01")),
    case("WRK-07", "policy", [], work("1979-09", None, route="民办教师"), status("干部", "2000-12-31")),
    case("WRK-07", "policy", ["undecided yellow"], work("1979-09", None, route="民办教师"),
         status("干部", "2001-01-01")),
]

TEMPORARY = line("1977-03", "1978-03", "乙厂/临时工")
REGULAR = line("1978-03", "open", "乙厂/工人")
WRK_08 = [
    case("WRK-08", "conflict", ["conflict yellow"], work("1974", FORM), line("1974", "1975", "甲厂/临时工"),
         line("1978", "open", "乙厂/工人"), work("1978", "M29 1978", route="招工")),  # rulebook: fires
    case("WRK-08", "conflict", ["conflict yellow"], work("1974-03", None, route="临时工"),
         line("1974-03", "1978-01", "甲厂/临时工", None), line("1978-01", "open", "乙厂/工人", None)),
    case("WRK-08", "conflict", [], work("1977-03", FORM), TEMPORARY, REGULAR),  # rulebook: does not
    case("WRK-08", "boundary", [], work("1977-03", FORM), line("1977-03", "1977-12", "乙厂/临时工"), REGULAR),
    case("WRK-08", "boundary", ["conflict yellow"], work("1977-03", FORM), line("1977-03", "1977-11", "乙厂/临时工"),
         REGULAR),
    case("WRK-08", "imprecise", [], work("1977-03", FORM), line("1977-03", "1977", "乙厂/临时工"), REGULAR),
    case("WRK-08", "imprecise", ["undecided yellow"], work("1974", FORM), work("1974", "M15 1980", route="临时工"),
         work("1978-01", "M29 1978", route="招工")),  # no line says where and how long
    case("WRK-08", "exception", [], work("1977-03", FORM), TEMPORARY, line("1978-03", "1981-01", "某部队/战士"),
         line("1981-01", "open", "丙厂/工人")),  # straight into the army
    case("WRK-08", "exception", [], work("1974-03", FORM, exception="合并计算批件"),
         line("1974-03", "1975-12", "甲厂/临时工"), REGULAR),
    case("WRK-08", "policy", [], work("1985-03", FORM), line("1985-03", "1986-09", "乙厂/临时工"),
         line("1986-09", "open", "乙厂/合同制工人")),
    case("WRK-08", "policy", ["conflict yellow"], work("1985-03", FORM), line("1985-03", "1986-10", "乙厂/临时工"),
         line("1986-10", "open", "乙厂/合同制工人")),
    case("WRK-08", "policy", ["conflict yellow"], work("1990-03", FORM), line("1990-03", "1992-12", "甲厂/临时工"),
         line("1992-12", "open", "乙厂/工人")),
    case("WRK-08", "policy", [], work("1990-03", FORM), line("1990-03", "1993-01", "甲厂/临时工"),
         line("1993-01", "open", "乙厂/工人")),
]

DEGREE = study("本科", "1982-09", "1986-07", "M09 1986")
REPORTED = work("1986-08-02", "M26 1987", route="毕业分配")
PAPER = ("M37 1986-07-15",)
WRK_09 = [
    case("WRK-09", "conflict", ["conflict yellow"], DEGREE, work("1985-09", FORM), pages=PAPER),  # rulebook: fires
    case("WRK-09", "conflict", ["conflict yellow"], DEGREE, work("1985-09", FORM),
         work("1986-07-15", "M37 1986-07-15", route="毕业分配")),
    case("WRK-09", "conflict", ["conflict yellow"], study("本科", "1982-09", "1986-07"),
         work("1985-09", None, route="毕业分配")),
    case("WRK-09", "conflict", ["conflict red"], DEGREE, work("1981-09", FORM), pages=PAPER),  # before enrolment
    case("WRK-09", "conflict", [], DEGREE, work("1986-08", FORM), REPORTED, pages=PAPER),  # rulebook: does not
    case("WRK-09", "conflict", [], DEGREE, work("1986-08"), work("1986-08-02", None, route="毕业分配")),
    case("WRK-09", "boundary", [], DEGREE, work("1986-09", FORM), REPORTED),
    case("WRK-09", "boundary", ["conflict yellow"], DEGREE, work("1986-10", FORM), REPORTED),
    case("WRK-09", "boundary", [], DEGREE, work("1986-07", FORM), pages=PAPER),
    case("WRK-09", "boundary", ["conflict yellow"], DEGREE, work("1986-06", FORM), pages=PAPER),
    case("WRK-09", "imprecise", [], DEGREE, work("1986", FORM), REPORTED),
    case("WRK-09", "imprecise", ["undecided yellow"], DEGREE, work("1987", FORM), REPORTED.copy() | {"date": "1986-12"}),
    case("WRK-09", "exception", [], DEGREE, work("1979-03", FORM), line("1979-03", "1982-08", "甲厂/工人"), REPORTED),
    case("WRK-09", "exception", [], DEGREE, work("1979-03", FORM), work("1979-03", "M29 1979", route="招工"), REPORTED),
    case("WRK-09", "exception", [], DEGREE, work("1985-09", FORM), recognised("1985年9月"), pages=PAPER),
    case("WRK-09", "policy", ["conflict yellow"], study("本科", "2020-09", "2024-07"),
         work("2023-12", FORM, route="毕业分配")),
    case("WRK-09", "policy", [], study("本科", "2020-09", "2024-07"), work("2024-01", FORM, route="毕业分配")),
]

UNPAID = (study("本科", "1984-09", "1988-07", "M09 1988"), line("1980-03", "1984-08", "甲厂/工人后辞职"),
          line("1984-09", "1988-07", "某大学/学生", paid=False), line("1988-08", "open", "乙局/科员"))
WRK_10 = [
    case("WRK-10", "conflict", ["conflict yellow"], work("1980-03", FORM), years(20, "2000-03"), *UNPAID),  # fires
    case("WRK-10", "conflict", ["conflict yellow"], work("1980-03"), fact("service_years", None, years=20, on="2000-03"),
         *UNPAID),
    case("WRK-10", "conflict", ["conflict yellow"], work("1980-03", FORM), years(20, "2000-03"), UNPAID[0],
         line("1980-03", "1984-08", "甲厂/工人（1984年8月辞职）", occupation="工人")),
    case("WRK-10", "conflict", [], work("1980-03", FORM), years(20, "2000-03"), UNPAID[0],  # rulebook: does not
         line("1984-09", "1988-07", "某大学/带薪脱产学习", paid=True)),
    case("WRK-10", "conflict", [], work("1980-03", FORM), years(16, "2000-03"), *UNPAID),
    case("WRK-10", "boundary", [], work("1980-03", FORM), years(21, "2000-03")),  # first and last year both counted
    case("WRK-10", "boundary", ["conflict yellow"], work("1980-03", FORM), years(22, "2000-03")),
    case("WRK-10", "boundary", ["conflict yellow"], work("1980-03", FORM), years(20, "2000-03"),
         study("大专", "1984-09", "1985-09"), line("1984-09", "1985-09", "某校/学生", paid=False)),
    case("WRK-10", "boundary", [], work("1980-03", FORM), years(20, "2000-03"),
         study("大专", "1984-09", "1985-08"), line("1984-09", "1985-08", "某校/学生", paid=False)),
    case("WRK-10", "imprecise", [], work("1980", FORM), years(21, "2000")),
    case("WRK-10", "imprecise", ["undecided yellow"], work("1980-03", FORM), years(20, "2000-03"), UNPAID[0]),  # paid?
    case("WRK-10", "exception", [], work("1980-03", FORM), years(20, "2000-03"),
         study("硕士", "1984-09", "1987-07"), line("1984-09", "1987-07", "某大学/学生", paid=False)),
    case("WRK-10", "exception", [], work("1980-03", FORM), years(24, "2006-07", "M25 2006-12 工资套改表"), UNPAID[0],
         *UNPAID[2:]),  # years of a pay reform take study in
    case("WRK-10", "exception", [], work("1980-03", FORM), years(20, "2000-03"),
         study("本科", "1984-09", "1988-07", entry_basis="组织选派")),
]

EARLY = work("1950-03", "M04 1952")
WRK_12 = [
    case("WRK-12", "conflict", ["conflict red"], EARLY, work("1949-08", "M01 1983")),  # rulebook: fires
    case("WRK-12", "conflict", ["conflict red"], EARLY, work("1949-08", "M02 1983", route="参加革命")),
    case("WRK-12", "conflict", ["conflict red"], work("1949-08", "M01 1983"),  # at school, as a page of 1952 tells
         line("1948-09", "1950-02", "县中学/学生", "M04 1952"), line("1950-03", "1952-01", "县公安局/科员", "M04 1952")),
    case("WRK-12", "conflict", ["conflict yellow"], work("1948-05", "M04 1952"), work("1947-08", "M01 1983")),
    case("WRK-12", "conflict", ["missing yellow"], work("1949-08", "M01 1983")),
    case("WRK-12", "boundary", ["conflict red"], EARLY, work("1949-09-30", "M01 1983")),
    case("WRK-12", "boundary", [], EARLY, work("1949-10-01", "M01 1983")),
    case("WRK-12", "imprecise", ["undecided red"], EARLY, work("1949", "M01 1983")),
    case("WRK-12", "imprecise", [], work("1949", "M04 1952"), work("1949-08", "M01 1983")),
    case("WRK-12", "exception", [], EARLY, work("1949-08", "M01 1983"),  # rulebook: does not
         recognised("1949年8月", "1984-05", "M16 1984")),
    case("WRK-12", "exception", [], EARLY, work("1949-08", "M01 1983"),
         pages=("M16 1984 关于更改参加革命工作时间的批复",)),
    case("WRK-12", "exception", [], work("1949-08", "M15 1985 审查结论"), work("1949-08", "M01 1983"), EARLY),
    case("WRK-12", "exception", ["conflict yellow"], EARLY, work("1949-08", "M01 1983"),
         line("1949-08", "1950-02", "华北军政大学/学习", "M01 1983")),  # perhaps a listed school
    case("WRK-12", "policy", ["conflict red"], work("1950-03", "M04 1965-12"), work("1949-08", "M01 1983")),
    case("WRK-12", "policy", ["missing yellow"], work("1950-03", "M04 1966-01"), work("1949-08", "M01 1983")),
]

WRK_13 = [
    case("WRK-13", "conflict", ["conflict yellow"], work("1976-01", FORM), approved("1977-01-05")),  # rulebook: fires
    case("WRK-13", "conflict", ["conflict yellow"], work("1976-01", FORM, route="入伍"), approved("1977-01-05")),
    case("WRK-13", "conflict", ["conflict yellow"], work("1976-01"), work("1977-01-05", None, route="入伍")),
    case("WRK-13", "conflict", ["conflict yellow"], work("1976-01", FORM),
         fact("signing", "M31 1977-01", step="审批", date="1977-01-05")),
    case("WRK-13", "conflict", ["conflict yellow"], work("1976-01", FORM), approved("1977-01-05", "M32 1981")),
    case("WRK-13", "conflict", [], work("1977-01", FORM), approved("1977-01-05")),  # rulebook: does not
    case("WRK-13", "boundary", [], work("1976-12", FORM), approved("1977-01-05")),
    case("WRK-13", "boundary", ["conflict yellow"], work("1976-11", FORM), approved("1977-01-05")),
    case("WRK-13", "boundary", [], work("1977-02", FORM), approved("1977-01-05")),
    case("WRK-13", "boundary", ["conflict yellow"], work("1977-03", FORM), approved("1977-01-05")),
    case("WRK-13", "imprecise", [], work("1977", FORM), approved("1977-01-05")),
    case("WRK-13", "imprecise", ["undecided yellow"], work("1976", FORM), approved("1977-01-05")),
    case("WRK-13", "exception", [], work("1974-03", FORM), line("1974-03", "1976-12", "甲厂/工人"),
         approved("1977-01-05")),  # had worked before
    case("WRK-13", "exception", [], work("1976-09", FORM), approved("1977-01-05"),
         study("本科", "1976-09", "1979-07", mode="军校")),
    case("WRK-13", "exception", [], work("1976-01", FORM), approved("1977-01-05"), recognised("1976年1月")),
]

SHEET = "M25 1993 工资表"
WRK_14 = [
    case("WRK-14", "conflict", ["conflict yellow"], work("1976", FORM), years(20, "1993", SHEET)),  # rulebook: fires
    case("WRK-14", "conflict", ["conflict yellow"], work("1976", FORM), years(20, None, SHEET)),  # as of the form
    case("WRK-14", "conflict", [], work("1976", FORM), years(18, "1993", SHEET)),  # rulebook: does not
    case("WRK-14", "conflict", ["conflict yellow"], work("1976-08", FORM), years(12, "1993-08", SHEET)),  # too few
    case("WRK-14", "conflict", ["conflict yellow"], years(20, "1990-06", "M25 1990"), years(20, "1995-06", "M25 1995")),
    case("WRK-14", "conflict", ["conflict blue"], years(20, "1993-06", "M25 1993"), years(19, "1994-06", "M25 1994")),
    case("WRK-14", "boundary", [], work("1976-08", FORM), years(19, "1993-08", SHEET)),
    case("WRK-14", "boundary", ["conflict yellow"], work("1976-08", FORM), years(20, "1993-08", SHEET)),
    case("WRK-14", "boundary", [], work("1976-08", FORM), years(15, "1993-08", SHEET)),
    case("WRK-14", "boundary", ["conflict yellow"], work("1976-08", FORM), years(14, "1993-08", SHEET)),
    case("WRK-14", "imprecise", [], work("1976", FORM), years(19, "1993", SHEET)),
    case("WRK-14", "imprecise", [], years(20, "1993", "M25 1993"), years(20, "1994", "M25 1994")),
    case("WRK-14", "exception", [], work("1976-08", FORM), years(12, "1993-08", SHEET), recognised("1981年8月")),
    case("WRK-14", "exception", [], work("1976-08", FORM), years(12, "1993-08", SHEET),
         study("本科", "1978-09", "1982-07")),  # study taken out
    case("WRK-14", "exception", [], work("1976-08", FORM), years(21, "1993-10", "M25 1993 工资套改表"),
         study("本科", "1972-09", "1976-07")),  # years of a pay reform take study in
]

WRK_15 = [
    case("WRK-15", "conflict", ["conflict yellow"], work("1990-05", "M29 1990", route="顶替"),  # rulebook: fires
         line("1990-05", "open", "某机械厂（国营）/工人")),
    case("WRK-15", "conflict", ["conflict yellow"], work("1990-05", None, route="顶替")),
    case("WRK-15", "conflict", ["conflict yellow"], line("1990-05", "open", "某机械厂（国营）/顶替父亲进厂当工人")),
    case("WRK-15", "conflict", [], work("1982-05", "M29 1982", route="顶替")),  # rulebook: does not
    case("WRK-15", "conflict", ["conflict yellow"], work("1988-05", "M29 1988 招收固定工登记表", route="招工")),
    case("WRK-15", "conflict", ["conflict yellow"], status("合同制工人", "1982-05")),
    case("WRK-15", "conflict", ["conflict yellow"], work("1985-05", None, route="考录")),
    case("WRK-15", "boundary", [], work("1986-09-30", None, route="顶替")),
    case("WRK-15", "boundary", ["conflict yellow"], work("1986-10-01", None, route="顶替")),
    case("WRK-15", "imprecise", ["undecided yellow"], work("1986", None, route="顶替")),
    case("WRK-15", "imprecise", ["undecided yellow"], work("1988-05", "M29 1988", route="招工"),
         line("1988-05", "open", "国营某机械厂/工人"), status("工人", "1988-05")),  # by contract or not
    case("WRK-15", "exception", [], work("1990-05", None, route="顶替"), line("1990-05", "open", "某煤矿/采煤工")),
    case("WRK-15", "exception", [], work("1990-05", None, route="顶替"), line("1990-05", "open", "某集体企业/工人")),
    case("WRK-15", "exception", [], work("1990-05", None, route="顶替", exception="地区试点批文")),
    case("WRK-15", "exception", [], work("1988-05", "M29 1988", route="招工"), status("合同制工人", "1988-05")),
    case("WRK-15", "policy", ["conflict yellow"], status("合同制工人", "1982-12")),
    case("WRK-15", "policy", ["undecided yellow"], status("合同制工人", "1983-01")),  # pilots
    case("WRK-15", "policy", ["undecided yellow"], status("合同制工人", "1986-09")),
    case("WRK-15", "policy", [], status("合同制工人", "1986-10")),
    case("WRK-15", "policy", ["conflict yellow"], work("1988-12", None, route="考录")),
    case("WRK-15", "policy", ["undecided yellow"], work("1993-12", None, route="考录")),
    case("WRK-15", "policy", [], work("1994-01", None, route="考录")),
    case("WRK-15", "policy", [], work("1986-09", "M29 1986 招收固定工登记表", route="招工")),
    case("WRK-15", "policy", ["conflict yellow"], work("1986-10", "M29 1986 招收固定工登记表", route="招工")),
]

CASES: list[Case] = [
    *OLD_RULES, *WRK_03, *WRK_06, *WRK_07, *WRK_08, *WRK_09, *WRK_10, *WRK_12, *WRK_13, *WRK_14, *WRK_15]
NO_LAW = "compares what pages say; no law about it ever changed"
WITHOUT: dict[tuple[str, str], str] = {
    ("WRK-01", "policy"): NO_LAW,
    ("WRK-04", "policy"): "study was no work at any time",
    ("WRK-06", "policy"): "the credit of 1985 applies to all stays, whenever they were; the years themselves are WRK-05's",
    ("WRK-10", "policy"): "one rule at all times: study without pay is not counted",
    ("WRK-11", "policy"): "a break is taken out at any time; how it may be merged differs by paper, not by date",
    ("WRK-13", "policy"): "the day of approval counted at all times",
    ("WRK-14", "policy"): "plain arithmetic",
}
