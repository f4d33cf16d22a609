"""Counts of right, wrong and missed names by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

Name = tuple[int, int, str]  # start, end, label: right only if all three agree


@dataclass(slots=True)
class NameScores:
    """Precision, recall and F1 over texts; `ALL` is the sum over labels."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Iterable[Name], found: Iterable[Name]) -> None:
        """One text."""
        wanted, given = set(gold), set(found)
        for counter, names in ((self.right, wanted & given), (self.wrong, given - wanted),
                               (self.missed, wanted - given)):
            for _, _, label in names:
                counter[label] += 1
                counter["ALL"] += 1

    def row(self, label: str) -> str:
        """`label  precision  recall  F1  count`."""
        right, wrong, missed = self.right[label], self.wrong[label], self.missed[label]
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        return f"{label:8} {precision:9.3f} {recall:7.3f} {self.f1(label):7.3f} {right + missed:7}"

    def f1(self, label: str = "ALL") -> float:
        """The harmonic mean of precision and recall; 0 where nothing is right."""
        doubled = 2 * self.right[label]
        total = doubled + self.wrong[label] + self.missed[label]
        return doubled / total if total else 0.0

    def table(self) -> str:
        """All labels that occur, the sum last."""
        labels = sorted({*self.right, *self.wrong, *self.missed} - {"ALL"})
        head = f"{'label':8} {'precision':>9} {'recall':>7} {'F1':>7} {'gold':>7}"
        return "\n".join([head, *(self.row(label) for label in [*labels, "ALL"])])
