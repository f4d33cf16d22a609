"""One page before it is printed: glyphs, rules, seals, each at its place in points from the top left."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from samples.archive.fonts import advance, face_for
from samples.archive.ink import Char, Said

ABOVE, BELOW = 0.87, 0.13  # how far a character's box reaches above and below its base line, in em
WHOLE = ("stint", "family", "catalogue_entry", "award", "party", "signing", "birth")

Spot = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it is printed; `turn` and `slant` in degrees."""

    char: str
    x: float
    y: float
    size: float
    face: str
    colour: str
    turn: float = 0.0
    slant: float = 0.0
    wide: float = 1.0
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A round seal: middle and radius in points, how it is turned."""

    legend: str
    x: float
    y: float
    radius: float
    turn: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Words as a text detector would box them."""

    text: str
    box: Spot


@dataclass
class Mark:
    """Where a fact stands: its characters in order, with the cell that each is in."""

    said: Said
    chars: list[tuple[int, str, Spot | None]] = field(default_factory=list)

    def spot(self) -> tuple[Spot, str]:
        """Box and words: of a row all its cells, of other facts the cell that tells most of them."""
        if self.said.kind in WHOLE:
            return hull([box for _, _, box in self.chars if box]), "".join(c for _, c, _ in self.chars).strip()
        told: dict[int, list[tuple[str, Spot | None]]] = {}
        for cell, char, box in self.chars:
            told.setdefault(cell, []).append((char, box))
        texts = {cell: "".join(c for c, _ in parts).strip() for cell, parts in told.items()}
        best = max(texts, key=lambda cell: (self._asked(texts[cell]), len(texts[cell])))
        if self.said.kind == "determination":
            best = max(texts)
        return hull([box for _, box in told[best] if box]), texts[best]

    def _asked(self, text: str) -> bool:
        year = str(self.said.fields.get("effective", ""))[:4]
        return self.said.kind == "pay" and (year in text or "年" in text or "月" in text)


@dataclass
class Sheet:
    """A page of `width` by `height` points."""

    width: float
    height: float
    rng: random.Random
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    seals: list[Seal] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marks: dict[int, Mark] = field(default_factory=dict)
    cell: int = 0

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.7, colour: str = "#222222") -> None:
        """Draw a line."""
        self.rules.append(Rule(x0, y0, x1, y1, width, colour))

    def across(self, line: Sequence[Char], x: float, base: float, spread: float = 0.0) -> None:
        """Write a line of characters from `x` on; `spread` points more after each."""
        placed: list[tuple[str, Spot]] = []
        for char in line:
            wide = width_of(char)
            size = char.size * char.pen.scale
            box = (x, base - ABOVE * size, x + wide, base + BELOW * size)
            if not char.text.isspace():
                self._ink(char, x, base)
                placed.append((char.text, box))
            self._state(char, None if char.text.isspace() else box)
            if char.span.under:
                self.rule(x, base + 0.2 * char.size, x + wide + spread, base + 0.2 * char.size, 0.5)
            x += wide + spread
        self._pieces(placed)

    def down(self, column: Sequence[Char], middle: float, top: float, step: float) -> None:
        """Write characters below each other around `middle`, `step` em from one to the next."""
        boxes: list[tuple[str, Spot]] = []
        for char in column:
            wide = width_of(char)
            box = (middle - wide / 2, top, middle + wide / 2, top + char.size)
            if not char.text.isspace():
                self._ink(char, middle - wide / 2, top + ABOVE * char.size)
                boxes.append((char.text, box))
            self._state(char, None if char.text.isspace() else box)
            top += char.size * step
        if boxes:
            self.pieces.append(Piece("".join(c for c, _ in boxes), hull([b for _, b in boxes])))

    def pause(self, facts: Sequence[Said]) -> None:
        """A line or cell ends: a fact that goes on elsewhere has a blank there."""
        for fact in facts:
            mark = self.marks.get(id(fact))
            if mark and mark.chars and mark.chars[-1][1] != " ":
                mark.chars.append((mark.chars[-1][0], " ", None))

    def press(self, legend: str, x: float, y: float, radius: float = 55.0) -> None:
        """Press a seal; it lies a little askew and stays on the page."""
        x = min(max(x + self.rng.uniform(-10, 10), radius + 5), self.width - radius - 5)
        y = min(max(y + self.rng.uniform(-8, 8), radius + 5), self.height - radius - 5)
        self.seals.append(Seal(legend, x, y, radius, self.rng.uniform(-10, 10)))

    def _ink(self, char: Char, x: float, base: float) -> None:
        pen, rng, size = char.pen, self.rng, char.size
        size *= pen.scale * (1 + pen.shake * rng.uniform(-0.09, 0.08))
        x += pen.shake * rng.gauss(0, 0.024) * size
        base += pen.shake * rng.gauss(0, 0.04) * size
        face, turn = face_for(pen.face, char.text), pen.shake * rng.gauss(0, 2.4)
        self.glyphs.append(Glyph(char.text, x, base, size, face, pen.colour, turn, pen.slant, pen.wide, char.span.heavy))

    def _state(self, char: Char, box: Spot | None) -> None:
        for fact in char.span.facts:
            self.marks.setdefault(id(fact), Mark(fact)).chars.append((self.cell, char.text, box))

    def _pieces(self, placed: Sequence[tuple[str, Spot]]) -> None:
        run: list[tuple[str, Spot]] = []
        for char, box in placed:
            if run and box[0] - run[-1][1][2] > 1.5 * (box[3] - box[1]):
                self._piece(run)
                run = []
            run.append((char, box))
        self._piece(run)

    def _piece(self, run: Sequence[tuple[str, Spot]]) -> None:
        if run:
            self.pieces.append(Piece("".join(c for c, _ in run), hull([b for _, b in run])))


def width_of(char: Char) -> float:
    """Width in points; an ideographic space is one em, another a half."""
    if char.text.isspace():
        return char.size * (1.0 if char.text == "　" else 0.5)
    return advance(face_for(char.pen.face, char.text), char.text) * char.size * char.pen.wide * char.pen.scale


def hull(boxes: Sequence[Spot]) -> Spot:
    """The smallest box around all."""
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
