"""The watermark (水印) of what people see: who, of which unit, when, whose dossier; tiled, faint, burnt in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from models.accounts import EVERY_UNIT

FONT = Path(__file__).parent / "fonts" / "wqy-microhei.ttf"
GREY = (104, 104, 104)
STRENGTH = 34
"""Of 255: how far a stroke of the mark moves a pixel towards grey. Seen on white and on black, and read through."""
SLANT_DEGREES, FLAT_DEGREES = 24, 7
"""A strip is marked nearly level, so that most of a mark stands in it."""
SIZE_SHARE = 1 / 62
LEAST_SIZE_PX = 15
"""Letters are a share of the picture's long side high, but never too small to be read."""


def mark_text(display: str, account: str, units: Iterable[str], dossier: str, when: datetime) -> str:
    """What a mark says. Of several units the first stands for all."""
    named = list(units)
    unit = "全部单位" if EVERY_UNIT in named else (named[0] + ("等" if len(named) > 1 else "") if named else "")
    return "　".join(filter(None, (f"{display} {account}", unit, f"{when.astimezone():%Y-%m-%d %H:%M}", dossier)))


def marked(image: Image.Image, text: str) -> Image.Image:
    """The picture with the mark burnt in; the one given is changed."""
    if text:
        image.paste(GREY, (0, 0, *image.size), _mask(text, image.size))
    return image


def _mask(text: str, size: tuple[int, int]) -> Image.Image:
    slant = SLANT_DEGREES if size[1] * 2 >= size[0] else FLAT_DEGREES
    tile = _tile(text, max(LEAST_SIZE_PX, round(max(size) * SIZE_SHARE)), slant)
    mask = Image.new("L", size)
    for row, y in enumerate(range(0, size[1], tile.height)):
        for x in range(-(row % 2) * tile.width // 2, size[0], tile.width):
            mask.paste(tile, (x, y))
    return mask


@lru_cache(maxsize=64)
def _tile(text: str, size_px: int, slant: int) -> Image.Image:
    """One mark, slanted, with the space around it."""
    font = ImageFont.truetype(FONT, size_px)
    left, top, right, bottom = (round(v) for v in font.getbbox(text))
    line = Image.new("L", (right - left, bottom - top + size_px // 4))
    ImageDraw.Draw(line).text((-left, -top), text, font=font, fill=STRENGTH)
    slanted = line.rotate(slant, Image.Resampling.BICUBIC, expand=True)
    tile = Image.new("L", (slanted.width + 2 * size_px, slanted.height + 2 * size_px))
    tile.paste(slanted, (size_px, size_px))
    return tile
