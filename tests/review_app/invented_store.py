"""A small invented store with the work of reviewers, and what was put into it written down beside.

Everything goes through the services, as people do it; the truth is kept by the generator, not read from the store.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from models.accounts import Role
from models.cases import Conclusion, State, Trigger
from models.findings import DecisionKind
from models.store import Store
from review_app.access import Actor
from review_app.service import ReviewService
from review_app.workflow import Workflow
from tests.review_app.people import LI, WANG, ZHAO

UNITS = ("江原省/临溪市/财政局", "江原省/临溪市/教育局", "江原省/南屏县/农业局", "江原省/南屏县/档案局", "")
RULES = (
    ("AGE-01", "red", "conflict"), ("AGE-03", "yellow", "undecided"), ("WRK-02", "yellow", "undecided"),
    ("PTY-03", "red", "conflict"), ("EDU-15", "red", "missing"), ("KEY-02", "yellow", "missing"),
    ("DOC-13", "blue", "conflict"), ("DOC-10", "red", "conflict"), ("AGE-15", "yellow", "missing"))
TEXTS = {"EDU-15": "档案中缺少毕业生登记表、学籍（成绩）表，建议补充材料", "KEY-02": "缺政审材料（可向党委查取），建议补充材料",
         "AGE-15": "认定没有附件"}
REASONS = {DecisionKind.CONFIRM: ("填写笔误", "涂改造假", "记载前后不一致"), DecisionKind.DISMISS: ("系统识读有误", "组织已作认定"),
           DecisionKind.NEEDS_MATERIAL: ("缺少原始依据材料",)}
VERDICTS = ("good", "readable", "poor", "rescan")
START = datetime(2026, 10, 5, 9, tzinfo=UTC)
TODAY = date(2026, 11, 26)


@dataclass
class Clock:
    """A clock that the generator sets."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Doubted:
    """One finding as it was put in, and what was said of it."""

    rule: str
    colour: str
    verdict: str
    decades: tuple[int, ...]
    said: dict[str, tuple[DecisionKind, str]] = field(default_factory=dict)
    """By level: first, second."""

    @property
    def last(self) -> tuple[DecisionKind, str] | None:
        return self.said.get("second") or self.said.get("first")


@dataclass
class Truth:
    """One dossier as it was put in."""

    name: str
    unit: str
    doubts: list[Doubted]
    pages: list[str]
    confidences: list[float]
    state: State = State.NEW
    conclusion: Conclusion | None = None
    requests: list[tuple[date | None, str]] = field(default_factory=list)
    reopened: bool = False


def fill(store: Store, dossiers: int, seed: int) -> list[Truth]:
    """Fill a store and say with what."""
    chance, clock = random.Random(seed), Clock()  # noqa: S311
    review = ReviewService(store, rejudge=lambda audit, _: dict(audit), clock=clock)
    workflow = Workflow(store, review, clock)
    truths = []
    for number in range(dossiers):
        truth, audit = _dossier(number, chance)
        store.save_audit(audit, f"/库/{truth.name}")
        if truth.unit:
            store.places.put(truth.name, truth.unit, "wang")
        clock.now = START + timedelta(days=number % 40)
        _review(truth, review, workflow, clock, chance)
        truths.append(truth)
    return truths


