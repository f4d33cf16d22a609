"""What stands on one page before it is rendered: glyphs, rules, seals, each at its place in points."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from samples.typeset.fonts import advance, face_for
from samples.typeset.ink import Pen, Run, Said

UP, DOWN = 0.86, 0.14  # of an em: how far a character's box reaches above and below its baseline

Spot = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: origin on the baseline in points, size in points, turn in degrees, its box."""

    char: str
    x: float
    y: float
    size: float
    face: str
    colour: str
    turn: float
    box: Spot


@dataclass(frozen=True, slots=True)
class Line:
    """A straight rule from one point to another."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """A seal: `round`, `oval` or `square`, its middle and radius in points, its legend and an inner line."""

    legend: str
    x: float
    y: float
    radius: float
    turn: float
    shape: str = "round"
    inner: str = ""
    colour: str = "#c8202a"


@dataclass
class Piece:
    """One piece of text as a text detector would find it."""

    text: str
    box: Spot


@dataclass
class Mark:
    """Where on this page a fact stands."""

    said: Said
    boxes: list[Spot] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    cells: list[tuple[int, str, Spot | None]] = field(default_factory=list)  # cell, character, its box

    def spot(self) -> tuple[Spot, str]:
        """Box and words. A line of a table counts whole; of a fact told in several cells the one that tells most does.

        That is the cell with the date for pay, the last one for a determination, the fullest one for studies.
        """
        if self.said.kind in ("stint", "family", "catalogue_entry", "award", "party", "signing", "birth"):
            return hull(self.boxes), "".join(self.texts).strip()
        told: dict[int, list[tuple[str, Spot | None]]] = {}
        for cell, char, box in self.cells:
            told.setdefault(cell, []).append((char, box))
        texts = {cell: "".join(char for char, _ in parts) for cell, parts in told.items()}
        best = max(texts, key=lambda cell: (_dated(texts[cell], self.said), len(texts[cell])))
        if self.said.kind == "determination":
            best = max(texts)
        return hull([box for _, box in told[best] if box is not None]), texts[best].strip()


@dataclass
class Canvas:
    """A page of `width` × `height` points."""

    width: float
    height: float
    rng: random.Random
    glyphs: list[Glyph] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    cell: int = 0  # counts the paragraphs, so that facts know which of their characters stand together

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.7, colour: str = "#222222") -> None:
        """Draw a rule."""
        self.lines.append(Line(x0, y0, x1, y1, width, colour))

    def write(self, line: list[tuple[str, Run, float, Pen]], x: float, y: float, spread: float = 0.0) -> None:
        """Write characters (with run, size, pen) from `x` on the baseline `y`; `spread` points after each."""
        placed: list[tuple[str, Spot]] = []
        for char, run, size, pen in line:
            step = width_of(char, size, pen) + run.tracking * size
            box = (x, y - UP * size * pen.scale, x + width_of(char, size, pen), y + DOWN * size * pen.scale)
            if not char.isspace():
                self._glyph(char, x, y, size, pen, box)
                placed.append((char, box))
                self._state(run, char, box)
            elif run.facts:
                self._state(run, char, None)
            if run.under:
                self.rule(x, y + 0.22 * size, x + step + spread, y + 0.22 * size, 0.5)
            x += step + spread
        self._break(placed)

    def column(self, line: list[tuple[str, Run, float, Pen]], x: float, y: float, step: float) -> None:
        """Write characters downwards, centred on `x`, the first box from `y` on, `step` em from one to the next."""
        boxes: list[tuple[str, Spot]] = []
        for char, run, size, pen in line:
            wide = width_of(char, size, pen)
            box = (x - wide / 2, y, x + wide / 2, y + size)
            if not char.isspace():
                self._glyph(char, x - wide / 2, y + UP * size, size, pen, box)
                boxes.append((char, box))
                self._state(run, char, box)
            y += size * step
        if boxes:
            self.pieces.append(Piece("".join(c for c, _ in boxes), hull([b for _, b in boxes])))

    def _glyph(self, char: str, x: float, y: float, size: float, pen: Pen, box: Spot) -> None:
        face, rng, shake = face_for(pen.face, char), self.rng, pen.shake
        scale = pen.scale * (1 + shake * rng.uniform(-0.10, 0.08))
        dx, dy = shake * rng.gauss(0, 0.025) * size, shake * rng.gauss(0, 0.045) * size
        self.glyphs.append(Glyph(char, x + dx, y + dy, size * scale, face, pen.colour, shake * rng.gauss(0, 2.2), box))

    def _state(self, run: Run, char: str, box: Spot | None) -> None:
        for fact in run.facts:
            mark = next((m for m in self.marks if m.said is fact), None)
            if mark is None:
                mark = Mark(fact)
                self.marks.append(mark)
            if box is not None:
                mark.boxes.append(box)
            mark.texts.append(char)
            mark.cells.append((self.cell, char, box))

    def part(self, facts: tuple[Said, ...]) -> None:
        """Between two cells or lines of one fact: its text gets a space there."""
        for mark in self.marks:
            if mark.said in facts and mark.texts and mark.texts[-1] != " ":
                mark.texts.append(" ")

    def _break(self, placed: list[tuple[str, Spot]]) -> None:
        """A detector splits a line where the gap is wider than a character and a half."""
        piece: list[tuple[str, Spot]] = []
        for char, box in placed:
            if piece and box[0] - piece[-1][1][2] > 1.5 * (box[3] - box[1]):
                self.pieces.append(Piece("".join(c for c, _ in piece), hull([b for _, b in piece])))
                piece = []
            piece.append((char, box))
        if piece:
            self.pieces.append(Piece("".join(c for c, _ in piece), hull([b for _, b in piece])))


def _dated(text: str, fact: Said) -> bool:
    marks = (str(fact.fields.get("effective", ""))[:4], "年", "、", "·")
    return fact.kind == "pay" and any(mark in text for mark in marks)


def width_of(char: str, size: float, pen: Pen) -> float:
    """Width of a character in points; an ideographic space is one em, a space half."""
    if char.isspace():
        return size * (1.0 if char == "　" else 0.5)
    return advance(face_for(pen.face, char), char) * size * pen.scale


def hull(boxes: list[Spot]) -> Spot:
    """The smallest box around all boxes."""
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
