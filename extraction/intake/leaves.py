"""Files taken apart into pages: frames of images, pages of PDF files."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

from extraction.imaging import DAMAGED_IMAGE
from extraction.intake.blobs import Entry, FileBlob
from extraction.intake.naming import PDF_ENDING
from extraction.intake.pdf import pdf_page_count
from extraction.intake.source import PageForm
from extraction.listing import Listing
from models.errors import DossierError, PageUnreadableError

MOST_PAGES = 20_000
PDF_MARK = b"%PDF-"
HEAD_BYTES = 1024


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page before it has its number: the name to show, its file (None where it is missing), where it is filed."""

    name: str
    entry: Entry | None
    form: PageForm = PageForm.IMAGE
    frame: int = 0
    listing: Listing | None = None


def taken_apart(entries: Iterable[Entry], *, alone: bool = False) -> list[Leaf]:
    """Every page of files that hold pages. `alone`: the one file of a dossier, whatever its ending says.

    Raises: DossierError where there are more pages than any dossier has, or where the lone file cannot be opened.
    """
    found: list[Leaf] = []
    for entry in entries:
        form, frames = _form_and_frames(entry, alone=alone)
        if len(found) + frames > MOST_PAGES:
            raise DossierError(f"{entry.name}: more than {MOST_PAGES} pages in one dossier; split it")
        single = form is PageForm.IMAGE
        found += [Leaf(entry.name if single else f"{entry.name}#{i + 1}", entry, form, i) for i in range(frames)]
    return found


def is_pdf(entry: Entry) -> bool:
    """Whether a file is a PDF: by its ending, or by its first bytes where it lies on disk."""
    return entry.suffix == PDF_ENDING or (isinstance(entry.blob, FileBlob) and PDF_MARK in _head(entry.blob))


def _head(blob: FileBlob) -> bytes:
    try:
        with blob.path.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except OSError:
        return b""


def _form_and_frames(entry: Entry, *, alone: bool) -> tuple[PageForm, int]:
    """How the file holds pages, and how many. One that cannot be opened counts as one page, which fails to load."""
    if entry.suffix == PDF_ENDING or (alone and is_pdf(entry)):
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
            return _frames(image) if image.format == "TIFF" else 1
    except (*DAMAGED_IMAGE, PageUnreadableError):
        return 1


def _frames(image: Image.Image) -> int:
    """How many frames an image has; the first that is broken counts, so that it is named, and ends the count."""
    for frame in range(1, MOST_PAGES + 2):
        try:
            image.seek(frame)
        except EOFError:
            return frame
        except DAMAGED_IMAGE:
            return frame + 1
    return MOST_PAGES + 2
