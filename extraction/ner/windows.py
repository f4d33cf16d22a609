"""Long texts in pieces that a model can read, cut where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ENDS = re.compile("[。;\n!?]|(?<=[0-9]) (?=[0-9])")


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of text number `number` that begins at `start`."""

    number: int
    start: int
    text: str


def windows(texts: Sequence[str], longest: int) -> Iterator[Window]:
    """All pieces of all texts; an empty text has none."""
    for number, text in enumerate(texts):
        start = 0
        while start < len(text):
            end = _end(text, start, longest)
            yield Window(number, start, text[start:end])
            start = end


def _end(text: str, start: int, longest: int) -> int:
    """Where the piece ends: all that is left, or behind the last sentence that fits, or at the last comma."""
    if len(text) - start <= longest:
        return len(text)
    ends = [match.end() for match in _ENDS.finditer(text, start, start + longest)]
    if ends:
        return ends[-1]
    comma = max(text.rfind(mark, start, start + longest) for mark in ",、 ")
    return comma + 1 if comma > start else start + longest
