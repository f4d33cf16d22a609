"""Opinion boxes side by side without rules: their headings in one row, under each its words and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extraction.label_halves import continues
from extraction.labels import Label, match_label
from extraction.side_opinions import IN_A_BOX
from extraction.wordings.opinions import OPINION
from models.pages import TextLine

_DAY = re.compile(r"(年|\d[.·/、,-]).{0,3}(月|\d[.·/、,-]).{0,3}[\d日一二三四五六七八九十]$")  # ends with a whole day
_ROWS = 3  # lines of a heading at most
_SHORTEST = 3  # characters of a heading


@dataclass(frozen=True, slots=True)
class OpinionColumn:
    """A box headed from above: what it is, the lines of its heading, and its words."""

    label: Label
    head: tuple[TextLine, ...]
    words: tuple[TextLine, ...]

    @property
    def heading(self) -> str:
        """The lines of the heading without a break."""
        return "".join(line.text for line in self.head)


def opinion_columns(found: Sequence[Sequence[TextLine]]) -> Iterator[OpinionColumn]:
    """The boxes under each row that holds nothing but headings of opinions, two or more."""
    for index, row in enumerate(found):
        under = [line for other in found[index + 1: index + _ROWS] for line in other] if len(row) > 1 else []
        heads = [found_head for line in row if (found_head := _head(line, under)) is not None]
        if len(heads) < max(2, len(row)):
            continue
        parts = {id(line) for _, lines in heads for line in lines}
        below = [line for line in _until_signed(row, list(takewhile(_goes_on, found[index + 1:])))
                 if id(line) not in parts]
        for place, (label, lines) in enumerate(heads):
            words = tuple(word for word in below if _column(word, row) == place)
            if words:
                yield OpinionColumn(label, lines, words)


def _head(line: TextLine, under: Sequence[TextLine]) -> tuple[Label, tuple[TextLine, ...]] | None:
    """The heading of an opinion that begins with a line and may go on in those close under it."""
    lines: tuple[TextLine, ...] = (line,)
    found: tuple[Label, tuple[TextLine, ...]] | None = None
    while len(lines) <= _ROWS:
        label = _opinion("".join(part.text for part in lines))
        found = (label, lines) if label is not None else found
        below = [other for other in under if continues(lines[-1], other)]
        if len(below) != 1 or (label is not None and _opinion(below[0].text) is None):
            break
        lines = (*lines, below[0])
    return found


def _opinion(text: str) -> Label | None:
    label = match_label(text, loose=False)
    return label if label is not None and label.concept == OPINION and len(label.wording) >= _SHORTEST else None


def _goes_on(row: Sequence[TextLine]) -> bool:
    """Whether a row still belongs to the boxes above: nothing in it asks for something else."""
    labels = [label for line in row if (label := match_label(line.text, loose=False)) is not None]
    heads = sum(_opinion(line.text) is not None for line in row)
    return all(label.concept in IN_A_BOX for label in labels) and heads < max(2, len(row))


def _until_signed(heads: Sequence[TextLine], found: Sequence[Sequence[TextLine]]) -> list[TextLine]:
    """The lines down to the rows in which the boxes are signed; all of them where none is."""
    unsigned = set(range(len(heads)))
    below: list[TextLine] = []
    for row in found:
        signed = {_column(line, heads) for line in row if _DAY.search(line.text)}
        if len(unsigned) < len(heads) and not signed & unsigned:
            break  # boxes beside each other end together, though not each is dated
        below += row
        unsigned -= signed
        if not unsigned:
            break
    return below


def _column(line: TextLine, heads: Sequence[TextLine]) -> int:
    """Under which heading a line stands: the one it shares most width with, else the nearest that begins left of it."""
    shared = [min(line.box.x1, head.box.x1) - max(line.box.x0, head.box.x0) for head in heads]
    if max(shared) > 0:
        return shared.index(max(shared))
    return max((place for place, head in enumerate(heads) if head.box.x0 <= line.box.x0), default=0)
