"""关于请协助提供材料的函: one letter for all material of a dossier that was asked for and has not come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from models.cases import Case
from models.errors import DossierError
from review_app.dossier import Dossier

TEMPLATE = "补充材料函.docx"


def content(dossier: Dossier, case: Case, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ARG001 - signed by hand
    """What the template prints. Raises: DossierError where nothing is asked for."""
    if not case.open_requests:
        raise DossierError("没有待补充的材料；请先在“流程”中发出补充材料请求")
    rows = [{"number": str(i), "what": request.what, "due": str(request.due or "")}
            for i, request in enumerate(case.open_requests, 1)]
    asked = "、".join(dict.fromkeys(request.asked for request in case.open_requests if request.asked))
    return {"name": dossier.name, "asked": asked or "　　　　　　", "rows": rows}
