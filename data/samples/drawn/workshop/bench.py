"""Where one workshop dossier is put together and written with its perfect reading."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image

from samples.drawn.desk import Desk, Look
from samples.drawn.ink import BLACK, BLUE, BLUE_BLACK, Pen
from samples.drawn.notation import LATER_HAND, OLD_HAND, TYPED
from samples.drawn.sheet import PAGE_HEIGHT, PAGE_WIDTH
from samples.drawn.workshop import recording
from samples.drawn.workshop.fine import FineSheet
from samples.drawn.workshop.wear import Wear, draw_lots, moved, onto_page, save, stored_size, straightened, worn
from samples.truth import Truth, TruthFact, TruthPage

_PRINTED = {"old": (("uming", "song"), 33), "later": (("song", "hei"), 30), "new": (("song", "zenhei", "hei"), 30)}
_HANDS = {
    "typed": (("song", "zenhei", "uming"), 31, (BLACK,), 0.0),
    "kai": (("kai",), 36, (BLACK, BLUE_BLACK), 0.0),
    "handwriting": (("seto", "wenkai", "wenkailight"), 38, (BLUE_BLACK, BLUE, BLACK), 1.0),
}


@dataclass
class WorkPage(TruthPage):
    """A page image and the quality it is stored in."""

    quality: str = "clean"


@dataclass
class _Leaf:
    sheet: FineSheet
    material: str | None
    type: str
    hand: str
    old: bool


@dataclass
class Bench(Desk):
    """A desk whose person fills in everything by one `hand`, and whose pages come out in one `quality`."""

    hand: str = "typed"
    quality: str = "clean"
    leaves: list[_Leaf] = field(default_factory=list)

    def look(self, formed: str, typed: bool | None = None) -> Look:
        """The look of a material formed then; `typed` true where an office typed it, else the person's hand."""
        year = int(formed[:4])
        era = "old" if year < 1988 else "later" if year < 2001 else "new"
        faces, size = _PRINTED[era]
        hand, tall, colours, wobble = _HANDS["typed" if typed else self.hand]
        styles = TYPED if typed or (self.hand == "typed" and year > 1995) else OLD_HAND if year < 1988 else LATER_HAND
        filled = Pen(self.rng.choice(hand), tall, self.rng.choice(colours), wobble)
        return Look(era, Pen(self.rng.choice(faces), size), filled, styles)

    def sheet(self, look: Look, type_: str | None = None, **scan: Any) -> FineSheet:
        """A new page of the material opened last; `width` and `height` as keywords make another format."""
        page = FineSheet(
            self.rng, look.printed, look.filled, scan.get("width", PAGE_WIDTH), scan.get("height", PAGE_HEIGHT)
        )
        material = None if type_ else self.materials[-1]
        if material:
            material["pages"].append(len(self.leaves) + 1)
        hand = "handwriting" if look.filled.wobble else "kai" if look.filled.face == "kai" else "typed"
        self.leaves.append(
            _Leaf(page, material["id"] if material else None, type_ or str(self.materials[-1]["type"]), hand,
                  look.era != "new")
        )  # fmt: skip
        return page

    def bring_forward(self, after: int = 0) -> None:
        """Move the pages of the material opened last behind the first `after` pages, and number all pages anew."""
        last = str(self.materials[-1]["id"])
        moved_ones = [leaf for leaf in self.leaves if leaf.material == last]
        rest = [leaf for leaf in self.leaves if leaf.material != last]
        self.leaves = rest[:after] + moved_ones + rest[after:]
        for item in self.materials:
            item["pages"] = [n for n, leaf in enumerate(self.leaves, start=1) if leaf.material == item["id"]]

    def write(self, out: Path) -> Path:
        """Write pages, truth and the perfect reading into `out/case`."""
        folder = out / self.case
        (folder / "pages").mkdir(parents=True, exist_ok=True)
        for old in (folder / "pages").glob("*.jpg"):
            old.unlink()
        facts: list[TruthFact] = []
        pages: list[TruthPage] = []
        read: dict[str, dict[str, Any]] = {}
        for number, leaf in enumerate(self.leaves, start=1):
            rng = Random(f"{self.seed}:{self.case}:{self.quality}:{number}")
            wear = draw_lots(self.quality, rng, leaf.old)
            file = folder / "pages" / f"{number:03d}.jpg"
            save(worn(leaf.sheet.image, wear, rng, self._behind(number)), file, wear)
            pages.append(_truth_page(number, file.name, leaf, wear))
            facts += _facts(number, leaf, wear, len(facts))
            read[hashlib.sha256(file.read_bytes()).hexdigest()] = _reading(file.name, leaf, wear)
        Truth(self.case, self.person.name, self.person.id_number, self.kind, self.materials, facts, pages, []).write(
            folder
        )
        recording.write(folder / "ocr.json", read)
        return folder

    def _behind(self, number: int) -> Image.Image | None:
        return self.leaves[number].sheet.image if number < len(self.leaves) else None


def _truth_page(number: int, name: str, leaf: _Leaf, wear: Wear) -> WorkPage:
    return WorkPage(
        number, name, leaf.type, leaf.material, leaf.hand, wear.effects(), wear.rotation, quality=wear.quality
    )


def _facts(number: int, leaf: _Leaf, wear: Wear, before: int) -> list[TruthFact]:
    sheet = leaf.sheet
    matrix = onto_page(wear, sheet.width, sheet.height)
    size = stored_size(wear, sheet.width, sheet.height)
    told = []
    for i, found in enumerate(sheet.found, start=before + 1):
        if leaf.material is None:
            raise ValueError(f"page {number} belongs to no material but states a {found.kind}")
        box = moved(found.box, matrix, size)
        told.append(TruthFact(f"f{i}", found.kind, leaf.material, found.fields, number, box, found.text))
    return told


def _reading(name: str, leaf: _Leaf, wear: Wear) -> dict[str, Any]:
    sheet = leaf.sheet
    matrix = straightened(wear, sheet.width, sheet.height)
    size = stored_size(wear, sheet.width, sheet.height)

    def move(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
        return moved(box, matrix, size)

    return {
        "file": name,
        "rotation": wear.rotation,
        "straightened_deg": -wear.skew_deg if wear.skew_deg else 0.0,
        "quality": {"blur": wear.blur, "skew_deg": -wear.skew_deg if wear.skew_deg else 0.0, "dpi": wear.dpi,
                    "verdict": "ok"},
        "lines": [recording.line_wire(piece, move) for piece in recording.pieces_of(sheet)],
        "seals": [recording.seal_wire(legend, box, move) for legend, box in sheet.stamped],
    }  # fmt: skip
