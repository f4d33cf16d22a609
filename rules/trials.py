"""What-if runs of single rules: would this doubt still stand if one fact said something else?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from models.facts import Fact
from models.findings import Verdict
from models.timeline import Timeline
from rules.outcome import Outcome
from rules.policy import Policy
from rules.registry import Rule

Key = tuple[str, frozenset[str]]
NETWORK = "NET-01"
"""The rule that reports what the constraint network finds."""
MOST_OUTCOMES = 2000
"""Outcomes of one rule that are looked at; a dossier with more is no record of one life."""
MANY = 10
"""Conflicts of one rule that make a trial of it count double."""


@dataclass(frozen=True)
class Doubt:
    """A conflict that a rule found."""

    rule: Rule
    outcome: Outcome


def outcomes_of(rule: Rule, timeline: Timeline, policy: Policy) -> list[Outcome]:
    """What a rule says of a timeline, as far as it is looked at."""
    return list(islice(rule.check(timeline, policy), MOST_OUTCOMES))


def conflict_keys(rule: Rule, timeline: Timeline, policy: Policy) -> frozenset[Key] | None:
    """What makes each conflict of one rule the same doubt under another reading; None where there are too many."""
    outcomes = outcomes_of(rule, timeline, policy)
    if len(outcomes) == MOST_OUTCOMES:
        return None
    return frozenset(outcome.key for outcome in outcomes if outcome.verdict is Verdict.CONFLICT)


@dataclass
class Trials:
    """Runs rules on hypothetical readings; never more than `left` in all, so that a tangle ends in bounded time.

    `before` are the conflicts of each rule as the dossier stands. A rule with many of them takes longer to run, and
    each of its trials counts for several.
    """

    timeline: Timeline
    policy: Policy
    before: Mapping[str, frozenset[Key]]
    left: int
    known: dict[tuple[str, str, str, object], frozenset[Key] | None] = field(default_factory=dict)
    _timelines: dict[tuple[str, str, object], Timeline] = field(default_factory=dict)

    def clears(self, doubt: Doubt, fact: Fact, name: str, value: object) -> bool:
        """Whether a doubt falls away, and none like it comes in its place, if the fact's field had another value."""
        keys = self._keys(doubt.rule, fact, name, value)
        if keys is None or doubt.outcome.key in keys:
            return False
        fresh = keys - self.before.get(doubt.rule.id, frozenset())
        subject, anchors = doubt.outcome.key
        return not any(name == subject and others & anchors for name, others in fresh)

    def _keys(self, rule: Rule, fact: Fact, name: str, value: object) -> frozenset[Key] | None:
        place = (rule.id, fact.id, name, value)
        if place not in self.known:
            if self.left <= 0:
                return None
            self.left -= 1 + len(self.before.get(rule.id, ())) // MANY
            self.known[place] = conflict_keys(rule, self._read_as(fact, name, value), self.policy)
        return self.known[place]

    def _read_as(self, fact: Fact, name: str, value: object) -> Timeline:
        place = (fact.id, name, value)
        if place not in self._timelines:
            self._timelines[place] = self.timeline.with_readings([fact.with_fields(**{name: value})])  # type: ignore[arg-type]
        return self._timelines[place]


def first_good(candidates: list[int], good: Callable[[int], bool], start: int) -> tuple[int, int] | None:
    """The first candidate that is good, and the value nearest to it, on the way from `start`, that is known bad."""
    bad = [start]
    for value in candidates:
        if good(value):
            return max((b for b in bad if abs(b - start) < abs(value - start)), key=lambda b: abs(b - start)), value
        bad.append(value)
    return None


def edge(bad: int, good_value: int, good: Callable[[int], bool]) -> int:
    """The good value nearest to `bad`, by halving."""
    while abs(good_value - bad) > 1:
        middle = (bad + good_value) // 2
        if good(middle):
            good_value = middle
        else:
            bad = middle
    return good_value
