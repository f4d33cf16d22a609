"""Blocks laid onto pages one after the other; what does not fit goes on the next page."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from samples.typeset.boxes import Node
from samples.typeset.canvas import Canvas, Glyph, Line, Mark, Piece, Stamp
from samples.typeset.ink import Run, Style, Text
from samples.typeset.text import Para

MM = 72 / 25.4
PAPERS = {"a4": (210 * MM, 297 * MM), "kai16": (184 * MM, 260 * MM), "b5": (182 * MM, 257 * MM),
          "wide": (297 * MM, 210 * MM), "kai32": (130 * MM, 184 * MM)}


@dataclass
class Flow:
    """The pages of one material. `margins` left, top, right, bottom in points."""

    style: Style
    rng: random.Random
    paper: str = "a4"
    margins: tuple[float, float, float, float] = (62.0, 58.0, 50.0, 54.0)
    pages: list[Canvas] = field(default_factory=list)
    y: float = 0.0

    def new_page(self) -> Canvas:
        """Begin a page."""
        width, height = PAPERS[self.paper]
        self.pages.append(Canvas(width, height, self.rng))
        self.y = self.margins[1]
        return self.pages[-1]

    @property
    def page(self) -> Canvas:
        """The page being filled."""
        return self.pages[-1] if self.pages else self.new_page()

    @property
    def width(self) -> float:
        """Between the margins."""
        return PAPERS[self.paper][0] - self.margins[0] - self.margins[2]

    @property
    def room(self) -> float:
        """Height left on this page."""
        _ = self.page
        return PAPERS[self.paper][1] - self.margins[3] - self.y

    def add(self, *nodes: Node, whole: bool = True) -> None:
        """Lay blocks; with `whole` false a paragraph may be parted between two pages."""
        for node in nodes:
            self._add(node, whole)

    def _add(self, node: Node, whole: bool) -> None:
        tall = node.height(self.width, self.style)
        if tall > self.room and not whole and isinstance(node, Para):
            parts = node.split(self.width, self.room, self.style)
            if parts:
                self._put(parts[0], parts[0].height(self.width, self.style))
                self.new_page()
                self._add(parts[1], whole)
                return
        if tall > self.room and self.y > self.margins[1]:
            self.new_page()
        self._put(node, min(tall, self.room) if not isinstance(node, Para) else tall)

    def _put(self, node: Node, tall: float) -> None:
        node.place(self.page, self.margins[0], self.y, self.width, tall, self.style)
        self.y += tall

    def fill(self, node: Node, share: float = 1.0) -> None:
        """Lay a block over the rest of the page (or a share of it)."""
        tall = max(node.height(self.width, self.style), self.room * share)
        if tall > self.room:
            self.new_page()
        self._put(node, tall)

    def rest(self, node: Node) -> None:
        """Lay a block over what is left of the page, whatever height it would like."""
        self._put(node, self.room)

    def gap(self, points: float) -> None:
        """Leave some paper empty."""
        _ = self.page
        self.y += points

    def text(self, text: Text, *, align: str = "l", indent: float = 0.0, size: float = 0.0, leading: float = 1.6,
             whole: bool = False) -> None:
        """A paragraph."""
        self.add(Para(text, align=align, valign="t", indent=indent, size=size, leading=leading, pad=1), whole=whole)

    def title(self, text: str, size: float = 20.0, tracking: float = 0.0, below: float = 8.0) -> None:
        """The title of the form, in the middle."""
        run = Run(text, pen=self.style.title, size=size, tracking=tracking)
        self.add(Para(run, align="c", leading=1.5, pad=2))
        self.gap(below)


def side_by_side(left: Canvas, right: Canvas) -> Canvas:
    """Two pages of a booklet on one wide scan."""
    wide = Canvas(left.width + right.width, max(left.height, right.height), left.rng)
    for page, shift in ((left, 0.0), (right, left.width)):
        wide.glyphs += [_glyph(g, shift) for g in page.glyphs]
        wide.lines += [Line(r.x0 + shift, r.y0, r.x1 + shift, r.y1, r.width, r.colour) for r in page.lines]
        wide.stamps += [Stamp(s.legend, s.x + shift, s.y, s.radius, s.turn, s.shape, s.inner, s.colour)
                        for s in page.stamps]
        wide.pieces += [Piece(p.text, _box(p.box, shift)) for p in page.pieces]
        wide.marks += [_mark(m, shift) for m in page.marks]
    wide.rule(left.width, 0, left.width, wide.height, 0.4, "#9a9a92")
    return wide


def _glyph(glyph: Glyph, shift: float) -> Glyph:
    return Glyph(glyph.char, glyph.x + shift, glyph.y, glyph.size, glyph.face, glyph.colour, glyph.turn, glyph.box)


def _mark(mark: Mark, shift: float) -> Mark:
    cells = [(cell, char, box and _box(box, shift)) for cell, char, box in mark.cells]
    return Mark(mark.said, [_box(b, shift) for b in mark.boxes], mark.texts, cells)


def _box(box: tuple[float, float, float, float], shift: float) -> tuple[float, float, float, float]:
    return (box[0] + shift, box[1], box[2] + shift, box[3])
