"""Figures of many dossiers, each with the dossiers it counts: a figure and the list behind it cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.cases import Conclusion, State

Dossiers = tuple[str, ...]
"""Ids of dossiers, each once."""
REVIEWED = frozenset({State.SECOND_DONE, State.DETERMINED, State.CONFIRMED, State.ARCHIVED})
"""States of a dossier whose second review of the present round is signed."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Doubts that share something: a colour, a rule, a unit …

    `open` waits for a word of a reviewer, also where the facts changed after one; `waiting` waits for material.
    `confirmed_in` has at least one confirmed doubt; `problems` are those of them that are reviewed and whose confirmed
    doubt is a problem of the dossier, not of its scans.
    """

    doubts: int = 0
    confirmed: int = 0
    dismissed: int = 0
    waiting: int = 0
    open: int = 0
    doubted: Dossiers = ()
    confirmed_in: Dossiers = ()
    problems: Dossiers = ()


@dataclass(frozen=True, slots=True)
class Work:
    """How far the review is. `overdue` counts dossiers whose day, or that of a request for material, has passed."""

    states: Mapping[State, Dossiers] = field(default_factory=dict)
    conclusions: Mapping[Conclusion, Dossiers] = field(default_factory=dict)
    overdue: Dossiers = ()
    disagreed: Dossiers = ()
    months: Mapping[str, int] = field(default_factory=dict)

    @property
    def reviewed(self) -> Dossiers:
        """Dossiers whose second review is signed."""
        return tuple(sorted(name for state in REVIEWED for name in self.states.get(state, ())))


@dataclass(frozen=True, slots=True)
class Requests:
    """Material that people asked for, by outcome; `late` are unanswered ones whose day has passed."""

    asked: int = 0
    supplied: int = 0
    impossible: int = 0
    late: int = 0
    unanswered_in: Dossiers = ()
    late_in: Dossiers = ()

    @property
    def unanswered(self) -> int:
        """Requests without an answer."""
        return self.asked - self.supplied - self.impossible


@dataclass(frozen=True, slots=True)
class Care:
    """How well the review is done: findings that both levels decided, and those on which they said the same.

    `first_hours`, `second_hours`: median time from taking a dossier to signing it; None where none was signed.
    `corrected` readings were mended by hand.
    """

    both: int = 0
    same: int = 0
    both_blind: int = 0
    same_blind: int = 0
    reopened: Dossiers = ()
    sent_back: Dossiers = ()
    first_hours: float | None = None
    second_hours: float | None = None
    corrected: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read: pages by verdict on their image, facts by class of confidence (`SURE_BOUNDS`)."""

    pages: Mapping[str, int] = field(default_factory=dict)
    sure: tuple[int, ...] = ()
    unread_in: Dossiers = ()
    rescan_in: Dossiers = ()
    unsure_in: Dossiers = ()

    @property
    def unsure(self) -> int:
        """Facts below the bound under which the app marks a reading in yellow."""
        return sum(self.sure[:3])


@dataclass(frozen=True, slots=True)
class Trend:
    """The newest audits against those of the same dossiers made on an earlier day. Counts by colour: before, now."""

    dossiers: Dossiers = ()
    days: tuple[str, str] = ("", "")
    colours: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    came: int = 0
    went: int = 0
    came_in: Dossiers = ()
    went_in: Dossiers = ()


@dataclass(frozen=True, slots=True)
class Cohort:
    """Dossiers of one unit whose dates moved together (see `date_moves`). A thing to look at, no finding.

    `months`: the least and the most by which they moved.
    """

    unit: str
    move: str
    topic: str
    form: str
    formed: str
    dossiers: Dossiers
    months: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of the dossiers that somebody may see.

    `cells` by dimension and value, ("topic", "AGE"): all, colour, verdict, topic, group, rule, decade (of a material),
    paper (that lacks), paper_era, reason (of a confirmation), dismissal (its reason), unit, born, trigger. The last
    three divide the dossiers: `population` and `reviewed_in` say into how many. `ages`: reviewed dossiers by how many
    of birth, start of work and Party date have a confirmed inconsistency. `runs` counts dossiers by rulebook, as_of and
    engine.
    """

    dossiers: Dossiers
    pages: int
    materials: int
    informal: int
    cells: Mapping[tuple[str, str], Cell]
    population: Mapping[tuple[str, str], Dossiers]
    reviewed_in: Mapping[tuple[str, str], Dossiers]
    work: Work
    requests: Requests
    care: Care
    reading: Reading
    trend: Trend
    cohorts: tuple[Cohort, ...]
    ages: Mapping[int, Dossiers]
    runs: Mapping[str, Mapping[str, int]]

    def cell(self, dimension: str, value: str) -> Cell:
        """One cell; an empty one where nothing falls into it."""
        return self.cells.get((dimension, value), Cell())

    def values(self, dimension: str) -> tuple[str, ...]:
        """The values of a dimension that have doubts, in order."""
        return tuple(sorted(value for name, value in self.cells if name == dimension))
