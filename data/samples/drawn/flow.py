"""Breaking words into lines of a given width."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samples.drawn.claims import Says
from samples.drawn.ink import Pen

_NOT_FIRST = set("，。、；：）》」』！？,.;:)～—")
_TOGETHER = re.compile(r"[0-9A-Za-z.·/\-]+(?:[年月日岁][0-9]*)*|\n|.", re.S)


@dataclass(frozen=True)
class Placed:
    """A character, its x in the line, and the part it belongs to."""

    char: str
    x: float
    part: int


def broken_up(says: Says) -> list[tuple[str, int]]:
    """Words that must not be torn: numbers and dates hold together."""
    return [(m.group(), i) for i, part in enumerate(says) for m in _TOGETHER.finditer(part.text)]


def may_begin(word: str) -> bool:
    """Whether a line may begin with the word."""
    return word not in _NOT_FIRST


def lay_out(says: Says, width: float, pen: Pen, hang: float = 0.0) -> list[list[Placed]]:
    """Lines of placed characters; `hang` indents every line but the first."""
    lines: list[list[Placed]] = [[]]
    x = 0.0
    for word, part in broken_up(says):
        need = sum(pen.advance(c) for c in word if c != "\n")
        full = x + need > width and lines[-1] and may_begin(word)
        if word == "\n" or full:
            lines.append([])
            x = hang
        for char in word:
            if char == "\n":
                continue
            lines[-1].append(Placed(char, x, part))
            x += pen.advance(char)
    return lines


def line_width(line: list[Placed], pen: Pen) -> float:
    """Where the line ends."""
    return line[-1].x + pen.advance(line[-1].char) if line else 0.0
