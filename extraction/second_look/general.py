"""The general recogniser as a second reader: the same network, asked for more than its first answer.

Where what it likes best is written as no date is, it is asked for its likeliest dates and numbers too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Protocol

from extraction.ocr.ctc import Frames
from extraction.second_look.as_dates import AsDates
from extraction.second_look.beams import Read, likeliest
from extraction.second_look.fitting import is_dated
from extraction.second_look.weighing import plain
from models.pages import Pixels


class Answering(Protocol):
    """A recogniser that gives its whole answer."""

    @property
    def characters(self) -> Sequence[str]:
        """The character of each class, the blank first."""

    def answers(self, pictures: Sequence[Pixels]) -> Iterator[tuple[int, Frames]]:
        """Steps x classes of each picture, with its place in `pictures`; in any order."""


class GeneralReader:
    """Asks a recogniser for its likeliest spellings."""

    def __init__(self, recognizer: Answering) -> None:
        self._recognizer = recognizer

    @cached_property
    def _as_dates(self) -> AsDates:
        return AsDates(self._recognizer.characters)

    def read(self, pictures: Sequence[Pixels]) -> list[tuple[Read, ...]]:
        """Each picture's spellings, the likeliest first, those of dates behind them where these are no dates."""
        found: list[tuple[Read, ...]] = [()] * len(pictures)
        for i, frames in self._recognizer.answers(pictures):
            found[i] = self._spelled(frames)
        return found

    def _spelled(self, frames: Frames) -> tuple[Read, ...]:
        freely = likeliest(frames, self._recognizer.characters)
        if freely and is_dated(plain(freely[0].text)):
            return freely
        known = {plain(read.text) for read in freely}
        dates = (Read(date.text, date.probability) for date in self._as_dates.likeliest(frames))
        return (*freely, *(read for read in dates if plain(read.text) not in known))
