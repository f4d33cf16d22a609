"""From a page to its lines of text, whatever models find and read them.

Stock pipelines lose text in two ways: their line classifier turns good lines upside down, and they read from a page
reduced to 2000 px. Here the page votes on its orientation, lines are cut from full resolution, and the recogniser's
own distribution is kept: each character's place, probability and rivals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Protocol

from extraction.imaging import Posture, StoredPage, measure_posture, straightened_points
from extraction.layout import reading_order
from extraction.ocr.crops import Crop, cut, laid_flat, line_of, quad_of
from extraction.ocr.ctc import Frames, Reading
from extraction.ocr.detector import Quads
from extraction.ocr.gaps import parted
from extraction.ocr.orientation import upright_rotation
from extraction.red_letters import red_letters
from extraction.seal_reading import read_seals
from extraction.seals import only_red, red_print, without_red
from extraction.second_look.general import GeneralReader
from extraction.second_look.spelling import SecondReader
from models.pages import BoundingBox, PageImage, PageText, Pixels, TextLine

LEAST_CONFIDENCE = 0.5  # below, stock and we alike take a reading for noise
REREAD_CONFIDENCE = 0.6  # a spot that the detector passed over must convince more


class Detector(Protocol):
    """Finds lines of text."""

    def find(self, pixels: Pixels) -> Quads:
        """Corners of every line on an RGB page, in no particular order."""


class Recognizer(Protocol):
    """Reads pictures of lines."""

    def read(self, pictures: Sequence[Pixels]) -> list[Reading]:
        """One reading a picture, in their order. Pictures are RGB of any size, upright, one line each."""

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """The whole answer (steps x classes) to each picture, with its place in `pictures`; in any order."""


class LinePipeline:
    """Reads pages with any pair of a detector and a recogniser. They are made at first use, as models load slowly."""

    def __init__(
        self, name: str, version: str, detector: Callable[[], Detector], recognizer: Callable[[], Recognizer],
    ) -> None:
        self.name, self.version = name, version
        self._make_detector, self._make_recognizer = detector, recognizer
        self._red_free: tuple[Pixels, Pixels] | None = None  # the page looked at last, and what it is without red
        self._found: tuple[str, Quads] | None = None  # where the lines of the page looked at last are

    @cached_property
    def _detector(self) -> Detector:
        return self._make_detector()

    @cached_property
    def _recognizer(self) -> Recognizer:
        return self._make_recognizer()

    def posture(self, stored: StoredPage) -> Posture:
        """Turn, skew and quality of a stored page."""
        pixels = self._without_red(stored.pixels)
        quads = self._detector.find(pixels)
        rotation = upright_rotation(pixels, quads, self._recognizer.read)
        self._found = (stored.sha256, quads) if rotation == 0 else None
        return measure_posture(stored, rotation)

    def recognize(self, page: PageImage) -> PageText:
        """Lines in reading order, boxes in pixels, confidence 0..1. Blank: no lines."""
        pixels = self._without_red(page.pixels)
        red_lines = [] if pixels is page.pixels else _red_crops(page.pixels)
        crops = [cut(pixels, quad) for quad in self._quads(page, pixels)] + red_lines
        lines = [line for line in self._read(crops) if line.confidence >= LEAST_CONFIDENCE and line.text.strip()]
        pieces = [piece for line in lines for piece in parted(line)]
        return PageText(page.width, page.height, reading_order(pieces), self.version)

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:
        """Lines read at the given spots, one at most a spot; spots that say nothing legible are left out."""
        if not spots:
            return ()
        pixels = self._without_red(page.pixels)
        lines = self._read([cut(pixels, quad_of(spot)) for spot in spots])
        return tuple(line for line in lines if line.confidence >= REREAD_CONFIDENCE and line.text.strip())

    def second_readers(self) -> tuple[SecondReader, ...]:
        """The recogniser itself, asked for its likeliest spellings."""
        return (GeneralReader(self._recognizer),)

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:
        """The round seals with their legends, from the top down."""
        self._red_free = None  # the last thing asked of a page: its pixels need not be kept
        return read_seals(page.pixels, self._recognizer.read)

    def _without_red(self, pixels: Pixels) -> Pixels:
        """As `without_red`; worked out once for one picture after another."""
        if self._red_free is None or self._red_free[0] is not pixels:
            self._red_free = (pixels, without_red(pixels))
        return self._red_free[1]

    def _quads(self, page: PageImage, pixels: Pixels) -> Quads:
        """Where the lines are: as found for the posture if that was this page the same way up, else searched anew."""
        if self._found is None or self._found[0] != page.sha256 or page.rotation != 0 or page.flattening is not None:
            return self._detector.find(pixels)
        return straightened_points(self._found[1], page.straightened_deg, page.width, page.height)

    def _read(self, crops: Sequence[Crop]) -> list[TextLine]:
        readings = self._recognizer.read([crop.pixels for crop in crops])
        tall = [i for i, crop in enumerate(crops) if crop.is_tall]
        flat = dict(zip(tall, self._recognizer.read([laid_flat(crops[i]) for i in tall]), strict=True))
        pairs = zip(crops, readings, strict=True)
        return [_better(crop, reading, flat.get(i)) for i, (crop, reading) in enumerate(pairs)]


def _better(crop: Crop, upright: Reading, downwards: Reading | None) -> TextLine:
    """The surer of the two ways to read a tall crop: as one narrow character, or as writing that runs downwards."""
    if downwards is not None and downwards.confidence > upright.confidence:
        return line_of(crop, downwards, downwards=True)
    return line_of(crop, upright)


def _red_crops(pixels: Pixels) -> list[Crop]:
    """Lines of red print on a page with red, which the reading without red cannot see."""
    boxes = red_print(pixels)
    boxes += red_letters(pixels, boxes)
    red = only_red(pixels) if boxes else pixels
    return [cut(red, quad_of(box)) for box in boxes]
