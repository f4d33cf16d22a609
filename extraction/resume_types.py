"""A résumé line and what stands inside it."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.date_types import ParsedPeriod
from models.dates import PartialDate


@dataclass(frozen=True, slots=True)
class ResumeEvent:
    """A dated event inside a line. `kind`: party, league, title, post, concurrent, status, degree, other."""

    kind: str
    date: PartialDate | None
    text: str
    raw: str


@dataclass(frozen=True, slots=True)
class Study:
    """What a study line says of schooling, in the names of the contract; None where it does not say."""

    level: str | None = None
    mode: str | None = None
    school: str | None = None
    major: str | None = None
    outcome: str | None = None
    degree: str | None = None
    degree_subject: str | None = None


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """One line of a résumé. `raw` is `text[span[0]:span[1]]`; `post` is all behind the unit, `posts` its single posts.

    `post_noted` is `post` with what brackets say of it: 技术员（以工代干）.

    `kind`: study, training, work, military, rural, unemployed, rest. `level_certain` is False where the level follows
    from the post alone and not from a rank that the line names.
    """

    raw: str
    span: tuple[int, int]
    start: PartialDate | None
    end: PartialDate | None
    open: bool
    kind: str
    text: str
    unit: str = ""
    department: str = ""
    post: str = ""
    post_noted: str = ""
    posts: tuple[str, ...] = ()
    rank_note: str | None = None
    level: str | None = None
    level_certain: bool = True
    occupation: str | None = None
    full_time: bool | None = None
    is_nested: bool = False
    nested: tuple[ResumeLine, ...] = ()
    study: Study | None = None
    events: tuple[ResumeEvent, ...] = ()
    flags: frozenset[str] = frozenset()
    period: ParsedPeriod | None = None

    @property
    def precision(self) -> str:
        """How closely the start is written."""
        return self.start.precision.value if self.start is not None else "none"

    @property
    def confidence(self) -> float:
        """How surely the dates were read."""
        return self.period.confidence if self.period is not None else 1.0
