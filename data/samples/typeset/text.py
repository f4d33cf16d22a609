"""Paragraphs: lines broken by width, aligned; or columns from top to bottom, right to left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from samples.typeset.canvas import UP, Canvas, width_of
from samples.typeset.ink import Pen, Run, Style, Text, runs

NEVER_FIRST = "，。、；：！？）》〉」』”’．.,;:)%％~～—－"
Char = tuple[str, Run, float, Pen]


def look(run: Run, style: Style) -> tuple[float, Pen]:
    """Size and pen of a run in a form of this style."""
    pen = run.pen or (style.filling if run.filled else style.printed)
    size = run.size or (style.fill_size if run.filled and style.fill_size else style.size)
    return size, pen


@dataclass
class Para:
    """Text in a box. `align` l, c, r or s (characters spread over the width); `valign` t, m or b."""

    text: Text
    align: str = "l"
    valign: str = "m"
    indent: float = 0.0  # of the first line of each paragraph, in em
    leading: float = 1.45
    pad: float = 3.0
    vertical: bool = False
    size: float = 0.0
    hang: float = 0.0  # of all lines but the first, in em

    def _chars(self, style: Style) -> list[Char]:
        out: list[Char] = []
        for run in runs(self.text):
            size, pen = look(replace(run, size=run.size or self.size), style)
            out.extend((char, run, size, pen) for char in run.text)
        return out

    def lines(self, width: float, style: Style) -> list[tuple[float, list[Char]]]:
        """Broken lines: left inset in points and characters."""
        out: list[tuple[float, list[Char]]] = []
        for paragraph in _paragraphs(self._chars(style)):
            em = paragraph[0][2] if paragraph else style.size
            inset, first = self.indent * em, True
            line: list[Char] = []
            used = inset
            for word in _words(paragraph):
                wide = sum(width_of(c, s, p) + r.tracking * s for c, r, s, p in word)
                if line and used + wide > width - 2 * self.pad and word[0][0] not in NEVER_FIRST:
                    out.append((inset if first else self.hang * em, line))
                    first, line, used = False, [], self.hang * em
                line.extend(word)
                used += wide
            out.append((inset if first else self.hang * em, line))
        return out

    def height(self, width: float, style: Style) -> float:
        """Least height in points at this width."""
        if self.vertical:
            chars = [c for c in self._chars(style) if c[0] != "\n"]
            columns = max(1, "".join(c[0] for c in self._chars(style)).count("\n") + 1)
            return max((c[2] for c in chars), default=style.size) * 1.12 * (len(chars) / columns + 0.6) + 2 * self.pad
        return sum(self._line_height(line, style) for _, line in self.lines(width, style)) + 2 * self.pad

    def _line_height(self, line: list[Char], style: Style) -> float:
        return max((size for _, _, size, _ in line), default=self.size or style.size) * self.leading

    def place(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        """Write the text into the box."""
        canvas.cell += 1
        if self.vertical:
            self._columns(canvas, x, y, width, height, style)
            return
        lines = self.lines(width, style)
        used = sum(self._line_height(line, style) for _, line in lines)
        free = height - used
        top = y + {"t": self.pad, "m": free / 2, "b": free - self.pad}[self.valign]
        for inset, line in lines:
            self._write(canvas, line, x, top, width, inset, style)
            top += self._line_height(line, style)

    def _write(self, canvas: Canvas, line: list[Char], x: float, top: float, width: float, inset: float,
               style: Style) -> None:
        if not line:
            return
        size = max(s for _, _, s, _ in line)
        base = top + (self._line_height(line, style) - size) / 2 + UP * size
        wide = sum(width_of(c, s, p) + r.tracking * s for c, r, s, p in line)
        room = width - 2 * self.pad - inset - wide
        spread = max(0.0, room * 0.8 / max(1, len(line) - 1)) if self.align == "s" and len(line) > 1 else 0.0
        shift = {"l": 0.0, "c": room / 2, "r": room, "s": room * 0.1}[self.align]
        canvas.write(line, x + self.pad + inset + max(shift, 0.0), base, spread)
        facts = {id(f): f for _, run, _, _ in line for f in run.facts}
        canvas.part(tuple(facts.values()))

    def _columns(self, canvas: Canvas, x: float, y: float, width: float, height: float, style: Style) -> None:
        columns: list[list[Char]] = [[]]
        for char in self._chars(style):
            if char[0] == "\n":
                columns.append([])
                continue
            if char[2] * 1.12 * (len(columns[-1]) + 1) > height - 2 * self.pad and columns[-1]:
                columns.append([])
            columns[-1].append(char)
        size = max((c[2] for column in columns for c in column), default=style.size)
        step = size * (1.25 if len(columns) < 3 else 1.7)
        middle = x + width / 2 + step * (len(columns) - 1) / 2
        if self.align == "r":
            middle = x + width - self.pad - step / 2
        for column in columns:
            tall = size * 1.12 * len(column)
            room = (height - 2 * self.pad - size) / max(1.0, size * (len(column) - 1))
            each = min(2.2, room) if self.align == "s" and len(column) > 1 else 1.12
            top = y + self.pad if self.valign == "t" else y + max(self.pad, (height - (each / 1.12) * tall) / 2)
            canvas.column(column, middle, top, each)
            facts = {id(f): f for _, run, _, _ in column for f in run.facts}
            canvas.part(tuple(facts.values()))
            middle -= step

    def split(self, width: float, room: float, style: Style) -> tuple[Self, Self] | None:
        """What fits into `room` points, and the rest; None where nothing fits."""
        used, count = 2 * self.pad, 0
        for inset, line in self.lines(width, style):
            used += self._line_height(line, style)
            if used > room:
                break
            count += 1
            del inset
        if count < 2:
            return None
        kept = [line for _, line in self.lines(width, style)]
        newline = self._ends(width, style)
        head, tail = _joined(kept[:count], newline[:count]), _joined(kept[count:], newline[count:])
        rest = replace(self, text=tail, indent=self.indent if newline[count - 1] else self.hang)
        return replace(self, text=head), rest

    def _ends(self, width: float, style: Style) -> list[bool]:
        ends: list[bool] = []
        for paragraph in _paragraphs(self._chars(style)):
            one = replace(self, text=[replace(r, text=c) for c, r, _, _ in paragraph])
            ends += [False] * (len(one.lines(width, style)) - 1) + [True]
        return ends


def _paragraphs(chars: list[Char]) -> list[list[Char]]:
    out: list[list[Char]] = [[]]
    for char in chars:
        if char[0] == "\n":
            out.append([])
        else:
            out[-1].append(char)
    return out


def _words(chars: list[Char]) -> list[list[Char]]:
    out: list[list[Char]] = []
    for char in chars:
        joins = (char[0].isascii() and char[0].isalnum()) or char[0] in ".-"
        if out and joins and out[-1][-1][0].isascii() and (out[-1][-1][0].isalnum() or out[-1][-1][0] in ".-"):
            out[-1].append(char)
        else:
            out.append([char])
    return out


def _joined(lines: list[list[Char]], ends: list[bool]) -> list[str | Run]:
    out: list[str | Run] = []
    for number, (line, end) in enumerate(zip(lines, ends, strict=True)):
        for char, run, _, _ in line:
            last = out[-1] if out else None
            if isinstance(last, Run) and replace(last, text="") == replace(run, text=""):
                out[-1] = replace(last, text=last.text + char)
            else:
                out.append(replace(run, text=char))
        if end and number < len(lines) - 1:
            out.append(Run("\n"))
    return out
