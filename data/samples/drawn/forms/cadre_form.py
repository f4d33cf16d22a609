"""M33 吸收录用干部 / 以工代干转干审批表: two pages; the page that makes a worker a cadre."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class CadreAdmission:
    """What the form says."""

    title: str
    origin: str  # 聘干 录干 转干 招干
    formed: str
    approved: str
    birth: str
    work_start: str
    joined: str | None
    school_level: str
    job: str
    proposed: str
    unit: str
    career: tuple[Stint, ...]
    bureau: str
    document: str


def draw(desk: Desk, told: CadreAdmission, **scan: Any) -> str:
    """Draw both pages; returns the material's id."""
    ident = desk.material("M33", told.title, "9-2", told.approved)
    look = desk.look(told.formed)
    manner, who, high = desk.manner(look), desk.person, 104
    form = Form(desk.sheet(look, **scan), top=130)
    form.title(told.title, 54)
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.4),
            label("性　别"),
            value(said.sexed(who), 0.8),
            label("民　族"),
            value(said.folk(who), 1.1),
        )
        form.row(
            high,
            label("出生年月", 1.1),
            value(said.born(told.birth, manner), 2.2),
            label("籍　贯"),
            value(said.native(who), 2.3),
        )
        form.row(high, label("家庭出身", 1.1), value(who.origin, 1.5), label("本人成份", 1.1), value("工人", 1.5))
    form.row(
        high,
        label("文化程度", 1.1),
        value(told.school_level, 1.4),
        label("参加工作时间", 1.5),
        value(said.worked(told.work_start, manner), 1.9),
        label("健康状况", 1.1),
        value("健康", 1.0),
    )
    joined = said.party("claimed_join", told.joined, manner) if told.joined else Part("无")
    form.row(
        high, label("入党（团）时间", 1.5), value(joined, 2), label("现工作单位、职务（工种）", 2), value(told.job, 2.6)
    )
    form.row(high, label("拟录用单位及职务", 1.6), value(told.proposed, 5))
    form.table(
        ("自何年何月至何年何月", "在何地何单位任何职务（工种）", "证明人"),
        (2.2, 4.0, 1.1),
        [said.stint_line(s, manner) for s in told.career],
        88,
        3,
        aligns=("center", "left", "center"),
    )
    form.words("主要表现及\n录用理由", "该同志政治上要求进步，工作认真负责，能胜任现岗位工作，符合录用条件。", 260)
    _back(Form(desk.sheet(look), top=150), desk, told)
    return ident


def _back(form: Form, desk: Desk, told: CadreAdmission) -> None:
    manner = desk.manner(desk.look(told.formed))
    form.table(
        ("关系", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        (0.9, 1.2, 1.5, 1.2, 3.4),
        [said.kin_line(k, manner) for k in desk.person.kin[:3]],
        84,
        1,
    )
    form.words("考试考\n核成绩", "政治：82分　语文：79分　业务考核：合格", 130, middle=True)
    form.words("体检结论", "合格", 110, middle=True)
    form.opinion(
        "呈报单\n位意见", 340, Opinion("同意呈报。", say(said.signed("单位", told.formed, manner)), seal=told.unit)
    )
    form.opinion(
        "主管部\n门意见",
        340,
        Opinion("同意录用，报请审批。", say(said.signed("审核", told.formed, manner)), seal=told.bureau),
    )
    status = {"status": "干部", "from": told.approved, "origin": told.origin}
    date = said.signed("审批", told.approved, manner)
    words = say("经研究，", Part("同意录用为国家干部", (Claim("status", status),)), f"。文号：{told.document}")
    form.opinion("组织、人事部\n门审批意见", 420, Opinion(words, say(date), seal="临溪市人事局"))
