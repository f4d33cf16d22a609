"""What follows the first status: posts with lawful years between them, registration, titles, retirement."""

from __future__ import annotations

import math
from datetime import date

from .plan import Award, Life, Post, Status, Stint
from .world import BUREAUS, CITY, between, plus_days, plus_months, plus_years

AS_OF = date(2026, 11, 22)
TRIAL_SINCE = date(2001, 2, 6)
RANKS_SINCE = date(2019, 6, 1)
RANKS = ("一级科员", "四级主任科员", "三级主任科员", "二级主任科员", "一级主任科员", "四级调研员", "三级调研员")
CONVERTED = {"科员": "一级科员", "副主任科员": "四级主任科员", "主任科员": "二级主任科员"}
SENIOR = ("高级工程师", "中学高级教师")
LEADING = (("乡科级副职", 36), ("乡科级正职", 24), ("县处级副职", 36), ("县处级正职", 24))


def retirement_day(life: Life, years: int) -> date:
    """The first of the month after the retirement month (P-12), delayed from 2025."""
    base = date(1965, 1, 1) if life.gender == "男" else date(1970, 1, 1)
    month = plus_years(life.birth.replace(day=1), years)
    since_base = (life.birth.year - base.year) * 12 + life.birth.month - base.month
    if month >= date(2025, 1, 1) and since_base >= 0:
        month = plus_months(month, min(36, math.ceil((since_base + 1) / 4)))
    return plus_months(month, 1)


def statutory_retirement(life: Life) -> date:
    """By sex and kind: women cadres at 55, or at 60 for those whom the rule of 2015 lets stay."""
    if life.gender == "男":
        return retirement_day(life, 60)
    if life.cadre_since is None:
        return retirement_day(life, 50)
    early = retirement_day(life, 55)
    high = any(p.level.startswith("县处级") for p in life.posts) or any(name in SENIOR for name, _ in life.titles)
    return retirement_day(life, 60) if high and early >= date(2015, 4, 1) else early


def climb(life: Life) -> None:
    """Posts in an organ, each with the years that the rules of the time ask for, and some time more."""
    life.retired = statutory_retirement(life)
    last = min(plus_months(statutory_retirement(life), -30), plus_months(AS_OF, -16))
    start = next((s.start for s in reversed(life.stints) if s.level), None)
    if life.organ_since is None or start is None:
        return
    if life.rng.random() < 0.6:
        lead(life, start, last)
    else:
        advance(life, start, last)


def lead(life: Life, since: date, last: date) -> None:
    """Leading posts of the county, then of the city."""
    steps = life.rng.choice((1, 2, 2, 3, 4))
    unit = life.unit_on(since)
    for level, months in LEADING[:steps]:
        day = plus_days(plus_months(since, months + life.rng.randint(1, 60)), life.rng.randint(0, 20))
        if day > last:
            return
        bureau = life.rng.choice(BUREAUS) if life.rng.random() < 0.5 else unit[-3:]
        unit = (CITY if level.startswith("县处级") else life.county) + bureau
        name = "副局长" if level.endswith("副职") else "局长"
        on_trial = day >= TRIAL_SINCE
        confirmed = plus_days(plus_months(day, 12), life.rng.randint(1, 20)) if on_trial else None
        life.posts.append(Post(day, unit, name, level, "领导", confirmed))
        life.begin(Stint(day, None, unit, name, "领导", level=level, grassroots=unit.startswith(life.county)))
        since = day


def advance(life: Life, since: date, last: date) -> None:
    """Non-leading posts of 1994 to 2019, then ranks."""
    unit, level = life.unit_on(since), next(s.level for s in reversed(life.stints) if s.level)
    while level in CONVERTED:
        level_next = {"科员": "副主任科员", "副主任科员": "主任科员"}.get(level)
        months = 36 + life.rng.randint(1, 60)
        day = plus_days(plus_months(max(since, date(1991, 1, 1)), months), life.rng.randint(0, 20))
        if level_next is None or day >= RANKS_SINCE or day > last:
            break
        add_post(life, Post(day, unit, level_next, level_next, "非领导"))
        level, since = level_next, day
    if life.at_work_until(AS_OF) > date(2019, 12, 31) and level in CONVERTED and since < RANKS_SINCE <= last:
        level, since = CONVERTED[level], date(2019, 6, 1)
        add_post(life, Post(since, unit, level, level, "职级", converted=True))
    while level in RANKS[:-1]:
        day = plus_days(plus_months(since, 24 + life.rng.randint(1, 24)), life.rng.randint(0, 20))
        if day > last:
            return
        level, since = RANKS[RANKS.index(level) + 1], day
        add_post(life, Post(day, unit, level, level, "职级"))


