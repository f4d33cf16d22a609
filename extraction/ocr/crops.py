"""Cuts lines out of a page, lays flat the writing that runs downwards, and finds where each character's ink stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extraction.ocr.circle_zero import Mask, restore_zeros
from extraction.ocr.ctc import Reading
from extraction.seals import Grey
from extraction.tones import percentiles
from models.pages import BoundingBox, Character, TextLine

TALL = 1.5  # from this height-to-width ratio on a crop may be writing that runs downwards
WIDEST_CHARACTER = 1.1  # a character is at most this wide, in heights of its line
SQUARE = 1.15  # height of a character in its widths, at most
WHOLE = 0.95
APART = 1.05  # from one character laid flat to the next, in their sizes: further apart 学历 is read as 學歷
LEAST_CONTRAST = 30  # tones between paper and ink; with less there is none
FAINTEST = 0.3  # of that contrast: what is darker than the paper by this much may be ink
KEPT_BLANK = 0.15  # heights of a line that stay blank before and behind it
RULE_COVER = 0.8  # a row or column inked over this share is a rule of the form, not writing


@dataclass(frozen=True, slots=True)
class Crop:
    """A line cut out of the page: its picture (grey), and the quad (4 x 2, clockwise from top left) it was cut from."""

    quad: npt.NDArray[np.float32]
    pixels: Grey

    @property
    def is_tall(self) -> bool:
        """Whether this may be writing that runs downwards (or one narrow digit)."""
        return bool(self.pixels.shape[0] >= TALL * self.pixels.shape[1])


def cut(pixels: Grey, quad: npt.NDArray[np.float32]) -> Crop:
    """The quad's content, upright and in full resolution."""
    top_left, top_right, _, bottom_left = quad
    width = max(2, round(float(np.linalg.norm(top_right - top_left))))
    height = max(2, round(float(np.linalg.norm(bottom_left - top_left))))
    target = np.array([[0, 0], [width, 0], [0, height]], np.float32)
    matrix = cv2.getAffineTransform(np.array([top_left, top_right, bottom_left], np.float32), target)
    cropped = cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return Crop(quad, cropped)


