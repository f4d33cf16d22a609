"""Ruled tables on a straightened page: rules, the grid they span, and its cells. OpenCV alone, no model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extraction.inked_runs import runs_across, runs_down
from extraction.inking import inked
from extraction.pieces import Piece, pieces
from extraction.seals import seal_free
from models.pages import BoundingBox, Cell, Grid, Picture

WORKING_SIDE_PX = 1240  # short side of A4 at 150 dpi; all pixel figures below are at this size
AROUND_PX = 25  # ink is darker than what lies this far about it
DARKER_BY = 12  # by so many tones
LONG_PX = 40  # a rule is at least this long; a stroke of 12-point print is shorter
SHORT_PX = 22  # what is left of a worn rule still counts towards its edge
REACH_PX = 5  # how far a worn or bowed rule may stray from its row
CROSSING_PX = REACH_PX + 4  # how far from another rule it may end and still meet it
BRIDGE_PX = 21  # pieces of one table may lie this far apart
EDGE_COVER = 0.5  # share of an edge that must be inked for the edge to stand
FEWEST_CROSSINGS = 2  # a rule that meets fewer others is a stroke, an underline or the rim of a seal
SAME_RULE_PX = 10  # pieces nearer than this are one rule
THINNEST = 0.016  # of the page's short side, 3.4 mm on A4: a field as thin as this is the space inside a double rule
FEWEST_CELLS = 2  # one cell alone is a frame around text

Mask = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
Courses = dict[int, Flags]
"""Rules of one direction in their order: by where each lies, whether it is inked at each pixel along it."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """Masks of what runs across the page and down it."""

    across: Mask
    down: Mask

    def within(self, table: Piece) -> _Rules:
        """What belongs to a table, in its window of the page."""
        own = table.drawn()
        return _Rules(self.across[table.window] & own, self.down[table.window] & own)


@dataclass(frozen=True, slots=True)
class _Lattice:
    """A table at working size: where its rules lie, and which elementary edges stand.

    `above[i, j]` is the edge along row rule i between column rules j and j+1; `beside[i, j]` runs along column rule j.
    """

    rows: list[int]
    columns: list[int]
    above: Flags
    beside: Flags


def find_grids(page: Picture) -> tuple[Grid, ...]:
    """The ruled tables of an upright, straightened page, from top to bottom. A frame around text is no table."""
    height, width = page.height, page.width
    scale = min(1.0, WORKING_SIDE_PX / min(height, width))
    ink = inked(seal_free(page.reduced(scale)), AROUND_PX, DARKER_BY)
    long = _rules(ink, LONG_PX)
    tables = _tables(long) if long.across.any() and long.down.any() else []
    if not tables:
        return ()
    worn = _rules(ink, SHORT_PX)
    grids = []
    for table in tables:
        lattice = _lattice(long.within(table), worn.within(table))
        if lattice is not None:
            grids.append(_grid(lattice, (table.x, table.y), scale, BoundingBox(0, 0, width, height)))
    found = [grid for grid in grids if len(grid.cells) >= FEWEST_CELLS]
    return tuple(sorted(found, key=lambda grid: (grid.box.y0, grid.box.x0)))


def _rules(ink: Mask, length: int) -> _Rules:
    """What runs across and down for at least `length` pixels, a pixel of slope forgiven."""
    thick_down = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    thick_across = cv2.dilate(ink, np.ones((1, 3), np.uint8))
    return _Rules(runs_across(np.asarray(thick_down, np.uint8), length),
                  runs_down(np.asarray(thick_across, np.uint8), length))


def _tables(rules: _Rules) -> list[Piece]:
    """Each group of rules that hang together.

    A heading set large inside a frame has strokes as long as rules; they hang together with no rule.
    """
    bridge = np.ones((BRIDGE_PX, BRIDGE_PX), np.uint8)
    groups = pieces(np.asarray(cv2.morphologyEx(rules.across | rules.down, cv2.MORPH_CLOSE, bridge), np.uint8))
    return [group for group in groups if group.width >= 4 * LONG_PX and group.height >= LONG_PX]


def _lattice(long: _Rules, worn: _Rules) -> _Lattice | None:
    across, down = worn.across, cv2.transpose(worn.down)  # so that rules run along the rows of both masks
    rows, columns = _courses(across, _positions(long.across)), _courses(down, _positions(cv2.transpose(long.down)))
    rows, columns = _crossing(rows, columns)
    rows, columns = _without_folds(rows, columns), _without_folds(columns, rows)
    if len(rows) < 2 or not columns:
        return None
    columns = _courses(down, _with_open_sides(rows, list(columns)))
    if len(columns) < 2:
        return None
    above, beside = _covered(rows, list(columns)), _covered(columns, list(rows)).T
    above[[0, -1], :] = True  # the outermost rules bound the table even where they are worn
    beside[:, [0, -1]] = True
    return _Lattice(list(rows), list(columns), above, beside)


def _positions(mask: Mask) -> list[int]:
    """Rows on which rules lie: middles of the pieces, like places merged."""
    found = sorted((piece.y + piece.height / 2, float(piece.width)) for piece in pieces(mask)
                   if piece.height <= max(3 * REACH_PX, piece.width // 8))
    groups: list[list[tuple[float, float]]] = []
    for place, weight in found:
        if groups and place - _mean(groups[-1]) < SAME_RULE_PX:
            groups[-1].append((place, weight))
        else:
            groups.append([(place, weight)])
    return [round(_mean(group)) for group in groups]


def _mean(group: Sequence[tuple[float, float]]) -> float:
    return sum(place * weight for place, weight in group) / sum(weight for _, weight in group)


def _courses(mask: Mask, rows: Iterable[int]) -> Courses:
    """By row on which a rule lies, where it is inked along it."""
    reach = ((row, mask[max(0, row - REACH_PX) : row + REACH_PX + 1]) for row in rows)
    return {row: cv2.reduce(band, 0, cv2.REDUCE_MAX)[0] > 0 for row, band in reach}


def _crossing(rows: Courses, columns: Courses) -> tuple[Courses, Courses]:
    """The rules that meet at least two of the other direction; dropping one may drop others."""
    if not rows or not columns:
        return {}, {}
    meets = _inked_about(rows, list(columns)) & _inked_about(columns, list(rows)).T
    row_kept, column_kept = np.ones(len(rows), bool), np.ones(len(columns), bool)
    while True:
        enough = min(FEWEST_CROSSINGS, max(1, int(column_kept.sum())))
        rows_now = row_kept & (meets[:, column_kept].sum(axis=1) >= enough)
        columns_now = column_kept & (meets[rows_now].sum(axis=0) >= FEWEST_CROSSINGS)
        if (rows_now == row_kept).all() and (columns_now == column_kept).all():
            break
        row_kept, column_kept = rows_now, columns_now
    return _kept(rows, row_kept), _kept(columns, column_kept)


def _kept(rules: Courses, kept: Flags) -> Courses:
    return {rule: course for (rule, course), stays in zip(rules.items(), kept.tolist(), strict=True) if stays}


def _inked_about(rules: Courses, places: Sequence[int]) -> Flags:
    """Whether each rule (rows) is inked about each place along it (columns), or ends a little before it."""
    middles = np.array(places)
    return _inked_between(rules, middles - CROSSING_PX, middles + CROSSING_PX + 1)[0] > 0


def _inked_between(
    rules: Courses, starts: npt.NDArray[np.int_], ends: npt.NDArray[np.int_],
) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.int_]]:
    """How many pixels each rule (rows) is inked in each stretch of its course (columns), and how long those are."""
    courses = np.array(list(rules.values()))
    before = np.pad(courses.cumsum(axis=1), ((0, 0), (1, 0)))
    starts, ends = (np.clip(stops, 0, courses.shape[1]) for stops in (starts, ends))
    return before[:, ends] - before[:, starts], ends - starts


def _without_folds(rules: Courses, others: Courses) -> Courses:
    """The rules without the few that run on far beyond the outermost of the other direction on both sides: folds."""
    if len(others) < FEWEST_CROSSINGS:
        return rules
    first, *_, last = others
    kept = {}
    for rule, course in rules.items():
        inked = np.flatnonzero(course)
        if not len(inked) or inked[0] >= first - LONG_PX or inked[-1] <= last + LONG_PX:
            kept[rule] = course
    return kept if 2 * len(kept) > len(rules) else rules


def _with_open_sides(rows: Courses, columns: list[int]) -> list[int]:
    """Adds the side of a table that is open left or right: where most of its row rules end."""
    inked = [places for places in map(np.flatnonzero, rows.values()) if len(places)]
    left, right = (int(np.median([places[end] for places in inked])) for end in (0, -1))
    before = [left] if columns[0] - left > LONG_PX else []
    after = [right] if right - columns[-1] > LONG_PX else []
    return [*before, *columns, *after]


def _covered(rules: Courses, stops: Sequence[int]) -> Flags:
    """For each rule (rows), whether it is inked over enough of each stretch between neighbouring stops (columns)."""
    inside = np.array(stops)[:-1] + 3
    inked, length = _inked_between(rules, inside, np.maximum(inside + 1, np.array(stops)[1:] - 2))
    return inked >= EDGE_COVER * length


def _grid(lattice: _Lattice, origin: tuple[int, int], scale: float, page: BoundingBox) -> Grid:
    xs = [min(page.x1, round((x + origin[0]) / scale)) for x in lattice.columns]
    ys = [min(page.y1, round((y + origin[1]) / scale)) for y in lattice.rows]
    cells = []
    for row, column, rows, columns in _rectangles(lattice):
        box = BoundingBox(xs[column], ys[row], xs[column + columns], ys[row + rows])
        if min(box.width, box.height) < THINNEST * min(page.width, page.height):
            continue
        cells.append(Cell(box, row, column, rows, columns))
    return Grid(BoundingBox(xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def _rectangles(lattice: _Lattice) -> list[tuple[int, int, int, int]]:
    """Cells as (row, column, row span, column span), in reading order: elementary fields joined over missing edges.

    A group of fields that is no rectangle, as worn rules make it, is cut into rectangles from its top left on.
    """
    labels = _joined_fields(lattice)
    taken = np.zeros(labels.shape, bool)
    found = []
    for row, column in np.ndindex(*labels.shape):
        if taken[row, column]:
            continue
        label = labels[row, column]
        free = (labels[row, column:] == label) & ~taken[row, column:]
        columns = len(free) if free.all() else int(free.argmin())
        rows = 1
        while row + rows < labels.shape[0] and (labels[row + rows, column : column + columns] == label).all():
            rows += 1
        taken[row : row + rows, column : column + columns] = True
        found.append((row, column, rows, columns))
    return found


def _joined_fields(lattice: _Lattice) -> npt.NDArray[np.int32]:
    """One label for all elementary fields between which an edge is missing."""
    rows, columns = len(lattice.rows) - 1, len(lattice.columns) - 1
    plan = np.zeros((2 * rows - 1, 2 * columns - 1), np.uint8)  # fields, and between them the edges
    plan[::2, ::2] = 1
    plan[1::2, ::2] = ~lattice.above[1:-1]
    plan[::2, 1::2] = ~lattice.beside[:, 1:-1]
    return np.asarray(cv2.connectedComponents(plan, connectivity=4)[1][::2, ::2], np.int32)
