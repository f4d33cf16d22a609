"""Parts of a page that are read by themselves: the two pages of a double scan, and columns of text laid as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from extraction.layout import reading_order
from models.pages import BoundingBox, CellText, Character, Grid, PageContent, PageView, TextLine

_WIDE = 1.15  # width in heights from which a scan may show two pages
_MIDDLE = (0.40, 0.60)  # of the width: where the fold lies
_FOLD = 0.015  # of the width: the least space between the two pages
_LINES = 3  # a page of a double scan has at least as many, the other may be blank
_COLUMN = 0.25  # of the width: most lines of running text are wider, pieces in columns of a table are not
_IN_ROWS = 0.75  # share of lines that stand in a row with one of the other side
_TALL = 1.8  # heights in widths of a column of text
_COLUMNS = 0.6  # share of the characters that stand in columns on a page written downwards
_FEWEST = 3  # columns of a page written downwards


def views(page: PageContent) -> tuple[PageContent, ...]:
    """The parts to be read one after another; the page itself where it is one."""
    fold = fold_of(page)
    parts = [page] if fold is None else [
        part(page, BoundingBox(0, 0, fold, page.height)), part(page, BoundingBox(fold, 0, page.width, page.height))]
    return tuple(laid_as_rows(item) if runs_down(item) else item for item in parts)


def fold_of(page: PageContent) -> int | None:
    """Where the fold of a double page lies, in pixels from the left; None for a single page.

    A wide scan on which no line and no table crosses the middle, while both sides of it are written on.
    """
    if page.view is not None or page.width < _WIDE * page.height:
        return None
    low, high = (round(share * page.width) for share in _MIDDLE)
    boxes = [line.box for line in page.text.lines] + [cell.box for grid in page.grids for cell in grid.cells]
    place = _widest_gap([box for box in boxes if box.x1 > low and box.x0 < high], low, high, page.width * _FOLD)
    if place is None:
        return None
    sides = [[line for line in page.text.lines if (line.box.centre[0] < place) is left] for left in (True, False)]
    if min(len(side) for side in sides) < _LINES or _is_one_table(page, place, *sides):
        return None
    return place


def _is_one_table(page: PageContent, place: int, left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether short pieces stand in the same rows on both sides: a wide table without rules, no two pages."""
    if any(grid.box.x1 <= place for grid in page.grids) and any(grid.box.x0 >= place for grid in page.grids):
        return False
    if max(median(line.box.width for line in side) for side in (left, right)) > _COLUMN * page.width:
        return False
    return all(_share_in_rows(one, other) > _IN_ROWS for one, other in ((left, right), (right, left)))


def _share_in_rows(lines: Sequence[TextLine], others: Sequence[TextLine]) -> float:
    places = [line.box.centre[1] for line in others]
    beside = sum(any(abs(line.box.centre[1] - place) < 0.3 * line.box.height for place in places) for line in lines)
    return beside / len(lines)


def _widest_gap(boxes: Iterable[BoundingBox], low: int, high: int, least: float) -> int | None:
    """The middle of the widest stretch between `low` and `high` that no box reaches into."""
    edges, reached = [], low
    for box in sorted(boxes, key=lambda box: box.x0):
        edges.append((reached, box.x0))
        reached = max(reached, box.x1)
    edges.append((reached, high))
    start, end = max(edges, key=lambda edge: edge[1] - edge[0])
    return (start + end) // 2 if end - start >= least else None


def runs_down(page: PageContent) -> bool:
    """Whether the page is written in columns from the top down, to be read from the right."""
    written = [line for line in page.text.lines if len(line.text.strip()) > 1]
    columns = [line for line in written if line.box.height > _TALL * line.box.width]
    total = sum(len(line.text) for line in written)
    return len(columns) >= _FEWEST and sum(len(line.text) for line in columns) >= _COLUMNS * total


def part(page: PageContent, box: BoundingBox) -> PageContent:
    """What lies inside the box, as a page of its own; its facts keep their place on the whole page."""
    return _seen(page, PageView(box, page.width, page.height), box.width, box.height)


def laid_as_rows(page: PageContent) -> PageContent:
    """A page written in columns, each column laid as a row, the rightmost on top. Rules are given up."""
    outer = page.view or PageView(BoundingBox(0, 0, page.width, page.height), page.width, page.height)
    return _seen(replace(page, grids=(), cells=(), free_lines=page.text.lines, view=None),
                 PageView(BoundingBox(0, 0, page.width, page.height), page.width, page.height, down=True),
                 page.height, page.width, outer)


def _seen(page: PageContent, view: PageView, width: int, height: int, outer: PageView | None = None) -> PageContent:
    moved: dict[int, TextLine] = {}

    def move(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
        inside = [line for line in lines if view.part.contains(*line.box.centre)]
        for line in inside:
            moved.setdefault(id(line), _moved(line, view))
        return tuple(moved[id(line)] for line in inside)

    kept = [index for index, grid in enumerate(page.grids) if view.part.contains(*grid.box.centre)]
    grids = tuple(Grid(view.to_view(page.grids[index].box), tuple(
        replace(cell, box=view.to_view(cell.box)) for cell in page.grids[index].cells)) for index in kept)
    cells = tuple(
        CellText(kept.index(item.grid), replace(item.cell, box=view.to_view(item.cell.box)), move(item.lines))
        for item in page.cells if item.grid in kept)
    order = reading_order if view.down else tuple
    text = replace(page.text, width=width, height=height, lines=order(move(page.text.lines)))
    place = view if outer is None else replace(view, part=outer.part, width=outer.width, height=outer.height)
    return replace(page, width=width, height=height, text=text, grids=grids, cells=cells,
                   free_lines=order(move(page.free_lines)), seals=move(page.seals), view=place)


def _moved(line: TextLine, view: PageView) -> TextLine:
    box = view.to_view(line.box)
    if not view.down:
        left = view.part.x0
        characters = tuple(replace(c, x0=c.x0 - left, x1=c.x1 - left) for c in line.characters)
        return replace(line, box=box, characters=characters)
    count = max(1, len(line.characters))
    step = box.width / count
    laid: list[Character] = []
    for index, character in enumerate(line.characters):
        start = box.x0 + round(step * index)
        laid.append(replace(character, x0=start, x1=max(start, box.x0 + round(step * (index + 1)))))
    return replace(line, box=box, characters=tuple(laid))
