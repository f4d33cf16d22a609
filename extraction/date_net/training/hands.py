"""Hands of our own: the pen's way through each character, shaken as one writer would.

A writer has a slant, proportions, a pen, a habit of joining strokes and of cutting corners; each sign is shaken once
more. The ways of Chinese characters are handed in, those of digits and marks stand here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from extraction.date_net.training.glyphs import CELL, EM, LEFT

Point = tuple[float, float]
Stroke = list[Point]
Segment = tuple[float, float, float, float, float]
Ways = dict[str, list[list[Stroke]]]
"""Every sign's variants; a variant is a list of strokes, points in 0..1 of an em box, y downwards."""

_FINE = 4
_SOME = 60  # characters that are in no date, a writer


def _ring(x: float, y: float, a: float, b: float, turn: Point = (-90, 360)) -> Stroke:
    steps = 14
    angles = [math.radians(turn[0] - turn[1] * n / steps) for n in range(steps + 1)]
    return [(x + a * math.cos(angle), y + b * math.sin(angle)) for angle in angles]


_DIGITS: Ways = {
    "0": [[_ring(.25, .5, .22, .36)], [_ring(.25, .5, .2, .34, (-60, 340))], [_ring(.25, .5, .16, .36)]],
    "1": [[[(.25, .13), (.25, .87)]], [[(.14, .28), (.27, .13), (.26, .87)]], [[(.3, .12), (.2, .88)]],
          [[(.14, .26), (.26, .14), (.26, .86)], [(.1, .86), (.4, .86)]]],
    "2": [[[(.05, .3), (.12, .16), (.28, .12), (.42, .22), (.4, .4), (.24, .6), (.04, .85), (.46, .85)]],
          [[(.06, .28), (.2, .13), (.4, .2), (.4, .4), (.2, .66), (.06, .82), (.1, .7), (.22, .78), (.46, .84)]],
          [[(.06, .2), (.3, .13), (.42, .28), (.3, .55), (.05, .86), (.25, .8), (.47, .88)]]],
    "3": [[[(.06, .2), (.24, .12), (.4, .22), (.36, .4), (.18, .47), (.38, .54), (.44, .7), (.3, .86), (.05, .8)]],
          [[(.06, .14), (.42, .14), (.2, .42), (.4, .52), (.43, .72), (.26, .87), (.05, .78)]],
          [[(.1, .16), (.36, .14), (.34, .36), (.2, .44), (.38, .56), (.36, .8), (.16, .94), (.02, .88)]]],
    "4": [[[(.3, .12), (.04, .62), (.48, .62)], [(.34, .4), (.34, .9)]],
          [[(.1, .14), (.07, .52), (.46, .5)], [(.38, .14), (.35, .9)]],
          [[(.34, .9), (.36, .12), (.04, .62), (.5, .62)]],
          [[(.12, .16), (.06, .55), (.42, .52), (.4, .2), (.36, .92)]]],
    "5": [[[(.1, .14), (.08, .44), (.26, .4), (.43, .54), (.4, .76), (.22, .87), (.04, .8)], [(.1, .14), (.44, .13)]],
          [[(.44, .12), (.12, .14), (.08, .46), (.3, .42), (.43, .6), (.34, .84), (.05, .84)]],
          [[(.14, .18), (.1, .46), (.32, .44), (.4, .66), (.24, .86), (.03, .86)], [(.14, .18), (.48, .1)]]],
    "6": [[[(.38, .12), (.16, .34), (.06, .62), (.16, .85), (.36, .84), (.44, .66), (.32, .52), (.12, .58), (.08, .7)]],
          [[(.26, .1), (.1, .4), (.07, .72), (.22, .88), (.4, .76), (.34, .58), (.16, .6), (.08, .74)]]],
    "7": [[[(.05, .16), (.44, .15), (.2, .88)]], [[(.06, .26), (.08, .15), (.45, .15), (.26, .5), (.2, .88)]],
          [[(.05, .16), (.44, .14), (.22, .9)], [(.12, .5), (.4, .48)]],
          [[(.06, .2), (.42, .16), (.34, .5), (.32, .9)]]],
    "8": [[[(.38, .2), (.24, .12), (.1, .24), (.2, .42), (.36, .58), (.4, .76), (.25, .88), (.08, .76), (.14, .58),
            (.34, .4), (.4, .22)]], [_ring(.25, .3, .14, .17), _ring(.25, .67, .19, .2)],
          [[(.42, .16), (.2, .14), (.12, .3), (.34, .56), (.34, .82), (.14, .86), (.1, .66), (.4, .36), (.42, .16)]]],
    "9": [[[(.42, .3), (.3, .13), (.1, .2), (.08, .42), (.26, .5), (.42, .32), (.42, .6), (.38, .88)]],
          [[(.4, .26), (.22, .12), (.07, .3), (.2, .48), (.4, .32), (.36, .64), (.14, .9)]],
          [_ring(.24, .3, .17, .18), [(.41, .26), (.38, .88)]]],
    "X": [[[(.05, .14), (.44, .86)], [(.44, .14), (.04, .86)]]],
}
_MARKS: Ways = {
    ".": [[[(.1, .84), (.12, .86)]], [[(.1, .82), (.13, .87), (.09, .87)]], [[(.08, .8), (.14, .88)]]],
    "·": [[[(.14, .5), (.17, .52)]]], "、": [[[(.1, .72), (.22, .9)]], [[(.12, .78), (.08, .94)]]],
    "/": [[[(.4, .1), (.05, .92)]]], "-": [[[(.05, .52), (.4, .5)]], [[(.05, .5), (.7, .5)]], [[(.02, .5), (1., .5)]]],
    "~": [[[(.05, .54), (.2, .44), (.4, .54), (.55, .46)]], [[(.05, .55), (.3, .4), (.6, .6), (.9, .45)]]],
    "(": [[[(.25, .06), (.12, .3), (.1, .6), (.24, .95)]]], ")": [[[(.08, .06), (.22, .3), (.22, .65), (.06, .95)]]],
    "'": [[[(.12, .1), (.08, .26)]]], ":": [[[(.12, .34), (.14, .36)], [(.12, .72), (.14, .74)]]],
    "%": [[_ring(.14, .3, .1, .14), [(.5, .12), (.1, .88)], _ring(.46, .7, .1, .14)]],
    "〇": [[_ring(.45, .52, .32, .3)], [_ring(.42, .5, .26, .34)], [_ring(.4, .55, .2, .2)]],
}


