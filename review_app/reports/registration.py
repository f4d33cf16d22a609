"""干部人事档案专项审核情况登记表: each item with its records, the first judgement, and the doubts of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.cases import Case
from models.facts import Fact
from review_app.dossier import Dossier
from review_app.reports.filling import ABOVE
from review_app.reports.known import (
    APPOINTMENT_FORM,
    PARTY_APPLICATION,
    Source,
    consistent,
    current_post,
    doubt_words,
    doubts_of,
    earliest,
    lacks_material,
    newest,
    on_form,
    records,
    slot,
    source_of,
    tick,
)

TEMPLATE = "登记表.docx"
NOT_FILLED = "——"
Wants = Callable[[Fact], bool]


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - signed by hand
    """What the template prints. Conclusions, reviewers and days stay empty for people."""
    rows = [
        *_dated_item(dossier, "出生时间", "出生日期", _kind("birth"), "最早形成材料记载"),
        *_dated_item(dossier, "参加工作时间", "参加工作时间", _kind("work_start"), "参加工作材料记载"),
        *_party(dossier), *_education(dossier),
        *_plain(dossier, "工作经历", ("材料齐全、制作规范", "是否破格", "破格材料是否齐全", "记载情况（是否一致）", *_LAST)),
        *_plain(dossier, "干部身份", ("材料齐全、制作规范", *_LAST)),
        *_title(dossier), *_plain(dossier, "奖惩情况", ("材料齐全、制作规范", "填写是否真实准确")),
        *_ethnicity(dossier),
        *_plain(dossier, "家庭主要成员及重要社会关系", ("应填人员是否填写齐全", "应填人员有关信息是否准确")),
        *_plain(dossier, "其他问题", ("",)),
    ]
    return {"name": dossier.name, "post": current_post(dossier), "rows": [_joined(row) for row in rows]}


_LAST = ("真实性存疑", "组织是否进行过认定", "认定是否符合政策规定")


def _dated_item(dossier: Dossier, item: str, title: str, wants: Wants, first: str) -> list[dict[str, str]]:
    found = records(dossier, title)
    doubts = doubts_of(dossier, item)
    rows = [
        _row(item, "材料齐全、制作规范", tick(False if lacks_material(doubts) else None), problem=doubt_words(doubts)),
        _row("", "记载情况（是否一致）", tick(consistent(found, doubts))),
        _row("", f"（1）{first}", source=source_of(earliest(dossier, wants))),
        _row("", "（2）最新《任免表》记载", source=source_of(on_form(dossier, APPOINTMENT_FORM, wants))),
    ]
    return rows + _determined(dossier, {"出生时间": "birth"}.get(item, "work_start"))


def _party(dossier: Dossier) -> list[dict[str, str]]:
    doubts = doubts_of(dossier, "入党时间")
    joined = _step("branch_accept", "superior_approve", "claimed_join")
    return [
        _row("入党时间", "材料齐全、制作规范", tick(False if lacks_material(doubts) else None), problem=doubt_words(doubts)),
        _row("", "是否补填《入党志愿书》", tick(None)),
        _row("", "记载情况（是否一致）", tick(consistent(
            (r for r in records(dossier, "入党时间") if r.reading.fact.kind == "party"), doubts))),
        _row("", "（1）《入党志愿书》记载", source=source_of(on_form(dossier, PARTY_APPLICATION, joined))),
        _row("", "（2）最新《任免表》记载", source=source_of(on_form(
            dossier, APPOINTMENT_FORM, lambda f: joined(f) or f.kind == "political_status"))),
        *_determined(dossier, "party"),
    ]


def _education(dossier: Dossier) -> list[dict[str, str]]:
    doubts = doubts_of(dossier, "学历学位")
    rows = [
        _row("学历学位", "材料齐全、制作规范", tick(False if lacks_material(doubts) else None), problem=doubt_words(doubts)),
        _row("", "记载情况（是否一致）", tick(consistent(records(dossier, "学历学位"), doubts))),
    ]
    for label, kind, full_time in (("全日制学历", "education", True), ("全日制学位", "degree", True),
                                   ("在职学历", "education", False), ("在职学位", "degree", False)):
        rows.append(_row("", label, source=source_of(newest(dossier, studied(kind, full_time)))))
    asked = ("是否把培训经历填为学历", "是否把低学历填为高学历", "是否把在职填为全日制", "是否把无学位填为有学位")
    return [*rows, *(_row("", label, tick(None)) for label in asked), *_determined(dossier, "education")]


def studied(kind: str, full_time: bool) -> Wants:
    """Facts of education or degree, full-time ones or those beside the work; where no mode is stated, full-time."""
    return lambda fact: fact.kind == kind and ((fact.text("mode") or "全日制") == "全日制") is full_time


def _title(dossier: Dossier) -> list[dict[str, str]]:
    found = source_of(newest(dossier, _kind("title")))
    rows = _plain(dossier, "专业技术职务", (
        "最高专业技术职务（任职资格）名称", "取得的任职资格是否被聘", "材料齐全、制作规范", "真实性存疑"))
    return [{**rows[0], **_row(rows[0]["item"], rows[0]["label"], source=found, problem=rows[0]["problem"])}, *rows[1:]]


def _ethnicity(dossier: Dossier) -> list[dict[str, str]]:
    def wants(fact: Fact) -> bool:
        return fact.kind == "identity" and fact.slot == "ethnicity"

    found = [r for r in records(dossier, "性别、民族、籍贯、出生地") if wants(r.reading.fact)]
    doubts = doubts_of(dossier, "民族")
    return [
        _row("民族", "民族", slot(dossier, "ethnicity"), source=source_of(newest(dossier, wants)),
             problem=doubt_words(doubts)),
        _row("", "记载情况（是否一致）", tick(consistent(found, doubts))),
        _row("", "是否经民族部门确认", tick(None)),
    ]


def _plain(dossier: Dossier, item: str, labels: tuple[str, ...]) -> list[dict[str, str]]:
    doubts = doubts_of(dossier, item)
    rows = []
    for i, label in enumerate(labels):
        lacking = label.startswith("材料齐全") and lacks_material(doubts)
        judgement = tick(False if lacking else None) if label and not label.startswith("最高") else ""
        rows.append(_row("" if i else item, label, judgement, problem="" if i else doubt_words(doubts)))
    return rows


def _determined(dossier: Dossier, topic: str) -> list[dict[str, str]]:
    found = newest(dossier, lambda fact: fact.kind == "determination" and fact.slot == topic)
    return [
        _row("", "真实性存疑", tick(None)),
        _row("", "组织是否进行过认定", tick(True if found else None), source=source_of(found)),
        _row("", "认定是否符合政策规定", tick(None) if found else NOT_FILLED),
    ]


def _row(item: str, label: str, judgement: str = "", *, source: Source | None = None, problem: str = "") -> dict[str, str]:
    place = source or Source()
    return {"item": item, "label": label, "judgement": judgement or place.value or "", "category": place.category,
            "material": place.material, "formed": place.formed, "problem": problem}


def _joined(row: dict[str, str]) -> dict[str, str]:
    """Item and doubts stand in one cell beside all rows of the item."""
    return row if row["item"] else {**row, "item": ABOVE, "problem": ABOVE}


def _kind(kind: str) -> Wants:
    return lambda fact: fact.kind == kind


def _step(*steps: str) -> Wants:
    return lambda fact: fact.kind == "party" and fact.slot in steps
