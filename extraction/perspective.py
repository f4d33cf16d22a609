"""Pages photographed at a slant: their rules and lines run together in the distance. Measured, and laid flat.

Where lines that run across are level nowhere alike, they meet in a point; so do those that run down. Both points are
fitted to the straight strokes of the page (rules, the sheet's own edges), and the page is drawn so that both lie at
infinity. Only a picture with a dark rim is looked at, as around a sheet on a table.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from extraction.reducing import reduced
from extraction.tones import percentiles
from models.pages import Flattening, Pixels

WORKING_SIDE_PX = 1000
STEEPEST = 0.14  # slope, 8 degrees: what leans more is no line of the page
LEAST_LENGTH = 0.05  # of the short side: strokes of characters are shorter
LEAST_TOLD = 1.2  # of the short side: length of all strokes together that tell how lines converge
AGREEING = 0.012  # slope within which a stroke agrees with the point where all meet
MOST_DISAGREE = 0.4  # share of the length of strokes that may disagree
LEAST_SLANT = 0.008  # slope between opposite ends of the page, half a degree: less disturbs nobody
DARK_RIM = 0.55  # of the paper's tone: around a photographed sheet the table shows
RIM = 0.012  # of the short side: how far in from the picture's edge is looked

Reals = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Pencil:
    """Lines that meet in one point: `slope + together * place` is the slope at a place across their direction.

    Places are in shares of the page's short side from its middle.
    """

    slope: float
    together: float


def may_be_photographed(pixels: Pixels) -> bool:
    """Whether the rim of the picture is darker than its paper on several sides, as around a sheet on a table."""
    grey = np.ascontiguousarray(cv2.cvtColor(pixels[::4], cv2.COLOR_RGB2GRAY)[:, ::4])
    rim = max(2, round(RIM * min(grey.shape)))
    paper = percentiles(grey, (80,))[0]
    sides = (grey[:rim], grey[-rim:], grey[:, :rim], grey[:, -rim:])
    return sum(percentiles(side, (25,))[0] < DARK_RIM * paper for side in sides) >= 2


def flattening_of(pixels: Pixels) -> Flattening | None:
    """How to lay an upright page flat; None where its lines run alike everywhere, or too few of them tell."""
    height, width = pixels.shape[:2]
    side = min(height, width)
    scale = min(1.0, WORKING_SIDE_PX / side)
    strokes = _strokes(cv2.cvtColor(reduced(pixels, scale), cv2.COLOR_RGB2GRAY)) / scale
    centred = (strokes - np.array([width, height, width, height]) / 2) / side
    across = _pencil(centred)
    down = _pencil(centred[:, [1, 0, 3, 2]])
    if across is None:
        return None
    if down is None:
        down = _Pencil(-across.slope, 0.0)
    slants = (across.together * height / side, down.together * width / side, across.slope + down.slope)
    if max(abs(slant) for slant in slants) < LEAST_SLANT:
        return None
    return _laid_flat(across, down, width, height)


def _strokes(grey: npt.NDArray[np.uint8]) -> Reals:
    """Straight strokes (x0, y0, x1, y1) as long as no character's."""
    found = cv2.createLineSegmentDetector(cv2.LSD_REFINE_STD).detect(grey)[0]
    if found is None:
        return np.zeros((0, 4))
    strokes = np.asarray(found, np.float64).reshape(-1, 4)
    long = np.hypot(strokes[:, 2] - strokes[:, 0], strokes[:, 3] - strokes[:, 1]) >= LEAST_LENGTH * min(grey.shape)
    return np.asarray(strokes[long], np.float64)


def _pencil(strokes: Reals) -> _Pencil | None:
    """The point in which strokes along the first axis meet, by least squares that outliers do not bend."""
    along, across = strokes[:, 2] - strokes[:, 0], strokes[:, 3] - strokes[:, 1]
    lying = np.abs(across) < STEEPEST * np.abs(along)
    length = np.abs(along[lying])
    if length.sum() < LEAST_TOLD:
        return None
    slope = across[lying] / along[lying]
    x, y = ((strokes[lying, i] + strokes[lying, i + 2]) / 2 for i in (0, 1))
    terms = np.stack([np.ones_like(slope), x * slope - y], axis=1)
    fit = np.array([_weighted_median(slope, length), 0.0])
    for _ in range(12):
        off = np.abs(slope - terms @ fit)
        weight = np.sqrt(length / (1 + (off / AGREEING * 2) ** 2))
        fit = np.linalg.lstsq(terms * weight[:, None], slope * weight, rcond=None)[0]
    agree = np.abs(slope - terms @ fit) < AGREEING
    told = float(y[agree].max() - y[agree].min()) if agree.any() else 0.0
    if length[~agree].sum() > MOST_DISAGREE * length.sum() or told < 0.5:
        return None
    return _Pencil(float(fit[0]), -float(fit[1]))


def _weighted_median(values: Reals, weights: Reals) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(reached, reached[-1] / 2)])


def _laid_flat(across: _Pencil, down: _Pencil, width: int, height: int) -> Flattening:
    """Lines of both pencils through the middles of the page's sides become these sides."""
    side = min(width, height)
    half_x, half_y = width / side / 2, height / side / 2
    lying = [_line((0.0, y), across.slope + across.together * y) for y in (-half_y, half_y)]
    standing = [_line((0.0, x), down.slope + down.together * x)[[1, 0, 2]] for x in (-half_x, half_x)]
    meets = [np.cross(line, other) for line in lying for other in standing]
    corners = np.array([meet[:2] / meet[2] for meet in meets])
    source = corners * side + np.array([width, height]) / 2
    target = np.array([[0, 0], [width, 0], [0, height], [width, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source.astype(np.float32), target)
    return Flattening(tuple(round(float(value), 9) for value in matrix.ravel()))


def _line(point: tuple[float, float], slope: float) -> Reals:
    """The homogeneous line through a point (x, y) with a slope."""
    x, y = point
    return np.array([slope, -1.0, y - slope * x])


def slant_deg(flattening: Flattening, width: int, height: int) -> float:
    """By how many degrees opposite sides of the page ran together, or its corners were no right angles."""
    corners = flattening.to_upright([(0, 0), (width, 0), (width, height), (0, height)])
    turns = [math.degrees(math.atan2(y1 - y0, x1 - x0)) for (x0, y0), (x1, y1) in pairwise([*corners, corners[0]])]
    apart = (turns[0] - turns[2] + 180, turns[1] - turns[3] - 180, turns[1] - turns[0] - 90)
    return round(max(abs((angle + 180) % 360 - 180) for angle in apart), 2)


def flat(pixels: Pixels, flattening: Flattening) -> Pixels:
    """The upright page laid flat; same size."""
    height, width = pixels.shape[:2]
    shift = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])  # corners count from edges, pixels from their middles
    matrix = np.linalg.inv(shift) @ np.array(flattening.matrix).reshape(3, 3) @ shift
    return np.asarray(cv2.warpPerspective(
        pixels, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE), np.uint8)
