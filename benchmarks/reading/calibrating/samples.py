"""Facts with the signs that were known of them and whether they were right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extraction.calibration import Signs, shipped_table
from extraction.intake import open_source
from extraction.ocr.recorded import write_recording
from extraction.pipeline import understand
from extraction.reading import read_pages
from models.dates import PartialDate
from models.facts import Fact, PageEvidence
from models.facts_file import fact_to_wire
from models.pages import PageContent

from ..audits import name_of
from ..kinds import EXACT, page_of, pair_up, scored_kinds


@dataclass(frozen=True, slots=True)
class Sample:
    """One fact as read. `case` is the dossier, at whatever quality it was drawn; `shipped` its confidence today.

    `misread`: it states a date that no fact of the truth states on the pages of its material (a form may be signed
    overleaf).
    """

    case: str
    sort: str
    hand: str
    signs: Signs
    right: bool
    dated: bool
    misread: bool
    shipped: float


def samples_of(case: Path, readings: Path | None) -> list[Sample]:
    """Every scored fact of a case."""
    pages = _read(case, readings)
    seen: list[tuple[str, Signs]] = []

    def noted(sort: str, signs: Signs) -> float:
        seen.append((sort, signs))
        return 0.5

    understood = understand(pages, believed=noted)
    facts = understood.facts
    truth = json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]
    told = json.loads((case / "pages.json").read_text(encoding="utf-8"))
    hands = {page["number"]: page["hand"] for page in told}
    kinds = scored_kinds(truth, whole=all("quality" in page for page in told))
    right = _right(truth, [fact_to_wire(fact) for fact in facts], kinds)
    around = {material.id: {_page(fact) for fact in facts if fact.material == material.id} | {*material.pages}
              for material in understood.materials}
    stated = {material: {value for fact in truth if page_of(fact) in pages_of for value in fact.values()
                         if isinstance(value, str)} for material, pages_of in around.items()}
    table = shipped_table()
    return [
        Sample(case.name, sort, hands.get(_page(fact), ""), signs, fact.id in right, bool(_dates(fact)),
               bool(_dates(fact) - stated.get(fact.material or "", set())), table.probability(sort, signs))
        for fact, (sort, signs) in zip(facts, seen, strict=True) if fact.kind in kinds
    ]


def _read(case: Path, readings: Path | None) -> list[PageContent]:
    kept = readings / f"{name_of(case).replace('/', '-')}.json" if readings else None
    engine = f"recorded:{kept.resolve()}" if kept and kept.is_file() else "rapid"
    pages = [page for page in read_pages(open_source(case / "pages"), engine) if isinstance(page, PageContent)]
    if kept and not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_recording(kept, pages)
    return pages


def _right(truth: list[dict[str, Any]], read: list[dict[str, Any]], kinds: list[str]) -> set[str]:
    """Ids of the read facts that stand for true ones."""
    found: set[str] = set()
    for page in {page_of(fact) for fact in read}:
        for kind in kinds:
            wanted, got = ([fact for fact in facts if fact["kind"] == kind and page_of(fact) == page]
                           for facts in (truth, read))
            found |= {got[j]["id"] for j in pair_up(wanted, got, EXACT).values()}
    return found


def _page(fact: Fact) -> int:
    """The page it was read from; 0 is none."""
    return fact.evidence.page if isinstance(fact.evidence, PageEvidence) else 0


def _dates(fact: Fact) -> set[str]:
    """The dates that a fact states for itself: the day of the form is not its own."""
    return {value.edtf for name, value in fact.fields.items() if isinstance(value, PartialDate) and name != "on"}
