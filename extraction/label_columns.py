"""Labels in one or several lines with their values right of them in one cell, where no rule parts the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.labels import Label, match_label
from extraction.spans import rows
from extraction.wordings.opinions import BOXED, OPINION
from models.pages import CellText, TextLine

_GAP = 0.3  # heights of a line: what stands further apart stands in columns
_ROWS = 9  # lines of a label at most

Column = tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A label, its lines, and those of its value row by row (none where it is left blank)."""

    label: Label
    head: Column
    value: Column

    @property
    def heading(self) -> str:
        """The lines of the label without a break."""
        return "".join(line.text for line in self.head)


def label_columns(lines: Sequence[TextLine]) -> list[Pair]:
    """The labels among lines that stand in columns, each with what stands up to the next; none unless one leads."""
    found = _columns(lines)
    labels = [_label(column) for column in found]
    if len(found) < 2 or labels[0] is None:
        return []
    return list(_paired(found, labels))


def pairs_in(cell: CellText) -> list[Pair]:
    """The labels of a cell whose words stand in columns and rows; none where one is the heading of an opinion."""
    pairs = label_columns(cell.lines) if len(rows(cell.lines)) > 1 else []
    return [] if any(pair.label.concept == OPINION for pair in pairs) else pairs


def holds_pair(cell: CellText) -> bool:
    """Whether a cell holds a label and its value, so that it answers no label beside or above it."""
    if pairs_in(cell):
        return True
    found = rows(cell.lines)
    label = match_label(found[0][0].text, loose=False) if len(found) == 1 and len(found[0]) == 2 else None
    return label is not None and label.score == 1 and match_label(found[0][1].text, loose=False) is None


def _paired(found: Sequence[Column], labels: Sequence[Label | None]) -> Iterator[Pair]:
    """Each label with what stands between it and the next."""
    start = 0
    while start < len(found):
        label, stop = labels[start], start + 1
        if label is None:
            start += 1
            continue
        while stop < len(found) and (label.concept in BOXED or labels[stop] is None):
            stop += 1
        value = sorted((line for column in found[start + 1:stop] for line in column), key=lambda line: line.box.y0)
        yield Pair(label, found[start], tuple(line for row in rows(value) for line in row))
        start = stop


def _label(column: Column) -> Label | None:
    if len(column) > _ROWS:
        return None
    return match_label("".join(line.text for line in column), loose=False)


def _columns(lines: Sequence[TextLine]) -> list[Column]:
    """Lines in columns from left to right, each from the top down; what reaches over a gap closes it."""
    found: list[list[TextLine]] = []
    reach = 0
    for line in sorted(lines, key=lambda line: line.box.x0):
        if found and line.box.x0 - reach < _GAP * line.box.height:
            found[-1].append(line)
        else:
            found.append([line])
        reach = max(reach, line.box.x1)
    return [tuple(sorted(column, key=lambda line: line.box.y0)) for column in found]
