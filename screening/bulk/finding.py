"""Dossiers below a folder, in every layout that the intake knows. A folder that is a dossier is not searched further.

A folder is a dossier where it holds a catalogue, pages, or folders that are parts of one (classes, items, images). Zips
are dossiers; so are PDFs, TIFFs and forms that lie together and are no papers of one person. What is left over is told.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from extraction.imaging import DAMAGED_IMAGE
from extraction.intake.catalogue import read_catalogue
from extraction.intake.data_files import FORMS_AS_DATA, HARMLESS
from extraction.intake.naming import IMAGE_ENDINGS, PDF_ENDING, is_clutter, natural_key
from extraction.intake.sheet import SHEET_ENDINGS
from extraction.intake.sheet_catalogue import read_sheet_catalogue
from screening.bulk.names import is_paper, is_part, is_person, is_text

_FORMS = frozenset(FORMS_AS_DATA)
_PAGED = frozenset({PDF_ENDING, ".tif", ".tiff"})
_DEPTH = 40
_LARGEST_CATALOGUE = 64 * 2**20


@dataclass(frozen=True, slots=True)
class FoundDossier:
    """A dossier, and the folders above it below the root, as 江原省/临溪市."""

    path: Path
    place: str


@dataclass(frozen=True, slots=True)
class LeftAside:
    """Something below the root that belongs to no dossier; `reason` says what to do."""

    path: Path
    reason: str


Found = FoundDossier | LeftAside


@dataclass(frozen=True, slots=True)
class _Folder:
    """What lies in a folder, in natural order, without clutter; `odd` are names that are no text."""

    path: Path
    folders: tuple[str, ...]
    files: tuple[str, ...]
    links: tuple[str, ...]
    odd: tuple[str, ...]

    def having(self, endings: frozenset[str]) -> list[str]:
        return [name for name in self.files if Path(name).suffix.lower() in endings]


def dossiers_below(root: Path) -> Iterator[Found]:
    """Every dossier at or below `root`, one after another, and what had to be left aside."""
    if root.is_dir():
        yield from _below(root, (), 0)
    else:
        yield FoundDossier(root, "")


def _below(path: Path, above: tuple[str, ...], depth: int) -> Iterator[Found]:
    folder = _listed(path)
    if folder is None or depth > _DEPTH:
        yield LeftAside(path, "the folder cannot be read; check its permissions")
        return
    place = "/".join(above)
    if _is_dossier(folder):
        yield FoundDossier(path, "/".join(above[:-1]) if above else "")
        return
    for name in folder.odd:
        yield LeftAside(path / name, "its name is not UTF-8; rename it")
    for name in folder.links:
        yield LeftAside(path / name, "a link is not followed; put the folder itself there")
    yield from _files(folder, place)
    for name in folder.folders:
        yield from _below(path / name, (*above, name), depth + 1)


def _files(folder: _Folder, place: str) -> Iterator[Found]:
    """The files of a folder that is no dossier: each zip, PDF, TIFF and form is one."""
    archives = folder.having(frozenset({".zip"}))
    whole = [*archives, *folder.having(_PAGED)]
    stems = {Path(name).stem for name in whole} | set(folder.folders)
    for name in whole:
        yield FoundDossier(folder.path / name, place)
    for name in folder.having(_FORMS):
        if Path(name).stem in stems:
            yield LeftAside(folder.path / name, "a form beside the dossier of the same name; put it into that folder")
        else:
            yield FoundDossier(folder.path / name, place)
    loose = folder.having(IMAGE_ENDINGS - _PAGED)
    if loose:
        yield LeftAside(folder.path, f"{len(loose)} images lie loose beside dossiers; put them into a folder")
    known = IMAGE_ENDINGS | _PAGED | _FORMS | HARMLESS | {".zip"}
    for name in folder.files:
        if Path(name).suffix.lower() not in known:
            yield LeftAside(folder.path / name, "of a kind that is not read; export it as PDF, or unpack it")


def _is_dossier(folder: _Folder) -> bool:
    if _holds_people(folder):
        return False
    images = folder.having(IMAGE_ENDINGS - _PAGED)
    if images or _has_catalogue(folder):
        return True
    parts = [name for name in folder.folders if is_part(name, folder.path.name) or is_person(folder.path.name)]
    return any(_has_pages(folder.path / name) for name in parts) or _holds_papers(folder)


def _holds_people(folder: _Folder) -> bool:
    """Whether folders or zips in it are dossiers of people, so that it is a unit whatever else lies there."""
    if any(is_person(name) and _has_pages(folder.path / name) for name in folder.folders):
        return True
    if any(is_person(Path(name).stem) for name in folder.having(frozenset({".zip"}))):
        return True
    return any(_is_unit(folder.path / name) for name in folder.folders if is_part(name, folder.path.name))


def _is_unit(path: Path) -> bool:
    """Whether a folder that is called like a part of a dossier (退休, 培训) holds dossiers of people."""
    folder = _listed(path)
    return folder is not None and (
        any(is_person(name) for name in folder.folders)
        or any(is_person(Path(name).stem) for name in folder.having(frozenset({".zip"}) | _PAGED)))


def _holds_papers(folder: _Folder) -> bool:
    """Whether PDFs and TIFFs are papers of one dossier: by their names, or by the folder's."""
    paged = folder.having(_PAGED)
    if not paged or folder.having(frozenset({".zip"})):
        return False
    stems = [Path(name).stem for name in paged]
    if sum(is_person(stem) for stem in stems) * 2 > len(stems):
        return False
    if is_person(folder.path.name) or sum(is_paper(stem) for stem in stems) * 2 > len(stems):
        return True
    single = all(Path(name).suffix.lower() != PDF_ENDING for name in paged) and len(paged) > 1
    return single and not any(_is_many_pages(folder.path / name) for name in paged[:2])


