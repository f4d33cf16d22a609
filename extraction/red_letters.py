"""Red headings set with wide gaps (奖 状, 毕 业 证 书): single letters in a row, too far apart for one blot of ink."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extraction.pieces import pieces
from extraction.reducing import halved
from extraction.seals import Grey, red_mask
from models.pages import BoundingBox, Picture

REDUCED = 4  # rows are looked for on a page of a quarter of its sides
STROKE_GAP = 80  # strokes of one letter stand closer than this part of the short side
HEIGHT = (0.018, 0.12)  # of a letter, of the short side; a seal with its ring is larger
SHAPE = (0.5, 1.6)  # width by height of a letter
INK = (0.12, 0.75)  # share of a letter's box that is inked; a frame fills less
LEVEL = 0.35  # letters of a row stand level to within this share of their height
LIKE = 0.65  # and are of like height
WIDEST_GAP = 3.0  # between letters of one row, in their heights
FEWEST = 3  # letters make a row, two where they are large: the stars of two seals are no heading
LARGE = 0.035


def red_letters(page: Picture, known: Sequence[BoundingBox]) -> tuple[BoundingBox, ...]:
    """Boxes of rows of single red letters, none of which lies in a `known` line; from the top down."""
    small = halved(page.half)
    side = min(small.shape[:2])
    letters = [box for box in map(_enlarged, _letters(red_mask(small).view(np.uint8), side))
               if not any(line.contains(*box.centre) for line in known)]
    side *= REDUCED
    rows = [row for row in _rows(letters) if len(row) >= (2 if row[0].height >= LARGE * side else FEWEST)]
    return tuple(sorted((_around(row, page) for row in rows), key=lambda box: (box.y0, box.x0)))


def _letters(mask: Grey, side: int) -> list[BoundingBox]:
    gap = max(3, side // STROKE_GAP)
    joined = cv2.dilate(mask, np.ones((gap, gap), np.uint8))
    found = []
    for piece in pieces(np.asarray(joined, np.uint8)):
        if piece.height > HEIGHT[1] * side + gap or piece.height < HEIGHT[0] * side:
            continue
        own = mask[piece.window] & piece.drawn()
        left, top, w, h = cv2.boundingRect(own)
        share = cv2.countNonZero(own) / max(1, w * h)
        if h >= HEIGHT[0] * side and SHAPE[0] <= w / h <= SHAPE[1] and INK[0] <= share <= INK[1]:
            x, y = piece.x + left, piece.y + top
            found.append(BoundingBox(x, y, x + w, y + h))
    return found


def _enlarged(box: BoundingBox) -> BoundingBox:
    return BoundingBox(*(REDUCED * value for value in box.as_list()))


def _rows(letters: Sequence[BoundingBox]) -> list[list[BoundingBox]]:
    rows: list[list[BoundingBox]] = []
    for letter in sorted(letters, key=lambda box: box.x0):
        row = next((row for row in rows if _goes_on(row[-1], letter)), None)
        if row is None:
            rows.append([letter])
        else:
            row.append(letter)
    return rows


def _goes_on(last: BoundingBox, letter: BoundingBox) -> bool:
    small, large = sorted((last.height, letter.height))
    return (small >= LIKE * large and abs(last.centre[1] - letter.centre[1]) <= LEVEL * large
            and 0 <= letter.x0 - last.x1 <= WIDEST_GAP * large)


def _around(row: Sequence[BoundingBox], page: Picture) -> BoundingBox:
    box = row[0]
    for letter in row[1:]:
        box = box.union(letter)
    margin = box.height // 8
    return BoundingBox(max(0, box.x0 - margin), max(0, box.y0 - margin),
                       min(page.width, box.x1 + margin), min(page.height, box.y1 + margin))
