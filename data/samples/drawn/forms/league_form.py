"""M22 入团志愿书: two pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import claim, say
from samples.drawn.desk import Desk, Look
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.notation import Manner
from samples.drawn.person import Stint


@dataclass(frozen=True)
class LeagueAdmission:
    """What the booklet says."""

    filled: str
    branch: str
    approve: str
    birth: str
    career: tuple[Stint, ...]
    school: str
    school_level: str
    committee: str
    birth_text: str | None = None
    calendar: str | None = None


def draw(desk: Desk, told: LeagueAdmission, **scan: Any) -> str:
    """Draw both pages; returns the material's id."""
    ident = desk.material("M22", "入团志愿书", "6", told.approve)
    look = desk.look(told.filled)
    manner = desk.manner(look)
    _front(Form(desk.sheet(look, **scan), top=130), desk, told, manner)
    _back(desk, told, look, manner)
    return ident


def _front(form: Form, desk: Desk, told: LeagueAdmission, manner: Manner) -> None:
    who, high = desk.person, 104
    form.title("中国共产主义青年团入团志愿书", 50, spaced=False)
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.5),
            label("性　别"),
            value(said.sexed(who), 0.9),
            label("民　族"),
            value(said.folk(who), 1.1),
        )
        born = said.born(told.birth, manner, told.calendar, True, told.birth_text)
        form.row(high, label("出生年月", 1.1), value(born, 2.4), label("籍　贯"), value(said.native(who), 2.1))
    form.row(
        high,
        label("家庭出身", 1.1),
        value(who.origin, 1.4),
        label("本人成份", 1.1),
        value("学生", 1.3),
        label("文化程度", 1.1),
        value(told.school_level, 1.3),
    )
    form.row(high, label("现在学校或工作单位、职务", 2.0), value(told.school + "学生", 4))
    wish = (
        "我志愿加入中国共产主义青年团，坚决拥护中国共产党的领导，遵守团的章程，执行团的决议，履行团员义务，严守团的纪律，"
        "勤奋学习，积极工作，吃苦在前，享受在后，为共产主义事业而奋斗。"
    )
    form.words("入团志愿", "　　" + wish, 520)
    form.table(
        ("自何年何月至何年何月", "在何地做何事", "证明人"),
        (2.2, 4.0, 1.1),
        [said.stint_line(s, manner) for s in told.career],
        88,
        3,
        aligns=("center", "left", "center"),
    )


def _back(desk: Desk, told: LeagueAdmission, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=150)
    form.table(
        ("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        (0.9, 1.2, 1.5, 1.2, 3.4),
        [said.kin_line(k, manner) for k in desk.person.kin if k.relation in ("父亲", "母亲")],
        86,
        2,
    )
    form.opinion(
        "本人签名", 180, Opinion("", say(said.signed("本人", told.filled, manner)), say(desk.person.name), "本人签名：")
    )
    form.opinion(
        "介绍人意见",
        330,
        Opinion(
            "该同志学习努力，热爱劳动，愿意介绍其入团。", say(said.dated(told.filled, manner)), say("方志华"), "签名："
        ),
    )
    accept = claim("league", manner.date(told.branch), step="branch_accept", date=told.branch)
    form.opinion(
        "支部大会决议",
        470,
        Opinion(
            f"经支部大会讨论，一致同意接收{desk.person.name}同志为中国共产主义青年团团员。",
            say(accept),
            say("宋国平"),
            "支部书记：",
        ),
    )
    approve = claim("league", manner.date(told.approve), step="approve", date=told.approve)
    form.opinion("上级团委\n审批意见", 470, Opinion("同意入团。", say(approve), seal=told.committee))
