"""Puts lines of text into the cells of a page's tables, and the rest into reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from extraction.joined_fields import parted_at_fields
from extraction.line_parts import part_of
from extraction.ruling import find_grids
from extraction.split_labels import whole_labels
from models.pages import BoundingBox, Cell, CellText, Character, Grid, PageContent, PageImage, PageText, TextLine

__all__ = ["believed", "distinct", "find_grids", "page_content", "reading_order"]

TWICE = 0.75  # share of a line's box inside that of another from which both are one line
CLOSE = 0.3  # heights of a line between the figures of one number; a rule between two leaves more
SAME_ROW = 0.5  # lines that share this much of the lower one's height stand in one row

_NUMBER = frozenset("0123456789.·年月")
Place = tuple[int, int] | None
"""Grid and cell by index; None outside all tables."""

_Stretch = tuple[int, int, int, int, int]
"""Of a cell: its area, its grid and itself by index, where it begins and where it ends."""


def page_content(page: PageImage, text: PageText, grids: tuple[Grid, ...] | None = None) -> PageContent:
    """The page's text by cell and outside cells. `grids` spares a second search where the caller has them."""
    tables = believed(find_grids(page.picture) if grids is None else grids, text.lines)
    places: dict[Place, list[TextLine]] = {}
    for line in text.lines:
        for place, piece in _pieces(line, tables):
            places.setdefault(place, []).extend(parted_at_fields(piece, text.lines))
    cells = tuple(cell for g, grid in enumerate(tables) for cell in whole_labels([
        CellText(g, cell, reading_order(places.get((g, c), ()))) for c, cell in enumerate(grid.cells)]))
    return PageContent(
        page.number, page.file, page.sha256, page.width, page.height, page.rotation, page.straightened_deg,
        page.quality, text, tables, cells, reading_order(places.get(None, ())), flattening=page.flattening)


def believed(grids: Sequence[Grid], lines: Sequence[TextLine]) -> tuple[Grid, ...]:
    """Without tables that are strokes of characters set large: inside a line, or with rules through the middle of most
    lines there.
    """
    return tuple(grid for grid in grids if not _is_of_strokes(grid, lines))


def _is_of_strokes(grid: Grid, lines: Sequence[TextLine]) -> bool:
    near = [line.box for line in lines if line.box.intersection_area(grid.box) > 0]
    if any(_lies_in(grid.box, box) for box in near):
        return True
    return bool(near) and 2 * sum(any(_runs_through(cell.box, box) for cell in grid.cells) for box in near) > len(near)


def _lies_in(grid: BoundingBox, line: BoundingBox) -> bool:
    """Whether a table is no larger than one line: 审 and 预 in a bold title have strokes like its rules."""
    return line.x0 <= grid.x0 and grid.x1 <= line.x1 and line.y0 <= grid.y0 and grid.y1 <= line.y1


def _runs_through(cell: BoundingBox, line: BoundingBox) -> bool:
    """Whether the upper or lower rule of a cell lies well inside the line, along a fair part of it."""
    margin = 0.25 * line.height
    top, bottom = line.y0 + margin, line.y1 - margin
    if not (top < cell.y0 < bottom or top < cell.y1 < bottom):
        return False  # nearly all, so it is looked at first
    return min(cell.x1, line.x1) - max(cell.x0, line.x0) >= 0.3 * min(cell.width, line.width)


def distinct(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Without lines that were read twice in one place, or pieces of lines read whole: the surer or longer one stays."""
    kept: list[TextLine] = []
    for line in sorted(lines, key=lambda line: (-len(line.text.strip()), -line.confidence)):
        area = max(1, line.box.width * line.box.height)
        if not any(_near(line, other) and line.box.intersection_area(other.box) > TWICE * area for other in kept):
            kept.append(line)
    still = {id(line) for line in kept}
    return tuple(line for line in lines if id(line) in still)


def _near(line: TextLine, other: TextLine) -> bool:
    return other.box.y0 <= line.box.centre[1] < other.box.y1


def reading_order(lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
    """Rows from top to bottom, each from left to right. In a narrow cell every character is a row of its own."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.centre[1], line.box.x0)):
        if rows and _share_row(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: (line.box.x0, line.box.y0)))


def _share_row(row: Sequence[TextLine], line: TextLine) -> bool:
    """Whether the line stands beside all of the row; one that lies under another starts a new row."""
    for other in row:
        shared = min(other.box.y1, line.box.y1) - max(other.box.y0, line.box.y0)
        beside = min(other.box.x1, line.box.x1) - max(other.box.x0, line.box.x0)
        smaller = max(1, min(other.box.height, line.box.height))
        if shared < SAME_ROW * smaller or beside > 0.5 * max(1, min(other.box.width, line.box.width)):
            return False
    return True


def _pieces(line: TextLine, grids: Sequence[Grid]) -> list[tuple[Place, TextLine]]:
    """The line, cut where its characters pass into another cell."""
    middle_x, middle_y = line.box.centre
    level = _cells_at(grids, middle_y)
    if not line.characters or _runs_down(line):
        return [(_place(level, middle_x), line)]
    marked = _whole_numbers([(_place(level, (c.x0 + c.x1) / 2), c) for c in line.characters], line.box.height)
    groups = [(place, [c for _, c in members]) for place, members in groupby(marked, key=lambda item: item[0])]
    if len(groups) == 1:
        return [(groups[0][0], line)]
    cut = [(place, part_of(line, characters)) for place, characters in groups]
    return [(place, piece) for place, piece in cut if piece.text.strip()]


def _whole_numbers(marked: Sequence[tuple[Place, Character]], height: int) -> list[tuple[Place, Character]]:
    """The characters with their places; a number written over a rule lies where most of it does."""
    runs: list[list[tuple[Place, Character]]] = []
    for place, c in marked:
        last = runs[-1][-1][1] if runs else None
        if last is not None and _goes_on(last, c, height):
            runs[-1].append((place, c))
        else:
            runs.append([(place, c)])
    return [(_most([place for place, _ in run]), c) for run in runs for _, c in run]


def _most(places: Sequence[Place]) -> Place:
    return max(places, key=places.count)


def _goes_on(last: Character, c: Character, height: int) -> bool:
    return last.text in _NUMBER and c.text in _NUMBER and c.x0 - last.x1 < CLOSE * height


def _runs_down(line: TextLine) -> bool:
    return len(line.characters) > 1 and len({(c.x0, c.x1) for c in line.characters}) == 1


def _cells_at(grids: Sequence[Grid], y: float) -> list[_Stretch]:
    """What a level line crosses of the tables' cells."""
    return [(_area(cell), g, c, max(cell.box.x0, grid.box.x0), min(cell.box.x1, grid.box.x1))
            for g, grid in enumerate(grids) if grid.box.y0 <= y < grid.box.y1
            for c, cell in enumerate(grid.cells) if cell.box.y0 <= y < cell.box.y1]


def _place(level: Sequence[_Stretch], x: float) -> Place:
    """The smallest cell around a point of a level line, as tables may stand inside cells of others."""
    around = [(area, g, c) for area, g, c, x0, x1 in level if x0 <= x < x1]
    return min(around)[1:] if around else None


def _area(cell: Cell) -> int:
    return cell.box.width * cell.box.height
