"""M09 毕业生登记表: basic data with the career, then the opinions of class and school."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.person import Stint


@dataclass(frozen=True)
class Graduation:
    """What the booklet says."""

    title: str
    level: str
    school: str
    major: str
    start: str
    end: str
    formed: str
    birth: str
    career: tuple[Stint, ...]
    politics: str = "共青团员"
    nominal_years: int = 4
    cohort: str | None = None


def draw(desk: Desk, told: Graduation, **scan: Any) -> str:
    """Draw both pages; returns the material's id."""
    ident = desk.material("M09", told.title, "4-1", told.formed)
    look = desk.look(told.formed, typed=False)
    manner, who, high = desk.manner(look), desk.person, 104
    form = Form(desk.sheet(look, **scan), top=130)
    form.title(told.title, 50)
    form.note(say("填表日期：", said.signed("本人", told.formed, manner)), "right", 32, filled=True)
    with form.photo():
        form.row(
            high,
            label("姓　名"),
            value(said.named(who), 1.4),
            label("曾用名"),
            value(said.former(who), 1.1),
            label("性　别", 0.9),
            value(said.sexed(who), 0.7),
        )
        form.row(
            high,
            label("出生年月日", 1.3),
            value(said.born(told.birth, manner, by_self=True), 2.4),
            label("民族", 0.8),
            value(said.folk(who), 1.2),
        )
        form.row(
            high,
            label("籍　贯"),
            value(said.native(who), 2.2),
            label("政治面貌", 1.2),
            value(said.status_of(told.politics, told.formed), 1.4),
        )
    form.row(high, label("学校、系、专业", 1.5), value(_study(told, manner.period(told.start, told.end)), 5))
    form.row(
        high,
        label("学　历"),
        value(told.level, 1.5),
        label("学　制"),
        value(f"{told.nominal_years}年", 1.2),
        label("婚否", 0.8),
        value("未婚", 1.1),
        label("健康状况", 1.1),
        value("健康", 1.1),
    )
    form.row(high, label("现家庭住址", 1.4), value(who.birth_place or who.native_place, 5))
    form.table(
        ("自何年何月起至何年何月止", "在何地何校（何单位）学习（工作）、任何职", "证明人"),
        (2.3, 4.0, 1.0),
        [said.stint_line(s, manner) for s in told.career],
        80,
        1,
        aligns=("center", "left", "center"),
    )
    form.table(
        ("称谓", "姓名", "出生年月", "政治面貌", "工作单位及职务"),
        (0.9, 1.2, 1.5, 1.2, 3.4),
        [said.kin_line(k, manner) for k in who.kin if k.relation in ("父亲", "母亲")],
        80,
    )
    form.words("在校期间社会工作、奖惩情况", "曾任班级学习委员，评为三好学生。", 150)
    _opinions(Form(desk.sheet(look), top=140), desk, told)
    return ident


def _study(told: Graduation, period: str) -> Part:
    fields = {
        "level": told.level,
        "mode": "全日制",
        "school": told.school,
        "major": told.major,
        "start": told.start,
        "end": told.end,
        "nominal_years": told.nominal_years,
        "outcome": "毕业",
        "cohort": told.cohort,
    }
    words = f"{told.school}{told.major}专业，{period}"
    return Part(words, (Claim("education", {k: v for k, v in fields.items() if v}),))


def _opinions(form: Form, desk: Desk, told: Graduation) -> None:
    manner = desk.manner(desk.look(told.formed, typed=False))
    own = (
        "在校学习期间，我热爱祖国，拥护党的领导，学习勤奋，系统地掌握了本专业的基础理论和基本技能，各科成绩良好。"
        "积极参加社会实践和集体活动，遵守校纪校规。今后愿到祖国最需要的地方去工作。"
    )
    form.opinion(
        "自我鉴定",
        560,
        Opinion("　　" + own, say(said.signed("本人", told.formed, manner)), say(desk.person.name), "本人签名："),
    )
    form.opinion(
        "班组鉴定",
        420,
        Opinion(
            "该生思想上进，学习刻苦，作风正派，团结同学，同意自我鉴定。",
            say(said.signed("单位", told.formed, manner)),
            say("唐文彬"),
            "班主任：",
        ),
    )
    form.opinion("系意见", 330, Opinion("同意班组鉴定。", say(said.signed("单位", told.formed, manner))))
    form.opinion(
        "学校意见",
        400,
        Opinion("修业期满，成绩合格，同意毕业。", say(said.signed("单位", told.formed, manner)), seal=told.school),
    )
    form.words("备注", "", 150)
