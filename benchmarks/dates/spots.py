"""Where a drawn page truly shows a date or number, and the page's pixels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extraction.date_net.alphabet import canonical
from extraction.date_net.grammar import DATE, seen
from extraction.imaging import Posture, StoredPage, page_image
from extraction.intake import open_source
from extraction.ocr.recorded import RecordedBackend
from models.pages import BoundingBox, PageImage, PageQuality

_QUALITY = PageQuality(blur=0.0, skew_deg=0.0, dpi=None, verdict="ok")


@dataclass(frozen=True, slots=True)
class Spot:
    """A true text, its box on the straightened page, and the group that it counts for."""

    text: str
    box: BoundingBox
    is_date: bool
    hand: str
    quality: str


def spots_of(case: Path) -> Iterator[tuple[PageImage, list[Spot]]]:
    """Every page of a case that shows dates or numbers, with their spots."""
    told = {page["number"]: page for page in json.loads((case / "pages.json").read_text(encoding="utf-8"))}
    recording = case / "ocr.json"
    truth = RecordedBackend(recording) if recording.is_file() else None
    perfect = truth if truth and truth.version.endswith(" truth") else None
    facts = {} if perfect else _facts(case)
    for reference in open_source(case / "pages").pages:
        page = told[reference.number]
        stored = reference.load()
        image = page_image(stored, _posture(perfect, stored, page), reference.number, reference.file)
        texts = [(line.text, line.box) for line in perfect.recognize(image).lines] if perfect else (
            facts.get(reference.number, []))
        found = list(_told(texts, page))
        if found:
            yield image, found


def _posture(perfect: RecordedBackend | None, stored: StoredPage, page: dict[str, Any]) -> Posture:
    return perfect.posture(stored) if perfect else Posture(int(page.get("rotation", 0)), 0.0, _QUALITY)


def _facts(case: Path) -> dict[int, list[tuple[str, BoundingBox]]]:
    """What the true facts of each page say where, each spot once."""
    spots: dict[int, dict[tuple[int, ...], str]] = {}
    for fact in json.loads((case / "facts.json").read_text(encoding="utf-8"))["facts"]:
        spot = fact.get("evidence") or {}
        if spot.get("box") and spot.get("text"):
            spots.setdefault(spot["page"], {})[tuple(spot["box"])] = spot["text"]
    return {number: [(text, BoundingBox(*box)) for box, text in found.items()] for number, found in spots.items()}


def _told(texts: list[tuple[str, BoundingBox]], page: dict[str, Any]) -> Iterator[Spot]:
    for text, box in texts:
        kind = seen().kind_of(canonical(text.strip()))
        if kind:
            yield Spot(text.strip(), box, kind == DATE, page["hand"], page.get("quality", "office"))
