"""Who plays a life: the person, the days, and whether conflicts are planted."""

from __future__ import annotations

from dataclasses import dataclass

from samples.drawn.desk import Desk
from samples.drawn.person import Person


@dataclass(frozen=True)
class Cast:
    """One performance of a life template. All days move by `shift`, inside their months, so that order stays."""

    case: str
    seed: int
    person: Person
    shift: int = 0
    planted: bool = True

    def day(self, edtf: str) -> str:
        """The day moved by the shift; months and years stay as they are."""
        if len(edtf) < 10 or not self.shift:
            return edtf
        day = min(28, max(1, int(edtf[8:]) + self.shift))
        return f"{edtf[:8]}{day:02d}"

    def desk(self, kind: str) -> Desk:
        """An empty desk for this dossier."""
        return Desk(self.case, self.person, self.seed, kind)
