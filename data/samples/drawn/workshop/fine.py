"""A sheet drawn at 300 dpi: the same coordinates as any sheet (A4 at 200 dpi), the ink half as fine again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from samples.drawn.claims import Claim, Part, Says, say
from samples.drawn.flow import broken_up, may_begin
from samples.drawn.ink import BLACK, Box, Colour, Pen, join, stamp_char
from samples.drawn.seal import stamp_seal
from samples.drawn.sheet import Inked, Sheet

ZOOM = 1.5


@dataclass(frozen=True)
class Fill(Part):
    """Words that somebody filled in between printed ones."""


def _shrunk(box: Box) -> Box:
    return (box[0] / ZOOM, box[1] / ZOOM, box[2] / ZOOM, box[3] / ZOOM)


class FineSheet(Sheet):
    """A sheet whose image has `ZOOM` pixels for every unit of its coordinates."""

    def __init__(self, rng: Random, printed: Pen, filled: Pen, width: int = 1654, height: int = 2339) -> None:
        super().__init__(rng, printed, filled, 4, 4)
        self.width, self.height = width, height
        self.downwards = False  # whether it is written in columns from right to left
        self.image = Image.new("RGB", (round(width * ZOOM), round(height * ZOOM)), (255, 255, 255))

    def rule(self, x0: float, y0: float, x1: float, y1: float, thick: int = 2, *, colour: Colour = BLACK) -> None:
        """A straight printed line."""
        ends = (round(x0 * ZOOM), round(y0 * ZOOM), round(x1 * ZOOM), round(y1 * ZOOM))
        ImageDraw.Draw(self.image).line(ends, fill=colour, width=max(1, round(thick * 1.25)))

    def record(self, claims: Iterable[Claim], box: Box | None, text: str, at: int | None = None) -> None:
        """Note what the words state; a field without a value is not stated."""
        told = [Claim(c.kind, {k: v for k, v in c.fields.items() if v not in ("", None)}) for c in claims]
        super().record(told, box, text, at)

    def press(self, at: tuple[float, float], legend: str) -> Box:
        """Put the ink of a seal on the paper; returns its box."""
        radius = round(ZOOM * (100 if len(legend) < 8 else 112 if len(legend) < 13 else 124))
        return _shrunk(stamp_seal(self.image, (at[0] * ZOOM, at[1] * ZOOM), legend, self.rng, radius=radius))

    def ink(self, char: str, x: float, base: float, pen: Pen) -> Box | None:
        """Put the ink of a character on the paper; returns its box, None for a blank."""
        box = stamp_char(self.image, char, x * ZOOM, base * ZOOM, pen.at(round(pen.size * ZOOM)), rng=self.rng)
        return _shrunk(box) if box else None

    def prose(
        self, says: Says | str, area: Box, size: int = 34, *, leading: float = 1.75, underlined: bool = True
    ) -> float:
        """Running words from the top of `area`: printed ones and `Fill` ones, each in its pen. Returns the y below.

        Raises ValueError where the words run out of the area.
        """
        said = say(says)
        boxes: dict[int, Box | None] = {}
        lines = self._set(said, area, size)
        self.written.append([])
        for number, line in enumerate(lines):
            top = area[1] + number * size * leading
            self.written[-1].append(self._line(said, line, top + size * (leading + 0.7) / 2, size, boxes, underlined))
        for i, part in enumerate(said):
            self.record(part.claims, boxes.get(i), part.text.replace("\n", ""))
        below = area[1] + len(lines) * size * leading
        if below > area[3] + 4:
            raise ValueError(f"runs out of {area}: {said[0].text[:20]}… by {below - area[3]:.0f}")
        return below

    def columns(self, says: Says | str, area: Box, size: int = 40) -> None:
        """Running words downwards, columns from right to left, in the hand of the page."""
        said = say(says)
        pen = self.filled.at(size)
        boxes: dict[int, Box | None] = {}
        x, y = area[2] - size, area[1]
        self.written.append([])
        for i, part in enumerate(said):
            for char in part.text:
                if y + size > area[3] or char == "\n":
                    x, y = x - size * 1.9, area[1]
                    self.written.append([])
                box = None if char in "\n　" else self.ink(char, x, y + size * 0.86, pen)
                y += 0 if char == "\n" else size * 1.12
                boxes[i] = join(boxes.get(i), box)
                self.written[-1] += [[(char, box)]] if box else []
        for i, part in enumerate(said):
            self.record(part.claims, boxes.get(i), part.text)
        self.downwards = True

    def _pen(self, part: Part, size: int) -> Pen:
        return (self.filled if isinstance(part, Fill) else self.printed).at(size)

    def _set(self, said: Says, area: Box, size: int) -> list[list[tuple[str, float, int]]]:
        lines: list[list[tuple[str, float, int]]] = [[]]
        x = area[0]
        for word, i in broken_up(said):
            pen = self._pen(said[i], size)
            need = sum(pen.advance(c) for c in word if c != "\n")
            if word == "\n" or (x + need > area[2] and lines[-1] and may_begin(word)):
                lines.append([])
                x = area[0]
            for char in word.replace("\n", ""):
                lines[-1].append((char, x, i))
                x += pen.advance(char)
        return lines

    def _line(
        self,
        said: Says,
        line: list[tuple[str, float, int]],
        base: float,
        size: int,
        boxes: dict[int, Box | None],
        underlined: bool,
    ) -> list[Inked]:
        inked: list[Inked] = []
        for char, x, i in line:
            pen = self._pen(said[i], size)
            box = self.ink(char, x, base, pen)
            boxes[i] = join(boxes.get(i), box)
            inked += [(char, box)] if box else []
            if underlined and isinstance(said[i], Fill):
                self.rule(x, base + size * 0.26, x + pen.advance(char), base + size * 0.26, 1)
        return inked
