"""One dossier: its materials in order, printed, scanned, and written down with the whole truth."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from samples.archive.desk import Desk
from samples.archive.life import Life
from samples.archive.render import Pixels, rendered
from samples.archive.sheet import Piece, Seal, Sheet
from samples.archive.wear import Wear, moved, moves, scanned, wear_of
from samples.truth import Expected, Truth, TruthFact, TruthPage

QUALITIES = ("clean", "office", "hard")
Box = tuple[float, float, float, float]


@dataclass
class WornPage(TruthPage):
    """As in the other sets, and the quality that it was drawn in."""

    quality: str = "office"


@dataclass
class Material:
    """One material and its pages; `stated` false: a cover or divider, which states nothing."""

    id: str
    type: str
    title: str
    category: str
    formed: str
    sheets: list[Sheet]
    copy: bool = False
    old: bool = False
    hand: str = ""
    stated: bool = True


@dataclass
class Case:
    """A dossier being put together."""

    life: Life
    seed: int
    kind: str = "clean"
    materials: list[Material] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    def desk(self, on: str, **changes: object) -> Desk:
        """A place to fill in the next material on this day."""
        return Desk(self.life, on, random.Random(f"{self.seed} {self.life.id} {len(self.materials)}"), **changes)

    def add(self, type_: str, title: str, category: str, desk: Desk, *, formed: str = "", copy: bool = False,
            double: bool = False, hand: str = "", stated: bool = True) -> Material:
        """File what was filled in; with `double` its pages are scanned two by two."""
        if double:
            desk.pages.doubled()
        on = formed or desk.on
        material = Material(f"m{len(self.materials) + 1}", type_, title, category, on, desk.pages.sheets, copy, on < "1986", hand, stated)
        self.materials.append(material)
        return material

    def first(self) -> None:
        """File the last material before all others."""
        self.materials.insert(0, self.materials.pop())

    def expect(self, rule: str, topic: str, note: str, *materials: Material, severity: str = "red", planted: bool = True) -> None:
        """A finding that was planted, or that follows from what was."""
        self.expected.append(Expected(rule, "conflict", severity, topic, note, [m.id for m in materials], planted))

    def draw(self, out: Path, quality: str, only: set[str] | None = None) -> Truth:
        """Write pages and truth below `out`; `only` draws materials of these types."""
        (out / "pages").mkdir(parents=True, exist_ok=True)
        life = self.life
        truth = Truth(f"archive-{life.id}", life.name, life.number or None, self.kind, [], [], [], self.expected)
        recording: dict[str, Any] = {}
        number = 0
        for place, material in enumerate(m for m in self.materials if only is None or m.type in only):
            first = number + 1
            for scan in _scans(self, material, quality, place):
                number += 1
                _keep(self, material, scan, number, quality, truth, recording, out)
            if material.stated:
                truth.materials.append({"id": material.id, "type": material.type, "title": material.title, "category": material.category,
                                        "formed": material.formed, "copy": material.copy, "pages": list(range(first, number + 1))})
        truth.write(out)
        _record(out / "ocr.json", recording)
        return truth


@dataclass
class _Scan:
    sheet: Sheet
    data: bytes
    wear: Wear
    width: int
    height: int
    seen: set[int]

    def box(self, spot: Box, flat: bool = False) -> tuple[int, int, int, int]:
        """Points to whole pixels: on the upright scan, or on the straightened one."""
        scale = self.wear.dpi / 72
        spot = (spot[0] * scale, spot[1] * scale, spot[2] * scale, spot[3] * scale)
        if not flat or self.wear.bend:
            spot = moved(spot, moves(self.width, self.height, self.wear))
        return (max(0, round(spot[0])), max(0, round(spot[1])), min(self.width, round(spot[2])), min(self.height, round(spot[3])))


def _scans(case: Case, material: Material, quality: str, place: int) -> list[_Scan]:
    inks, seals = rendered(material.sheets, 200 if quality == "hard" else 300)
    out: list[_Scan] = []
    seen: set[int] = set()
    for index, sheet in enumerate(material.sheets):
        rng = np.random.default_rng([case.seed, place, index, QUALITIES.index(quality), *map(ord, case.life.id)])
        wear = wear_of(quality, rng, material.old)
        data = scanned(inks[index], seals[index], _back(inks, index), wear, rng)
        height, width = inks[index].shape[:2]
        out.append(_Scan(sheet, data, wear, width, height, seen))
    return out


def _back(inks: Sequence[Pixels], index: int) -> Pixels | None:
    other = index + 1 if index % 2 == 0 else index - 1
    return inks[other] if 0 <= other < len(inks) and inks[other].shape == inks[index].shape else None


def _keep(case: Case, material: Material, scan: _Scan, number: int, quality: str, truth: Truth, recording: dict[str, Any], out: Path) -> None:
    file = f"{number:03d}.jpg"
    (out / "pages" / file).write_bytes(scan.data)
    owner: Any = material.id if material.stated else None
    truth.pages.append(WornPage(number, file, material.type, owner, material.hand or case.life.hand, list(scan.wear.effects),
                                scan.wear.turn, quality))
    recording[hashlib.sha256(scan.data).hexdigest()] = _reading(file, scan)
    if owner is None:
        return
    for key, mark in scan.sheet.marks.items():
        if key not in scan.seen:
            scan.seen.add(key)
            spot, text = mark.spot()
            truth.facts.append(TruthFact(f"f{len(truth.facts) + 1}", mark.said.kind, owner, dict(mark.said.fields), number, scan.box(spot), text))
    for seal in scan.sheet.seals:
        truth.facts.append(TruthFact(f"f{len(truth.facts) + 1}", "seal", owner, {"text": seal.legend}, number, scan.box(_around(seal)), seal.legend))


def _around(seal: Seal) -> Box:
    return (seal.x - seal.radius, seal.y - seal.radius, seal.x + seal.radius, seal.y + seal.radius)


def _reading(file: str, scan: _Scan) -> dict[str, Any]:
    def wire(text: str, spot: Box) -> dict[str, Any]:
        return {"box": list(scan.box(spot, flat=True)), "text": text, "confidence": 0.99, "characters": []}

    skew = round(scan.wear.skew, 3)
    return {"file": file, "rotation": scan.wear.turn, "straightened_deg": skew,
            "quality": {"blur": 0.0, "skew_deg": skew, "dpi": scan.wear.dpi, "verdict": "ok"},
            "lines": [wire(p.text, p.box) for p in _ordered(scan.sheet.pieces)],
            "seals": [wire(s.legend, _around(s)) for s in scan.sheet.seals]}


def _ordered(pieces: Sequence[Piece]) -> list[Piece]:
    tall = [p for p in pieces if len(p.text) > 4 and p.box[3] - p.box[1] > 3 * (p.box[2] - p.box[0])]
    if 2 * len(tall) > len(pieces):
        return sorted(pieces, key=lambda p: (-p.box[2], p.box[1]))
    return sorted(pieces, key=lambda p: (round((p.box[1] + p.box[3]) / 18), p.box[0]))


def _record(path: Path, pages: dict[str, Any]) -> None:
    blocks = ",\n".join(f'"{sha}": {json.dumps(page, ensure_ascii=False)}' for sha, page in pages.items())
    path.write_text(f'{{"schema": "sanling.ocr/1", "engine": "archive truth", "pages": {{\n{blocks}\n}}}}\n', encoding="utf-8")
