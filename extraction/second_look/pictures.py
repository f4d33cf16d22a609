"""Pictures for a second look: a stretch cut out of the page large, without seals, in several ways."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extraction.seals import seal_free
from extraction.second_look.date_forms import is_lone
from extraction.second_look.doubtful import Stretch, place_of
from models.pages import BoundingBox, Grid, PageImage, Pixels, TextLine

CLOSE, USUAL = 0.05, 0.18  # space above and below, in heights of the stretch
BESIDE = 1.0  # where nothing else stands, a first or last character may have been passed over
SHARPER, SOFTENED_PX = 1.8, 1.2
WIDER = 1.25
RIM = 0.004  # of the page's short side: the rules of a cell


def pictures_of(page: PageImage, box: BoundingBox) -> list[Pixels]:
    """Sharpened; close to the ink; widened. They err in different ways."""
    return [first_picture(page, box), *other_pictures(page, box)]


def first_picture(page: PageImage, box: BoundingBox) -> Pixels:
    """Sharpened: where readers are sure of this one, they are right."""
    usual = _cut(page, box, USUAL)
    soft = cv2.GaussianBlur(usual, (0, 0), SOFTENED_PX)
    return np.asarray(cv2.addWeighted(usual, SHARPER, soft, 1 - SHARPER, 0), np.uint8)


def other_pictures(page: PageImage, box: BoundingBox) -> list[Pixels]:
    """Close to the ink; widened."""
    wide = cv2.resize(_cut(page, box, USUAL), None, fx=WIDER, fy=1, interpolation=cv2.INTER_CUBIC)
    return [_cut(page, box, CLOSE), np.asarray(wide, np.uint8)]


def _cut(page: PageImage, box: BoundingBox, space: float) -> Pixels:
    margin = max(2, round(space * box.height))
    around = BoundingBox(box.x0 - margin, box.y0 - margin, box.x1 + margin, box.y1 + margin)
    return np.asarray(cv2.merge([seal_free(page.picture.part(around))] * 3), np.uint8)


def room_around(
    page: PageImage, lines: Sequence[TextLine], stretch: Stretch, grids: Sequence[Grid]
) -> BoundingBox:
    """The stretch with the free space beside it: up to its neighbours, the rules of its cell, and a character more."""
    line, start, end = lines[stretch.index], stretch.start, stretch.end
    place = place_of(line, start, end)
    if is_lone(line.text.strip()):
        return place  # what stands beside a lone digit is another entry
    reach = round(BESIDE * place.height)
    left, right = max(0, place.x0 - reach), min(page.width, place.x1 + reach)
    rim = round(RIM * min(page.width, page.height))
    for box in (cell.box for grid in grids for cell in grid.cells if cell.box.contains(*place.centre)):
        left, right = max(left, box.x0 + rim), min(right, box.x1 - rim)
    for other in lines:
        if other is not line and min(other.box.y1, place.y1) - max(other.box.y0, place.y0) > 0.3 * place.height:
            left = max(left, other.box.x1) if other.box.centre[0] < place.centre[0] else left
            right = min(right, other.box.x0) if other.box.centre[0] > place.centre[0] else right
    if start > 0:
        left = max(left, (line.characters[start - 1].x1 + place.x0) // 2)
    if end < len(line.characters):
        right = min(right, (line.characters[end].x0 + place.x1 + 1) // 2)
    return BoundingBox(min(left, place.x0), place.y0, max(right, place.x1), place.y1)
