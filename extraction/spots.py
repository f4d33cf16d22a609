"""Ink in table cells that no line of text accounts for: single digits and short entries that a detector passes over."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extraction.inking import inked
from extraction.reducing import shrunk
from extraction.seals import RED_SHARE, red_mask, seal_free
from models.pages import BoundingBox, Grid, Picture, Pixels, TextLine

LEAST_HEIGHT = 0.006  # of the page's short side: 1.3 mm on A4; speckle is smaller
MOST_HEIGHT = 0.08  # a photograph, a seal, a blot
WORD_GAP = 0.006  # strokes nearer than this belong to one word
RIM = 0.005  # a cell's own rules reach this far inwards
MARGIN = 0.003  # white around a spot, as the reading models are used to
MOST_SPOTS = 40
LARGE_SIDE_PX = 1600  # short side of a page on which such ink is seen at half its size, too


def missed_spots(
    page: Picture, grids: tuple[Grid, ...], lines: tuple[TextLine, ...],
) -> tuple[BoundingBox, ...]:
    """Boxes of unread ink inside cells of a straightened page, at most MOST_SPOTS, from top to bottom."""
    if not grids:
        return ()
    times = 2 if min(page.width, page.height) >= LARGE_SIDE_PX else 1
    small = shrunk(page, 1 / times)
    unread = _ink(small)
    unread[~_inside_cells(unread.shape, [_shrunk(cell.box, times) for grid in grids for cell in grid.cells])] = False
    red = red_mask(small)
    if red.mean() > RED_SHARE:  # what a seal leaves behind is no writing
        unread[cv2.dilate(red.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0] = False
    for line in lines:
        _wipe(unread, _shrunk(line.box, times), round(0.15 * line.box.height / times) + 2)
    boxes = [BoundingBox(*(times * value for value in box.as_list())) for box in _words(unread, min(unread.shape))]
    unknown = [box for box in boxes if not any(box.contains(*line.box.centre) for line in lines)]  # no frame of a line
    return tuple(sorted(unknown, key=lambda box: (box.y0, box.x0))[:MOST_SPOTS])


def _shrunk(box: BoundingBox, times: int) -> BoundingBox:
    return BoundingBox(*(value // times for value in box.as_list()))


def _ink(pixels: Pixels) -> npt.NDArray[np.bool_]:
    grey = seal_free(pixels)
    size = max(15, min(grey.shape) // 40) | 1
    return inked(grey, size, 25) > 0


def _inside_cells(shape: tuple[int, ...], cells: Sequence[BoundingBox]) -> npt.NDArray[np.bool_]:
    inside = np.zeros(shape, bool)
    rim = round(RIM * min(shape))
    for box in cells:
        inside[box.y0 + rim : max(box.y0 + rim, box.y1 - rim), box.x0 + rim : max(box.x0 + rim, box.x1 - rim)] = True
    return inside


def _wipe(mask: npt.NDArray[np.bool_], box: BoundingBox, margin: int) -> None:
    mask[max(0, box.y0 - margin) : box.y1 + margin, max(0, box.x0 - margin) : box.x1 + margin] = False


def _words(unread: npt.NDArray[np.bool_], side: int) -> list[BoundingBox]:
    gap = max(3, round(WORD_GAP * side))
    joined = cv2.dilate(unread.astype(np.uint8), np.ones((max(3, gap // 2), gap), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    boxes = []
    for i, (x, y, width, height, _) in enumerate(stats[1:count].tolist(), start=1):
        strokes = unread[y : y + height, x : x + width] & (labels[y : y + height, x : x + width] == i)
        rows, columns = np.flatnonzero(strokes.any(axis=1)), np.flatnonzero(strokes.any(axis=0))
        if not len(rows) or not _looks_written(strokes, len(rows), len(columns), side):
            continue
        margin = round(MARGIN * side)
        left, top = x + int(columns[0]) - margin, y + int(rows[0]) - margin
        right, bottom = x + int(columns[-1]) + 1 + margin, y + int(rows[-1]) + 1 + margin
        boxes.append(BoundingBox(
            max(0, left), max(0, top), min(unread.shape[1], right), min(unread.shape[0], bottom)))
    return boxes


def _looks_written(strokes: npt.NDArray[np.bool_], height: int, width: int, side: int) -> bool:
    if not LEAST_HEIGHT * side <= max(height, width) or height > MOST_HEIGHT * side:
        return False
    if min(height, width) * 12 < max(height, width):
        return False  # a scratch or what is left of a rule
    return int(strokes.sum()) >= (LEAST_HEIGHT * side) ** 2 / 6