def _is_many_pages(path: Path) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path) as image:
            return int(getattr(image, "n_frames", 1)) > 1
    except DAMAGED_IMAGE:
        return False


def _has_catalogue(folder: _Folder) -> bool:
    """Whether a catalogue lies in it together with what it can list."""
    if not folder.folders and not folder.having(IMAGE_ENDINGS | {PDF_ENDING}):
        return False
    return any(_is_catalogue(folder.path / name) for name in folder.having(SHEET_ENDINGS | {".xml"}))


def _is_catalogue(path: Path) -> bool:
    try:
        if path.stat().st_size > _LARGEST_CATALOGUE:
            return False
        data = path.read_bytes()
        suffix = path.suffix.lower()
        found = read_catalogue(data) if suffix == ".xml" else read_sheet_catalogue(data, suffix, path.parent.name)
    except (OSError, ValueError):
        return False
    return found is not None and bool(found.items)


def _has_pages(path: Path, depth: int = 0) -> bool:
    """Whether any page lies at or below a folder."""
    folder = _listed(path)
    if folder is None or depth > _DEPTH:
        return False
    return bool(folder.having(IMAGE_ENDINGS | {PDF_ENDING})) or any(
        _has_pages(path / name, depth + 1) for name in folder.folders)


def _listed(path: Path) -> _Folder | None:
    try:
        with os.scandir(path) as entries:
            found = [entry for entry in entries if not is_clutter(entry.name)]
    except OSError:
        return None
    found.sort(key=lambda entry: natural_key(entry.name))
    odd = tuple(entry.name for entry in found if not is_text(entry.name))
    found = [entry for entry in found if is_text(entry.name)]
    links = tuple(entry.name for entry in found if entry.is_symlink())
    return _Folder(
        path, tuple(entry.name for entry in found if entry.is_dir(follow_symlinks=False)),
        tuple(entry.name for entry in found if entry.is_file(follow_symlinks=False)), links, odd)
