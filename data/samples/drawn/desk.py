"""Where one dossier is put together: materials, their sheets, and the truth about them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from samples.drawn.effects import Scan, moved, save, scanned
from samples.drawn.ink import BLACK, BLUE, BLUE_BLACK, Pen
from samples.drawn.notation import LATER_HAND, OLD_HAND, TYPED, Manner
from samples.drawn.person import Person
from samples.drawn.sheet import Found, Sheet
from samples.truth import Expected, Truth, TruthFact, TruthPage


@dataclass(frozen=True)
class Look:
    """How the forms of a time look: printed face, pen of the values, date styles, paper."""

    era: str
    printed: Pen
    filled: Pen
    styles: tuple[str, ...]

    @property
    def hand(self) -> str:
        """`typed` or `handwriting`, of the filled-in values."""
        return "handwriting" if self.filled.wobble else "typed"


def look_of(year: int, rng: Random, typed: bool | None = None) -> Look:
    """The look of a form filled in `year`."""
    if typed is None:
        typed = year >= 2001
    if typed:
        return Look(
            "new",
            Pen(rng.choice(("song", "zenhei", "hei")), 30),
            Pen(rng.choice(("song", "zenhei", "uming")), 31),
            TYPED,
        )
    if year < 1988:
        pen = Pen(rng.choice(("wenkai", "kai", "wenkailight")), 38, rng.choice((BLUE_BLACK, BLUE, BLACK)), 1.0)
        return Look("old", Pen(rng.choice(("uming", "song")), 33), pen, OLD_HAND)
    pen = Pen(rng.choice(("wenkai", "seto", "kai")), 36, rng.choice((BLUE_BLACK, BLACK, BLUE)), 0.9)
    return Look("later", Pen(rng.choice(("song", "hei")), 30), pen, LATER_HAND)


@dataclass
class _Drawn:
    sheet: Sheet
    material: str | None
    type: str
    look: Look
    scan: Scan


@dataclass
class Desk:
    """Collects the sheets of one person's dossier and writes the case folder."""

    case: str
    person: Person
    seed: int
    kind: str = "clean"
    expected: list[Expected] = field(default_factory=list)
    materials: list[dict[str, Any]] = field(default_factory=list)
    drawn: list[_Drawn] = field(default_factory=list)
    bleed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rng = Random(f"{self.seed}:{self.case}")

    def material(self, type_: str, title: str, category: str, formed: str, copy: bool = False) -> str:
        """Open a material; its sheets follow. Returns its id."""
        ident = f"m{len(self.materials) + 1}"
        entry = {
            "id": ident,
            "type": type_,
            "title": title,
            "category": category,
            "formed": formed,
            "copy": copy,
            "pages": [],
        }
        self.materials.append({k: v for k, v in entry.items() if v != ""})
        return ident

    def look(self, formed: str, typed: bool | None = None) -> Look:
        """The look of a material formed then."""
        return look_of(int(formed[:4]), self.rng, typed)

    def manner(self, look: Look) -> Manner:
        """A writer of dates who fits the look."""
        return Manner(self.rng, look.styles)

    def sheet(self, look: Look, type_: str | None = None, **scan: Any) -> Sheet:
        """A new page of the material opened last (or of none: `type_` then names the page)."""
        page = Sheet(self.rng, look.printed, look.filled)
        lots = replace(Scan.draw_lots(self.rng, look.era), **scan)
        number = len(self.drawn) + 1
        material = None if type_ else self.materials[-1]
        if material:
            if material["pages"]:  # the pages of a booklet are of one paper
                lots = replace(lots, paper=self.drawn[material["pages"][0] - 1].scan.paper)
            material["pages"].append(number)
        self.drawn.append(
            _Drawn(page, material["id"] if material else None, type_ or str(self.materials[-1]["type"]), look, lots)
        )
        return page

    def expect(
        self, rule: str, verdict: str, severity: str, topic: str, note: str, *materials: str, planted: bool = True
    ) -> None:
        """Note a finding that a reviewer would want."""
        self.expected.append(Expected(rule, verdict, severity, topic, note, list(materials), planted))

    def write(self, out: Path) -> Path:
        """Scan all sheets and write pages and truth into `out/case`."""
        folder = out / self.case
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        for old in (folder / "pages").glob("*.jpg"):
            old.unlink()
        facts: list[TruthFact] = []
        pages: list[TruthPage] = []
        for number, item in enumerate(self.drawn, start=1):
            pages.append(self._page(number, item, folder))
            facts.extend(self._facts(number, item, len(facts)))
        Truth(
            self.case, self.person.name, self.person.id_number, self.kind, self.materials, facts, pages, self.expected
        ).write(folder)
        return folder

    def _page(self, number: int, item: _Drawn, folder: Path) -> TruthPage:
        name = f"{number:03d}.jpg"
        rng = Random(f"{self.seed}:{self.case}:{number}")
        behind = self.drawn[number].sheet.image if number in self.bleed and number < len(self.drawn) else None
        save(scanned(item.sheet.image, item.scan, rng, behind), folder / "pages" / name, item.scan.quality)
        shown = item.scan.names() + (["bleed_through"] if behind is not None else [])
        return TruthPage(number, name, item.type, item.material, item.look.hand, shown, item.scan.rotation)

    @staticmethod
    def _facts(number: int, item: _Drawn, before: int) -> list[TruthFact]:
        told = []
        for i, found in enumerate(item.sheet.found, start=before + 1):
            told.append(_truth_fact(f"f{i}", found, number, item))
        return told


def _truth_fact(ident: str, found: Found, page: int, item: _Drawn) -> TruthFact:
    if item.material is None:
        raise ValueError(f"page {page} belongs to no material but states a {found.kind}")
    box = moved(found.box, item.scan, item.sheet.width, item.sheet.height)
    return TruthFact(ident, found.kind, item.material, found.fields, page, box, found.text)
