"""Red seals: finding their ink and reading a page as if they were not there."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extraction.pieces import pieces
from extraction.reducing import halved
from models.pages import BoundingBox, Picture, Pixels

Grey = npt.NDArray[np.uint8]
"""Height x width."""

RED_SHARE = 0.001  # less red than this is print noise or a stray mark
REDDER_BY = 40  # how far red outshines green and blue in seal ink
LEAST_PRINT = 0.012  # height of the smallest red print looked for, of the page's short side
PRINT_LENGTH = 2.5  # a line of print is at least this long, in its heights; a seal is round
PRINT_INK = (0.1, 0.7)  # share of a line's box that is inked; a rule fills its box
PRINT_GAP_SHARE = 30  # characters of one line stand closer than this part of the short side
LARGE_SIDE_PX = 1600  # short side of a page that shows its red print at half its size, too
FIELDS, TINGED, SPREAD = (12, 12), 0.003, 0.4  # of a page parted so, this share of fields, each so much red
FAINT_RED = 18  # yellowed paper and brown ink stay below


def red_mask(pixels: Pixels) -> npt.NDArray[np.bool_]:
    """Where the page is red (height x width)."""
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.subtract(red, cv2.max(green, blue)) > REDDER_BY)


def has_red(page: Picture) -> bool:
    """Whether red covers enough of the page to be seals or red print."""
    red = red_mask(halved(page.half))
    return bool(np.count_nonzero(red) > RED_SHARE * red.size)


def is_printed_in_red(page: Picture) -> bool:
    """Whether red is spread over the page, as on forms whose rules and labels are printed in it; seals are not."""
    share = cv2.resize(red_mask(halved(page.half)).astype(np.float32), FIELDS, interpolation=cv2.INTER_AREA)
    return float((share > TINGED).mean()) > SPREAD


def seal_free(pixels: Pixels) -> Grey:
    """The page in grey, red ink turned to paper and black ink kept. Genuinely red text goes too.

    The red channel alone leaves a shadow of a dark seal; what red outshines the others by lifts it to paper.
    """
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.add(red, _outshines(red, green, blue)), np.uint8)


def monochrome(pixels: Pixels, *, red: bool) -> Grey:
    """An RGB picture in grey, as it is read. `red`: whether its page has seals or red print, which are left out."""
    return seal_free(pixels) if red else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def only_red(pixels: Pixels) -> Grey:
    """Red ink in black on white paper, all else gone."""
    red, green, blue = cv2.split(pixels)
    return np.asarray(255 - cv2.convertScaleAbs(_outshines(red, green, blue), alpha=2.0), np.uint8)


def red_print(page: Picture) -> tuple[BoundingBox, ...]:
    """Boxes of red lines of print, as at the head of official documents; seals and rules are left out."""
    times = 2 if min(page.width, page.height) >= LARGE_SIDE_PX else 1
    return tuple(
        BoundingBox(times * box.x0, times * box.y0, min(page.width, times * box.x1), min(page.height, times * box.y1))
        for box in _red_lines(page.half if times == 2 else page.pixels))


def _red_lines(pixels: Pixels) -> list[BoundingBox]:
    side = min(pixels.shape[:2])
    mask = red_mask(pixels).view(np.uint8)
    gap = max(3, side // PRINT_GAP_SHARE)
    left, top, across, down = cv2.boundingRect(mask)
    start = max(0, left - gap)
    joined = cv2.dilate(mask[top : top + down, start : left + across + gap], np.ones((1, gap), np.uint8))
    boxes = []
    for line in pieces(np.asarray(joined, np.uint8)):
        width, height, x, y = line.width - gap + 1, line.height, start + line.x + gap // 2, top + line.y
        if height < LEAST_PRINT * side or width < PRINT_LENGTH * height:
            continue
        if PRINT_INK[0] < float(mask[y : y + height, x : x + width].mean()) < PRINT_INK[1]:
            margin = height // 8
            boxes.append(BoundingBox(
                max(0, x - margin), max(0, y - margin),
                min(pixels.shape[1], x + width + margin), min(pixels.shape[0], y + height + margin)))
    return boxes


def red_excess(pixels: Pixels) -> Grey:
    """By how much red outshines green and blue at each pixel, however faintly."""
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.subtract(red, cv2.max(green, blue)), np.uint8)


def _outshines(red: Grey, green: Grey, blue: Grey) -> Grey:
    excess = cv2.subtract(red, cv2.max(green, blue))
    return np.asarray(cv2.threshold(excess, FAINT_RED - 1, 0, cv2.THRESH_TOZERO)[1], np.uint8)
