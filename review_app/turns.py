"""Whose turn a dossier is: at which level an actor works on it, and what of others' decisions that level may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from models.accounts import ROLE_OF, Role
from models.case_steps import LEVEL_WORDS, may_sign
from models.cases import Case, CaseError, CaseEvent, Level, State, Step, Trigger
from models.store import Store
from models.store_records import Decisions, StoredDecision
from models.store_search import Turn
from review_app.access import Actor


def take_turn(store: Store, actor: Actor, dossier: str, at: datetime) -> Level:
    """The level at which the actor works on a dossier now; a dossier that nobody holds is taken by working on it.

    Raises: CaseError where it is another's turn, or the dossier is determined.
    """
    case = store.cases.of(dossier)
    level = turn(case, actor)
    steps: list[CaseEvent] = []
    if case.state is State.NEW:
        steps.append(received(dossier, actor, at, Trigger.CAMPAIGN))
    if case.state in (State.NEW, State.RECEIVED, State.FIRST_DONE):
        steps.append(CaseEvent(dossier, Step.TAKE, actor.account, at))
    if steps:
        store.cases.add(case, *steps)
    return level


def received(dossier: str, actor: Actor, at: datetime, trigger: Trigger) -> CaseEvent:
    """The step that registers a dossier with nothing but its trigger."""
    return CaseEvent(dossier, Step.RECEIVE, actor.account, at, {"trigger": trigger.value, "due": None, "blind": False})


def turn(case: Case, actor: Actor) -> Level:
    """The level whose turn it is, if the actor may work at it. Raises: CaseError saying why not."""
    level = case.state.level
    if level is None:
        raise CaseError("该档案已认定；如需修改，须先重新开启并说明理由")
    if ROLE_OF[level] not in actor.roles:
        raise CaseError(f"该档案正处于{LEVEL_WORDS[level]}环节，您没有{LEVEL_WORDS[level]}的角色")
    if case.state in (State.FIRST, State.SECOND) and case.holder != actor.account:
        raise CaseError(f"该档案由 {case.holder} 承办{LEVEL_WORDS[level]}；如需接手，请在“流程”中说明理由")
    may_sign(case, actor.account, level)
    return level


def has_turn(case: Case, actor: Actor) -> bool:
    """Whether the actor can work on the dossier now."""
    try:
        turn(case, actor)
    except CaseError:
        return False
    return True


def own_turn(actor: Actor) -> Turn:
    """What a search asks so that it finds the dossiers on which `has_turn` holds."""
    return Turn(actor.account, frozenset(level for level, role in ROLE_OF.items() if role in actor.roles))


def visible(case: Case, actor: Actor, decisions: Decisions) -> Decisions:
    """The decisions that the actor may see: in a blind second review the first reader's only after an own one."""
    if not case.blind or case.state not in (State.FIRST_DONE, State.SECOND) or not _second_reader(case, actor):
        return decisions
    own = {d.decision.finding for d in decisions.history if d.account == actor.account and _of_round(case, d)}
    return Decisions(tuple(
        d for d in decisions.history
        if d.decision.finding in own or d.level != Level.FIRST.value or not _of_round(case, d)))


def undecided_alone(case: Case, actor: Actor, decisions: Decisions, findings: Iterable[str]) -> list[str]:
    """In a blind second review: the findings on which the actor has no decision of this round."""
    if not case.blind or case.state is not State.SECOND:
        return []
    own = {d.decision.finding for d in decisions.history if d.account == actor.account and _of_round(case, d)}
    return [finding for finding in findings if finding not in own]


def _second_reader(case: Case, actor: Actor) -> bool:
    first = case.signed.get(Level.FIRST)
    return Role.SECOND in actor.roles and (first is None or first.by != actor.account)


def _of_round(case: Case, stored: StoredDecision) -> bool:
    return case.round_start is None or stored.decision.decided_at >= case.round_start
