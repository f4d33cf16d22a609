"""Which way up a page lies, by a vote of its longest lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from extraction.ocr.crops import Crop, laid_flat
from extraction.ocr.ctc import Reading
from extraction.ocr.recognizer import HEIGHT_PX
from models.pages import Pixels

Read = Callable[[Sequence[Pixels]], list[Reading]]

VOTERS = 4
WIDEST_VOTER = 320 / HEIGHT_PX  # the middle of a line is enough, in heights
CONVINCING = 0.9  # mean confidence of text read the right way up


def lies_on_side(crops: Sequence[Crop]) -> bool:
    """Whether more length of writing runs down the page than across."""
    sizes = [crop.pixels.shape[:2] for crop in crops]
    down = sum(height for height, width in sizes if height > 1.5 * width)
    return bool(down > sum(width for height, width in sizes if width > 1.5 * height))


def widest(crops: Sequence[Crop]) -> list[int]:
    """Places of the lines that vote."""
    return sorted(range(len(crops)), key=lambda i: -crops[i].pixels.shape[1])[:VOTERS]


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
