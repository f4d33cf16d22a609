"""Labels whose characters are ruled apart: `姓 | 名 | 张三` in three cells of one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.labels import WORDINGS, label_key
from models.pages import CellText

_MOST = 5  # cells
_LONGEST = 4  # characters in one of them


def whole_labels(cells: Sequence[CellText]) -> list[CellText]:
    """The cells with those joined that only together are a label."""
    by_row: dict[int, list[CellText]] = {}
    for cell in cells:
        by_row.setdefault(cell.cell.row, []).append(cell)
    joined: dict[int, CellText] = {}
    gone: set[int] = set()
    for row in by_row.values():
        for parts in _runs(sorted(row, key=lambda cell: cell.cell.box.x0)):
            joined[id(parts[0])] = _together(parts)
            gone |= {id(part) for part in parts[1:]}
    return [joined.get(id(cell), cell) for cell in cells if id(cell) not in gone]


def _runs(row: Sequence[CellText]) -> Iterator[Sequence[CellText]]:
    position = 0
    while position < len(row):
        most = next((count for count in range(min(_MOST, len(row) - position), 1, -1)
                     if _is_split(row[position:position + count])), 1)
        if most > 1:
            yield row[position:position + most]
        position += most


def _is_split(parts: Sequence[CellText]) -> bool:
    keys = [label_key(part.text) for part in parts]
    if not all(1 <= len(key) <= _LONGEST for key in keys) or not any(len(key) == 1 for key in keys):
        return False
    first, last = parts[0].cell, parts[-1].cell
    level = all(part.cell.row == first.row and part.cell.row_span == first.row_span for part in parts)
    if not level or last.box.x1 <= first.box.x0:
        return False
    return all(key not in WORDINGS for key in keys) and "".join(keys) in WORDINGS


def _together(parts: Sequence[CellText]) -> CellText:
    first, last = parts[0].cell, parts[-1].cell
    box = first.box
    for part in parts[1:]:
        box = box.union(part.cell.box)
    span = last.column + last.column_span - first.column
    return CellText(parts[0].grid, replace(first, box=box, column_span=span),
                    tuple(line for part in parts for line in part.lines))
