"""From the bytes of a stored page to a page that can be read: decoded, turned upright, straightened."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from extraction.jpeg import plain_jpeg
from extraction.perspective import flat, flattening_of, may_be_photographed, slant_deg
from extraction.quality import measure_quality
from extraction.reducing import halved
from extraction.skew import skew_degrees
from extraction.upright import UprightPicture
from models.errors import PageUnreadableError
from models.pages import BoundingBox, Flattening, PageImage, PageQuality, Pixels, TextLine

DAMAGED_IMAGE = (  # what Pillow's decoders raise at broken files
    OSError, ValueError, SyntaxError, TypeError, LookupError, AttributeError, ArithmeticError, MemoryError,
    RuntimeError, EOFError, struct.error, zlib.error, Image.DecompressionBombError)
MOST_PIXELS = 120_000_000  # an A2 sheet at 600 dpi; more is a mistake or an attack
LEAST_SKEW_DEG = 0.15  # under this a rule leaves its row by less than its own width: turning would only soften the page


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The words that a file itself holds for a page, boxes in pixels; `pictures` may hold more words, to be read."""

    lines: tuple[TextLine, ...]
    pictures: tuple[BoundingBox, ...] = ()


@dataclass(frozen=True)
class StoredPage:
    """A page as it is stored: pixels (RGB, camera orientation applied), hash, stated resolution if any.

    `printed` is there where the file holds the page's words as text that can be trusted.
    """

    sha256: str
    pixels: Pixels = field(repr=False, compare=False)
    dpi: int | None = None
    printed: PrintedText | None = field(default=None, repr=False, compare=False)

    @cached_property
    def picture(self) -> UprightPicture:
        """The page as it looks if it is stored upright and straight."""
        return UprightPicture(self.pixels)

    @property
    def half(self) -> Pixels:
        """The pixels at half their sides, with which most measures begin; made once, when first asked for."""
        return self.picture.half


@dataclass(frozen=True, slots=True)
class Posture:
    """How a stored page lies: the turn that puts it upright, the angle that straightens it then, its quality.

    `flattening` lays a page flat that was photographed at a slant; then no angle is left.
    """

    rotation: int
    straightened_deg: float
    quality: PageQuality
    flattening: Flattening | None = None


def decode(data: bytes, frame: int = 0) -> Pixels:
    """Pixels of an image file (JPEG, PNG, TIFF, BMP … in any mode), or of one frame of it, upright as its EXIF says.

    Raises: PageUnreadableError where the bytes are no whole image; the message ends with what to do.
    """
    return _decoded(io.BytesIO(data), frame)[0]


def stored_page(data: bytes) -> StoredPage:
    """A page stored as a file of its own; its hash is that of the file. Raises as `decode` does."""
    pixels, dpi = _decoded(io.BytesIO(data), 0)
    return StoredPage(hashlib.sha256(data).hexdigest(), pixels, dpi)


def stored_frame(file: Path | io.BytesIO, frame: int) -> StoredPage:
    """One page (`frame` from 0) of a multi-page image; its hash is that of its pixels. Raises as `decode` does."""
    pixels, dpi = _decoded(file, frame)
    return StoredPage(pixels_sha256(pixels), pixels, dpi)


def pixels_sha256(pixels: Pixels) -> str:
    """Hash of size and pixels, for pages that are not files of their own."""
    digest = hashlib.sha256(f"{pixels.shape[1]}x{pixels.shape[0]} ".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def measure_posture(stored: StoredPage, rotation: int) -> Posture:
    """Angle and quality of a page that `rotation` degrees clockwise put upright."""
    upright = turn(stored.pixels, rotation)
    half = halved(upright) if rotation else stored.half
    skew = skew_degrees(upright, half)
    flattening = flattening_of(upright) if may_be_photographed(upright) else None
    straightened = skew if abs(skew) >= LEAST_SKEW_DEG and flattening is None else 0.0
    quality = measure_quality(upright, skew, stored.dpi, half)
    if flattening is not None:
        quality = replace(quality, slant_deg=slant_deg(flattening, upright.shape[1], upright.shape[0]))
    return Posture(rotation, straightened, quality, flattening)


def page_image(stored: StoredPage, posture: Posture, number: int, file: str) -> PageImage:
    """The page ready to be read."""
    return PageImage(number, file, stored.sha256, _picture(stored, posture), posture.rotation, posture.straightened_deg,
                     posture.quality, posture.flattening)


def _picture(stored: StoredPage, posture: Posture) -> UprightPicture:
    if posture.flattening is not None:
        return UprightPicture(flat(turn(stored.pixels, posture.rotation), posture.flattening))
    if posture.rotation:
        return UprightPicture(turn(stored.pixels, posture.rotation), posture.straightened_deg)
    if posture.straightened_deg:
        return UprightPicture(stored.pixels, posture.straightened_deg, stored.half)
    return stored.picture


def turn(pixels: Pixels, rotation: int) -> Pixels:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, -(rotation // 90)) if rotation else pixels)


def _decoded(file: Path | io.BytesIO, frame: int) -> tuple[Pixels, int | None]:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file) as image:
            if image.width * image.height > MOST_PIXELS:
                raise PageUnreadableError(
                    f"the image is {image.width} x {image.height} pixels, more than {MOST_PIXELS:,}; scan at 300 dpi")
            dpi = _stated_dpi(image)
            plain = plain_jpeg(file.getvalue(), image) if isinstance(file, io.BytesIO) and frame == 0 else None
            if plain is not None:
                return plain, dpi
            image.seek(frame)
            dpi = _stated_dpi(image)
            ImageOps.exif_transpose(image, in_place=True)
            return _rgb(image), dpi
    except PageUnreadableError:
        raise
    except (UnidentifiedImageError, EOFError):
        raise PageUnreadableError("not an image that can be decoded; scan the page again or repair the file") from None
    except Image.DecompressionBombError:
        raise PageUnreadableError(f"the image has more than {MOST_PIXELS:,} pixels; scan at 300 dpi") from None
    except DAMAGED_IMAGE as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise PageUnreadableError(f"the image is damaged ({reason}); scan the page again or repair the file") from None


def _stated_dpi(image: Image.Image) -> int | None:
    stated = image.info.get("dpi")
    try:
        return round(float(stated[0])) or None if stated else None
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None


def _rgb(image: Image.Image) -> Pixels:
    """Any mode as RGB of 8 bits; deep greys are scaled, not cut off; transparent parts are paper."""
    if image.mode.startswith("I") or image.mode == "F":
        return _scaled_grey(np.asarray(image))
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        image = Image.alpha_composite(paper, clear)
    return np.array(image if image.mode == "RGB" else image.convert("RGB"), np.uint8)


def _scaled_grey(values: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Pixels:
    deep = np.nan_to_num(values.astype(np.float64))
    top = float(deep.max(initial=0))
    white = 1.0 if top <= 1 else 255.0 if top <= 255 else max(65535.0, top)
    grey = np.clip(deep * (255 / white), 0, 255).round().astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)
