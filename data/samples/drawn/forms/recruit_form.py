"""M29 招工登记表: one or two pages, filled by the applicant, approved by the labour bureau."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Recruitment:
    """What the form says. `age` is the stated one, as written."""

    filled: str
    approved: str
    birth: str
    employer: str
    trade: str
    school_level: str
    career: tuple[Stint, ...]
    bureau: str
    age: tuple[int, str] | None = None
    politics: str = "共青团员"
    document: str = ""
    issuer: str = "江原省劳动局制"


def draw(desk: Desk, told: Recruitment, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M29", "招收工人登记表", "9-2", told.approved)
    look = desk.look(told.filled)
    manner, who, high = desk.manner(look), desk.person, 92
    form = Form(desk.sheet(look, **scan), top=130)
    form.title("招收工人登记表", 54)
    form.note(
        say("招工单位：" + told.employer + "        填表日期：", said.signed("本人", told.filled, manner)),
        size=32,
        filled=True,
    )
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.4),
            label("曾用名"),
            value(said.former(who), 1.2),
            label("性　别", 0.9),
            value(said.sexed(who), 0.7),
        )
        stated = say(said.aged(told.age[0], told.filled, told.age[1])) if told.age else say("")
        form.row(
            high,
            label("出生年月日", 1.3),
            value(said.born(told.birth, manner, by_self=True), 2.6),
            label("年龄", 0.7),
            value(stated, 1.0),
        )
        form.row(high, label("民　族"), value(said.folk(who), 1.0), label("籍　贯"), value(said.native(who), 3.2))
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
    form.row(
        high,
        label("户口所在地", 1.2),
        value("江原省临溪市城关镇", 3),
        label("婚否", 0.7),
        value("未婚", 1),
        label("身体状况", 1),
        value("健康", 1),
    )
    form.table(
        ("何年何月至何年何月", "在何地做何事", "证明人"),
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
    form.words("体检结果", "合格。", 170)
    form.opinion(
        "招工单位意见",
        250,
        Opinion(
            f"同意招收，工种：{told.trade}，学徒期三年。",
            say(said.signed("单位", told.filled, manner)),
            seal=told.employer,
        ),
    )
    approved = said.both(said.worked(told.approved, manner, "招工"), "signing", step="审批", date=told.approved)
    words = say("同意招收为全民所有制固定工。" + (f"批准文号：{told.document}" if told.document else ""))
    form.opinion("劳动局审\n批意见", 300, Opinion(words, say(approved), seal=told.bureau))
    return ident
