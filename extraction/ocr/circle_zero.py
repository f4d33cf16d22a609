"""Puts back the 〇 of 二〇一〇年, which the recogniser drops between other strokes or at a line's edge.

The circle is found as ink: a round outline with one round hole, where no character was read.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from extraction.ocr.ctc import ReadCharacter, Reading

Mask = npt.NDArray[np.bool_]

ZERO, ZEROS = "〇", frozenset("〇○◯零OoО0")
NUMERALS = frozenset("一二三四五六七八九十年") | ZEROS
ARABIC = frozenset("0123456789.")  # 1931.01 has zeros of its own, and their place may be a little off
RESTORED_CONFIDENCE = 0.6  # sure enough to read on, unsure enough to be shown to a person
SIZE = (0.3, 0.95)  # diameter, in heights of the crop
ROUND = (0.7, 1.4)  # width by height
FILLED = (0.66, 0.88)  # a circle fills pi/4 of its box; a 口 all of it
HOLLOW = 0.35  # share of the circle that is its hole
OWN = 0.6  # a character read this near a circle (in diameters) is that circle


def restore_zeros(reading: Reading, ink: Mask) -> Reading:
    """The reading with circles put back beside numerals; `ink` is where its picture (upright, one line) is inked."""
    if not any(character.text in NUMERALS for character in reading.characters):
        return reading
    characters = list(reading.characters)
    for middle, diameter in _circles(ink):
        if not _is_read(characters, middle, diameter):
            _put_back(characters, middle)
    return Reading(tuple(characters)) if len(characters) > len(reading.characters) else reading


def _circles(ink: Mask) -> list[tuple[float, float]]:
    """Middle and diameter of every circle, as shares of the width, from left to right."""
    height, width = ink.shape
    contours, hierarchy = cv2.findContours(ink.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    found = []
    for i, contour in enumerate(contours):
        child = hierarchy[0][i][2]
        if hierarchy[0][i][3] >= 0 or child < 0 or hierarchy[0][child][0] >= 0:
            continue  # a hole, a shape without one, or with several
        x, _, w, h = cv2.boundingRect(contour)
        area = cv2.contourArea(contour)
        hollow = cv2.contourArea(contours[child]) / max(area, 1)
        if SIZE[0] * height <= max(w, h) <= SIZE[1] * height and ROUND[0] <= w / h <= ROUND[1] and (
                FILLED[0] <= area / ((w - 1) * (h - 1)) <= FILLED[1] and hollow >= HOLLOW):
            found.append(((x + w / 2) / width, w / width))
    return sorted(found)


def _is_read(characters: list[ReadCharacter], middle: float, diameter: float) -> bool:
    return any(abs(character.middle - middle) < OWN * diameter for character in characters)


def _put_back(characters: list[ReadCharacter], middle: float) -> None:
    """Adds the circle in its place if it stands beside a Chinese numeral, and beside none of ours."""
    place = sum(character.middle < middle for character in characters)
    beside = {character.text for character in characters[max(0, place - 1) : place + 1]}
    if beside & NUMERALS and not beside & ARABIC:
        characters.insert(place, ReadCharacter(ZERO, middle, RESTORED_CONFIDENCE, ()))
