"""Images that a catalogue names, and which of two versions of a page is read."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import OPTIMISED, ORIGINAL, CatalogueItem
from extraction.intake.catalogue_notes import listed_twice
from extraction.intake.leaves import Leaf
from extraction.intake.report import IntakeNote
from extraction.intake.shelf import Shelf, plain_name
from extraction.intake.source import PageForm


def without_doubles(pages: Sequence[Entry]) -> list[Entry]:
    """Pages of a package without named images: cleaned ones if there are as many as originals, else the originals."""
    cleaned = [entry for entry in pages if any(name in entry.folders for name in OPTIMISED)]
    originals = [entry for entry in pages if ORIGINAL in entry.folders]
    if not cleaned or not originals:
        return list(pages)
    dropped = {entry.name for entry in (originals if len(cleaned) == len(originals) else cleaned)}
    return [entry for entry in pages if entry.name not in dropped]


def by_name(
    leaves: Sequence[Leaf], items: Sequence[CatalogueItem], placed: list[list[Leaf]], repeated: list[IntakeNote],
) -> list[Leaf]:
    """Gives each line the images it names, the first that names one, and returns the pages that are left.

    Cleaned images stand for the originals of a line where it lists as many of them and all are there.
    """
    by_file: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        by_file.setdefault(leaf.entry.name if leaf.entry is not None else leaf.name, []).append(leaf)
    files = [found[0].entry for found in by_file.values() if found[0].entry is not None]
    originals, optimised = Shelf(files, OPTIMISED), Shelf(files, (ORIGINAL,))
    used: set[str] = set()
    for item, place in zip(items, placed, strict=True):
        for name, entry in _named(item, originals, optimised):
            if entry is None:
                place.append(Leaf(name.rpartition("/")[2], None, PageForm.ABSENT))
            elif entry.name in used:
                repeated.append(listed_twice(entry.name))
            else:
                used.add(entry.name)
                place.extend(by_file[entry.name])
    rest = [entry for entry in files if entry.name not in used]
    kept = without_doubles(rest) if not used else _without_other_versions(rest, [f for f in files if f.name in used])
    return [leaf for entry in kept for leaf in by_file[entry.name]]


def _without_other_versions(rest: Sequence[Entry], used: Sequence[Entry]) -> list[Entry]:
    """The files but originals of used cleaned images, and the other way round."""
    versions: dict[str, set[str]] = {}
    for entry in used:
        versions.setdefault(plain_name(entry.base), set()).add(_version(entry))
    return [entry for entry in rest
            if not (version := _version(entry)) or not versions.get(plain_name(entry.base), set()) - {version, ""}]


def _version(entry: Entry) -> str:
    return next((folder for folder in entry.folders if folder in (ORIGINAL, *OPTIMISED)), "")


def _named(item: CatalogueItem, originals: Shelf, optimised: Shelf) -> list[tuple[str, Entry | None]]:
    cleaned = [(name, optimised.find(name)) for name in item.optimised]
    if cleaned and all(entry is not None for _, entry in cleaned) and len(cleaned) >= len(item.originals):
        return cleaned
    return [(name, originals.find(name)) for name in item.originals or item.optimised]
