"""How far first and second readers agree, counted over findings on which both decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.cases import Case, Level
from models.findings import DecisionKind
from models.store_records import Decisions


@dataclass(frozen=True, slots=True)
class Agreement:
    """Findings that both levels decided: `pairs` by what the first and what the second reader said.

    `blind` counts those of blind reviews apart: there the second reader had not seen the first one's word.
    """

    pairs: Mapping[tuple[DecisionKind, DecisionKind], int]
    blind: Mapping[tuple[DecisionKind, DecisionKind], int]
    dossiers: int
    reopened: int

    @property
    def both(self) -> int:
        """Findings that both decided."""
        return sum(self.pairs.values())

    @property
    def same(self) -> int:
        """Findings on which they said the same."""
        return sum(number for (first, second), number in self.pairs.items() if first is second)

    @property
    def both_blind(self) -> int:
        """Findings that both decided, the second one blind."""
        return sum(self.blind.values())

    @property
    def same_blind(self) -> int:
        """Findings on which a blind second reader said the same."""
        return sum(number for (first, second), number in self.blind.items() if first is second)


def agreement_of(reviewed: Iterable[tuple[Case, Decisions]]) -> Agreement:
    """The agreement over dossiers whose second review is signed."""
    pairs: Counter[tuple[DecisionKind, DecisionKind]] = Counter()
    blind: Counter[tuple[DecisionKind, DecisionKind]] = Counter()
    dossiers = reopened = 0
    for case, decisions in reviewed:
        dossiers += 1
        reopened += case.rounds > 1
        first, second = (_last(decisions, level) for level in (Level.FIRST, Level.SECOND))
        found = Counter((first[finding], second[finding]) for finding in first.keys() & second.keys())
        pairs += found
        if case.blind:
            blind += found
    return Agreement(pairs, blind, dossiers, reopened)


def _last(decisions: Decisions, level: Level) -> dict[str, DecisionKind]:
    return {d.decision.finding: d.decision.kind for d in decisions.history if d.level == level.value}
