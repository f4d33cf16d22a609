"""What a second reader says of a picture: spellings with their probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from models.pages import Pixels


class Spelling(Protocol):
    """One string that a picture may show, and the probability that it does."""

    @property
    def text(self) -> str:
        """The characters in a row."""

    @property
    def probability(self) -> float:
        """0..1; those of one picture add up to 1 at most, the rest is what the reader leaves open."""


class SecondReader(Protocol):
    """Reads enlarged pictures of single lines and says what else they may be."""

    def read(self, pictures: Sequence[Pixels]) -> Sequence[Sequence[Spelling]]:
        """For each picture (RGB, upright, one line) its spellings, the likeliest first; none where it sees none."""
