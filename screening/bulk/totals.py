"""What a run has done so far, in numbers; nothing is kept of single dossiers."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from screening.bulk.unit import Fate, Finished


@dataclass(slots=True)
class Totals:
    """Counts of one run. `seconds` are by the clock since it began; `heard` counts pages as they come.

    `stopped`: it was interrupted; `cut`: while dossiers were at work, which were ended.
    """

    fates: Counter[Fate] = field(default_factory=Counter)
    pages: int = 0
    heard: int = 0
    aside: int = 0
    red: int = 0
    yellow: int = 0
    blue: int = 0
    stopped: bool = False
    cut: bool = False
    begun: float = field(default_factory=time.monotonic)

    def add(self, finished: Finished) -> None:
        """One more dossier at its end."""
        self.fates[finished.fate] += 1
        self.pages += finished.pages
        red, yellow, blue = finished.colours
        self.red, self.yellow, self.blue = self.red + red, self.yellow + yellow, self.blue + blue

    @property
    def dossiers(self) -> int:
        """All that were looked at, those done earlier included."""
        return sum(self.fates.values())

    @property
    def findings(self) -> int:
        """Findings of all colours."""
        return self.red + self.yellow + self.blue

    @property
    def seconds(self) -> float:
        """Since the run began."""
        return time.monotonic() - self.begun

    @property
    def trouble(self) -> bool:
        """Whether something failed, in whole or in part, or belongs to no dossier."""
        return bool(self.fates[Fate.PARTIAL] or self.fates[Fate.FAILED] or self.aside)

    @property
    def complete(self) -> bool:
        """Whether all was found and read."""
        return not (self.trouble or self.stopped)

    def to_wire(self) -> dict[str, int | bool]:
        """The counts for the log."""
        return {**{fate.value: self.fates[fate] for fate in Fate if fate is not Fate.CLAIMED},
                "dossiers": self.dossiers, "pages": self.pages, "stopped": self.stopped}
