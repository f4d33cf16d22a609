"""How a person came to work: one function for each route, from school to the status with which the career goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from . import schooling
from .conversions import become_cadre
from .plan import Life, Status, Stint
from .schooling import basic_schools, course, enrol, idle
from .world import BUREAUS, FACTORIES, TRADES, between, plus_months, plus_years


def of_age(life: Life, day: date, years: int = 16) -> date:
    """`day`, or the first month after the birthday that makes the person old enough."""
    return max(day, plus_months(plus_years(life.birth, years), 1))


def factory(life: Life) -> str:
    """A factory of the county."""
    return life.county.removesuffix("县") + life.rng.choice(FACTORIES)


def hire_as_worker(life: Life, day: date) -> None:
    """招工 into a factory: a fixed worker, from October 1986 on contract."""
    unit = factory(life)
    kind = "工人" if day < date(1986, 10, 1) else "合同制工人"
    title = "招收工人登记表" if kind == "工人" else "招收劳动合同制工人登记表"
    life.begin(Stint(day, None, unit, life.rng.choice(TRADES), "工人", grassroots=True))
    life.statuses.append(Status(kind, day, "M29", title, work_route="招工", work_start=day, household="非农业"))
    life.work_start = life.work_start or day


def worker(life: Life) -> None:
    """School, then a factory; alone, a worker who stays one."""
    end = basic_schools(life, "高中" if life.birth.year > 1950 and life.rng.random() < 0.6 else "初中")
    day = between(life.rng, plus_months(of_age(life, end), 1), plus_months(of_age(life, end), 14))
    idle(life, day)
    hire_as_worker(life, day)


def worker_made_cadre(life: Life) -> None:
    """招工, 以工代干, then 转干 in the window of 1980 to 1985."""
    worker(life)
    convert_in_window(life)


def convert_in_window(life: Life) -> None:
    """以工代干 for some years and 转干 while that was open."""
    acting = between(life.rng, max(plus_years(life.stints[-1].start, 2), date(1976, 1, 1)), date(1981, 6, 30))
    unit = life.unit_on(acting)
    life.begin(Stint(acting, None, unit, "劳资干事（以工代干）", "工人", grassroots=True))
    day = between(life.rng, max(plus_years(acting, 1), date(1981, 3, 1)), date(1985, 6, 30))
    become_cadre(life, day, "M33", "以工代干转干审批表", origin="转干", unit=unit, post="劳资干事")


def worker_hired_as_cadre(life: Life) -> None:
    """合同 or fixed worker, 聘用制干部, and 录用 before 2001."""
    worker(life)
    unit = life.stints[-1].unit
    hired = between(life.rng, max(plus_years(life.working, 2), date(1988, 1, 1)), date(1994, 12, 31))
    until = plus_years(hired, 3)
    life.begin(Stint(hired, None, unit, "办公室干事", "干部", grassroots=True))
    life.statuses.append(Status("聘用制干部", hired, "M33", "聘用制干部审批表", origin="聘干", until=until))
    become_cadre(life, between(life.rng, plus_months(hired, 24), plus_months(hired, 35)), "M33",
                 "吸收录用干部审批表", origin="录干", unit=unit, post="办公室干事")


def recruited_cadre(life: Life) -> None:
    """招干 straight from school or from the factory, 1982 to the early 1990s."""
    if life.rng.random() < 0.5:
        worker(life)
        first = max(plus_years(life.working, 1), date(1982, 9, 1))
    else:
        first = max(of_age(life, basic_schools(life), 18), date(1982, 9, 1))
    last = min(date(1992, 12, 31), plus_months(plus_years(life.birth, 25), -1))
    day = between(life.rng, first, last)
    idle(life, day)
    straight = life.work_start is None
    become_cadre(life, day, "M33", "吸收录用干部审批表", origin="招干", unit=life.county + life.rng.choice(BUREAUS),
                 post="办事员", work_route="录用干部" if straight else "")


def assigned_graduate(life: Life) -> None:
    """中专, 大专 or 本科 of the state plan, and 分配."""
    level = life.rng.choice(("中专", "大专", "本科"))
    if level == "中专" and life.birth.year < 1980:
        year = basic_schools(life, "初中").year
        course(life, level, year, 3, entry_basis="初中起点")
    else:
        year = basic_schools(life).year
        course(life, level, year, 4 if level == "本科" else 3, entry_basis="高中起点")
    assign(life)


def assign(life: Life) -> None:
    """派遣证 in July, 报到 within a month, 转正定级 after a year."""
    study = life.studies[-1]
    day = between(life.rng, plus_months(study.end.replace(day=20), 0), plus_months(study.end.replace(day=5), 1))
    life.work_start = life.work_start or day
    place = life.rng.random()
    unit = life.county + (life.rng.choice(BUREAUS) if place < 0.6 else "第一中学" if place < 0.8 else "")
    unit = unit if place < 0.8 else factory(life)
    post = "教师" if unit.endswith("中学") else "技术员" if place >= 0.8 else "办事员"
    route = "毕业分配" if life.work_start == day else ""
    life.statuses.append(Status("", day, "M37", "毕业生派遣证" if day.year < 1999 else "毕业生就业报到证",
                                work_route=route, work_start=day))
    become_cadre(life, day, "M26", "毕业生转正定级审批表", origin="统分", unit=unit, post=post)


def enlist(life: Life, last: date) -> date:
    """入伍 in December of the year of the 18th or 19th birthday."""
    level = "高中" if life.rng.random() < 0.7 else "初中"
    end = basic_schools(life, level)
    day = date(max(life.birth.year + life.rng.choice((18, 19)), end.year), 12, life.rng.randint(8, 20))
    rural = life.rng.random() < 0.6 or day > last
    idle(life, day, "在村务农" if rural else "在家待业")
    life.begin(Stint(day, None, "解放军某部", "战士", "士兵"))
    life.statuses.append(Status("士兵", day, "M31", "应征公民入伍登记表", work_route="入伍", work_start=day,
                                household="农业" if rural else "非农业"))
    life.work_start = day
    return day


def officer(life: Life) -> None:
    """入伍, 提干, 转业 to a bureau."""
    day = enlist(life, date(1976, 12, 31))
    made = between(life.rng, plus_months(day, 36), plus_months(day, 60))
    life.begin(Stint(made, None, "解放军某部", "排长", "军官"))
    life.statuses.append(Status("军官", made, "M28", "关于任命干部职务的命令"))
    higher = between(life.rng, plus_months(made, 36), plus_months(made, 60))
    life.begin(Stint(higher, None, "解放军某部", "连指导员", "军官"))
    left = between(life.rng, plus_months(higher, 24), plus_months(higher, 96))
    become_cadre(life, left, "M32", "军队转业干部审批报告表", origin="军队转业",
                 unit=life.county + life.rng.choice(BUREAUS), post="科员")


def soldier(life: Life) -> None:
    """入伍, 退伍, and placed in a factory as a worker."""
    day = enlist(life, date(1980, 12, 31))
    left = plus_months(date(day.year + life.rng.choice((3, 4, 5)), 11, 25), life.rng.choice((0, 1)))
    life.begin(Stint(left, None, factory(life), life.rng.choice(TRADES), "工人", grassroots=True))
    life.statuses.append(Status("工人", left, "M32", "退伍军人登记表"))


def soldier_made_cadre(life: Life) -> None:
    """入伍, 退伍, factory, 转干."""
    soldier(life)
    placed, unit = life.stints[-1].start, life.stints[-1].unit
    life.begin(Stint(plus_months(placed, 14), None, unit, "保卫干事（以工代干）", "工人", grassroots=True))
    day = between(life.rng, max(plus_months(placed, 26), date(1981, 3, 1)), date(1985, 6, 30))
    become_cadre(life, day, "M33", "以工代干转干审批表", origin="转干", unit=unit, post="保卫干事")


def go_down(life: Life) -> date:
    """上山下乡 after middle school, from December 1968."""
    level = "初中" if life.birth.year <= 1953 or life.rng.random() < 0.3 else "高中"
    end = of_age(life, basic_schools(life, level))
    first = max(plus_months(end, 1), date(1968, 12, 20))
    day = between(life.rng, first, plus_months(first, 6))
    idle(life, day, "毕业待分配")
    place = life.rng.choice([c for c in ("云岭县", "石桥县") if c != life.county])
    life.begin(Stint(day, None, f"{place}红星公社前进大队", "插队知青", "务农", grassroots=True))
    life.statuses.append(Status("", day, "M30", "知识青年上山下乡登记表", work_route="上山下乡", work_start=day,
                                household="非农业"))
    life.work_start = day
    return day


def youth_hired(life: Life) -> None:
    """知青, then 招工; half of them become cadres in the window."""
    day = go_down(life)
    hire_as_worker(life, between(life.rng, plus_months(day, 24), min(plus_months(day, 60), date(1979, 11, 30))))
    if life.rng.random() < 0.5 and life.stints[-1].start < date(1978, 1, 1):
        convert_in_window(life)


def worker_peasant_soldier_student(life: Life) -> None:
    """知青 or worker, recommended to a 普通班 between 1970 and 1976."""
    start = go_down(life)
    year = life.rng.randint(max(1971, start.year + 2), max(1976, start.year + 2))
    begin, end = schooling.term(life.rng, min(year, 1976), 3)
    enrol(life, "普通班", begin, end, 3, entry_basis="初中起点")
    assign(life)


def class_of_77_or_78(life: Life) -> None:
    """知青, then the restored examination."""
    go_down(life)
    if life.rng.random() < 0.5:
        dates = date(1978, 3, life.rng.randint(1, 15)), date(1982, 1, life.rng.randint(10, 20))
        cohort = "77级"
    else:
        dates = date(1978, 10, life.rng.randint(5, 12)), date(1982, 7, life.rng.randint(5, 15))
        cohort = "78级"
    enrol(life, "本科", *dates, 4, cohort=cohort, entry_basis="高中起点")
    assign(life)


def village_teacher(life: Life) -> None:
    """民办教师 on the county's register, later 转公办."""
    end = of_age(life, basic_schools(life), 17)
    day = max(plus_months(end, 1), date(end.year, 9, 1))
    idle(life, day, "在村务农")
    school = f"{life.county}东风小学"
    life.begin(Stint(day, None, school, "民办教师", "", grassroots=True))
    life.statuses.append(Status("", day, "M03", "民办教师登记表", work_route="民办教师", work_start=day,
                                household="农业"))
    life.work_start = day
    made = between(life.rng, max(plus_years(day, 4), date(1979, 1, 1)), date(1998, 12, 31))
    become_cadre(life, made, "M33", "民办教师转公办教师审批表", origin="录干", unit=school, post="教师")


