"""Dossiers with a catalogue: every page under the line that lists it, in the order of the catalogue."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import CatalogueItem
from extraction.intake.catalogue_dates import formed_date
from extraction.intake.catalogue_notes import catalogue_notes, extra_notes
from extraction.intake.file_codes import FileCode, entry_code, folder_class, titled
from extraction.intake.leaves import Leaf
from extraction.intake.named_images import by_name
from extraction.intake.naming import natural_key
from extraction.intake.report import IntakeNote
from extraction.intake.source import PageForm
from extraction.listing import Listing


def pages_by_catalogue(
    leaves: Sequence[Leaf], items: Sequence[CatalogueItem], first: int = 1,
) -> tuple[list[Leaf], list[IntakeNote]]:
    """The pages, listed ones first, then those that no line lists; and what does not fit. `first` counts the lines.

    A line has the images that it names; failing that those whose names carry its class and number, or its title; and
    where as many images are left as the remaining lines count pages, these follow one another.
    """
    placed: list[list[Leaf]] = [[] for _ in items]
    repeated: list[IntakeNote] = []
    left = by_name(leaves, items, placed, repeated)
    for paged in (True, False):  # images of one page an item carry no number of a page
        _by_code(left, items, placed, paged=paged)
        if any(placed):
            break
    _by_title(left, items, placed)
    if not any(item.originals or item.optimised for item in items):
        _by_count(left, items, placed)
    lines = [listing_of(item, index) for index, item in enumerate(items, start=first)]
    listed = [replace(leaf, listing=line) for line, found in zip(lines, placed, strict=True) for leaf in found]
    extra = [replace(leaf, listing=_class_only(leaf)) for leaf in left]
    return [*listed, *extra], [*catalogue_notes(items, placed), *extra_notes(left), *repeated]


def listing_of(item: CatalogueItem, index: int) -> Listing:
    """Where the pages of the line with this number are filed."""
    return Listing(item.code, str(index), item.title, formed_date(item.formed), item.declared_pages)


def _by_code(left: list[Leaf], items: Sequence[CatalogueItem], placed: list[list[Leaf]], *, paged: bool) -> None:
    """Lines without images, or with missing ones of which as many lie there under other page numbers."""
    codes: dict[tuple[str, int], list[tuple[FileCode, Leaf]]] = {}
    for leaf in left:
        code = _code_of(leaf, paged=paged)
        if code is not None and code.category is not None and code.order is not None:
            codes.setdefault((code.category, code.order), []).append((code, leaf))
    for item, key in zip(range(len(items)), _keys(items, set(codes)), strict=True):
        absent = [leaf for leaf in placed[item] if leaf.entry is None]
        found = sorted(codes.get(key, ()) if key is not None else (), key=lambda pair: _page_order(*pair))
        if key is None or not found or (placed[item] and len(absent) != len(found)):
            continue
        del codes[key]
        given = [leaf for _, leaf in found]
        placed[item][:] = [*(leaf for leaf in placed[item] if leaf.entry is not None), *given]
        if absent:
            placed[item].sort(key=lambda leaf: natural_key(leaf.name))
        _take(left, given)


def _keys(items: Sequence[CatalogueItem], known: set[tuple[str, int]]) -> list[tuple[str, int] | None]:
    """Class and number of each line; where numbers run through the whole catalogue, their place within the class."""
    written = [(item.code, item.number) for item in items]
    seen: Counter[str | None] = Counter()
    counted: list[tuple[str | None, int | None]] = []
    for code, _ in written:
        seen[code] += 1
        counted.append((code, seen[code]))
    best = max((written, counted), key=lambda keys: sum(key in known for key in keys))  # written ones if equal
    return [(code, number) if code is not None and number is not None else None for code, number in best]


def _code_of(leaf: Leaf, *, paged: bool = True) -> FileCode | None:
    return entry_code(leaf.entry, paged=paged and leaf.form is PageForm.IMAGE) if leaf.entry is not None else None


def _page_order(code: FileCode, leaf: Leaf) -> tuple[int, int, tuple[tuple[int, int, str], ...]]:
    return (code.page if code.page is not None else 0), leaf.frame, natural_key(leaf.name)


def _by_title(left: list[Leaf], items: Sequence[CatalogueItem], placed: list[list[Leaf]]) -> None:
    """Files and folders that carry the title of exactly one line."""
    titles = [_plain(item.title) for item in items]
    once = {title for title, count in Counter(titles).items() if count == 1 and len(title) > 1}
    named: dict[str, list[Leaf]] = {}
    for leaf in left:
        name = next((n for n in _names_of(leaf.entry) if n in once), None) if leaf.entry is not None else None
        if name is not None:
            named.setdefault(name, []).append(leaf)
    for index, title in enumerate(titles):
        if title in named and not placed[index]:
            placed[index][:] = sorted(named[title], key=lambda leaf: (natural_key(leaf.name), leaf.frame))
            _take(left, placed[index])


def _names_of(entry: Entry) -> list[str]:
    """What the file and its folder are called, the file first."""
    return [_plain(titled(name) or name) for name in (entry.stem, *entry.folders[-1:])]


def _plain(title: str) -> str:
    return re.sub(r"[\s\W_]+", "", unicodedata.normalize("NFKC", title)).lower()


def _by_count(left: list[Leaf], items: Sequence[CatalogueItem], placed: list[list[Leaf]]) -> None:
    """Pages in their order to lines in theirs, class by class where folders tell it, if the counts agree exactly."""
    by_class: dict[str | None, list[Leaf]] = {}
    for leaf in left:
        by_class.setdefault(_folder_class(leaf), []).append(leaf)
    parted = None not in by_class
    for category, leaves in list(by_class.items()) if parted else [(None, list(left))]:
        waiting = [i for i, item in enumerate(items) if not placed[i] and (not parted or item.code == category)]
        counts = [items[i].declared_pages for i in waiting]
        if not waiting or not all(counts) or sum(count or 0 for count in counts) != len(leaves):
            continue
        rest = iter(sorted(leaves, key=lambda leaf: (natural_key(leaf.entry.name if leaf.entry else ""), leaf.frame)))
        for index, count in zip(waiting, counts, strict=True):
            placed[index][:] = [next(rest) for _ in range(count or 0)]
        _take(left, leaves)


def _folder_class(leaf: Leaf) -> str | None:
    return folder_class(leaf.entry.folders)[0] if leaf.entry is not None else None


def _class_only(leaf: Leaf) -> Listing | None:
    code = _code_of(leaf)
    return Listing(code.category) if code is not None and code.category is not None else leaf.listing


def _take(left: list[Leaf], given: Iterable[Leaf]) -> None:
    taken = {(leaf.name, leaf.frame) for leaf in given}
    if taken:
        left[:] = [leaf for leaf in left if (leaf.name, leaf.frame) not in taken]
