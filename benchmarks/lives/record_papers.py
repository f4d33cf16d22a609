"""Papers of record: 履历表, assessments, titles, honours, sanctions, transfers, audits."""

from __future__ import annotations

from datetime import date

from . import blocks
from .career import AS_OF
from .claims import assessed, claims, credited, grade
from .plan import Life
from .world import personnel_office, plus_days, plus_months, short_id_number
from .writer import Dossier, Paper


def forms_of_record(dossier: Dossier, life: Life) -> None:
    """履历表 of 1988, 1999 and 2015 for cadres; 职工登记表 for workers."""
    for day, version in ((date(1988, 11, 20), 1988), (date(1999, 11, 20), 1999), (date(2015, 9, 15), 2015)):
        if not life.working < plus_months(day, -14) or not day < life.at_work_until(AS_OF):
            continue
        if life.cadre_since and life.cadre_since < day:
            record(dossier, life, day, version)
        elif version != 2015 and not life.cadre_since:
            worker_record(dossier, life, day)


def record(dossier: Dossier, life: Life, day: date, version: int) -> None:
    """干部履历表."""
    paper = dossier.paper("M01", "干部履历表", day, pages=4, form_version=str(version))
    blocks.person(paper, life, own_hand=True)
    paper.write("identity", field="birth_place", value=f"江原省{life.county}")
    number = life.id_number if day.year > 1999 else short_id_number(life.id_number)
    paper.write("identity", field="id_number", value=number)
    claims(paper, life)
    if life.league and not life.party:
        paper.write("league", step="approve", by_month=True, date=life.league["approve"])
    blocks.resume(paper, life, day)
    for award in life.awards:
        if award.date < day:
            paper.write("award", by_month=True, award=award.award, date=award.date, granted_by=award.granted_by)
    if life.penalty and life.penalty[0] < day:
        paper.write("penalty", system="党纪", penalty="警告", decided=life.penalty[0])
    else:
        paper.write("penalty", penalty="无")
    if life.marriage and life.marriage < day:
        paper.write("marriage", by_month=True, date=life.marriage)
    blocks.family(paper, life, day)
    blocks.signed(paper, (10, 0), ("本人", "单位"), f"中共{life.county}委组织部")


def worker_record(dossier: Dossier, life: Life, day: date) -> None:
    """职工登记表."""
    paper = dossier.paper("M03", "职工登记表", day, pages=2)
    blocks.person(paper, life, own_hand=True)
    claims(paper, life)
    blocks.resume(paper, life, day)
    blocks.family(paper, life, day)
    blocks.signed(paper, (10, 0), ("本人", "单位"), life.unit_on(day))


def assessment_papers(dossier: Dossier, life: Life) -> None:
    """年度考核登记表 of every year."""
    for year in range(1994, AS_OF.year):
        if assessed(life, year):
            servants = life.organ_since and life.organ_since.year <= year
            title = "公务员年度考核登记表" if servants else "事业单位工作人员年度考核登记表"
            paper = dossier.paper("M05", f"{title}（{year}年度）", date(year + 1, 1, 20))
            paper.write("identity", field="name", value=life.name)
            paper.write("identity", field="gender", value=life.gender)
            paper.write("birth", by_month=True, date=life.birth)
            blocks.politics(paper, life, date(year, 12, 25))
            paper.write("assessment", year=year, grade=grade(life, year))
            blocks.signed(paper, (26, 10, 0), ("本人", "审核", "审批"), life.unit_on(date(year, 12, 30)))


def other_papers(dossier: Dossier, life: Life) -> None:
    """Titles, awards, transfers, the special audit, the review before promotion."""
    for name, day in life.titles:
        paper = dossier.paper("M13", "专业技术职务任职资格评审表", day, pages=3)
        blocks.person(paper, life, own_hand=True)
        claims(paper, life, plus_days(day, -60))
        paper.write("title", by_month=True, name=name, date=day)
        blocks.signed(paper, (60, 40, 0), ("本人", "单位", "审批"), f"{life.county}职称改革领导小组")
    for award in life.awards:
        paper = dossier.paper("M23", "先进工作者登记表", award.date)
        paper.write("identity", field="name", value=life.name)
        paper.write("award", award=award.award, date=award.date, granted_by=award.granted_by)
        blocks.signed(paper, (0,), ("单位",), award.granted_by)
    for day, _, new in life.moves:
        paper = dossier.paper("M36", "干部调动审批表", plus_days(day, -5))
        blocks.person(paper, life, by_month=True)
        if credited(life, paper.formed):
            paper.write("work_start", by_month=True, date=life.working)
        blocks.resume(paper, life, plus_days(day, -20))
        blocks.signed(paper, (15, 8, 0), ("单位", "审核", "审批"), personnel_office(new[:3], day))
    if life.penalty:
        paper = dossier.paper("M24", f"关于给予{life.name}党内警告处分的决定", life.penalty[0])
        paper.write("identity", field="name", value=life.name)
        paper.write("penalty", system="党纪", penalty="警告", decided=life.penalty[0], until=life.penalty[1])
        blocks.signed(paper, (0,), ("审批",), f"中共{life.county}纪律检查委员会")
    audits(dossier, life)


def audits(dossier: Dossier, life: Life) -> None:
    """专项审核认定表 of 2015, 任前审核登记表 from 2014: what the organisation recognises."""
    day = date(2015, 10, 12)
    serving = life.cadre_since and life.cadre_since < date(2016, 9, 1) and life.working < date(2015, 9, 1)
    if serving and day < life.at_work_until(AS_OF):
        paper = dossier.paper("M17", "干部人事档案专项审核认定表", day)
        paper.write("identity", field="name", value=life.name)
        recognise(paper, life, day)
        blocks.signed(paper, (8, 4, 0), ("单位", "审核", "审批"), f"中共{life.county}委组织部")
    for post in life.posts:
        if post.level and post.decided >= date(2014, 6, 1) and not post.converted:
            paper = dossier.paper("M17", "任前审核登记表", plus_days(post.decided, -30))
            paper.write("identity", field="name", value=life.name)
            paper.write("signing", step="审核", date=paper.formed)


def recognise(paper: Paper, life: Life, day: date) -> None:
    """The recognised birth, start of work and joining."""
    values = {"birth": life.birth, "work_start": life.working}
    if life.join_date and life.join_date < day:
        values["party"] = life.join_date
    for topic, value in values.items():
        paper.write("determination", topic=topic, value=f"{value:%Y-%m}", decided=day, by=f"中共{life.county}委组织部",
                    document_no="临组认〔2015〕12号", requested_by="组织", grounds="档案专项审核：以最早形成的材料为准",
                    attachments="有关档案材料复印件")
