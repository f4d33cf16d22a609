"""M11 毕业证书 and 学位证书, as the photocopies that lie in a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn.claims import Claim, Part, Says, claim, identity, say
from samples.drawn.desk import Desk
from samples.drawn.ink import Pen
from samples.drawn.notation import write_date
from samples.drawn.sheet import Sheet


@dataclass(frozen=True)
class Diploma:
    """What a 毕业证书 says."""

    level: str  # 大专 本科 硕士 中专
    mode: str
    school: str
    major: str
    start: str
    end: str
    issued: str
    cert_no: str
    years: str  # in Chinese, as printed
    president: str
    birth: str | None = None
    cohort: str | None = None


@dataclass(frozen=True)
class DegreePaper:
    """What a 学位证书 says."""

    level: str
    subject: str
    school: str
    major: str
    issued: str
    cert_no: str
    chairman: str
    birth: str | None = None


_KINDS = {"大专": "专科", "本科": "本科", "硕士": "硕士研究生", "中专": "中专", "党校大专": "专科"}
_MODES = {"全日制": "", "函授": "函授", "夜大": "夜大学", "业余": "业余", "电大": "电视大学", "党校": "函授"}


def draw_diploma(desk: Desk, told: Diploma, **scan: Any) -> str:
    """Draw the copy of a 毕业证书; returns the material's id."""
    title = f"{told.school}毕业证书（复印件）"
    ident = desk.material("M11", title, "4-1", told.issued, copy=True)
    sheet = _paper(desk, told.issued, "毕 业 证 书", scan)
    who = desk.person
    _words(
        sheet,
        say(
            "学生 ",
            identity("name", who.name),
            " 性别 ",
            identity("gender", who.gender),
            "，",
            _birth(told.birth),
            "于",
            Part(_period(told), (_education(told),)),
            "，成绩合格，准予毕业。",
        ),
    )
    _foot(sheet, told.school, f"校（院）长：{told.president}", told.cert_no, told.issued)
    return ident


def _period(told: Diploma) -> str:
    start, end = write_date(told.start[:7], "cn"), write_date(told.end[:7], "cn")
    return (
        f"{start}至{end}在本校{told.major}专业{told.years}年制{_MODES[told.mode]}{_KINDS[told.level]}学习，"
        "修完教学计划规定的全部课程"
    )


def _education(told: Diploma) -> Claim:
    years = "〇一二三四五六".index(told.years) if told.years in "一二三四五六" else 2.5
    fields = {
        "level": told.level,
        "mode": told.mode,
        "school": told.school,
        "major": told.major,
        "start": told.start,
        "end": told.end,
        "nominal_years": years,
        "outcome": "毕业",
        "cert_no": told.cert_no,
        "cohort": told.cohort,
    }
    return Claim("education", {k: v for k, v in fields.items() if v})


def draw_degree(desk: Desk, told: DegreePaper, **scan: Any) -> str:
    """Draw the copy of a 学位证书; returns the material's id."""
    ident = desk.material("M11", f"{told.school}学位证书（复印件）", "4-1", told.issued, copy=True)
    sheet = _paper(desk, told.issued, "学 位 证 书", scan)
    who = desk.person
    granted = claim(
        "degree",
        f"授予{told.subject}{told.level}学位",
        level=told.level,
        subject=told.subject,
        school=told.school,
        date=told.issued,
        cert_no=told.cert_no,
    )
    ground = "经审核符合《中华人民共和国学位条例》的规定，"
    _words(
        sheet,
        say(
            identity("name", who.name),
            "，",
            identity("gender", who.gender),
            "，",
            _birth(told.birth),
            f"在{told.school}{told.major}专业完成了",
            "本科" if told.level == "学士" else "硕士研究生",
            "学习计划，业已毕业，",
            ground,
            granted,
            "。",
        ),
    )
    _foot(sheet, told.school, f"学位评定委员会主席：{told.chairman}", told.cert_no, told.issued)
    return ident


def _birth(birth: str | None) -> Says:
    if not birth:
        return ()
    return say(claim("birth", write_date(birth, "cn"), date=birth), "生，")


def _paper(desk: Desk, issued: str, title: str, scan: dict[str, Any]) -> Sheet:
    sheet = desk.sheet(desk.look(issued, typed=True), **scan)
    sheet.frame((150, 330, 1504, 1980), 6)
    sheet.frame((172, 352, 1482, 1958), 2)
    sheet.write(title, (250, 470, 1404, 640), Pen("songbold", 96))
    return sheet


def _words(sheet: Sheet, says: Says) -> None:
    sheet.write(say("　　", says), (270, 760, 1384, 1440), Pen(sheet.filled.face, 42), "left", False, leading=1.9)


def _foot(sheet: Sheet, school: str, head: str, number: str, issued: str) -> None:
    pen = Pen(sheet.filled.face, 38)
    sheet.write(school, (760, 1470, 1390, 1530), pen, "right")
    sheet.write(head, (700, 1560, 1390, 1620), pen, "right")
    sheet.write(f"证书编号：{number}", (270, 1780, 860, 1840), pen.at(34), "left")
    sheet.write(
        claim("signing", write_date(issued, "cn"), step="单位", date=issued), (860, 1780, 1390, 1840), pen, "right"
    )
    sheet.stamp((1160, 1640), school)