@dataclass(frozen=True, slots=True)
class _Writer:
    """How one hand writes."""

    slant: float
    wide: float
    tall: float
    small_digits: float
    shake: float
    cut: int
    join: float
    pen: float
    taper: float
    wave: tuple[float, float]

    @classmethod
    def of(cls, random: Random) -> _Writer:
        quick = random.random()
        pen = random.choice((1.3, 1.7, 2.1, 2.6, 3.2, 4.0)) * random.uniform(.85, 1.15)
        return cls(
            random.gauss(0.06, 0.12), random.uniform(.75, 1.1), random.uniform(.8, 1.05), random.uniform(.62, .95),
            random.uniform(.008, .02 + .035 * quick), random.choice((0, 0, 1, 2)) if quick > .4 else 0,
            max(0.0, quick - .45) * 1.2, pen, random.uniform(0, .6),
            (random.uniform(-.1, .1), random.uniform(-.1, .1)))


def ways_of(medians: dict[str, list[list[list[int]]]]) -> Ways:
    """All signs that a hand can write: characters from their medians, digits and marks from here."""
    han: Ways = {char: [[[(x / 1000, y / 1000) for x, y in stroke] for stroke in strokes]]
                 for char, strokes in medians.items()}
    return {**han, **_DIGITS, **_MARKS}


def _smooth(stroke: Stroke, times: int) -> Stroke:
    """Corners cut (Chaikin), as a quick hand does."""
    for _ in range(times):
        if len(stroke) < 3:
            break
        cut = [stroke[0]]
        for (x0, y0), (x1, y1) in pairwise(stroke):
            cut += [(.75 * x0 + .25 * x1, .75 * y0 + .25 * y1), (.25 * x0 + .75 * x1, .25 * y0 + .75 * y1)]
        stroke = [*cut, stroke[-1]]
    return stroke


