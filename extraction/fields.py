"""Labels and what is written to them: in the next cell, below, behind a colon, or under a heading."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.field import Field
from extraction.free_fields import free_fields
from extraction.grid_fields import grid_fields
from extraction.labels import match_label
from models.pages import BoundingBox, PageContent


def find_fields(page: PageContent, used: Iterable[int] = ()) -> list[Field]:
    """All labelled values of a page, from the top down. `used` are ids of cells and lines of tables."""
    taken = set(used)
    fields = [field for index in range(len(page.grids)) for field in grid_fields(page, index, taken)]
    fields += free_fields(page, taken)
    family = _family_areas(page, taken)
    marked = [
        Field(f.concept, f.heading, f.value, f.score, any(area.contains(*f.place.centre) for area in family))
        for f in fields
    ]
    return sorted(marked, key=lambda f: (f.place.y0 // 12, f.place.x0))


def _family_areas(page: PageContent, used: set[int]) -> list[BoundingBox]:
    """What stands beside a tall cell 家庭主要成员 or 配偶."""
    areas = []
    for cell in page.cells:
        if id(cell) in used or not cell.lines:
            continue
        label = match_label(cell.text)
        if label is not None and label.concept == "family":
            box = cell.cell.box
            areas.append(BoundingBox(box.x1, box.y0, max(box.x1, page.width), box.y1))
    return areas
