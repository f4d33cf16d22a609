"""EXP-13: ranks in organs at county level and below, 2015 to 2019: years in the grade below, and the pay grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before, months_between
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.promotion import EVERY_KIND
from rules.ladder import RANK, SAME_DECISION_MONTHS, Step, are_near, held_before, perhaps_held_before, steps
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.ranks import LADDER, RANKS
from rules.records import dated, day
from rules.registry import rule
from rules.terms_of_office import exception_of, law, outcome_of, stated_step, term_under
from rules.wording import spoken, stated

YELLOW = Severity.YELLOW
PAY_GRADE = re.compile(r"(?<!\d)(\d{1,2})\s*级")


@rule("EXP-13", title="县以下职级并行条件不足", reads=["county_scheme", "county_grade_fresh_months"],
      settled_by="职级晋升审批表，任免文件，工资审批表所载级别")
def county_scheme_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The years in the grade below and the pay grade on the day of a rank under the scheme of 2015 to 2019."""
    ladder = steps(timeline)
    for place in range(1, LADDER.index("县处级正职") + 1):
        granted = [step for step in ladder if step.kind == RANK and step.place == place and step.rank not in RANKS]
        targets = [step for step in granted if are_near(granted[0].when, step.when, SAME_DECISION_MONTHS)]
        rows = policy.in_force("county_scheme", targets[0].when) if targets else ()
        if not rows or _held_level(ladder, targets[0]):
            continue
        if exception_of(targets):
            yield CONSISTENT
            continue
        yield from _years(timeline, policy, ladder, targets)
        yield from _pay_grade(timeline, policy, targets[0], rows[-1])


def _held_level(ladder: Sequence[Step], target: Step) -> bool:
    """Whether the level, or a higher one, was held before: then the rank is no rise."""
    return any(step.place is not None and target.place is not None and step.place >= target.place
               and step.when.earliest < target.when.earliest for step in ladder)


def _years(timeline: Timeline, policy: Policy, ladder: Sequence[Step], targets: Sequence[Step]) -> Iterator[Outcome]:
    target = targets[0]
    place = target.place or 0
    starts = held_before(ladder, place - 1, target, EVERY_KIND)
    if not starts or perhaps_held_before(ladder, place - 1, starts[0]):
        return
    term = term_under(policy, "county_scheme", starts, targets, lambda row: int(row.value[target.level]["months"]))
    if term is not None:
        yield outcome_of(timeline, term, YELLOW, f"由{LADDER[place - 1]}晋升{target.level}职级", subject="years")


def _pay_grade(timeline: Timeline, policy: Policy, target: Step, row: PolicyRow) -> Iterator[Outcome]:
    """The last pay grade on file before the day: lower grades have higher numbers."""
    earlier = [fact for fact in dated(timeline.facts("pay"), "effective")
               if before(day(fact, "effective"), target.when) is Truth.YES and _grade(fact) is not None]
    if not earlier:
        return
    last = max(earlier, key=lambda fact: (day(fact, "effective").latest, fact.id))
    grade, limit = _grade(last) or 0, int(row.value[target.level]["grade"])
    if grade <= limit:
        yield CONSISTENT
        return
    fresh = policy.constant("county_grade_fresh_months")
    since = f"{spoken(day(last, 'effective'))}起级别为"
    recent = months_between(day(last, "effective"), target.when)[1] <= fresh.number
    yield Outcome(
        Verdict.CONFLICT if recent else Verdict.UNDECIDED, (target.fact, last), YELLOW,
        f"{stated_step(timeline, target)}，{stated(timeline, last, since, f'{grade}级')}",
        f"依{law(row)}晋升{target.level}职级须达到{limit}级",
        f"晋升时的级别是否已达到{limit}级，须查晋升前最后一次工资审批表", (row, fresh), "grade")


def _grade(fact: Fact) -> int | None:
    """The number of a pay grade of the civil service; None where the page gives another scale."""
    match = PAY_GRADE.search(fact.text("grade") or "")
    return int(match[1]) if match and fact.text("standard") in (None, "干部") else None
