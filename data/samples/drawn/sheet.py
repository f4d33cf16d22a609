"""One page being drawn: paper, rules, words, and what the words say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

from PIL import Image, ImageDraw

from samples.drawn.claims import Claim, Part, Says, say, text_of
from samples.drawn.flow import Placed, lay_out, line_width
from samples.drawn.ink import BLACK, Box, Colour, Pen, join, stamp_char
from samples.drawn.seal import stamp_seal

PAGE_WIDTH, PAGE_HEIGHT = 1654, 2339  # A4 at 200 dpi
LEADING = 1.42


@dataclass(frozen=True)
class Found:
    """A fact and where its words stand on the upright, unskewed page."""

    kind: str
    fields: dict[str, Any]
    box: Box
    text: str


Inked = tuple[str, Box]  # a character and the box of its ink


class Sheet:
    """A page. Everything written on it is recorded with its exact box."""

    def __init__(
        self, rng: Random, printed: Pen, filled: Pen, width: int = PAGE_WIDTH, height: int = PAGE_HEIGHT
    ) -> None:
        self.rng, self.printed, self.filled = rng, printed, filled
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width, height), (255, 255, 255))
        self.found: list[Found] = []
        self.written: list[list[list[Inked]]] = []  # every writing: its lines of inked characters
        self.stamped: list[tuple[str, Box]] = []  # the legend and box of every seal

    def rule(self, x0: float, y0: float, x1: float, y1: float, thick: int = 2, *, colour: Colour = BLACK) -> None:
        """A straight printed line."""
        ImageDraw.Draw(self.image).line((round(x0), round(y0), round(x1), round(y1)), fill=colour, width=thick)

    def frame(self, box: Box, thick: int = 2, colour: Colour = BLACK) -> None:
        """A printed rectangle."""
        x0, y0, x1, y1 = box
        for a, b, c, d in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.rule(a, b, c, d, thick, colour=colour)

    def record(self, claims: Iterable[Claim], box: Box | None, text: str, at: int | None = None) -> None:
        """Note that the words in `box` state `claims`; `at`: before what was noted since (a line before its 其间)."""
        for stated in claims:
            if box is None:
                raise ValueError(f"a fact without ink: {stated.kind} {text!r}")
            self.found.insert(len(self.found) if at is None else at, Found(stated.kind, stated.fields, box, text))

    def stamp(self, at: tuple[float, float], legend: str) -> None:
        """Stamp a round seal and note what it says."""
        box = self.press(at, legend)
        self.stamped.append((legend, box))
        self.record((Claim("seal", {"text": legend}),), box, legend)

    def press(self, at: tuple[float, float], legend: str) -> Box:
        """Put the ink of a seal on the paper; returns its box."""
        return stamp_seal(self.image, at, legend, self.rng)

    def ink(self, char: str, x: float, base: float, pen: Pen) -> Box | None:
        """Put the ink of a character on the paper; returns its box, None for a blank."""
        return stamp_char(self.image, char, x, base, pen, rng=self.rng)

    def write(
        self,
        says: Says | Part | str,
        area: Box,
        pen: Pen,
        align: str = "center",
        middle: bool = True,
        *,
        hang: float = 0.0,
        leading: float = LEADING,
        ymd: Pen | None = None,
    ) -> Box | None:
        """Write inside `area`, smaller if it must be; returns the box of the ink.

        `ymd`: the pen of a preprinted 年月日, which the filled-in digits stand between.
        """
        said = say(says)
        pen, lines = self._fit(said, area, pen, hang, leading)
        step = pen.size * leading
        spare = (area[3] - area[1]) - step * len(lines)
        top = area[1] + (max(0.0, spare) / 2 if middle else 0.0) + (step - pen.size) / 2
        boxes: dict[int, Box | None] = {}
        inked: list[list[Inked]] = []
        for number, line in enumerate(lines):
            inked.append([])
            shift = area[0] + self._shift(line, area, pen, align)
            base = top + number * step + pen.size * 0.86
            for placed in line:
                used = ymd.at(pen.size) if ymd and placed.char in "年月日" else pen
                ink = self.ink(placed.char, shift + placed.x, base, used)
                inked[-1] += [(placed.char, ink)] if ink else []
                boxes[placed.part] = join(boxes.get(placed.part), ink)
        self.written.append(inked)
        for i, part in enumerate(said):
            self.record(part.claims, boxes.get(i), part.text.replace("\n", ""))
        whole: Box | None = None
        for box in boxes.values():
            whole = join(whole, box)
        return whole

    def _fit(self, said: Says, area: Box, pen: Pen, hang: float, leading: float) -> tuple[Pen, list[list[Placed]]]:
        smallest = int(pen.size * 0.62)
        for size in range(pen.size, smallest - 1, -1):
            trial = pen.at(size)
            lines = lay_out(said, area[2] - area[0], trial, hang)
            wide = max(line_width(line, trial) for line in lines)
            if len(lines) * size * leading <= area[3] - area[1] + 4 and wide <= area[2] - area[0] + size * 0.6:
                return trial, lines
        raise ValueError(f"does not fit {area}: {text_of(said)[:40]}")

    @staticmethod
    def _shift(line: list[Placed], area: Box, pen: Pen, align: str) -> float:
        room = area[2] - area[0] - line_width(line, pen)
        return {"left": 0.0, "center": max(0.0, room / 2), "right": room}[align]
