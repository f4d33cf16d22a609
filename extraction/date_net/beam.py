"""The likeliest strings of the grammar behind a line's steps: CTC prefix beam search, sign by sign."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
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
    """Log probabilities of a beginning, its last step a blank or not; where it stands in the grammar.

    `total` is that of both, once a step is done.
    """

    state: int
    blank: float = -math.inf
    sign: float = -math.inf
    total: float = -math.inf


def _added(first: float, second: float) -> float:
    if first == -math.inf:
        return second
    if second == -math.inf:
        return first
    high, low = (first, second) if first >= second else (second, first)
    return high + math.log1p(math.exp(low - high))


def search(steps: Steps, wanted: Callable[[str], bool] | None = None) -> tuple[DateReading, ...]:
    """Readings, the likeliest first, at most MOST. `wanted` tells which kinds count; without it all do.

    Probabilities are those of the strings among everything that the steps may say: what lies outside the grammar has
    its share too, so that those of a line that shows no date are low and do not add up to 1.
    """
    beams = {"": _Prefix(START, 0.0, total=0.0)}
    for scores in steps:
        beams = _advanced(beams, scores)
    ended = [(text, sensible().kind_of(text) or kind, math.exp(held.total))
             for text, held in beams.items() if (kind := seen().kind(held.state))]
    inside = sum(share for _, _, share in ended)
    weighed = [(text, kind, share * _weight(text, kind)) for text, kind, share in ended]
    whole = sum(share for _, _, share in weighed) + max(0.0, 1 - inside)
    read = (DateReading(text, kind, share / whole) for text, kind, share in weighed)
    chosen = [one for one in read if one.probability >= NOTABLE and (wanted is None or wanted(one.kind))]
    return tuple(sorted(chosen, key=lambda reading: -reading.probability)[:MOST])


def _advanced(beams: dict[str, _Prefix], scores: npt.NDArray[np.float32]) -> dict[str, _Prefix]:
    """The beginnings one step on, the likeliest first."""
    likely = [int(number) for number in np.flatnonzero(scores > FAINT) if number != BLANK]
    blank = float(scores[BLANK])
    if not likely:
        return {text: _Prefix(held.state, held.total + blank, total=held.total + blank) for text, held in beams.items()}
    after: dict[str, _Prefix] = {}
    told = [(CHARACTERS[number - 1], float(scores[number])) for number in likely]
    for text, held in beams.items():
        _go_on(after, text, held, blank, told)
    for held in after.values():
        held.total = _added(held.blank, held.sign)
    return dict(sorted(after.items(), key=lambda item: -item[1].total)[:BEAM])


def _go_on(
    after: dict[str, _Prefix], text: str, held: _Prefix, blank: float, told: Sequence[tuple[str, float]]
) -> None:
    """Adds to `after` what a beginning becomes by a blank and by each likely sign."""
    same = after.setdefault(text, _Prefix(held.state))
    same.blank = _added(same.blank, held.total + blank)
    step, last = seen().step, text[-1:]
    for sign, score in told:
        if sign == last:
            same.sign = _added(same.sign, held.sign + score)
        state = step(held.state, sign)
        if state != DEAD:
            longer = after.setdefault(text + sign, _Prefix(state))
            longer.sign = _added(longer.sign, (held.blank if sign == last else held.total) + score)


def _weight(text: str, kind: str) -> float:
    if kind == "identity" and len(text) == 18:
        return 1.0 if check_digit(text[:17]) == text[17] else _WRONG_CHECK
    return 1.0 if sensible().kind_of(text) == kind else _ODD
