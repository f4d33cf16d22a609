"""A round red seal: ring, star, legend along the upper arc, ink that does not cover everywhere."""

from __future__ import annotations

import math
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from samples import fonts
from samples.drawn.ink import RED, Box, Colour


def _star(draw: ImageDraw.ImageDraw, centre: float, size: float) -> None:
    points = []
    for i in range(10):
        reach = size if i % 2 == 0 else size * 0.382
        angle = math.pi * i / 5 - math.pi / 2
        points.append((centre + reach * math.cos(angle), centre + reach * math.sin(angle)))
    draw.polygon(points, fill=255)


def _letter(mask: Image.Image, char: str, at: tuple[float, float], turn: float, size: int) -> None:
    font = fonts.sized(fonts.face_for("songbold", char), size)
    tile = Image.new("L", (size * 2, size * 2), 0)
    ImageDraw.Draw(tile).text((size, size), char, fill=255, font=font, anchor="mm")
    tile = tile.rotate(turn, Image.Resampling.BICUBIC)
    corner = (round(at[0]) - size, round(at[1]) - size)
    box = (*corner, corner[0] + tile.width, corner[1] + tile.height)
    mask.paste(ImageChops.lighter(mask.crop(box), tile), box)


def _mask(legend: str, radius: int) -> Image.Image:
    side = radius * 2 + 20
    centre = side / 2
    mask = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((10, 10, side - 10, side - 10), outline=255, width=max(4, radius // 22))
    _star(draw, centre, radius * 0.27)
    size = round(min(radius * 0.27, 4.2 * radius / max(6, len(legend))))
    span = math.radians(min(280, 22 * len(legend) + 20))
    for i, char in enumerate(legend):
        angle = -math.pi / 2 - span / 2 + span * (i / max(1, len(legend) - 1))
        at = (centre + (radius - size * 0.85) * math.cos(angle), centre + (radius - size * 0.85) * math.sin(angle))
        _letter(mask, char, at, -math.degrees(angle + math.pi / 2), size)
    return mask


def _worn(mask: Image.Image, rng: Random) -> Image.Image:
    """Uneven ink: a coarse cloud thins the stamp."""
    noise = np.random.default_rng(rng.getrandbits(32)).uniform(0.25, 1.0, (14, 14)) ** 0.6
    cloud = Image.fromarray((noise * 255).astype(np.uint8)).resize(mask.size, Image.Resampling.BICUBIC)
    thinned = ImageChops.multiply(mask, cloud)
    return thinned.point([round(v * 0.82) for v in range(256)])


def stamp_seal(
    image: Image.Image, at: tuple[float, float], legend: str, rng: Random, *, colour: Colour = RED, radius: int = 148
) -> Box:
    """Stamp a seal with its middle at `at`, turned a little; what lies under it stays visible. Returns its box."""
    mask = _worn(_mask(legend, radius), rng).rotate(rng.uniform(-14, 14), Image.Resampling.BICUBIC)
    mask = mask.filter(ImageFilter.GaussianBlur(0.6))
    x = round(min(max(at[0], radius + 12), image.width - radius - 12)) - mask.width // 2
    y = round(min(max(at[1], radius + 12), image.height - radius - 12)) - mask.height // 2
    box = (x, y, x + mask.width, y + mask.height)
    under = image.crop(box)
    inked = Image.composite(Image.new("RGB", mask.size, colour), Image.new("RGB", mask.size, (255, 255, 255)), mask)
    image.paste(ImageChops.multiply(under, inked), box)
    middle = (x + mask.width / 2, y + mask.height / 2)
    return (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
