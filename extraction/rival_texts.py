"""What a stretch of text may say instead: second looks at its lines, and the recogniser's second choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from extraction.normalize import normalize
from extraction.spans import Mark, Span
from models.pages import Rival, TextLine


def other_texts(span: Span) -> Iterator[tuple[str, float]]:
    """The span's text under each rival of its lines, with the rival's probability. Only what changes it."""
    for line in span.lines:
        for rival in line.rivals:
            text = _under(span, line, rival)
            if text is not None and text != span.text:
                yield text, rival.confidence


def swapped_texts(span: Span) -> Iterator[tuple[str, float]]:
    """The span's text with one character as the recogniser's next choice, with the probability of that choice."""
    characters = span.characters
    places = [i for i, mark in enumerate(span.marks) if mark.char.strip()]
    for place, character in zip(places, characters, strict=False):
        for other, share in character.alternatives:
            yield span.text[:place] + _folded(other) + span.text[place + 1:], share


def _under(span: Span, line: TextLine, rival: Rival) -> str | None:
    """The text with what the span holds of the rival's stretch spelled as the rival spells it."""
    inside = [i for i, mark in enumerate(span.marks) if _is_of(mark, line, rival)]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    start, end = span.marks[first].index - rival.start, span.marks[last].index - rival.start + 1
    spelled = _part_of(line.text[rival.start : rival.end], rival.text, start, end)
    return span.text[:first] + _folded(spelled) + span.text[last + 1:]


def _is_of(mark: Mark, line: TextLine, rival: Rival) -> bool:
    return mark.line is line and bool(mark.raw) and rival.start <= mark.index < rival.end


def _part_of(text: str, other: str, start: int, end: int) -> str:
    """The part of another spelling that stands for `start..end` of a text; what was added at its ends belongs to it."""
    low = 0 if start == 0 else _place(text, other, start)
    high = len(other) if end == len(text) else _place(text, other, end)
    return other[low : max(low, high)]


def _place(text: str, other: str, place: int) -> int:
    """Where a place of a text lies in another spelling."""
    for step in Levenshtein.opcodes(text, other):
        if step.src_start <= place < step.src_end:
            return min(step.dest_end, step.dest_start + place - step.src_start)
    return len(other)


def _folded(text: str) -> str:
    return "".join(normalize(text).text.split())


def ranked(found: Sequence[tuple[str, str, float]], most: int) -> list[tuple[str, str, float]]:
    """Other readings (text, value, probability), each value once with its best probability, the likeliest first."""
    best: dict[str, tuple[str, str, float]] = {}
    for reading in sorted(found, key=lambda item: -item[2]):
        best.setdefault(reading[1], reading)
    return list(best.values())[:most]
