"""How good a scan is, in figures a clerk can act on."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extraction.condition import condition_of
from extraction.inking import inked
from extraction.reducing import reduced
from models.pages import PageQuality, Pixels

A4_SHORT_MM, A4_LONG_MM, INCH_MM = 210, 297, 25.4
SIXTEEN_MO_MM = (184, 260)
LIKELY_DPI = (50, 1200)  # outside, the file's own figure is a default that says nothing
WIDEST_SHEET_MM = 330  # short side of paper that people file; a figure that makes it wider is a camera's default
SHARP, SOFT = 0.30, 0.12  # slope of ink edges, in contrast a pixel: crisp print, and print no engine can read
STRIPS = 32  # of a page; every other one is looked at for its blur
ENOUGH_EDGES = 6_000  # pixels of ink's rim, that half of a page is judged by
FEWEST_EDGES = 0.0005  # of the page: with less ink there is nothing to measure
WORKING_SIDE_PX = 1654  # short side of A4 at 200 dpi, at which these slopes were measured


def measure_quality(
    pixels: Pixels, skew_deg: float, dpi: int | None, half: Pixels | None = None,
) -> PageQuality:
    """Figures of one upright page. `dpi` as the file states it; estimated from A4 where it states none.

    `half`: the page halved, where the caller has it already.

    The verdict is passed when the page has been read (`page_verdict.py`).
    """
    blur = blur_of(pixels)
    resolution = dpi if dpi is not None and _likely(dpi, min(pixels.shape[:2])) else estimate_dpi(pixels)
    sheet = condition_of(pixels, half)
    return PageQuality(blur, skew_deg, resolution, "", None, sheet.paper, sheet.yellow, sheet.contrast, sheet.bleed)


def _likely(dpi: int, short_side_px: int) -> bool:
    """Whether a stated resolution can be that of a scan: within reason, and the sheet no wider than sheets are."""
    return LIKELY_DPI[0] <= dpi <= LIKELY_DPI[1] and short_side_px * INCH_MM / dpi <= WIDEST_SHEET_MM


def estimate_dpi(pixels: Pixels) -> int:
    """Dots an inch if the page is A4: its short side 210 mm, its long side 297 mm, whichever gives less."""
    return estimate_dpi_of(int(pixels.shape[1]), int(pixels.shape[0]))


def estimate_dpi_of(width: int, height: int, *, sixteen_mo: bool = False) -> int:
    """The same from a size in pixels; for the sheets of before 2012 (16K, 184 x 260 mm) on request."""
    short, long = sorted((width, height))
    short_mm, long_mm = SIXTEEN_MO_MM if sixteen_mo else (A4_SHORT_MM, A4_LONG_MM)
    return max(1, round(min(short / short_mm, long / long_mm) * INCH_MM))


def blur_of(pixels: Pixels) -> float:
    """0 (sharp) to 1 (unreadable): how many pixels the ink takes to fade into paper. A page without ink is sharp.

    Every other strip of the page tells; all do where there is little ink.
    """
    scale = min(1.0, WORKING_SIDE_PX / min(pixels.shape[:2]))
    strips = _strips(pixels)
    slopes = np.concatenate([_slopes(strip, scale) for strip in strips[::2]])
    if len(slopes) < ENOUGH_EDGES:
        slopes = np.concatenate([slopes, *(_slopes(strip, scale) for strip in strips[1::2])])
    if len(slopes) < FEWEST_EDGES * scale * scale * pixels[:, :, 0].size:
        return 0.0
    if 2 * np.count_nonzero(slopes >= SHARP) > len(slopes):
        return 0.0  # the median is no less, wherever it lies
    steepness = float(np.median(slopes))
    return round(float(np.clip((SHARP - steepness) / (SHARP - SOFT), 0, 1)), 3)


def _strips(pixels: Pixels) -> list[Pixels]:
    edges = np.linspace(0, len(pixels), STRIPS + 1).round().astype(int).tolist()
    return [pixels[top:bottom] for top, bottom in pairwise(edges) if bottom > top]


def _slopes(strip: Pixels, scale: float) -> npt.NDArray[np.float32]:
    """How steep the ink's edges are on part of a page, in contrast a pixel, at working size."""
    grey = reduced(np.asarray(cv2.cvtColor(strip, cv2.COLOR_RGB2GRAY), np.uint8), scale)
    rim = cv2.morphologyEx(inked(grey, 41, 20), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    at = np.flatnonzero(rim)
    if not len(at):
        return np.zeros(0, np.float32)
    near = np.ones((9, 9), np.uint8)
    contrast = cv2.subtract(cv2.dilate(grey, near), cv2.erode(grey, near)).ravel()[at].astype(np.float32)
    slope_x, slope_y = (way.ravel()[at].astype(np.float32) for way in cv2.spatialGradient(grey))
    slope = cv2.magnitude(slope_x, slope_y).ravel() / 8  # a Sobel kernel weighs eight pixels
    return np.asarray(slope / np.maximum(contrast, 1), np.float32)
