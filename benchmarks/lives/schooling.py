"""School years by period (P-03) and the courses that lead to diplomas."""

from __future__ import annotations

from datetime import date
from random import Random

from .plan import Life, Stint, Study
from .world import COLLEGE, SECONDARY, UNIVERSITY, plus_days


def length(level: str, start: int) -> int:
    """Usual years of a school that somebody entered in `start`."""
    era = 0 if start <= 1965 else 1 if start <= 1977 else 2 if start <= 1985 else 3
    if level == "小学":
        return (6, 5, 5, 6)[era]
    if level == "初中":
        return (3, 2, 3, 3)[era]
    return (3, 2, 2 if start < 1983 else 3, 3)[era]


def first_school_year(birth: date) -> int:
    """The autumn in which the child enters school: at seven, from 1986 at six where born before September."""
    early = birth.year + 6 >= 1986 and birth.month <= 8
    return birth.year + (6 if early else 7)


def term(rng: Random, start: int, years: int) -> tuple[date, date]:
    """From the first days of September to July."""
    return date(start, 9, rng.randint(1, 3)), date(start + years, 7, rng.randint(5, 15))


def basic_schools(life: Life, last: str = "高中") -> date:
    """Primary and middle schools to `last`; the day the last one ended."""
    year = first_school_year(life.birth)
    names = {"小学": "城关小学", "初中": "城关中学", "高中": "第一中学"}
    posts = {"小学": "学生", "初中": "初中学生", "高中": "高中学生"}
    end, spring = life.birth, False  # classes of 1969 to 1973 began in February
    for level, name in names.items():
        years = length(level, year)
        start, end = term(life.rng, year, years)
        if spring and level != "小学":
            start, end = date(year + 1, 2, start.day + 5), date(year + 1 + years, 1, end.day + 5)
        elif spring := level == "小学" and 1968 <= end.year <= 1972 and life.rng.random() < 0.4:
            end = date(end.year + 1, 1, end.day + 5)
        life.studies.append(Study(level, "全日制", life.county + name, start, end, years))
        life.begin(Stint(start, None, life.county + name, posts[level], "学习"))
        life.close(end)
        year += years
        if level == last:
            break
    return end


def course(life: Life, level: str, year: int, years: int, **fields: str) -> Study:
    """A full-time course from September: college, university or secondary technical school."""
    start, end = term(life.rng, year, years)
    return enrol(life, level, start, end, years, **fields)


def enrol(life: Life, level: str, start: date, end: date, years: float, *, paid: bool = False, **fields: str) -> Study:
    """A full-time course with its line in the résumé."""
    majors = {"中专": list(SECONDARY), "大专": ["中文", "政教"], "硕士": ["行政管理"]}
    major = life.rng.choice(majors.get(level, ["经济学", "中文", "水利工程"]))
    school = SECONDARY[major] if level == "中专" else COLLEGE if level == "大专" else UNIVERSITY
    degree = {"本科": "学士", "硕士": "硕士"}.get(level, "") if end >= date(1982, 1, 1) else ""
    study = Study(level, "全日制", school, start, end, years, major=major, paid=paid, degree=degree,
                  degree_on=end if degree else None, **fields)
    life.studies.append(study)
    life.begin(Stint(start, None, school, f"{major}专业学生", "学习", paid=paid))
    life.close(end)
    return study


IN_SERVICE = {
    "函授": ("大专", 1981, 2024, 3, UNIVERSITY, "经济管理"),
    "自考": ("大专", 1985, 2024, 3, UNIVERSITY, "行政管理"),
    "电大": ("大专", 1982, 2011, 3, "江原广播电视大学", "党政管理"),
    "党校": ("党校本科", 1996, 2007, 3, "江原省委党校", "法律"),
    "夜大": ("大专", 1982, 2010, 3, UNIVERSITY, "会计学"),
}


def in_service_study(life: Life, first: int, last: int) -> None:
    """A course beside the work that starts from `first` and ends by `last`, if one is possible."""
    done = {s.level for s in life.studies}
    higher = bool(done & {"大专", "本科", "普通班", "硕士"})
    if higher and "本科" not in done and life.rng.random() < 0.5:
        upgrade(life, first, last)
        return
    for mode in life.rng.sample(sorted(IN_SERVICE), len(IN_SERVICE)):
        level, opened, shut, years, school, major = IN_SERVICE[mode]
        lo, hi = max(first, opened), min(last - years, shut - years)
        if lo > hi or (level == "大专") == higher or "本科" in done or "硕士" in done:
            continue
        if level == "大专" and "高中" not in done and "中专" not in done:
            continue
        start, end = term(life.rng, life.rng.randint(lo, hi), years)
        basis = "专科起点" if level == "党校本科" else "高中起点"
        life.studies.append(Study(level, mode, school, start, end, years, major=major, entry_basis=basis))
        life.stints.append(Stint(start, end, school, f"{major}专业{mode}学习", "学习", fulltime=False, nested=True))
        return


def upgrade(life: Life, first: int, last: int) -> None:
    """专升本 by correspondence, with a bachelor's degree now and then."""
    if max(first, 1986) > last - 3:
        return
    start, end = term(life.rng, life.rng.randint(max(first, 1986), last - 3), 3)
    degree = "学士" if life.rng.random() < 0.4 else ""
    life.studies.append(Study("本科", "函授", UNIVERSITY, start, end, 3, major="法学", entry_basis="专科起点",
                              degree=degree, degree_on=end if degree else None))
    life.stints.append(Stint(start, end, UNIVERSITY, "法学专业函授学习", "学习", fulltime=False, nested=True))


def idle(life: Life, until: date, county_post: str = "在家待业") -> None:
    """Between school and the next thing: waiting, or working the land."""
    if life.stints[-1].end is None:
        return
    last = life.stints[-1].end
    if until > plus_days(last, 25):
        farming = county_post.endswith("务农")
        village = "城关公社东风大队" if last < date(1984, 1, 1) else "城关镇东风村"
        unit = life.county + village if farming else ""
        life.begin(Stint(last, None, unit, county_post, "务农" if farming else "待业"))
        life.close(until)
