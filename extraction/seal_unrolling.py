"""Seals rolled out: the ring of text as a straight line, free of what is written or stamped over it.

The legend runs clockwise from the lower left over the top to the lower right, heads outwards, and leaves a gap at the
bottom. The gap also tells how the seal was turned when it was stamped. Below the star a second, straight
line may stand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extraction.seal_rings import FAINT, Ring
from extraction.seals import red_excess
from models.pages import Pixels

RING_WIDTH = 0.055  # of a ring's line, blur included, in its radii
OUTER, INNER = 0.94, 0.42  # between these shares of the radius the legend is looked for
GAP_ROWS = 0.4  # of the band, from the ring inwards: the ends of a second line reach into the rest
LEGEND_FROM = 0.55  # of the radius: further inwards there is no legend
SECOND_LINE = 0.75, 0.44, 0.8  # half width, top and bottom of where a second line may stand, in radii from the middle
LEAST_HEIGHT = 0.08  # of a second line, in radii
LEGEND_PX = 48  # height of the strip that the band of the legend is drawn to
LEAST_INK = 0.3  # of the darkest ink
LEAST_COLUMN = 0.06  # of a column's height is inked where a character stands
WIDEST_GAP = 0.45  # blanks between characters are cut to this many heights

Reals = npt.NDArray[np.float32]
Cover = tuple[float, int]
"""What is taken for black writing over a seal: how much darker than its ink, and by how many pixels it is widened."""

PLAIN: Cover = (0.8, 3)
SPARING: Cover = (0.72, 1)  # for a second look: leaves more of the legend, and of the writing


def legend_pictures(pixels: Pixels, ring: Ring, others: Sequence[Ring], cover: Cover) -> list[Pixels]:
    """The legend as a straight line, black on white, and the second line if there is one; nothing for a blank seal."""
    laid = _unrolled(pixels, ring, others, cover)
    rows = _band(laid)
    band = laid[rows]
    inked = (band[: round(GAP_ROWS * len(band))] > LEAST_INK).mean(axis=0) > LEAST_COLUMN
    if not inked.any() or inked.all():
        return []
    start, length = _widest_gap(inked)
    margin = min(round(0.3 * len(band)), length // 3)  # a character may be wider at its foot than at its head
    legend = np.roll(band, margin - start - length, axis=1)[:, : band.shape[1] - length + 2 * margin]
    below = _second_line(laid, start + length / 2, length)
    return [_picture(_closed_up(picture)) for picture in (legend, below) if picture is not None]


def _red_ink(pixels: Pixels, cover: Cover) -> Reals:
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
    darker, grown = cover
    black = cv2.dilate((red < darker * tone).astype(np.uint8), np.ones((grown, grown), np.uint8))
    return np.asarray(cv2.inpaint(ink, black, 3, cv2.INPAINT_TELEA), np.float32)


def _unrolled(pixels: Pixels, ring: Ring, others: Sequence[Ring], cover: Cover) -> Reals:
    """The seal from its ring (top row) inwards, once around clockwise from the bottom, as ink 0..1."""
    radius = ring.radius
    enlarged = max(1.0, 1.5 * LEGEND_PX / (0.3 * radius))
    rows = round((OUTER - INNER) * radius * enlarged)
    columns = round(2 * math.pi * 0.76 * radius * enlarged)
    lengths = np.linspace(OUTER * radius, INNER * radius, rows, dtype=np.float32)[:, None]
    angles = np.linspace(math.pi / 2, 2.5 * math.pi, columns, endpoint=False, dtype=np.float32)
    xs, ys = ring.x + lengths * np.cos(angles), ring.y + lengths * np.sin(angles)
    left, top = max(0, int(xs.min()) - 1), max(0, int(ys.min()) - 1)
    ink = _red_ink(pixels[top : int(ys.max()) + 2, left : int(xs.max()) + 2], cover)
    laid = cv2.remap(ink, xs - left, ys - top, cv2.INTER_CUBIC)
    for other in others:
        laid = _without(laid, xs - other.x, ys - other.y, other.radius, (ys - ring.y) / radius)
    full = float(np.percentile(laid, 95))
    return np.asarray(np.clip(laid / max(full, 1.0), 0, 1), np.float32)


def _without(laid: Reals, across: Reals, down: Reals, radius: float, own_down: Reals) -> Reals:
    """The unrolled seal without another one stamped over it: its ring, and its upper legend where ours ends."""
    share = np.hypot(across, down) / radius
    if float(share.min()) > 1:
        return laid
    line = ((share > 1 - RING_WIDTH) & (share < 1.01)).astype(np.uint8)
    laid = cv2.inpaint(np.clip(laid, 0, 255).astype(np.uint8), line, 3, cv2.INPAINT_TELEA).astype(np.float32)
    laid[(share < 1) & (own_down > 0.3) & (down < 0)] = 0
    return laid


def _second_line(laid: Reals, middle: float, gap: int) -> Reals | None:
    """The straight line below the star, rolled back out of the strip: what stands between the ends of the legend."""
    rows, columns = laid.shape
    per_radius = rows / (OUTER - INNER)
    half_width, top, bottom = SECOND_LINE
    down, across = np.mgrid[top:bottom:1 / per_radius, -half_width:half_width:1 / per_radius].astype(np.float32)
    turn = np.arctan2(-across, down) / (2 * math.pi) * columns  # clockwise from the middle of the gap
    length = np.hypot(across, down)
    closed = np.hstack([laid, laid[:, :1]])  # the circle, so that nothing is lost where it was cut open
    picture = cv2.remap(
        closed, (turn + middle) % columns, (OUTER - length) * per_radius, cv2.INTER_LINEAR, borderValue=0)
    picture[(np.abs(turn) > gap / 2) & (length > LEGEND_FROM)] = 0
    inked = picture > LEAST_INK
    ys, xs = np.flatnonzero(inked.mean(axis=1) > LEAST_COLUMN), np.flatnonzero(inked.any(axis=0))
    if not len(ys) or not len(xs):
        return None
    line = picture[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    height, width = line.shape
    if height < LEAST_HEIGHT * per_radius or width < 2 * height:
        return None
    return np.asarray(line, np.float32)


def _band(laid: Reals) -> slice:
    """The rows of the legend: from the ring inwards to the emptiest row in front of the star."""
    quarter = laid.shape[1] // 4  # the upper half of the seal: in the lower a second line may stand
    filled = (laid[:, quarter:-quarter] > LEAST_INK).mean(axis=1)
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
