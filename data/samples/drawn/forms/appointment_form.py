"""M27 干部任免审批表: two pages, the comparison baseline of a review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, Says, claim, identity, say
from samples.drawn.desk import Desk, Look
from samples.drawn.flow import lay_out
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.ink import join
from samples.drawn.notation import Manner, write_date
from samples.drawn.person import Stint
from samples.drawn.sheet import Sheet


@dataclass(frozen=True)
class Schooling:
    """One of the two education rows: as written, and as the fact behind it."""

    words: str
    level: str
    mode: str
    school: str
    major: str
    department: str = ""

    @property
    def claim(self) -> Claim:
        """The fact of the row."""
        return Claim("education", {"level": self.level, "mode": self.mode, "school": self.school, "major": self.major})


@dataclass(frozen=True)
class Appointment:
    """What the form says."""

    formed: str
    approved: str
    birth: str  # yyyy-mm as the form has it
    age: int
    work_start: str
    joined: str | None
    current: str
    proposed: str
    unit: str
    removed: str
    reason: str
    career: tuple[Stint, ...]
    office: str
    bureau: str
    full_time: Schooling | None = None
    in_service: Schooling | None = None
    marks: tuple[tuple[int, str], ...] = ()
    award: str = ""
    title: tuple[str, str] | None = None
    document: str | None = None


def draw(desk: Desk, told: Appointment, **scan: Any) -> str:
    """Draw both pages; returns the material's id."""
    ident = desk.material("M27", "干部任免审批表", "9-2", told.approved)
    look = desk.look(told.formed, typed=int(told.formed[:4]) >= 1999)
    manner = desk.manner(look)
    if look.hand == "typed":
        manner.range_mark = desk.rng.choice(("—", "--"))
    _front(desk, told, look, manner, scan)
    _back(desk, told, look, manner)
    return ident


def _front(desk: Desk, told: Appointment, look: Look, manner: Manner, scan: dict[str, Any]) -> None:
    form, who, high = Form(desk.sheet(look, **scan), top=120), desk.person, 100
    form.title("干部任免审批表", 56)
    with form.photo(230):
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.3),
            label("性　别"),
            value(said.sexed(who), 1.2),
            label("出生年月\n（　岁）", 1.2),
            value(_born(told, manner), 1.5),
        )
        form.row(
            high,
            label("民　族"),
            value(said.folk(who), 1.3),
            label("籍　贯"),
            value(said.native(who), 1.2),
            label("出生地", 1.2),
            value(identity("birth_place", who.birth_place or who.native_place), 1.5),
        )
        joined = said.party("claimed_join", told.joined, manner) if told.joined else Part("")
        form.row(
            high,
            label("入　党\n时　间"),
            value(joined, 1.3),
            label("参加工\n作时间"),
            value(said.worked(told.work_start, manner), 1.2),
            label("健康状况", 1.2),
            value("健康", 1.5),
        )
        title = claim("title", told.title[0], name=told.title[0], date=told.title[1]) if told.title else Part("")
        form.row(
            high, label("专业技\n术职务"), value(title, 2.5), label("熟悉专业\n有何专长", 1.2), value("行政管理", 2.5)
        )
    _schooling(form, told)
    form.row(88, label("现任职务", 1.3), value(told.current, 6))
    form.row(88, label("拟任职务", 1.3), value(_proposed(told), 6))
    form.row(88, label("拟免职务", 1.3), value(told.removed, 6))
    area = form.block("简历", 2240 - form.y)
    _career(form.sheet, told, manner, area)


def _born(told: Appointment, manner: Manner) -> Says:
    return say(
        said.born(told.birth, manner, "gregorian"), "\n（", said.aged(told.age, told.formed, f"{told.age}岁"), "）"
    )


def _proposed(told: Appointment) -> Says:
    fields = {
        "action": "任",
        "unit": told.unit,
        "post": told.proposed.removeprefix(told.unit),
        "document_no": told.document,
    }
    return say(Part(told.proposed, (Claim("appointment", {k: v for k, v in fields.items() if v}),)))


def _schooling(form: Form, told: Appointment) -> None:
    for name, study in (("全日制\n教　育", told.full_time), ("在　职\n教　育", told.in_service)):
        school = f"{study.school}{study.department}{study.major}专业" if study else ""
        inks = form.row(
            86,
            label("学历学位", 0.9),
            label(name, 1.0),
            value(study.words if study else "", 2.0),
            label("毕业院校\n系及专业", 1.2),
            value(school, 2.9),
        )
        if study:
            words = study.words.replace("\n", "")
            form.sheet.record((study.claim,), join(inks[2], inks[4]), f"{words} {school}")


def _career(sheet: Sheet, told: Appointment, manner: Manner, area: tuple[float, float, float, float]) -> None:
    """Each line: the period, then the words with a hanging indent."""
    pen, y = sheet.filled, area[1]
    for stint in told.career:
        period = manner.period(stint.start, stint.end)
        column = 18 * pen.advance("0") + 14
        words = say(stint.words, said.inside_words(stint, manner))
        tall = len(lay_out(words, area[2] - area[0] - column, pen)) * pen.size * 1.36
        at = len(sheet.found)
        left = sheet.write(period, (area[0], y, area[0] + column, y + pen.size * 1.36), pen, "left", leading=1.36)
        right = sheet.write(words, (area[0] + column, y, area[2], y + tall), pen, "left", False, leading=1.36)
        text = period + "  " + "".join(p.text for p in words)
        sheet.record((said.stint_claim(stint),), join(left, right), text, at)
        y += tall + 4
        if y > area[3] + 6:
            raise ValueError("the career does not fit the form")


def _back(desk: Desk, told: Appointment, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=130)
    form.words("奖惩情况", _honours(told), 170, middle=True)
    marks: list[str | Part] = []
    for year, grade in told.marks:
        marks += ["；"] if marks else []
        marks.append(claim("assessment", f"{year}年度{grade}", year=year, grade=grade))
    form.words("年度考\n核结果", say(*marks), 150, middle=True)
    form.words("任免理由", told.reason, 210, middle=True)
    form.table(
        ("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        (0.9, 1.2, 1.3, 1.3, 3.6),
        [said.kin_line(k, manner) for k in desk.person.kin],
        80,
        2,
    )
    style = "ymd"
    filed = said.signed("单位", told.formed, manner, write_date(told.formed, style))
    form.opinion("呈报单位", 330, Opinion("", say(filed), seal=told.office))
    approved = said.signed("审批", told.approved, manner, write_date(told.approved, style))
    words = "同意任免。" + (f"（{told.document}）" if told.document else "")
    form.opinion("审批机\n关意见", 360, Opinion(words, say(approved), seal=told.bureau))
    form.opinion("行政机关\n任免意见", 240, Opinion("", say("")))
    form.note("填表人：孙立", size=30, filled=True)


def _honours(told: Appointment) -> Says:
    if told.award:
        return say(claim("award", told.award, award=told.award))
    return say(claim("penalty", "无", penalty="无"))
