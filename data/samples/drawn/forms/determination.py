"""M17 干部人事档案专项审核认定表 and M16 户籍证明."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, claim, identity, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Line, Opinion, label, value
from samples.drawn.ink import Pen
from samples.drawn.notation import write_date

_TOPICS = {
    "birth": "出生时间",
    "work_start": "参加工作时间",
    "party": "入党时间",
    "education": "学历学位",
    "status": "干部身份",
}


@dataclass(frozen=True)
class Determination:
    """What the organisation recognised: topic, value as a fact, and its words."""

    decided: str
    by: str
    unit_post: str
    values: tuple[tuple[str, str, str], ...]
    grounds: str = "干部人事档案"


def draw(desk: Desk, told: Determination, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M17", "干部人事档案专项审核认定表", "5", told.decided)
    look = desk.look(told.decided, typed=True)
    form = Form(desk.sheet(look, **scan), top=140)
    form.title("干部人事档案专项审核认定表", 50, spaced=False)
    who = desk.person
    form.row(
        104,
        label("姓　名"),
        value(said.named(who), 1.4),
        label("性　别"),
        value(said.sexed(who), 0.9),
        label("民　族"),
        value(said.folk(who), 1.1),
    )
    form.row(104, label("单位及职务", 1.2), value(told.unit_post, 5))
    lines = [
        Line(
            (
                say(_TOPICS[topic]),
                say(
                    claim(
                        "determination",
                        words,
                        topic=topic,
                        value=stated,
                        decided=told.decided,
                        by=told.by,
                        grounds=told.grounds,
                    )
                ),
                say(told.grounds),
                say("无异议"),
            )
        )
        for topic, stated, words in told.values
    ]
    form.table(("审核项目", "认定结果", "认定依据", "备注"), (1.5, 3.4, 2.0, 1.2), lines, 130)
    manner = desk.manner(look)
    date = write_date(told.decided, "ymd")
    form.opinion(
        "本人意见",
        260,
        Opinion("同意认定结果。", say(said.signed("本人", told.decided, manner, date)), say(who.name), "签名："),
    )
    form.opinion(
        "组织部门\n认定意见",
        380,
        Opinion("经审核，同意上述认定。", say(said.signed("审批", told.decided, manner, date)), seal=told.by),
    )
    form.row(
        90,
        label("初审人"),
        value("李敏", 1.4),
        label("复审人"),
        value("张涛", 1.4),
        label("审核日期"),
        value(write_date(told.decided, "dot0"), 1.6),
    )
    return ident


@dataclass(frozen=True)
class HouseholdProof:
    """A proof by the household register: both calendars for one birth day."""

    written: str
    gregorian: str
    lunar_words: str
    lunar: str
    station: str


def draw_proof(desk: Desk, told: HouseholdProof, **scan: Any) -> str:
    """Draw the proof as running text; returns the material's id."""
    ident = desk.material("M16", "户籍证明", "5", told.written)
    look = desk.look(told.written, typed=False)
    sheet = desk.sheet(look, **scan)
    pen = look.filled.at(44)
    sheet.write("证　　明", (400, 300, 1254, 420), Pen("songbold", 64))
    born = claim("birth", write_date(told.gregorian, "ymd"), date=told.gregorian, calendar="gregorian")
    moon = Part(told.lunar_words, (Claim("birth", {"date": told.lunar, "calendar": "lunar"}),))
    words = say(
        "　　兹证明",
        identity("name", desk.person.name),
        "，",
        identity("gender", desk.person.gender),
        "，",
        "我所户籍底册登记出生日期为公历",
        born,
        "，即",
        moon,
        "。本人过去填表多用农历，两个日期为同一天。\n　　特此证明。",
    )
    sheet.write(words, (190, 520, 1464, 1150), pen, "left", False, leading=1.9)
    sheet.write(told.station, (760, 1260, 1440, 1330), pen)
    date = said.signed("单位", told.written, desk.manner(look), write_date(told.written, "ymd"))
    sheet.write(say(date), (760, 1360, 1440, 1430), pen)
    sheet.stamp((1110, 1310), told.station)
    return ident
