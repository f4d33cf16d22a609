"""The catalogues of a dossier, found among its files, and the pages in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import Catalogue, CatalogueItem, read_catalogue
from extraction.intake.checks import person_notes
from extraction.intake.leaves import Leaf, taken_apart
from extraction.intake.package import pages_by_catalogue
from extraction.intake.report import IntakeNote
from extraction.intake.sheet import SHEET_ENDINGS
from extraction.intake.sheet_catalogue import read_sheet_catalogue
from extraction.intake.shelf import plain_name
from extraction.intake.source import DataFile
from models.errors import PageUnreadableError


@dataclass(frozen=True, slots=True)
class Listed:
    """Catalogues that are used, the pages as they list them, and what does not fit. No files: no catalogue."""

    files: tuple[DataFile, ...]
    layout: str
    pages: tuple[Leaf, ...]
    notes: tuple[IntakeNote, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    file: DataFile
    catalogue: Catalogue
    form: str


def with_catalogue(name: str, entries: Sequence[Entry], pages: Sequence[Entry]) -> Listed:
    """The dossier by its catalogues: XML ones, else sheets. `name` is that of its folder or file."""
    notes: list[IntakeNote] = []
    found = list(_catalogues(name, entries, notes))
    if not found:
        return Listed((), "", (), tuple(notes))
    used = _used(found, pages, notes)
    items = [item for each in used for item in each.catalogue.items]
    ordered, more = pages_by_catalogue(taken_apart(pages), items)
    for each in used:
        names = [name.rpartition(".")[0] if name.lower().endswith(".zip") else name, *_names(each.file.name)]
        notes += person_notes(each.file.name, each.catalogue, names)
    layout = "package" if used[0].form == "xml" else "catalogue_sheet"
    return Listed(tuple(each.file for each in used), layout, tuple(ordered), (*notes, *more))


def _names(path: str) -> Iterator[str]:
    """The folders above a catalogue and its own name without ending."""
    *folders, base = path.split("/")
    yield from folders[-1:]
    yield base.rpartition(".")[0]


def _catalogues(name: str, entries: Sequence[Entry], notes: list[IntakeNote]) -> Iterator[_Found]:
    found = [*_read(entries, {".xml"}, lambda data, _: read_catalogue(data), notes)]
    if not found:
        found = [*_read(entries, SHEET_ENDINGS, lambda data, suffix: read_sheet_catalogue(data, suffix, name), notes)]
    yield from found


def _read(
    entries: Sequence[Entry], suffixes: frozenset[str] | set[str], reader: Callable[[bytes, str], Catalogue | None],
    notes: list[IntakeNote],
) -> Iterator[_Found]:
    for entry in entries:
        if entry.suffix not in suffixes:
            continue
        try:
            content = entry.blob.read()
            catalogue = reader(content, entry.suffix)
        except (ValueError, PageUnreadableError) as error:
            notes.append(IntakeNote("catalogue", entry.name, f"{entry.name}：不能作为目录读取",
                                    f"{entry.name}: not used as a catalogue, {error}"))
            continue
        if catalogue is None:
            notes.append(IntakeNote("catalogue", entry.name, f"{entry.name}：不是档案目录，未采用",
                                    f"{entry.name}: not a catalogue"))
            continue
        yield _Found(DataFile(entry.name, "catalogue", content), catalogue, entry.suffix.lstrip("."))


def _used(found: Sequence[_Found], pages: Sequence[Entry], notes: list[IntakeNote]) -> list[_Found]:
    """The catalogue whose images are there, then any of the same person that lists other images; the rest is noted."""
    there = {plain_name(entry.base) for entry in pages}
    ranked = sorted(found, key=lambda each: (-len(_images(each) & there), -len(each.catalogue.items)))
    used: list[_Found] = []
    for each in ranked:
        known = {name for other in used for name in _images(other)}
        if not used or (_same_person(each, used[0]) and (_images(each) & there) - known):
            used.append(each)
        else:
            notes.append(IntakeNote(
                "catalogue", each.file.name, f"另有目录 {each.file.name}，与已采用的目录重复或不是同一人，未采用",
                f"{each.file.name}: another catalogue, not used"))
    return sorted(used, key=found.index)


def _images(found: _Found) -> set[str]:
    """Names of the images that a catalogue lists; the lines themselves where it names none."""
    def of(item: CatalogueItem) -> list[str]:
        return [plain_name(name.rpartition("/")[2]) for name in (*item.originals, *item.optimised)]

    return {name for item in found.catalogue.items for name in of(item)}


def _same_person(one: _Found, other: _Found) -> bool:
    keys = ("公民身份号码", "姓名")
    return all(not (a := one.catalogue.person.get(key)) or not (b := other.catalogue.person.get(key)) or a == b
               for key in keys)
