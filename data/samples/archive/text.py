"""Words broken into lines and written across or downwards. Lengths in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.archive.ink import Char, Type, Words
from samples.archive.sheet import ABOVE, Sheet, width_of

GLUE = ".-/、·．"
NEVER_FIRST = "，。、；：！？）》〉】〕」』”’·—…"


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
