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
from models.pages import BoundingBox, Character, TextLine

LEAST_CHARACTERS = 12
MOST_PICTURE = 0.5  # of the page under pictures: a scan, or a form laid over one
MOST_ODD = 0.03  # of the characters: private ones, replacements, controls
LEAST_CHINESE = 0.2  # a form in Chinese holds Chinese; a layer without any was not decoded
WIDE_GAP = 1.5  # of the height of the letters: as wide as the space between two columns
_GRID = 64


@dataclass(frozen=True, slots=True)
class _Glyph:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float


def printed_text(page: pypdfium2.PdfPage, width: int, height: int) -> PrintedText | None:
    """The page's own lines in pixels of its picture (`width` x `height`); None where only its look can be trusted."""
    pictures = [box for box in _pictures(page, width, height) if box.width and box.height]
    if _share(pictures, width, height) > MOST_PICTURE or _hidden(page):
        return None
    text_page = page.get_textpage()
    try:
        glyphs = list(_glyphs(page, text_page, width, height))
    finally:
        text_page.close()
    if not _sane(glyphs, width, height):
        return None
    return PrintedText(tuple(_lines(glyphs, width, height)), tuple(pictures))


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
    chinese = sum("一" <= glyph.text <= "鿿" for glyph in seen)
    return max(odd, outside, flat) <= MOST_ODD * len(seen) and chinese >= LEAST_CHINESE * len(seen)


def _lines(glyphs: list[_Glyph], width: int, height: int) -> Iterator[TextLine]:
    current: list[_Glyph] = []
    for glyph in glyphs:
        if current and not _goes_on(current[-1], glyph):
            yield from _line(current, width, height)
            current = []
        current.append(glyph)
    yield from _line(current, width, height)


def _goes_on(before: _Glyph, after: _Glyph) -> bool:
    shared = min(before.y1, after.y1) - max(before.y0, after.y0)
    tall = max(1.0, min(before.y1 - before.y0, after.y1 - after.y0))
    return shared > 0.5 * tall and -0.5 * tall < after.x0 - before.x1 < WIDE_GAP * tall


def _line(glyphs: list[_Glyph], width: int, height: int) -> Iterator[TextLine]:
    """The glyphs as lines; blanks as wide as a column part them, narrower ones count only between Latin words."""
    parts: list[list[_Glyph]] = [[]]
    blank = 0.0
    for glyph in glyphs:
        if glyph.text.isspace():
            blank += glyph.x1 - glyph.x0
            continue
        last = parts[-1][-1] if parts[-1] else None
        if last is not None and blank >= WIDE_GAP * (glyph.y1 - glyph.y0):
            parts.append([])
        elif last is not None and blank and last.text.isascii() and glyph.text.isascii():
            parts[-1].append(_Glyph(" ", last.x1, glyph.y0, max(last.x1, glyph.x0), glyph.y1))
        blank = 0.0
        parts[-1].append(glyph)
    for part in filter(None, parts):
        characters = tuple(Character(g.text, round(g.x0), max(round(g.x0), round(g.x1)), 1.0) for g in part)
        box = BoundingBox(
            max(0, round(min(g.x0 for g in part))), max(0, round(min(g.y0 for g in part))),
            min(width, max(1, round(max(g.x1 for g in part)))), min(height, max(1, round(max(g.y1 for g in part)))))
        yield TextLine(box, "".join(g.text for g in part), 1.0, characters)
