"""Hands of our own: the pen's way through each character, shaken as one writer would.

A writer has a slant, proportions, a pen, a habit of joining strokes, of cutting corners, of leaving strokes out and of
writing characters in running hand; each sign is shaken once more. The ways of Chinese characters are handed in, those
of digits and marks stand in `digit_ways`, those of the running hand in `running_hand`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from random import Random

import cv2
import numpy as np
import numpy.typing as npt

from extraction.date_net.training.digit_ways import DIGITS, MARKS, Point, Stroke, Ways
from extraction.date_net.training.glyphs import CELL, EM, LEFT
from extraction.date_net.training.running_hand import RUNNING

Segment = tuple[float, float, float, float, float]

_FINE = 4
_SOME = 60  # characters that are in no date, a writer


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
    running: float
    spare: float

    @classmethod
    def of(cls, random: Random) -> _Writer:
        quick = random.random()
        running = 0.0 if quick < .4 else random.choice((0, .3, .7, .95))
        pen = random.choice((1.3, 1.7, 2.1, 2.6, 3.2, 4.0)) * random.uniform(.85, 1.15)
        return cls(
            _slant(random), random.uniform(.75, 1.1), random.uniform(.8, 1.05), random.uniform(.62, .95),
            random.uniform(.008, .02 + .035 * quick), random.choice((0, 0, 1, 2)) if quick > .4 else 0,
            max(0.0, quick - .45) * 1.2, pen, random.uniform(0, .6),
            (random.uniform(-.1, .1), random.uniform(-.1, .1)), running, max(0.0, quick - .7) * .3)


def _slant(random: Random) -> float:
    """The tangent of how far uprights lean to the right: one hand in three leans far."""
    return random.gauss(0.06, 0.12) if random.random() < .67 else random.uniform(.1, .3)


def ways_of(medians: dict[str, list[list[list[int]]]]) -> Ways:
    """All signs that a hand can write: characters from their medians, digits and marks from here."""
    han: Ways = {char: [[[(x / 1000, y / 1000) for x, y in stroke] for stroke in strokes]]
                 for char, strokes in medians.items()}
    return {**han, **DIGITS, **MARKS}


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
    narrow = char in DIGITS or char in MARKS
    latin = narrow and char != "〇"
    size = writer.small_digits if char in DIGITS else 1.0
    turn, dx, dy = random.gauss(0, .04), random.gauss(0, .015), random.gauss(0, .02)
    sx, sy = writer.wide * size * random.uniform(.92, 1.08), writer.tall * size * random.uniform(.94, 1.06)
    times = max(writer.cut, 2 if latin else 1 if writer.running else 0)
    placed: list[Stroke] = []
    for stroke in strokes:
        shift = (random.gauss(0, writer.shake), random.gauss(0, writer.shake))
        bent = [(x + shift[0] + random.gauss(0, writer.shake), y + shift[1] + random.gauss(0, writer.shake))
                for x, y in _thinned(stroke)]
        placed.append([_put(point, writer, turn, (sx, sy), (dx, dy)) for point in _smooth(bent, times)])
    if not latin and random.random() < writer.join and len(placed) > 1:
        placed = _joined(random, placed)
    if not latin and len(placed) > 4 and random.random() < writer.spare:
        placed.pop(random.randrange(1, len(placed) - 1))
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
            runs = char in RUNNING and random.random() < writer.running
            segments, advance = _written(random, writer, char, random.choice(RUNNING[char] if runs else variants))
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
