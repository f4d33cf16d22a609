"""The way of a dossier through review, in plain Python: 接收 → 初审 → 复审 → 终审(认定) → 本人确认 → 归档.

A case is what its events say, oldest first; nothing else is stored. Three levels are signed by three persons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any

from models.errors import DossierError


class CaseError(DossierError):
    """A step that the state of the dossier does not allow; the message, in Chinese, says why and what to do."""


class Level(Enum):
    """A level of review."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"


class State(Enum):
    """Where a dossier stands."""

    NEW = "new"
    RECEIVED = "received"
    FIRST = "first"
    FIRST_DONE = "first_done"
    SECOND = "second"
    SECOND_DONE = "second_done"
    DETERMINED = "determined"
    CONFIRMED = "confirmed"
    ARCHIVED = "archived"

    @property
    def level(self) -> Level | None:
        """The level whose turn it is; None once it is determined."""
        return _LEVELS.get(self)


_LEVELS = {
    State.NEW: Level.FIRST, State.RECEIVED: Level.FIRST, State.FIRST: Level.FIRST, State.FIRST_DONE: Level.SECOND,
    State.SECOND: Level.SECOND, State.SECOND_DONE: Level.FINAL,
}


class Step(Enum):
    """What happens to a dossier."""

    RECEIVE = "receive"
    TAKE = "take"
    SIGN = "sign"
    RETURN = "return"
    CONFIRM = "confirm"
    ARCHIVE = "archive"
    REOPEN = "reopen"
    REQUEST = "request"
    ANSWER = "answer"


class Trigger(Enum):
    """Why a dossier is reviewed."""

    PROMOTION = "promotion"
    ENTRY = "entry"
    TRANSFER = "transfer"
    CAMPAIGN = "campaign"
    ROUTINE = "routine"


class Conclusion(Enum):
    """What the meeting decided; the program never chooses one."""

    DETERMINED = "determined"
    NOT_DETERMINED = "not_determined"
    OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One step, by an account. `id` is 0 until stored. `detail` is JSON: reason, trigger, due, conclusion …"""

    dossier: str
    step: Step
    by: str
    at: datetime
    detail: Mapping[str, Any] = field(default_factory=dict)
    id: int = 0


@dataclass(frozen=True, slots=True)
class MaterialRequest:
    """Material that somebody was asked for. `outcome` is "" until answered, then `supplied` or `impossible`."""

    number: int
    what: str
    asked: str
    due: date | None
    by: str
    at: datetime
    outcome: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier's review as its events tell it; `signed` and `holder` are those of the present round."""

    dossier: str
    events: tuple[CaseEvent, ...] = ()
    state: State = State.NEW
    trigger: Trigger | None = None
    due: date | None = None
    blind: bool = False
    holder: str = ""
    signed: Mapping[Level, CaseEvent] = field(default_factory=dict)
    ever_signed: Mapping[str, Level] = field(default_factory=dict)
    requests: tuple[MaterialRequest, ...] = ()
    round_start: datetime | None = None
    rounds: int = 0
    opinion: CaseEvent | None = None

    @property
    def last(self) -> int:
        """Id of the newest event; 0 where there is none."""
        return self.events[-1].id if self.events else 0

    @property
    def conclusion(self) -> Conclusion | None:
        """What was decided in this round."""
        final = self.signed.get(Level.FINAL)
        return Conclusion(final.detail["conclusion"]) if final else None

    @property
    def open_requests(self) -> tuple[MaterialRequest, ...]:
        """Requests that nobody has answered."""
        return tuple(request for request in self.requests if not request.outcome)

    def overdue(self, today: date) -> bool:
        """Whether the day by which it should be determined has passed, or that of an open request."""
        late = self.due is not None and self.due < today and self.state.level is not None
        return late or any(request.due is not None and request.due < today for request in self.open_requests)


def day(value: Any) -> date | None:
    """A day as events hold it."""
    return date.fromisoformat(value) if value else None
