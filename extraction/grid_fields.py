"""The labelled values of a ruled grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extraction.cell_fields import cell_fields, inner_fields
from extraction.field import Field
from extraction.parted_cells import parted_cells
from extraction.photo_words import photo_words
from extraction.spaced_cells import spaced_cells
from extraction.spans import span_of
from extraction.value_cells import cell_label, value_cell, without_next_label
from models.pages import CellText, PageContent


def grid_fields(page: PageContent, index: int, used: set[int]) -> Iterator[Field]:
    """The fields of one grid, cell by cell; cells of tables are `used`."""
    whole = spaced_cells([cell for cell in page.cells if cell.grid == index and id(cell) not in used])
    cells = list(parted_cells([_without_photo(cell) for cell in whole]))
    labels = {id(cell): label for cell in cells if cell.lines and (label := cell_label(cell)) is not None}
    values: set[int] = set()
    for cell in cells:
        label = labels.get(id(cell))
        if label is None or label.concept == "photo" or id(cell) in values:
            continue
        target = value_cell(cell, cells, labels, max(20, page.width // 70))
        if target is not None and id(target) not in values:
            values.add(id(target))
            target, beside = without_next_label(target, cells)
            value = span_of(page, target.lines, target.cell.box)
            yield Field(label.concept, cell.text, value, label.score)
            if beside is not None:
                values.add(id(beside[1]))
                yield Field(beside[0].concept, beside[0].wording, span_of(page, beside[1].lines,
                beside[1].cell.box), 0.85)
            if target.lines:
                yield from inner_fields(page, target, label)
    for cell in cells:
        if id(cell) not in labels and id(cell) not in values and cell.lines:
            yield from cell_fields(page, cell)


def _without_photo(cell: CellText) -> CellText:
    """The cell without the words that ask for a photograph, where it holds others: the rule between was not found."""
    photo = photo_words(cell.lines)
    left = tuple(line for line in cell.lines if id(line) not in photo)
    return replace(cell, lines=left) if left and photo else cell
