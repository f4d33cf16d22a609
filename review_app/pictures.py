"""Pictures of pages: the page as a browser shows it, and the spot of a fact cut out with its surroundings."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

from PIL import Image, ImageDraw

from models.pages import BoundingBox, Pixels
from review_app.watermark import marked

PAGE_LONG_SIDE_PX = 2400
PAGE_QUALITY = 78
CROP_SHAPE = 3.4
"""Width over height of a crop, so that crops stand in even rows."""
CROP_LEAST_SHARE = 0.34
"""A crop is at least this share of the page's width: a value is read with the label beside it."""
CROP_WIDTH_PX = 640
FRAME = (156, 42, 36)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a JPEG, with the size of the stored page that boxes refer to."""

    jpeg: bytes
    width: int
    height: int

    @property
    def data_uri(self) -> str:
        """The picture as the page viewer takes it."""
        return "data:image/jpeg;base64," + base64.b64encode(self.jpeg).decode("ascii")


def page_picture(pixels: Pixels, mark: str) -> PagePicture:
    """A page, made smaller where a screen cannot show more, with the watermark in it."""
    image = Image.fromarray(pixels)
    width, height = image.size
    image.thumbnail((PAGE_LONG_SIDE_PX, PAGE_LONG_SIDE_PX), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return PagePicture(_jpeg(marked(image, mark), PAGE_QUALITY), width, height)


def crop_picture(pixels: Pixels, box: BoundingBox, mark: str) -> bytes:
    """The surroundings of a box as a JPEG with the watermark, the box framed."""
    height, width = pixels.shape[:2]
    area = crop_area(box, width, height)
    image = Image.fromarray(pixels[area.y0:area.y1, area.x0:area.x1])
    scale = CROP_WIDTH_PX / max(1, area.width)
    image = image.resize((CROP_WIDTH_PX, max(1, round(area.height * scale))), Image.Resampling.BICUBIC)
    marked(image, mark)
    frame = [(v - o) * scale for v, o in zip(box.as_list(), (area.x0, area.y0, area.x0, area.y0), strict=True)]
    pad = 4
    ImageDraw.Draw(image).rectangle(
        (frame[0] - pad, frame[1] - pad, frame[2] + pad, frame[3] + pad), outline=FRAME, width=2)
    return _jpeg(image, 88)


def crop_area(box: BoundingBox, width: int, height: int) -> BoundingBox:
    """The part of a page of this size to cut out for a box; it contains the box as far as the page does."""
    wanted_height = box.height * 1.0 + 2 * max(12, min(box.height, 60))
    wanted_width = max(box.width * 1.25, width * CROP_LEAST_SHARE, wanted_height * CROP_SHAPE)
    wanted_height = max(wanted_height, wanted_width / CROP_SHAPE)
    middle_x, middle_y = box.centre
    x0, x1 = _inside(middle_x, wanted_width, width)
    y0, y1 = _inside(middle_y, wanted_height, height)
    return BoundingBox(x0, y0, x1, y1)


def _inside(middle: float, wanted: float, limit: int) -> tuple[int, int]:
    length = min(round(wanted), limit)
    start = min(max(0, round(middle - length / 2)), limit - length)
    return start, start + length


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
