"""What people said about a dossier in corrections and arrangements, and whether an audit knows it."""

from __future__ import annotations

from dataclasses import dataclass

from models.arrangements import Arrangement
from models.store import Store
from models.store_records import Correction, StoredAudit


@dataclass(frozen=True, slots=True)
class Said:
    """Every correction, oldest first, and the arrangement that holds. False where nobody said anything."""

    corrections: tuple[Correction, ...]
    arrangement: Arrangement | None

    def __bool__(self) -> bool:
        return bool(self.corrections) or self.arrangement is not None

    @property
    def last_correction(self) -> int:
        """The newest, as of `StoredAudit`; 0 where there is none."""
        return max((correction.id for correction in self.corrections), default=0)

    @property
    def last_arrangement(self) -> int:
        """The one that holds, as of `StoredAudit`; 0 where there is none."""
        return self.arrangement.id if self.arrangement is not None else 0

    @property
    def last_by(self) -> str:
        """The account of who spoke last; empty where nobody did."""
        changes = [(correction.at, correction.account) for correction in self.corrections]
        if self.arrangement is not None:
            changes.append((self.arrangement.at, self.arrangement.account))
        return max(changes)[1] if changes else ""

    def known_to(self, stored: StoredAudit) -> bool:
        """Whether an audit takes all of it into account."""
        return (stored.last_correction, stored.last_arrangement) == (self.last_correction, self.last_arrangement)


def said_of(store: Store, dossier: str) -> Said:
    """What people said about a dossier until now."""
    return Said(store.corrections(dossier), store.arrangements.last(dossier))
