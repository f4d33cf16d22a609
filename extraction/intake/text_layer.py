"""The words of PDF pages that a program wrote. The text layer of a scan is another machine's reading: left."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from extraction.imaging import PrintedText
from models.pages import BoundingBox, Character, Pixels, TextLine

LEAST_CHARACTERS = 12
MOST_PICTURE = 0.5  # of the page under pictures: a scan, or a form laid over one
MOST_ODD = 0.03  # of the characters: private ones, replacements, controls
LEAST_CHINESE = 0.2  # a form in Chinese holds Chinese; a layer without any was not decoded
LEAST_USUAL = 0.6  # of the Chinese characters; pages in traditional characters are looked at
MOST_UNSEEN = 0.1  # of the lines
LEAST_CONTRAST = 30
MOST_NOTES = 1_000
WIDE_GAP = 1.5  # of the height of the letters: as wide as the space between two columns
_GRID = 64


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float


def printed_text(page: pypdfium2.PdfPage, pixels: Pixels) -> PrintedText | None:
    """The page's own lines, boxes in pixels of its picture; None where only its look can be trusted.

    A line counts only if something is seen at its place: words may be clipped, painted over, or on a hidden layer.
    """
    height, width = pixels.shape[:2]
    pictures = [box for box in _pictures(page, width, height) if box.width and box.height]
    if _share(pictures, width, height) > MOST_PICTURE or _hidden(page) or _filled_in(page):
        return None
    text_page = page.get_textpage()
    try:
        glyphs = list(_glyphs(page, text_page, width, height))
    finally:
        text_page.close()
    if not _sane(glyphs, width, height):
        return None
    lines = list(_lines(glyphs, width, height))
    seen = [line for line in lines if _is_seen(pixels, line.box)]
    if len(seen) < (1 - MOST_UNSEEN) * len(lines):
        return None
    return PrintedText(tuple(seen), tuple(pictures))


def _is_seen(pixels: Pixels, box: BoundingBox) -> bool:
    spot = pixels[box.y0: box.y1, box.x0: box.x1].mean(axis=2)
    return bool(spot.size) and float(spot.max() - spot.min()) > LEAST_CONTRAST


def _pictures(page: pypdfium2.PdfPage, width: int, height: int) -> Iterator[BoundingBox]:
    for image in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=8):
        left, bottom, right, top = image.get_bounds()
        corners = [_on_picture(page, x, y, width, height) for x in (left, right) for y in (bottom, top)]
        xs, ys = [min(width, max(0, x)) for x, _ in corners], [min(height, max(0, y)) for _, y in corners]
        yield BoundingBox(round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys)))


def _share(boxes: Iterable[BoundingBox], width: int, height: int) -> float:
    """The part of the page that boxes cover together; scans are often stored in strips."""
    covered = np.zeros((_GRID, _GRID), bool)
    for box in boxes:
        rows = slice(box.y0 * _GRID // height, -(-box.y1 * _GRID // height))
        covered[rows, box.x0 * _GRID // width: -(-box.x1 * _GRID // width)] = True
    return float(covered.mean())


def _hidden(page: pypdfium2.PdfPage) -> bool:
    """Whether most text objects are not painted, as those are that lie under a scan."""
    modes = [pdfium.FPDFTextObj_GetTextRenderMode(item.raw)
             for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=8)]
    return bool(modes) and modes.count(pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) * 2 > len(modes)


def _filled_in(page: pypdfium2.PdfPage) -> bool:
    """Whether fields or notes lie on the page: what stands in them is drawn, and is not among its words."""
    for index in range(min(MOST_NOTES, pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind in (pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_WIDGET):
                return True
    return False


def _glyphs(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, width: int, height: int) -> Iterator[_Glyph]:
    rect = pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code < 32 or not pdfium.FPDFText_GetLooseCharBox(text, index, ctypes.byref(rect)):
            continue
        x0, y0 = _on_picture(page, rect.left, rect.top, width, height)
        x1, y1 = _on_picture(page, rect.right, rect.bottom, width, height)
        yield _Glyph(chr(code), min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _on_picture(page: pypdfium2.PdfPage, x: float, y: float, width: int, height: int) -> tuple[float, float]:
    """A point of the page's own space in pixels of its picture, whatever turn and crop the page asks for."""
    fine = 8  # pdfium answers in whole units
    dx, dy = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page, 0, 0, width * fine, height * fine, 0, x, y, ctypes.byref(dx), ctypes.byref(dy))
    return dx.value / fine, dy.value / fine


def _sane(glyphs: list[_Glyph], width: int, height: int) -> bool:
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if len(seen) < LEAST_CHARACTERS:
        return False
    odd = sum(unicodedata.category(glyph.text) in ("Co", "Cn", "Cs", "Cc") or glyph.text == "\ufffd" for glyph in seen)
    outside = sum(not (-2 <= g.x0 <= g.x1 <= width + 2 and -2 <= g.y0 <= g.y1 <= height + 2) for g in seen)
    flat = sum(g.x1 - g.x0 < 1 or g.y1 - g.y0 < 1 for g in seen)
    chinese = [glyph.text for glyph in seen if "一" <= glyph.text <= "鿿"]
    usual = sum(_is_usual(character) for character in chinese)
    return max(odd, outside, flat) <= MOST_ODD * len(seen) and (
        len(chinese) >= LEAST_CHINESE * len(seen) and usual >= LEAST_USUAL * len(chinese))


def _is_usual(character: str) -> bool:
    """Whether a character is of the 3,755 that make up nearly all text; a broken font table gives any others."""
    try:
        return b"\xb0" <= character.encode("gb2312")[:1] <= b"\xd7"
    except UnicodeEncodeError:
        return False


def _lines(glyphs: list[_Glyph], width: int, height: int) -> Iterator[TextLine]:
    """Glyphs side by side; a gap as between columns parts lines, a narrower blank counts between Latin words."""
    current: list[_Glyph] = []
    blank = False
    for glyph in glyphs:
        if glyph.text.isspace():
            blank = True
            continue
        if current and not _goes_on(current[-1], glyph):
            yield _line(current, width, height)
            current = []
        if current and blank and current[-1].text.isascii() and glyph.text.isascii():
            last = current[-1]
            current.append(_Glyph(" ", last.x1, glyph.y0, max(last.x1, glyph.x0), glyph.y1))
        blank = False
        current.append(glyph)
    if current:
        yield _line(current, width, height)


def _goes_on(before: _Glyph, after: _Glyph) -> bool:
    shared = min(before.y1, after.y1) - max(before.y0, after.y0)
    tall = max(1.0, min(before.y1 - before.y0, after.y1 - after.y0))
    return shared > 0.5 * tall and -0.5 * tall < after.x0 - before.x1 < WIDE_GAP * tall


def _line(glyphs: list[_Glyph], width: int, height: int) -> TextLine:
    characters = tuple(Character(g.text, round(g.x0), max(round(g.x0), round(g.x1)), 1.0) for g in glyphs)
    box = BoundingBox(
        max(0, round(min(g.x0 for g in glyphs))), max(0, round(min(g.y0 for g in glyphs))),
        min(width, max(1, round(max(g.x1 for g in glyphs)))), min(height, max(1, round(max(g.y1 for g in glyphs)))))
    return TextLine(box, "".join(g.text for g in glyphs), 1.0, characters)
