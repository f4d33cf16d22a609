"""Several looks at one stretch weighed against each other: every spelling with its probability."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import prod

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
    """Spellings with their probability, the likeliest first: the mean over the looks.

    A spelling that does not fit what is meant counts less. What the looks leave open stays open: the probabilities add
    up to less than 1.
    """
    every = list(looks)
    means: dict[str, float] = {}
    spelled: dict[str, dict[str, float]] = {}
    for look in every:
        for text, share in look.items():
            key = plain(text)
            means[key] = means.get(key, 0.0) + share / len(every)
            ways = spelled.setdefault(key, {})
            ways[text.strip()] = ways.get(text.strip(), 0.0) + share
    means.pop("", None)
    told = sum(means.values())
    shares = {key: share / max(1.0, told) * (1 if fits(key) else BROKEN) for key, share in means.items()}
    total = sum(shares.values()) + max(0.0, 1 - told)
    ranked = sorted(((key, share / total) for key, share in shares.items()), key=lambda item: -item[1])[:MOST]
    return [(max(spelled[key], key=lambda way: spelled[key][way]), share) for key, share in ranked if share >= LEAST]


def plain(text: str) -> str:
    """A spelling as it is compared: full-width forms folded, one mark for all that part a date, one zero, no blanks.

    Dashes side by side count as one: how long the writer's dash is tells nothing.
    """
    return _DASHES.sub("-", "".join(normalize(text).text.split()).translate(_ALIKE))
