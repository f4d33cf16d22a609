"""M25 工资变动审批表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, claim, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Line, Opinion, label, value


@dataclass(frozen=True)
class PayChange:
    """What the form says."""

    formed: str
    effective: str
    unit: str
    post: str
    birth: str
    work_start: str
    school_level: str
    reason: str
    grade: str
    before: float
    after: float
    standard: str
    bureau: str
    reform: int | None = None
    service_years: int | None = None
    post_since: str = ""


def draw(desk: Desk, told: PayChange, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    ident = desk.material("M25", "工资变动审批表", "9-1", told.formed)
    look = desk.look(told.formed)
    manner, who, high = desk.manner(look), desk.person, 110
    form = Form(desk.sheet(look, **scan), top=170)
    form.title("工资变动审批表", 56)
    form.note(f"单位：{told.unit}", size=32, filled=True)
    form.row(
        high,
        label("姓　名"),
        value(said.named(who), 1.3),
        label("性　别"),
        value(said.sexed(who), 0.8),
        label("出生年月", 1.2),
        value(said.born(told.birth, manner), 1.7),
    )
    form.row(
        high,
        label("民　族"),
        value(said.folk(who), 1.3),
        label("文化程度", 1.1),
        value(told.school_level, 1.2),
        label("参加工作时间", 1.5),
        value(said.worked(told.work_start, manner), 1.7),
    )
    years = (
        claim("service_years", f"{told.service_years}年", years=told.service_years, on=told.formed)
        if told.service_years
        else Part("")
    )
    form.row(
        high,
        label("职务（职称）", 1.4),
        value(told.post, 2),
        label("任现职时间", 1.2),
        value(manner.date(told.post_since) if told.post_since else "", 1.4),
        label("工龄", 0.7),
        value(years, 0.9),
    )
    form.row(high, label("变动（调资）原因", 1.6), value(told.reason, 5))
    form.table(("", "职务（岗位）工资", "级别工资", "津贴", "合计"), (1.0, 1.6, 1.3, 1.2, 1.4), _sums(told), 104)
    pay = {
        "effective": told.effective,
        "grade": told.grade,
        "post": told.post,
        "standard": told.standard,
        "amount": told.after,
        "reform": told.reform,
    }
    part = Part(manner.date(told.effective), (Claim("pay", {k: v for k, v in pay.items() if v is not None}),))
    form.row(
        high,
        label("工资级别"),
        value(told.grade, 1.6),
        label("月增资额", 1),
        value(f"{told.after - told.before:.2f}元", 1.4),
        label("执行时间", 1),
        value(part, 1.8),
    )
    form.opinion(
        "单位意见",
        300,
        Opinion("拟同意按规定调整工资。", say(said.signed("单位", told.formed, manner)), seal=told.unit),
    )
    form.opinion(
        "审批部\n门意见", 360, Opinion("同意。", say(said.signed("审批", told.formed, manner)), seal=told.bureau)
    )
    form.words("备注", "", 150)
    return ident


def _sums(told: PayChange) -> list[Line]:
    lines = []
    for name, amount in (("变动前", told.before), ("变动后", told.after)):
        base, grade = round(amount * 0.6, 1), round(amount * 0.28, 1)
        cells = (name, f"{base:.2f}", f"{grade:.2f}", f"{amount - base - grade:.2f}", f"{amount:.2f}")
        lines.append(Line(tuple(say(c) for c in cells)))
    return lines
