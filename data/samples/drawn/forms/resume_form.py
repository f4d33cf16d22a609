"""M01 干部履历表: a booklet of cover, basic data, career and family."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Part, Says, claim, identity, say
from samples.drawn.desk import Desk, Look
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.ink import Pen
from samples.drawn.notation import Manner
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Resume:
    """What the booklet says."""

    filled: str
    unit: str
    post: str
    birth: str
    work_start: str
    joined: str | None
    career: tuple[Stint, ...]
    full_time: Says = ()
    in_service: Says = ()
    full: str | None = None
    id_number: str | None = None
    edition: str = "一九九九年制"
    cover: bool = True
    joined_at: str = ""
    loose_dates: str | None = None  # a date style of its own


def draw(desk: Desk, told: Resume, **scan: Any) -> str:
    """Draw the booklet; returns the material's id."""
    ident = desk.material("M01", "干部履历表", "1", told.filled)
    look = desk.look(told.filled)
    manner = desk.manner(look)
    if told.loose_dates:
        manner.style = told.loose_dates
    if told.cover:
        _cover(desk, told, look, manner)
    _basic(desk, told, look, manner)
    _career(desk, told, look, manner, scan)
    _family(desk, told, look, manner)
    return ident


def _cover(desk: Desk, told: Resume, look: Look, manner: Manner) -> None:
    sheet = desk.sheet(look)
    sheet.write("干 部 履 历 表", (200, 420, 1454, 640), Pen("songbold", 110))
    lines: list[tuple[str, Says]] = [
        ("姓    名", say(desk.person.name)),
        ("单    位", say(told.unit)),
        ("职    务", say(told.post)),
        ("填表日期", say(said.signed("本人", told.filled, manner))),
    ]
    for i, (name, says) in enumerate(lines):
        y = 1150 + i * 130
        sheet.write(name, (330, y, 600, y + 80), Pen(look.printed.face, 44))
        sheet.write(says, (630, y, 1300, y + 80), look.filled.at(44))
        sheet.rule(620, y + 82, 1310, y + 82)
    sheet.write("中共中央组织部制", (400, 1960, 1254, 2030), Pen(look.printed.face, 40))
    sheet.write(f"（{told.edition}）", (400, 2040, 1254, 2100), Pen(look.printed.face, 34))


def _basic(desk: Desk, told: Resume, look: Look, manner: Manner) -> None:
    form, who, high = Form(desk.sheet(look), top=120), desk.person, 132
    form.title("干部履历表" if not told.cover else "个人基本情况", 46, spaced=not told.cover)
    with form.photo():
        form.row(
            high,
            label("姓　名", 1),
            value(said.named(who), 1.3),
            label("性　别", 1),
            value(said.sexed(who), 0.8),
            label("出生日期", 1.1),
            value(said.born(told.birth, manner, "gregorian", True), 1.9),
        )
        form.row(
            high,
            label("曾用名"),
            value(said.former(who), 1.3),
            label("民　族"),
            value(said.folk(who), 0.8),
            label("籍　贯", 1.1),
            value(said.native(who), 1.9),
        )
        form.row(
            high,
            label("出生地"),
            value(identity("birth_place", who.birth_place or who.native_place), 2.1),
            label("健康状况", 1.1),
            value("健康", 0.9),
            label("婚姻状况", 1.1),
            value("已婚", 0.9),
        )
    joined = said.party("claimed_join", told.joined, manner) if told.joined else Part("无")
    form.row(
        high,
        label("入党（团）时间", 1.4),
        value(joined, 1.8),
        label("参加工作时间", 1.4),
        value(said.worked(told.work_start, manner), 1.8),
    )
    form.row(high, label("身份证号码", 1.4), value(identity("id_number", told.id_number) if told.id_number else "", 5))
    form.row(high, label("现任职务", 1.4), value(told.unit + told.post, 5))
    _schooling(form, told)
    form.row(high, label("熟悉何种专业技术、有何专长", 1.8), value("文字工作", 4.6))
    form.row(high, label("懂何种外语、熟练程度", 1.8), value("无", 4.6))
    form.row(
        190, label("何时何地由何人介绍加入中国共产党、何时转正", 1.8), value(_membership(told, manner), 4.6, "left")
    )
    form.row(high, label("何时参加何民主党派、任何职务", 1.8), value("无", 4.6))


def _schooling(form: Form, told: Resume) -> None:
    form.row(120, label("学　历\n学　位", 0.9), label("全日制教育", 1.1), value(told.full_time or "无", 4.4))
    form.row(120, label("", 0.9), label("在职教育", 1.1), value(told.in_service or "无", 4.4))


def _membership(told: Resume, manner: Manner) -> Says:
    if not told.joined:
        return say("无")
    parts: list[str | Part] = [manner.date(told.joined), "在", told.joined_at or told.unit, "加入中国共产党"]
    if told.full:
        parts += ["，", claim("party", manner.date(told.full), step="claimed_full", date=told.full), "转为正式党员"]
    return say(*parts)


def _career(desk: Desk, told: Resume, look: Look, manner: Manner, scan: dict[str, Any]) -> None:
    form = Form(desk.sheet(look, **scan), top=150)
    form.title("参加革命工作前后履历", 46, spaced=False)
    lines = [said.stint_line(s, manner) for s in told.career]
    form.table(
        ("自何年何月至何年何月", "在何地区、何部门工作（学习）、任何职务", "证明人"),
        (2.1, 4.3, 1.0),
        lines,
        92,
        blank=max(1, 17 - len(lines)),
        aligns=("center", "left", "center"),
    )


def _family(desk: Desk, told: Resume, look: Look, manner: Manner) -> None:
    form = Form(desk.sheet(look), top=150)
    form.title("家庭成员及主要社会关系情况", 46, spaced=False)
    lines = [said.kin_line(k, manner) for k in desk.person.kin]
    form.table(
        ("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"), (0.9, 1.2, 1.5, 1.2, 3.6), lines, 88, blank=4
    )
    form.words("其他需\n要说明", "无", 260)
    form.opinion(
        "本人签名",
        240,
        Opinion(
            "以上所填内容属实。", say(said.signed("本人", told.filled, manner)), say(desk.person.name), "本人签名："
        ),
    )
    form.opinion(
        "组织审查意见",
        330,
        Opinion(
            "经审查，所填内容与档案记载一致。",
            say(said.signed("单位", told.filled, manner)),
            seal="中共" + told.unit + "委员会",
        ),
    )
