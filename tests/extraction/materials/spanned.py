"""Forms made by hand whose cells span rows and columns, as printers rule them."""

from __future__ import annotations

from collections.abc import Sequence

from models.pages import BoundingBox, Cell, CellText, Grid, PageContent, PageQuality, PageText, TextLine
from tests.extraction.materials.hand_made import HEIGHT, LEFT, WIDTH, line

Spec = str | tuple[str, int] | tuple[str, int, int]
"""Text, columns, rows. `\\n` parts lines of a cell, `\\t` pieces of a line that stand apart."""

_LINE, _PIECE = 46, 320


def form(
    title: str, table: Sequence[Sequence[Spec]], *, columns: int, number: int = 1, head: Sequence[str] = (),
    foot: Sequence[str] = (), top: int = 90, seals: Sequence[tuple[str, int, int]] = (),
) -> PageContent:
    """A page with one ruled table of `columns` equal columns. `head` stands above, `foot` below; `seals`: legend, x, y."""
    outside: list[TextLine] = []
    y = top
    if title:
        outside.append(line(title, WIDTH / 2 - len(title) * 28, y, 56))
        y += 90
    for text in head:
        outside += [line(part, LEFT + 500 * i, y) for i, part in enumerate(text.split("\t")) if part]
        y += 60
    cells = _cells(table, columns, y)
    bottom = max((cell.box.y1 for cell, _ in cells), default=y)
    for text in foot:
        bottom += 60
        outside += [line(part, LEFT + 500 * i, bottom) for i, part in enumerate(text.split("\t")) if part]
    inside = [item for _, lines in cells for item in lines]
    every = sorted([*outside, *inside], key=lambda item: (item.box.y0, item.box.x0))
    grids = (Grid(_around([cell.box for cell, _ in cells]), tuple(cell for cell, _ in cells)),) if cells else ()
    stamped = tuple(TextLine(BoundingBox(x, y0, x + 240, y0 + 240), text, 0.9) for text, x, y0 in seals)
    return PageContent(
        number, f"{number:03}.jpg", f"{number:064x}", WIDTH, HEIGHT, 0, 0.0, PageQuality(0.1, 0.0, 200, "ok"),
        PageText(WIDTH, HEIGHT, tuple(every), "hand"), grids, tuple(CellText(0, cell, lines) for cell, lines in cells),
        tuple(outside), seals=stamped)


def _cells(table: Sequence[Sequence[Spec]], columns: int, top: int) -> list[tuple[Cell, tuple[TextLine, ...]]]:
    placed = _placed(table, columns)
    heights = [76] * len(table)
    for (row, _), (text, _, rows) in placed.items():
        need = 24 + _LINE * len(text.split("\n"))
        lacking = need - sum(heights[row:row + rows])
        if lacking > 0:
            heights[row + rows - 1] += lacking
    starts = [top + sum(heights[:index]) for index in range(len(heights) + 1)]
    width = (WIDTH - 2 * LEFT) / columns
    found = []
    for (row, column), (text, across, rows) in sorted(placed.items()):
        box = BoundingBox(round(LEFT + column * width), starts[row], round(LEFT + (column + across) * width),
                          starts[row + rows])
        lines = tuple(
            line(piece, box.x0 + 8 + _PIECE * place, box.y0 + 12 + _LINE * index)
            for index, text_line in enumerate(text.split("\n"))
            for place, piece in enumerate(text_line.split("\t")) if piece)
        found.append((Cell(box, row, column, rows, across), lines))
    return found


def _placed(table: Sequence[Sequence[Spec]], columns: int) -> dict[tuple[int, int], tuple[str, int, int]]:
    taken: set[tuple[int, int]] = set()
    placed: dict[tuple[int, int], tuple[str, int, int]] = {}
    for row, specs in enumerate(table):
        column = 0
        for spec in specs:
            text, across, rows = _whole(spec)
            while (row, column) in taken:
                column += 1
            assert column + across <= columns, f"row {row} is wider than {columns} columns: {text!r}"
            placed[row, column] = (text, across, rows)
            taken |= {(row + i, column + j) for i in range(rows) for j in range(across)}
            column += across
    return placed


def _whole(spec: Spec) -> tuple[str, int, int]:
    if isinstance(spec, str):
        return spec, 1, 1
    return (spec[0], spec[1], 1) if len(spec) == 2 else spec


def _around(boxes: Sequence[BoundingBox]) -> BoundingBox:
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box
