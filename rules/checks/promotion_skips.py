"""EXP-15: levels skipped, exceptions twice running, and promotion in a trial or within a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import lasts_at_least, lasts_at_most, months_between
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.ladder import LEADING, RANK, Step, steps
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.ranks import LADDER
from rules.registry import rule
from rules.terms_of_office import exception_of, law, stated_step

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
OTHER_GROUNDS = re.compile("选举|当选|公开选拔|公选|竞争上岗|特殊人才|特殊专业|高层次|转业|套改|选调|定级|引进")
"""Exceptions that are no 破格."""
TRIAL = "试任"
MOST_AT_ONCE = 2
"""Levels that one exceptional promotion may climb; more, and another may lie between."""
COLOURS = {"strict": RED, "advisory": YELLOW, "note": BLUE}
PALER = {"strict": YELLOW, "advisory": BLUE}


@rule("EXP-15", title="越级、连续破格、试用期内提拔",
      reads=["skipped_levels", "exceptional_promotion", "post_trial", "deputy_to_head", "head_to_deputy"],
      settled_by="任免审批表、任免文件，破格提拔审批材料，试用期满考核材料")
def skipped_or_exceptional(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each step up the ladder of posts: levels skipped, and the limits on exceptional promotion since 2014."""
    ladder = steps(timeline)
    for former, step in _rises(ladder):
        if former is None:
            continue
        if step.kind == LEADING:
            yield from _skip(timeline, policy, ladder, former, step)
        if RANK not in (step.kind, former.kind):
            yield from _twice(timeline, policy, former, step)
            yield from _too_soon(timeline, policy, ladder, former, step)


def _rises(ladder: Sequence[Step]) -> list[tuple[Step | None, Step]]:
    """Each step above all before it, with the highest step before; None where a post of unknown level came between."""
    found: list[tuple[Step | None, Step]] = []
    highest: Step | None = None
    unknown = False
    for step in ladder:
        if step.place is None:
            unknown = True
        elif highest is None or step.place > (highest.place or 0):
            found.append((None if unknown else highest, step))
            highest, unknown = step, False
    return found


def _skip(
    timeline: Timeline, policy: Policy, ladder: Sequence[Step], former: Step, step: Step
) -> Iterator[Outcome]:
    rows = policy.in_force("skipped_levels", step.when)
    skipped = (step.place or 0) - (former.place or 0) - 1
    if not rows or skipped < 1:
        yield from [CONSISTENT] if rows else []
        return
    exception = exception_of([step])
    most = max(int(row.value["most"]) for row in rows)
    one_allowed = skipped <= most
    if OTHER_GROUNDS.search(exception) or (exception and one_allowed):
        yield CONSISTENT
        return
    force = next(name for name in ("note", "advisory", "strict") if any(row.value["force"] == name for row in rows))
    colour = PALER.get(force) if one_allowed else COLOURS[force]
    sure = _certain(policy, ladder, former, step) or (not one_allowed and not timeline.facts("stint"))
    if colour is None or (one_allowed and not sure):
        return
    names = "、".join(LADDER[(former.place or 0) + 1:step.place])
    yield Outcome(
        Verdict.CONFLICT if sure else Verdict.UNDECIDED, (step.fact, former.fact), colour,
        f"{stated_step(timeline, step)}，此前{stated_step(timeline, former)}",
        f"由{former.level}提任{step.level}，越过{names}，依{law(rows[-1])}" + (
            "逐级提拔，越一级须有破格审批材料，档案中没有" if one_allowed else "不得越两级提拔"),
        f"其间是否任过{names}，须查任免文件", tuple(rows), "skip")


def _certain(policy: Policy, ladder: Sequence[Step], former: Step, step: Step) -> bool:
    """Whether nothing can lie between: the years are too few for it, or the line before runs up to the step."""
    if lasts_at_least(former.when, step.when, _least_months(policy, former, step)) is Truth.NO:
        return True
    held = [line for line in ladder if line.place == former.place and line.when.earliest <= step.when.earliest]
    return any((end := line.fact.date("end")) is not None and lasts_at_most(end, step.when, 1) is not Truth.NO
               and months_between(end, step.when)[1] >= 0 for line in held if line.fact.kind == "stint")


def _least_months(policy: Policy, former: Step, step: Step) -> int:
    """The months that the posts between ask for, by the rows in force on the day, else by the first ones."""
    def months(name: str) -> int:
        rows = policy.in_force(name, step.when) or policy.rows(name)[:1]
        return int(rows[0].value["months"])

    return sum(months("deputy_to_head") if place % 2 else months("head_to_deputy")
               for place in range((former.place or 0) + 1, (step.place or 0) + 1))


def _is_exceptional(step: Step) -> bool:
    exception = exception_of([step])
    return exception != "" and not OTHER_GROUNDS.search(exception)


def _twice(timeline: Timeline, policy: Policy, former: Step, step: Step) -> Iterator[Outcome]:
    rows = _strict(policy, step)
    adjoining = (step.place or 0) - (former.place or 0) <= MOST_AT_ONCE
    if rows and adjoining and _is_exceptional(former) and _is_exceptional(step):
        yield Outcome(
            Verdict.CONFLICT, (step.fact, former.fact), RED,
            f"{stated_step(timeline, step)}，载有“{exception_of([step])}”；"
            f"{stated_step(timeline, former)}，载有“{exception_of([former])}”",
            f"连续两次破格提拔，依{law(rows[-1])}不得连续破格", rows=rows, subject="twice")


def _strict(policy: Policy, step: Step) -> tuple[PolicyRow, ...]:
    """The rows of the limits of 2014 where they certainly held."""
    rows = policy.in_force("exceptional_promotion", step.when)
    return rows if rows and rows[0].effective <= step.when.earliest else ()


def _too_soon(
    timeline: Timeline, policy: Policy, ladder: Sequence[Step], former: Step, step: Step
) -> Iterator[Outcome]:
    """Promotion while the post before was on trial, or, where either was exceptional, within a year of it."""
    rows = _strict(policy, step)
    if not rows or former.place is None:
        return
    on_trial = former.fact.text("action") == TRIAL and not _confirmed(ladder, former, step)
    trial = policy.in_force("post_trial", former.when) if on_trial else ()
    exceptional = _is_exceptional(step) or _is_exceptional(former)
    limit = trial[-1].number if trial else rows[-1].number
    if not trial and not exceptional:
        return
    if lasts_at_least(former.when, step.when, limit) is not Truth.NO:
        yield CONSISTENT
        return
    why = f"{former.level}任职试用期{limit}个月未满即提拔" if trial else f"距上一次提拔不满{limit}个月即破格提拔"
    yield Outcome(
        Verdict.CONFLICT, (step.fact, former.fact), RED,
        f"{stated_step(timeline, step)}，{stated_step(timeline, former)}" + ("（试任）" if trial else ""),
        f"{why}，依{law(rows[-1])}不得提拔", rows=(*rows, *trial), subject="trial" if trial else "within a year")


def _confirmed(ladder: Sequence[Step], former: Step, step: Step) -> bool:
    """Whether a later decision made the trial post a full one before the promotion."""
    return any(other.place == former.place and other.fact.text("action") == "任"
               and former.when.latest < other.when.earliest <= step.when.earliest for other in ladder)
