"""Rows, columns and opinion boxes: what a form is built of. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol, cast

from samples.typeset.canvas import Canvas, Stamp
from samples.typeset.ink import Run, Style, Text
from samples.typeset.text import Para


class Node(Protocol):
    """Anything with a least height that can be placed in a box."""

    def height(self, width: float, style: Style) -> float:
        """Least height at this width."""

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Draw it into the box."""


@dataclass
class Cell:
    """A part of a row. `label` cells are printed, others get an underline where the form has no rules."""

    node: Node
    weight: float = 1.0
    label: bool = False


@dataclass
class Row:
    """Cells side by side, all as high as the highest."""

    cells: list[Cell]
    least: float = 0.0
    ruled: bool = True

    def _widths(self, width: float) -> list[float]:
        total = sum(cell.weight for cell in self.cells)
        return [width * cell.weight / total for cell in self.cells]

    def height(self, width: float, style: Style) -> float:
        """The highest cell's, at least `least`."""
        pairs = zip(self.cells, self._widths(width), strict=True)
        return max([self.least, *(cell.node.height(wide, style) for cell, wide in pairs)])

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Place all cells and their rules."""
        for number, (cell, wide) in enumerate(zip(self.cells, self._widths(width), strict=True)):
            cell.node.place(canvas, x, y, wide, height, style)
            if self.ruled and not isinstance(cell.node, (Col, Row)):
                _border(canvas, (x, y, x + wide, y + height), style, cell.label)
            elif self.ruled and style.rules == "grid" and number:
                canvas.rule(x, y, x, y + height, style.rule, style.colour)
            x += wide


def _border(canvas: Canvas, spot: tuple[float, float, float, float], style: Style, label: bool) -> None:
    x0, y0, x1, y1 = spot
    width, colour = style.rule, style.colour
    if style.rules in ("grid", "open"):
        canvas.rule(x0, y0, x1, y0, width, colour)
        canvas.rule(x0, y1, x1, y1, width, colour)
    if style.rules == "grid":
        canvas.rule(x0, y0, x0, y1, width, colour)
        canvas.rule(x1, y0, x1, y1, width, colour)
    if style.rules == "under" and not label:
        canvas.rule(x0 + 2, y1 - 2, x1 - 2, y1 - 2, 0.6, colour)


@dataclass
class Col:
    """Nodes one below the other; height to spare goes to the nodes numbered in `grow`, else to all alike."""

    nodes: list[Node]
    grow: tuple[int, ...] = ()

    def height(self, width: float, style: Style) -> float:
        """The sum."""
        return sum(node.height(width, style) for node in self.nodes)

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Place all nodes."""
        spare = height - self.height(width, style)
        growing = self.grow or tuple(range(len(self.nodes)))
        for number, node in enumerate(self.nodes):
            tall = node.height(width, style) + (spare / len(growing) if number in growing else 0)
            node.place(canvas, x, y, width, tall, style)
            y += tall


@dataclass
class Gap:
    """Empty paper, at least `tall` points."""

    tall: float = 0.0

    def height(self, width: float, style: Style) -> float:  # noqa: ARG002
        """As given."""
        return self.tall

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Nothing to draw."""


@dataclass
class Opinion:
    """What somebody approves: words at the top, signatures and date at the lower right, a seal over the date."""

    text: Text
    signed: list[Text] = field(default_factory=list)  # each its own line, right-aligned
    seal: str | None = None
    least: float = 70.0
    inset: float = 14.0
    seal_radius: float = 56.0

    def _parts(self) -> tuple[Para, list[Para]]:
        words = Para(self.text, valign="t", indent=2, pad=5)
        return words, [Para(line, align="r", pad=2) for line in self.signed]

    def height(self, width: float, style: Style) -> float:
        """Words and signatures below each other."""
        words, signed = self._parts()
        used = words.height(width, style) + sum(p.height(width - self.inset, style) for p in signed) + 4
        return max(self.least, used)

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Draw it, the seal on top."""
        words, signed = self._parts()
        words.place(canvas, x, y, width, words.height(width, style), style)
        below = y + height - 4 - sum(p.height(width - self.inset, style) for p in signed)
        for line in signed:
            tall = line.height(width - self.inset, style)
            line.place(canvas, x, below, width - self.inset, tall, style)
            below += tall
        if self.seal:
            stamp(canvas, self.seal, x + width - self.inset - 62, below - 22, self.seal_radius)


def stamp(canvas: Canvas, legend: str, x: float, y: float, radius: float = 56.0) -> None:
    """Press a round seal; it stays on the page and lies a little askew."""
    rng = canvas.rng
    x = min(max(x + rng.uniform(-9, 9), radius + 6), canvas.width - radius - 6)
    y = min(max(y + rng.uniform(-7, 7), radius + 6), canvas.height - radius - 6)
    canvas.stamps.append(Stamp(legend, x, y, radius, rng.uniform(-9, 9)))


def label(text: str, weight: float = 1.0, align: str = "c") -> Cell:
    """A printed label: `_` is a space, `~` breaks the line, a leading `!` prints it downwards, `^` spreads it."""
    down = text.startswith("!")
    plain = text.lstrip("!^").replace("_", "　").replace("~", "\n")
    if text.startswith("^"):
        align = "s"
    return Cell(Para(plain, align=align, vertical=down, pad=2), weight, True)


def value(text: Text | Node, weight: float = 1.0, align: str = "l") -> Cell:
    """A filled-in cell; plain words are written in the hand of the form."""
    if isinstance(text, str):
        return Cell(Para(Run(text, filled=True), align=align, pad=4), weight)
    if text is None or isinstance(text, (Run, list, tuple)):
        return Cell(Para(text, align=align, pad=4), weight)
    return Cell(cast("Node", text), weight)
