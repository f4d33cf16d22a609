"""From a page to its lines of text, whatever models find and read them.

Stock pipelines lose text in two ways: their line classifier turns good lines upside down, and they read from a page
reduced to 2000 px. Here the page votes on its orientation, lines are cut from full resolution, and the recogniser's
own distribution is kept: each character's place, probability and rivals. Lines are cut out of the stored page, before
it is straightened, and what is read for the vote is not read again. The page is measured while lines are looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import numpy as np

from extraction.beside import beside
from extraction.date_net.reader import date_reader
from extraction.imaging import Posture, StoredPage, measure_posture, straightened_points
from extraction.layout import reading_order
from extraction.ocr.crops import Crop, cut, laid_flat, line_of, quad_of
from extraction.ocr.ctc import Frames, Reading
from extraction.ocr.detector import Quads
from extraction.ocr.gaps import parted
from extraction.ocr.orientation import CONVINCING, is_upside_down, lies_on_side, side_rotation, widest
from extraction.ocr.reading_plane import ReadingPlane
from extraction.red_letters import red_letters
from extraction.seal_reading import read_seals
from extraction.seals import only_red, red_print
from extraction.second_look.general import GeneralReader
from extraction.second_look.spelling import SecondReader
from models.pages import BoundingBox, PageImage, PageText, Pixels, TextLine

LEAST_CONFIDENCE = 0.5  # below, stock and we alike take a reading for noise
LEAST_WRITING = 0.006  # of the page's short side, 1.3 mm on A4: what is smaller is left of a rule or a speck
REREAD_CONFIDENCE = 0.6  # a spot that the detector passed over must convince more


class Detector(Protocol):
    """Finds lines of text."""

    def find(self, pixels: Pixels) -> Quads:
        """Corners of every line on a page (grey), in no particular order."""


class Recognizer(Protocol):
    """Reads pictures of lines."""

    def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
        """One reading a picture, in their order. Pictures are grey or RGB, of any size, upright, one line each.

        `narrowed`: they may be read from narrower pictures, which is faster.
        """

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """The whole answer (steps x classes) to each picture, with its place in `pictures`; in any order."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A crop and the surer of two ways to read it: across, or as writing that runs downwards."""

    crop: Crop
    reading: Reading
    downwards: bool = False

    def line(self) -> TextLine:
        """On the page that the crop's quad belongs to."""
        return line_of(self.crop, self.reading, downwards=self.downwards)

    def straightened(self, page: PageImage) -> _Look:
        """The same with its quad where it lies on the straightened page."""
        quad = straightened_points(self.crop.quad, page.straightened_deg, page.width, page.height)
        return replace(self, crop=replace(self.crop, quad=quad))


@dataclass(frozen=True, slots=True)
class _Found:
    """The page looked at last: what of it is red; if it is stored upright, its lines, and by place what was read."""

    sha256: str
    red: bool
    form: bool
    crops: Sequence[Crop]
    looks: Mapping[int, _Look] | None


