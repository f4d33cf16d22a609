"""Every way a dossier comes in: folder, package, PDF, image, data file. Nothing is unpacked or written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from extraction.imaging import DAMAGED_IMAGE, turn
from extraction.intake.arrange import arranged
from extraction.intake.blobs import Entry, FileBlob
from extraction.intake.bookmarks import filed_by_bookmarks
from extraction.intake.data_files import form_files, left_aside
from extraction.intake.folder import folder_entries
from extraction.intake.leaves import HEAD_BYTES, PDF_MARK, Leaf, taken_apart
from extraction.intake.listed import with_catalogue
from extraction.intake.named_images import without_doubles
from extraction.intake.naming import IMAGE_ENDINGS, page_entries
from extraction.intake.report import IntakeNote
from extraction.intake.safe_zip import zip_entries
from extraction.intake.source import DataFile, PageForm, PageRef, Source
from models.errors import DossierError, PageUnreadableError
from models.pages import Pixels

__all__ = [
    "DataFile", "IntakeNote", "PageForm", "PageRef", "Source", "load_page_pixels", "open_source", "page_sha256",
]

ACCEPTED = "a folder of page images, a GB/T 33870 package, a PDF, an image, or a .lrmx/.lrm file"
ZIP_MARK = b"PK\x03\x04"
DATA_ENDINGS = frozenset({".lrmx", ".lrm"})


def open_source(path: Path) -> Source:
    """The dossier at `path`, by content. Pages are not decoded yet: a broken one shows when it is loaded.

    Raises: DossierError where there is nothing, where it is no dossier, or where it is not to be trusted.
    """
    if not path.exists():
        raise DossierError(f"{path}: no such file or folder; check the path")
    if path.is_dir():
        return _from_entries(path, folder_entries(path), "folder")
    if not path.is_file():
        raise DossierError(f"{path}: neither a file nor a folder; give {ACCEPTED}")
    head = _head(path)
    if head.startswith(ZIP_MARK):
        return _from_entries(path, zip_entries(path), "zip")
    entry = Entry(path.name, FileBlob(path))
    if PDF_MARK in head:
        pages = taken_apart([entry], alone=True)
        marked = filed_by_bookmarks(pages)
        layout = "pdf" if marked is None else "bookmarked_pdf"
        return Source(path.name, path, "pdf", _numbered(marked or pages), layout=layout)
    if entry.suffix in DATA_ENDINGS:
        return Source(path.name, path, "data", (), form_files([entry])[0], layout="data")
    if not _is_image(path):
        raise DossierError(f"{path}: not a dossier; give {ACCEPTED}")
    pages = taken_apart([entry], alone=True)
    return Source(path.name, path, "image", _numbered(pages), layout="image" if len(pages) == 1 else "frames")


def load_page_pixels(source_path: Path, number: int, rotation: int) -> Pixels:
    """A page as the reviewer sees it: upright (`rotation` degrees clockwise from the stored file), not straightened.

    Raises: PageUnreadableError where the page is gone or broken; DossierError where the dossier is.
    """
    return turn(_page(source_path, number).load().pixels, rotation)


def page_sha256(source_path: Path, number: int) -> str:
    """Hash of a stored page, as in its evidence. Raises as `load_page_pixels` does."""
    page = _page(source_path, number)
    return page.quick_sha256() or page.load().sha256


def _page(source_path: Path, number: int) -> PageRef:
    pages = open_source(source_path).pages
    if not 1 <= number <= len(pages):
        raise PageUnreadableError(f"{source_path}: no page {number}, it has {len(pages)}; audit the dossier again")
    return pages[number - 1]


def _from_entries(path: Path, entries: Sequence[Entry], kind: str) -> Source:
    """A folder or zip: by its catalogue where there is one, else as its folders and names say."""
    forms, notes = form_files(entries)
    found = page_entries(entries)
    listed = with_catalogue(path.name, entries, found)
    notes += listed.notes
    if listed.files:
        layout, pages = listed.layout, list(listed.pages)
        notes += left_aside(entries, {*(file.name for file in listed.files), *(page.name for page in found)})
    else:
        layout, pages = arranged(taken_apart(without_doubles(found)), path.stem if path.is_file() else path.name)
        notes += left_aside(entries, {entry.name for entry in found})
    data_files = (*listed.files, *forms)
    if not pages and not data_files:
        raise DossierError(f"{path}: no page images, PDF or .lrmx/.lrm in this {kind}; give {ACCEPTED}")
    kind_found = "package" if listed.files else "folder" if pages else "data"
    english = tuple(note.note for note in notes if note.note)
    return Source(
        path.name or str(path), path, kind_found, _numbered(pages), data_files, english,
        layout if pages else "data", tuple(notes))


def _numbered(pages: Sequence[Leaf]) -> tuple[PageRef, ...]:
    return tuple(
        PageRef(number, leaf.name, leaf.form, leaf.entry.blob if leaf.entry is not None else None, leaf.frame,
                leaf.listing)
        for number, leaf in enumerate(pages, start=1))


def _is_image(path: Path) -> bool:
    """Whether the file looks like an image: by its first bytes, or at least by its name."""
    if Entry(path.name, FileBlob(path)).suffix in IMAGE_ENDINGS:
        return True
    try:
        with Image.open(path):
            return True
    except DAMAGED_IMAGE:
        return False


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except OSError as error:
        raise DossierError(f"{path}: cannot be opened ({error.strerror}); check its permissions") from None
