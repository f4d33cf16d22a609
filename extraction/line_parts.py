"""A part of a line as a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.pages import BoundingBox, Character, TextLine


def part_of(line: TextLine, characters: Sequence[Character]) -> TextLine:
    """The part of a line that these neighbouring characters of it are, with the rival readings that lie in it."""
    x0, x1 = min(c.x0 for c in characters), max(c.x1 for c in characters)
    confidence = sum(c.confidence for c in characters) / len(characters)
    box = BoundingBox(x0, line.box.y0, max(x0, x1), line.box.y1)
    text = "".join(c.text for c in characters)
    start = line.characters.index(characters[0])
    rivals = tuple(replace(rival, start=rival.start - start, end=rival.end - start) for rival in line.rivals
                   if start <= rival.start and rival.end <= start + len(characters))
    return replace(line, box=box, text=text, confidence=confidence, characters=tuple(characters), rivals=rivals)
