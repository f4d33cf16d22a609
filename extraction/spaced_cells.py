"""Labels printed wide (`姓 | 名`) whose characters a rule from above or below parts into cells of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.labels import WORDINGS, label_key
from models.pages import CellText

_NEAR = 12  # pixels between the cells, the rule included
_MOST = 4  # characters of a label printed wide


def spaced_cells(cells: Sequence[CellText]) -> Iterator[CellText]:
    """The cells in their order, those that hold one label between them as one cell where the first of them stood."""
    swallowed: set[int] = set()
    for cell in cells:
        if id(cell) in swallowed:
            continue
        run = _run(cell, cells)
        while len(run) > 1 and label_key("".join(part.text for part in run)) not in WORDINGS:
            run = run[:-1]
        if len(run) > 1:
            swallowed |= {id(part) for part in run}
            box = run[0].cell.box.union(run[-1].cell.box)
            yield CellText(cell.grid, replace(cell.cell, box=box), tuple(line for part in run for line in part.lines))
        else:
            yield cell


def _run(cell: CellText, cells: Sequence[CellText]) -> list[CellText]:
    """The cell and those right of it that hold one character each, in one row."""
    run = [cell] if len(cell.text.strip()) == 1 else []
    while run and len(run) < _MOST:
        box = run[-1].cell.box
        beside = [c for c in cells if len(c.text.strip()) == 1 and abs(c.cell.box.x0 - box.x1) < _NEAR
                  and abs(c.cell.box.y0 - box.y0) < _NEAR and abs(c.cell.box.y1 - box.y1) < _NEAR]
        if not beside:
            break
        run.append(beside[0])
    return run
