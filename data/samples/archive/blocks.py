"""What a form is built of: text, cells, rows, stacks and opinion boxes. Lengths in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from samples.archive.ink import Type, Words, spans
from samples.archive.sheet import Sheet
from samples.archive.text import Text


class Block(Protocol):
    """Anything that can be laid into a box."""

    def tall(self, width: float, type_: Type) -> float:
        """Least height at this width."""

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """Draw it into the box (left, top, width, height)."""


@dataclass
class Cell:
    """A part of a row; `label` cells are printed. `bare` cells have no rules of their own."""

    block: Block
    share: float = 1.0
    label: bool = False
    bare: bool = False


@dataclass
class Row:
    """Cells side by side, all as tall as the tallest."""

    cells: list[Cell]
    least: float = 0.0
    ruled: bool = True

    def _widths(self, width: float) -> list[float]:
        total = sum(cell.share for cell in self.cells)
        return [width * cell.share / total for cell in self.cells]

    def tall(self, width: float, type_: Type) -> float:
        """The tallest cell's, at least `least`."""
        pairs = zip(self.cells, self._widths(width), strict=True)
        return max([self.least, *(cell.block.tall(wide, type_) for cell, wide in pairs)])

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """All cells and their rules."""
        x, y, width, height = box
        for number, (cell, wide) in enumerate(zip(self.cells, self._widths(width), strict=True)):
            cell.block.lay(sheet, (x, y, wide, height), type_)
            nested = isinstance(cell.block, (Row, Stack)) and not isinstance(cell.block, Group)
            if self.ruled and not cell.bare:
                _rules(sheet, (x, y, x + wide, y + height), type_, "" if nested else "label" if cell.label else "value", number)
            x += wide
        if self.ruled and type_.rules == "frame":
            for side in (box[0], box[0] + width):
                sheet.rule(side, y, side, y + height, type_.rule * 1.6, type_.colour)


def _rules(sheet: Sheet, box: tuple[float, float, float, float], type_: Type, what: str, number: int) -> None:
    x0, y0, x1, y1 = box
    width, colour = type_.rule, type_.colour
    if type_.rules in ("grid", "open", "frame") and what:
        sheet.rule(x0, y0, x1, y0, width, colour)
        sheet.rule(x0, y1, x1, y1, width, colour)
    if type_.rules == "grid":
        sheet.rule(x0, y0, x0, y1, width, colour)
        sheet.rule(x1, y0, x1, y1, width, colour)
    elif type_.rules == "frame" and number and what != "value":
        sheet.rule(x0, y0, x0, y1, width * 0.6, colour)
    if type_.rules == "under" and what == "value":
        sheet.rule(x0 + 2, y1 - 3, x1 - 4, y1 - 3, 0.6, colour)


@dataclass
class Stack:
    """Blocks below each other; height to spare goes to all alike."""

    blocks: Sequence[Block]

    def tall(self, width: float, type_: Type) -> float:
        """The sum."""
        return sum(block.tall(width, type_) for block in self.blocks)

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """All of them."""
        x, y, width, height = box
        spare = (height - self.tall(width, type_)) / max(1, len(self.blocks))
        for block in self.blocks:
            tall = block.tall(width, type_) + spare
            block.lay(sheet, (x, y, width, tall), type_)
            y += tall


@dataclass
class Group(Stack):
    """Blocks that share one cell."""


@dataclass
class Opinion:
    """What somebody says of the matter: words above, signatures and date at the lower right, perhaps a seal."""

    words: Words
    signed: Sequence[Words] = field(default_factory=list)
    seal: str = ""
    least: float = 70.0
    lines: str = "r"  # where signatures stand

    def _parts(self) -> tuple[Text, list[Text]]:
        return Text(self.words, valign="t", indent=2 if self.words else 0, pad=5), [
            Text(line, align=self.lines, pad=3) for line in self.signed]

    def tall(self, width: float, type_: Type) -> float:
        """Words and signatures below each other."""
        words, signed = self._parts()
        return max(self.least, words.tall(width, type_) + sum(s.tall(width - 14, type_) for s in signed) + 4)

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """Write it and press the seal over the date."""
        x, y, width, height = box
        words, signed = self._parts()
        if spans(self.words):
            words.lay(sheet, (x, y, width, words.tall(width, type_)), type_)
        top = y + height - 4 - sum(s.tall(width - 14, type_) for s in signed)
        for line in signed:
            tall = line.tall(width - 14, type_)
            line.lay(sheet, (x, top, width - 14, tall), type_)
            top += tall
        if self.seal:
            room = width if self.lines == "r" else width * 0.62
            sheet.press(self.seal, x + max(room - 76, 40), top - 24, min(55.0, max(38.0, width * 0.3)))


__all__ = ["Block", "Cell", "Group", "Opinion", "Row", "Stack", "Text"]
