"""What a rule says of one group of facts, before the engine's guards make a finding of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.facts import Fact
from models.findings import Severity, Verdict
from models.truth import Truth
from rules.policy import PolicyRow

BEFORE_BIRTH, TOGETHER = "before birth", "network"
"""Subjects of NET-01: one event before every birth date, and facts that cannot all be true together."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One result of one rule.

    `says` is what the pages say, `why` why no reading is consistent (or which page is missing), `decides` what would
    decide where it is undecided. `rows` are the policy rows that it rests on: the first is cited, the weakest decides
    the colour. `subject` tells findings apart that share their facts, or names what is missing.
    """

    verdict: Verdict
    facts: tuple[Fact, ...] = ()
    severity: Severity = Severity.YELLOW
    says: str = ""
    why: str = ""
    decides: str = ""
    rows: tuple[PolicyRow, ...] = ()
    subject: str = ""

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        """What makes this the same doubt under another reading of the facts."""
        return self.subject, frozenset(fact.anchor for fact in self.facts)


CONSISTENT = Outcome(Verdict.CONSISTENT)


def verdict_of(ok: Truth) -> Verdict:
    """A test that must hold: NO is a conflict, UNKNOWN undecided."""
    return {Truth.YES: Verdict.CONSISTENT, Truth.NO: Verdict.CONFLICT, Truth.UNKNOWN: Verdict.UNDECIDED}[ok]


def agreed(values: Iterable[Truth]) -> Truth:
    """YES or NO where all rival readings, or all rows in force, say so; else UNKNOWN. Nothing to ask: YES."""
    seen = set(values)
    if not seen:
        return Truth.YES
    return seen.pop() if len(seen) == 1 else Truth.UNKNOWN


def lagged(in_force: Truth, with_neighbours: Truth) -> Truth:
    """Practice lagged near a change: a conflict by the row in force counts only if the rows beside it conflict too."""
    return Truth.UNKNOWN if in_force is Truth.NO and with_neighbours is not Truth.NO else in_force