def add_post(life: Life, post: Post) -> None:
    """A post in the unit where the person is, with its line in the résumé."""
    life.posts.append(post)
    occupation = "职级" if post.kind == "职级" else "非领导"
    life.begin(Stint(post.decided, None, post.unit, post.post, occupation, level=post.level, grassroots=True))


def serve_elsewhere(life: Life) -> None:
    """Cadres who stay in a factory or a school: a middle post without a level, and professional titles."""
    if life.cadre_since is None or life.organ_since:
        return
    unit = life.stints[-1].unit
    school = unit.endswith(("中学", "小学"))
    end = min(plus_months(statutory_retirement(life), -60), date(2014, 12, 31))
    day = between(life.rng, plus_months(life.cadre_since, 48), plus_months(life.cadre_since, 150))
    if day < end:
        post = "教导主任" if school else "生产科副科长"
        life.begin(Stint(day, None, unit, post, "干部", grassroots=True))
        life.posts.append(Post(day, unit, post, "", ""))
    earn_titles(life, unit, end)


def earn_titles(life: Life, unit: str, end: date) -> None:
    """Titles from 1988 with the years between them that a diploma asks for (EXP-20)."""
    levels = {s.level for s in life.studies if not s.in_service}
    first = 1 if "本科" in levels else 3 if levels & {"大专", "普通班"} else 5
    names = (
        ("小学一级教师", "小学高级教师") if unit.endswith("小学") else
        ("中学二级教师", "中学一级教师", "中学高级教师") if unit.endswith("中学") else
        ("助理工程师", "工程师", "高级工程师")
    )
    if not unit.endswith(("小学", "中学")) and not levels & {"中专", "大专", "本科", "普通班"}:
        return
    day = max(plus_months(life.cadre_since or end, 12 * first + 2), date(1988, 1, 10))
    for name in names if levels & {"大专", "本科", "普通班"} else names[:2]:
        day = plus_days(day, life.rng.randint(5, 300))
        if day > end:
            return
        life.titles.append((name, day))
        day = plus_months(day, life.rng.randint(61, 110))


def register(life: Life) -> None:
    """过渡 of 1996 and 登记 of 2006 for those who then serve in an organ."""
    for day, title, last_entry in (
        (date(1996, life.rng.randint(9, 12), 18), "国家公务员过渡审批表", date(1996, 1, 1)),
        (date(2006, life.rng.randint(9, 12), 22), "公务员登记表", date(2005, 12, 31)),
    ):
        if life.organ_since and life.organ_since < last_entry and life.at_work_until(AS_OF) > plus_months(day, 2):
            life.statuses.append(Status("公务员", day, "M34", title))


def work_alongside(life: Life) -> None:
    """Some cadres were sent to a village for a year, beside their post (挂职)."""
    lines = [s for s in life.stints if s.level and (s.end or AS_OF) > plus_months(s.start, 26)]
    if lines and life.rng.random() < 0.15:
        start = plus_months(life.rng.choice(lines).start, 6)
        unit = f"{life.county}清水{'乡' if start >= date(1985, 1, 1) else '镇'}"
        life.stints.append(Stint(start, plus_months(start, 12), unit, "挂职锻炼", "干部", fulltime=False, nested=True,
                                 grassroots=True))


def retire(life: Life) -> None:
    """The paper at retirement age, for those who have reached it."""
    life.retired = statutory_retirement(life)
    if life.retired > AS_OF:
        life.retired = None
        return
    life.close(life.retired)
    life.statuses.append(Status("退休", life.retired, "M99", "退休审批表"))


def warning(life: Life) -> None:
    """A Party member in ten was once warned, and not promoted for two years after that."""
    full = life.party.get("claimed_full")
    if full is None or life.rng.random() > 0.1:
        return
    last = plus_months(life.at_work_until(AS_OF), -30)
    day = between(life.rng, max(plus_months(full, 24), date(1985, 1, 1)), last)
    changes = [*(p.decided for p in life.posts), *(s.since for s in life.statuses)]
    if day < last and not any(plus_months(day, -12) < change < plus_months(day, 30) for change in changes):
        life.penalty = day, plus_months(day, 12)


def honours(life: Life) -> None:
    """Now and then an award."""
    last = life.at_work_until(AS_OF)
    if life.rng.random() < 0.5:
        first = plus_years(life.working, 2)
        day = between(life.rng, max(first, date(1980, 1, 1)), plus_years(max(first, date(1980, 1, 1)), 15))
        unit = life.unit_on(day)
        if day < last and unit:
            life.awards.append(Award("先进工作者", day, unit))


