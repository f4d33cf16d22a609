"""What happened in a life: the true dates that its papers will state."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from random import Random


@dataclass(frozen=True)
class Study:
    """One course of study that ended with a diploma."""

    level: str
    mode: str
    school: str
    start: date
    end: date
    years: float
    major: str = ""
    entry_basis: str = ""
    cohort: str = ""
    degree: str = ""
    degree_on: date | None = None
    paid: bool = False

    @property
    def in_service(self) -> bool:
        """Whether it went on beside the work."""
        return self.mode not in ("全日制", "军校")


@dataclass(frozen=True)
class Stint:
    """One line of the résumé; without an end it lasts."""

    start: date
    end: date | None
    unit: str
    post: str
    occupation: str
    level: str = ""
    grassroots: bool = False
    fulltime: bool = True
    nested: bool = False
    paid: bool = False


@dataclass(frozen=True)
class Post:
    """One appointment: decided on a day, on trial where `confirmed` says when the trial ended."""

    decided: date
    unit: str
    post: str
    level: str
    kind: str
    confirmed: date | None = None
    converted: bool = False  # 2019: the old post became a rank; no promotion


@dataclass(frozen=True)
class Status:
    """A status that one paper gives: its type and title, when it was signed, by which route the work began."""

    status: str
    since: date
    paper: str
    title: str
    origin: str = ""
    until: date | None = None
    work_route: str = ""
    work_start: date | None = None
    household: str = ""


@dataclass(frozen=True)
class Kin:
    """One member of the family, known from `since` on."""

    relation: str
    name: str
    birth: date
    politics: str
    unit_post: str
    since: date


@dataclass(frozen=True)
class Award:
    """An honour with its paper."""

    award: str
    date: date
    granted_by: str


@dataclass
class Life:
    """One life. `work_start` is the creditable start, `cadre_since` when the person became a cadre, if ever."""

    rng: Random
    route: str
    name: str
    gender: str
    birth: date
    county: str
    id_number: str
    studies: list[Study] = field(default_factory=list)
    stints: list[Stint] = field(default_factory=list)
    statuses: list[Status] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    titles: list[tuple[str, date]] = field(default_factory=list)
    kin: list[Kin] = field(default_factory=list)
    penalty: tuple[date, date] | None = None  # 党内警告: decided, until
    calendar: str = ""  # "lunar" where papers of youth state the birth so
    awards: list[Award] = field(default_factory=list)
    moves: list[tuple[date, str, str]] = field(default_factory=list)
    league: dict[str, date] = field(default_factory=dict)
    party: dict[str, date] = field(default_factory=dict)
    party_unit: str = ""
    introducers: list[tuple[str, date]] = field(default_factory=list)
    marriage: date | None = None
    work_start: date | None = None
    cadre_since: date | None = None
    organ_since: date | None = None
    retired: date | None = None

    @property
    def working(self) -> date:
        """The start of work, once a route has set it."""
        assert self.work_start is not None  # noqa: S101
        return self.work_start

    def at_work_until(self, as_of: date) -> date:
        """The last day of work that the dossier may know."""
        return min(self.retired or as_of, as_of)

    def unit_on(self, day: date) -> str:
        """Where the person then worked or studied."""
        here = [s for s in self.stints if not s.nested and s.start <= day and (s.end is None or day <= s.end)]
        return here[-1].unit if here else ""

    def stints_until(self, day: date) -> list[Stint]:
        """The résumé as a form of that day states it: the last line still open."""
        known = sorted((s for s in self.stints if s.start < day), key=lambda s: (s.start, s.nested))
        return [s if s.end is not None and s.end <= day else replace(s, end=None) for s in known]

    def close(self, day: date) -> None:
        """End the line that lasts."""
        for index, stint in enumerate(self.stints):
            if stint.end is None and not stint.nested:
                self.stints[index] = replace(stint, end=day)

    def begin(self, stint: Stint) -> None:
        """Go on to a new line on the day it starts."""
        self.close(stint.start)
        self.stints.append(stint)

    @property
    def join_date(self) -> date | None:
        """入党时间 by the constitution then in force (P-01)."""
        return self.party.get("claimed_join")
