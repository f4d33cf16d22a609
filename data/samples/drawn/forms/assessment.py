"""M05 年度考核登记表."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Says, claim, say
from samples.drawn.desk import Desk
from samples.drawn.form import Form, Opinion, label, value
from samples.drawn.notation import write_date

_SUMMARY = (
    "一年来，本人坚持学习党的路线、方针、政策，认真履行岗位职责，按时完成领导交办的各项工作。能够深入基层开展调查研究，"
    "严格遵守廉洁自律的有关规定，团结同志，勤奋敬业。不足之处是理论学习还不够系统，今后将努力改进。"
)


@dataclass(frozen=True)
class Assessment:
    """What the form says."""

    year: int
    grade: str
    birth: str
    politics: str
    unit_post: str
    since: str
    office: str
    work: str
    title: str = "公务员年度考核登记表"


def draw(desk: Desk, told: Assessment, **scan: Any) -> str:
    """Draw the form; returns the material's id."""
    closed = f"{told.year + 1}-01-20"
    ident = desk.material("M05", f"{told.title}（{told.year}年度）", "3", closed)
    look = desk.look(closed)
    manner, who = desk.manner(look), desk.person
    form = Form(desk.sheet(look, **scan), top=130)
    form.title(told.title, 52, spaced=False, gap=4)
    form.note(f"（　{told.year}　年度）", "center", 36)
    form.row(
        96,
        label("姓　名"),
        value(said.named(who), 1.3),
        label("性　别"),
        value(said.sexed(who), 0.9),
        label("出生年月", 1.1),
        value(said.born(told.birth, manner), 1.6),
    )
    form.row(
        96,
        label("政治面貌", 1.1),
        value(said.status_of(told.politics, f"{told.year}-12-25"), 1.6),
        label("任现职时间", 1.2),
        value(manner.date(told.since), 1.6),
    )
    form.row(96, label("单位及职务", 1.2), value(told.unit_post, 5))
    form.row(96, label("从事或分管工作", 1.4), value(told.work, 5))
    form.opinion(
        "个人总结", 560, Opinion("　　" + _SUMMARY, _date("本人", f"{told.year}-12-25"), say(who.name), "本人签名：")
    )
    form.opinion(
        "主管领导评语\n和考核等次\n建议",
        330,
        Opinion(
            f"该同志工作认真负责，较好地完成了各项任务。建议确定为{told.grade}。",
            _date("审核", f"{told.year + 1}-01-10"),
            say("郑维中"),
            "签名：",
        ),
    )
    grade = claim("assessment", told.grade, year=told.year, grade=told.grade)
    form.opinion(
        "机关负责人或\n考核委员会\n审核意见",
        330,
        Opinion(say("确定为", grade, "等次。"), _date("审批", closed), seal=told.office),
    )
    form.opinion(
        "本人意见", 200, Opinion("同意。", _date("本人", f"{told.year + 1}-01-22"), say(who.name), "签名：")
    )
    form.words("未确定等次\n情况说明", "", 130)
    return ident


def _date(step: str, day: str) -> Says:
    return say(claim("signing", write_date(day, "ymd"), step=step, date=day))
