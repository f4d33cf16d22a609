"""Text of the back of a sheet that shines through: faint, and read better in a mirror. No words of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from extraction.ocr import OcrBackend
from extraction.tones import percentiles
from models.pages import BoundingBox, PageImage, TextLine

FAINT = 0.55  # of the usual contrast of the page's lines: below this a line may be a ghost
VERY_FAINT = 0.4
UNSURE = 0.8  # confidence below which a very faint line is taken for one
_FEWEST = 4  # lines of a page that tell what is usual


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
    crop = page.pixels[max(0, box.y0 - 2) : box.y1 + 2 : 2, max(0, box.x0 - 2) : box.x1 + 2 : 2]  # half is enough
    if not crop.size:
        return 0.0
    grey = np.asarray(cv2.cvtColor(np.ascontiguousarray(crop), cv2.COLOR_RGB2GRAY), np.uint8)
    paper, ink = percentiles(grey, (85, 4))
    return paper - ink


def _in_mirror(page: PageImage, lines: Sequence[TextLine], backend: OcrBackend) -> dict[int, float]:
    """How surely each line is read in a mirror; a line that says nothing there is left out."""
    if not lines:
        return {}
    turned = replace(page, pixels=np.asarray(cv2.flip(page.pixels, 1), np.uint8))
    width = page.width
    places = [BoundingBox(width - line.box.x1, line.box.y0, width - line.box.x0, line.box.y1) for line in lines]
    found: dict[int, float] = {}
    for read in backend.reread(turned, places):
        for line, place in zip(lines, places, strict=True):
            if place.contains(*read.box.centre) and len(read.text) * 2 > len(line.text):
                found[id(line)] = max(found.get(id(line), 0.0), read.confidence)
    return found
