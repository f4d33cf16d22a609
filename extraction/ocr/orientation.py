"""Which way up a page lies, by a vote of its longest lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from extraction.ocr.crops import Crop, cut, laid_flat
from extraction.ocr.ctc import Reading
from extraction.ocr.detector import Quads
from extraction.ocr.recognizer import HEIGHT_PX
from models.pages import Pixels

Read = Callable[[Sequence[Pixels]], list[Reading]]

VOTERS = 4
WIDEST_VOTER = 320 / HEIGHT_PX  # the middle of a line is enough, in heights
CONVINCING = 0.9  # mean confidence of text read the right way up


def upright_rotation(pixels: Pixels, quads: Quads, read: Read) -> int:
    """Degrees clockwise (0, 90, 180, 270) that put the page upright; 0 where nothing on it can be read."""
    if not len(quads):
        return 0
    voters = [cut(pixels, quad) for quad in _longest(quads)]
    if not _lies_on_side(quads):
        return _better_of(voters, (0, 180), read)
    if _turned_confidence(voters, 90, read) >= CONVINCING:
        return 90
    # The model reads characters that lie on their left side, too. So columns of upright writing read well both laid
    # flat and turned by 270 degrees, while lines that lie on their side read well only turned the right way.
    if _confidence([laid_flat(crop) for crop in voters if crop.is_tall], read) >= CONVINCING:
        return 0
    return _better_of(voters, (270, 90), read)


def _longest(quads: Quads) -> Quads:
    sides = np.linalg.norm(quads[:, :2] - quads[:, 1:3], axis=2).max(axis=1)
    return quads[np.argsort(-sides, kind="stable")[:VOTERS]]


def _lies_on_side(quads: Quads) -> bool:
    """Whether more length of writing runs down the page than across."""
    widths = np.linalg.norm(quads[:, 1] - quads[:, 0], axis=1)
    heights = np.linalg.norm(quads[:, 3] - quads[:, 0], axis=1)
    return float(heights[heights > 1.5 * widths].sum()) > float(widths[widths > 1.5 * heights].sum())


def _better_of(voters: list[Crop], rotations: tuple[int, int], read: Read) -> int:
    scores: dict[int, float] = {}
    for rotation in rotations:
        scores[rotation] = _turned_confidence(voters, rotation, read)
        if scores[rotation] >= CONVINCING:
            break
    return max(scores, key=lambda rotation: scores[rotation])


def _turned_confidence(voters: list[Crop], rotation: int, read: Read) -> float:
    turned = [_middle(np.ascontiguousarray(np.rot90(crop.pixels, -rotation // 90))) for crop in voters]
    return _confidence(turned, read)


def _middle(picture: Pixels) -> Pixels:
    height, width = picture.shape[:2]
    keep = min(width, int(height * WIDEST_VOTER))
    start = (width - keep) // 2
    return picture[:, start : start + keep]


def _confidence(pictures: list[Pixels], read: Read) -> float:
    if not pictures:
        return 0.0
    return float(np.mean([reading.confidence for reading in read(pictures)]))
