"""How often networks are asked: lines are read once, small print is looked for twice, and what was measured is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

import cv2
import numpy as np
import pytest

from extraction.imaging import page_image
from extraction.layout import page_content
from extraction.ocr.coming import Coming
from extraction.ocr.ctc import ReadCharacter, Reading
from extraction.ocr.detector import FINEST_SIDE_PX, LONGEST_SIDE_PX, Quads, TextDetector
from extraction.ocr.line_pipeline import LinePipeline
from extraction.ocr.reading_plane import ReadingPlane
from extraction.ocr.recognizer import _drawn_width
from extraction.upright import UprightPicture
from models.pages import BoundingBox, Pixels
from tests.extraction.sheets import blank, ruled, stored, straight_page, written

LINES = [(150, 200 + 120 * i, 650, 250 + 120 * i) for i in range(5)]
SHEET = written(blank(), [(x0, y0, "现任临溪县财政局副局长") for x0, y0, _, _ in LINES], 40)


class Finder:
    def __init__(self) -> None:
        self.asked = 0

    def find(self, pixels: Pixels) -> Quads:
        self.asked += 1
        assert pixels.ndim == 2
        times = pixels.shape[1] / SHEET.shape[1]
        return np.array([[(x0, y0), (x1, y0), (x1, y1), (x0, y1)] for x0, y0, x1, y1 in LINES], np.float32) * times


class Reader:
    """Sure of pictures that `is_upright` says yes to."""

    characters = ("", "一")

    def __init__(self, is_upright: Callable[[Pixels], bool] = lambda picture: True) -> None:
        self.read_so_far = 0
        self.is_upright = is_upright

    def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
        self.read_so_far += len(pictures)
        sure = [0.99 if self.is_upright(picture) else 0.55 for picture in pictures]
        return [Reading((ReadCharacter("一", 0.5, share, ()),)) for share in sure]

    def begin(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Coming[Reading]]:
        batch: Future[list[Reading]] = Future()
        batch.set_result(self.read(pictures, narrowed=narrowed))
        return [Coming(batch, place) for place in range(len(pictures))]


def pipeline(finder: Finder, reader: Reader) -> LinePipeline:
    return LinePipeline("test", "1", lambda: finder, lambda: reader)  # type: ignore[arg-type, return-value]


def test_an_upright_page_is_searched_and_read_once() -> None:
    finder, reader = Finder(), Reader()
    engine, page = pipeline(finder, reader), stored(SHEET)
    text = engine.recognize(page_image(page, engine.posture(page), 1, "a.png"))
    assert (finder.asked, reader.read_so_far, len(text.lines)) == (1, len(LINES), len(LINES))


def test_lines_are_where_they_lie_on_the_straightened_page() -> None:
    engine, page = pipeline(Finder(), Reader()), stored(SHEET)
    straight = page_image(page, replace(engine.posture(page), straightened_deg=2.0), 1, "a.png")
    content = page_content(straight, engine.recognize(straight))
    level = pipeline(Finder(), Reader()).recognize(straight_page(SHEET))
    for line, expected in zip(content.text.lines, level.lines, strict=True):
        assert content.to_stored(line.box).centre == pytest.approx(expected.box.centre, abs=3)
        assert line.box.centre != pytest.approx(expected.box.centre, abs=3)


def test_an_upside_down_page_is_turned_and_read_anew() -> None:
    finder = Finder()
    reader = Reader(lambda picture: bool(picture[: len(picture) // 2].mean() > picture[len(picture) // 2 :].mean()))
    page = blank()
    for x0, _, x1, y1 in LINES:
        page[y1 - 10 : y1 - 2, x0 + 10 : x1 - 10] = 20  # ink at the foot of each line
    engine, turned = pipeline(finder, reader), stored(np.ascontiguousarray(page[::-1, ::-1]))
    finder.find = lambda pixels: np.array(  # type: ignore[method-assign]
        [[(1240 - x1, 1754 - y1), (1240 - x0, 1754 - y1), (1240 - x0, 1754 - y0), (1240 - x1, 1754 - y0)]
         for x0, y0, x1, y1 in LINES], np.float32) * (pixels.shape[1] / 1240)
    assert engine.posture(turned).rotation == 180
    assert pipeline(Finder(), reader).posture(stored(page)).rotation == 0


class Lamp:
    """A detection network that lights up lines as high as its share of the picture says."""

    characters = ()

    def __init__(self, height: float) -> None:
        self.height = height
        self.shapes: list[tuple[int, ...]] = []

    def run(self, batch: np.ndarray) -> np.ndarray:
        self.shapes.append(batch.shape)
        lit = np.zeros(batch.shape[2:], np.float32)
        for y in np.linspace(0.1, 0.9, 6):
            top = int(y * len(lit))
            lit[top : top + max(3, round(self.height * len(lit))), 40:-40] = 1
        return lit[None, None]


@pytest.mark.parametrize(("height", "looks"), [(0.012, 1), (0.004, 2)])
def test_only_small_print_is_looked_for_a_second_time(height: float, looks: int) -> None:
    detector = object.__new__(TextDetector)
    detector.longest_side_px, detector._network = LONGEST_SIDE_PX, Lamp(height)
    page = np.full((3508, 2480), 255, np.uint8)
    cv2.rectangle(page, (4, 4), (2475, 3503), 0, 6)
    quads = detector.find(page)
    shapes = detector._network.shapes
    assert len(shapes) == looks
    assert shapes[0][2] == LONGEST_SIDE_PX
    assert all(LONGEST_SIDE_PX < shape[2] <= FINEST_SIDE_PX for shape in shapes[1:])
    assert len(quads) == 6


def test_margins_are_not_searched_and_lines_are_where_they_stand() -> None:
    detector = object.__new__(TextDetector)
    detector.longest_side_px, detector._network = LONGEST_SIDE_PX, Lamp(0.03)
    page = np.full((3508, 2480), 255, np.uint8)
    cv2.rectangle(page, (1200, 2000), (2200, 3000), 0, 6)
    quads = detector.find(page)
    assert detector._network.shapes[0][2] < LONGEST_SIDE_PX / 2
    assert len(quads) == 6
    assert all(1000 < x < 2400 and 1800 < y < 3200 for x, y in quads.reshape(-1, 2))


@pytest.mark.parametrize("heights", [1, 4, 10])
def test_lines_keep_their_proportions(heights: int) -> None:
    assert _drawn_width(np.zeros((96, 96 * heights), np.uint8)) == 48 * heights


@pytest.mark.parametrize(("width", "expected"), [(20, 20), (60, 60), (100, 96), (110, 110), (190, 190), (250, 212), (400, 320)])
def test_lines_of_a_page_are_narrowed_by_little_and_long_ones_by_more(width: int, expected: int) -> None:
    assert _drawn_width(np.zeros((48, width), np.uint8), narrowed=True) == expected


def test_a_label_printed_downwards_is_read_to_its_end() -> None:
    sheet = SHEET.copy()
    for y in (200, 260):
        cv2.rectangle(sheet, (910, y), (950, y + 45), (20, 20, 20), 3)

    class Column(Reader):
        def read(self, pictures: Sequence[Pixels], *, narrowed: bool = False) -> list[Reading]:
            flat = [picture.shape[1] > picture.shape[0] for picture in pictures]
            return [Reading((ReadCharacter("性", 0.25, 0.99, ()), ReadCharacter("别", 0.75, 0.98, ()))) if wide
                    else Reading((ReadCharacter("性", 0.5, 0.999, ()),)) for wide in flat]

    class Upright(Finder):
        def find(self, pixels: Pixels) -> Quads:
            times = np.float32(pixels.shape[1] / sheet.shape[1])
            column = np.array([[(900, 190), (960, 190), (960, 315), (900, 315)]], np.float32)
            return np.concatenate([super().find(pixels), column * times])

    engine, page = pipeline(Upright(), Column()), stored(sheet)
    lines = engine.recognize(page_image(page, engine.posture(page), 1, "a.png")).lines
    assert [line.text for line in lines if line.box.x0 > 800] == ["性别"]


def test_red_ink_is_paper_on_a_page_with_red_alone() -> None:
    page = blank(400, 400)
    cv2.rectangle(page, (100, 100), (140, 120), (220, 30, 30), -1)
    box = BoundingBox(90, 90, 150, 130)
    assert ReadingPlane(UprightPicture(page), red=True).spot(box).pixels.min() > 200
    assert ReadingPlane(UprightPicture(page), red=False).spot(box).pixels.min() < 120
    assert ReadingPlane.of(UprightPicture(page)).red
    assert ReadingPlane(UprightPicture(page), red=False).spot(BoundingBox(500, 500, 510, 510)).pixels.size  # beyond the page: its rim


def test_dark_red_print_that_was_read_is_not_read_again_from_its_red_alone() -> None:
    page = blank()
    for x0, y0, x1, y1 in LINES:
        for x in range(x0, x1, 25):
            cv2.line(page, (x, y0 + 5), (x + 12, y1 - 5), (140, 40, 40), 6)
    engine, reader = LinePipeline("test", "1", Finder, Reader), stored(page)  # type: ignore[arg-type]
    assert ReadingPlane.of(reader.picture).red and not ReadingPlane.of(reader.picture).form
    assert len(engine.recognize(page_image(reader, engine.posture(reader), 1, "a.png")).lines) == len(LINES)


def test_labels_of_a_form_printed_in_red_are_read_and_seals_over_writing_are_not() -> None:
    page = ruled(blank(), list(range(60, 1240, 100)), list(range(60, 1754, 100)))
    page[(page == 20).all(axis=2)] = (190, 60, 60)
    cv2.putText(page, "LABEL", (300, 130), cv2.FONT_HERSHEY_SIMPLEX, 1, (190, 60, 60), 3)
    cv2.putText(page, "WRITING", (300, 230), cv2.FONT_HERSHEY_SIMPLEX, 1, (20, 20, 40), 3)
    plane = ReadingPlane.of(UprightPicture(page))
    assert plane.form
    label = plane.spot(BoundingBox(300, 100, 400, 140)).pixels
    assert label.min() < 140 < np.median(label)
    cv2.circle(page, (380, 220), 60, (210, 40, 40), 5)
    sealed = plane.spot(BoundingBox(295, 150, 460, 245)).pixels
    assert sealed.min() < 60
    assert sealed[160 - 150, 380 - 295] > 200  # the top of the ring

    small = blank()
    cv2.circle(small, (900, 1400), 120, (210, 40, 40), 8)
    assert ReadingPlane.of(UprightPicture(small)).red
    assert not ReadingPlane.of(UprightPicture(small)).form


def test_a_crop_at_the_rim_of_the_page_is_whole() -> None:
    page = written(blank(), [(4, 4, "履历")], 40)
    quad = np.array([(-3, -2), (90, -2), (90, 50), (-3, 50)], np.float32)
    crop = ReadingPlane(UprightPicture(page), red=False).cut(quad)
    assert crop.pixels.shape[0] == 52
    assert -3 <= crop.quad[0][0] <= 4 and 80 <= crop.quad[1][0] <= 90
    assert crop.pixels.shape[1] == round(float(crop.quad[1][0] - crop.quad[0][0]))
    assert crop.pixels.min() < 60
