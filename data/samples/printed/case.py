"""One person's dossier: materials, their sheets, and the truth once the sheets are drawn."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

from samples.printed.render import render
from samples.printed.scanning import Wear, moved, scan, store
from samples.printed.sheet import Sheet
from samples.truth import Expected, Truth, TruthFact, TruthPage

Face = Literal["cangs", "ma", "zhi", "kai", "song", "wei"]
Era = Literal["old", "faded", "eighties", "nineties", "modern", "office"]
WORN: dict[Era, Wear] = {
    "old": Wear(yellow=1.0, blur=0.85, faint=0.42, noise=2.8, ghost=0.07),
    "faded": Wear(yellow=1.15, blur=0.9, faint=0.5, noise=3.0, ghost=0.09),
    "eighties": Wear(yellow=0.6, blur=0.75, faint=0.3, noise=2.5, ghost=0.06),
    "nineties": Wear(yellow=0.3, blur=0.6, faint=0.15, noise=2.2, ghost=0.03),
    "modern": Wear(yellow=0.05, blur=0.45, noise=1.5),
    "office": Wear(yellow=0.1, blur=0.5, noise=1.5),
}


@dataclass
class Person:
    """Who the dossier is about; pages may state something else."""

    name: str
    gender: str
    ethnicity: str
    native_place: str
    birth_place: str
    id_number: str


@dataclass
class _Drawn:
    material: dict[str, Any]
    sheet: Sheet
    turn: int


@dataclass
class Case:
    """A dossier under work. Pages come out in the order they were begun."""

    id: str
    person: Person
    kind: Literal["clean", "conflict", "looks_suspicious"]
    story: str
    seed: int
    expected: list[Expected] = field(default_factory=list)
    materials: list[dict[str, Any]] = field(default_factory=list)
    sheets: list[_Drawn] = field(default_factory=list)

    def material(self, code: str, title: str, category: str, formed: str) -> str:
        """Begin a material; the sheets that follow belong to it."""
        ident = f"m{len(self.materials) + 1}"
        self.materials.append({"id": ident, "type": code, "title": title, "category": category, "formed": formed})
        return ident

    @contextmanager
    def sheet(self, face: Face, era: Era, turn: int = 0, *, paper: str = "a4", css: str = "") -> Iterator[Sheet]:
        """The next page of the material begun last."""
        rng = random.Random(f"{self.seed}/{self.id}/{len(self.sheets)}")
        sheet = Sheet(face=face, era=era, rng=rng, hand=face in ("cangs", "ma", "zhi"), paper=paper, css=css)
        yield sheet
        self.sheets.append(_Drawn(self.materials[-1], sheet, turn))

    def expect(
        self, rule: str, severity: str, topic: str, note: str, materials: list[str], *, verdict: str = "conflict"
    ) -> None:
        """A finding planted here, or one that follows from what was planted (the note says which)."""
        self.expected.append(Expected(rule, verdict, severity, topic, note, materials))

    def draw(self, page: Page, folder: Path) -> Truth:
        """Print, scan and store every sheet below `folder`/pages, and write the truth beside them."""
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        truth = Truth(
            self.id, self.person.name, self.person.id_number, self.kind, self.materials, [], [], self.expected
        )
        for number, drawn in enumerate(self.sheets, start=1):
            self._draw_page(page, folder, number, drawn, truth)
        truth.write(folder)
        (folder / "README.md").write_text(self._readme(), encoding="utf-8")
        return truth

    def _draw_page(self, page: Page, folder: Path, number: int, drawn: _Drawn, truth: Truth) -> None:
        wear = self._wear(drawn, number)
        image, placed = render(page, drawn.sheet)
        file = f"{number:03d}.jpg"
        store(scan(image, wear, self._number_seed(number)), wear, folder / "pages" / file)
        hand = "handwriting" if drawn.sheet.hand else "typed"
        code, material = drawn.material["type"], drawn.material["id"]
        truth.pages.append(TruthPage(number, file, code, material, hand, wear.names(), wear.turn))
        for index, stated in enumerate(drawn.sheet.facts):
            box, text = placed[index]
            ident = f"f{len(truth.facts) + 1}"
            truth.facts.append(
                TruthFact(ident, stated.kind, material, stated.fields, number, moved(box, wear, image.shape), text)
            )

    def _wear(self, drawn: _Drawn, number: int) -> Wear:
        rng = random.Random(f"{self.seed}/{self.id}/wear/{number}")
        base = WORN[drawn.sheet.era]  # type: ignore[index]
        return Wear(
            yellow=base.yellow * rng.uniform(0.7, 1.25),
            skew_deg=rng.uniform(-1.9, 1.9) * rng.random(),
            blur=base.blur * rng.uniform(0.8, 1.3),
            faint=base.faint * rng.uniform(0.5, 1.5),
            noise=base.noise,
            ghost=base.ghost * rng.uniform(0.3, 1.2),
            quality=rng.randint(30, 40),
            turn=drawn.turn,
        )

    def _number_seed(self, number: int) -> int:
        return random.Random(f"{self.seed}/{self.id}/scan/{number}").randrange(2**32)

    def _readme(self) -> str:
        lines = [
            f"# {self.id}",
            "",
            self.story,
            "",
            "Invented from end to end. Kept for testing only: never tune reading on these pages.",
            f"Made by `python -m samples` through `samples.printed` (seed {self.seed}); kind `{self.kind}`.",
        ]
        if self.expected:
            lines += ["", "Expected:", ""]
            lines += [f"- {e.rule} {e.verdict} {e.severity} ({e.topic}): {e.note}" for e in self.expected]
        return "\n".join(lines) + "\n"
