"""From a page to its lines of text, whatever models find and read them.

Stock pipelines lose text in two ways: their line classifier turns good lines upside down, and they read from a page
reduced to 2000 px. Here the page votes on its orientation, lines are cut from full resolution, and the recogniser's
own distribution is kept: each character's place, probability and rivals. Lines are cut out of the stored page, before
it is straightened, and what is read for the vote is not read again. The page is measured while lines are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

import numpy as np

from extraction.beside import beside
from extraction.date_net.reader import date_reader
from extraction.imaging import Posture, StoredPage, measure_posture
from extraction.layout import reading_order
from extraction.ocr.coming import Coming
from extraction.ocr.crops import Crop, laid_flat, line_of, quad_of
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
from extraction.upright import straightened_points
from models.pages import BoundingBox, PageImage, PageText, Picture, Pixels, TextLine

LEAST_CONFIDENCE = 0.5  # below, stock and we alike take a reading for noise
LEAST_WRITING = 0.006  # of the page's short side, 1.3 mm on A4: what is smaller is left of a rule or a speck
SURE = 0.9  # a reading as sure as this was cut short by nothing
REREAD_CONFIDENCE = 0.6  # a spot that the detector passed over must convince more

_WORDS = re.compile("[一-鿿]+(?<![一二三])")


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

    def begin(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Coming[Reading]]:
        """As `read`, without waiting for the readings; what was begun first is read first."""

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


@dataclass(frozen=True, slots=True)
class _Begun:
    """A crop that is being read: across and, where it is tall, as writing that runs downwards."""

    crop: Crop
    across: Coming[Reading]
    downwards: Coming[Reading] | None = None

    def look(self) -> _Look:
        """Waits for the readings."""
        across, downwards = self.across.result(), self.downwards.result() if self.downwards is not None else None
        if downwards is not None and (downwards.confidence > across.confidence or _says_more(downwards, across)):
            return _Look(self.crop, downwards, downwards=True)
        return _Look(self.crop, across)

    def straightened(self, page: PageImage) -> _Begun:
        """The same with its quad where it lies on the straightened page."""
        quad = straightened_points(self.crop.quad, page.straightened_deg, page.width, page.height)
        return replace(self, crop=replace(self.crop, quad=quad))

    def drop(self) -> None:
        """It is not needed any more."""
        self.across.drop()
        if self.downwards is not None:
            self.downwards.drop()


@dataclass(frozen=True, slots=True)
class _Found:
    """The page looked at last: what of it is red, and its lines under way if it is stored upright."""

    sha256: str
    red: bool
    form: bool
    lines: Sequence[_Begun] | None


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
        plane = ReadingPlane.of(stored.picture)
        rotation, lines = self._turned(plane, self._quads(plane))
        self._found = _Found(stored.sha256, plane.red, plane.form, lines)
        return upright.result() if rotation == 0 else measure_posture(stored, rotation)

    def recognize(self, page: PageImage) -> PageText:
        """Lines in reading order, boxes in pixels, confidence 0..1. Blank: no lines."""
        plane = self._plane(page)
        begun = self._lines(page, plane)
        red = self._begin(_red_crops(page.picture)) if plane.red and not plane.form else []
        lines = _legible((one.look() for one in begun), LEAST_CONFIDENCE)
        lines += [line for line in _legible((one.look() for one in red), LEAST_CONFIDENCE) if not _is_told(line, lines)]
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
        return read_seals(page.picture, self._recognizer.read)

    def _turned(self, plane: ReadingPlane, quads: Quads) -> tuple[int, list[_Begun] | None]:
        """The turn that puts the page upright, and its lines if it needs none: those that vote are read first."""
        if lies_on_side(quads):
            crops = [plane.cut(quad) for quad in quads]
            rotation = side_rotation(crops, self._recognizer.read)
            return rotation, self._begin(crops) if rotation == 0 else None
        places = widest(quads)
        voters = self._begin([plane.cut(quads[i]) for i in places])
        rest = [i for i in range(len(quads)) if i not in places]
        others = self._begin([plane.cut(quads[i]) for i in rest])
        looks = [voter.look() for voter in voters]
        sure = float(np.mean([look.reading.confidence for look in looks])) if looks else 1.0
        if sure < CONVINCING and is_upside_down([look.crop for look in looks], sure, self._recognizer.read):
            _drop(others)
            return 180, None
        lines = dict(zip([*places, *rest], [*voters, *others], strict=True))
        return 0, [lines[i] for i in range(len(quads))]

    def _plane(self, page: PageImage) -> ReadingPlane:
        if self._found is None or self._found.sha256 != page.sha256:
            return ReadingPlane.of(page.picture)
        return ReadingPlane(page.picture, self._found.red, self._found.form)

    def _quads(self, plane: ReadingPlane) -> Quads:
        overview, scale = plane.overview()
        return self._detector.find(overview) * np.float32(scale)

    def _lines(self, page: PageImage, plane: ReadingPlane) -> list[_Begun]:
        """The page's lines under way: those found for its posture if it is stored upright, else new ones."""
        found = self._found
        begun = found.lines if found is not None and found.sha256 == page.sha256 else None
        if begun is not None and page.rotation == 0 and page.flattening is None:
            return [one.straightened(page) for one in begun]
        _drop(begun or ())
        return self._begin([plane.cut(quad) for quad in self._quads(plane)])

    def _begin(self, crops: Sequence[Crop]) -> list[_Begun]:
        across = self._recognizer.begin([crop.pixels for crop in crops], narrowed=True)
        tall = [i for i, crop in enumerate(crops) if crop.is_tall]
        downwards = dict(zip(tall, self._recognizer.begin([laid_flat(crops[i]) for i in tall]), strict=True))
        return [_Begun(crop, reading, downwards.get(i))
                for i, (crop, reading) in enumerate(zip(crops, across, strict=True))]

    def _read(self, crops: Sequence[Crop]) -> list[_Look]:
        return [one.look() for one in self._begin(crops)]


def _says_more(reading: Reading, other: Reading) -> bool:
    """Whether a sure reading goes on where the other ends: 性 of 性别 printed downwards. A stroke cut up is no 111."""
    return (reading.confidence >= SURE and len(reading.text) > len(other.text) and reading.text.startswith(other.text)
            and _WORDS.fullmatch(reading.text) is not None)


def _drop(lines: Sequence[_Begun]) -> None:
    for line in lines:
        line.drop()


def _legible(looks: Iterable[_Look], least: float) -> list[TextLine]:
    lines = (look.line() for look in looks if look.reading.confidence >= least)
    return [line for line in lines if line.text.strip()]


def _is_told(red: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether the lines that lie in one read from red ink alone say as much, and are as sure: dark red print."""
    inside = [line for line in lines if red.box.contains(*line.box.centre)]
    return (sum(len(line.text.strip()) for line in inside) >= len(red.text.strip())
            and min((line.confidence for line in inside), default=0.0) >= min(SURE, red.confidence))


def _red_crops(page: Picture) -> list[Crop]:
    """Lines of red print on a page with red, which the reading without red cannot see."""
    boxes = red_print(page)
    boxes += red_letters(page, boxes)
    return [Crop(quad_of(box), only_red(page.part(box))) for box in boxes]
