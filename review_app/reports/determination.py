"""干部人事档案专项审核认定表: what was found in the review; every opinion, seal, signature and day is for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from review_app.dossier import Dossier, Status
from review_app.reports.birth_statement import birth_sentence
from review_app.reports.known import current_post

TEMPLATE = "认定表.docx"


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - signed by hand
    """What the template prints: confirmed doubts only, in the order of the review."""
    sentence = birth_sentence(dossier)
    problems = [sentence] if sentence else []
    problems += [
        f"{d.finding.title}：{d.finding.text}" for d in dossier.doubts
        if d.status is Status.CONFIRMED and not (sentence and d.finding.item == "出生时间")]
    return {"name": dossier.name, "post": current_post(dossier),
            "problems": [f"{i}. {text}" for i, text in enumerate(dict.fromkeys(problems), 1)]}
