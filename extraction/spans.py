"""Stretches of text on one page that keep their place: every part of a span knows its box and its confidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from extraction.normalize import normalize
from extraction.word_forms import MENDED_CONFIDENCE, meant_words
from models.pages import BoundingBox, Character, PageContent, TextLine


@dataclass(frozen=True, slots=True)
class Mark:
    """One character of a span: as compared (`char`), as read (`raw`), and where it stands."""

    char: str
    raw: str
    line: TextLine
    index: int


@dataclass(frozen=True)
class Span:
    """A run of text on a page. `text` is for comparing: full-width forms folded, blanks removed except between digits.

    `place` is the cell the text stands in, if it stands in one; an empty span has no other box.
    """

    page: PageContent
    marks: tuple[Mark, ...]
    place: BoundingBox | None = None

    @cached_property
    def text(self) -> str:
        """The text for comparing."""
        return "".join(mark.char for mark in self.marks)

    @cached_property
    def raw(self) -> str:
        """The text as read, lines joined without a break."""
        return "".join(mark.raw for mark in self.marks if mark.raw != "\n").strip()

    @cached_property
    def original(self) -> str:
        """The characters as read, one for each character of `text`."""
        return "".join(mark.raw or mark.char for mark in self.marks)

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines that the span touches, in its order."""
        return tuple({id(mark.line): mark.line for mark in self.marks}.values())

    @cached_property
    def confidence(self) -> float:
        """The recogniser's confidence in the weakest line; less where a misread word was put right."""
        weakest = min((line.confidence for line in self.lines), default=0.0)
        return min(weakest, MENDED_CONFIDENCE) if any(_is_mended(mark) for mark in self.marks) else weakest

    @cached_property
    def box(self) -> BoundingBox:
        """The smallest box around the characters; the cell where there are none."""
        boxes = [_mark_box(mark) for mark in self.marks if mark.char.strip()]
        if not boxes:
            return self.place or BoundingBox(0, 0, 0, 0)
        box = boxes[0]
        for other in boxes[1:]:
            box = box.union(other)
        return box

    @property
    def characters(self) -> tuple[Character, ...]:
        """The recogniser's characters with what else it considered; empty where the engine gives none."""
        if any(len(mark.line.characters) != len(mark.line.text) for mark in self.marks):
            return ()
        return tuple(mark.line.characters[mark.index] for mark in self.marks if mark.char.strip())

    def part(self, start: int, end: int | None = None) -> Span:
        """The characters `start..end` of `text`."""
        return Span(self.page, self.marks[start:end], self.place)

    def trimmed(self, unwanted: str = " :：,，;；、。.") -> Span:
        """Without these characters at both ends."""
        start, end = 0, len(self.marks)
        while start < end and self.marks[start].char in unwanted:
            start += 1
        while end > start and self.marks[end - 1].char in unwanted:
            end -= 1
        return self.part(start, end)

    def __bool__(self) -> bool:
        return any(mark.char.strip() for mark in self.marks)


def span_of(page: PageContent, lines: Iterable[TextLine], place: BoundingBox | None = None) -> Span:
    """The span of whole lines, joined without a break (a blank stays where a digit stands on both sides)."""
    marks: list[Mark] = []
    for line in lines:
        blank: Mark | None = None if not marks else Mark(" ", "", line, 0)
        for index, raw in enumerate(line.text):
            char = _folded(raw)
            if not char.strip():
                blank = Mark(" ", raw, line, index)
                continue
            if blank is not None and marks and _would_run_together(marks[-1], char, index):
                marks.append(blank)
            blank = None
            marks.append(Mark(char, raw, line, index))
    return Span(page, tuple(_put_right(marks)), place)


def _put_right(marks: list[Mark]) -> list[Mark]:
    """The marks with misread words as they are meant; each keeps what was read."""
    text = "".join(mark.char for mark in marks)
    meant = meant_words(text)
    if meant == text:
        return marks
    return [mark if mark.char == char else replace(mark, char=char) for mark, char in zip(marks, meant, strict=True)]


def _is_mended(mark: Mark) -> bool:
    return bool(mark.raw.strip()) and mark.char != _folded(mark.raw)


def block_of(page: PageContent, lines: Iterable[TextLine], place: BoundingBox | None = None) -> Span:
    """The span of whole lines that keeps their rows: a line end after each row, a blank between pieces of a row."""
    marks: list[Mark] = []
    for row in rows(lines):
        if marks:
            marks.append(Mark("\n", "\n", row[0], 0))
        for index, line in enumerate(row):
            if index:
                marks.append(Mark(" ", " ", line, 0))
            marks += span_of(page, [line]).marks
    return Span(page, tuple(marks), place)


def joined(spans: Sequence[Span]) -> Span:
    """Spans of one page as one."""
    marks = tuple(mark for span in spans for mark in span.marks)
    return Span(spans[0].page, marks, spans[0].place)


def rows(lines: Iterable[TextLine]) -> list[list[TextLine]]:
    """Lines that stand beside each other, from the top down, each row from left to right."""
    found: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda item: (item.box.centre[1], item.box.x0)):
        if found and _beside(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda item: item.box.x0) for row in found]


def is_upright(line: TextLine) -> bool:
    """Whether characters stand over each other, as in a label printed at the side of a box."""
    return line.box.height > _UPRIGHT * line.box.width and _TWO_WORDS.search(line.text) is not None


_UPRIGHT = 1.5
_TWO_WORDS = re.compile(r"[一-鿿]\s*[一-鿿]")  # 11 is narrow too
_NUMERALS = frozenset("〇○零一二三四五六七八九十")


def _would_run_together(before: Mark, char: str, index: int) -> bool:
    """Whether two numbers would become one: digits behind a blank, or the other script at the start of a line."""
    if before.char.isdigit() and char.isdigit() and before.char not in _NUMERALS and char not in _NUMERALS:
        return True
    mixed = (before.char in _NUMERALS and char.isascii() and char.isdigit()) or (
        char in _NUMERALS and before.char.isascii() and before.char.isdigit())
    return index == 0 and mixed


@lru_cache(maxsize=65536)
def _folded(raw: str) -> str:
    """One character as it is compared: half-width, simplified, one form of each dash and dot."""
    return normalize(raw).text[:1]


def _beside(row: Sequence[TextLine], line: TextLine) -> bool:
    last = row[-1].box
    shared = min(last.y1, line.box.y1) - max(last.y0, line.box.y0)
    overlapping = any(min(o.box.x1, line.box.x1) - max(o.box.x0, line.box.x0) > 0.3 * line.box.width for o in row)
    return shared > 0.5 * min(last.height, line.box.height) and not overlapping


def _mark_box(mark: Mark) -> BoundingBox:
    line = mark.line
    if len(line.characters) == len(line.text):
        character = line.characters[mark.index]
        left, right = sorted((character.x0, character.x1))
        return BoundingBox(left, line.box.y0, right, line.box.y1)
    step = line.box.width / max(1, len(line.text))
    left = line.box.x0 + round(step * mark.index)
    return BoundingBox(left, line.box.y0, max(left, line.box.x0 + round(step * (mark.index + 1))), line.box.y1)
