"""干部人事档案任前审核登记表."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from models.facts import Fact
from review_app.dossier import Dossier, Status
from review_app.reports.known import (
    consistent,
    current_post,
    doubt_words,
    doubts_of,
    lacks_material,
    newest,
    records,
    slot,
    source_of,
    tick,
)
from review_app.reports.registration import studied

TEMPLATE = "任前审核登记表.docx"
ITEMS = (("出生时间", "出生日期", "birth"), ("参加工作时间", "参加工作时间", "work_start"), ("入党时间", "入党时间", "party"))
YEARS = 3


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - signed by hand
    """What the template prints. Alterations, confirmed values and opinions are for people."""
    rows = [
        {"item": item, "consistent": tick(consistent(records(dossier, title), doubts_of(dossier, item))), "altered": tick(None),
         "determined": tick(True if _has(dossier, lambda f, t=topic: f.kind == "determination" and f.slot == t) else None)}
        for item, title, topic in ITEMS]
    penalty = newest(dossier, lambda f: f.kind == "penalty")
    problems = [d for d in dossier.doubts if d.status in (Status.CONFIRMED, Status.NEEDS_MATERIAL)]
    return {
        "name": dossier.name, "post": current_post(dossier), "rows": rows,
        "full_time": _study(dossier, True), "in_service": _study(dossier, False),
        "ethnicity": slot(dossier, "ethnicity"), "native_place": slot(dossier, "native_place"),
        "birth_place": slot(dossier, "birth_place"),
        "career": tick(False if lacks_material(doubts_of(dossier, "工作经历")) else None),
        "status": tick(True if doubts_of(dossier, "干部身份") else None),
        "assessments": "；".join(_assessments(dossier)), "penalty": source_of(penalty).value,
        "problems": doubt_words(problems),
    }


def _assessments(dossier: Dossier) -> list[str]:
    found: dict[str, str] = {}
    for fact in dossier.facts.values():
        year = fact.fields.get("year")
        if fact.kind == "assessment" and year is not None:
            found[f"{year:g}" if isinstance(year, int | float) else str(year)] = fact.text("grade") or "等次未识别"
    return [f"{year}年度 {found[year]}" for year in sorted(found, reverse=True)[:YEARS]]


def _study(dossier: Dossier, full_time: bool) -> str:
    return source_of(newest(dossier, studied("education", full_time))).value


def _has(dossier: Dossier, wants: Any) -> bool:
    return any(wants(fact) for fact in dossier.facts.values() if isinstance(fact, Fact))