def _dossier(number: int, chance: random.Random) -> tuple[Truth, dict[str, Any]]:
    name = f"d{number:04d}"
    decades = chance.sample((1960, 1970, 1980, 1990, 2000), 2)
    confidences = [round(chance.uniform(0.3, 1), 3) for _ in range(chance.randrange(2, 8))]
    pages = [chance.choice((*VERDICTS, "failed")) for _ in range(chance.randrange(1, 6))]
    rules = chance.sample(RULES, chance.randrange(0, 6))
    doubts = [Doubted(rule, colour, verdict, (decades[i % 2],)) for i, (rule, colour, verdict) in enumerate(rules)]
    truth = Truth(name, chance.choice(UNITS), doubts, pages, confidences)
    materials = [{"id": f"m{i}", "type": "M01", "title": "履历表", "category": "1", "formed": f"{decade + 3}-05"}
                 for i, decade in enumerate(decades)]
    facts = [{"id": f"f{i}", "kind": "birth", "material": f"m{i % 2}", "date": "1958-08",
              "evidence": {"page": 1, "box": [0, 0, 9, 9], "text": "x", "confidence": confidence}}
             for i, confidence in enumerate(confidences)]
    findings = [
        {"id": f"{name}-{i}", "rule": rule, "severity": colour, "verdict": verdict, "facts": [f"f{i % 2}"],
         "title": rule, "text": TEXTS.get(rule, "不一致"), "citation": "", "policy_rows": [], "repair": []}
        for i, (rule, colour, verdict) in enumerate(rules)]
    return truth, {
        "schema": "sanling.audit/1",
        "dossier": {"id": name, "source": name, "name": f"甲{number}", "id_number": f"990101{1950 + number % 40}01010000"},
        "run": {"version": "0", "rulebook": "r1", "as_of": "2026-11-22", "ocr": "none", "seconds": 1, "pages": len(pages)},
        "pages": [_page(i, verdict) for i, verdict in enumerate(pages, 1)],
        "materials": materials, "facts": facts, "timeline": {"nodes": [], "edges": []}, "findings": findings,
        "rule_runs": {},
    }


def _page(number: int, verdict: str) -> dict[str, Any]:
    failed = verdict == "failed"
    return {"number": number, "file": f"{number}.jpg", "sha256": None if failed else "00", "width": 9, "height": 9,
            "rotation": 0, "quality": None if failed else {"verdict": verdict}, "material": None,
            "error": "坏" if failed else None}


def _review(truth: Truth, review: ReviewService, workflow: Workflow, clock: Clock, chance: random.Random) -> None:
    """As many steps of the way as chance gives."""
    steps = _steps(truth, review, workflow, clock, chance)
    for _ in range(chance.choice((0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 8, 8, 8))):
        try:
            next(steps)()
        except StopIteration:
            return
        clock.now += timedelta(hours=2)


def _steps(
    truth: Truth, review: ReviewService, workflow: Workflow, clock: Clock, chance: random.Random
) -> Iterator[Callable[[], object]]:
    name = truth.name

    def moved(state: State, step: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            step()
            truth.state = state
        return act

    yield moved(State.RECEIVED, lambda: workflow.receive(WANG, name, Trigger.CAMPAIGN, None, False))
    yield moved(State.FIRST, lambda: workflow.take(WANG, name))
    yield lambda: _decide(truth, WANG, review, chance, "first", 1.0)
    yield moved(State.FIRST_DONE, lambda: workflow.sign(WANG, name))
    yield moved(State.SECOND, lambda: workflow.take(LI, name))
    yield lambda: (_decide(truth, LI, review, chance, "second", 0.4), _ask(truth, workflow, chance))
    yield moved(State.SECOND_DONE, lambda: workflow.sign(LI, name))
    if any(not outcome for _, outcome in truth.requests):
        return
    truth_conclusion = chance.choice(list(Conclusion))

    def conclude() -> None:
        workflow.conclude(ZHAO, name, truth_conclusion, TODAY, "")
        truth.state, truth.conclusion = State.DETERMINED, truth_conclusion

    yield conclude


def _decide(  # noqa: PLR0917
    truth: Truth, who: Actor, review: ReviewService, chance: random.Random, level: str, share: float
) -> None:
    dossier = review.open(who, truth.name)
    for i, doubt in enumerate(truth.doubts):
        if chance.random() < share:
            kind = chance.choice((DecisionKind.CONFIRM, *DecisionKind))
            reason = chance.choice(REASONS[kind])
            review.decide(who, dossier, f"{truth.name}-{i}", kind, f"{reason}：见原件")
            doubt.said[level] = kind, reason


def _ask(truth: Truth, workflow: Workflow, chance: random.Random) -> None:
    for number in range(1, chance.randrange(0, 3) + 1):
        due = chance.choice((None, TODAY - timedelta(days=1), TODAY + timedelta(days=9)))
        workflow.ask_for_material(LI, truth.name, "招工表", "县工业局", due)
        outcome = chance.choice(("", "supplied", "impossible"))
        if outcome:
            workflow.answer_material(LI, truth.name, number, outcome == "supplied", "已查")
        truth.requests.append((due, outcome))


def reviewer_of(units: tuple[str, ...]) -> Actor:
    """A first reviewer of some units."""
    return Actor("wang", "王审核", frozenset({Role.FIRST}), units)
