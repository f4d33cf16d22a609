"""A printed form: a frame of ruled rows, tables, text blocks and opinion boxes, filled from the top down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from samples.drawn.claims import Claim, Part, Says, say, text_of
from samples.drawn.flow import lay_out
from samples.drawn.ink import Box, Pen, join
from samples.drawn.sheet import LEADING, Sheet

PAD = 8


@dataclass(frozen=True)
class Cell:
    """A cell of a row. `weight` shares out the row's width."""

    says: Says
    weight: float
    printed: bool
    align: str = "center"


@dataclass(frozen=True)
class Line:
    """One line of a table: what its cells say, and what the line as a whole states."""

    cells: tuple[Says, ...]
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Opinion:
    """An opinion box: its words, who signs, when, and whose seal."""

    text: str | Says
    date: Says
    signer: Says = ()
    signer_label: str = ""
    seal: str = ""


def label(text: str, weight: float = 1.0) -> Cell:
    """A printed cell."""
    return Cell(say(text), weight, True)


def value(says: Says | Part | str, weight: float = 1.6, align: str = "center") -> Cell:
    """A filled-in cell."""
    return Cell(say(says), weight, False, align)


class Form:
    """Draws downwards on a sheet between two margins; `y` is where the next row begins."""

    def __init__(self, sheet: Sheet, top: float = 150, left: float = 130, right: float = 130) -> None:
        self.sheet, self.y = sheet, top
        self.left, self.right = left, sheet.width - right

    def title(
        self, text: str | Says, size: int = 58, face: str | None = None, spaced: bool = True, gap: int = 26
    ) -> None:
        """The printed title over the frame."""
        said = say(" ".join(text) if spaced and isinstance(text, str) else text)
        pen = Pen(face or "songbold", size)
        self.sheet.write(said, (self.left, self.y, self.right, self.y + size * 1.5), pen)
        self.y += size * 1.5 + gap

    def note(self, says: Says | str, align: str = "left", size: int = 30, filled: bool = False) -> None:
        """A line of words outside the frame."""
        pen = (self.sheet.filled if filled else self.sheet.printed).at(size)
        self.sheet.write(says, (self.left, self.y, self.right, self.y + size * 1.6), pen, align=align)
        self.y += size * 1.6 + 6

    def row(self, height: float, *cells: Cell) -> list[Box | None]:
        """A row of cells across the frame; returns the ink of each cell."""
        total, x, inks = sum(c.weight for c in cells), self.left, []
        for cell in cells:
            width = (self.right - self.left) * cell.weight / total
            inks.append(self._cell(cell, (x, self.y, x + width, self.y + height)))
            x += width
        self.y += height
        return inks

    def _cell(self, cell: Cell, box: Box) -> Box | None:
        if box[3] > self.sheet.height - 40:
            raise ValueError(f"the form runs off the page at {text_of(cell.says)!r}")
        self.outline(box)
        if not text_of(cell.says):
            return None
        inner = (box[0] + PAD, box[1] + 4, box[2] - PAD, box[3] - 4)
        return self.sheet.write(cell.says, inner, self.sheet.printed if cell.printed else self.sheet.filled, cell.align)

    def outline(self, box: Box) -> None:
        """The printed edge of one cell."""
        self.sheet.frame(box)

    @contextmanager
    def photo(self, width: float = 250) -> Iterator[None]:
        """Rows drawn inside leave room for a photograph at the right."""
        top, right = self.y, self.right
        self.right = right - width
        yield
        self.right = right
        box = (right - width, top, right, self.y)
        self.outline(box)
        self.sheet.write("照\n片", box, self.sheet.printed)

    def table(
        self,
        heads: Sequence[str],
        weights: Sequence[float],
        lines: Sequence[Line],
        height: float = 66,
        blank: int = 0,
        *,
        aligns: Sequence[str] | None = None,
    ) -> None:
        """A headed table; a line grows with its words. `blank` empty lines follow."""
        self.row(68, *(label(h, w) for h, w in zip(heads, weights, strict=True)))
        sides = aligns or ["center"] * len(weights)
        for line in lines:
            self.table_line(line, weights, sides, height)
        for _ in range(blank):
            self.row(height, *(value("", w) for w in weights))

    def table_line(self, line: Line, weights: Sequence[float], sides: Sequence[str], height: float) -> None:
        """One line across the frame, as tall as its words need."""
        total, span = sum(weights), self.right - self.left
        pen = self.sheet.filled
        widths = [span * w / total for w in weights]
        most = max(len(lay_out(c, w - 2 * PAD, pen)) for c, w in zip(line.cells, widths, strict=True))
        tall = max(height, most * pen.size * LEADING + 12)
        x, whole, at = self.left, None, len(self.sheet.found)
        for says, width, side in zip(line.cells, widths, sides, strict=True):
            whole = join(whole, self._cell(Cell(says, 1, False, side), (x, self.y, x + width, self.y + tall)))
            x += width
        self.sheet.record(line.claims, whole, " ".join(t for t in map(text_of, line.cells) if t), at)
        self.y += tall

    def block(self, name: str, height: float, width: float = 76) -> Box:
        """A tall box with its printed name at the left, downwards if short; returns the room for words."""
        tall = len(name) <= 6 and "\n" not in name
        width = width if tall else max(width, 230)
        top, bottom = self.y, self.y + height
        if bottom > self.sheet.height - 40:
            raise ValueError(f"the form runs off the page at {name!r}: {bottom:.0f}")
        self.outline((self.left, top, self.left + width, bottom))
        self.outline((self.left + width, top, self.right, bottom))
        box = (self.left + 4, top + 4, self.left + width - 4, bottom - 4)
        if tall:
            step = min(1.5, (height - 8) / (len(name) * self.sheet.printed.size))
            self.sheet.write("\n".join(name), box, self.sheet.printed, leading=step)
        else:
            self.sheet.write(name, box, self.sheet.printed)
        self.y = bottom
        return (self.left + width + 16, top + 10, self.right - 16, bottom - 10)

    def headed(self, name: str, height: float) -> Box:
        """A box across the frame whose printed name stands in its first line; returns the room below it."""
        top = self.y
        self.y = top + height
        if self.y > self.sheet.height - 40:
            raise ValueError(f"the form runs off the page at {name!r}: {self.y:.0f}")
        self.outline((self.left, top, self.right, self.y))
        self.sheet.write(name, (self.left + 16, top + 8, self.right - 16, top + 60), self.sheet.printed, "left")
        return (self.left + 16, top + 64, self.right - 16, self.y - 10)

    def words(self, name: str, says: Says | str, height: float, align: str = "left", middle: bool = False) -> None:
        """A block filled with running words."""
        area = self.block(name, height)
        if text_of(say(says)):
            self.sheet.write(says, area, self.sheet.filled, align, middle)

    def opinion(self, name: str, height: float, stated: Opinion, headed: bool = False) -> None:
        """An opinion block: words above; signature, date and seal at the bottom right."""
        area = self.headed(name, height) if headed else self.block(name, height)
        foot = area[3] - self.sheet.filled.size * 1.6
        signed = bool(text_of(stated.signer)) or bool(stated.signer_label)
        above = foot - (self.sheet.filled.size * 1.7 if signed else 0)
        if text_of(say(stated.text)):
            self.sheet.write(stated.text, (area[0], area[1], area[2], above), self.sheet.filled, "left", False)
        if signed:
            self._signature(stated, (area[0], above, area[2], foot))
        self.close(stated.date, stated.seal, (area[2] - 560, foot, area[2] - 30, area[3]))

    def _signature(self, stated: Opinion, area: Box) -> None:
        pen = self.sheet.printed
        start = area[2] - 620
        self.sheet.write(stated.signer_label, (start - 260, area[1], start + 60, area[3]), pen, "right")
        if text_of(stated.signer):
            hand = Pen(
                "wenkai" if pen.face != "uming" else "kai", self.sheet.filled.size + 6, self.sheet.filled.colour, 1.2
            )
            self.sheet.write(stated.signer, (start + 70, area[1], start + 330, area[3]), hand)

    def close(self, date: Says, seal: str, area: Box) -> None:
        """The date at the bottom right, and the seal partly over it."""
        if text_of(date):
            ymd = self.sheet.printed if self.sheet.filled.wobble else None
            self.sheet.write(date, area, self.sheet.filled, "right", ymd=ymd)
        if seal:
            x = area[2] - self.sheet.rng.uniform(190, 330)
            y = min(area[1] - self.sheet.rng.uniform(10, 70), self.sheet.height - 170)
            self.sheet.stamp((x, y), seal)
