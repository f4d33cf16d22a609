"""Finds lines of text on a page: the PP-OCR detection model and the rectangles around what it lights up."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from extraction.ocr.planes import write_planes
from extraction.ocr.runtimes import PLAIN, Runtime
from extraction.ocr.weights import DETECTION, open_network
from extraction.ocr.written_part import written_part
from extraction.reducing import resized
from models.pages import Pixels

Quads = npt.NDArray[np.float32]
"""N x 4 x 2: corners of each line in pixels, clockwise from the top left."""

LIT = 0.3  # a pixel of the map belongs to text from here on
SURE = 0.5  # mean of the map inside a rectangle that is kept
GROWTH = 1.6  # the model lights up the core of a line; how far the rectangle grows back
SMALLEST_PX = 3
STEP_PX = 32  # the network wants sides that are multiples of this
LONGEST_SIDE_PX = 1280  # of the picture that the network sees of a page; at 960 small labels are lost and lines break
FINEST_SIDE_PX = 1600  # of a page in small print, and of two pages on one wide sheet
SMALL_PX, USUAL_PX = 17.0, 22.0  # height of most lines, grown, in that picture: of small print, and of usual print


class TextDetector:
    """Rectangles around lines. `longest_side_px` bounds the picture that the network sees of a page in usual print."""

    def __init__(self, threads: int = 0, longest_side_px: int = LONGEST_SIDE_PX, runtime: Runtime = PLAIN) -> None:
        self._network = open_network(DETECTION, threads, runtime)
        self.longest_side_px = longest_side_px

    def find(self, pixels: Pixels) -> Quads:
        """Corners of every line on a page (grey or RGB), in no particular order; small print is looked at twice."""
        longest = max(pixels.shape[:2])
        scale = min(1.0, self.longest_side_px / longest)
        quads = self._seen(pixels, scale)
        height = _usual_height(quads) * scale
        if not 0 < height < SMALL_PX:
            return quads
        finer = min(1.0, max(scale, FINEST_SIDE_PX / longest), scale * USUAL_PX / height)
        return self._seen(pixels, finer) if finer > scale else quads

    def _seen(self, pixels: Pixels, scale: float) -> Quads:
        height, width = pixels.shape[:2]
        size = (_multiple(width * scale), _multiple(height * scale))
        picture = resized(pixels, *size)
        window = written_part(picture, STEP_PX)
        if window is None:
            return np.zeros((0, 4, 2), np.float32)
        probabilities = self._network.run(_normalised(picture[window]))[0, 0]
        ratio = np.array([width / size[0], height / size[1]], np.float32)
        origin = np.array([window[1].start, window[0].start], np.float32)
        quads = [(quad + origin) * ratio for quad in _rectangles(probabilities)]
        return np.array(quads, np.float32).reshape(-1, 4, 2)


def sides_of(quads: Quads) -> npt.NDArray[np.float32]:
    """N x 2: how wide and how high each line is."""
    return np.asarray(np.linalg.norm(quads[:, [1, 3]] - quads[:, :1], axis=2), np.float32)


def _usual_height(quads: Quads) -> float:
    """Height of lines below which half of all the length of lines lies; 0 where there are none."""
    if not len(quads):
        return 0.0
    sides = sides_of(quads)
    heights, lengths = sides.min(axis=1), sides.max(axis=1)
    order = np.argsort(heights)
    reached = np.cumsum(lengths[order])
    return float(heights[order][np.searchsorted(reached, reached[-1] / 2)])


def _multiple(length: float) -> int:
    return max(STEP_PX, round(length / STEP_PX) * STEP_PX)


def _normalised(pixels: Pixels) -> npt.NDArray[np.float32]:
    """Grey or RGB to the network's 1 x 3 x H x W of BGR in -1..1."""
    planes = np.empty((1, 3, *pixels.shape[:2]), np.float32)
    write_planes(pixels, planes[0])
    return planes


def _rectangles(probabilities: npt.NDArray[np.float32]) -> Iterator[Quads]:
    """Grown rectangles around the lit parts, in pixels of the map."""
    lit = cv2.dilate((probabilities > LIT).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(lit, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        (x, y), (width, height), angle = cv2.minAreaRect(contour)
        if min(width, height) < SMALLEST_PX:
            continue
        if _mean_inside(probabilities, cv2.boxPoints(((x, y), (width, height), angle))) < SURE:
            continue
        margin = width * height * GROWTH / (2 * (width + height))
        grown = ((x, y), (width + 2 * margin, height + 2 * margin), angle)
        yield _clockwise(cv2.boxPoints(grown))


def _mean_inside(probabilities: npt.NDArray[np.float32], quad: Quads) -> float:
    height, width = probabilities.shape
    x0, y0 = np.clip(np.floor(quad.min(axis=0)), 0, (width - 1, height - 1)).astype(int)
    x1, y1 = np.clip(np.ceil(quad.max(axis=0)), 0, (width - 1, height - 1)).astype(int)
    mask = np.zeros((y1 - y0 + 1, x1 - x0 + 1), np.uint8)
    cv2.fillPoly(mask, [(quad - (x0, y0)).astype(np.int32)], 1)
    return float(cv2.mean(probabilities[y0 : y1 + 1, x0 : x1 + 1], mask)[0])


def _clockwise(quad: Quads) -> Quads:
    """Corners from the top left on, for a rectangle that is turned by less than 45 degrees."""
    by_x = quad[np.argsort(quad[:, 0])]
    left, right = by_x[:2], by_x[2:]
    top_left, bottom_left = left[np.argsort(left[:, 1])]
    top_right, bottom_right = right[np.argsort(right[:, 1])]
    return np.array([top_left, top_right, bottom_right, bottom_left], np.float32)
