"""What a form is built of: text, cells, rows, stacks and opinion boxes. Lengths in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from samples.archive.ink import Char, Type, Words, spans
from samples.archive.sheet import ABOVE, Sheet, width_of

GLUE = ".-/、·．"
NEVER_FIRST = "，。、；：！？）》〉】〕」』”’·—…"


class Block(Protocol):
    """Anything that can be laid into a box."""

    def tall(self, width: float, type_: Type) -> float:
        """Least height at this width."""

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """Draw it into the box (left, top, width, height)."""


def broken(chars: Sequence[Char], width: float, indent: float = 0.0, hang: float = 0.0) -> list[tuple[float, list[Char]]]:
    """Lines that fit into `width`: left inset in points and characters. Digits and letters stay together."""
    out: list[tuple[float, list[Char]]] = []
    paragraphs: list[list[Char]] = [[]]
    for char in chars:
        if char.text == "\n":
            paragraphs.append([])
        else:
            paragraphs[-1].append(char)
    for paragraph in paragraphs:
        em = paragraph[0].size if paragraph else 10.0
        inset, line, used = indent * em, [], indent * em
        line = list[Char]()
        for word in _words(paragraph):
            wide = sum(width_of(c) for c in word)
            if line and used + wide > width and word[0].text not in NEVER_FIRST:
                out.append((inset, line))
                inset, line, used = hang * em, [], hang * em
            line.extend(word)
            used += wide
        out.append((inset, line))
    return out


def _words(chars: Sequence[Char]) -> list[list[Char]]:
    out: list[list[Char]] = []
    for char in chars:
        joins = (char.text.isascii() and char.text.isalnum()) or char.text in GLUE
        last = out[-1][-1].text if out else " "
        dated = char.text not in "、·．" or (last.isascii() and last.isdigit())
        if out and joins and dated and ((last.isascii() and last.isalnum()) or last in GLUE) and len(out[-1]) < 22:
            out[-1].append(char)
        else:
            out.append([char])
    return out


@dataclass
class Text:
    """Words in a box: `align` l, c, r or s (spread), `valign` t, m or b; `upright` writes downwards."""

    words: Words
    align: str = "l"
    valign: str = "m"
    indent: float = 0.0
    hang: float = 0.0
    pad: float = 3.5
    leading: float = 0.0
    upright: bool = False
    scale: float = 1.0

    def tall(self, width: float, type_: Type) -> float:
        """Lines below each other, or the column."""
        chars = type_.chars(self.words, self.scale)
        if self.upright:
            size = max((c.size for c in chars), default=type_.size)
            longest = max(len(part) for part in "".join(c.text for c in chars).split("\n"))
            return size * 1.15 * (longest + 0.5) + 2 * self.pad
        return sum(self._line(line, type_) for _, line in self._lines(width, type_)) + 2 * self.pad

    def _lines(self, width: float, type_: Type) -> list[tuple[float, list[Char]]]:
        return broken(type_.chars(self.words, self.scale), width - 2 * self.pad, self.indent, self.hang)

    def _line(self, line: Sequence[Char], type_: Type) -> float:
        return max((c.size for c in line), default=type_.size) * (self.leading or type_.leading)

    def lay(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        """Write it."""
        sheet.cell += 1
        x, y, width, height = box
        if self.upright:
            self._upright(sheet, box, type_)
            return
        lines = self._lines(width, type_)
        free = height - sum(self._line(line, type_) for _, line in lines)
        top = y + {"t": self.pad, "m": free / 2, "b": free - self.pad}[self.valign]
        for inset, line in lines:
            self.write(sheet, line, (x, top, width), inset, type_)
            top += self._line(line, type_)

    def write(self, sheet: Sheet, line: Sequence[Char], place: tuple[float, float, float], inset: float, type_: Type) -> None:
        """One line at left, top and width."""
        if not line:
            return
        x, top, width = place
        size = max(c.size for c in line)
        base = top + (self._line(line, type_) - size) / 2 + ABOVE * size
        room = width - 2 * self.pad - inset - sum(width_of(c) for c in line)
        spread = max(0.0, room * 0.7 / (len(line) - 1)) if self.align == "s" and 1 < len(line) < 5 else 0.0
        spread = min(spread, 2.2 * size)
        shift = {"l": 0.0, "c": room / 2, "r": room, "s": (room - spread * (len(line) - 1)) / 2}[self.align]
        sheet.across(line, x + self.pad + inset + max(shift, 0.0), base, spread)
        sheet.pause([f for c in line for f in c.span.facts])

    def _upright(self, sheet: Sheet, box: tuple[float, float, float, float], type_: Type) -> None:
        x, y, width, height = box
        columns: list[list[Char]] = [[]]
        for char in type_.chars(self.words, self.scale):
            if char.text == "\n":
                columns.append([])
            elif char.size * 1.1 * (len(columns[-1]) + 1) > height - self.pad and columns[-1]:
                columns.append([char])
            else:
                columns[-1].append(char)
        size = max((c.size for column in columns for c in column), default=type_.size)
        step = size * 1.35
        middle = x + width / 2 + step * (len(columns) - 1) / 2
        if self.align == "r":
            middle = x + width - self.pad - step / 2
        for column in columns:
            count = len(column)
            each = min(2.0, max(1.1, (height - 2 * self.pad - size) / max(size * (count - 1), 1.0))) if self.align == "s" else 1.1
            used = size * (1 + each * (count - 1))
            sheet.down(column, middle, y + (self.pad if self.valign == "t" else max(self.pad, (height - used) / 2)), each)
            sheet.pause([f for c in column for f in c.span.facts])
            middle -= step


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


def smaller(text: Text, scale: float) -> Text:
    """The same text in another size."""
    return replace(text, scale=scale)
