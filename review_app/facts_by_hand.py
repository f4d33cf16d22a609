"""Facts as people state them: read anew at their spot, added at a spot of their own, or withdrawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from extraction.fact_ids import anchor_id
from models.errors import DossierError
from models.facts import Fact, PageEvidence, Value
from models.facts_file import fact_to_wire
from models.pages import BoundingBox

LEAST_SIDE = 2
"""Of a box, in pixels."""


def corrected_fact(original: Fact, fields: Mapping[str, Value], raw: str, box: BoundingBox | None = None) -> Fact:
    """The fact as a person reads it: same anchor, other values, nothing left to guess; `box` is where it really is."""
    evidence = original.evidence
    if isinstance(evidence, PageEvidence):
        evidence = replace(
            evidence, text=raw or evidence.text, box=box or evidence.box, confidence=1.0, alternatives=())
    return _named(replace(
        original, fields=fields, raw=raw or original.raw, evidence=evidence, anchor=original.anchor,
        supersedes=original.id))


def withdrawn_fact(original: Fact) -> Fact:
    """The spot as holding no such fact: one that says nothing."""
    return _named(replace(original, fields={}, anchor=original.anchor, supersedes=original.id))


def added_fact(  # noqa: PLR0917
    kind: str, fields: Mapping[str, Value], raw: str, material: str | None, spot: tuple[int, BoundingBox], sha256: str
) -> Fact:
    """A fact that the reader missed, at a spot (number of the page, box in its pixels) of a page with this digest."""
    page, box = spot
    fact = Fact("", kind, fields, material, raw or None, evidence=PageEvidence(page, box, raw, 1.0), anchor="-")
    said = {**fact_to_wire(fact), "evidence": None, "material": None}
    anchor = anchor_id(sha256, "by hand", *box.as_list(), json.dumps(said, ensure_ascii=False, sort_keys=True))
    return _named(replace(fact, anchor=anchor))


def box_on_page(box: BoundingBox, page: Mapping[str, Any]) -> BoundingBox:
    """The part of a drawn box that lies on a page of an audit. Raises: DossierError where next to nothing does."""
    x0, x1 = sorted(max(0, min(page["width"], x)) for x in (box.x0, box.x1))
    y0, y1 = sorted(max(0, min(page["height"], y)) for y in (box.y0, box.y1))
    if x1 - x0 < LEAST_SIDE or y1 - y0 < LEAST_SIDE:
        raise DossierError("框选的位置太小，或不在页面内；请在页面上重新框选")
    return BoundingBox(x0, y0, x1, y1)


def _named(fact: Fact) -> Fact:
    wire = json.dumps({**fact_to_wire(fact), "id": None}, ensure_ascii=False, sort_keys=True)
    return replace(fact, id="c" + hashlib.sha256(wire.encode()).hexdigest()[:15])
