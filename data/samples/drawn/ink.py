"""Single characters on paper: pens, glyph masks, and the wobble of a hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random

from PIL import Image, ImageDraw

from samples import fonts

Colour = tuple[int, int, int]
Box = tuple[float, float, float, float]

BLACK: Colour = (28, 28, 30)
BLUE_BLACK: Colour = (38, 46, 84)
BLUE: Colour = (46, 66, 140)
RED: Colour = (196, 40, 38)


@dataclass(frozen=True)
class Pen:
    """A face at a size (pixels) in a colour. `wobble` 0 is typed, 1 a hand."""

    face: str
    size: int
    colour: Colour = BLACK
    wobble: float = 0.0

    def at(self, size: int) -> Pen:
        """The same pen writing at another size."""
        return replace(self, size=size)

    def advance(self, char: str) -> float:
        """How far the pen moves for `char`."""
        if char == " ":
            return self.size * 0.3
        return fonts.sized(fonts.face_for(self.face, char), self.size).getlength(char)


@lru_cache(maxsize=20000)
def _mask(face: str, size: int, char: str, angle: int) -> tuple[Image.Image, int, int]:
    """The glyph as a grey mask, and its offset from the pen position on the base line."""
    font = fonts.sized(fonts.face_for(face, char), size)
    x0, y0, x1, y1 = (int(v) for v in font.getbbox(char, anchor="ls"))
    mask = Image.new("L", (x1 - x0 + 4, y1 - y0 + 4), 0)
    ImageDraw.Draw(mask).text((2 - x0, 2 - y0), char, fill=255, font=font, anchor="ls")
    if angle:
        width, height = mask.size
        mask = mask.rotate(angle, Image.Resampling.BICUBIC, expand=True)
        return mask, x0 - 2 - (mask.width - width) // 2, y0 - 2 - (mask.height - height) // 2
    return mask, x0 - 2, y0 - 2


def stamp_char(image: Image.Image, char: str, x: float, base: float, pen: Pen, *, rng: Random) -> Box | None:
    """Put one character with its base line at `base`; returns the box of its ink, None for a blank."""
    if char.isspace():
        return None
    size, angle, dx, dy = pen.size, 0, 0.0, 0.0
    if pen.wobble:
        size = max(8, round(pen.size * (1 + rng.uniform(-0.06, 0.06) * pen.wobble)))
        angle = round(rng.uniform(-4, 4) * pen.wobble)
        dx, dy = (rng.uniform(-0.03, 0.03) * pen.size * pen.wobble, rng.uniform(-0.05, 0.05) * pen.size * pen.wobble)
    mask, ox, oy = _mask(pen.face, size, char, angle)
    left, top = round(x + dx) + ox, round(base + dy) + oy
    image.paste(pen.colour, (left, top), mask)
    ink = mask.getbbox()
    if ink is None:
        return None
    return (left + ink[0], top + ink[1], left + ink[2], top + ink[3])


def join(a: Box | None, b: Box | None) -> Box | None:
    """The smallest box around both."""
    if a is None or b is None:
        return a or b
    return (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
