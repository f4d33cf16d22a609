"""What people do with a dossier on its way: receive, take, sign, send back, conclude, ask for material, reopen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from models.cases import Case, CaseError, CaseEvent, Conclusion, Level, State, Step, Trigger
from models.store import Store
from models.store_records import Decisions
from review_app.access import Action, Actor, needs, seen_by
from review_app.agreement import Agreement, agreement_of
from review_app.service import ReviewService
from review_app.turns import turn, undecided_alone


class Workflow:
    """The reviews of one store."""

    def __init__(
        self, store: Store, review: ReviewService, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._store = store
        self._review = review
        self._clock = clock

    @needs(Action.OPEN_DOSSIER)
    def case(self, actor: Actor, dossier: str) -> Case:  # noqa: ARG002 - the guard looks at the actor
        """Where a dossier stands."""
        return self._store.cases.of(dossier)

    @needs(Action.OPEN_DOSSIER)
    def unit(self, actor: Actor, dossier: str) -> str:  # noqa: ARG002 - the guard looks at the actor
        """The unit that a dossier belongs to; empty where nobody said."""
        return self._store.places.of(dossier)

    @needs(Action.LIST_DOSSIERS)
    def cases(self, actor: Actor) -> Mapping[str, Case]:
        """Where each dossier of the worklist stands; one that nobody touched is not in it."""
        seen = set(self._store.search.ids(seen_by(self._store, actor)))
        return {dossier: case for dossier, case in self._store.cases.all().items() if dossier in seen}

    @needs(Action.LIST_DOSSIERS)
    def names(self, actor: Actor) -> Mapping[str, str]:  # noqa: ARG002 - the guard looks at the actor
        """Names of people by account, for whoever sees their work."""
        return {account.name: account.display for account in self._store.accounts.list()}

    @needs(Action.RECEIVE)
    def receive(
        self, actor: Actor, dossier: str, trigger: Trigger, due: date | None, blind: bool, *, approval: str = ""
    ) -> Case:
        """Register why a dossier is reviewed, by when, and whether the second reader reads blind.

        `approval` is the number of the record that approved the reading (查阅审批), where a site keeps such records.
        """
        return self._add(actor, dossier, Step.RECEIVE, trigger=trigger.value, due=_iso(due), blind=blind,
                         approval=approval.strip())

    @needs(Action.WORK)
    def take(self, actor: Actor, dossier: str, reason: str = "") -> Case:
        """Take a dossier at the level whose turn it is; from somebody else only with a reason."""
        case = self._store.cases.of(dossier)
        if case.holder in ("", actor.account):
            turn(case, actor)
        else:
            turn(_unheld(case), actor)
        return self._add(actor, dossier, Step.TAKE, seen=case, reason=reason)

    @needs(Action.WORK)
    def sign(self, actor: Actor, dossier: str) -> Case:
        """Sign the first or second review. Raises: CaseError where findings still need work."""
        case = self._store.cases.of(dossier)
        if turn(case, actor) is Level.FINAL:
            raise CaseError("终审须填写认定结论")
        self._require_done(actor, case)
        return self._add(actor, dossier, Step.SIGN, seen=case)

    @needs(Action.CONCLUDE)
    def conclude(self, actor: Actor, dossier: str, conclusion: Conclusion, met: date, note: str) -> Case:
        """Record what the meeting decided: the signature of the third level."""
        case = self._store.cases.of(dossier)
        turn(case, actor)
        self._require_done(actor, case)
        return self._add(
            actor, dossier, Step.SIGN, seen=case, conclusion=conclusion.value, met=met.isoformat(), note=note.strip())

    @needs(Action.SEND_BACK)
    def send_back(self, actor: Actor, dossier: str, reason: str) -> Case:
        """Give a dossier back to who signed the level before."""
        return self._add(actor, dossier, Step.RETURN, reason=reason)

    @needs(Action.CLOSE)
    def confirm(self, actor: Actor, dossier: str, agrees: bool, signed: date, reason: str) -> Case:
        """Record that the person concerned was shown the result and signed, with opinion and day."""
        return self._add(
            actor, dossier, Step.CONFIRM, agrees=agrees, signed=signed.isoformat(), reason=reason)

    @needs(Action.CLOSE)
    def archive(self, actor: Actor, dossier: str) -> Case:
        """Record that the form was filed in class five and the catalogue brought up to date."""
        return self._add(actor, dossier, Step.ARCHIVE)

    @needs(Action.REOPEN)
    def reopen(self, actor: Actor, dossier: str, reason: str, due: date | None = None) -> Case:
        """Begin a new round of a determined dossier; what was signed before stays on record."""
        return self._add(actor, dossier, Step.REOPEN, reason=reason, due=_iso(due))

    @needs(Action.ASK_MATERIAL)
    def ask_for_material(self, actor: Actor, dossier: str, what: str, asked: str, due: date | None) -> Case:
        """Ask somebody for material by a day."""
        case = self._store.cases.of(dossier)
        if case.state is State.NEW:
            self._add(actor, dossier, Step.RECEIVE, trigger=Trigger.CAMPAIGN.value, due=None, blind=False)
        return self._add(actor, dossier, Step.REQUEST, what=what.strip(), asked=asked.strip(), due=_iso(due))

    @needs(Action.ASK_MATERIAL)
    def answer_material(self, actor: Actor, dossier: str, number: int, supplied: bool, note: str) -> Case:
        """Record that asked-for material came, or why it cannot come."""
        return self._add(actor, dossier, Step.ANSWER, number=number, outcome="supplied" if supplied else "impossible",
                         reason=note.strip())

    @needs(Action.LIST_DOSSIERS)
    def agreement(self, actor: Actor) -> Agreement:
        """How often second readers decided as first ones did, over the dossiers that the actor sees."""
        cases = self.cases(actor)
        return agreement_of(
            (case, self._store.decisions(dossier)) for dossier, case in cases.items() if case.state not in (
                State.NEW, State.RECEIVED, State.FIRST, State.FIRST_DONE, State.SECOND))

    def _require_done(self, actor: Actor, case: Case) -> None:
        dossier = self._review.open(actor, case.dossier)
        left = sum(doubt.status.needs_work for doubt in dossier.doubts)
        if left:
            raise CaseError(f"还有 {left} 条疑点未处理，不能签署")
        decisions: Decisions = self._store.decisions(case.dossier)
        alone = undecided_alone(case, actor, decisions, (doubt.finding.id for doubt in dossier.doubts))
        if alone:
            raise CaseError(f"盲审须独立判断，还有 {len(alone)} 条疑点没有您的意见")

    def _add(self, actor: Actor, dossier: str, step: Step, *, seen: Case | None = None, **detail: Any) -> Case:
        case = seen or self._store.cases.of(dossier)
        return self._store.cases.add(case, CaseEvent(dossier, step, actor.account, self._clock(), detail))


def _unheld(case: Case) -> Case:
    """The case as it stood before somebody took it."""
    before = {State.FIRST: State.RECEIVED, State.SECOND: State.FIRST_DONE}
    return replace(case, holder="", state=before.get(case.state, case.state))


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
