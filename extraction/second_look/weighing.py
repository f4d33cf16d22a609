"""Several looks at one stretch weighed against each other: every spelling with its probability."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import prod, sqrt

from extraction.normalize import normalize
from models.pages import Character

BROKEN = 0.02  # weight of a spelling that is not as dates are written, beside one that is
LEAST = 0.02  # less likely spellings are noise
MOST = 5

_ALIKE = {**dict.fromkeys(map(ord, ",、。·•．/"), "."), **dict.fromkeys(map(ord, "○◯零"), "〇")}
_DASHES = re.compile("-{2,}")

Shares = Mapping[str, float]


def first_look(characters: Sequence[Character]) -> dict[str, float]:
    """What the first reading gave: its text, and its text with one character as the recogniser's next choice."""
    text = "".join(c.text for c in characters)
    sure = prod(c.confidence for c in characters)
    shares = {text: sure}
    for i, character in enumerate(characters):
        for other, share in character.alternatives:
            spelled = "".join((*(c.text for c in characters[:i]), other, *(c.text for c in characters[i + 1:])))
            shares[spelled] = shares.get(spelled, 0.0) + sure * share / max(character.confidence, 1e-6)
    return shares


def weighed(looks: Iterable[Shares], fits: Callable[[str], bool] = lambda _: True) -> list[tuple[str, float]]:
    """Spellings with their probability, the likeliest first.

    All together have the mean of what the looks give them; of that each has its part by the square of its roots' mean,
    so that what several looks think possible outweighs what one alone is sure of. A spelling that does not fit what is
    meant counts less. What the looks leave open stays open: the probabilities add up to less than 1.
    """
    every = [_by_key(look) for look in looks]
    every_share = [share for look in every for ways in look.values() for share in ways.values()]
    told = min(1.0, sum(every_share) / max(1, len(every)))
    shares = {key: share * told * (1 if fits(key) else BROKEN) for key, share in _parts(every).items()}
    total = sum(shares.values()) + 1 - told
    ranked = sorted(((key, share / total) for key, share in shares.items()), key=lambda item: -item[1])[:MOST]
    return [(_usual(key, every), share) for key, share in ranked if share >= LEAST]


_Ways = dict[str, dict[str, float]]
"""Spellings as they are compared, each with its ways of writing and their shares."""


def _by_key(look: Shares) -> _Ways:
    ways: _Ways = {}
    for text, share in look.items():
        if key := plain(text):
            ways.setdefault(key, {})[text.strip()] = ways.get(key, {}).get(text.strip(), 0.0) + share
    return ways


def _parts(every: Sequence[_Ways]) -> dict[str, float]:
    """Each spelling's part of all that is told; they add up to 1."""
    roots: dict[str, float] = {}
    for look in every:
        for key, ways in look.items():
            roots[key] = roots.get(key, 0.0) + sqrt(sum(ways.values()))
    whole = sum(root * root for root in roots.values())
    return {key: root * root / whole for key, root in roots.items() if root}


def _usual(key: str, every: Sequence[_Ways]) -> str:
    """The likeliest way of writing a spelling."""
    ways = Counter[str]()
    for look in every:
        ways.update(look.get(key, {}))
    return max(ways, key=lambda way: ways[way])


def plain(text: str) -> str:
    """A spelling as it is compared: full-width forms folded, one mark for all that part a date, one zero, no blanks.

    Dashes side by side count as one: how long the writer's dash is tells nothing.
    """
    return _DASHES.sub("-", "".join(normalize(text).text.split()).translate(_ALIKE))
