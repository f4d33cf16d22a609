"""Canvases turned into images by typst: every character, rule and seal at its own place."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache

import cv2
import numpy as np
import typst
from numpy.typing import NDArray

from samples.typeset.canvas import Canvas, Glyph, Stamp
from samples.typeset.fonts import FACES, KNOWN, advance

Pixels = NDArray[np.uint8]

OPENING = "（《〈【〔「『“‘［｛"
PRELUDE = """#set text(top-edge: "baseline", bottom-edge: "baseline", kerning: false, cjk-latin-spacing: none)
#let g(x, y, s, f, w, c, a, t) = place(top + left, dx: x * 1pt, dy: y * 1pt,
  rotate(a * 1deg, origin: left + top, text(font: f, weight: w, size: s * 1pt, fill: rgb(c), t)))
#let r(x, y, s, f, w, c, a, t) = place(top + left, dx: x * 1pt, dy: y * 1pt,
  rotate(a * 1deg, origin: left + top, move(dx: -0.5 * s * 1pt, dy: 0.36 * s * 1pt,
  text(font: f, weight: w, size: s * 1pt, fill: rgb(c), t))))
#let l(x, y, p, q, w, c) = place(top + left, line(start: (x * 1pt, y * 1pt), end: (p * 1pt, q * 1pt),
  stroke: w * 1pt + rgb(c)))
"""


def rendered(canvases: list[Canvas], dpi: int) -> tuple[list[Pixels], list[Pixels]]:
    """White pages with everything but the seals, and white pages with the seals alone (BGR)."""
    inks = [_compiled(canvas, dpi, _ink) for canvas in canvases]
    seals = [_compiled(canvas, dpi, _seals) if canvas.stamps else np.full_like(ink, 255)
             for canvas, ink in zip(canvases, inks, strict=True)]
    return inks, seals


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(font_paths=[str(FACES)], include_system_fonts=False)


def _compiled(canvas: Canvas, dpi: int, content: Callable[[Canvas], Iterator[str]]) -> Pixels:
    body = "\n".join(content(canvas))
    source = (f"#set page(width: {canvas.width:.2f}pt, height: {canvas.height:.2f}pt, margin: 0pt)\n{PRELUDE}"
              f"#set text(size: 11pt)\n{body}\n")
    data = typst.compile(source.encode(), format="png", ppi=dpi, font_paths=_fonts())
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    return np.asarray(image, np.uint8)


def _ink(canvas: Canvas) -> Iterator[str]:
    for line in canvas.lines:
        yield f'#l({line.x0:.2f},{line.y0:.2f},{line.x1:.2f},{line.y1:.2f},{line.width:.2f},"{line.colour}")'
    for glyph in canvas.glyphs:
        yield _call("g", glyph)


def _call(name: str, glyph: Glyph) -> str:
    _, family, weight = KNOWN[glyph.face]
    shift = 0.0
    if glyph.char in OPENING and advance(glyph.face, glyph.char) == 1.0:
        shift = glyph.size / 2  # typst takes the empty left half away from an opening mark that begins a line
    char = glyph.char.replace("\\", "\\\\").replace('"', '\\"')
    return (f'#{name}({glyph.x + shift:.2f},{glyph.y:.2f},{glyph.size:.2f},"{family}","{weight}","{glyph.colour}",'
            f'{glyph.turn:.2f},"{char}")')


def _seals(canvas: Canvas) -> Iterator[str]:
    for stamp in canvas.stamps:
        yield from (_round(stamp) if stamp.shape == "round" else _square(stamp))


def _round(stamp: Stamp) -> Iterator[str]:
    x, y, radius, colour = stamp.x, stamp.y, stamp.radius, stamp.colour
    for inset, width in ((0.0, 2.0), (2.6, 0.5)) if len(stamp.legend) > 14 else ((0.0, 2.2),):
        r = radius - inset
        yield (f'#place(top + left, dx: {x - r:.2f}pt, dy: {y - r:.2f}pt, circle(radius: {r:.2f}pt, '
               f'stroke: {width}pt + rgb("{colour}")))')
    size = min(radius * 0.34, 4.4 * radius / max(6, len(stamp.legend)))
    span = min(290.0, 22.0 * len(stamp.legend) + 60)
    step = span / max(1, len(stamp.legend) - 1)
    ring = radius - size * 0.80 - 2
    for index, char in enumerate(stamp.legend):
        angle = -span / 2 + index * step + stamp.turn
        gx, gy = x + ring * math.sin(math.radians(angle)), y - ring * math.cos(math.radians(angle))
        yield _call("r", Glyph(char, gx, gy, size, "song", colour, angle, (0, 0, 0, 0)))
    yield from _star(x, y, radius * 0.28, stamp.turn, colour)
    for index, char in enumerate(stamp.inner):
        gx = x + (index - (len(stamp.inner) - 1) / 2) * radius * 0.22
        yield _call("r", Glyph(char, gx, y + radius * 0.55, radius * 0.2, "song", colour, 0, (0, 0, 0, 0)))


def _star(x: float, y: float, radius: float, turn: float, colour: str) -> Iterator[str]:
    points = []
    for k in range(10):
        r, angle = (radius if k % 2 == 0 else radius * 0.382), math.radians(k * 36 + turn)
        points.append(f"({x + r * math.sin(angle):.2f}pt, {y - r * math.cos(angle):.2f}pt)")
    yield f'#place(top + left, polygon(fill: rgb("{colour}"), {", ".join(points)}))'


def _square(stamp: Stamp) -> Iterator[str]:
    """A personal or copy seal: a frame with the legend in one line."""
    size = stamp.radius * 0.8
    wide = size * len(stamp.legend) + 6
    yield (f'#place(top + left, dx: {stamp.x - wide / 2:.2f}pt, dy: {stamp.y - size * 0.8:.2f}pt, '
           f'rect(width: {wide:.2f}pt, height: {size * 1.6:.2f}pt, stroke: 1.4pt + rgb("{stamp.colour}")))')
    for index, char in enumerate(stamp.legend):
        gx = stamp.x + (index - (len(stamp.legend) - 1) / 2) * size
        yield _call("r", Glyph(char, gx, stamp.y, size, "song", stamp.colour, 0, (0, 0, 0, 0)))
