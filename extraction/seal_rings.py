"""Where round seals stand: their red rings, whole or cut by the edge of the page, under whatever is written over."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extraction.seals import Grey, red_excess
from models.pages import BoundingBox, Picture

SMALL_SIDE = 400  # rings are looked for on a page reduced to this short side
RADII = (0.055, 0.16)  # of a ring, of the page's short side: seals are 30 to 60 mm wide on A4
FAINT = 14  # red outshines its paper by this much at least in the reduced picture
LEAST_COVER = 0.6  # share of the ring's visible directions that must be red
PROMISING = 0.35  # the same for a centre that may be a pixel off
LEAST_VISIBLE = 0.4  # of the ring, that the page must hold
MOST_OUTSIDE = 0.5  # of the directions may be red just outside: a ring has paper around it
LEAST_LIFT = 0.25  # the ring is that much fuller than what lies just outside of it, and half as much than inside
CLEAR_LIFT, LEGEND_LIFT = 0.36, 0.05  # with white paper around it, it need hardly be fuller than the legend inside
LEAST_VOTES = 40
LEAST_RADIUS = 8  # pixels of the reduced picture: on smaller pages no legend could be read
MOST_STRAY = 5  # pixels of the reduced picture that the fit may move a ring by
LEAST_POINTS = 60  # of 240 directions, that a circle is fitted to
MOST_RINGS = 8

Reals = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ring:
    """The outer ring of a seal, in pixels of the page."""

    x: float
    y: float
    radius: float

    def box(self, width: int, height: int) -> BoundingBox:
        """Around the ring, as far as the page goes."""
        return BoundingBox(
            max(0, math.floor(self.x - self.radius)), max(0, math.floor(self.y - self.radius)),
            min(width, math.ceil(self.x + self.radius)), min(height, math.ceil(self.y + self.radius)))


def find_rings(page: Picture) -> tuple[Ring, ...]:
    """The red rings of a page, from the top down, at most MOST_RINGS."""
    scale = max(1, min(page.width, page.height) // SMALL_SIDE)
    ink = red_excess(page.mean_of(scale)).astype(np.float32)
    ink -= float(np.median(ink[::4, ::4]))  # yellowed paper is a little red all over
    mask = (ink > FAINT).astype(np.uint8)
    least, most = round(RADII[0] * _sheet_side(mask)), round(RADII[1] * min(mask.shape))
    if int(mask.sum()) < LEAST_VOTES or least < LEAST_RADIUS:
        return ()
    votes = _votes(ink, mask, least, most)
    thick = cv2.dilate(mask, np.ones((2, 2), np.uint8))
    rings: list[Ring] = []
    for _ in range(2 * MOST_RINGS):
        _, most_votes, _, (x, y) = cv2.minMaxLoc(votes)
        if most_votes < LEAST_VOTES or len(rings) == MOST_RINGS:
            break
        cv2.circle(votes, (x, y), least // 2, 0, -1)
        found = _ring_around(thick, x, y, (least, most))
        if found is not None:
            cv2.circle(votes, (x, y), round(0.6 * found.radius), 0, -1)
            rings.append(_refined(page, found, scale))
    return tuple(sorted(rings, key=lambda ring: (ring.y, ring.x)))


def _sheet_side(mask: Grey) -> float:
    """Short side of one sheet: a page wider than high may be a booklet scanned open."""
    height, width = mask.shape
    return min(height, width / 2) if width > height else float(width)


def _votes(ink: Reals, mask: Grey, least: int, most: int) -> Reals:
    """How many edges of red ink point at each pixel from a ring's distance."""
    smooth = cv2.GaussianBlur(ink, (3, 3), 0)
    across, down = cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1)
    steep = cv2.magnitude(across, down)
    ys, xs = np.nonzero((mask > 0) & (steep > 2 * FAINT))
    ux, uy = across[ys, xs] / steep[ys, xs], down[ys, xs] / steep[ys, xs]
    reach = np.concatenate([np.arange(-most, -least + 1), np.arange(least, most + 1)]).astype(np.float32)
    px = np.rint(xs[:, None] + ux[:, None] * reach).astype(np.int32).ravel()
    py = np.rint(ys[:, None] + uy[:, None] * reach).astype(np.int32).ravel()
    height, width = mask.shape
    inside = (px >= 0) & (px < width) & (py >= 0) & (py < height)
    counts = np.bincount(py[inside] * width + px[inside], minlength=width * height)
    return np.asarray(cv2.blur(counts.reshape(height, width).astype(np.float32), (3, 3)) * 9, np.float32)


