"""Where a page is filed, as a catalogue, a folder, a bookmark or a file name says: a soft prior, never a gate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Listing:
    """The place of one page in the dossier's own order.

    `item` names the material that the page is filed under, the same for all its pages; None where only the class is
    known. `category` is a code of contract section 3 (`1` … `4-1` … `10`; `4` and `9` where the sub-class was lost).
    """

    category: str | None = None
    item: str | None = None
    title: str = ""
    formed: PartialDate | None = None
    pages: int | None = None  # as declared, which may disagree with the images there are
    single: bool = True  # False where the item may hold several materials, as an unnumbered folder may


Listings = Mapping[int, Listing]
"""Listing by page number, as far as pages are listed."""


def filed_together(listings: Listings, page: int, other: int) -> bool | None:
    """Whether two pages are filed as one material; None where that is not said. Two classes or items are two."""
    here, there = listings.get(page), listings.get(other)
    if here is None or there is None:
        return None
    if here.item is not None and there.item is not None:
        return None if here.item == there.item and not here.single else here.item == there.item
    return False if _other_class(here.category, there.category) else None


def _other_class(one: str | None, other: str | None) -> bool:
    """Whether classes differ; `4` may be any of its sub-classes."""
    if one is None or other is None:
        return False
    return not (one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-"))
