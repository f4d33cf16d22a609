"""Pages put together into materials (the ladder of materials reference 3.4). A wrong merge is worse than a split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.labels import match_label
from extraction.listing import Listings, filed_together
from extraction.materials import REGISTRY, UNKNOWN
from extraction.materials.classify import NO_PAPER, PageType, classify, is_blank
from models.pages import PageContent


@dataclass(frozen=True)
class PageGroup:
    """Pages of one material in order, with the type that they share."""

    code: str
    pages: tuple[PageContent, ...]
    types: tuple[PageType, ...]


def group(pages: Sequence[PageContent], listings: Listings | None = None) -> list[PageGroup]:
    """Materials in the order of the dossier. Blank pages belong to none and part none.

    `listings`: pages filed under different items are never put together and do not go on with each other; those filed
    under one are put together if types agree, also past a page that could not be read.
    """
    filed = listings or {}
    groups: list[list[tuple[PageContent, PageType]]] = []
    previous: str | None = None
    after = 0
    for page in pages:
        filed_with = filed_together(filed, after, page.number)
        found = classify(page, previous if filed_with is not False else None)
        if is_blank(page):
            after += page.number == after + 1
            continue
        if groups and (page.number == after + 1 or filed_with) and _belongs(groups[-1], page, found, filed):
            groups[-1].append((page, found))
        else:
            groups.append([(page, found)])
        previous, after = found.code, page.number
    return [
        PageGroup(items[0][1].code, tuple(page for page, _ in items), tuple(kind for _,
            kind in items)) for items in groups
    ]


def _belongs(
    current: Sequence[tuple[PageContent, PageType]], page: PageContent, found: PageType, filed: Listings,
) -> bool:
    """Whether a page goes on with the material before it."""
    together = filed_together(filed, current[-1][0].number, page.number)
    if together is not None and (not together or _agrees(current[-1][1], found)):
        return together
    if found.code != current[-1][1].code or found.code in (UNKNOWN, NO_PAPER):
        return False
    if found.title is None:
        return True
    kind = REGISTRY[found.code]
    if found.code == "M90":
        return True
    if not kind.booklet:
        return False
    begun = any(_asks_for_name(item) for item, _ in current if item.grids)
    return not begun or not (_asks_for_name(page) or _is_cover(page))


def _agrees(before: PageType, found: PageType) -> bool:
    """Whether a page filed under the same item may be read with the page before it: same type, or none of its own."""
    return found.code == before.code or (found.code == UNKNOWN and found.title is None)


def _is_cover(page: PageContent) -> bool:
    return not page.grids and len(page.text.lines) <= 16


def _asks_for_name(page: PageContent) -> bool:
    """Whether a page has the head of a form: a cell 姓名 that is no column of a table."""
    labels = [label for cell in page.cells if cell.lines and (label := match_label(cell.text, loose=False)) is not None]
    concepts = {label.concept for label in labels}
    return "name" in concepts and len(concepts & {"gender", "birth", "ethnicity", "native_place"}) >= 2 and (
        "gender" in concepts)
