"""Papers of pay and posts."""

from __future__ import annotations

from datetime import date

from . import blocks
from .career import AS_OF
from .claims import assessed, claims, grade
from .plan import Life, Post
from .world import full_years, personnel_office, plus_days, plus_months
from .writer import Dossier

REFORMS = {1985: date(1985, 7, 1), 1993: date(1993, 10, 1), 2006: date(2006, 7, 1)}
PAY = {1985: 60, 1993: 290, 2006: 1400}


def pay_papers(dossier: Dossier, life: Life) -> None:
    """A form for each reform and each post with a level."""
    kind = "干部" if life.cadre_since else "工人"
    for year, day in REFORMS.items():
        if life.working < day and plus_months(day, 5) < life.at_work_until(AS_OF) and paid_then(life, day):
            cadre = any(x.since <= day for x in life.statuses if x.status in ("干部", "公务员", "聘用制干部"))
            standard = kind if cadre else "工人"
            pay_paper(dossier, life, day, title="工资套改审批表", standard=standard, reform=year)
    for post in life.posts:
        if post.level and not post.converted:
            month = plus_months(post.decided.replace(day=1), 1)
            pay_paper(dossier, life, month, title="工资变动审批表", standard="干部", post=post)


def paid_then(life: Life, day: date) -> bool:
    """Whether the person was in civilian work on that day."""
    return any(s.start < day and (s.end is None or s.end > day) and s.occupation not in ("学习", "待业", "士兵", "军官")
               for s in life.stints if not s.nested)


def pay_paper(
    dossier: Dossier, life: Life, day: date, *, title: str, standard: str, reform: int | None = None,
    post: Post | None = None,
) -> None:
    """工资变动审批表."""
    paper = dossier.paper("M25", title, plus_days(day, 70))
    blocks.person(paper, life, by_month=True, place=False)
    here = [s for s in life.stints if not s.nested and s.start <= day and (s.end is None or day < s.end)]
    paper.write("work_start", by_month=True, date=life.working)
    studied = any(s.start > life.working and not s.in_service and not s.paid for s in life.studies)
    if not studied:
        paper.write("service_years", years=full_years(life.working, paper.formed), on=paper.formed)
    base = next(amount for year, amount in reversed(PAY.items()) if day.year >= year or year == 1985)
    paper.write("pay", by_month=True, effective=day, grade=f"{here[-1].post}工资三档", standard=standard,
                post=post.post if post else here[-1].post, amount=base + 4 * (day.year - life.working.year),
                reform=reform)
    blocks.signed(paper, (20, 0), ("单位", "审批"), personnel_office(life.county, paper.formed))


def post_papers(dossier: Dossier, life: Life) -> None:
    """任免审批表, 考察材料 and 任职通知 of each post; a second notice where the trial ended."""
    for number, post in enumerate(life.posts):
        action = "试任" if post.confirmed else "任"
        notice(dossier, life, post, post.decided, action=action, number=number)
        if post.confirmed:
            notice(dossier, life, post, post.confirmed, action="任", number=number + 50)
            trial = dossier.paper("M06", "试用期满考核鉴定表", plus_days(post.confirmed, -1))
            trial.write("identity", field="name", value=life.name)
            blocks.signed(trial, (20, 0), ("本人", "单位"), post.unit)
        if post.level:
            proposal(dossier, life, post, action)
            review = dossier.paper("M06", "干部考察材料", plus_days(post.decided, -40))
            review.write("identity", field="name", value=life.name)
            review.write("birth", by_month=True, date=life.birth)
            review.write("signing", step="单位", date=review.formed)


def notice(dossier: Dossier, life: Life, post: Post, day: date, *, action: str, number: int) -> None:
    """任职通知."""
    paper = dossier.paper("M28", f"关于{life.name}同志职务任免的通知", day)
    paper.write("identity", field="name", value=life.name)
    city = post.unit.startswith("西浦市")
    paper.write("appointment", decided=day, action=action, unit=post.unit, post=post.post, level=post.level,
                post_kind=post.kind, document_no=f"{'西' if city else life.county[0]}组干〔{day.year}〕{number + 3}号")
    seal = f"中共{'西浦市' if city else life.county}委组织部" if post.level else post.unit
    blocks.signed(paper, (0,), ("审批",), seal)


def proposal(dossier: Dossier, life: Life, post: Post, action: str) -> None:
    """干部任免审批表: all that was claimed on that day."""
    day = post.decided
    paper = dossier.paper("M27", "干部任免审批表", day, pages=2)
    filled = plus_days(day, -25)
    blocks.person(paper, life, by_month=True)
    paper.write("age_stated", age=full_years(life.birth, filled), on=filled)
    claims(paper, life, filled)
    blocks.resume(paper, life, filled)
    paper.write("appointment", action=action, unit=post.unit, post=post.post, level=post.level, post_kind=post.kind)
    for year in range(max(day.year - 3, 1994), day.year):
        if assessed(life, year):
            paper.write("assessment", year=year, grade=grade(life, year))
    blocks.family(paper, life, filled)
    paper.write("signing", step="单位", date=plus_days(day, -20))
    paper.write("signing", step="审批", date=day)
    paper.write("seal", text=f"中共{'西浦市' if post.unit.startswith('西浦市') else life.county}委员会")
