"""Becoming a cadre, and moving from a factory or a school into an organ while that needed no examination."""

from __future__ import annotations

from datetime import date

from .plan import Life, Status, Stint
from .world import BUREAUS, between, plus_months


def is_organ(unit: str) -> bool:
    """Whether a unit is a bureau of the county or city."""
    return unit.endswith(BUREAUS)


def become_cadre(
    life: Life, day: date, paper: str, title: str, *, origin: str, unit: str, post: str, work_route: str = ""
) -> None:
    """The paper that makes a cadre, the first line of the résumé as one, and 转正 a year later for beginners."""
    status = "公务员" if origin == "考录" else "干部"
    regular = plus_months(day, 12)
    signed = regular if paper == "M26" else day
    if work_route:
        life.work_start = life.work_start or day
    start = day if work_route else None
    life.statuses.append(Status(status, day, paper, title, origin=origin, work_route=work_route, work_start=start))
    life.begin(Stint(day, None, unit, post, "干部", grassroots=True))
    life.cadre_since = signed
    if is_organ(unit):
        life.organ_since = day
        if post != "科员":
            life.begin(Stint(regular, None, unit, clerk_name(regular, life, origin), "干部", grassroots=True,
                             level=clerk_name(regular, life, origin)))
            life.cadre_since = regular


def clerk_name(day: date, life: Life, origin: str) -> str:
    """The first regular post (P-11; from 2019-06 a rank)."""
    master = origin == "考录" and any(s.level == "硕士" for s in life.studies)
    if day >= date(2019, 6, 1):
        return "四级主任科员" if master else "一级科员"
    return "副主任科员" if master else "科员"


def change_to_organ(life: Life) -> None:
    """Some cadres of factories and schools move into a bureau before the autumn of 1993."""
    since = life.cadre_since
    if since is None or life.organ_since or plus_months(since, 24) > date(1992, 12, 31) or life.rng.random() < 0.4:
        return
    old = life.stints[-1].unit if life.stints[-1].end is None else life.unit_on(date(1992, 12, 31))
    day = between(life.rng, plus_months(since, 18), date(1992, 12, 31))
    unit = life.county + life.rng.choice(BUREAUS)
    life.begin(Stint(day, None, unit, "科员", "干部", grassroots=True, level="科员"))
    life.moves.append((day, old, unit))
    life.organ_since = day
