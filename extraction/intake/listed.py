"""The catalogues of a dossier, found among its files, and the pages in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extraction.intake.blobs import Entry
from extraction.intake.catalogue import Catalogue, read_catalogue
from extraction.intake.checks import person_notes
from extraction.intake.leaves import Leaf, taken_apart
from extraction.intake.package import pages_by_catalogue
from extraction.intake.report import IntakeNote
from extraction.intake.sheet import SHEET_ENDINGS
from extraction.intake.sheet_catalogue import read_sheet_catalogue
from extraction.intake.source import DataFile
from extraction.intake.volumes import Found, used_catalogues, volumes
from models.errors import PageUnreadableError


@dataclass(frozen=True, slots=True)
class Listed:
    """Catalogues that are used, the pages as they list them, and what does not fit. No files: no catalogue."""

    files: tuple[DataFile, ...]
    layout: str
    pages: tuple[Leaf, ...]
    notes: tuple[IntakeNote, ...]


def with_catalogue(name: str, entries: Sequence[Entry], pages: Sequence[Entry]) -> Listed:
    """The dossier by its catalogues: XML ones, else sheets. `name` is that of its folder or file."""
    notes: list[IntakeNote] = []
    found = list(_catalogues(name, entries, notes))
    if not found:
        return Listed((), "", (), tuple(notes))
    used = used_catalogues(found, pages, notes)
    ordered: list[Leaf] = []
    more: list[IntakeNote] = []
    lines = 1
    for volume, shelf in volumes(used, pages):
        items = [item for each in volume for item in each.catalogue.items]
        there, odd = pages_by_catalogue(taken_apart(shelf), items, lines)
        lines, ordered, more = lines + len(items), [*ordered, *there], [*more, *odd]
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


def _catalogues(name: str, entries: Sequence[Entry], notes: list[IntakeNote]) -> Iterator[Found]:
    found = [*_read(entries, {".xml"}, lambda data, _: read_catalogue(data), notes)]
    if found:
        notes += [IntakeNote("catalogue", entry.name, f"已采用 XML 目录，表格 {entry.name} 未采用",
                             f"{entry.name}: not used beside a catalogue in XML")
                  for entry in entries if entry.suffix in SHEET_ENDINGS]
    else:
        found = [*_read(entries, SHEET_ENDINGS, lambda data, suffix: read_sheet_catalogue(data, suffix, name), notes)]
    yield from found


def _read(
    entries: Sequence[Entry], suffixes: frozenset[str] | set[str], reader: Callable[[bytes, str], Catalogue | None],
    notes: list[IntakeNote],
) -> Iterator[Found]:
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
        yield Found(DataFile(entry.name, "catalogue", content), catalogue, entry.suffix.lstrip("."))
