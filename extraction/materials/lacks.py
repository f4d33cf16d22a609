"""What a page should carry and does not: a date, a signature. Silent where the form does not ask."""

from __future__ import annotations

import re

from extraction.date_values import signing_date
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType


def lacks(document: Document, kind: MaterialType) -> tuple[str, ...] | None:
    """`date` where every box that approves is undated, `signature` where the person's line is blank; else None."""
    missing: list[str] = []
    if kind.approval:
        boxes = [f for f in document.opinions if re.search(kind.approval, label_key(f.heading))
                 and not re.search("行政机关|呈报", f.heading)]
        if boxes and all(not f.value or signing_date(f.value, document.context()) is None for f in boxes):
            missing.append("date")
    own = [f for f in document.opinions if re.fullmatch(r"(本人|申请人)(签名|签字|签章)(或盖章)?", label_key(
        f.heading))]
    if own and not any(f.value for f in own):
        missing.append("signature")
    return tuple(missing) or None
