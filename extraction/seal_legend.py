"""One reading of a seal's legend: its text, and how much it is like the name of an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

import numpy as np

from extraction.normalize import normalize
from extraction.ocr.ctc import ReadCharacter, Reading
from models.pages import Pixels

LEGIBLE = 0.8  # a legend read less surely than this is not given
LEAST_CHARACTER = 0.3  # nor one with a character that is mere guesswork
MOST_STEP = 1.5  # from character to character, in usual steps; more means that one was passed over
ZERO_STEP = 2.6  # a circle between two numerals is often passed over; what is further apart is no single one
MOST_EDGE = 1.2  # from the end of the ink to the middle of the nearest character, in usual steps
WEAK, RIVAL = 0.6, 0.08  # a character below the one gives way to a usual one of names of offices above the other

_DARK = 110  # of 255; what is lighter is a trace
_NUMERALS = frozenset("一二三四五六七八九〇")
_USUAL = frozenset("县市省区镇乡村局厅委员会党组部处科室所院校厂公社站队司革命政府人民武装共青团办中学劳动财政教育事织")
_ENDS = re.compile(
    r"(党委|[局厅部处科室股所院校厂社站队会司店馆矿段行团乡镇村县市省区府署台学办庭组心班章连营师旅军])$")
_BEGINS_AMISS = re.compile(r"^(共(?!青|和)|青团|国共|国人民|会|局|所|厅)")  # cut open behind the first character
_MENDED = (
    (re.compile(r"[^一-鿿〇○◯0-9A-Za-z()（）]"), ""), (re.compile(r"委员[云今合]$"), "委员会"),
    (re.compile(r"专用[意草享阜重号]$"), "专用章"), (re.compile(r"^[入八](?=事)"), "人"),
    (re.compile(r"(?<=[一二三四五六七八九〇])[○◯OoO0](?=[一二三四五六七八九〇])"), "〇"))
"""Misreadings that no name of an office can mean."""

_SECOND = re.compile(r".(专用|[章科处室部组股会局办])$")
_NEW_FORMS = frozenset("会县办厂学党团组织员")


@dataclass(frozen=True)
class Legend:
    """Characters of one picture, and from where to where it is inked, as shares 0..1 of its width."""

    characters: tuple[ReadCharacter, ...]
    inked: tuple[float, float]

    @classmethod
    def of(cls, picture: Pixels, reading: Reading) -> Legend:
        """The reading of a picture, usual characters preferred, circles between numerals put in."""
        shown = [_usual(character) for character in reading.characters if character.text.strip()]
        dark = np.flatnonzero((picture[:, :, 0] < _DARK).sum(axis=0) > 1)
        width = picture.shape[1]
        inked = (int(dark[0]) / width, int(dark[-1]) / width) if len(dark) else (0.0, 1.0)
        return cls(tuple(_with_circles(shown)), inked)

    @cached_property
    def text(self) -> str:
        """The legend without misreadings that no name of an office can mean."""
        text = "".join(character.text for character in self.characters)
        for wrong, right in _MENDED:
            text = wrong.sub(right, text)
        return normalize(text).text if set(text) & _NEW_FORMS else text  # nobody mixes old and new characters

    @property
    def confidence(self) -> float:
        """Mean probability of the characters."""
        return sum(c.confidence for c in self.characters) / len(self.characters) if self.characters else 0.0

    @cached_property
    def weakest(self) -> float:
        """The confidence of the least sure character; 0 where one was passed over: legends are spaced evenly."""
        steps = _steps(self.characters)
        if not self.characters or (len(steps) > 2 and max(steps) > MOST_STEP * median(steps)):
            return 0.0
        return min(character.confidence for character in self.characters)

    @property
    def is_legible(self) -> bool:
        """Whether the whole was read with confidence, and each character with some."""
        return self.confidence >= LEGIBLE and self.weakest >= LEAST_CHARACTER

    @property
    def is_like_an_office(self) -> bool:
        """Whether it ends as names of offices do, and does not begin in the middle of one."""
        return _ENDS.search(self.text) is not None and _BEGINS_AMISS.search(self.text) is None

    @property
    def is_second_line(self) -> bool:
        """Whether it may stand below a star: 人事专用章, 组织科."""
        return _SECOND.search(self.text) is not None

    @property
    def is_whole(self) -> bool:
        """Whether the characters reach to both ends of the ink."""
        steps = _steps(self.characters)
        if len(steps) < 2:
            return True
        usual = median(steps)
        return (self.characters[0].middle - self.inked[0] < MOST_EDGE * usual
                and self.inked[1] - self.characters[-1].middle < MOST_EDGE * usual)

    @property
    def merit(self) -> tuple[bool, bool, float]:
        """By what the better of two readings is told."""
        return (self.is_like_an_office and self.weakest > 0, self.is_whole, self.weakest)


def _steps(characters: Sequence[ReadCharacter]) -> list[float]:
    return [right.middle - left.middle for left, right in pairwise(characters)]


def _usual(character: ReadCharacter) -> ReadCharacter:
    """A usual character of names of offices where an unusual one is hardly surer."""
    if character.confidence >= WEAK or character.text in _USUAL:
        return character
    rivals = [(share, text) for text, share in character.alternatives if text in _USUAL and share >= RIVAL]
    if not rivals:
        return character
    share, text = max(rivals)
    return replace(character, text=text, confidence=share + character.confidence)


def _with_circles(characters: Sequence[ReadCharacter]) -> list[ReadCharacter]:
    """With a 〇 wherever two numerals stand two steps apart."""
    steps = _steps(characters)
    if len(steps) < 3:
        return list(characters)
    usual, found = median(steps), list(characters[:1])
    for character, step in zip(characters[1:], steps, strict=True):
        last = found[-1]
        if {last.text, character.text} <= _NUMERALS and MOST_STEP * usual < step < ZERO_STEP * usual:
            found.append(ReadCharacter("〇", (last.middle + character.middle) / 2, LEGIBLE, ()))
        found.append(character)
    return found


def from_its_beginning(text: str) -> str:
    """A legend that was cut open behind its first word (`…委员会中共`) put in order: 中共 only opens one."""
    for opening in ("中国共产党", "中共"):
        rest = text.removesuffix(opening)
        if rest != text and len(rest) > len(opening) and not rest.startswith(opening):
            return opening + rest
    return text
