"""Decoding, turning and straightening pages, and judging their quality."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from extraction.imaging import (
    StoredPage,
    decode,
    measure_posture,
    page_image,
    stored_frame,
    stored_page,
    turn,
)
from extraction.seals import has_red, red_print, seal_free
from extraction.upright import UprightPicture, straightened_points
from models.errors import PageUnreadableError
from models.pages import PageContent, PageText
from tests.extraction.sheets import GOOD, blank, box_around_ink, encoded, ruled, stored


def half_dark(mode: str, size: tuple[int, int] = (40, 30)) -> Image.Image:
    """A picture in a mode: left half black, right half white."""
    if mode.startswith("I;16"):
        values = np.zeros((size[1], size[0]), np.uint16)
        values[:, 20:] = 65535
        return Image.fromarray(values)
    picture = Image.new("L", size, 0)
    picture.paste(255, (20, 0, *size))
    return picture.convert(mode)


@pytest.mark.parametrize(("mode", "form"), [
    ("1", "PNG"), ("L", "BMP"), ("P", "PNG"), ("RGB", "TIFF"), ("CMYK", "JPEG"), ("CMYK", "TIFF"), ("I;16", "PNG"),
    ("I;16", "TIFF"), ("RGBA", "PNG"), ("LA", "PNG"),
])
def test_every_mode_becomes_rgb(mode: str, form: str) -> None:
    out = io.BytesIO()
    half_dark(mode).save(out, form)
    pixels = decode(out.getvalue())
    assert pixels.dtype == np.uint8
    assert pixels.shape == (30, 40, 3)
    assert pixels[15, 5].max() < 40
    assert pixels[15, 35].min() > 215


def test_a_camera_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side
    out = io.BytesIO()
    half_dark("RGB").save(out, "JPEG", exif=exif)
    assert decode(out.getvalue()).shape == (40, 30, 3)


@pytest.mark.parametrize("data", [b"", b"no image at all", encoded(blank())[:900]])
def test_a_broken_image_says_what_to_do(data: bytes) -> None:
    with pytest.raises(PageUnreadableError, match="scan the page again"):
        stored_page(data)


def test_a_page_of_its_own_is_named_by_its_bytes_and_a_frame_by_its_pixels() -> None:
    one, other = encoded(blank(60, 80), "PNG"), encoded(blank(60, 80), "BMP")
    assert stored_page(one).sha256 != stored_page(other).sha256
    assert stored_frame(io.BytesIO(one), 0).sha256 == stored_frame(io.BytesIO(other), 0).sha256


def test_a_turn_is_clockwise() -> None:
    pixels = blank(40, 20)
    pixels[0, 0] = 0
    assert turn(pixels, 90)[0, -1].max() == 0
    assert turn(pixels, 180)[-1, -1].max() == 0


@pytest.mark.parametrize("angle", [-3.0, -0.8, 0.6, 2.0])
def test_skew_is_measured_and_mended(angle: float) -> None:
    level = ruled(blank(), list(range(100, 1200, 180)), list(range(200, 1600, 90)))
    crooked = UprightPicture(level, -angle).pixels  # lines now run down to the right by `angle`
    posture = measure_posture(stored(crooked), rotation=0)
    assert posture.straightened_deg == pytest.approx(angle, abs=0.1)
    assert posture.quality.skew_deg == posture.straightened_deg
    page = page_image(stored(crooked), posture, 1, "a.png")
    assert measure_posture(stored(page.pixels), 0).straightened_deg == pytest.approx(0, abs=0.1)


def test_a_sheet_without_lines_is_left_alone() -> None:
    assert measure_posture(stored(blank()), 0).straightened_deg == 0


@pytest.mark.parametrize("angle", [-2.5, 1.5])
def test_a_box_on_the_straightened_page_maps_back_onto_the_same_ink(angle: float) -> None:
    upright = blank()
    cv2.circle(upright, (1000, 300), 20, (0, 0, 0), -1)
    page = page_image(StoredPage("x", upright), measure_posture(stored(blank()), 0), 1, "a.png")
    straight = UprightPicture(upright, angle).pixels
    found = box_around_ink(straight)
    assert abs(found.centre[1] - 300) > 5, "the sheet was turned"
    content = PageContent(1, "a.png", "x", page.width, page.height, 0, angle, GOOD, PageText(0, 0, (), "t"), (), (), ())
    mapped = content.to_stored(found)
    assert mapped.centre == pytest.approx(box_around_ink(upright).centre, abs=2)
    there = straightened_points(np.array([[1000, 300]], np.float32), angle, page.width, page.height)[0]
    assert tuple(there) == pytest.approx(found.centre, abs=2)


def test_blur_grows_with_blurring() -> None:
    sharp = ruled(blank(), list(range(100, 1200, 60)), list(range(100, 1700, 60)))
    grades = [
        measure_posture(stored(cv2.GaussianBlur(sharp, (0, 0), sigma) if sigma else sharp), 0).quality
        for sigma in (0, 2, 6)
    ]
    assert grades[0].blur < grades[1].blur < grades[2].blur


def test_resolution_is_taken_from_the_file_or_estimated_from_a4() -> None:
    assert measure_posture(stored_page(encoded(blank(), dpi=(200, 200))), 0).quality.dpi == 200
    assert measure_posture(stored_page(encoded(blank())), 0).quality.dpi == 150
    assert measure_posture(stored_page(encoded(blank(), dpi=(1, 1))), 0).quality.dpi == 150


def test_a_seal_vanishes_and_black_ink_below_it_stays() -> None:
    sheet = blank()
    cv2.circle(sheet, (600, 600), 120, (200, 60, 60), 30)
    cv2.rectangle(sheet, (470, 590), (720, 610), (40, 15, 15), -1)
    grey = seal_free(sheet)
    assert has_red(UprightPicture(sheet))
    assert grey[485, 600] > 235, "the seal is paper"
    assert grey[600, 600] < 80, "the stroke below it is ink"
    assert not red_print(UprightPicture(sheet)), "a round seal is no line of print"


def test_red_print_is_found_as_a_line() -> None:
    sheet = blank()
    for x in range(200, 1000, 80):
        cv2.rectangle(sheet, (x, 150), (x + 55, 210), (190, 30, 30), 10)
    box, = red_print(UprightPicture(sheet))
    assert (box.x0, box.y1) == pytest.approx((195, 215), abs=15)
    assert box.x1 == pytest.approx(1000, abs=35)
