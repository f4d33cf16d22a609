"""One page from its stored form to its content."""

from __future__ import annotations

from dataclasses import replace

from extraction.beside import beside
from extraction.ghosts import without_ghosts
from extraction.imaging import Posture, PrintedText, StoredPage, page_image
from extraction.layout import believed, distinct, page_content, reading_order
from extraction.ocr import OcrBackend
from extraction.page_verdict import judged
from extraction.quality import measure_quality
from extraction.ruling import find_grids
from extraction.seals import has_red
from extraction.second_look import look_again, read_spots
from extraction.spots import is_remnant, missed_spots
from models.pages import BoundingBox, Grid, PageContent, PageImage, PageText, TextLine

TEXT_LAYER = "pdf-text"
"""The engine of words that a PDF holds itself; what an engine read in its pictures is named behind it."""
_PICTURE = 0.01  # of the page: a smaller picture is an emblem or a signature


def read_page(stored: StoredPage, number: int, file: str, backend: OcrBackend) -> PageContent:
    """One page, upright, straight, read, and its text put into cells. Raises PageUnreadableError."""
    if stored.printed is not None:
        return _read_printed(stored, stored.printed, number, file, backend)
    page = page_image(stored, backend.posture(stored), number, file)
    ruled, seals = beside(find_grids, page.picture), beside(backend.read_seals, page)
    text = backend.recognize(page)
    found = distinct(text.lines)
    grids = believed(ruled.result(), found)
    spots = missed_spots(page.picture, grids, found)
    again = tuple(line for line in backend.reread(page, spots) if not is_remnant(line, page))
    lines = without_ghosts(page, reading_order([*found, *again]) if again else found, backend)
    lines = _looked_at_again(page, lines, grids, [spot for spot in spots if not _is_read(spot, again)], backend)
    text = replace(text, lines=lines)
    content = replace(page_content(page, text, grids), seals=seals.result())
    return replace(content, quality=judged(content))


def _looked_at_again(
    page: PageImage, lines: tuple[TextLine, ...], grids: tuple[Grid, ...], spots: list[BoundingBox],
    backend: OcrBackend,
) -> tuple[TextLine, ...]:
    """With doubtful dates and numbers weighed again, and those that stand in spots where nothing was read yet."""
    readers = backend.second_readers()
    more = [line for line in read_spots(page, spots, readers) if not is_remnant(line, page)]
    return look_again(page, reading_order([*lines, *more]) if more else lines, grids, readers)


def _is_read(spot: BoundingBox, lines: tuple[TextLine, ...]) -> bool:
    return any(spot.contains(*line.box.centre) for line in lines)


def _read_printed(
    stored: StoredPage, printed: PrintedText, number: int, file: str, backend: OcrBackend,
) -> PageContent:
    """A page that holds its own words: those, and what the engine reads in pictures and in cells left empty."""
    quality = measure_quality(stored.pixels, 0.0, stored.dpi)
    page = page_image(stored, Posture(0, 0.0, quality), number, file)
    grids = find_grids(page.picture)
    lines = [*printed.lines, *_in_pictures(page, printed, backend)]
    lines += backend.reread(page, missed_spots(page.picture, grids, tuple(lines)))
    engine = TEXT_LAYER if len(lines) == len(printed.lines) else f"{TEXT_LAYER}, {backend.version}"
    text = PageText(page.width, page.height, reading_order(lines), engine)
    content = replace(page_content(page, text, grids), seals=backend.read_seals(page) if has_red(page.picture) else ())
    return replace(content, quality=judged(content))


def _in_pictures(page: PageImage, printed: PrintedText, backend: OcrBackend) -> list[TextLine]:
    """Lines of the engine that lie in pictures and are not words of the page itself."""
    large = [box for box in printed.pictures if box.width * box.height > _PICTURE * page.width * page.height]
    if not large:
        return []
    return [line for line in backend.recognize(page).lines
            if any(box.contains(*line.box.centre) for box in large)
            and not any(own.box.contains(*line.box.centre) for own in printed.lines)]
