"""M30 知识青年上山下乡登记表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class SentDown:
    """What the form says."""

    filled: str
    approved: str
    went: str
    place: str
    birth: str
    school: str
    school_level: str
    career: tuple[Stint, ...]
    office: str
    age: tuple[int, str] | None = None
    back: str | None = None
    slogan: bool = False
    politics: str = "共青团员"
    birth_text: str | None = None


def draw(desk: Desk, told: SentDown, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M30", "知识青年上山下乡登记表", "9-2", told.approved)
    look = desk.look(told.filled)
    manner, who, high = desk.manner(look), desk.person, 96
    form = Form(desk.sheet(look, **scan), top=110)
    if told.slogan:
        form.note("最高指示", "center", 40)
        form.note("知识青年到农村去，接受贫下中农的再教育，很有必要。", "center", 34)
    form.title("知识青年上山下乡登记表", 50)
    form.note(say("填表日期：", said.signed("本人", told.filled, manner)), "right", 32, filled=True)
    form.row(
        high,
        label("姓　名"),
        value(said.named(who), 1.4),
        label("性　别"),
        value(said.sexed(who), 0.8),
        label("出生年月", 1.1),
        value(said.born(told.birth, manner, by_self=True, text=told.birth_text), 2.2),
    )
    stated = say(said.aged(told.age[0], told.filled, told.age[1])) if told.age else say("")
    form.row(
        high,
        label("民　族"),
        value(said.folk(who), 1.2),
        label("年　龄"),
        value(stated, 1.0),
        label("家庭出身", 1.1),
        value(who.origin, 1.2),
        label("政治面貌", 1.1),
        value(said.status_of(told.politics, told.filled), 1.3),
    )
    form.row(
        high, label("毕业学校", 1.1), value(told.school, 2.6), label("文化程度", 1.1), value(told.school_level, 1.4)
    )
    parent = who.kin[0]
    form.row(
        high,
        label("家长姓名", 1.1),
        value(parent.name, 1.3),
        label("职业、工作单位", 1.6),
        value(parent.unit_post, 3.0),
    )
    form.row(high, label("家庭住址", 1.1), value("江原省临溪市城关镇北街36号", 5))
    form.table(
        ("何年何月至何年何月", "在何地做何事", "证明人"),
        (2.2, 4.0, 1.1),
        [said.stint_line(s, manner) for s in told.career],
        84,
        1,
        aligns=("center", "left", "center"),
    )
    form.opinion(
        "学校意见", 240, Opinion("同意该生上山下乡。", say(said.signed("单位", told.filled, manner)), seal=told.school)
    )
    form.opinion(
        "知青办\n审批意见",
        300,
        Opinion("批准到农村插队落户。", say(said.signed("审批", told.approved, manner)), seal=told.office),
    )
    _settled(form, desk, told)
    return ident


def _settled(form: Form, desk: Desk, told: SentDown) -> None:
    manner = desk.manner(desk.look(told.filled))
    form.row(
        104,
        label("下乡（插队）时间", 1.7),
        value(said.worked(told.went, manner, "上山下乡"), 2.0),
        label("安置地点", 1.1),
        value(told.place, 3.4),
    )
    household = {"type": "非农业"}
    form.row(
        104,
        label("户口性质", 1.2),
        value(say(Part("非农业户口", (Claim("household", household),))), 1.6),
        label("回城（招工）时间", 1.7),
        value(manner.date(told.back) if told.back else "", 1.9),
    )
