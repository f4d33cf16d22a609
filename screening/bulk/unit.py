"""What engines and runs say to each other: units of work, how to do them, and what became of them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Protocol

LOOK_AGAIN_S = 0.5
"""How long an engine waits for a word of its workers before it looks for new units."""
PAGES_PER_WORKER = 2000
"""A worker that has read so many is replaced after its unit."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One dossier to screen. `place` is the unit it belongs to, as 江原省/临溪市; `attempt` counts from 0."""

    path: Path
    place: str = ""
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """How every unit of a run is screened; goes to every worker.

    `retry_partial`: dossiers of which some pages failed are tried again. `patience_s`: how long a worker waits for a
    store that has gone away. `hold_s`: how long a claim holds without a sign of life of its run. `silence_s`: a worker
    from which nothing was heard for so long is ended.
    """

    store: str
    run: str
    by: str
    as_of: date
    ocr: str = "rapid"
    threads: int = 1
    page_seconds: float = 120.0
    retry_partial: bool = False
    patience_s: float = 300.0
    hold_s: float = 90.0
    silence_s: float = 900.0

    @property
    def silence(self) -> str:
        """Why a worker that fell silent was ended."""
        return f"nothing was heard of its worker for {self.silence_s:g} s"


class Fate(Enum):
    """What became of a unit."""

    DONE = "done"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"  # an earlier run has done it
    CLAIMED = "claimed"  # another run is at work on it


@dataclass(frozen=True, slots=True)
class PagesRead:
    """A sign of life: so many more pages of a unit are there."""

    pages: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A unit is at its end, and what there is to store of it is stored. `reasons` say what failed (in English).

    `colours` counts findings: red, yellow, blue. `pages` are those whose content was looked at.
    """

    unit: Unit
    fate: Fate
    pages: int = 0
    colours: tuple[int, int, int] = (0, 0, 0)
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker died or fell silent over a unit."""

    unit: Unit
    reason: str


@dataclass(frozen=True, slots=True)
class Halt:
    """The run cannot go on: the store has gone away for good, or there are no workers to be had."""

    reason: str


Event = PagesRead | Finished | Lost | Halt


class Units(Protocol):
    """Where an engine takes units from, one when it can work on it."""

    def take(self) -> Unit | None:
        """The next unit; None where there is none at this moment."""

    @property
    def finished(self) -> bool:
        """Whether there will never be another one."""


class Engine(Protocol):
    """Workers that screen units."""

    @property
    def workers(self) -> int:
        """How many units it screens at a time."""

    def screen(self, units: Units) -> Generator[Event, None, None]:
        """Screens units until there are no more, and says what happens as it happens.

        What was said is dealt with before more is asked for: a lost unit may come back through `units`. Closing the
        iterator ends the workers at once.
        """
