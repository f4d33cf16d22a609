"""The red ink of one seal, free of black writing over it and of other seals stamped over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extraction.seal_rings import FAINT, Ring
from extraction.seals import red_excess
from models.pages import BoundingBox, Picture, Pixels

RING_WIDTH = 0.055  # of a ring's line, blur included, in its radii

Reals = npt.NDArray[np.float32]
Cover = tuple[float, int]
"""What is taken for black writing over a seal: how much darker than its ink, and by how many pixels it is widened."""

PLAIN: Cover = (0.8, 3)
SPARING: Cover = (0.72, 1)  # for a second look: leaves more of the legend, and of the writing
THOROUGH: Cover = (0.9, 5)  # for a third: no rim of a rule that runs across stays


@dataclass(frozen=True)
class SealInk:
    """The red ink around a ring, and where its picture begins on the page."""

    ring: Ring
    picture: Reals
    left: int
    top: int

    @classmethod
    def around(cls, page: Picture, ring: Ring, cover: Cover) -> SealInk:
        """The ink inside of a ring."""
        left, top = max(0, int(ring.x - ring.radius) - 1), max(0, int(ring.y - ring.radius) - 1)
        part = page.part(BoundingBox(left, top, int(ring.x + ring.radius) + 2, int(ring.y + ring.radius) + 2))
        return cls(ring, _red_ink(part, cover), left, top)

    def at(self, xs: Reals, ys: Reals, others: Sequence[Ring]) -> Reals:
        """The ink 0..1 at these places of the page, without other seals."""
        laid = cv2.remap(self.picture, xs - self.left, ys - self.top, cv2.INTER_CUBIC)
        for other in others:
            laid = _without(laid, xs - other.x, ys - other.y, other.radius, (ys - self.ring.y) / self.ring.radius)
        full = float(np.percentile(laid, 95))
        return np.asarray(np.clip(laid / max(full, 1.0), 0, 1), np.float32)


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


def _without(laid: Reals, across: Reals, down: Reals, radius: float, own_down: Reals) -> Reals:
    """The unrolled seal without another one stamped over it: its ring, and its upper legend where ours ends."""
    share = np.hypot(across, down) / radius
    if float(share.min()) > 1:
        return laid
    line = ((share > 1 - RING_WIDTH) & (share < 1.01)).astype(np.uint8)
    laid = cv2.inpaint(np.clip(laid, 0, 255).astype(np.uint8), line, 3, cv2.INPAINT_TELEA).astype(np.float32)
    laid[(share < 1) & (own_down > 0.3) & (down < 0)] = 0
    return laid
