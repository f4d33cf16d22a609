"""Careers in cells that no label stands beside: a fold or a torn rule may part the box from its heading."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.materials.document import Document
from extraction.side_blocks import BEGINS_WITH_TIME
from extraction.spans import Span, rows, span_of

_LEAST = 2  # entries, each in a row of its own


def unlabelled_careers(document: Document) -> Iterator[Span]:
    """The ruled cells of which two rows at least begin with a time and go on in words, and that answer no label."""
    told = {id(line) for field in document.fields for line in field.value.lines}
    told |= {id(line) for table in document.tables for row in table.lines for span in row.cells.values()
             for line in span.lines}
    for page in document.pages:
        for cell in page.cells:
            texts = ["".join(line.text for line in row) for row in rows(cell.lines)]
            entries = [text for text in texts if BEGINS_WITH_TIME.match(text) and _has_words(text)]
            if len(entries) >= _LEAST and not any(id(line) in told for line in cell.lines):
                yield span_of(page, cell.lines, cell.cell.box)


def _has_words(text: str) -> bool:
    """Whether a row holds more than times: six Chinese characters that are no numerals or parts of a date."""
    return sum("一" <= char <= "鿿" and char not in "年月日至到起今一二三四五六七八九十" for char in text) >= 6
