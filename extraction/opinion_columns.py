"""Opinion boxes side by side without rules: their headings in one row, under each its words and its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extraction.labels import OPINION, Label, match_label
from extraction.side_opinions import IN_A_BOX
from models.pages import TextLine

_SHORTEST = 3  # characters of a heading


def opinion_columns(found: Sequence[Sequence[TextLine]]) -> Iterator[tuple[Label, TextLine, tuple[TextLine, ...]]]:
    """Label, heading and words of each box of each row that holds nothing but headings of opinions, two or more."""
    for index, row in enumerate(found):
        labels = [label for line in row if (label := _opinion(line)) is not None]
        if len(labels) < max(2, len(row)):
            continue
        below = [line for under in takewhile(_goes_on, found[index + 1:]) for line in under]
        for place, (line, label) in enumerate(zip(row, labels, strict=True)):
            words = tuple(word for word in below if _column(word, row) == place)
            if words:
                yield label, line, words


def _opinion(line: TextLine) -> Label | None:
    label = match_label(line.text, loose=False)
    return label if label is not None and label.concept == OPINION and len(label.wording) >= _SHORTEST else None


def _goes_on(row: Sequence[TextLine]) -> bool:
    """Whether a row still belongs to the boxes above: nothing in it asks for something else."""
    labels = [label for line in row if (label := match_label(line.text, loose=False)) is not None]
    heads = sum(_opinion(line) is not None for line in row)
    return all(label.concept in IN_A_BOX for label in labels) and heads < max(2, len(row))


def _column(line: TextLine, heads: Sequence[TextLine]) -> int:
    """Under which heading a line stands: the one it shares most width with, else the nearest that begins left of it."""
    shared = [min(line.box.x1, head.box.x1) - max(line.box.x0, head.box.x0) for head in heads]
    if max(shared) > 0:
        return shared.index(max(shared))
    return max((place for place, head in enumerate(heads) if head.box.x0 <= line.box.x0), default=0)
