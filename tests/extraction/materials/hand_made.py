"""Pages made by hand: a title, ruled rows, and lines outside of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extraction.pipeline import Understanding, understand
from models.facts_file import fact_to_wire
from models.pages import BoundingBox, Cell, CellText, Grid, PageContent, PageQuality, PageText, TextLine

WIDTH, HEIGHT, LEFT, SIZE = 1600, 2300, 100, 34
Row = Sequence[str | tuple[str, float]]


def line(text: str, x: float, y: float, size: int = SIZE) -> TextLine:
    width = round(len(text) * size)
    return TextLine(BoundingBox(round(x), round(y), round(x) + max(1, width), round(y) + size), text, 0.98)


def page(
    title: str = "", *, rows: Sequence[Row] = (), free: Sequence[str] = (), number: int = 1, top: float | None = None,
    after: Sequence[str] = (), row_height: int = 70,
) -> PageContent:
    """`rows` are cells `text` or `(text, weight)`; `\\n` in a cell parts its lines. `free` stands above, `after` below."""
    y = 120.0 if top is None else top
    outside = []
    if title:
        outside.append(line(title, WIDTH / 2 - len(title) * 30, y, 60))
        y += 110
    for text in free:
        outside += [line(part, LEFT + 20 + 500 * i, y) for i, part in enumerate(text.split("\t"))]
        y += 60
    cells: list[tuple[Cell, tuple[TextLine, ...]]] = []
    for index, row in enumerate(rows):
        specs = [cell if isinstance(cell, tuple) else (cell, 1.0) for cell in row]
        height = max(row_height, *(20 + 50 * len(text.split("\n")) for text, _ in specs))
        total, x = sum(weight for _, weight in specs), float(LEFT)
        for column, (text, weight) in enumerate(specs):
            width = (WIDTH - 2 * LEFT) * weight / total
            box = BoundingBox(round(x), round(y), round(x + width), round(y + height))
            parts = [part for part in text.split("\n") if part]
            cells.append((Cell(box, index, column),
                          tuple(line(part, x + 8, y + 12 + 48 * i) for i, part in enumerate(parts))))
            x += width
        y += height
    for text in after:
        y += 60
        outside += [line(part, LEFT + 20 + 500 * i, y) for i, part in enumerate(text.split("\t"))]
    every = sorted([*outside, *(item for _, lines in cells for item in lines)], key=lambda item: (item.box.y0,
        item.box.x0))
    grids: tuple[Grid, ...] = ()
    if cells:
        box = cells[0][0].box
        for cell, _ in cells[1:]:
            box = box.union(cell.box)
        grids = (Grid(box, tuple(cell for cell, _ in cells)),)
    return PageContent(
        number, f"{number:03}.jpg", f"{number:064x}", WIDTH, HEIGHT, 0, 0.0, PageQuality(0.1, 0.0, 200, "ok"),
        PageText(WIDTH, HEIGHT, tuple(every), "hand"), grids, tuple(CellText(0, cell, lines) for cell, lines in cells),
        tuple(outside))


def wire(understanding: Understanding) -> list[dict[str, Any]]:
    return [fact_to_wire(fact) for fact in understanding.facts]


def read(*pages: PageContent) -> list[dict[str, Any]]:
    """All facts of the pages on the wire."""
    return wire(understand(pages))


def says(facts: Sequence[dict[str, Any]], kind: str, **fields: object) -> bool:
    """Whether a fact of the kind has at least these fields."""
    return any(f["kind"] == kind and all(f.get(name) == value for name, value in fields.items()) for f in facts)


def types(*pages: PageContent) -> list[str]:
    """The type of the material of each page, in order."""
    found = understand(pages)
    by_name = {material.id: material.type for material in found.materials}
    return [by_name.get(found.page_materials.get(p.number, ""), "M91") for p in pages]
