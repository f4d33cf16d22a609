"""Corrections that people made, as they apply to what the pages say today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.facts import Fact, PageEvidence
from models.store_records import Correction


def newest_corrections(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The correction that holds for each spot."""
    return tuple({(c.anchor, c.fact.kind): c for c in corrections}.values())


def applicable(
    facts: Iterable[Fact], corrections: Sequence[Correction], homes: Mapping[int, Sequence[str]]
) -> tuple[Fact, ...]:
    """The corrections that hold, each superseding the fact that the pages give for its spot today.

    A spot keeps its anchor when it is read again; facts added by hand stand for themselves, in a material that their
    page belongs to today (`homes_of` the audit). A fact without fields withdraws what it supersedes.
    """
    read = {(fact.anchor, fact.kind): fact for fact in facts}
    by_hand = {(c.anchor, c.fact.kind) for c in corrections if c.original is None}
    found = []
    for correction in newest_corrections(corrections):
        spot = (correction.anchor, correction.fact.kind)
        if spot in by_hand:
            if not correction.withdraws:
                found.append(_added(correction.fact, homes))
        elif spot in read:
            found.append(_corrected(correction.fact, read[spot]))
    return tuple(found)


def homes_of(audit: Mapping[str, Any]) -> Mapping[int, Sequence[str]]:
    """The materials of each page of an audit, by number: one, but for double pages that hold two."""
    found: dict[int, list[str]] = {}
    for material in audit["materials"]:
        for page in material.get("pages") or ():
            found.setdefault(page, []).append(material["id"])
    return found


def _added(fact: Fact, homes: Mapping[int, Sequence[str]]) -> Fact:
    there = homes.get(fact.evidence.page, ()) if isinstance(fact.evidence, PageEvidence) else ()
    material = fact.material if fact.material in there else next(iter(there), None)
    return replace(fact, material=material, supersedes=None)


def _corrected(fact: Fact, read: Fact) -> Fact:
    """The correction on the page and in the material where its spot lies today."""
    evidence = fact.evidence
    if isinstance(evidence, PageEvidence) and isinstance(read.evidence, PageEvidence):
        evidence = replace(evidence, page=read.evidence.page)
    return replace(fact, supersedes=read.id, material=read.material, evidence=evidence)
