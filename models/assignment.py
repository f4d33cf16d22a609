"""抽签分派: a first and a second reader for each dossier, drawn by a published seed, so that anybody can draw again.

Dossiers are gone through by how many pairs of readers may have them, fewest first, so that what only some may have does
not come last on top of equal shares; among equals by the number that `sampling.rank` gives them. Each gets the two
readers, different people who may have it, who have the fewest dossiers at their level so far; among equals the smaller
number of `DOSSIER\\nREADER` decides, of the first reader before that of the second.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from models.cases import Level
from models.sampling import rank
from models.trail import canonical, sm3

READING = (Level.FIRST, Level.SECOND)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn from: dossiers, and of each level the readers with those dossiers that each must not have."""

    dossiers: frozenset[str]
    readers: Mapping[Level, Mapping[str, frozenset[str]]]

    def text(self) -> str:
        """As canonical JSON, of which the digest is published."""
        barred = {level.value: {name: sorted(kept & self.dossiers) for name, kept in self.readers[level].items()}
                  for level in READING}
        return canonical({"dossiers": sorted(self.dossiers), **barred})

    @classmethod
    def parsed(cls, text: str) -> Frame:
        """The frame that `text` gave."""
        said = json.loads(text)
        return cls(frozenset(said["dossiers"]), {
            level: {name: frozenset(kept) for name, kept in said[level.value].items()} for level in READING})

    def digest(self) -> str:
        """SM3 of the text."""
        return sm3(self.text())


@dataclass(frozen=True, slots=True)
class Given:
    """The readers of a dossier; empty where nobody may have it."""

    dossier: str
    first: str
    second: str

    @property
    def whole(self) -> bool:
        """Whether both are there."""
        return bool(self.first and self.second)


@dataclass(frozen=True, slots=True)
class Assignment:
    """A draw: seed, frame and the readers of each dossier in the order of the draw."""

    seed: str
    frame: Frame
    given: tuple[Given, ...]


def draw_readers(frame: Frame, seed: str) -> Assignment:
    """Draw. The result depends on nothing but the frame and the seed."""
    loads: Mapping[Level, Counter[str]] = {level: Counter() for level in READING}
    given = []
    for dossier in sorted(frame.dossiers, key=lambda name: (_room(frame, name), rank(seed, name), name)):
        ways = list(_ways(frame, seed, dossier, loads))
        first, second = min(ways)[-1] if ways else ("", "")
        loads[Level.FIRST][first] += 1
        loads[Level.SECOND][second] += 1
        given.append(Given(dossier, first, second))
    return Assignment(seed, frame, tuple(given))


def _ways(
    frame: Frame, seed: str, dossier: str, loads: Mapping[Level, Counter[str]]
) -> Iterator[tuple[int, int, str, str, tuple[str, str]]]:
    """The pairs among which the best is, that one smallest; without any the first readers alone, else the second."""
    firsts, seconds = (  # two of each are enough: the best, and who stands in where that is one person
        nsmallest(2, ((loads[level][name], rank(seed, f"{dossier}\n{name}"), name)
                      for name in _may(frame.readers[level], dossier))) for level in READING)
    pairs = [(a, b) for a in firsts for b in seconds if a[2] != b[2]]
    if not pairs:
        pairs = [(a, (0, "", "")) for a in firsts] or [((0, "", ""), b) for b in seconds]
    for a, b in pairs:
        yield a[0] + b[0], max(a[0], b[0]), a[1], b[1], (a[2], b[2])


def _room(frame: Frame, dossier: str) -> int:
    first, second = (set(_may(frame.readers[level], dossier)) for level in READING)
    return len(first) * len(second) - len(first & second)


def _may(readers: Mapping[str, Collection[str]], dossier: str) -> list[str]:
    return [name for name, kept in readers.items() if dossier not in kept]
