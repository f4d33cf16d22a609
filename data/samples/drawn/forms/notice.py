"""M28 任免通知: running text with a red head, a document number and a seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Part, Says, claim, say
from samples.drawn.desk import Desk
from samples.drawn.ink import RED, Pen
from samples.drawn.notation import write_date


@dataclass(frozen=True)
class Notice:
    """One appointment by one document; `off` is the post given up."""

    issuer: str
    number: str
    decided: str
    to: str
    unit: str
    post: str
    off: str = ""
    level: str | None = None
    date_style: str = "cn"
    trial: bool = False


def draw(desk: Desk, told: Notice, **scan: Any) -> str:
    """Draw the notice; returns the material's id."""
    ident = desk.material("M28", f"关于{desk.person.name}同志职务任免的通知", "9-2", told.decided)
    look = desk.look(told.decided, typed=True)
    sheet = desk.sheet(look, **scan)
    sheet.write(f"{told.issuer}文件", (200, 210, 1454, 360), Pen("songbold", 84, RED))
    pen = Pen(look.filled.face if look.filled.face != "zenhei" else "song", 40)
    sheet.write(told.number, (400, 410, 1254, 470), pen)
    sheet.rule(170, 492, 1484, 492, 5, colour=RED)
    title = f"关于{desk.person.name}同志职务任免的通知"
    sheet.write(title, (200, 600, 1454, 690), Pen("songbold", 54))
    sheet.write(f"{told.to}：", (180, 780, 1474, 860), pen, "left")
    sheet.write(say("　　", _body(desk, told)), (180, 870, 1474, 1250), pen, "left", False, leading=1.9)
    sheet.write(told.issuer, (760, 1420, 1420, 1490), pen)
    date = said.signed("审批", told.decided, desk.manner(look), write_date(told.decided, told.date_style))
    sheet.write(date, (760, 1510, 1420, 1580), pen)
    sheet.stamp((1100, 1470), told.issuer)
    sheet.rule(180, 2060, 1474, 2060, 2)
    sheet.write("抄送：县委各部门，县级机关各单位。", (180, 2070, 1474, 2130), pen.at(32), "left")
    return ident


def _body(desk: Desk, told: Notice) -> Says:
    on = claim(
        "appointment",
        f"{told.unit}{told.post}",
        action="试任" if told.trial else "任",
        decided=told.decided,
        unit=told.unit,
        post=told.post,
        level=told.level,
        document_no=told.number,
    )
    parts: list[str | Part] = [f"经研究决定：{desk.person.name}同志任", on]
    parts += ["（试用期一年）"] if told.trial else []
    if told.off:
        gone = claim("appointment", told.off, action="免", decided=told.decided, post=told.off, document_no=told.number)
        parts += ["，免去其", gone, "职务"]
    return say(*parts, "。")
