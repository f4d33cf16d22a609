"""Ruled tables on a straightened page: rules, the grid they span, and its cells. OpenCV alone, no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extraction.reducing import reduced
from extraction.seals import seal_free
from models.pages import BoundingBox, Cell, Grid, Pixels

WORKING_SIDE_PX = 1240  # short side of A4 at 150 dpi; all pixel figures below are at this size
LONG_PX = 40  # a rule is at least this long; a stroke of 12-point print is shorter
SHORT_PX = 22  # what is left of a worn rule still counts towards its edge
REACH_PX = 5  # how far a worn or bowed rule may stray from its row
BRIDGE_PX = 21  # pieces of one table may lie this far apart
EDGE_COVER = 0.5  # share of an edge that must be inked for the edge to stand
FEWEST_CROSSINGS = 2  # a rule that meets fewer others is a stroke, an underline or the rim of a seal
SAME_RULE_PX = 10  # pieces nearer than this are one rule
THINNEST = 0.016  # of the page's short side, 3.4 mm on A4: a field as thin as this is the space inside a double rule
FEWEST_CELLS = 2  # one cell alone is a frame around text

Mask = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Lattice:
    """A table at working size: where its rules lie, and which elementary edges stand.

    `above[i, j]` is the edge along row rule i between column rules j and j+1; `beside[i, j]` runs along column rule j.
    """

    rows: list[int]
    columns: list[int]
    above: Flags
    beside: Flags


def find_grids(pixels: Pixels) -> tuple[Grid, ...]:
    """The ruled tables of an upright, straightened page (RGB), from top to bottom. A frame around text is no table."""
    height, width = pixels.shape[:2]
    scale = min(1.0, WORKING_SIDE_PX / min(height, width))
    ink = _ink(pixels, scale)
    across, down = _rules(ink, LONG_PX)
    worn_across, worn_down = _rules(ink, SHORT_PX)
    grids = []
    for window, own in _tables(across, down):
        lattice = _lattice(across[window] & own, down[window] & own, worn_across[window] & own, worn_down[window] & own)
        if lattice is not None:
            origin = (window[1].start, window[0].start)
            grids.append(_grid(lattice, origin, scale, BoundingBox(0, 0, width, height)))
    found = [grid for grid in grids if len(grid.cells) >= FEWEST_CELLS]
    return tuple(sorted(found, key=lambda grid: (grid.box.y0, grid.box.x0)))


def _ink(pixels: Pixels, scale: float) -> Mask:
    """Ink at working size, without seals."""
    grey = seal_free(reduced(pixels, scale))
    return np.asarray(
        cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 12), np.uint8)


def _rules(ink: Mask, length: int) -> tuple[Mask, Mask]:
    """Masks of what runs across and down for at least `length` pixels, a pixel of slope forgiven."""
    thick_down = cv2.dilate(ink, np.ones((3, 1), np.uint8))
    thick_across = cv2.dilate(ink, np.ones((1, 3), np.uint8))
    across = cv2.morphologyEx(thick_down, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(thick_across, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(across, np.uint8), np.asarray(down, np.uint8)


def _tables(across: Mask, down: Mask) -> list[tuple[tuple[slice, slice], Mask]]:
    """Each group of rules that hang together: its window of the page, and a mask of what belongs to it there.

    A heading set large inside a frame has strokes as long as rules; they hang together with no rule.
    """
    joined = cv2.morphologyEx(across | down, cv2.MORPH_CLOSE, np.ones((BRIDGE_PX, BRIDGE_PX), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    tables = []
    for label, (x, y, width, height, _) in enumerate(stats[1:count].tolist(), start=1):
        if width >= 4 * LONG_PX and height >= LONG_PX:
            window = (slice(y, y + height), slice(x, x + width))
            tables.append((window, np.where(labels[window] == label, 255, 0).astype(np.uint8)))
    return tables


def _lattice(across: Mask, down: Mask, worn_across: Mask, worn_down: Mask) -> _Lattice | None:
    rows, columns = _positions(across, axis=0), _positions(down, axis=1)
    rows, columns = _crossing(rows, columns, worn_across, worn_down)
    rows, columns = _without_folds(rows, columns, worn_across), _without_folds(columns, rows, worn_down.T)
    if len(rows) < 2 or not columns:
        return None
    columns = _with_open_sides(rows, columns, worn_across)
    if len(columns) < 2:
        return None
    above = np.array([_cover(worn_across[_band(row, across.shape[0])], columns, axis=0) for row in rows])
    beside = np.array([_cover(worn_down[:, _band(column, down.shape[1])], rows, axis=1) for column in columns]).T
    above[[0, -1], :] = True  # the outermost rules bound the table even where they are worn
    beside[:, [0, -1]] = True
    return _Lattice(rows, columns, above, beside)


def _positions(mask: Mask, axis: int) -> list[int]:
    """Rows (axis 0) or columns (axis 1) on which rules lie: middles of the pieces, like places merged."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    start, extent, length = (cv2.CC_STAT_TOP, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_WIDTH) if axis == 0 else (
        cv2.CC_STAT_LEFT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT)
    pieces = sorted(
        (float(s[start]) + s[extent] / 2, float(s[length]))
        for s in stats[1:count] if s[extent] <= max(3 * REACH_PX, s[length] // 8))
    groups: list[list[tuple[float, float]]] = []
    for place, weight in pieces:
        if groups and place - _mean(groups[-1]) < SAME_RULE_PX:
            groups[-1].append((place, weight))
        else:
            groups.append([(place, weight)])
    return [round(_mean(group)) for group in groups]


def _mean(group: Sequence[tuple[float, float]]) -> float:
    return sum(place * weight for place, weight in group) / sum(weight for _, weight in group)


def _band(position: int, size: int) -> slice:
    return slice(max(0, position - REACH_PX), min(size, position + REACH_PX + 1))


def _crossing(rows: list[int], columns: list[int], across: Mask, down: Mask) -> tuple[list[int], list[int]]:
    """The rules that meet at least two of the other direction; dropping one may drop others."""
    across, down = cv2.dilate(across, np.ones((1, 9), np.uint8)), cv2.dilate(down, np.ones((9, 1), np.uint8))
    meets = np.zeros((len(rows), len(columns)), bool)
    for i, j in np.ndindex(*meets.shape):
        meets[i, j] = _meet(across, down, rows[i], columns[j])
    row_kept, column_kept = np.ones(len(rows), bool), np.ones(len(columns), bool)
    while True:
        enough = min(FEWEST_CROSSINGS, max(1, int(column_kept.sum())))
        rows_now = row_kept & (meets[:, column_kept].sum(axis=1) >= enough)
        columns_now = column_kept & (meets[rows_now].sum(axis=0) >= FEWEST_CROSSINGS)
        if (rows_now == row_kept).all() and (columns_now == column_kept).all():
            break
        row_kept, column_kept = rows_now, columns_now
    return ([r for r, kept in zip(rows, row_kept, strict=True) if kept],
            [c for c, kept in zip(columns, column_kept, strict=True) if kept])


def _without_folds(rules: list[int], others: list[int], along: Mask) -> list[int]:
    """The rules without the few that run on far beyond the outermost of the other direction on both sides: folds."""
    if len(others) < FEWEST_CROSSINGS:
        return rules
    kept = []
    for rule in rules:
        inked = np.flatnonzero(along[_band(rule, along.shape[0])].any(axis=0))
        beyond = len(inked) > 0 and inked[0] < others[0] - LONG_PX and inked[-1] > others[-1] + LONG_PX
        kept += [] if beyond else [rule]
    return kept if 2 * len(kept) > len(rules) else rules


def _meet(across: Mask, down: Mask, row: int, column: int) -> bool:
    spot = np.s_[_band(row, across.shape[0]), _band(column, across.shape[1])]
    return bool(across[spot].any() and down[spot].any())


def _with_open_sides(rows: list[int], columns: list[int], across: Mask) -> list[int]:
    """Adds the side of a table that is open left or right: where most of its row rules end."""
    starts, ends = [], []
    for row in rows:
        inked = np.flatnonzero(across[_band(row, across.shape[0])].any(axis=0))
        if len(inked):
            starts.append(int(inked[0]))
            ends.append(int(inked[-1]))
    left, right = int(np.median(starts)), int(np.median(ends))
    before = [left] if columns[0] - left > LONG_PX else []
    after = [right] if right - columns[-1] > LONG_PX else []
    return [*before, *columns, *after]


def _cover(band: Mask, stops: list[int], axis: int) -> list[bool]:
    """For each stretch between neighbouring stops, whether the rule in `band` is inked over enough of it."""
    inked = np.asarray(band.any(axis=axis), bool)
    stretches = []
    for a, b in pairwise(stops):
        inner = inked[a + 3 : max(a + 4, b - 2)]
        stretches.append(bool(inner.mean() >= EDGE_COVER) if len(inner) else True)
    return stretches


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


def _joined_fields(lattice: _Lattice) -> npt.NDArray[np.int64]:
    """One label for all elementary fields between which an edge is missing."""
    rows, columns = len(lattice.rows) - 1, len(lattice.columns) - 1
    labels = np.arange(rows * columns).reshape(rows, columns)
    changed = True
    while changed:
        before = labels.copy()
        for row in range(rows):
            for column in range(columns):
                if row + 1 < rows and not lattice.above[row + 1, column]:
                    labels[row : row + 2, column] = labels[row : row + 2, column].min()
                if column + 1 < columns and not lattice.beside[row, column + 1]:
                    labels[row, column : column + 2] = labels[row, column : column + 2].min()
        changed = bool((before != labels).any())
    return labels
