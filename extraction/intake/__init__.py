"""Every way a dossier comes in: folder, package, PDF, image, data file. Nothing is unpacked or written."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image

from extraction.imaging import pixels_sha256, turn
from extraction.intake.blobs import Entry, FileBlob
from extraction.intake.catalogue import Catalogue, read_catalogue
from extraction.intake.folder import folder_entries
from extraction.intake.naming import IMAGE_ENDINGS, PDF_ENDING, page_entries
from extraction.intake.package import ListedPage, pages_by_catalogue, without_doubles
from extraction.intake.pdf import pdf_page_count
from extraction.intake.safe_zip import zip_entries
from extraction.intake.source import DataFile, PageForm, PageRef, Source
from models.errors import DossierError, PageUnreadableError
from models.pages import Pixels

__all__ = ["DataFile", "PageForm", "PageRef", "Source", "load_page_pixels", "open_source", "page_sha256"]

ACCEPTED = "a folder of page images, a GB/T 33870 package, a PDF, an image, or a .lrmx/.lrm file"
FORMS_AS_DATA = {".lrmx": "lrmx", ".lrm": "lrm"}
LARGEST_DATA_FILE = 32 * 2**20
ZIP_MARK, PDF_MARK = b"PK\x03\x04", b"%PDF-"


def open_source(path: Path) -> Source:
    """The dossier at `path`, by content. Pages are not decoded yet: a broken one shows when it is loaded.

    Raises: DossierError where there is nothing, where it is no dossier, or where it is not to be trusted.
    """
    if not path.exists():
        raise DossierError(f"{path}: no such file or folder; check the path")
    if path.is_dir():
        return _from_entries(path, folder_entries(path), "folder")
    head = _head(path)
    if head.startswith(ZIP_MARK):
        return _from_entries(path, zip_entries(path), "zip")
    entry = Entry(path.name, FileBlob(path))
    if PDF_MARK in head:
        return Source(path.name, path, "pdf", _numbered([ListedPage(entry.name, entry)], alone=True))
    if entry.suffix in FORMS_AS_DATA:
        return Source(path.name, path, "data", (), _data_files([entry], []))
    if not _is_image(path):
        raise DossierError(f"{path}: not a dossier; give {ACCEPTED}")
    return Source(path.name, path, "image", _numbered([ListedPage(entry.name, entry)], alone=True))


def load_page_pixels(source_path: Path, number: int, rotation: int) -> Pixels:
    """A page as the reviewer sees it: upright (`rotation` degrees clockwise from the stored file), not straightened.

    Raises: PageUnreadableError where the page is gone or broken; DossierError where the dossier is.
    """
    return turn(_page(source_path, number).load().pixels, rotation)


def page_sha256(source_path: Path, number: int) -> str:
    """Hash of a stored page, as in its evidence. Raises as `load_page_pixels` does."""
    page = _page(source_path, number)
    return page.quick_sha256() or pixels_sha256(page.load().pixels)


def _page(source_path: Path, number: int) -> PageRef:
    pages = open_source(source_path).pages
    if not 1 <= number <= len(pages):
        raise PageUnreadableError(f"{source_path}: no page {number}, it has {len(pages)}; audit the dossier again")
    return pages[number - 1]


def _from_entries(path: Path, entries: Sequence[Entry], kind: str) -> Source:
    """A folder or zip: a package where a catalogue is found, else pages in natural order."""
    notes: list[str] = []
    catalogue, named = _catalogue(entries, notes)
    data_files = _data_files(entries, notes)
    if catalogue is not None and named is not None:
        data_files = (DataFile(named.name, "catalogue", named.blob.read()), *data_files)
        listed, more = pages_by_catalogue(entries, catalogue)
        notes += more
    else:
        listed = [ListedPage(entry.name, entry) for entry in without_doubles(page_entries(entries))]
    if not listed and not data_files:
        raise DossierError(f"{path}: no page images, PDF or .lrmx/.lrm in this {kind}; give {ACCEPTED}")
    kind_found = "package" if catalogue is not None else "folder" if listed else "data"
    return Source(path.name or str(path), path, kind_found, _numbered(listed), data_files, tuple(notes))


def _catalogue(entries: Iterable[Entry], notes: list[str]) -> tuple[Catalogue | None, Entry | None]:
    for entry in entries:
        if entry.suffix != ".xml":
            continue
        try:
            catalogue = read_catalogue(entry.blob.read())
        except (ValueError, PageUnreadableError) as error:
            notes.append(f"{entry.name}: not used as a catalogue, {error}")
            continue
        if catalogue is not None:
            return catalogue, entry
    return None, None


def _data_files(entries: Iterable[Entry], notes: list[str]) -> tuple[DataFile, ...]:
    found = []
    for entry in entries:
        if entry.suffix not in FORMS_AS_DATA:
            continue
        try:
            content = entry.blob.read()
        except PageUnreadableError as error:
            notes.append(f"{entry.name}: {error}")
            continue
        if len(content) > LARGEST_DATA_FILE:
            notes.append(f"{entry.name}: larger than {LARGEST_DATA_FILE >> 20} MB, not read")
            continue
        found.append(DataFile(entry.name, FORMS_AS_DATA[entry.suffix], content))
    return tuple(found)


def _numbered(listed: Sequence[ListedPage], *, alone: bool = False) -> tuple[PageRef, ...]:
    """Pages numbered from 1; files that hold several are taken apart."""
    refs: list[PageRef] = []
    for page in listed:
        form, frames = (PageForm.ABSENT, 1) if page.entry is None else _form_and_frames(page.entry, alone=alone)
        for frame in range(frames):
            shown = page.name if form in (PageForm.IMAGE, PageForm.ABSENT) else f"{page.name}#{frame + 1}"
            refs.append(PageRef(len(refs) + 1, shown, form, page.entry.blob if page.entry else None, frame))
    return tuple(refs)


def _form_and_frames(entry: Entry, *, alone: bool) -> tuple[PageForm, int]:
    """How the file holds pages, and how many. One that cannot be opened counts as one page, which fails to load."""
    sniffed = alone and isinstance(entry.blob, FileBlob) and PDF_MARK in _head(entry.blob.path)
    if entry.suffix == PDF_ENDING or sniffed:
        return PageForm.PDF, _pdf_frames(entry, alone=alone)
    if entry.suffix not in (".tif", ".tiff") and not alone:
        return PageForm.IMAGE, 1
    frames = _image_frames(entry)
    return (PageForm.FRAME, frames) if frames > 1 else (PageForm.IMAGE, 1)


def _pdf_frames(entry: Entry, *, alone: bool) -> int:
    try:
        return max(1, pdf_page_count(entry.blob.handle()))
    except PageUnreadableError as error:
        if alone:
            raise DossierError(f"{entry.name}: {error}") from None
        return 1


def _image_frames(entry: Entry) -> int:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(entry.blob.handle()) as image:
            return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, PageUnreadableError):
        return 1


def _is_image(path: Path) -> bool:
    """Whether the file looks like an image: by its first bytes, or at least by its name."""
    if Entry(path.name, FileBlob(path)).suffix in IMAGE_ENDINGS:
        return True
    try:
        with Image.open(path):
            return True
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(1024)
    except OSError as error:
        raise DossierError(f"{path}: cannot be opened ({error.strerror}); check its permissions") from None
