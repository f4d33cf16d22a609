"""Papers of each change of status: hiring, enlistment, the village, the army's discharge, becoming a cadre."""

from __future__ import annotations

from datetime import date

from . import blocks
from .claims import claims, credited
from .plan import Life, Status
from .world import personnel_office, plus_days, plus_months
from .writer import Dossier, Paper

OFFICES = {
    "M29": "劳动局", "M30": "知识青年上山下乡办公室", "M31": "人民武装部", "M03": "教育局",
    "M37": "江原省毕业生分配办公室",
}


def status_papers(dossier: Dossier, life: Life) -> None:
    """The paper of each change of status."""
    for status in life.statuses:
        if status.paper == "M26":
            regularisation(dossier, life, status)
        else:
            status_paper(dossier, life, status)
            extra_papers(dossier, life, status)


def status_paper(dossier: Dossier, life: Life, status: Status) -> None:
    """招工, 入伍, 下乡, 转业, 录用, 转干, 登记 …: all have a personal part, a résumé and an approval."""
    day = status.since
    paper = dossier.paper(status.paper, status.title, day, pages=2 if status.paper in ("M33", "M34", "M35") else 1)
    blocks.person(paper, life, own_hand=status.paper in ("M29", "M30", "M31", "M03", "M34"))
    if status.paper not in ("M28", "M37", "M99"):
        blocks.politics(paper, life, plus_days(day, -15))
        blocks.resume(paper, life, plus_days(day, -15))
        blocks.family(paper, life, plus_days(day, -15))
    if status.paper in ("M29", "M31"):
        blocks.age(paper, life, nominal=day < date(1980, 1, 1))
    if status.household:
        paper.write("household", type=status.household, place=life.county)
    state_work_start(paper, life, status)
    if status.status:
        end = {"to": status.until} if status.until else {}
        paper.write("status", status=status.status, from_=day, origin=status.origin, **end)
    if status.status == "军官":
        paper.write("appointment", decided=day, action="任", unit="解放军某部", post="排长")
    if status.paper == "M34":
        claims(paper, life)
    sign_status(paper, life, status)


def extra_papers(dossier: Dossier, life: Life, status: Status) -> None:
    """What else belongs to a change of status: review, regularisation, report on the years in the village."""
    if status.origin == "考录":
        first_level(dossier, life, status)
    if status.paper == "M29":
        apprentice(dossier, life, status)
    if status.paper in ("M30", "M31"):
        rural = status.paper == "M30"
        title, days = ("知识青年插队鉴定", 700) if rural else ("应征公民政治审查表", -20)
        paper = dossier.paper("M06" if rural else "M15", title, plus_days(status.since, days))
        paper.write("identity", field="name", value=life.name)
        paper.write("signing", step="单位", date=paper.formed)


def apprentice(dossier: Dossier, life: Life, status: Status) -> None:
    """学徒转正定级 a year after 招工."""
    day = plus_months(status.since, 12)
    paper = dossier.paper("M26", "学徒工转正定级审批表", day)
    blocks.person(paper, life, by_month=True)
    paper.write("work_start", by_month=True, date=status.since)
    paper.write("status", status=status.status, from_=status.since)
    blocks.signed(paper, (12, 6, 0), ("本人", "单位", "审批"), f"{life.county}劳动局")


def state_work_start(paper: Paper, life: Life, status: Status) -> None:
    """The start of work on the paper that makes it, by the day, and on later ones by the month."""
    if status.work_start:
        paper.write("work_start", date=status.work_start, route=status.work_route)
    elif status.paper in ("M32", "M33", "M34", "M99") and credited(life, paper.formed):
        paper.write("work_start", by_month=True, date=life.working)


def sign_status(paper: Paper, life: Life, status: Status) -> None:
    """Own hand, unit, approving office."""
    office = OFFICES.get(status.paper)
    seal = personnel_office(life.county, paper.formed) if office is None else life.county + office
    if status.origin in ("招干", "录干", "聘干"):
        seal = "西浦地区人事局"  # 吸收录用 is decided above the county
    if status.paper in ("M28", "M37"):
        blocks.signed(paper, (0,), ("审批",), "中国人民解放军某部政治部" if status.paper == "M28" else office or "")
    elif status.paper == "M34":
        blocks.signed(paper, (14, 9, 4, 0), blocks.SIGNED_BY, f"中共{life.county}委组织部")
    else:
        blocks.signed(paper, (14, 6, 0), ("本人", "单位", "审批"), seal)


def regularisation(dossier: Dossier, life: Life, status: Status) -> None:
    """转正定级 twelve months after 报到."""
    day = plus_months(status.since, 12)
    paper = dossier.paper("M26", status.title, plus_days(day, 10))
    blocks.person(paper, life, by_month=True)
    blocks.politics(paper, life, day)
    paper.write("work_start", by_month=True, date=life.working)
    study = next(s for s in reversed(life.studies) if not s.in_service)
    paper.write("education", by_month=True, level=study.level, mode=study.mode, school=study.school, major=study.major,
                end=study.end)
    paper.write("status", status=status.status, from_=day, origin=status.origin)
    paper.write("pay", by_month=True, effective=day, standard="干部")
    blocks.signed(paper, (12, 6, 0), ("本人", "单位", "审批"), personnel_office(life.county, day))


def first_level(dossier: Dossier, life: Life, status: Status) -> None:
    """任职定级 of a new civil servant after the trial year."""
    day = plus_months(status.since, 12)
    post = next(s for s in life.stints if s.level)
    paper = dossier.paper("M26", "新录用公务员任职定级审批表", day)
    blocks.person(paper, life, by_month=True)
    paper.write("appointment", decided=day, action="任", unit=post.unit, post=post.post, level=post.level,
                post_kind="职级" if day >= date(2019, 6, 1) else "非领导")
    blocks.signed(paper, (9, 0), ("单位", "审批"), personnel_office(life.county, day))
