"""The worklist: what a reviewer may ask of it, how much waits where, and which dossier comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum

from models.cases import State
from models.findings import DecisionKind, Severity
from models.store import Store
from models.store_search import OPEN_FINDING, DossierPage, Order, Wanted
from review_app.access import Action, Actor, needs, seen_by
from review_app.service import ReviewService
from review_app.turns import own_turn

HELD_AT_MOST = 200


class Scope(Enum):
    """Whose work is shown."""

    EVERY = "全部档案"
    MINE = "待我处理"
    HELD = "我承办的"
    GIVEN = "分给我的"
    LATE = "已逾期"


DECISIONS: Mapping[str, str] = {
    "全部意见": "", "有未处理": OPEN_FINDING, "有已确认": DecisionKind.CONFIRM.value,
    "有已排除": DecisionKind.DISMISS.value, "有待补材料": DecisionKind.NEEDS_MATERIAL.value,
}
AGES: Mapping[str, int] = {"登记不限": 0, "满 7 天": 7, "满 30 天": 30, "满 90 天": 90}
"""Days since a case was registered, at least."""
ORDERS: Mapping[str, Order] = {
    "急缓排序": Order.URGENT, "期限先后": Order.DUE, "登记最久": Order.OLDEST_CASE, "机审最新": Order.NEWEST}


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reviewer set on the screen; what is left alone may be anything. `age`: days since registration."""

    scope: Scope = Scope.EVERY
    words: str = ""
    state: State | None = None
    unit: str = ""
    topic: str = ""
    rule: str = ""
    colour: Severity | None = None
    decision: str = ""
    age: int = 0

    @property
    def narrowed(self) -> int:
        """How many filters are set."""
        return sum(bool(value) for value in (self.words, self.state, self.unit, self.topic, self.rule, self.colour,
                                             self.decision, self.age))

    def wanted(self, actor: Actor, now: datetime) -> Wanted:
        """The search that this is for somebody at a moment."""
        found = Wanted(
            words=self.words, states=frozenset({self.state} if self.state else ()), unit=self.unit, topic=self.topic,
            rule=self.rule, colour=self.colour, decision=self.decision,
            begun_before=now - timedelta(days=self.age) if self.age else None)
        return {
            Scope.EVERY: lambda: found, Scope.MINE: lambda: replace(found, turn=own_turn(actor)),
            Scope.HELD: lambda: replace(found, holder=actor.account),
            Scope.GIVEN: lambda: replace(found, given_to=actor.account),
            Scope.LATE: lambda: replace(found, late_on=_today(now)),
        }[self.scope]()


class Worklist:
    """The worklist of one store."""

    def __init__(self, store: Store, review: ReviewService) -> None:
        self._store = store
        self._review = review

    @needs(Action.LIST_DOSSIERS)
    def listed(
        self, actor: Actor, choice: Choice, order: Order = Order.URGENT, *, limit: int = 100, offset: int = 0
    ) -> DossierPage:
        """One page of what the reviewer asked for, with what people corrected judged."""
        self._review.judge_outdated(actor)
        return self._review.dossiers(actor, choice.wanted(actor, datetime.now(UTC)), order, limit=limit, offset=offset)

    @needs(Action.LIST_DOSSIERS)
    def waiting(self, actor: Actor) -> Mapping[Scope, int]:
        """How many dossiers each scope holds."""
        now = datetime.now(UTC)
        return {scope: self._review.dossiers(actor, Choice(scope).wanted(actor, now), limit=0).dossiers
                for scope in Scope}

    @needs(Action.LIST_DOSSIERS)
    def units(self, actor: Actor) -> Mapping[str, int]:
        """The units that the actor's dossiers belong to, and how many each has."""
        found = self._store.search.by_unit(seen_by(self._store, actor))
        return {unit: number for unit, number in found.items() if unit}

    @needs(Action.LIST_DOSSIERS)
    def next_for(self, actor: Actor, current: str = "") -> str | None:
        """The dossier to go on with: those in the actor's hands, those drawn for them, then the most urgent one."""
        turn = Choice(Scope.MINE).wanted(actor, datetime.now(UTC))
        held = self._ids(actor, replace(turn, holder=actor.account), HELD_AT_MOST)
        ahead = held[held.index(current) + 1:] if current in held else held
        given, free = (self._ids(actor, wanted, len(held) + 2)
                       for wanted in (replace(turn, given_to=actor.account), turn))
        found = (*ahead, *(name for name in (*given, *free) if name not in held), *held)
        return next((name for name in found if name != current), None)

    def _ids(self, actor: Actor, wanted: Wanted, limit: int) -> list[str]:
        return [summary.id for summary in self._review.dossiers(actor, wanted, Order.URGENT, limit=limit).rows]


def _today(now: datetime) -> date:
    return now.astimezone().date()
