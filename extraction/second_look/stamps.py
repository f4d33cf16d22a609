"""Whether a seal covers a place of a page."""

from __future__ import annotations

from functools import cached_property

from extraction.seals import has_red, red_mask
from models.pages import BoundingBox, Picture

STAMPED = 0.06  # share of a place that is red


class Stamps:
    """The seals of one page, looked for only where somebody asks: few places are asked about."""

    def __init__(self, page: Picture) -> None:
        self._page = page

    def cover(self, box: BoundingBox) -> bool:
        """Whether so much of the place is red that a seal lies on it."""
        part = self._page.part(box)
        return part.size > 0 and float(red_mask(part).mean()) > STAMPED and self._has_seals

    @cached_property
    def _has_seals(self) -> bool:
        return has_red(self._page)
