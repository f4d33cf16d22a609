"""Facts as people state them: read anew at their spot, added at a spot of their own, or withdrawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from extraction.fact_ids import anchor_id
from models.facts import Fact, PageEvidence, Value
from models.facts_file import fact_to_wire
from models.pages import BoundingBox


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


def _named(fact: Fact) -> Fact:
    wire = json.dumps({**fact_to_wire(fact), "id": None}, ensure_ascii=False, sort_keys=True)
    return replace(fact, id="c" + hashlib.sha256(wire.encode()).hexdigest()[:15])
