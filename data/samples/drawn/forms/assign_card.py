"""M37 派遣证 / 就业报到证."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, label, value
from samples.drawn.ink import Pen
from samples.drawn.notation import write_date


@dataclass(frozen=True)
class Assignment:
    """What the card says; the graduate reports between `first` and `last`."""

    title: str
    number: str
    to: str
    issued: str
    first: str
    last: str
    school: str
    major: str
    level: str
    years: str
    office: str


def draw(desk: Desk, told: Assignment, **scan: Any) -> str:
    """Draw the card; returns the material's id."""
    ident = desk.material("M37", told.title, "10", told.issued)
    look = desk.look(told.issued)
    sheet = desk.sheet(look, **scan)
    form = Form(sheet, top=260, left=190, right=190)
    form.title(told.title, 46, spaced=False)
    form.note(told.number, "right", 32)
    form.note(f"{told.to}：", "left", 40, filled=True)
    form.y += 20
    words = f"　　兹有{told.school}毕业生{desk.person.name}一人到你单位报到，请接洽安排工作。"
    sheet.write(words, (form.left, form.y, form.right, form.y + 190), look.filled.at(40), "left", leading=1.8)
    form.y += 210
    who, high = desk.person, 120
    form.row(high, label("姓　名"), value(said.named(who), 1.8), label("性　别"), value(said.sexed(who), 1.2))
    form.row(high, label("毕业院校"), value(told.school, 1.8), label("修业年限"), value(told.years, 1.2))
    form.row(high, label("专　业"), value(told.major, 1.8), label("学　历"), value(told.level, 1.2))
    words = f"自{write_date(told.first, 'ymd')}至{write_date(told.last, 'ymd')}"
    start = {"date": f"{told.first}/{told.last}", "route": "毕业分配"}
    form.row(high, label("报到期限"), value(Part(words, (Claim("work_start", start),)), 4))
    form.row(high, label("报到地址"), value(told.to, 4))
    form.row(high, label("备　注"), value("档案材料另寄", 4))
    _issue(desk, told, form)
    return ident


def _issue(desk: Desk, told: Assignment, form: Form) -> None:
    sheet, pen = form.sheet, Pen(form.sheet.printed.face, 38)
    y = form.y + 120
    sheet.write(told.office, (760, y, 1420, y + 70), pen)
    date = said.signed("审批", told.issued, desk.manner(desk.look(told.issued)), write_date(told.issued, "ymd"))
    sheet.write(say(date), (760, y + 90, 1420, y + 160), sheet.filled.at(40))
    sheet.stamp((1100, y + 70), told.office)
