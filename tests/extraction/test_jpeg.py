"""OpenCV's decoding of JPEG gives Pillow's pixels, and leaves to Pillow what it would get wrong."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from extraction.imaging import decode
from extraction.jpeg import plain_jpeg
from models.errors import PageUnreadableError
from models.pages import Pixels


def picture() -> Image.Image:
    rows, columns = np.mgrid[0:203, 0:301]
    return Image.fromarray(np.stack([rows % 256, columns % 256, (rows * columns) % 256], axis=2).astype(np.uint8))


def coded(image: Image.Image, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", **options)
    return file.getvalue()


def fast(data: bytes) -> Pixels | None:
    return plain_jpeg(data, Image.open(io.BytesIO(data)))


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("options", [{"quality": 60}, {"quality": 95, "subsampling": 0}, {"progressive": True}])
def test_both_decoders_give_the_same_pixels(mode: str, options: dict[str, object]) -> None:
    data = coded(picture().convert(mode), **options)
    pixels = fast(data)
    assert pixels is not None
    assert np.array_equal(pixels, np.array(Image.open(io.BytesIO(data)).convert("RGB")))


def test_a_file_that_breaks_off_is_damaged_and_no_half_picture() -> None:
    data = coded(picture())[:-900]
    assert fast(data) is None
    with pytest.raises(PageUnreadableError, match="damaged"):
        decode(data)


def test_zeros_after_the_end_do_no_harm() -> None:
    assert fast(coded(picture()) + b"\0" * 100) is not None


def test_a_page_turned_by_its_camera_and_one_in_printing_colours_are_left_to_pillow() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = coded(picture(), exif=exif)
    assert fast(turned) is None
    assert decode(turned).shape == (301, 203, 3)
    assert fast(coded(picture().convert("CMYK"))) is None
