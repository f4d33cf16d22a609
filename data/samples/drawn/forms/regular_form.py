"""M26 转正定级审批表 of a graduate after the probation year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value


@dataclass(frozen=True)
class Regular:
    """What the form says."""

    formed: str
    approved: str
    birth: str
    work_start: str
    school: str
    major: str
    level: str
    graduated: str
    unit: str
    trial: tuple[str, str]
    post: str
    grade: str
    effective: str
    amount: float
    bureau: str
    politics: str = "共青团员"
    route: str | None = "毕业分配"


def draw(desk: Desk, told: Regular, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M26", "毕业生见习期满转正定级审批表", "9-1", told.approved)
    look = desk.look(told.formed)
    manner, who, high = desk.manner(look), desk.person, 104
    form = Form(desk.sheet(look, **scan), top=130)
    form.title("毕业生见习期满转正定级审批表", 48, spaced=False)
    form.row(
        high,
        label("姓　名"),
        value(said.named(who), 1.3),
        label("性　别"),
        value(said.sexed(who), 0.8),
        label("出生年月", 1.1),
        value(said.born(told.birth, manner), 1.8),
    )
    form.row(
        high,
        label("民　族"),
        value(said.folk(who), 1.0),
        label("籍　贯"),
        value(said.native(who), 2.0),
        label("政治面貌", 1.1),
        value(said.status_of(told.politics, told.formed), 1.3),
    )
    form.row(high, label("毕业学校", 1.1), value(told.school, 2.4), label("所学专业", 1.1), value(told.major, 2.2))
    form.row(
        high,
        label("学历（学位）", 1.3),
        value(told.level, 1.3),
        label("毕业时间", 1.1),
        value(manner.date(told.graduated), 1.6),
        label("参加工作时间", 1.5),
        value(said.worked(told.work_start, manner, told.route), 1.6),
    )
    form.row(
        high,
        label("工作单位", 1.1),
        value(told.unit, 2.4),
        label("见习期", 0.9),
        value(manner.period(*told.trial), 2.6),
    )
    form.words(
        "见习期间工作情况", "　　见习期间，本人虚心向老同志学习，较快熟悉了业务，完成了领导交给的各项任务。", 330
    )
    form.opinion(
        "单位鉴\n定意见",
        330,
        Opinion(
            "该同志见习期满，表现良好，同意按期转正。", say(said.signed("单位", told.formed, manner)), seal=told.unit
        ),
    )
    pay = {
        "effective": told.effective,
        "grade": told.grade,
        "post": told.post,
        "standard": "干部",
        "amount": told.amount,
    }
    part = Part(manner.date(told.effective), (Claim("pay", pay),))
    form.row(
        high,
        label("拟定职务", 1.1),
        value(told.post, 1.3),
        label("拟定工资级别", 1.5),
        value(told.grade, 2.0),
        label("执行时间", 1.1),
        value(part, 1.6),
    )
    status = Part(
        "同意转正定级为国家干部", (Claim("status", {"status": "干部", "from": told.effective, "origin": "统分"}),)
    )
    form.opinion(
        "审批机\n关意见",
        400,
        Opinion(say(status, "。"), say(said.signed("审批", told.approved, manner)), seal=told.bureau),
    )
    form.words("备注", "", 120)
    return ident
