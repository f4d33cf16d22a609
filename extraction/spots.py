"""Ink in table cells that no line of text accounts for: single digits and short entries that a detector passes over."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extraction.inking import inked
from extraction.pieces import Mask, pieces
from extraction.seals import RED_SHARE, red_mask, seal_free
from models.pages import BoundingBox, Grid, PageImage, Picture, Pixels, TextLine

LEAST_HEIGHT = 0.006  # of the page's short side: 1.3 mm on A4; speckle is smaller
MOST_HEIGHT = 0.08  # a photograph, a seal, a blot
WORD_GAP = 0.006  # strokes nearer than this belong to one word
RIM = 0.005  # a cell's own rules reach this far inwards
MARGIN = 0.003  # white around a spot, as the reading models are used to
MOST_SPOTS = 40
LONGEST_STROKE = 0.06  # of the page's short side: no 一 of writing is longer
LARGE_SIDE_PX = 1600  # short side of a page on which such ink is seen at half its size, too

_STROKES = frozenset("一二-—_")


def missed_spots(page: Picture, grids: tuple[Grid, ...], lines: tuple[TextLine, ...]) -> tuple[BoundingBox, ...]:
    """Boxes of unread ink inside cells of a straightened page, at most MOST_SPOTS, from top to bottom."""
    if not grids:
        return ()
    times = 2 if min(page.width, page.height) >= LARGE_SIDE_PX else 1
    small = page.half if times == 2 else page.pixels
    unread = _ink(small) & _unread_cells(small.shape[:2], grids, lines, times)
    if not unread.any():
        return ()
    red = red_mask(small)
    if np.count_nonzero(red) > RED_SHARE * red.size:  # what a seal leaves behind is no writing
        unread[cv2.dilate(red.view(np.uint8), np.ones((5, 5), np.uint8)) > 0] = 0
    boxes = [BoundingBox(*(times * value for value in box.as_list())) for box in _words(unread, min(unread.shape))]
    unknown = [box for box in boxes if not any(box.contains(*line.box.centre) for line in lines)]  # no frame of a line
    return tuple(sorted(unknown, key=lambda box: (box.y0, box.x0))[:MOST_SPOTS])


def is_remnant(line: TextLine, page: PageImage) -> bool:
    """Whether a line read at such a spot is a long stroke alone: what is left of a seal or a rule."""
    return line.text.strip() in _STROKES and line.box.width > LONGEST_STROKE * min(page.width, page.height)


def _ink(pixels: Pixels) -> Mask:
    grey = seal_free(pixels)
    size = max(15, min(grey.shape) // 40) | 1
    return inked(grey, size, 25)


def _unread_cells(shape: tuple[int, ...], grids: Sequence[Grid], lines: Sequence[TextLine], times: int) -> Mask:
    """255 inside the cells of a page reduced so many times, where no line was read."""
    mask = np.zeros(shape, np.uint8)
    rim = round(RIM * min(shape))
    for cell in (cell.box for grid in grids for cell in grid.cells):
        _fill(mask, cell, times, -rim, 255)
    for line in (line.box for line in lines):
        _fill(mask, line, times, round(0.15 * line.height / times) + 2, 0)
    return mask


def _fill(mask: Mask, box: BoundingBox, times: int, margin: int, value: int) -> None:
    """Sets a box of the page, widened by a margin in pixels of the mask."""
    x0, y0, x1, y1 = (side // times for side in box.as_list())
    mask[max(0, y0 - margin) : max(0, y1 + margin), max(0, x0 - margin) : max(0, x1 + margin)] = value


def _words(unread: Mask, side: int) -> list[BoundingBox]:
    gap = max(3, round(WORD_GAP * side))
    joined = np.asarray(cv2.dilate(unread, np.ones((max(3, gap // 2), gap), np.uint8)), np.uint8)
    boxes = []
    for word in pieces(joined):
        if max(word.width, word.height) < LEAST_HEIGHT * side:
            continue
        strokes = unread[word.window] & word.drawn()
        rows, columns = (cv2.reduce(strokes, way, cv2.REDUCE_MAX).ravel().nonzero()[0] for way in (1, 0))
        if not _looks_written(strokes, len(rows), len(columns), side):  # gaps count as neither height nor width
            continue
        margin = round(MARGIN * side)
        x0, y0 = word.x + int(columns[0]) - margin, word.y + int(rows[0]) - margin
        x1, y1 = word.x + int(columns[-1]) + 1 + margin, word.y + int(rows[-1]) + 1 + margin
        boxes.append(BoundingBox(max(0, x0), max(0, y0), min(unread.shape[1], x1), min(unread.shape[0], y1)))
    return boxes


def _looks_written(strokes: Mask, height: int, width: int, side: int) -> bool:
    if not LEAST_HEIGHT * side <= max(height, width) or height > MOST_HEIGHT * side:
        return False
    if min(height, width) * 12 < max(height, width):
        return False  # a scratch or what is left of a rule
    return cv2.countNonZero(strokes) >= (LEAST_HEIGHT * side) ** 2 / 6
