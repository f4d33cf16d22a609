"""The condition of a sheet in figures: how dark and yellow its paper is, how faint its ink, how much shines through."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from extraction.reducing import reduced
from extraction.seals import seal_free
from extraction.tones import percentiles
from models.pages import Pixels

WORKING_SIDE_PX = 620  # short side of A4 at 75 dpi: strokes are still there, noise is not
RIM = 0.045  # of the short side
AROUND = 0.08  # of the short side: the neighbourhood whose brightest tone is the paper's
INKED = 0.16  # this much darker than the paper around it a stroke is ink
SHADE = (0.03, 0.12)  # and this much, what shines through from the back or is blotted from the next page
FEWEST_INKED = 0.002  # of the page: with less ink there is nothing to measure

Reals = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Condition:
    """Shares 0..1: tone of the paper (1 white), its yellowness, contrast of the ink (None without ink), bleed."""

    paper: float
    yellow: float
    contrast: float | None
    bleed: float


def condition_of(pixels: Pixels, half: Pixels | None = None) -> Condition:
    """Measured on an upright page (RGB), its rim left out: shadows of scanners, the table under a photograph.

    `half`: the page halved, where the caller has it already.
    """
    small = _without_rim(pixels, half)
    grey = seal_free(small)
    paper = _paper(grey)
    darker = np.asarray(1 - grey.astype(np.float32) / np.maximum(paper, 1).astype(np.float32), np.float32)
    inked = darker > INKED
    tone = percentiles(paper, (50,))[0]
    plain = ~inked & (grey > 0.5 * tone)  # neither ink nor the table around a photographed sheet
    red, blue = (
        percentiles(cv2.extractChannel(small, i), (50,), plain)[0] if plain.any() else tone for i in (0, 2))
    enough = np.count_nonzero(inked) > FEWEST_INKED * inked.size
    contrast = float(np.percentile(darker[inked], 75)) if enough else None
    return Condition(round(tone / 255, 3), round(max(0.0, red - blue) / 255, 3),
                     None if contrast is None else round(contrast, 3), round(_bleed(darker, inked), 3))


def _without_rim(pixels: Pixels, half: Pixels | None) -> Pixels:
    """The page without its rim, at working size."""
    height, width = pixels.shape[:2]
    rim = round(RIM * min(height, width))
    inner = pixels[rim : height - rim, rim : width - rim]
    inner_half = None  # an odd rim cuts through pixels of the half
    if half is not None and rim % 2 == 0:
        inner_half = half[rim // 2 : (height - rim) // 2, rim // 2 : (width - rim) // 2]
    return reduced(inner, min(1.0, WORKING_SIDE_PX / min(inner.shape[:2])), inner_half)


def _paper(grey: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """The tone of the paper around each pixel: ink closed up, unevenness smoothed."""
    side = max(9, round(AROUND * min(grey.shape)) // 4 | 1)
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    closed = cv2.medianBlur(cv2.dilate(small, np.ones((side // 2, side // 2), np.uint8)), side | 1)
    return np.asarray(cv2.resize(closed, grey.shape[::-1], interpolation=cv2.INTER_LINEAR), np.uint8)


def _smoothed(shares: Reals) -> Reals:
    """Strokes smoothed away (by 6 pixels), at half the size: what is left is too coarse for that to show."""
    half = cv2.resize(shares, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(half, (0, 0), 3)
    return np.asarray(cv2.resize(smooth, shares.shape[::-1], interpolation=cv2.INTER_LINEAR), np.float32)


def _bleed(darker: Reals, inked: npt.NDArray[np.bool_]) -> float:
    """Share of the blank paper that strokes shade faintly. A stain or a fold has no strokes and does not count."""
    fine = darker - _smoothed(darker)
    far = cv2.dilate(inked.view(np.uint8), np.ones((9, 9), np.uint8)) == 0
    faint = (fine > SHADE[0]) & (darker < SHADE[1]) & far
    return int(np.count_nonzero(faint)) / max(1, int(np.count_nonzero(far)))
