"""Cells whose label and value no rule parts: `何时参 / 加工作 | 1987.8` is read as the two cells it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.label_columns import label_columns
from extraction.labels import match_label
from extraction.opinion_columns import opinion_columns
from extraction.spans import rows
from models.pages import CellText


def parted_cells(cells: Sequence[CellText]) -> Iterator[CellText]:
    """The cells in their order; one in which words stand beside a label stands for several."""
    for cell in cells:
        yield from _parts(cell) or [cell]


def _parts(cell: CellText) -> list[CellText]:
    """Label, value, label, value … of a cell; none where it begins with no label or a label in it is left blank."""
    whole = match_label(cell.text, loose=False)
    pairs = label_columns(cell.lines) if whole is None or whole.score < 1 else []
    if not pairs or any(not pair.value for pair in pairs) or any(opinion_columns(rows(cell.lines))):
        return []
    parts = [part for pair in pairs for part in (pair.head, pair.value)]
    edges = [cell.cell.box.x0, *(min(line.box.x0 for line in part) - 2 for part in parts[1:]), cell.cell.box.x1]
    return [CellText(cell.grid, replace(cell.cell, box=replace(cell.cell.box, x0=left, x1=right)), part)
            for part, left, right in zip(parts, edges, edges[1:], strict=False)]
