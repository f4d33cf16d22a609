"""A stored dossier with all that people corrected and arranged, also where its newest audit does not know it yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.arrangements import Arrangement
from models.facts import DossierFacts, Fact
from models.store import Store
from models.store_records import StoredAudit
from screening.audit import audited_content
from screening.corrections import applicable, homes_of
from screening.rearrange import rearranged
from screening.said import Said

Rearrange = Callable[[StoredAudit, Arrangement | None], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Amended:
    """What the pages of `base` say as people arranged them, and the corrections that hold there; not judged.

    `audit` stands as of the day of the newest audit.
    """

    base: StoredAudit
    audit: Mapping[str, Any]
    corrections: tuple[Fact, ...]

    def content(self) -> DossierFacts:
        """What the dossier says, to be judged."""
        return audited_content(self.audit, self.corrections)


def amended(store: Store, newest: StoredAudit, said: Said, rearrange: Rearrange | None = None) -> Amended:
    """The dossier of which this is the newest audit, with what was said about it; `rearrange` may remember.

    Raises: DossierError where pages that people arranged cannot be read from the store.
    """
    base = newest if newest.based_on is None else store.audit(newest.based_on)
    audit = rearrange(base, said.arrangement) if rearrange else rearranged(store, base.audit, said.arrangement)
    read = audited_content(audit, ()).facts if said.corrections else ()
    audit = {**audit, "run": {**audit["run"], "as_of": newest.audit["run"]["as_of"]}}
    return Amended(base, audit, applicable(read, said.corrections, homes_of(audit)))
