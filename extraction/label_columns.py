"""Cells that hold labels in several lines with their values right of them, where no rule parts the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.labels import OPINION, Label, match_label
from extraction.spans import rows
from models.pages import CellText, TextLine

Pair = tuple[Label, str, list[TextLine]]
"""A label, its words, and the lines of its value."""


def pairs_in(cell: CellText) -> list[Pair]:
    """The labels of a cell whose words stand in columns, the first of them a label, each with what follows it."""
    columns = [_down(column) for column in _columns(cell.lines)]
    if len(columns) < 2 or len(rows(cell.lines)) < 2:
        return []
    labels = [match_label("".join(line.text for line in column), loose=False) for column in columns]
    if labels[0] is None or any(label is not None and label.concept == OPINION for label in labels):
        return []
    return list(_paired(columns, labels))


def holds_pair(cell: CellText) -> bool:
    """Whether a cell holds a label and its value, so that it answers no label beside or above it."""
    if pairs_in(cell):
        return True
    found = rows(cell.lines)
    label = match_label(found[0][0].text, loose=False) if len(found) == 1 and len(found[0]) == 2 else None
    return label is not None and label.score == 1 and match_label(found[0][1].text, loose=False) is None


def _paired(columns: Sequence[list[TextLine]], labels: Sequence[Label | None]) -> Iterator[Pair]:
    for index, label in enumerate(labels):
        if label is None:
            continue
        stop = next((i for i in range(index + 1, len(labels)) if labels[i] is not None), len(labels))
        value = [line for column in columns[index + 1:stop] for line in column]
        yield label, "".join(line.text for line in columns[index]), [line for row in rows(value) for line in row]


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines that stand over each other, from left to right."""
    columns: list[list[TextLine]] = []
    edge = -1
    for line in sorted(lines, key=lambda line: line.box.x0):
        if columns and line.box.x0 < edge:
            columns[-1].append(line)
        else:
            columns.append([line])
        edge = max(edge, line.box.x1)
    return columns


def _down(column: Sequence[TextLine]) -> list[TextLine]:
    return sorted(column, key=lambda line: (line.box.y0, line.box.x0))
