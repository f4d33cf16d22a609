"""M32 军队转业干部审批报告表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Transfer:
    """What the form says."""

    formed: str
    approved: str
    birth: str
    enlisted: str
    joined: str
    corps: str
    post: str
    rank: str
    career: tuple[Stint, ...]
    office: str
    order: str
    settled: str
    school_level: str = "高中"


def draw(desk: Desk, told: Transfer, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M32", "军队转业干部审批报告表", "9-2", told.approved)
    look = desk.look(told.formed)
    manner, who, high = desk.manner(look), desk.person, 96
    form = Form(desk.sheet(look, **scan), top=120)
    form.title("军队转业干部审批报告表", 52, spaced=False)
    form.row(
        high,
        label("部　别"),
        value(told.corps, 2.2),
        label("职　务"),
        value(told.post, 1.5),
        label("级　别"),
        value(told.rank, 1.3),
    )
    form.row(
        high,
        label("姓　名"),
        value(said.named(who), 1.4),
        label("性　别"),
        value(said.sexed(who), 0.8),
        label("出生年月", 1.1),
        value(said.born(told.birth, manner), 2.0),
    )
    form.row(
        high,
        label("籍　贯"),
        value(said.native(who), 2.0),
        label("民　族"),
        value(said.folk(who), 1.0),
        label("文化程度", 1.1),
        value(told.school_level, 1.1),
    )
    enlisted = said.worked(told.enlisted, manner, "入伍")
    form.row(
        high,
        label("入伍年月", 1.1),
        value(enlisted, 2.0),
        label("入党年月", 1.1),
        value(said.party("claimed_join", told.joined, manner), 2.0),
    )
    form.table(
        ("自何年何月至何年何月", "在何部队任何职", "证明人"),
        (2.2, 4.0, 1.1),
        [said.stint_line(s, manner) for s in told.career],
        86,
        2,
        aligns=("center", "left", "center"),
    )
    form.words("奖惩", "1977年受嘉奖一次。", 110)
    form.words("转业理由", "根据部队精简整编需要，本人服从组织安排，拟转业地方工作。", 190)
    form.opinion(
        "团党委意见",
        270,
        Opinion("同意转业。", say(said.signed("单位", told.formed, manner)), seal="中国人民解放军某团政治处"),
    )
    status = Part(
        "批准转业地方工作", (Claim("status", {"status": "干部", "from": told.approved, "origin": "军队转业"}),)
    )
    form.opinion(
        "批准机关、\n命令号、时间",
        300,
        Opinion(
            say(status, f"，命令号：{told.order}"),
            say(said.signed("审批", told.approved, manner)),
            seal="中国人民解放军某师政治部",
        ),
    )
    form.row(high, label("安置地区、接收单位", 1.8), value(told.settled, 4.6))
    return ident
