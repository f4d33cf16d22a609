"""How words and cells of the Word file look."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from review_app.reports.filling import CONTROL

SONG, HEI = "宋体", "黑体"
INK, WINE, DIM = RGBColor(0x2B, 0x28, 0x25), RGBColor(0x7D, 0x23, 0x1B), RGBColor(0x6A, 0x64, 0x5B)


def heading(document: Any, words: str, level: int) -> None:
    """Add a heading of level 1 or 2."""
    line = document.add_paragraph(style=f"Heading {level}")
    line.paragraph_format.space_before = Pt(16 if level == 1 else 9)
    run(line, words, size=14 if level == 1 else 11, font=HEI, bold=True, colour=WINE if level == 1 else INK)


def paragraph(document: Any, words: str, *, size: float = 10.5, colour: RGBColor = INK) -> None:
    """Add a paragraph."""
    line = document.add_paragraph()
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(2), Pt(4)
    run(line, words, size=size, colour=colour)


def run(
    line: Any, words: str, *, size: float = 10.5, font: str = SONG, bold: bool = False, colour: RGBColor = INK,
) -> None:
    """Add words to a paragraph, without characters that no document may hold."""
    added = line.add_run(words.translate(CONTROL))
    added.font.size, added.font.name, added.bold = Pt(size), font, bold
    added._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    added.font.color.rgb = colour


def tighten(cell: Any) -> None:
    """Take the room between the paragraphs of a cell away."""
    for line in cell.paragraphs:
        line.paragraph_format.space_after = line.paragraph_format.space_before = Pt(1)


def shade(cell: Any, colour: str) -> None:
    """Fill a cell with a colour such as A8392F."""
    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(fill)


def mark(properties: Any, name: str) -> None:
    """Set a property that has no value, such as w:tblHeader."""
    properties.append(OxmlElement(name))
