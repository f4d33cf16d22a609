"""GB/T 33870 packages: pages in the order of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import OPTIMISED, ORIGINAL, Catalogue, CatalogueItem
from extraction.intake.naming import IMAGE_ENDINGS, PDF_ENDING, page_entries


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page by the name the catalogue gives it; `entry` is None where the package lacks the file."""

    name: str
    entry: Entry | None


def pages_by_catalogue(entries: Sequence[Entry], catalogue: Catalogue) -> tuple[list[ListedPage], list[str]]:
    """The pages, listed ones first, then those that no line lists; and notes on what does not fit.

    Cleaned images stand for the originals of an item where it lists as many of them and all are there.
    """
    pages = page_entries(entries)
    originals, optimised = _Shelf(pages, OPTIMISED), _Shelf(pages, (ORIGINAL,))
    listed: list[ListedPage] = []
    for item in catalogue.items:
        listed += _pages_of(item, originals, optimised)
    used = {page.entry.name for page in listed if page.entry is not None}
    named = {_plain(name) for item in catalogue.items for name in (*item.originals, *item.optimised)}
    extra = [entry for entry in pages if entry.name not in used and _plain(entry.base) not in named]
    notes = [f"{page.name}: listed in the catalogue but not in the package" for page in listed if page.entry is None]
    notes += [f"{entry.name}: in the package but not in the catalogue" for entry in extra]
    return [*listed, *(ListedPage(entry.name, entry) for entry in extra)], notes


def without_doubles(pages: Sequence[Entry]) -> list[Entry]:
    """Pages of a package without a catalogue: cleaned images if there are as many as originals, else the originals."""
    cleaned = [entry for entry in pages if any(name in entry.name.split("/") for name in OPTIMISED)]
    originals = [entry for entry in pages if ORIGINAL in entry.name.split("/")]
    if not cleaned or not originals:
        return list(pages)
    dropped = originals if len(cleaned) == len(originals) else cleaned
    return [entry for entry in pages if entry not in dropped]


class _Shelf:
    """Page files by name, those outside the avoided folders first."""

    def __init__(self, pages: Sequence[Entry], avoided: tuple[str, ...]) -> None:
        self._exact: dict[str, Entry] = {}
        self._loose: dict[str, Entry] = {}
        preferred = [entry for entry in pages if not any(name in entry.name.split("/") for name in avoided)]
        for entry in [*preferred, *(entry for entry in pages if entry not in preferred)]:
            self._exact.setdefault(entry.base.lower(), entry)
            self._loose.setdefault(_plain(entry.base), entry)

    def find(self, name: str) -> Entry | None:
        """By name; failing that whatever its ending and its leading zeros."""
        return self._exact.get(name.lower()) or self._loose.get(_plain(name))


def _pages_of(item: CatalogueItem, originals: _Shelf, optimised: _Shelf) -> list[ListedPage]:
    cleaned = [ListedPage(name, optimised.find(name)) for name in item.optimised]
    if cleaned and all(page.entry is not None for page in cleaned) and len(cleaned) >= len(item.originals):
        return cleaned
    return [ListedPage(name, originals.find(name)) for name in item.originals or item.optimised]


def _plain(name: str) -> str:
    """`1-1-001.JPG` and `1-1-1.tif` alike: without a page ending and without leading zeros."""
    stem, dot, ending = name.lower().rpartition(".")
    kept = stem if dot and f".{ending}" in IMAGE_ENDINGS | {PDF_ENDING} else name.lower()
    return "-".join(part.lstrip("0") or "0" if part.isdecimal() else part for part in kept.split("-"))
