"""双随机: dossiers drawn by a seed that is published, so that anybody can draw them again.

Each unit and each dossier gets the number SHA-256 of `seed`, a line end, and its name; the smallest numbers are drawn.
So the result depends on nothing but the seed and the frame, not on the order in which names are listed; and adding a
dossier to the frame moves no other one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from models.trail import canonical, sm3


@dataclass(frozen=True, slots=True)
class Sample:
    """What was drawn: units in the order of the draw, dossiers of each. `frame` is SM3 of all that could be drawn."""

    seed: str
    units_wanted: int
    dossiers_wanted: int
    frame: str
    units: tuple[str, ...]
    dossiers: tuple[str, ...]


def draw(frame: Mapping[str, Collection[str]], seed: str, units: int, dossiers: int) -> Sample:
    """Draw units, then dossiers of these: as many of each unit as equal shares allow, all where it has fewer.

    `frame` holds the dossiers of each unit. `dossiers` is the number over all drawn units.
    """
    drawn = _drawn(frame, seed, units)
    queues = {unit: _drawn(frame[unit], seed, len(frame[unit])) for unit in drawn}
    found: list[str] = []
    place = 0
    while len(found) < dossiers and any(place < len(queue) for queue in queues.values()):
        found += [queue[place] for queue in queues.values() if place < len(queue)]
        place += 1
    return Sample(seed, units, dossiers, frame_digest(frame), tuple(drawn), tuple(found[:dossiers]))


def frame_digest(frame: Mapping[str, Collection[str]]) -> str:
    """SM3 of the frame as canonical JSON: units and dossiers in order."""
    return sm3(canonical({unit: sorted(frame[unit]) for unit in frame}))


def rank(seed: str, name: str) -> str:
    """The number by which a name is drawn, 64 hexadecimal digits: `printf 'SEED\\nNAME' | sha256sum`."""
    return hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()


def _drawn(names: Collection[str], seed: str, count: int) -> list[str]:
    return sorted(names, key=lambda name: (rank(seed, name), name))[:count]
