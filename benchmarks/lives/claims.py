"""What later forms repeat of a life: start of work, Party, diplomas, grades of the years."""

from __future__ import annotations

from datetime import date

from .career import AS_OF
from .plan import Life
from .writer import Paper

RURAL_YOUTH_CREDIT = date(1985, 6, 28)


def claims(paper: Paper, life: Life, on: date | None = None) -> None:
    """Start of work, joining the Party, and diplomas as a later form repeats them."""
    day = on or paper.formed
    if not any(f["material"] == paper.id and f["kind"] == "work_start" for f in paper.dossier.facts):
        paper.write("work_start", by_month=True, date=life.working)
    if life.party and life.party["claimed_join"] < day:
        paper.write("party", step="claimed_join", by_month=True, date=life.party["claimed_join"])
        if life.party["claimed_full"] < day:
            paper.write("party", step="claimed_full", by_month=True, date=life.party["claimed_full"])
    for in_service in (False, True):
        done = [s for s in life.studies if s.in_service is in_service and s.end < day]
        if done:
            best = done[-1]
            paper.write("education", level=best.level, mode=best.mode, school=best.school, major=best.major)
            if best.degree:
                paper.write("degree", level=best.degree, school=best.school)


def grade(life: Life, year: int) -> str:
    """Grade of a year: 称职, one year in five 优秀; institutions say 合格."""
    organ = life.organ_since and life.organ_since.year <= year
    warned = life.penalty and life.penalty[0].year <= year <= life.penalty[1].year
    if (year + life.birth.month) % 5 == 0 and not warned:
        return "优秀"
    return "称职" if organ else "合格"


def assessed(life: Life, year: int) -> bool:
    """Whether the year was assessed: cadres from 1994, not the year of entry, not after retirement."""
    entries = [s.since.year for s in life.statuses if s.status in ("干部", "公务员", "聘用制干部")]
    return bool(entries and max(min(entries), 1993) < year <= 2025 and date(year, 12, 31) < life.at_work_until(AS_OF))


def credited(life: Life, on: date) -> bool:
    """Whether forms of that day state the start: time in the village counts from 1985-06-28."""
    rural = any(s.work_route in ("上山下乡", "民办教师") for s in life.statuses)
    return not rural or on > RURAL_YOUTH_CREDIT
