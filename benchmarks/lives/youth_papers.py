"""Papers of school, college, League and Party."""

from __future__ import annotations

from datetime import date

from . import blocks
from .career import AS_OF
from .plan import Life, Study
from .world import between, plus_days, plus_months
from .writer import Dossier

FORM_CODE = {"全日制": "1", "函授": "5", "夜大": "5", "电大": "5", "自考": "6"}
LEVEL_CODE = {"大专": "06", "本科": "05", "硕士": "02"}
FORM_STEPS = (
    "form_filled", "branch_accept", "talk", "superior_approve", "extend_from", "extend_to", "full_branch",
    "full_approve",
)
SCHOOL_CODE = "99001"


def study_fields(study: Study) -> dict[str, object]:
    """What a school form says of the course."""
    return {"level": study.level, "mode": study.mode, "school": study.school, "major": study.major,
            "start": study.start, "end": study.end, "nominal_years": study.years, "entry_basis": study.entry_basis,
            "cohort": study.cohort, "outcome": "毕业"}


def certificate_number(study: Study) -> str:
    """Number of the diploma: 18 digits from 2002 (P-06), before that a local one."""
    if study.end.year < 2002 or study.mode == "党校" or study.level not in LEVEL_CODE:
        return f"证字第{study.end:%y}0{study.end.day:02d}号"
    return f"{SCHOOL_CODE}{FORM_CODE[study.mode]}{study.end.year}{LEVEL_CODE[study.level]}{study.end.day:06d}"


def school_papers(dossier: Dossier, life: Life) -> None:
    """学籍表 of each middle school; register, marks, diploma and degree of each course."""
    for study in life.studies:
        if study.level in ("初中", "高中"):
            pupil_record(dossier, life, study)
        elif study.level != "小学":
            college_papers(dossier, life, study)


def pupil_record(dossier: Dossier, life: Life, study: Study) -> None:
    """学籍表, completed at graduation."""
    paper = dossier.paper("M07", f"{study.level}学生学籍表", plus_days(study.end, 2))
    blocks.person(paper, life)
    blocks.politics(paper, life, paper.formed)
    paper.write("education", by_month=True, level=study.level, mode="全日制", school=study.school, start=study.start,
                end=study.end, nominal_years=study.years, outcome="毕业")
    blocks.family(paper, life, paper.formed, parents_only=True)
    blocks.signed(paper, (0,), ("单位",), study.school)


def college_papers(dossier: Dossier, life: Life, study: Study) -> None:
    """报名, 毕业生登记, 成绩, diploma, registration, degree."""
    if study.start.year >= (1986 if study.in_service else 1970) and study.mode not in ("自考", "党校"):
        title = "高等学校选拔学生登记表" if study.start.year < 1977 else "招生考生报名登记表"
        entry = dossier.paper("M08", title, plus_days(study.start, -100 if study.start.month > 6 else -60))
        blocks.person(entry, life, own_hand=True)
        blocks.politics(entry, life, entry.formed)
        blocks.resume(entry, life, entry.formed)
        blocks.signed(entry, (10, 0), ("本人", "审批"), f"{life.county}招生委员会")
    paper = dossier.paper("M09", f"{study.school}毕业生登记表", plus_days(study.end, -5), pages=2)
    blocks.person(paper, life, own_hand=True)
    blocks.politics(paper, life, plus_days(paper.formed, -20))
    paper.write("education", by_month=True, **study_fields(study))
    blocks.resume(paper, life, plus_days(paper.formed, -20))
    blocks.family(paper, life, plus_days(paper.formed, -20))
    blocks.signed(paper, (20, 0), ("本人", "单位"), study.school)
    marks = dossier.paper("M10", "学习成绩登记表", study.end)
    marks.write("identity", field="name", value=life.name)
    marks.write("education", by_month=True, level=study.level, mode=study.mode, school=study.school,
                start=study.start, end=study.end)
    blocks.signed(marks, (0,), ("单位",), study.school)
    diplomas(dossier, life, study)


def diplomas(dossier: Dossier, life: Life, study: Study) -> None:
    """Certified copies of diploma and degree, and the registration of later years."""
    number = certificate_number(study)
    paper = dossier.paper("M11", f"{study.school}毕业证书（复印件）", study.end, copy=True, certified=True)
    paper.write("identity", field="name", value=life.name)
    paper.write("birth", date=life.birth)
    paper.write("education", by_month=True, **study_fields(study), cert_no=number)
    blocks.signed(paper, (0,), ("单位",), study.school)
    if study.degree and study.degree_on:
        paper = dossier.paper("M11", f"{study.school}学位证书（复印件）", study.degree_on, copy=True, certified=True)
        paper.write("identity", field="name", value=life.name)
        paper.write("degree", level=study.degree, school=study.school, date=study.degree_on)
        blocks.signed(paper, (0,), ("单位",), study.school)
    if study.end >= date(2001, 9, 1) and study.mode not in ("党校", "军校"):
        paper = dossier.paper("M12", "学历证书电子注册备案表", plus_months(study.end, 3))
        paper.write("identity", field="name", value=life.name)
        paper.write("birth", date=life.birth)
        paper.write("education", by_month=True, **study_fields(study), cert_no=number, check="found")


