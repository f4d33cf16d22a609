"""Ruled tables: rows of label and value cells on a grid of 24 columns."""

from __future__ import annotations

import random
from collections.abc import Sequence

COLUMNS = 24
Cell = str | tuple[str, int]
Pair = tuple[str, int, str, int]  # label, its columns, value markup, its columns


def tr(*cells: Cell, height: int = 66) -> str:
    """One row. `"姓 名|3"` is a printed label three columns wide, `(markup, 5)` a value five columns wide."""
    return f'<tr style="height:{height}px">{"".join(_cell(cell) for cell in cells)}</tr>'


def table(rows: Sequence[str]) -> str:
    """A table of these rows, all columns of one width."""
    columns = f'<col style="width:{100 / COLUMNS:.4f}%">' * COLUMNS
    return f"<table><colgroup>{columns}</colgroup>{''.join(rows)}</table>"


def packed(pairs: Sequence[Pair], rng: random.Random | None = None, height: int = 66) -> list[str]:
    """Label and value pairs laid into rows; with `rng` neighbours change places, as local editions differ."""
    order = sorted(range(1, len(pairs)), key=lambda i: i + (rng.uniform(0, 3) if rng else 0))
    rows: list[list[Pair]] = [[]]
    for pair in [pairs[0], *(pairs[i] for i in order)]:
        if sum(p[1] + p[3] for p in rows[-1]) + pair[1] + pair[3] > COLUMNS:
            rows.append([])
        rows[-1].append(pair)
    return [_stretched(row, height) for row in rows]


def upright(text: str) -> str:
    """A label printed from top to bottom."""
    return "/".join(text)


def _stretched(row: list[Pair], height: int) -> str:
    """The last value takes what is left of the line."""
    cells: list[Cell] = []
    used = 0
    for label, label_columns, markup, columns in row:
        used += label_columns + columns
        last = row[-1][0] == label
        cells += [f"{label}|{label_columns}", (markup, columns + (COLUMNS - used if last else 0))]
    return tr(*cells, height=height)


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        text, _, span = cell.partition("|")
        return f'<th colspan="{span or 1}">{text.replace("/", "<br>")}</th>'
    markup, width = cell
    return f'<td colspan="{width}">{markup}</td>'