def trimmed(crop: Crop) -> Crop:
    """The crop without the blank at both ends of its line, which costs the recogniser time; a little is left, and it
    stays as wide as it is high."""
    height, width = crop.pixels.shape
    paper, darkest = percentiles(crop.pixels, (90, 1))
    if width <= height or paper - darkest < LEAST_CONTRAST:
        return crop
    inked = np.flatnonzero(crop.pixels.min(axis=0) < paper - FAINTEST * (paper - darkest))
    margin = round(KEPT_BLANK * height)
    left, right = max(0, int(inked[0]) - margin), min(width, int(inked[-1]) + 1 + margin)
    if right - left < height:  # one digit alone: narrower, it would be taken for writing that runs downwards
        left = min(max(0, (left + right - height) // 2), width - height)
        right = left + height
    top_left, top_right, _, bottom_left = crop.quad
    along = (top_right - top_left) / width
    quad = np.array([top_left + along * left, top_left + along * right,
                     bottom_left + along * right, bottom_left + along * left], np.float32)
    return Crop(quad, crop.pixels[:, left:right])


def quad_of(box: BoundingBox) -> npt.NDArray[np.float32]:
    """The box as corners, clockwise from the top left."""
    return np.array([[box.x0, box.y0], [box.x1, box.y0], [box.x1, box.y1], [box.x0, box.y1]], np.float32)


def ink_of(grey: Grey) -> Mask:
    """Where a small grey picture is inked, without rows and columns that are rules of the form."""
    paper, darkest = percentiles(grey, (90, 1))
    if paper - darkest < LEAST_CONTRAST:
        return np.zeros(grey.shape, bool)
    ink: Mask = grey < darkest + 0.55 * (paper - darkest)
    wide = ink.shape[1] > ink.shape[0]
    across, down = (np.count_nonzero(ink, axis=axis) / ink.shape[axis] for axis in (1, 0))
    ink[across > (RULE_COVER if wide else WHOLE), :] = False  # in a narrow picture a row may be a character 一,
    ink[:, down > (RULE_COVER if wide else WHOLE)] = False  # and a column the stroke of a 1
    return ink


def laid_flat(crop: Crop) -> Grey:
    """Writing that runs downwards, its characters put side by side so that it can be read as a line."""
    ink = ink_of(crop.pixels)
    columns = np.flatnonzero(ink.any(axis=0))
    if not len(columns):
        return crop.pixels
    left, right = int(columns[0]), int(columns[-1]) + 1
    glyphs = _glyphs(ink[:, left:right])
    side = round(APART * max(right - left, *(bottom - top for top, bottom in glyphs)))
    paper = int(percentiles(crop.pixels, (80,))[0])
    flat = np.full((side, side * len(glyphs)), paper, np.uint8)
    for i, (top, bottom) in enumerate(glyphs):
        y, x = (side - (bottom - top)) // 2, i * side + (side - (right - left)) // 2
        flat[y : y + bottom - top, x : x + right - left] = crop.pixels[top:bottom, left:right]
    return flat


def _glyphs(ink: Mask) -> list[tuple[int, int]]:
    """Top and bottom of each character in a column of writing: strokes joined up to a square, longer runs cut."""
    width = ink.shape[1]
    edges = np.flatnonzero(np.diff(ink.any(axis=1).astype(np.int8), prepend=0, append=0))
    joined: list[tuple[int, int]] = []
    for top, bottom in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if joined and bottom - joined[-1][0] <= SQUARE * width:
            joined[-1] = (joined[-1][0], bottom)
        else:
            joined.append((top, bottom))
    glyphs: list[tuple[int, int]] = []
    for top, bottom in joined:
        count = max(1, round((bottom - top) / (SQUARE * width)))
        cuts = np.linspace(top, bottom, count + 1).round().astype(int).tolist()
        glyphs += pairwise(cuts)
    return glyphs


def _quietest(ink: npt.NDArray[np.int_], around: float, reach: float) -> int:
    first, last = int(max(0, around - reach)), int(min(len(ink), around + reach + 1))
    window = ink[first:last] + np.abs(np.arange(first, last) - around) * 0.01  # of equal rows the nearest
    return first + int(window.argmin())


def line_of(crop: Crop, reading: Reading, *, downwards: bool = False) -> TextLine:
    """The reading as a line on the page, its box and its characters tight around their ink."""
    ink = ink_of(crop.pixels)
    box = _tight_box(crop, ink)
    if not downwards:
        reading = restore_zeros(reading, ink)
    spans = [(box.x0, box.x1)] * len(reading.characters) if downwards else _character_spans(crop, ink, reading)
    characters = tuple(
        Character(read.text, x0, x1, read.confidence, read.alternatives)
        for read, (x0, x1) in zip(reading.characters, spans, strict=True)
    )
    return TextLine(box, reading.text, reading.confidence, characters)


def _tight_box(crop: Crop, ink: Mask) -> BoundingBox:
    """Around the ink of the crop; around the whole crop where no ink stands out."""
    height, width = ink.shape
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    y0, y1 = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, height)
    x0, x1 = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, width)
    corners = np.array([_on_page(crop, x, y) for x in (x0, x1) for y in (y0, y1)])
    left, top = np.maximum(0, np.floor(corners.min(axis=0)))
    right, bottom = np.maximum((left, top), np.ceil(corners.max(axis=0)))
    return BoundingBox(int(left), int(top), int(right), int(bottom))


def _on_page(crop: Crop, x: float, y: float) -> npt.NDArray[np.float32]:
    """A point of the crop on the page."""
    height, width = crop.pixels.shape[:2]
    top_left, top_right, _, bottom_left = crop.quad
    along, across = (top_right - top_left) * (x / width), (bottom_left - top_left) * (y / height)
    return np.asarray(top_left + along + across, np.float32)


def _character_spans(crop: Crop, ink: Mask, reading: Reading) -> list[tuple[int, int]]:
    """Left and right of each character on the page: from quiet column to quiet column, tight to its ink."""
    height, width = ink.shape
    columns = np.count_nonzero(ink, axis=0)
    middles = [character.middle * width for character in reading.characters]
    bounds = [0, *(_quietest(columns, (a + b) / 2, (b - a) / 4) for a, b in pairwise(middles)), width]
    found: list[tuple[float, float]] = []
    for middle, (left, right) in zip(middles, pairwise(bounds), strict=False):
        x0 = max(left, middle - WIDEST_CHARACTER / 2 * height)
        x1 = min(right, middle + WIDEST_CHARACTER / 2 * height)
        inked = np.flatnonzero(columns[int(x0) : int(np.ceil(x1))])
        if len(inked):
            x0, x1 = int(x0) + int(inked[0]), int(x0) + int(inked[-1]) + 1
        found.append((x0, x1))
    return [(max(0, round(start)), max(0, round(max(start, end)))) for start, end in _spans_on_page(crop, found)]


def _spans_on_page(crop: Crop, spans: Sequence[tuple[float, float]]) -> list[list[float]]:
    """Where spans of the crop's columns begin and end on the page, half-way down the line."""
    top_left, top_right, _, bottom_left = crop.quad[:, 0]
    shares = (np.array(spans, np.float64).reshape(-1, 2) / crop.pixels.shape[1]).astype(np.float32)
    places: list[list[float]] = (top_left + (top_right - top_left) * shares + (bottom_left - top_left) / 2).tolist()
    return places
