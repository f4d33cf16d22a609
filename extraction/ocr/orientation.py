"""Which way up a page lies, by a vote of its longest lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from extraction.ocr.crops import Crop, laid_flat
from extraction.ocr.ctc import Reading
from extraction.ocr.detector import Quads, sides_of
from extraction.ocr.recognizer import HEIGHT_PX
from models.pages import Pixels

Read = Callable[[Sequence[Pixels]], list[Reading]]

VOTERS = 4
WIDEST_VOTER = 320 / HEIGHT_PX  # the middle of a line is enough, in heights
CONVINCING = 0.9  # mean confidence of text read the right way up


def lies_on_side(quads: Quads) -> bool:
    """Whether more length of writing runs down the page than across."""
    widths, heights = sides_of(quads).T
    return float(heights[heights > 1.5 * widths].sum()) > float(widths[widths > 1.5 * heights].sum())


def widest(quads: Quads) -> list[int]:
    """Places of the lines that vote."""
    widths = sides_of(quads)[:, 0]
    return [int(place) for place in np.argsort(-widths, kind="stable")[:VOTERS]]


def is_upside_down(voters: Sequence[Crop], sure: float, read: Read) -> bool:
    """Whether lines that are read as surely as `sure` as they stand read better the other way up."""
    return _turned_confidence(voters, 180, read) > sure


def side_rotation(crops: Sequence[Crop], read: Read) -> int:
    """Degrees clockwise (0, 90, 270) that put a page upright whose writing runs downwards."""
    longest = sorted(crops, key=lambda crop: -max(crop.pixels.shape[:2]))[:VOTERS]
    quarter = _turned_confidence(longest, 90, read)
    if quarter >= CONVINCING:
        return 90
    # The model reads characters that lie on their left side, too. So columns of upright writing read well both laid
    # flat and turned by 270 degrees, while lines that lie on their side read well only turned the right way.
    if _confidence([laid_flat(crop) for crop in longest if crop.is_tall], read) >= CONVINCING:
        return 0
    return 270 if _turned_confidence(longest, 270, read) >= quarter else 90


def _turned_confidence(voters: Sequence[Crop], rotation: int, read: Read) -> float:
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
