"""What is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

HANDS = ("typed", "kai", "handwriting")
QUALITIES = ("clean", "office", "hard")


@dataclass(slots=True)
class Tally:
    """Counts of one group of facts. `centred`, `boxed`: matched ones whose evidence is right, of `spotted` in all."""

    true: int = 0
    read: int = 0
    strict: int = 0
    lenient: int = 0
    spotted: int = 0
    centred: int = 0
    boxed: int = 0

    def add(self, other: Tally) -> None:
        """Count another group too."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def rates(self, hits: int) -> tuple[float, float, float]:
        """Precision, recall and F1; an empty side counts as 0, nothing to find and nothing read as 1."""
        if not self.true and not self.read:
            return 1.0, 1.0, 1.0
        precision = hits / self.read if self.read else 0.0
        recall = hits / self.true if self.true else 0.0
        return precision, recall, 2 * hits / (self.true + self.read)

    def as_json(self) -> Json:
        """Counts and rates."""
        names = ("precision", "recall", "f1")
        evidence = {"matched": self.spotted, "centre_inside": self.centred, "iou_right": self.boxed}
        return {
            "true": self.true,
            "read": self.read,
            **dict(zip(names, self.rates(self.strict), strict=True)),
            "lenient": dict(zip(names, self.rates(self.lenient), strict=True)),
            "evidence": evidence,
        }


@dataclass(slots=True)
class Grouping:
    """Materials, and pairs of pages that belong to one material: true, read, and both."""

    materials: int = 0
    exact: int = 0
    true_pairs: int = 0
    read_pairs: int = 0
    both_pairs: int = 0

    @property
    def precision(self) -> float:
        """Of the pairs that were put together, those that belong together; wrong merges lower it."""
        return self.both_pairs / self.read_pairs if self.read_pairs else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, those that were put together; wrong splits lower it."""
        return self.both_pairs / self.true_pairs if self.true_pairs else 1.0

    def as_json(self) -> Json:
        """Counts and rates."""
        return {
            "materials": self.materials,
            "exact": self.exact,
            "pairs_precision": self.precision,
            "pairs_recall": self.recall,
        }


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a case: its true type, how its values were filled in, and the quality of its scan."""

    case: str
    page: int
    type: str
    hand: str
    quality: str

    def __str__(self) -> str:
        return f"{self.case} p{self.page} ({self.type}, {self.hand}, {self.quality})"


@dataclass(frozen=True, slots=True)
class Loss:
    """A true fact that was not read as it stands (`true`), or a read one that is not there (`true` empty)."""

    reason: str
    kind: str
    place: Place
    true: str
    read: str
    near: bool = False  # the lenient figure counts it as right

    def line(self) -> str:
        """For the list."""
        near = " (near)" if self.near else ""
        return f"{self.place} {self.kind:<16} {self.true or '-':<50} | read {self.read or '-'}{near}"


Key = tuple[str, str, str]
"""Hand, quality, kind."""


@dataclass
class Score:
    """Everything counted for one engine, over all cases."""

    pages: int = 0
    failed_pages: int = 0
    types_right: int = 0
    wrong_types: list[str] = field(default_factory=list)
    types_by_quality: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))  # right, all
    grouping: Grouping = field(default_factory=Grouping)
    wrong_groups: list[str] = field(default_factory=list)
    facts: dict[Key, Tally] = field(default_factory=lambda: defaultdict(Tally))
    fields: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))  # right, all
    losses: list[Loss] = field(default_factory=list)
    planted: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))  # topic: found, all
    not_found: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)

    def total(self, hand: str | None = None, kind: str | None = None, quality: str | None = None) -> Tally:
        """Tallies of one hand, kind or quality, or of all, together."""
        return self.where(
            lambda key: all(wanted in (None, its) for wanted, its in zip((hand, quality, kind), key, strict=True))
        )

    def where(self, wanted: Callable[[Key], bool]) -> Tally:
        """Tallies of the chosen groups together."""
        tally = Tally()
        for key, one in self.facts.items():
            if wanted(key):
                tally.add(one)
        return tally

    def hands(self) -> list[str]:
        """Hands that occur, in a fixed order."""
        return _ordered({key[0] for key in self.facts}, HANDS)

    def qualities(self) -> list[str]:
        """Qualities that occur, in a fixed order."""
        return _ordered({key[1] for key in self.facts}, QUALITIES)

    def reasons(self) -> Counter[str]:
        """How many facts each reason cost."""
        return Counter(loss.reason for loss in self.losses)


def _ordered(found: set[str], usual: tuple[str, ...]) -> list[str]:
    return [*(name for name in usual if name in found), *sorted(found - set(usual))]
