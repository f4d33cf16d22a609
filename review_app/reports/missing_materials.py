"""缺失材料清单 (xlsx): papers that lack, papers whose formalities are incomplete, papers that were asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from models.findings import Verdict
from review_app.dossier import Dossier, Status
from review_app.reports.known import current_post
from review_app.wording import date_words

TEMPLATE = "缺失材料清单.xlsx"
LACKS = {"date": "时间", "signature": "签名", "seal": "印章"}
OUTCOMES = {"": "待补充", "supplied": "已补充", "impossible": "无法补充"}


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:
    """Rows of the template's columns: 材料名称, 类号, 形成时间, 问题描述, 说明, 期限, 状态, 经办人."""
    rows = [
        [d.finding.settled_by, "", "", "材料短缺", d.finding.text, "", "待补材料" if d.status is Status.NEEDS_MATERIAL else "", ""]
        for d in dossier.doubts if d.finding.verdict is Verdict.MISSING and d.status is not Status.DISMISSED]
    rows += [
        [m.title or m.type, m.category or "", date_words(m.formed) if m.formed else "", "手续不完备",
         "缺" + "、".join(LACKS.get(lack, lack) for lack in m.lacks), "", "", ""]
        for m in dossier.materials.values() if m.lacks]
    rows += [
        [r.what, "", "", "已请求补充", "；".join(filter(None, (r.asked, r.answer))), str(r.due or ""), OUTCOMES[r.outcome],
         names.get(r.by, r.by)] for r in case.requests]
    post = current_post(dossier)
    return {"name": dossier.name, "rows": [[str(i), dossier.name, post, *row] for i, row in enumerate(rows, 1)]}
