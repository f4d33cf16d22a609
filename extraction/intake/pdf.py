"""Pages of PDF files, rendered one at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pypdfium2

from extraction.imaging import StoredPage, pixels_sha256
from models.errors import PageUnreadableError

RENDER_DPI = 300
MOST_PIXELS = 40_000_000  # a page of A2 and more is rendered coarser
POINTS_PER_INCH = 72


def pdf_page_count(file: Path | io.BytesIO) -> int:
    """How many pages a PDF has. Raises PageUnreadableError where it cannot be opened."""
    with _opened(file) as document:
        return len(document)


def pdf_page(file: Path | io.BytesIO, index: int) -> StoredPage:
    """One page (`index` from 0) at 300 dpi, less where it is huge. Raises PageUnreadableError."""
    with _opened(file) as document:
        try:
            page = document[index]
            width, height = page.get_size()
            scale = RENDER_DPI / POINTS_PER_INCH
            scale *= min(1.0, (MOST_PIXELS / max(1.0, width * height * scale * scale)) ** 0.5)
            pixels = np.array(page.render(scale=scale).to_pil().convert("RGB"), np.uint8)
        except (pypdfium2.PdfiumError, IndexError, ValueError, MemoryError) as error:
            raise PageUnreadableError(f"this page of the PDF is damaged ({error}); make the PDF again") from None
    return StoredPage(pixels_sha256(pixels), pixels, round(scale * POINTS_PER_INCH))


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
