"""Tables without rules as cells: each row of lines under a row of heads, each line under the head nearest to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.pages import BoundingBox, Cell, CellText, TextLine

_NO_GRID = -1  # the grid of cells that no rules bound


def cells_under(heads: Sequence[TextLine], found: Sequence[Sequence[TextLine]]) -> list[CellText]:
    """The heads and the rows below them as cells; rows that fill no two columns end the table."""
    edges = _edges(heads)
    cells = list(_row_cells(heads, 0, edges))
    for number, row in enumerate(found, start=1):
        below = list(_row_cells(row, number, edges))
        if len(below) < 2:
            break
        cells += below
    return cells


def _edges(heads: Sequence[TextLine]) -> list[tuple[int, int]]:
    """From where to where each column reaches: half way to the heads beside it."""
    middles = [(left.box.x1 + right.box.x0) // 2 for left, right in pairwise(heads)]
    starts = [0, *middles]
    return list(zip(starts, [*middles, max(line.box.x1 for line in heads) * 2], strict=True))


def _row_cells(row: Sequence[TextLine], number: int, edges: Sequence[tuple[int, int]]) -> Iterator[CellText]:
    top, bottom = min(line.box.y0 for line in row), max(line.box.y1 for line in row)
    for column, (left, right) in enumerate(edges):
        lines = tuple(line for line in row if left <= line.box.centre[0] < right)
        if lines:
            yield CellText(_NO_GRID, Cell(BoundingBox(left, top, right, bottom), number, column, 1, 1), lines)
