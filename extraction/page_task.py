"""One page from its stored form to its content."""

from __future__ import annotations

from dataclasses import replace

from extraction.imaging import StoredPage, page_image
from extraction.layout import page_content, reading_order
from extraction.ocr import OcrBackend
from extraction.ruling import find_grids
from extraction.spots import missed_spots
from models.pages import PageContent


def read_page(stored: StoredPage, number: int, file: str, backend: OcrBackend) -> PageContent:
    """One page, upright, straight, read, and its text put into cells. Raises PageUnreadableError."""
    page = page_image(stored, backend.posture(stored), number, file)
    text = backend.recognize(page)
    grids = find_grids(page.pixels)
    again = backend.reread(page, missed_spots(page.pixels, grids, text.lines))
    if again:
        text = replace(text, lines=reading_order([*text.lines, *again]))
    return replace(page_content(page, text, grids), seals=backend.read_seals(page))
