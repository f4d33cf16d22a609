"""A general recogniser's answer seen as one about dates: its classes as the signs that dates are written with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extraction.date_net.alphabet import CHARACTERS, NUMBER_OF, OTHER, canonical
from extraction.date_net.beam import DateReading, search
from extraction.ocr.ctc import BLANK, Frames

_NEVER = 1e-9  # stands for no probability, whose logarithm would be infinite


class AsDates:
    """Asks a recogniser's answers for the likeliest dates and numbers, even where other words are likelier."""

    def __init__(self, characters: Sequence[str]) -> None:
        """`characters` by class, the blank first."""
        ours = [(number, NUMBER_OF[sign]) for number, char in enumerate(characters)
                if number != BLANK and (sign := canonical(char)) in NUMBER_OF]
        self._classes = np.array([number for number, _ in ours], np.intp)
        self._places = np.zeros((len(ours), len(CHARACTERS) + 1), np.float32)  # classes x signs: 1 where they are one
        self._places[range(len(ours)), [sign for _, sign in ours]] = 1

    def likeliest(self, frames: Frames) -> tuple[DateReading, ...]:
        """Strings of the grammar, the likeliest first, with their share of all that the answer may say."""
        steps = np.asarray(frames[:, self._classes], np.float32) @ self._places
        steps[:, BLANK] = frames[:, BLANK]
        steps[:, NUMBER_OF[OTHER]] = 1 - steps.sum(1)
        return search(np.log(np.maximum(steps, _NEVER)))
