"""What a page should carry and does not: a date, a seal, a signature. Silent where the form does not ask."""

from __future__ import annotations

import re

from extraction.date_values import signing_date
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType

_FOR_A_SEAL = re.compile(r"盖章|公章|印章")


def lacks(document: Document, kind: MaterialType) -> tuple[str, ...] | None:
    """`date`, `seal` where every box that approves is without, `signature` where the person's line is blank; else None.

    A seal is missed only where the material bears others: a page scanned in black and white, or by an engine that does
    not look for seals, shows none. An illegible seal is one.
    """
    missing: list[str] = []
    if kind.approval:
        boxes = [f for f in document.opinions if re.search(kind.approval, label_key(f.heading))
                 and not re.search("行政机关|呈报", f.heading)]
        if boxes and all(not f.value or signing_date(f.value, document.context()) is None for f in boxes):
            missing.append("date")
        asking = [f for f in boxes if f.value and _FOR_A_SEAL.search(f.heading + f.value.text)]
        if asking and any(page.seals for page in document.pages) and not any(_is_sealed(f) for f in asking):
            missing.append("seal")
    own = [f for f in document.opinions if re.fullmatch(r"(本人|申请人)(签名|签字|签章)(或盖章)?", label_key(
        f.heading))]
    if own and not any(f.value for f in own):
        missing.append("signature")
    return tuple(missing) or None


def _is_sealed(box: Field) -> bool:
    """Whether a seal touches the box."""
    place = box.value.place or box.value.box
    return any(place.intersection_area(seal.box) > 0 for seal in box.value.page.seals)
