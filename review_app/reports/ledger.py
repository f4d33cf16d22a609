"""问题台账 (xlsx): confirmed doubts and those that wait for material; what is done about them is for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from models.findings import Verdict
from review_app.dossier import Dossier, Doubt, Status
from review_app.reports.known import STATUS_WORDS, current_post

TEMPLATE = "问题台账.xlsx"
GROUPS = {Verdict.CONFLICT: "信息不一致", Verdict.MISSING: "重要材料缺失", Verdict.UNDECIDED: "信息不一致（待取证）"}


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - one signature
    """Rows of the template's columns."""
    kept = [d for d in dossier.doubts if d.status in (Status.CONFIRMED, Status.NEEDS_MATERIAL)]
    return {"name": dossier.name, "rows": [_row(i, dossier, doubt) for i, doubt in enumerate(kept, 1)]}


def _row(number: int, dossier: Dossier, doubt: Doubt) -> list[str]:
    finding, stored = doubt.finding, doubt.decision
    places = dict.fromkeys(
        r.where + (f" 第{r.page}页" if r.page else "") for r in doubt.readings)
    decision = stored.decision if stored else None
    return [
        str(number), dossier.name, current_post(dossier), GROUPS[finding.verdict], finding.item, finding.rule,
        finding.text, "；".join(places), finding.citation, STATUS_WORDS[doubt.status],
        decision.reason if decision else "", decision.reviewer if decision else "",
        f"{decision.decided_at.astimezone():%Y-%m-%d}" if decision else "", "", "", "", "",
    ]
