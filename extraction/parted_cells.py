"""Cells whose label and value no rule parts: `何时参 / 加工作 | 1987.8` is read as the two cells it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.labels import OPINION, Label, match_label
from extraction.opinion_columns import opinion_columns
from extraction.spans import rows
from models.pages import CellText, TextLine

_GAP = 0.3  # heights of a line: what stands further apart stands in columns
_ROWS = 4  # lines of a label at most
_ANSWERED = frozenset({OPINION, "resume", "awards_penalties", "reason", "assessment_results"})  # by all that is beside

Column = tuple[TextLine, ...]


def parted_cells(cells: Sequence[CellText]) -> Iterator[CellText]:
    """The cells in their order; one in which words stand beside a label stands for several."""
    for cell in cells:
        yield from _parts(cell) or [cell]


def _parts(cell: CellText) -> list[CellText]:
    """Label, value, label, value … of a cell; none where it begins with no label or nothing stands beside one."""
    found = columns(cell.lines) if match_label(cell.text, loose=False) is None else []
    labels = [_label(column) for column in found]
    if len(found) < 2 or labels[0] is None or any(opinion_columns(rows(cell.lines))):
        return []
    groups = list(_groups(found, labels))
    if any(not value for _, value in groups):
        return []
    parts = [part for label, value in groups for part in (label, value)]
    edges = [cell.cell.box.x0, *(min(line.box.x0 for line in part) - 2 for part in parts[1:]), cell.cell.box.x1]
    return [CellText(cell.grid, replace(cell.cell, box=replace(cell.cell.box, x0=left, x1=right)), part)
            for part, left, right in zip(parts, edges, edges[1:], strict=False)]


def _groups(found: Sequence[Column], labels: Sequence[Label | None]) -> Iterator[tuple[Column, Column]]:
    """Each label with what stands between it and the next."""
    start = 0
    while start < len(found):
        label, stop = labels[start], start + 1
        all_of_it = label is not None and label.concept in _ANSWERED
        while stop < len(found) and (all_of_it or labels[stop] is None):
            stop += 1
        value = sorted((line for column in found[start + 1:stop] for line in column), key=lambda line: line.box.y0)
        yield found[start], tuple(line for row in rows(value) for line in row)
        start = stop


def _label(column: Column) -> Label | None:
    if len(column) > _ROWS:
        return None
    return match_label("".join(line.text for line in column), loose=False)


def columns(lines: Sequence[TextLine]) -> list[Column]:
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