def league_papers(dossier: Dossier, life: Life) -> None:
    """入团志愿书."""
    if not life.league:
        return
    filled = plus_days(life.league["branch_accept"], -8)
    paper = dossier.paper("M22", "中国共产主义青年团入团志愿书", life.league["approve"], pages=2)
    blocks.person(paper, life, own_hand=True)
    blocks.resume(paper, life, filled, childhood=True)
    blocks.family(paper, life, filled)
    for step, day in life.league.items():
        paper.write("league", step=step, date=day)
    paper.write("signing", step="本人", date=filled)
    paper.write("signing", step="审批", date=paper.formed)


def party_papers(dossier: Dossier, life: Life) -> None:
    """Application, 志愿书, 转正申请, and the registrations of 1985 and 1990."""
    steps = life.party
    if not steps:
        return
    paper = dossier.paper("M19", "入党申请书", steps["apply"])
    paper.write("party", step="apply", date=steps["apply"])
    paper.write("signing", step="本人", date=steps["apply"])
    if "activist" in steps:
        paper = dossier.paper("M06", "入党积极分子培养考察登记表", steps["target"], category="6")
        paper.write("identity", field="name", value=life.name)
        paper.write("party", step="activist", date=steps["activist"])
        paper.write("party", step="target", date=steps["target"])
        paper.write("signing", step="单位", date=steps["target"])
    for kind, title, day in (("M04", "自传", -12), ("M04", "思想汇报", -90)):
        paper = dossier.paper(kind, title, plus_days(steps["form_filled"], day))
        paper.write("signing", step="本人", date=paper.formed)
    political_check(dossier, life)
    application_form(dossier, life)
    if "full_branch" in steps:
        paper = dossier.paper("M20", "转正申请书", plus_days(steps["full_branch"], -life.rng.randint(3, 20)))
        paper.write("signing", step="本人", date=paper.formed)
    for year in (1985, 1990):
        day = between(life.rng, date(year, 4, 1), date(year, 11, 30))
        if steps["claimed_full"] < day < life.at_work_until(AS_OF) and life.unit_on(day):
            party_registration(dossier, life, day)


def political_check(dossier: Dossier, life: Life) -> None:
    """政审 before the form."""
    paper = dossier.paper("M15", "入党政审材料", plus_days(life.party["form_filled"], -15))
    paper.write("identity", field="name", value=life.name)
    paper.write("birth", by_month=True, date=life.birth)
    paper.write("signing", step="单位", date=paper.formed)


def application_form(dossier: Dossier, life: Life) -> None:
    """入党志愿书, filled on one day, completed by 转正."""
    steps = life.party
    filled = steps["form_filled"]
    paper = dossier.paper("M18", "中国共产党入党志愿书", steps.get("full_approve", steps["superior_approve"]), pages=4)
    blocks.person(paper, life, own_hand=True)
    blocks.resume(paper, life, filled, childhood=True)
    if life.league and life.league["approve"] < filled:
        paper.write("league", step="approve", date=life.league["approve"], by_month=True)
    blocks.family(paper, life, filled)
    for name, since in life.introducers:
        paper.write("party_introducer", by_month=True, name=name, full_member_since=since)
    for step in FORM_STEPS:
        if step in steps:
            unit = f"中共{life.party_unit}支部" if step == "branch_accept" else ""
            paper.write("party", step=step, date=steps[step], unit=unit)
    paper.write("signing", step="本人", date=filled)
    paper.write("seal", text=f"中共{life.party_unit}委员会")


def party_registration(dossier: Dossier, life: Life, day: date) -> None:
    """党员登记表."""
    paper = dossier.paper("M21", "党员登记表", day)
    blocks.person(paper, life, by_month=True, own_hand=True)
    paper.write("party", step="claimed_join", by_month=True, date=life.party["claimed_join"])
    paper.write("party", step="claimed_full", by_month=True, date=life.party["claimed_full"])
    paper.write("signing", step="本人", date=plus_days(day, -12))
    paper.write("signing", step="审批", date=day)