def examined_servant(life: Life) -> None:
    """考录 after college."""
    year = basic_schools(life).year
    draw = life.rng.random()
    level, years = ("大专", 3) if draw < 0.2 else ("本科", 4)
    end = course(life, level, year, years, entry_basis="高中起点").end
    if draw > 0.85:
        end = course(life, "硕士", end.year, 3, entry_basis="本科起点").end
    first = date(max(end.year, 1995), 8, life.rng.randint(5, 25))
    day = plus_years(first, life.rng.choice((0, 0, 1)))
    idle(life, day)
    life.work_start = day
    unit = life.county + life.rng.choice(BUREAUS)
    title = "国家公务员录用审批表" if day < date(2006, 1, 1) else "公务员录用审批表"
    become_cadre(life, day, "M35", title, origin="考录", unit=unit, post="试用期公务员", work_route="考录")


ROUTES: dict[str, tuple[Callable[[Life], None], int, int]] = {
    "招工": (worker, 1942, 1974),
    "以工代干": (worker_made_cadre, 1945, 1959),
    "聘用制": (worker_hired_as_cadre, 1955, 1970),
    "招干": (recruited_cadre, 1959, 1970),
    "毕业分配": (assigned_graduate, 1962, 1975),
    "文革前": (assigned_graduate, 1940, 1943),
    "转业": (officer, 1946, 1958),
    "退伍": (soldier, 1948, 1960),
    "退伍转干": (soldier_made_cadre, 1950, 1958),
    "下乡招工": (youth_hired, 1951, 1958),
    "工农兵学员": (worker_peasant_soldier_student, 1951, 1956),
    "77/78级": (class_of_77_or_78, 1951, 1958),
    "民办教师": (village_teacher, 1952, 1968),
    "考录": (examined_servant, 1974, 1999),
}
"""Each route: how it goes, and the first and last year of birth for which it was open."""