class LinePipeline:
    """Reads pages with any pair of a detector and a recogniser. They are made at first use, as models load slowly."""

    def __init__(
        self, name: str, version: str, detector: Callable[[], Detector], recognizer: Callable[[], Recognizer],
    ) -> None:
        self.name, self.version = name, version
        self._make_detector, self._make_recognizer = detector, recognizer
        self._found: _Found | None = None

    @cached_property
    def _detector(self) -> Detector:
        return self._make_detector()

    @cached_property
    def _recognizer(self) -> Recognizer:
        return self._make_recognizer()

    def posture(self, stored: StoredPage) -> Posture:
        """Turn, skew and quality of a stored page."""
        upright = beside(measure_posture, stored, 0)
        plane = ReadingPlane.of(stored.pixels)
        crops = self._crops(plane)
        rotation, looks = self._turned(crops)
        self._found = _Found(stored.sha256, plane.red, plane.form, crops, looks)
        return upright.result() if rotation == 0 else measure_posture(stored, rotation)

    def recognize(self, page: PageImage) -> PageText:
        """Lines in reading order, boxes in pixels, confidence 0..1. Blank: no lines."""
        plane = self._plane(page)
        looks = self._looks(page, plane)
        if plane.red and not plane.form:
            looks += self._read(_red_crops(page.pixels))
        lines = _legible(looks, LEAST_CONFIDENCE)
        pieces = [piece for line in lines for piece in parted(line)]
        return PageText(page.width, page.height, reading_order(pieces), self.version)

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:
        """Lines read at the given spots, one at most a spot; spots that say nothing legible are left out."""
        if not spots:
            return ()
        plane = self._plane(page)
        lines = _legible(self._read([plane.spot(spot) for spot in spots]), REREAD_CONFIDENCE)
        least = LEAST_WRITING * min(page.width, page.height)
        return tuple(line for line in lines if max(line.box.width, line.box.height) >= least)

    def second_readers(self) -> tuple[SecondReader, ...]:
        """The recogniser itself, asked for its likeliest spellings, and the date reader: they err in different ways."""
        return (GeneralReader(self._recognizer), date_reader())

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:
        """The round seals with their legends, from the top down."""
        return read_seals(page.pixels, self._recognizer.read)

    def _turned(self, crops: list[Crop]) -> tuple[int, dict[int, _Look] | None]:
        """The turn that puts the page upright, and by place what was read for the vote if it needs none."""
        if lies_on_side(crops):
            rotation = side_rotation(crops, self._recognizer.read)
            return rotation, {} if rotation == 0 else None
        places = widest(crops)
        voters = self._read([crops[i] for i in places])
        sure = float(np.mean([look.reading.confidence for look in voters])) if voters else 1.0
        if sure < CONVINCING and is_upside_down([look.crop for look in voters], sure, self._recognizer.read):
            return 180, None
        return 0, dict(zip(places, voters, strict=True))

    def _plane(self, page: PageImage) -> ReadingPlane:
        if self._found is None or self._found.sha256 != page.sha256:
            return ReadingPlane.of(page.pixels)
        return ReadingPlane(page.pixels, self._found.red, self._found.form)

    def _crops(self, plane: ReadingPlane) -> list[Crop]:
        overview, scale = plane.overview()
        return [plane.cut(quad) for quad in self._detector.find(overview) * np.float32(scale)]

    def _looks(self, page: PageImage, plane: ReadingPlane) -> list[_Look]:
        """What is read on the page: in the lines found for its posture if it is stored upright, else in new ones."""
        found = self._found
        as_stored = page.rotation == 0 and page.flattening is None
        if not as_stored or found is None or found.looks is None or found.sha256 != page.sha256:
            return self._read(self._crops(plane))
        rest = [i for i in range(len(found.crops)) if i not in found.looks]
        looks = dict(found.looks) | dict(zip(rest, self._read([found.crops[i] for i in rest]), strict=True))
        return [looks[i].straightened(page) for i in range(len(looks))]

    def _read(self, crops: Sequence[Crop]) -> list[_Look]:
        readings = self._recognizer.read([crop.pixels for crop in crops], narrowed=True)
        looks = [_Look(crop, reading) for crop, reading in zip(crops, readings, strict=True)]
        tall = [i for i, crop in enumerate(crops) if crop.is_tall]
        flat = self._recognizer.read([laid_flat(crops[i]) for i in tall])
        for i, reading in zip(tall, flat, strict=True):
            if reading.confidence > readings[i].confidence:
                looks[i] = _Look(crops[i], reading, downwards=True)
        return looks


def _legible(looks: Sequence[_Look], least: float) -> list[TextLine]:
    lines = (look.line() for look in looks if look.reading.confidence >= least)
    return [line for line in lines if line.text.strip()]


def _red_crops(pixels: Pixels) -> list[Crop]:
    """Lines of red print on a page with red, which the reading without red cannot see."""
    boxes = red_print(pixels)
    boxes += red_letters(pixels, boxes)
    if not boxes:
        return []
    red = only_red(pixels)
    return [cut(red, quad_of(box)) for box in boxes]
