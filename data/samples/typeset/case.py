"""One invented dossier: its materials in order, drawn, scanned, and written down with the whole truth."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from samples.truth import Expected, Truth, TruthFact, TruthPage
from samples.typeset.canvas import Canvas
from samples.typeset.flow import Flow, side_by_side
from samples.typeset.ink import Style
from samples.typeset.reading import Sheet, reading, record, within
from samples.typeset.render import Pixels, rendered
from samples.typeset.scan import moved, scanned, transform, wear_for

QUALITIES = ("clean", "office", "hard")


@dataclass
class SharpPage(TruthPage):
    """As in the other sets, and the quality it was drawn in."""

    quality: str = "office"


@dataclass
class Material:
    """One material: what the truth says about it, and its pages."""

    id: str
    type: str
    title: str
    category: str
    formed: str | None
    pages: list[Canvas]
    copy: bool = False
    old: bool = False
    hand: str = ""
    listed: bool = True


@dataclass
class Case:
    """A person's dossier. `hand` is typed, kai or handwriting."""

    id: str
    name: str
    id_number: str | None
    hand: str
    kind: str
    seed: int
    materials: list[Material] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    def flow(self, style: Style, paper: str = "a4", **options: Any) -> Flow:
        """Pages to fill, with a source of chance of their own."""
        rng = random.Random(f"{self.seed}-{self.id}-{len(self.materials)}")
        return Flow(style, rng, paper, **options)

    def add(self, type_: str, title: str, category: str, formed: str | None, flow: Flow, *, copy: bool = False,
            old: bool = False, spread: bool = False, hand: str = "", listed: bool = True) -> Material:
        """File a material; with `spread` its pages are scanned two by two."""
        pages = flow.pages
        if spread:
            pages = [side_by_side(*pages[i:i + 2]) if i + 1 < len(pages) else pages[i] for i in range(0, len(pages), 2)]
        name = f"m{len(self.materials) + 1}"
        material = Material(name, type_, title, category, formed, pages, copy, old, hand, listed)
        self.materials.append(material)
        return material

    def move_last(self, index: int) -> None:
        """File the last material before the one at `index`, as a catalogue is; ids count in the order of filing."""
        self.materials.insert(index, self.materials.pop())
        for number, material in enumerate(self.materials, 1):
            material.id = f"m{number}"

    def listing(self, *categories: str) -> list[tuple[str, str, str, int]]:
        """What a catalogue says of the materials of these categories: title, category, date, pages."""
        return [(m.title, m.category, m.formed or "", len(m.pages)) for m in self.materials
                if m.listed and m.category in categories]

    def expect(self, rule: str, topic: str, note: str, *materials: Material, severity: str = "red",
               verdict: str = "conflict", planted: bool = True) -> None:
        """Note a finding that was planted."""
        self.expected.append(Expected(rule, verdict, severity, topic, note, [m.id for m in materials], planted))

    def draw(self, out: Path, quality: str, only: set[str] | None = None) -> Truth:
        """Write pages and truth below `out`; `only` draws materials of these types."""
        (out / "pages").mkdir(parents=True, exist_ok=True)
        kept = [m for m in self.materials if only is None or m.type in only]
        truth = Truth(self.id, self.name, self.id_number, self.kind, [], [], [], self.expected)
        recording: dict[str, Any] = {}
        number = 0
        for material in kept:
            first = number + 1
            for sheet in _sheets(self, material, quality):
                number += 1
                self._store(out, material, sheet, number, quality, truth, recording)
            wire = {"id": material.id, "type": material.type, "title": material.title, "category": material.category,
                    "formed": material.formed, "copy": material.copy, "pages": list(range(first, number + 1))}
            truth.materials += [{k: v for k, v in wire.items() if v is not None}] if material.listed else []
        truth.write(out)
        record(out / "ocr.json", recording)
        return truth

    def _store(self, out: Path, material: Material, sheet: Sheet, number: int, quality: str, truth: Truth,
               recording: dict[str, Any]) -> None:
        file = f"{number:03d}.jpg"
        (out / "pages" / file).write_bytes(sheet.data)
        wear, canvas, scale = sheet.wear, sheet.canvas, sheet.wear.dpi / 72
        upright = wear.turn  # the file was turned back by this, so it is turned clockwise by it to stand upright
        owner: Any = material.id if material.listed else None
        hand = material.hand or self.hand
        truth.pages.append(SharpPage(number, file, material.type, owner, hand,
                                     list(wear.effects), upright, quality))
        for mark in canvas.marks:
            key = id(mark.said)
            if owner is None or (material.id, key) in sheet.seen:  # a cover or divider is no material that states facts
                continue
            sheet.seen.add((material.id, key))
            spot, text = mark.spot()
            box = moved(tuple(v * scale for v in spot), sheet.matrix)  # type: ignore[arg-type]
            truth.facts.append(TruthFact(f"f{len(truth.facts) + 1}", mark.said.kind, owner, dict(mark.said.fields),
                                         number, within(box, sheet), text))
        for stamp in canvas.stamps:
            spot = (stamp.x - stamp.radius, stamp.y - stamp.radius, stamp.x + stamp.radius, stamp.y + stamp.radius)
            box = moved(tuple(v * scale for v in spot), sheet.matrix)  # type: ignore[arg-type]
            truth.facts.append(TruthFact(f"f{len(truth.facts) + 1}", "seal", owner, {"text": stamp.legend}, number,
                                         within(box, sheet), stamp.legend))
        recording[hashlib.sha256(sheet.data).hexdigest()] = reading(file, sheet, upright)


def _sheets(case: Case, material: Material, quality: str) -> list[Sheet]:
    dpi = 200 if quality == "hard" else 300
    inks, seals = rendered(material.pages, dpi)
    seen: set[tuple[str, int]] = set()
    out = []
    for index, canvas in enumerate(material.pages):
        rng = np.random.default_rng([case.seed, int(material.id[1:]), index, QUALITIES.index(quality),
                                     sum(map(ord, case.id))])
        turn = int(rng.choice([90, 180, 270])) if rng.random() < 0.06 else 0
        wear = wear_for(quality, rng, material.old, turn, bool(rng.random() < 0.12))
        back = _back(inks, index, canvas)
        height, width = inks[index].shape[:2]
        data = scanned(inks[index], seals[index], back, wear, rng)
        out.append(Sheet(canvas, data, wear, transform(width, height, wear), width, height, seen))
    return out


def _back(inks: list[Pixels], index: int, canvas: Canvas) -> Pixels | None:
    """The page printed on the back of this one: the next or the one before."""
    other = index + 1 if index % 2 == 0 else index - 1
    if not 0 <= other < len(inks) or (not canvas.glyphs and index == 0):
        return None
    return inks[other]
