"""M07 中学学籍表 and 毕业生登记表 of a secondary school: often the earliest birth record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Line, Opinion, label, value

_MARKS = (("第一学年", 86, 79, 82), ("第二学年", 90, 84, 77))


@dataclass(frozen=True)
class SchoolRecord:
    """What the card says."""

    level: str  # 初中 高中
    school: str
    start: str
    end: str
    birth: str
    formed: str
    number: str
    politics: str = "共青团员"
    came_from: str = "云塘公社中心小学"
    cohort: str | None = None


def draw(desk: Desk, told: SchoolRecord, **scan: Any) -> str:
    """Draw the card; returns the material's id."""
    ident = desk.material("M07", f"{told.level}学生学籍表", "4-1", told.formed)
    look = desk.look(told.formed)
    manner, who, high = desk.manner(look), desk.person, 100
    sheet = desk.sheet(look, **scan)
    form = Form(sheet, top=150)
    form.note(told.school, "center", 40)
    form.title("学生学籍表", 54)
    form.note(f"学号：{told.number}", "right", 32, filled=True)
    form.row(
        high,
        label("姓　名"),
        value(said.named(who), 1.4),
        label("性　别"),
        value(said.sexed(who), 0.8),
        label("出生年月日", 1.3),
        value(said.born(told.birth, manner), 2.3),
    )
    form.row(
        high,
        label("民　族"),
        value(said.folk(who), 1.0),
        label("籍　贯"),
        value(said.native(who), 2.2),
        label("政治面貌", 1.1),
        value(said.status_of(told.politics, told.formed), 1.4),
    )
    form.row(
        high,
        label("家庭出身", 1.1),
        value(who.origin, 1.2),
        label("家庭住址", 1.1),
        value("江原省临溪市城关镇东街12号", 4),
    )
    claim_at = len(sheet.found)
    form.row(
        high,
        label("入学年月", 1.1),
        value(Part(manner.date(told.start), _study(told)), 1.8),
        label("何校毕业（转来）", 1.6),
        value(told.came_from, 2.2),
    )
    form.row(
        high,
        label("毕（肄）业年月", 1.4),
        value(manner.date(told.end) + "毕业", 2.4),
        label("学　制", 1),
        value(_length(told), 1.2),
    )
    _widen(form, claim_at, high, f"{manner.date(told.start)} {manner.date(told.end)}毕业")
    parent = who.kin[0]
    form.row(
        high,
        label("家长姓名", 1.1),
        value(parent.name, 1.2),
        label("与学生关系", 1.2),
        value(parent.relation, 0.9),
        label("工作单位", 1.1),
        value(parent.unit_post, 2.6),
    )
    form.table(
        ("学期", "语文", "数学", "政治", "体育"),
        (1.6, 1, 1, 1, 1),
        [Line(tuple(say(str(x)) for x in (*row, 88))) for row in _MARKS],
        76,
    )
    form.words("操行评语", "该生遵守纪律，学习认真，劳动积极，团结同学，尊敬师长。评为良好。", 230)
    form.words("奖惩", "无", 110)
    date = said.signed("单位", told.formed, manner)
    form.opinion(
        "学校意见", 300, Opinion(f"该生修业期满，成绩合格，准予{told.level}毕业。", say(date), seal=told.school)
    )
    return ident


def _length(told: SchoolRecord) -> str:
    months = (int(told.end[:4]) - int(told.start[:4])) * 12 + int(told.end[5:7]) - int(told.start[5:7])
    return "二年" if months <= 27 else "三年"


def _study(told: SchoolRecord) -> tuple[Claim, ...]:
    fields = {
        "level": told.level,
        "mode": "全日制",
        "school": told.school,
        "start": told.start,
        "end": told.end,
        "outcome": "毕业",
        "cohort": told.cohort,
    }
    return (Claim("education", {k: v for k, v in fields.items() if v}),)


def _widen(form: Form, at: int, high: float, words: str) -> None:
    """The education fact rests on two rows: entry and graduation."""
    found = form.sheet.found
    place = next(i for i in range(at, len(found)) if found[i].kind == "education")
    box = (form.left, form.y - 2 * high, form.right, form.y)
    found[place] = replace(found[place], box=box, text=words)
