"""Sheets become a PDF (reportlab), the PDF becomes images (PDFium)."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from samples.archive.fonts import FACES, KNOWN
from samples.archive.sheet import Glyph, Seal, Sheet

Pixels = NDArray[np.uint8]
RED = "#c9252c"


def rendered(sheets: Sequence[Sheet], dpi: int) -> tuple[list[Pixels], list[Pixels]]:
    """White pages with all ink but the seals, and white pages with the seals alone (BGR)."""
    inks = _images(sheets, dpi, _ink)
    pressed = [sheet for sheet in sheets if sheet.seals]
    images = iter(_images(pressed, dpi, _seals) if pressed else [])
    return inks, [next(images) if sheet.seals else np.full_like(ink, 255) for sheet, ink in zip(sheets, inks, strict=True)]


def _images(sheets: Sequence[Sheet], dpi: int, draw: Callable[[Canvas, Sheet], None]) -> list[Pixels]:
    _register()
    data = io.BytesIO()
    pdf = Canvas(data, pageCompression=0)
    for sheet in sheets:
        pdf.setPageSize((sheet.width, sheet.height))
        draw(pdf, sheet)
        pdf.showPage()
    pdf.save()
    document = pypdfium2.PdfDocument(data.getvalue())
    try:
        return [np.ascontiguousarray(page.render(scale=dpi / 72, rev_byteorder=False).to_numpy()[..., :3]) for page in document]
    finally:
        document.close()


@cache
def _register() -> None:
    for name, file in KNOWN.items():
        pdfmetrics.registerFont(TTFont(name, str(FACES / file)))


def _ink(pdf: Canvas, sheet: Sheet) -> None:
    for rule in sheet.rules:
        pdf.setStrokeColor(HexColor(rule.colour))
        pdf.setLineWidth(rule.width)
        pdf.line(rule.x0, sheet.height - rule.y0, rule.x1, sheet.height - rule.y1)
    for glyph in sheet.glyphs:
        _glyph(pdf, glyph, sheet.height)


def _glyph(pdf: Canvas, glyph: Glyph, height: float) -> None:
    text = pdf.beginText()
    text.setFont(glyph.face, glyph.size)
    text.setFillColor(HexColor(glyph.colour))
    text.setStrokeColor(HexColor(glyph.colour))
    turn, lean = math.radians(-glyph.turn), math.tan(math.radians(glyph.slant))
    cos, sin = math.cos(turn), math.sin(turn)
    text.setTextTransform(cos * glyph.wide, sin * glyph.wide, lean * cos - sin, lean * sin + cos, glyph.x, height - glyph.y)
    text.setTextRenderMode(2 if glyph.heavy else 0)
    if glyph.heavy:
        pdf.setLineWidth(glyph.size * 0.035)
    text.textOut(glyph.char)
    pdf.drawText(text)


def _seals(pdf: Canvas, sheet: Sheet) -> None:
    for seal in sheet.seals:
        _seal(pdf, seal, sheet.height)


def _seal(pdf: Canvas, seal: Seal, height: float) -> None:
    x, y, radius = seal.x, height - seal.y, seal.radius
    pdf.setStrokeColor(HexColor(RED))
    pdf.setFillColor(HexColor(RED))
    pdf.setLineWidth(radius * 0.045)
    pdf.circle(x, y, radius)
    count = len(seal.legend)
    size = min(radius * 0.36, 4.6 * radius / max(6, count))
    span = min(285.0, 21.0 * count + 55)
    for index, char in enumerate(seal.legend):
        angle = math.radians(-span / 2 + index * span / max(1, count - 1) + seal.turn)
        ring = radius - size * 0.95
        gx, gy = x + ring * math.sin(angle), y + ring * math.cos(angle)
        dx, dy = -0.5 * size, -0.36 * size
        gx, gy = gx + dx * math.cos(angle) + dy * math.sin(angle), gy - dx * math.sin(angle) + dy * math.cos(angle)
        _glyph(pdf, Glyph(char, gx, height - gy, size, "song", RED, math.degrees(angle), heavy=True), height)
    _star(pdf, x, y, radius * 0.27, seal.turn)


def _star(pdf: Canvas, x: float, y: float, radius: float, turn: float) -> None:
    path = pdf.beginPath()
    for k in range(10):
        r, angle = (radius if k % 2 == 0 else radius * 0.39), math.radians(k * 36 + turn)
        point = (x + r * math.sin(angle), y + r * math.cos(angle))
        (path.lineTo if k else path.moveTo)(*point)
    path.close()
    pdf.drawPath(path, fill=1, stroke=0)
