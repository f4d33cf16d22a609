"""M31 应征公民入伍登记表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Enlistment:
    """What the form says."""

    filled: str
    approved: str
    birth: str
    career: tuple[Stint, ...]
    school_level: str
    home: str
    office: str
    commune: str
    birth_text: str | None = None
    calendar: str | None = None
    age: tuple[int, str] | None = None
    politics: str = "共青团员"


def draw(desk: Desk, told: Enlistment, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M31", "应征公民入伍登记表", "9-2", told.approved)
    look = desk.look(told.filled)
    manner, who, high = desk.manner(look), desk.person, 96
    form = Form(desk.sheet(look, **scan), top=120)
    form.title("应征公民入伍登记表", 52)
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.4),
            label("曾用名"),
            value(said.former(who), 1.1),
            label("性　别", 0.9),
            value(said.sexed(who), 0.7),
        )
        form.row(
            high,
            label("出生年月日", 1.2),
            value(said.born(told.birth, manner, told.calendar, True, told.birth_text), 3.0),
            label("民族", 0.7),
            value(said.folk(who), 1.0),
        )
        stated = say(said.aged(told.age[0], told.filled, told.age[1])) if told.age else say("")
        form.row(high, label("籍　贯"), value(said.native(who), 2.4), label("年　龄"), value(stated, 1.0))
    form.row(
        high,
        label("家庭出身"),
        value(who.origin, 1.1),
        label("本人成份"),
        value("学生", 1.1),
        label("文化程度"),
        value(told.school_level, 1.1),
        label("政治面貌"),
        value(said.status_of(told.politics, told.filled), 1.4),
    )
    form.row(high, label("户口所在地", 1.2), value(told.home, 3), label("职业、职务", 1.2), value("社员", 1.2))
    form.table(
        ("自何年何月至何年何月", "在何地何单位任何职", "证明人"),
        (2.2, 4.0, 1.1),
        [said.stint_line(s, manner) for s in told.career],
        84,
        1,
        aligns=("center", "left", "center"),
    )
    form.table(
        ("关系", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        (0.9, 1.2, 1.5, 1.2, 3.4),
        [said.kin_line(k, manner) for k in who.kin if k.relation in ("父亲", "母亲")],
        80,
    )
    form.opinion(
        "派出所意见", 210, Opinion("经审查，政治历史清楚，同意应征。", say(said.signed("单位", told.filled, manner)))
    )
    form.opinion(
        "公社武装\n部意见",
        270,
        Opinion("体检、政审合格，同意入伍。", say(said.signed("审核", told.filled, manner)), seal=told.commune),
    )
    approved = said.both(said.worked(told.approved, manner, "入伍"), "signing", step="审批", date=told.approved)
    form.opinion("县人民武装部\n审批意见\n批准入伍时间", 330, Opinion("批准入伍。", say(approved), seal=told.office))
    return ident
