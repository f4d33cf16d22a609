"""M34 公务员登记表 (and 过渡审批表) and M35 公务员录用审批表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, Says, identity, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.notation import Manner
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Civil:
    """What either form says; `route` marks the M35, whose approval starts the work."""

    type: str  # M34 M35
    title: str
    formed: str
    approved: str
    birth: str
    politics: str
    work_start: str | None
    id_number: str | None
    schooling: Says
    school: str
    unit: str
    post: str
    career: tuple[Stint, ...]
    office: str
    bureau: str
    origin: str
    joined: str | None = None


def draw(desk: Desk, told: Civil, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material(told.type, told.title, "9-2", told.approved)
    look = desk.look(told.formed)
    manner = desk.manner(look)
    form = Form(desk.sheet(look, **scan), top=110)
    form.title(told.title, 52)
    _basic(form, desk, told, manner)
    form.table(
        ("起止年月", "在何地何单位学习或工作、任何职务"),
        (2.0, 4.6),
        [said.stint_line(s, manner, referee=False) for s in told.career],
        78,
        1,
        aligns=("center", "left"),
    )
    names = (
        ("招录机\n关意见", "设区市主管\n部门意见", "省级主管部\n门审批意见")
        if told.type == "M35"
        else ("所在机\n关意见", "审核机\n关意见", "审批机\n关意见")
    )
    form.opinion(names[0], 250, Opinion("同意上报。", say(said.signed("单位", told.formed, manner)), seal=told.office))
    form.opinion(
        names[1], 250, Opinion("审核属实。", say(said.signed("审核", told.formed, manner)), seal="中共临溪市委组织部")
    )
    form.opinion(names[2], 290, Opinion(_granted(told), say(_approval(told, manner)), seal=told.bureau))
    return ident


def _basic(form: Form, desk: Desk, told: Civil, manner: Manner) -> None:
    who, high = desk.person, 92
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.3),
            label("性　别"),
            value(said.sexed(who), 0.8),
            label("民　族"),
            value(said.folk(who), 1.0),
        )
        form.row(
            high,
            label("出生年月", 1.1),
            value(said.born(told.birth, manner, "gregorian"), 1.7),
            label("籍　贯"),
            value(said.native(who), 2.1),
        )
        joined = say("（", said.party("claimed_join", told.joined, manner), "）") if told.joined else ()
        form.row(
            high,
            label("政治面貌", 1.1),
            value(say(said.status_of(told.politics, told.formed), joined), 2.4),
            label("健康状况", 1.1),
            value("健康", 0.9),
        )
    started = said.worked(told.work_start, manner) if told.work_start else Part("")
    number = identity("id_number", told.id_number) if told.id_number else Part("")
    form.row(high, label("身份证号", 1.1), value(number, 3.0), label("参加工作时间", 1.4), value(started, 1.4))
    form.row(
        high,
        label("学历学位", 1.1),
        value(told.schooling, 2.2),
        label("毕业院校系及专业", 1.5),
        value(told.school, 3.0),
    )
    names = ("报考部门及职位", "笔试成绩　78.5　　面试成绩　86.2") if told.type == "M35" else ("工作单位及现任职务", "")
    form.row(
        high, label(names[0], 1.6), value(told.unit + told.post, 3.0), *([value(names[1], 2.4)] if names[1] else [])
    )


def _granted(told: Civil) -> Says:
    fields = {"status": "公务员", "from": told.approved, "origin": told.origin}
    words = "同意录用为国家公务员" if told.type == "M35" else "同意登记为公务员"
    return say(Part(words, (Claim("status", {k: v for k, v in fields.items() if v}),)), "。")


def _approval(told: Civil, manner: Manner) -> Part:
    if told.type == "M34":
        return said.signed("审批", told.approved, manner)
    return said.both(said.worked(told.approved, manner, "考录"), "signing", step="审批", date=told.approved)