def _ring_around(mask: Grey, x: int, y: int, radii: tuple[int, int]) -> Ring | None:
    """The ring around a centre to within a pixel or two, if one is there."""
    if float(_cover(mask, x, y, radii).max()) < PROMISING:
        return None
    best: tuple[float, Ring] | None = None
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            cover = _cover(mask, x + dx, y + dy, radii)
            fullest = float(cover[:-6].max(initial=0))
            full = np.flatnonzero(cover[:-6] >= max(LEAST_COVER, 0.85 * fullest))
            if not len(full):
                continue
            at = int(full[-1])  # of a double ring the outer one
            outside, inside = float(cover[at + 3 : at + 6].min()), float(cover[max(0, at - 5) : at].min(initial=1))
            if outside > MOST_OUTSIDE or not _stands_out(float(cover[at]) - outside, float(cover[at]) - inside):
                continue
            if best is None or cover[at] > best[0]:
                best = (float(cover[at]), Ring(x + dx, y + dy, radii[0] + at))
    return None if best is None else best[1]


def _stands_out(over_outside: float, over_inside: float) -> bool:
    """Whether a circle is fuller than what lies around it; a small seal's legend may nearly touch its ring."""
    if over_outside >= CLEAR_LIFT and over_inside >= LEGEND_LIFT:
        return True
    return over_outside >= LEAST_LIFT and over_inside >= LEAST_LIFT / 2


def _cover(mask: Grey, x: float, y: float, radii: tuple[int, int]) -> Reals:
    """For each radius the share of the directions on the page in which it is red."""
    angles = np.linspace(0, 2 * math.pi, 180, endpoint=False, dtype=np.float32)
    lengths = np.arange(radii[0], radii[1] + 7, dtype=np.float32)[:, None]
    xs = np.rint(x + lengths * np.cos(angles)).astype(np.int32)
    ys = np.rint(y + lengths * np.sin(angles)).astype(np.int32)
    inside = (xs >= 0) & (xs < mask.shape[1]) & (ys >= 0) & (ys < mask.shape[0])
    red = mask[np.clip(ys, 0, mask.shape[0] - 1), np.clip(xs, 0, mask.shape[1] - 1)].astype(bool) & inside
    visible = inside.sum(axis=1)
    share = red.sum(axis=1) / np.maximum(visible, 1)
    return np.where(visible >= LEAST_VISIBLE * len(angles), share, 0).astype(np.float32)


def _refined(page: Picture, found: Ring, scale: float) -> Ring:
    """The ring in pixels of the page, fitted to the outside of its line."""
    x, y, radius = (found.x + 0.5) * scale - 0.5, (found.y + 0.5) * scale - 0.5, found.radius * scale
    for inwards, outwards in ((2 * scale, 4 * scale), (1.5 * scale, 1.5 * scale)):
        angles = np.linspace(0, 2 * math.pi, 240, endpoint=False, dtype=np.float32)[:, None]
        lengths = np.arange(radius - inwards - 2, radius + outwards + 2, dtype=np.float32)
        xs, ys = x + lengths * np.cos(angles), y + lengths * np.sin(angles)
        left, top = max(0, int(xs.min())), max(0, int(ys.min()))
        part = red_excess(page.part(BoundingBox(left, top, int(xs.max()) + 2, int(ys.max()) + 2)))
        ink = cv2.remap(part, xs - left, ys - top, cv2.INTER_LINEAR).astype(np.float32)
        peaks = ink.max(axis=1)
        sure = peaks > FAINT
        if int(sure.sum()) < LEAST_POINTS:
            break
        inked = ink[sure] >= 0.6 * peaks[sure, None]
        at = lengths[len(lengths) - 1 - inked[:, ::-1].argmax(axis=1)]  # the outermost: inside stands the legend
        px, py = x + at * np.cos(angles[sure, 0]), y + at * np.sin(angles[sure, 0])
        x, y, radius = _fitted(px, py)
    coarse = Ring((found.x + 0.5) * scale - 0.5, (found.y + 0.5) * scale - 0.5, found.radius * scale)
    strayed = max(abs(x - coarse.x), abs(y - coarse.y), abs(radius - coarse.radius)) > MOST_STRAY * scale
    return coarse if strayed else Ring(x, y, radius)


def _fitted(xs: Reals, ys: Reals) -> tuple[float, float, float]:
    """Centre and radius of the circle nearest to the points, outliers set aside."""
    kept = np.ones(len(xs), bool)
    x = y = radius = 0.0
    for _ in range(3):
        system = np.column_stack([xs[kept], ys[kept], np.ones(int(kept.sum()))]).astype(np.float64)
        a, b, c = np.linalg.lstsq(system, system[:, 0] ** 2 + system[:, 1] ** 2, rcond=None)[0]
        x, y = float(a) / 2, float(b) / 2
        radius = math.sqrt(max(1.0, float(c) + x * x + y * y))
        off = np.abs(np.hypot(xs - x, ys - y) - radius)
        kept = off <= max(1.0, 2 * float(np.median(off)))
    return x, y, radius
