"""Pages put together into materials (the ladder of materials reference 3.4). A wrong merge is worse than a split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.fields import find_fields
from extraction.listing import Listings, filed_together
from extraction.materials import REGISTRY, UNKNOWN
from extraction.materials.classify import NO_PAPER, PageType, classify, is_blank
from extraction.materials.page_numbers import printed_number, says_goes_on
from extraction.views import views
from models.pages import PageContent

Piece = tuple[PageContent, PageType]
"""A page, or one half of a double page, and its type."""


@dataclass(frozen=True)
class PageGroup:
    """Pages of one material in order, with the type that they share. Both halves of a double page have its number."""

    code: str
    pages: tuple[PageContent, ...]
    types: tuple[PageType, ...]
    joined: bool = False  # a person put them together: each goes on where the one before it ends


def group(pages: Sequence[PageContent], listings: Listings | None = None) -> list[PageGroup]:
    """Materials in the order of the dossier. Blank pages belong to none and part none.

    `listings`: pages filed under different items are never put together and do not go on with each other; those filed
    under one are put together if types agree, also past a page that could not be read. A double page is read as two.
    """
    filed = listings or {}
    groups: list[list[Piece]] = []
    previous: str | None = None
    after = 0
    for page in pages:
        filed_with = filed_together(filed, after, page.number)
        if is_blank(page):
            after += page.number == after + 1
            continue
        near = page.number == after + 1 or bool(filed_with)
        for piece in pieces(page, previous if filed_with is not False else None):
            if groups and near and _belongs(groups[-1], piece, filed):
                groups[-1].append(piece)
            else:
                groups.append([piece])
            previous, near = piece[1].code, True
        after = page.number
    return [PageGroup(items[0][1].code, tuple(page for page, _ in items), tuple(found for _, found in items))
            for items in _reunited(groups, filed)]


def pieces(page: PageContent, previous: str | None) -> list[Piece]:
    """The page with its type, or the written halves of a double page in the order in which they are read."""
    parts = [part for part in views(page) if not is_blank(part)]
    if len(parts) < 2:
        return [(part, classify(part, previous)) for part in parts]
    left, right = parts
    first = classify(left, previous)
    second = classify(right, first.code)
    alone = classify(left)
    if second.title is not None and first.title is None and alone.code in (second.code, UNKNOWN) and (
            first.code in (second.code, UNKNOWN)):
        return [(right, second), (left, PageType(second.code, first.score))]  # an outer sheet, front on the right
    if first.code == UNKNOWN and first.title is None:
        first = PageType(second.code, first.score)
    if second.code == UNKNOWN and second.title is None:
        second = PageType(first.code, second.score)
    return [(left, first), (right, second)]


def _belongs(current: Sequence[Piece], piece: Piece, filed: Listings) -> bool:
    """Whether a page goes on with the material before it."""
    page, found = piece
    last, before = current[-1]
    together = filed_together(filed, last.number, page.number)
    if last.number != page.number and together is not None and (not together or _agrees(before, found)):
        return together
    if found.code != before.code or found.code in (UNKNOWN, NO_PAPER):
        return False
    numbers = printed_number(last), printed_number(page)
    if numbers[0] is not None and numbers[1] is not None:
        return numbers[1] == numbers[0] + 1
    if found.code == "M90" or says_goes_on(page):
        return True
    kind = REGISTRY[found.code]
    if found.title is None and (kind.booklet or kind.running_text):
        return True
    if found.title is not None and not kind.booklet:
        return False
    begun = any(_asks_for_name(item) for item, _ in current)
    return not (begun and (_asks_for_name(page) or (found.title is not None and _is_cover(page))))


def _agrees(before: PageType, found: PageType) -> bool:
    """Whether a page filed under the same item may be read with the page before it: same type, or none of its own."""
    return found.code == before.code or (found.code == UNKNOWN and found.title is None)


def _is_cover(page: PageContent) -> bool:
    return not page.grids and len(page.text.lines) <= 16


def _asks_for_name(page: PageContent) -> bool:
    """Whether a page has the head of a form: 姓名 and 性别 with more about the person, and no column of a table."""
    concepts = {field.concept for field in find_fields(page) if not field.within_family}
    return {"name", "gender"} <= concepts and len(concepts & {"birth", "ethnicity", "native_place", "age"}) >= 1


def _reunited(groups: list[list[Piece]], filed: Listings) -> Iterator[list[Piece]]:
    """Pages of a booklet that lie apart, as photographs in no order do: only where their printed numbers join them."""
    loose = [items for items in groups if _is_loose(items) and not any(page.number in filed for page, _ in items)]
    taken: set[int] = set()
    for items in loose:
        homes = [home for home in groups if home is not items and id(home) not in taken and _joins(home, items)]
        if len(homes) == 1:
            homes[0] += items
            homes[0].sort(key=lambda piece: printed_number(piece[0]) or 0)
            taken.add(id(items))
    return (items for items in groups if id(items) not in taken)


def _is_loose(items: Sequence[Piece]) -> bool:
    kind = REGISTRY.get(items[0][1].code)
    return kind is not None and kind.booklet and all(found.title is None for _, found in items) and all(
        printed_number(page) is not None for page, _ in items)


def _joins(home: Sequence[Piece], items: Sequence[Piece]) -> bool:
    """Whether numbers of the pages of a titled booklet of this type leave the place that these pages fill."""
    if home[0][1].code != items[0][1].code or all(found.title is None for _, found in home):
        return False
    there, here = ({printed_number(page) for page, _ in pieces} - {None} for pieces in (home, items))
    return not there & here and bool({n + step for n in here if n is not None for step in (-1, 1)} & there)
