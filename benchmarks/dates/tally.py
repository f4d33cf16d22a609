"""Counts by group: how many were right, how many were wrong and yet given more than 0.9."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

GENERAL, OURS, BOTH = "general", "ours", "both"
COLUMNS = (GENERAL, OURS, BOTH)
SURE = 0.9
Group = tuple[str, str, str]  # date or number, hand, quality


@dataclass(slots=True)
class Tally:
    """Of `count` spots, by column those right and those surely wrong."""

    count: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    surely_wrong: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))

    def add(self, true: str, read: dict[str, tuple[str, float]]) -> None:
        """One spot more; texts as they are compared."""
        self.count += 1
        for name, (text, share) in read.items():
            self.right[name] += text == true
            self.surely_wrong[name] += text != true and share > SURE

    def join(self, other: Tally) -> None:
        """The other's counts too."""
        self.count += other.count
        for name in COLUMNS:
            self.right[name] += other.right[name]
            self.surely_wrong[name] += other.surely_wrong[name]


class Tallies:
    """Tallies by group, and sums over some of them."""

    def __init__(self) -> None:
        self.groups: dict[Group, Tally] = defaultdict(Tally)

    def rows(self) -> list[tuple[Group, Tally]]:
        """For dates and numbers apart: all, each hand, each hand at each quality."""
        summed: dict[Group, Tally] = defaultdict(Tally)
        for (kind, hand, quality), tally in self.groups.items():
            for group in ((kind, "all", "all"), (kind, hand, "all"), (kind, "all", quality), (kind, hand, quality)):
                summed[group].join(tally)
        return sorted(summed.items())

    def as_json(self) -> list[dict[str, Any]]:
        """The same rows."""
        return [{"kind": kind, "hand": hand, "quality": quality, "count": tally.count, "right": tally.right,
                 "surely_wrong": tally.surely_wrong} for (kind, hand, quality), tally in self.rows()]


def table(tallies: Tallies) -> str:
    """The rows as plain text."""
    lines = [f"{'':<8}{'hand':<13}{'quality':<9}{'spots':>6}" + "".join(f" | {name:^22}" for name in COLUMNS),
             " " * 36 + " |   right  surely wrong " * len(COLUMNS)]
    for (kind, hand, quality), tally in tallies.rows():
        cells = "".join(f" | {tally.right[name] / tally.count:7.2%} {tally.surely_wrong[name] / tally.count:13.2%}"
                        for name in COLUMNS)
        lines.append(f"{kind:<8}{hand:<13}{quality:<9}{tally.count:>6}{cells}")
    return "\n".join(lines)
