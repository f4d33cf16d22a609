"""Whether a difference between two records decides a promotion rule (rulebook EXP-04: red where it does)."""

from __future__ import annotations

from models.dates import PartialDate
from models.facts import Fact
from models.findings import Verdict
from models.timeline import Timeline
from rules.policy import Policy
from rules.registry import RULES

PROMOTION_RULES = ("EXP-07", "EXP-08", "EXP-09", "EXP-10", "EXP-11", "EXP-12", "EXP-13")
"""Rules that ask for years in a post."""


def decides_a_promotion(timeline: Timeline, policy: Policy, one: Fact, other: Fact) -> bool:
    """Whether a promotion rule finds a conflict with the dates of one line and none with those of the other."""
    return _conflicts(timeline, policy, one, other, one) != _conflicts(timeline, policy, one, other, other)


def _conflicts(timeline: Timeline, policy: Policy, one: Fact, other: Fact, true: Fact) -> set[str]:
    """The promotion rules that find a conflict if both lines ran as `true` says."""
    dates = {name: value for name in ("start", "end") if isinstance(value := true.fields.get(name), PartialDate)}
    hypothesis = timeline.with_readings([one.with_fields(**dates), other.with_fields(**dates)])
    checks = [RULES[name].check for name in PROMOTION_RULES if name in RULES]
    return {o.key[0] + "".join(sorted(o.key[1])) for check in checks for o in check(hypothesis, policy)
            if o.verdict is Verdict.CONFLICT}
