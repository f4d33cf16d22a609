"""The general recogniser as a second reader: the same network, asked for more than its first answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from extraction.ocr.ctc import Frames
from extraction.second_look.beams import Read, likeliest
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

    def read(self, pictures: Sequence[Pixels]) -> list[tuple[Read, ...]]:
        """Each picture's spellings, the likeliest first."""
        found: list[tuple[Read, ...]] = [()] * len(pictures)
        for i, frames in self._recognizer.answers(pictures):
            found[i] = likeliest(frames, self._recognizer.characters)
        return found
