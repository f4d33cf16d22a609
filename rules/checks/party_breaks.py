"""PTY: breaks in Party membership."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before, lasts_at_least
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth, some
from rules.checks.party import step_text
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy
from rules.records import Candidate, clusters, dated, day
from rules.registry import rule
from rules.wording import spoken, stated

RED = Severity.RED
LOST = re.compile("开除党籍|退党|脱党|除名|取消预备|取消.{0,4}党员资格")
EXPULSION = re.compile("开除党籍")
JOIN_STEPS = ("branch_accept", "superior_approve", "claimed_join")


@rule("PTY-18", title="党籍中断未反映", settled_by="处分决定，恢复党籍或平反的批复，党员名册",
      reads=["rejoin_bar_months", "rehabilitation"])
def break_in_membership_ignored(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claimed day of joining before membership was lost and not restored, or a return before the bar had run."""
    for loss in losses(timeline):
        back = _returns(timeline, loss)
        if _restored(timeline, policy, loss, back):
            yield CONSISTENT
            continue
        claims = [f for f in dated(timeline.facts("party", "claimed_join"))
                  if before(day(f), loss.date) is Truth.YES and not _written_before(timeline, f, loss)]
        for claim in [c.facts[0] for c in clusters(claims)]:
            yield Outcome(
                verdict_of(Truth.NO), (claim, loss.facts[0]), RED,
                f"{step_text(timeline, claim)}，{_loss_text(timeline, loss.facts[0])}",
                "党籍曾经中断而没有平反、恢复党籍的材料，入党时间不能早于中断", subject="claim")
        yield from _too_soon(timeline, policy, loss, back)
        yield CONSISTENT


def losses(timeline: Timeline) -> list[Candidate]:
    """When membership was lost: by expulsion, withdrawal, or being struck off."""
    penalties = [f for f in dated(timeline.facts("penalty"), "decided")
                 if LOST.search(f.text("penalty") or "") and f.text("system") in ("党纪", None)]
    steps = clusters(dated(timeline.facts("party", "expelled")))
    papers = [Candidate(day(f, "decided"), (f,)) for f in penalties]
    known = [c for c in papers if all(not _one_day(c.date, other.date) for other in steps)]
    return [*steps, *known]


def _one_day(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _returns(timeline: Timeline, loss: Candidate) -> list[Fact]:
    """Records of rejoining: named so, or a new joining after the loss."""
    found = list(dated(timeline.facts("party", "rejoin")))
    later = [f for step in JOIN_STEPS for f in dated(timeline.facts("party", step))
             if before(loss.date, day(f)) is Truth.YES]
    return [f for f in (found or later) if before(day(f), loss.date) is not Truth.YES]


def _restored(timeline: Timeline, policy: Policy, loss: Candidate, back: Sequence[Fact]) -> bool:
    """Whether the loss was undone: a paper on membership after it, a sanction lifted, a rehabilitation."""
    papers = [f for f in timeline.facts("determination", "party")
              if (decided := f.date("decided")) is None or before(decided, loss.date) is not Truth.YES]
    lifted = any(LOST.search(f.text("penalty") or "") for f in dated(timeline.facts("penalty"), "lifted"))
    rehabilitated = any(
        loss.date.latest <= row.value["until"] for f in back if f.slot == "rejoin"
        for row in policy.in_force("rehabilitation", day(f)))
    return bool(papers) or lifted or rehabilitated


def _written_before(timeline: Timeline, fact: Fact, loss: Candidate) -> bool:
    """Whether the page that states a fact was made before the loss, and so says nothing wrong."""
    formed = timeline.formed(fact)
    return formed is not None and before(formed, loss.date) is not Truth.NO


def _too_soon(timeline: Timeline, policy: Policy, loss: Candidate, back: Sequence[Fact]) -> Iterator[Outcome]:
    expelled = any(f.kind == "party" or EXPULSION.search(f.text("penalty") or "") for f in loss.facts)
    rows = policy.in_force("rejoin_bar_months", loss.date)
    if not expelled or not rows or not back:
        return
    ok = some(agreed(lasts_at_least(loss.date, day(f), row.number) for row in rows) for f in back)
    first = min(back, key=lambda f: (day(f).earliest, f.id))
    yield Outcome(
        verdict_of(ok), (first, loss.facts[0]), RED,
        f"{_loss_text(timeline, loss.facts[0])}，{step_text(timeline, first)}",
        f"开除党籍后不满{rows[-1].number // 12}年不得重新入党",
        f"开除党籍后满{rows[-1].number // 12}年方可重新入党，需更准确的日期", rows, "bar")


def _loss_text(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "party":
        return step_text(timeline, fact)
    return stated(timeline, fact, fact.text("penalty") or "处分", spoken(fact.date("decided")))
