"""Text of the back of a sheet that shines through: faint, and read better in a mirror. No words of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from extraction.ocr import OcrBackend
from extraction.tones import percentiles
from models.pages import BoundingBox, PageImage, Picture, Pixels, TextLine

FAINT = 0.55  # of the usual contrast of the page's lines: below this a line may be a ghost
VERY_FAINT = 0.4
UNSURE = 0.8  # confidence below which a very faint line is taken for one
_FEWEST = 4  # lines of a page that tell what is usual


@dataclass(frozen=True, slots=True)
class _Mirrored:
    """A page seen in a mirror."""

    page: Picture

    @property
    def width(self) -> int:
        return self.page.width

    @property
    def height(self) -> int:
        return self.page.height

    @property
    def pixels(self) -> Pixels:
        return _flipped(self.page.pixels)

    @property
    def half(self) -> Pixels:
        return _flipped(self.page.half)

    def reduced(self, scale: float) -> Pixels:
        return _flipped(self.page.reduced(scale))

    def mean_of(self, times: int) -> Pixels:
        return _flipped(self.page.mean_of(times))

    def part(self, box: BoundingBox) -> Pixels:
        return _flipped(self.page.part(_mirrored(box, self.width)))


def _mirrored(box: BoundingBox, width: int) -> BoundingBox:
    return BoundingBox(width - box.x1, box.y0, width - box.x0, box.y1)


def _flipped(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.flip(pixels, 1), np.uint8)


def without_ghosts(page: PageImage, lines: Sequence[TextLine], backend: OcrBackend) -> tuple[TextLine, ...]:
    """The lines, without those that shine through. A faint line that reads well as it stands is kept."""
    if len(lines) < _FEWEST:
        return tuple(lines)
    contrasts = [_contrast(page, line.box) for line in lines]
    usual = float(np.percentile(contrasts, 80))
    faint = [(line, contrast / max(1.0, usual)) for line, contrast in zip(lines, contrasts, strict=True)
             if contrast < FAINT * usual]
    if not faint:
        return tuple(lines)
    ghosts = {id(line) for line, share in faint if share < VERY_FAINT and line.confidence < UNSURE}
    doubtful = [line for line, _ in faint if id(line) not in ghosts]
    mirrored = _in_mirror(page, doubtful, backend)
    ghosts |= {id(line) for line in doubtful if mirrored.get(id(line), 0.0) > line.confidence}
    return tuple(line for line in lines if id(line) not in ghosts)


def _contrast(page: PageImage, box: BoundingBox) -> float:
    """How much darker than the paper around it the ink of a line is, in grey tones."""
    rows, columns = (slice(max(0, first // 2 - 1), (last + 1) // 2 + 1)
                     for first, last in ((box.y0, box.y1), (box.x0, box.x1)))
    crop = page.picture.half[rows, columns]
    if not crop.size:
        return 0.0
    grey = np.asarray(cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY), np.uint8)
    paper, ink = percentiles(grey, (85, 4))
    return paper - ink


def _in_mirror(page: PageImage, lines: Sequence[TextLine], backend: OcrBackend) -> dict[int, float]:
    """How surely each line is read in a mirror; a line that says nothing there is left out."""
    if not lines:
        return {}
    turned = replace(page, picture=_Mirrored(page.picture))
    places = [_mirrored(line.box, page.width) for line in lines]
    found: dict[int, float] = {}
    for read in backend.reread(turned, places):
        for line, place in zip(lines, places, strict=True):
            if place.contains(*read.box.centre) and len(read.text) * 2 > len(line.text):
                found[id(line)] = max(found.get(id(line), 0.0), read.confidence)
    return found
