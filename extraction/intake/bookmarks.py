"""Bookmarks of a PDF that holds a whole dossier: the class and the title of the pages behind each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extraction.intake.classes import class_of_heading
from extraction.intake.file_codes import name_code, titled
from extraction.intake.leaves import Leaf
from extraction.intake.pdf import Bookmark, pdf_bookmarks
from extraction.intake.source import PageForm
from extraction.listing import Listing
from models.errors import PageUnreadableError


@dataclass(frozen=True, slots=True)
class _Mark:
    page: int
    listing: Listing


def filed_by_bookmarks(leaves: Sequence[Leaf]) -> list[Leaf] | None:
    """The pages, in their order, filed as the bookmarks of their PDF say; None where no bookmark names a class."""
    marks: dict[str, list[_Mark]] = {}
    for leaf in leaves:
        if leaf.form is PageForm.PDF and leaf.entry is not None and leaf.entry.name not in marks:
            marks[leaf.entry.name] = _marks(leaf)
    if not any(mark.listing.category for found in marks.values() for mark in found):
        return None
    return [replace(leaf, listing=_at(marks.get(leaf.entry.name, []), leaf.frame) if leaf.entry else None)
            for leaf in leaves]


def _at(marks: Sequence[_Mark], frame: int) -> Listing | None:
    before = [mark for mark in marks if mark.page <= frame]
    return before[-1].listing if before else None


def _marks(leaf: Leaf) -> list[_Mark]:
    """A mark for each bookmark: its class, its own or that above it, and its title where it names a material."""
    if leaf.entry is None:
        return []
    try:
        bookmarks = pdf_bookmarks(leaf.entry.blob.handle())
    except PageUnreadableError:
        return []
    found: list[_Mark] = []
    above: dict[int, str | None] = {}
    for number, mark in enumerate(bookmarks):
        parent = next((above[level] for level in range(mark.level - 1, -1, -1) if above.get(level)), None)
        category = class_of_heading(mark.title, parent)
        code = name_code(mark.title, paged=False)
        above[mark.level] = category or parent
        if category is not None:
            found.append(_Mark(mark.page, Listing(category)))
        elif titled(mark.title) and (parent or code):
            own = code.category if code is not None else None
            found.append(_Mark(mark.page, Listing(
                own or parent, f"{leaf.entry.name}@{number}", titled(mark.title), single=code is not None)))
    return sorted(found, key=lambda mark: mark.page)


__all__ = ["Bookmark", "filed_by_bookmarks"]
