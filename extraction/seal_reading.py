"""Reading the legends of round seals: the ring of text is laid out straight and read as a line.

The legend runs clockwise from the lower left over the top to the lower right, heads outwards, and leaves a gap at the
bottom. The gap also tells how the seal was turned when it was stamped. A second, straight line may stand below the star.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extraction.ocr.ctc import Reading
from extraction.seal_rings import FAINT, Ring, find_rings
from extraction.seals import red_excess
from models.pages import Pixels, TextLine

LEGIBLE = 0.8  # a legend read less surely than this is not given
OUTER, INNER = 0.945, 0.42  # between these shares of the radius the legend is looked for
LEGEND_PX = 48  # height of the strip that the band of the legend is drawn to
LEAST_INK = 0.3  # of the darkest ink
LEAST_COLUMN = 0.06  # of a column's height is inked where a character stands
WIDEST_GAP = 0.45  # blanks between characters are cut to this many heights

ReadPictures = Callable[[Sequence[Pixels]], Sequence[Reading]]
Reals = npt.NDArray[np.float32]


def read_seals(pixels: Pixels, read: ReadPictures) -> tuple[TextLine, ...]:
    """One line a seal, from the top down; the text of an illegible one is empty. `read` reads pictures of lines."""
    rings = find_rings(pixels)
    strips = [_legend_picture(pixels, ring, [other for other in rings if other is not ring]) for ring in rings]
    readings = iter(read([strip for strip in strips if strip is not None]))
    height, width = pixels.shape[:2]
    lines = []
    for ring, strip in zip(rings, strips, strict=True):
        reading = next(readings) if strip is not None else Reading(())
        text = reading.text.replace(" ", "") if reading.confidence >= LEGIBLE else ""
        lines.append(TextLine(ring.box(width, height), text, reading.confidence))
    return tuple(lines)


def _red_ink(pixels: Pixels) -> Reals:
    """How strongly each pixel is inked in red, 0 for paper and for black writing.

    Scanners store colour at half the resolution of brightness: colour only says where the ink is red, brightness
    draws its strokes.
    """
    excess = red_excess(pixels).astype(np.float32)
    excess -= float(np.median(excess))
    red = np.asarray(pixels[:, :, 0], np.float32)
    dark = 255 - cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)
    dark -= float(np.percentile(dark, 30))
    seal = excess > max(FAINT, 0.5 * float(np.percentile(excess, 97)))
    tone = float(np.percentile(red[seal], 10)) if seal.any() else 255.0  # how red the darker part of the seal's ink is
    reddish = np.clip(cv2.dilate(excess, np.ones((3, 3), np.uint8)) / 20 - 0.4, 0, 1)
    ink = np.clip(dark * reddish, 0, 255).astype(np.uint8)
    black = cv2.dilate((red < 0.8 * tone).astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.asarray(cv2.inpaint(ink, black, 3, cv2.INPAINT_TELEA), np.float32)


def _unrolled(pixels: Pixels, ring: Ring, others: Sequence[Ring]) -> Reals:
    """The seal from its ring (top row) inwards, once around clockwise from the bottom, as ink 0..1."""
    radius = ring.radius
    enlarged = max(1.0, 1.5 * LEGEND_PX / (0.3 * radius))
    rows = round((OUTER - INNER) * radius * enlarged)
    columns = round(2 * math.pi * 0.76 * radius * enlarged)
    lengths = np.linspace(OUTER * radius, INNER * radius, rows, dtype=np.float32)[:, None]
    angles = np.linspace(math.pi / 2, 2.5 * math.pi, columns, endpoint=False, dtype=np.float32)
    xs, ys = ring.x + lengths * np.cos(angles), ring.y + lengths * np.sin(angles)
    left, top = max(0, int(xs.min()) - 1), max(0, int(ys.min()) - 1)
    ink = _red_ink(pixels[top : int(ys.max()) + 2, left : int(xs.max()) + 2])
    laid = cv2.remap(ink, xs - left, ys - top, cv2.INTER_CUBIC)
    for other in others:
        away = np.hypot(xs - other.x, ys - other.y)
        laid[np.abs(away - other.radius) < 0.03 * other.radius] = 0
    full = float(np.percentile(laid, 95))
    return np.asarray(np.clip(laid / max(full, 1.0), 0, 1), np.float32)


def _legend_picture(pixels: Pixels, ring: Ring, others: Sequence[Ring]) -> Pixels | None:
    """The legend as a straight line, black on white; None where there is none."""
    laid = _unrolled(pixels, ring, others)
    band = laid[_band(laid)]
    inked = (band > LEAST_INK).mean(axis=0) > LEAST_COLUMN
    if not inked.any() or inked.all():
        return None
    start, length = _widest_gap(inked)
    band = np.roll(band, -(start + length), axis=1)[:, : band.shape[1] - length]
    return _picture(_closed_up(band))


def _band(laid: Reals) -> slice:
    """The rows of the legend: from the ring inwards to the emptiest row in front of the star."""
    filled = (laid > LEAST_INK).mean(axis=1)
    smooth = np.convolve(filled, np.ones(3) / 3, mode="same")
    rows = len(smooth)
    inner = round(rows * 0.5) + int(smooth[round(rows * 0.5) :].argmin())
    most = float(smooth[2:inner].max(initial=0))
    full = np.flatnonzero(smooth[:inner] > 0.15 * most)
    if not len(full):
        return slice(0, inner)
    return slice(max(0, int(full[0]) - 2), min(rows, int(full[-1]) + 3))


def _widest_gap(inked: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Start and length of the longest run of blank columns around the circle; one at the bottom counts for more."""
    columns = len(inked)
    first = int(np.flatnonzero(inked)[0])
    turned = np.roll(inked, -first)
    edges = np.flatnonzero(np.diff((~turned).astype(np.int8), prepend=0, append=0))
    best = (0.0, 0, 0)
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        middle = ((begin + end) / 2 + first) / columns * 2 * math.pi
        best = max(best, ((end - begin) * (1.5 + math.cos(middle)), (begin + first) % columns, end - begin))
    return best[1], best[2]


def _closed_up(band: Reals) -> Reals:
    """The strip without the inside of wide blanks, which would break the line up."""
    most = round(WIDEST_GAP * band.shape[0])
    blank = ~(band.max(axis=0) > LEAST_INK)
    kept = np.ones(band.shape[1], bool)
    edges = np.flatnonzero(np.diff(blank.astype(np.int8), prepend=0, append=0))
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if end - begin > most:
            kept[begin + most // 2 : end - (most - most // 2)] = False
    return band[:, kept]


def _picture(band: Reals) -> Pixels:
    margin = band.shape[0] // 8
    framed = cv2.copyMakeBorder(band, margin, margin, 3 * margin, 3 * margin, cv2.BORDER_CONSTANT, value=0)
    grey = (255 * (1 - framed)).astype(np.uint8)
    return np.asarray(cv2.merge([grey] * 3), np.uint8)
