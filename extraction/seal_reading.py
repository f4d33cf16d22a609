"""Reading the legends of round seals: each is rolled out straight and read as a line, and again where in doubt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from extraction.ocr.ctc import Reading
from extraction.seal_rings import Ring, find_rings
from extraction.seal_unrolling import PLAIN, SPARING, Cover, legend_pictures
from models.pages import BoundingBox, Pixels, TextLine

LEGIBLE = 0.8  # a legend read less surely than this is not given
SURE = 0.9  # with a character below this the legend is looked at again
LEAST_CHARACTER = 0.3  # nor one with a character that is mere guesswork
MOST_STEP = 1.5  # from character to character, in usual steps; more means that one was passed over

ReadPictures = Callable[[Sequence[Pixels]], Sequence[Reading]]


def read_seals(pixels: Pixels, read: ReadPictures) -> tuple[TextLine, ...]:
    """One line a seal, from the top down; the text of an illegible one is empty. `read` reads pictures of lines."""
    rings = find_rings(pixels)
    first = _readings(pixels, rings, rings, read, PLAIN)
    doubtful = [ring for ring, found in zip(rings, first, strict=True) if found and _weakest(found[0]) < SURE]
    second = dict(zip(doubtful, _readings(pixels, doubtful, rings, read, SPARING), strict=True))
    height, width = pixels.shape[:2]
    return tuple(
        _line(ring.box(width, height), max(found, second.get(ring, found), key=_weight))
        for ring, found in zip(rings, first, strict=True))


def _readings(
    pixels: Pixels, rings: Sequence[Ring], all_rings: Sequence[Ring], read: ReadPictures, cover: Cover,
) -> list[list[Reading]]:
    """Legend and second line of each of the rings."""
    pictures = [legend_pictures(pixels, ring, [other for other in all_rings if other != ring], cover) for ring in rings]
    readings = iter(read([picture for found in pictures for picture in found]))
    return [[next(readings) for _ in found] for found in pictures]


def _weight(readings: Sequence[Reading]) -> float:
    return _weakest(readings[0]) if readings else 0.0


def _weakest(reading: Reading) -> float:
    """The confidence of the least sure character; 0 where one was passed over: legends are spaced evenly."""
    shown = [character for character in reading.characters if character.text.strip()]
    steps = np.diff([character.middle for character in shown])
    if not shown or (len(steps) > 2 and float(steps.max()) > MOST_STEP * float(np.median(steps))):
        return 0.0
    return min(character.confidence for character in shown)


def _line(box: BoundingBox, readings: Sequence[Reading]) -> TextLine:
    """The legend with the line below it, if that is legible too; no text where the legend is not."""
    if not readings or not _is_legible(readings[0]):
        return TextLine(box, "", readings[0].confidence if readings else 0.0)
    legible = [reading for reading in readings if _is_legible(reading)]
    text = "".join(reading.text for reading in legible).replace(" ", "")
    return TextLine(box, text, min(reading.confidence for reading in legible))


def _is_legible(reading: Reading) -> bool:
    """Whether the whole was read with confidence, and each character with some."""
    return reading.confidence >= LEGIBLE and _weakest(reading) >= LEAST_CHARACTER
