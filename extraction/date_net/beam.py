"""The likeliest strings of the grammar behind a line's steps: CTC prefix beam search, sign by sign."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extraction.date_net.alphabet import BLANK, CHARACTERS
from extraction.date_net.automaton import DEAD, START
from extraction.date_net.grammar import seen, sensible
from models.check_digit import check_digit

BEAM = 24
FAINT = math.log(2e-4)  # a class below this probability is not followed
MOST = 5
NOTABLE = 0.001  # a reading below this probability is noise
LEAST = 1e-7  # a beginning below this cannot come to be noted
_ODD = 0.03  # weight of what cannot be meant: impossible months, years before 1800
_WRONG_CHECK = 0.1  # weight of an identity number whose last sign does not fit the others

Steps = npt.NDArray[np.float32]
"""Steps x classes: log probabilities, the blank first."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """One string that a picture may show, its kind (date, number, identity), and its probability 0..1."""

    text: str
    kind: str
    probability: float


@dataclass(slots=True)
class _Prefix:
    """Probabilities of a beginning, its last step a blank or not; where it stands in the grammar."""

    state: int
    blank: float = 0.0
    sign: float = 0.0


_Beams = dict[str, _Prefix]
_Told = Sequence[tuple[str, float]]
"""Signs that a step may show, with their probabilities."""


def search(steps: Steps, wanted: Callable[[str], bool] | None = None) -> tuple[DateReading, ...]:
    """Readings, the likeliest first, at most MOST. `wanted` tells which kinds count; without it all do.

    Probabilities are those of the strings among everything that the steps may say: what lies outside the grammar has
    its share too, so that those of a line that shows no date are low and do not add up to 1.
    """
    beams = {"": _Prefix(START, 1.0)}
    for before, blank, told in _loud(steps):
        beams = _advanced(beams, before, blank, told)
    ended = [(text, sensible().kind_of(text) or kind, held.blank + held.sign)
             for text, held in beams.items() if (kind := seen().kind(held.state))]
    inside = sum(share for _, _, share in ended)
    weighed = [(text, kind, share * _weight(text, kind)) for text, kind, share in ended]
    whole = sum(share for _, _, share in weighed) + max(0.0, 1 - inside)
    read = (DateReading(text, kind, share / whole) for text, kind, share in weighed)
    chosen = [one for one in read if one.probability >= NOTABLE and (wanted is None or wanted(one.kind))]
    return tuple(sorted(chosen, key=lambda reading: -reading.probability)[:MOST])


def _loud(steps: Steps) -> Iterator[tuple[float | None, float, _Told]]:
    """The steps that may show a sign: the probability that all since the last one are blank, its own blank, its signs.

    Most steps are surely blank. None where there are none between two; those behind the last sign come without signs.
    """
    quiet = np.concatenate(([0.0], np.cumsum(steps[:, BLANK], dtype=np.float64)))
    places, signs = np.nonzero(np.delete(steps, BLANK, 1) > FAINT)
    told: dict[int, list[tuple[str, float]]] = {}
    for place, sign in zip(places.tolist(), signs.tolist(), strict=True):
        told.setdefault(place, []).append((CHARACTERS[sign], math.exp(steps[place, sign + 1])))
    done = 0
    for place, shown in told.items():
        before = math.exp(quiet[place] - quiet[done]) if place > done else None
        yield before, math.exp(steps[place, BLANK]), shown
        done = place + 1
    yield math.exp(quiet[-1] - quiet[done]), 1.0, ()


def _advanced(beams: _Beams, before: float | None, blank: float, told: _Told) -> _Beams:
    """The beginnings after some blanks and one more step, the likeliest first."""
    after: _Beams = {}
    for text, held in beams.items():
        waited = held if before is None else _Prefix(held.state, (held.blank + held.sign) * before)
        _go_on(after, text, waited, blank, told)
    likely = [(text, held) for text, held in after.items() if held.blank + held.sign > LEAST]
    likely.sort(key=lambda item: item[1].blank + item[1].sign, reverse=True)
    return dict(likely[:BEAM])


def _go_on(after: _Beams, text: str, held: _Prefix, blank: float, told: _Told) -> None:
    """Adds to `after` what a beginning becomes by a blank and by each likely sign."""
    same, total = _in(after, text, held.state), held.blank + held.sign
    same.blank += total * blank
    step, last = seen().step, text[-1:]
    for sign, share in told:
        if sign == last:
            same.sign += held.sign * share
        state = step(held.state, sign)
        if state != DEAD:
            _in(after, text + sign, state).sign += (held.blank if sign == last else total) * share


def _in(beams: _Beams, text: str, state: int) -> _Prefix:
    held = beams.get(text)
    if held is None:
        held = beams[text] = _Prefix(state)
    return held


def _weight(text: str, kind: str) -> float:
    if kind == "identity" and len(text) == 18:
        return 1.0 if check_digit(text[:17]) == text[17] else _WRONG_CHECK
    return 1.0 if sensible().kind_of(text) == kind else _ODD
