"""Brings the sample dossier to a stage of its review: first by 王, second by 李, final by 赵."""

from datetime import UTC, date, datetime

from models.cases import CaseEvent, Conclusion, Level, State, Step, Trigger
from models.findings import DecisionKind
from models.store import Store
from review_app.access import Actor
from review_app.service import ReviewService
from review_app.workflow import Workflow
from tests.review_app.people import LI, WANG, ZHAO

SAMPLE = "dsample"
DAY = date(2026, 11, 26)
ORDER = (State.NEW, State.RECEIVED, State.FIRST, State.FIRST_DONE, State.SECOND, State.SECOND_DONE, State.DETERMINED,
         State.CONFIRMED, State.ARCHIVED)


def decide_all(review: ReviewService, who: Actor, kind: DecisionKind = DecisionKind.CONFIRM) -> None:
    dossier = review.open(who, SAMPLE)
    for doubt in dossier.doubts:
        review.decide(who, dossier, doubt.finding.id, kind, "填写笔误")


def bring(review: ReviewService, workflow: Workflow, state: State, *, blind: bool = False) -> None:
    """From a new dossier to a state, every step as people take it."""
    steps = (
        lambda: workflow.receive(WANG, SAMPLE, Trigger.CAMPAIGN, DAY, blind),
        lambda: workflow.take(WANG, SAMPLE),
        lambda: (decide_all(review, WANG), workflow.sign(WANG, SAMPLE)),
        lambda: workflow.take(LI, SAMPLE),
        lambda: (decide_all(review, LI) if blind else None, workflow.sign(LI, SAMPLE)),
        lambda: workflow.conclude(ZHAO, SAMPLE, Conclusion.DETERMINED, DAY, ""),
        lambda: workflow.confirm(WANG, SAMPLE, True, DAY, ""),
        lambda: workflow.archive(WANG, SAMPLE),
    )
    for step in steps[:ORDER.index(state)]:
        step()


def hold_at(store: Store, level: Level, holder: Actor) -> None:
    """Straight to where `holder` works at a level, whatever the role: for tests of who may do what."""
    def step(kind: Step, by: str, **detail: object) -> CaseEvent:
        return CaseEvent(SAMPLE, kind, by, datetime.now(UTC), detail)

    events = [step(Step.RECEIVE, "x", trigger="campaign")]
    if level is Level.FIRST:
        events += [step(Step.TAKE, holder.account)]
    else:
        events += [step(Step.TAKE, "x"), step(Step.SIGN, "x")]
        second = holder.account if level is Level.SECOND else "y"
        events += [step(Step.TAKE, second)]
        if level is Level.FINAL:
            events += [step(Step.SIGN, second)]
    store.cases.add(store.cases.of(SAMPLE), *events)
