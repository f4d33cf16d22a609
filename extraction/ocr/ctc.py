"""The answer of a CTC recogniser as characters, each with its place, probability and rivals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

FRAME_PX = 8  # columns of the picture (48 px high) behind one step of the answer
NOTABLE = 0.01  # a rival reading below this probability is noise
MOST_RIVALS = 3
BLANK = 0

Frames = npt.NDArray[np.float32]
"""Steps x classes: probabilities, the blank first."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Some steps of an answer, in their order: at the others is nothing but the blank."""

    places: npt.NDArray[np.intp]
    frames: Frames

    @classmethod
    def of_all(cls, frames: Frames) -> Steps:
        """Every step of an answer."""
        return cls(np.arange(len(frames)), frames)


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """One character with the middle of its run, as a share 0..1 of the picture's width."""

    text: str
    middle: float
    confidence: float
    alternatives: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one picture says. `confidence` is the mean over its characters, 0 where there are none."""

    characters: tuple[ReadCharacter, ...]

    @property
    def text(self) -> str:
        """The characters in a row."""
        return "".join(character.text for character in self.characters)

    @property
    def confidence(self) -> float:
        """Mean probability of the characters."""
        if not self.characters:
            return 0.0
        return sum(character.confidence for character in self.characters) / len(self.characters)


class CtcDecoder:
    """Knows the characters of a model, without the blank and the final space that every model has."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters: tuple[str, ...] = ("", *characters, " ")

    def decode(self, steps: Steps, width_px: int) -> Reading:
        """The best path, repeats and blanks removed. `width_px` is that of the picture without padding."""
        best = steps.frames.argmax(axis=1)
        changes = np.diff(best, prepend=-1, append=-1) != 0
        changes[1:-1] |= np.diff(steps.places) > 1
        edges = np.flatnonzero(changes)
        runs = zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
        return Reading(tuple(
            self._character(steps, int(best[start]), (start, end), width_px)
            for start, end in runs if best[start] != BLANK))

    def _character(self, steps: Steps, index: int, run: tuple[int, int], width_px: int) -> ReadCharacter:
        start, end = run
        peak = start + int(steps.frames[start:end, index].argmax())
        confidence = float(steps.frames[peak, index])
        middle = min(1.0, float(steps.places[start] + steps.places[end - 1] + 1) / 2 * FRAME_PX / width_px)
        return ReadCharacter(self.characters[index], middle, confidence, self._rivals(steps.frames[peak], index))

    def _rivals(self, probabilities: Frames, chosen: int) -> tuple[tuple[str, float], ...]:
        if probabilities[chosen] > 1 - NOTABLE:
            return ()
        notable = [int(i) for i in np.flatnonzero(probabilities > NOTABLE) if i not in (BLANK, chosen)]
        notable.sort(key=lambda i: -probabilities[i])
        return tuple((self.characters[i], float(probabilities[i])) for i in notable[:MOST_RIVALS])