def _written(random: Random, writer: _Writer, char: str, strokes: list[Stroke]) -> tuple[list[Segment], float]:
    """Segments (x0, y0, x1, y1, half a pen's width) in cell pixels, and the advance in ems."""
    narrow = char in _DIGITS or char in _MARKS
    latin = narrow and char != "〇"
    size = writer.small_digits if char in _DIGITS else 1.0
    turn, dx, dy = random.gauss(0, .04), random.gauss(0, .015), random.gauss(0, .02)
    sx, sy = writer.wide * size * random.uniform(.92, 1.08), writer.tall * size * random.uniform(.94, 1.06)
    times = max(writer.cut, 2 if latin else 0)
    placed: list[Stroke] = []
    for stroke in strokes:
        shift = (random.gauss(0, writer.shake), random.gauss(0, writer.shake))
        bent = [(x + shift[0] + random.gauss(0, writer.shake), y + shift[1] + random.gauss(0, writer.shake))
                for x, y in _thinned(stroke)]
        placed.append([_put(point, writer, turn, (sx, sy), (dx, dy)) for point in _smooth(bent, times)])
    if not latin and random.random() < writer.join and len(placed) > 1:
        placed = _joined(random, placed)
    segments: list[Segment] = []
    for stroke in placed:
        for n, ((x0, y0), (x1, y1)) in enumerate(pairwise(stroke)):
            half = writer.pen / 2 * (1 - writer.taper * n / len(stroke))
            segments.append((LEFT + EM * x0, LEFT + EM * y0, LEFT + EM * x1, LEFT + EM * y1, half))
    right = max(x for stroke in placed for x, _ in stroke)
    return segments, (right + .06 if latin else writer.wide)


def _thinned(stroke: Stroke) -> Stroke:
    """At most seven points: shaken more densely, a line would tremble."""
    if len(stroke) <= 7:
        return stroke
    step = (len(stroke) - 1) / 6
    return [stroke[round(n * step)] for n in range(7)] if len(stroke) < 12 else stroke


def _put(point: Point, writer: _Writer, turn: float, scale: Point, shift: Point) -> Point:
    x, y = point[0], point[1] - .5
    x, y = x * scale[0], y * scale[1]
    x, y = x - y * (writer.slant + turn), y + x * (writer.wave[0] + turn)
    return x + shift[0], y + .5 + shift[1]


def _joined(random: Random, strokes: list[Stroke]) -> list[Stroke]:
    joined = [list(strokes[0])]
    for stroke in strokes[1:]:
        x, y = joined[-1][-1]
        near = math.hypot(stroke[0][0] - x, stroke[0][1] - y) < .45
        if near and random.random() < .5:
            joined[-1] += stroke
        else:
            joined.append(list(stroke))
    return joined


@dataclass(frozen=True, slots=True)
class Script:
    """Signs of many writers: per sign its writer, its name, its advance in ems and its cell (48 x 48, 0..255)."""

    writers: list[int]
    signs: list[str]
    advances: list[float]
    cells: list[npt.NDArray[np.uint8]]


def write(ways: Ways, others: str, count: int, seed: int) -> Script:
    """All signs by `count` writers; of the characters in `others` each writes some only."""
    random = Random(seed)
    script = Script([], [], [], [])
    for number in range(count):
        writer = _Writer.of(random)
        some = set(random.sample(others, _SOME))
        for char, variants in ways.items():
            if char in others and char not in some:
                continue
            segments, advance = _written(random, writer, char, random.choice(variants))
            script.writers.append(number)
            script.signs.append(char)
            script.advances.append(advance)
            script.cells.append(_drawn(segments))
    return script


def _drawn(segments: list[Segment]) -> npt.NDArray[np.uint8]:
    """The cell, drawn four times as large."""
    large = np.zeros((CELL * _FINE, CELL * _FINE), np.uint8)
    for x0, y0, x1, y1, half in segments:
        start, end = ((round(x * _FINE), round(y * _FINE)) for x, y in ((x0, y0), (x1, y1)))
        cv2.line(large, start, end, 255, max(1, round(2 * half * _FINE)))
    return np.asarray(cv2.resize(large, (CELL, CELL), interpolation=cv2.INTER_AREA), np.uint8)
