"""Pages of PDF files, rendered one at a time, with their own words where they were written and not scanned."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from extraction.imaging import MOST_PIXELS as MOST_IMAGE_PIXELS
from extraction.imaging import StoredPage, pixels_sha256
from extraction.intake.text_layer import printed_text
from models.errors import PageUnreadableError

RENDER_DPI = 300
MOST_PIXELS = 40_000_000  # a page of A2 and more is rendered coarser
POINTS_PER_INCH = 72
MOST_BOOKMARKS = 5_000
MOST_OBJECTS = 200_000  # drawn on one page; a map has some ten thousand
MOST_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of a PDF's outline: its depth from 0, its title, the page (from 0) it leads to."""

    level: int
    title: str
    page: int


def pdf_page_count(file: Path | io.BytesIO) -> int:
    """How many pages a PDF has. Raises PageUnreadableError where it cannot be opened."""
    with _opened(file) as document:
        return len(document)


def pdf_bookmarks(file: Path | io.BytesIO) -> list[Bookmark]:
    """The outline in its order, without entries that lead nowhere. Raises PageUnreadableError."""
    with _opened(file) as document:
        found = []
        try:
            for mark in islice(document.get_toc(max_depth=MOST_DEPTH), MOST_BOOKMARKS):
                destination = mark.get_dest()
                page = destination.get_index() if destination is not None else None
                if page is not None:
                    found.append(Bookmark(mark.level, " ".join(mark.get_title().split())[:200], page))
        except (pypdfium2.PdfiumError, UnicodeError, ValueError):
            return found
        return found


def pdf_page(file: Path | io.BytesIO, index: int) -> StoredPage:
    """One page (`index` from 0) at 300 dpi, less where it is huge. Raises PageUnreadableError."""
    with _opened(file) as document:
        try:
            if document.get_formtype():
                document.init_forms()  # what is filled into fields is drawn only then
            page = document[index]
            _refuse_bombs(page)
            width, height = page.get_size()
            scale = RENDER_DPI / POINTS_PER_INCH
            scale *= min(1.0, (MOST_PIXELS / max(1.0, width * height * scale * scale)) ** 0.5)
            pixels = np.array(page.render(scale=scale).to_pil().convert("RGB"), np.uint8)
            printed = printed_text(page, pixels)
        except (pypdfium2.PdfiumError, IndexError, ValueError, MemoryError) as error:
            raise PageUnreadableError(f"this page of the PDF is damaged ({error}); make the PDF again") from None
    stored = StoredPage(pixels_sha256(pixels), pixels, round(scale * POINTS_PER_INCH))
    if printed is None:
        return stored
    words = "\n".join(line.text for line in printed.lines)
    digest = hashlib.sha256(f"{stored.sha256}\n{words}".encode()).hexdigest()  # the same look may hold other words
    return replace(stored, sha256=digest, printed=printed)


def _refuse_bombs(page: pypdfium2.PdfPage) -> None:
    """Raises PageUnreadableError before a page is drawn whose pictures or objects no scan needs."""
    if pdfium.FPDFPage_CountObjects(page) > MOST_OBJECTS:
        raise PageUnreadableError(f"the page draws more than {MOST_OBJECTS:,} objects; scan it instead")
    for image in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=MOST_DEPTH):
        width, height = image.get_px_size()
        if width * height > MOST_IMAGE_PIXELS:
            raise PageUnreadableError(f"it holds a picture of {width} x {height} pixels; scan at 300 dpi")


@contextmanager
def _opened(file: Path | io.BytesIO) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(file)
    except (pypdfium2.PdfiumError, OSError) as error:
        wrong = "it needs a password; save it without one" if "password" in str(error).lower() else (
            f"it is damaged ({error}); make the PDF again")
        raise PageUnreadableError(f"the PDF cannot be opened: {wrong}") from None
    try:
        yield document
    finally:
        document.close()
