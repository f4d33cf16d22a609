"""Sheets of paper drawn for tests: rules, words, and the bytes of a scan."""

import io

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extraction.imaging import StoredPage, pixels_sha256
from extraction.upright import UprightPicture
from models.pages import BoundingBox, PageImage, PageQuality, Pixels

WIDTH, HEIGHT = 1240, 1754  # A4 at 150 dpi
CJK_FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
GOOD = PageQuality(0.0, 0.0, 150, "ok")


def blank(width: int = WIDTH, height: int = HEIGHT) -> Pixels:
    """Paper."""
    return np.full((height, width, 3), 245, np.uint8)


def ruled(pixels: Pixels, xs: list[int], ys: list[int]) -> Pixels:
    """The sheet with a full grid of rules at these columns and rows."""
    for x in xs:
        cv2.line(pixels, (x, ys[0]), (x, ys[-1]), (20, 20, 20), 3)
    for y in ys:
        cv2.line(pixels, (xs[0], y), (xs[-1], y), (20, 20, 20), 3)
    return pixels


def wiped(pixels: Pixels, box: tuple[int, int, int, int]) -> Pixels:
    """The sheet with a rectangle turned back to paper."""
    x0, y0, x1, y1 = box
    pixels[y0:y1, x0:x1] = 245
    return pixels


def written(pixels: Pixels, words: list[tuple[int, int, str]], size: int = 32) -> Pixels:
    """The sheet with words at (x, y), top left, in a Chinese font."""
    image = Image.fromarray(pixels)
    draw, font = ImageDraw.Draw(image), ImageFont.truetype(CJK_FONT, size)
    for x, y, text in words:
        draw.text((x, y), text, font=font, fill=(25, 25, 25))
    return np.array(image, np.uint8)


def encoded(pixels: Pixels, form: str = "PNG", **settings: object) -> bytes:
    """The bytes of a scan."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, form, **settings)
    return out.getvalue()


def stored(pixels: Pixels) -> StoredPage:
    """The sheet as a stored page."""
    return StoredPage(pixels_sha256(pixels), pixels, 150)


def straight_page(pixels: Pixels) -> PageImage:
    """The sheet as a page that was upright and straight from the start."""
    return PageImage(1, "sheet.png", pixels_sha256(pixels), UprightPicture(pixels), 0, 0.0, GOOD)


def box_around_ink(pixels: Pixels) -> BoundingBox:
    """Where a sheet is dark."""
    ys, xs = np.nonzero(pixels[:, :, 0] < 128)
    return BoundingBox(int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
