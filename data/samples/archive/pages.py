"""Blocks laid onto pages one after the other."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samples.archive.blocks import Block, Row
from samples.archive.ink import Span, Type, Words
from samples.archive.sheet import Mark, Piece, Rule, Seal, Sheet, Spot
from samples.archive.text import Text, broken

MM = 72 / 25.4
PAPERS = {"a4": (210 * MM, 297 * MM), "kai": (184 * MM, 260 * MM), "b5": (176 * MM, 250 * MM),
          "wide": (297 * MM, 210 * MM), "small": (148 * MM, 210 * MM), "slip": (210 * MM, 148 * MM)}


@dataclass
class Pages:
    """The pages of a material; margins left, top, right, bottom in points."""

    type_: Type
    rng: random.Random
    paper: str = "a4"
    margins: tuple[float, float, float, float] = (58.0, 54.0, 46.0, 50.0)
    sheets: list[Sheet] = field(default_factory=list)
    y: float = 0.0

    def fresh(self) -> Sheet:
        """Begin a page."""
        width, height = PAPERS[self.paper]
        self.sheets.append(Sheet(width, height, self.rng))
        self.y = self.margins[1]
        return self.sheets[-1]

    @property
    def sheet(self) -> Sheet:
        """The page being filled."""
        return self.sheets[-1] if self.sheets else self.fresh()

    @property
    def width(self) -> float:
        """Between the margins."""
        return PAPERS[self.paper][0] - self.margins[0] - self.margins[2]

    @property
    def room(self) -> float:
        """Height left."""
        _ = self.sheet
        return PAPERS[self.paper][1] - self.margins[3] - self.y

    def add(self, *blocks: Block, type_: Type | None = None) -> None:
        """Lay blocks; what does not fit goes on the next page."""
        for block in blocks:
            tall = block.tall(self.width, type_ or self.type_)
            if tall > self.room and self.y > self.margins[1]:
                self.fresh()
            self._lay(block, tall, type_)

    def table(self, head: Row | None, rows: Sequence[Row], repeat: bool) -> None:
        """Rows of a table; on a new page its head stands again if `repeat`."""
        if head is not None and rows and head.tall(self.width, self.type_) + rows[0].tall(self.width, self.type_) > self.room:
            self.fresh()
        if head is not None:
            self.add(head)
        for row in rows:
            if row.tall(self.width, self.type_) > self.room:
                self.fresh()
                if repeat and head is not None:
                    self.add(head)
            self.add(row)

    def rest(self, block: Block, most: float = 1e9) -> None:
        """Lay a block over what is left of the page, or more if it needs more."""
        tall = block.tall(self.width, self.type_)
        if tall > self.room:
            self.fresh()
        self._lay(block, max(tall, min(self.room, most)), None)

    def _lay(self, block: Block, tall: float, type_: Type | None) -> None:
        block.lay(self.sheet, (self.margins[0], self.y, self.width, tall), type_ or self.type_)
        self.y += tall

    def gap(self, points: float) -> None:
        """Leave paper empty."""
        _ = self.sheet
        self.y += points

    def write(self, words: Words, align: str = "l", indent: float = 0.0, leading: float = 1.7, scale: float = 1.0) -> None:
        """Running text, parted between pages where it must be."""
        text = Text(words, align, "t", indent, pad=1, leading=leading, scale=scale)
        self.sheet.cell += 1
        for inset, line in broken(self.type_.chars(words, scale), self.width - 2, indent, 0.0):
            tall = max((c.size for c in line), default=self.type_.size) * leading
            if tall > self.room:
                self.fresh()
            text.write(self.sheet, line, (self.margins[0], self.y, self.width), inset, self.type_)
            self.y += tall

    def head(self, title: str, scale: float = 1.9, heavy: bool = True, colour: str = "", below: float = 6.0) -> None:
        """A title in the middle, made smaller where it is too long for the line."""
        longest = max(len(part) for part in title.split("\n"))
        scale = min(scale, 0.98 * self.width / (self.type_.size * max(1, longest)))
        self.add(Text(Span(title, size=scale, heavy=heavy, colour=colour), align="c", leading=1.4, pad=2))
        self.gap(below)

    def press(self, legend: str, dx: float = 130.0, dy: float = 14.0, radius: float = 55.0) -> None:
        """Press a seal near the right end of the last line."""
        self.sheet.press(legend, PAPERS[self.paper][0] - dx, self.y - dy, radius)

    def doubled(self) -> None:
        """Lay the pages side by side, two on a scan."""
        self.sheets = [_pair(*self.sheets[i:i + 2]) if i + 1 < len(self.sheets) else self.sheets[i]
                       for i in range(0, len(self.sheets), 2)]


def _pair(left: Sheet, right: Sheet) -> Sheet:
    by = left.width
    wide = Sheet(left.width + right.width, max(left.height, right.height), left.rng)
    wide.glyphs = left.glyphs + [replace(g, x=g.x + by) for g in right.glyphs]
    wide.rules = left.rules + [Rule(r.x0 + by, r.y0, r.x1 + by, r.y1, r.width, r.colour) for r in right.rules]
    wide.seals = left.seals + [Seal(s.legend, s.x + by, s.y, s.radius, s.turn) for s in right.seals]
    wide.pieces = left.pieces + [Piece(p.text, _moved(p.box, by)) for p in right.pieces]
    wide.marks = dict(left.marks)
    for key, mark in right.marks.items():
        chars = [(cell + 10_000, c, box and _moved(box, by)) for cell, c, box in mark.chars]
        if key not in wide.marks:
            wide.marks[key] = Mark(mark.said, chars)
    wide.rule(by, 0, by, wide.height, 0.4, "#a8a59c")
    return wide


def _moved(box: Spot, by: float) -> Spot:
    return (box[0] + by, box[1], box[2] + by, box[3])

