"""What the store hands out: frozen records, never rows of a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from models.cases import State
from models.errors import StoreError
from models.facts import Fact
from models.findings import DecisionKind, ReviewDecision, Severity, Verdict


@dataclass(frozen=True, slots=True)
class StoredAudit:
    """One audit run. `audit` is `sanling.audit/1`; `source` is the path it was read from.

    `based_on` is the audit whose pages were read, where this one only judged anew what people corrected or arranged;
    then `last_correction` is the newest correction it takes into account.
    """

    id: int
    dossier: str
    source: str
    created: datetime
    audit: Mapping[str, Any] = field(repr=False)
    based_on: int | None = None
    last_correction: int = 0

    @property
    def last_arrangement(self) -> int:
        """The arrangement of pages that it takes into account; 0 where it takes none."""
        return int(self.audit["run"].get("arrangement", 0))


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many findings of the newest audit share colour, verdict and latest decision (None: nobody decided)."""

    severity: Severity
    verdict: Verdict
    decision: DecisionKind | None
    findings: int


@dataclass(frozen=True, slots=True)
class DossierSummary:
    """One line of the worklist. `outdated`: people corrected or arranged what its newest audit does not know.

    `due` is the first day by which something must have happened, `begun` when the present round of review did.
    """

    id: str
    source: str
    name: str | None = field(repr=False)
    id_number: str | None = field(repr=False)
    pages: int
    failed_pages: int
    audited: datetime
    as_of: str
    outdated: bool
    counts: tuple[FindingCount, ...]
    unit: str = ""
    state: State = State.NEW
    holder: str = ""
    due: date | None = None
    begun: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """One decision with the audit it was made on. `facts_digest` tells whether the finding's facts changed since.

    `account` made it, at the `level` of review the dossier stood at; both empty where there were no accounts yet.
    """

    id: int
    dossier: str
    audit: int
    decision: ReviewDecision
    facts_digest: str
    account: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions about one dossier: the whole history, oldest first."""

    history: tuple[StoredDecision, ...]

    @property
    def latest(self) -> Mapping[str, StoredDecision]:
        """The decision in force for each finding."""
        return {stored.decision.finding: stored for stored in self.history}

    def of(self, finding: str) -> tuple[StoredDecision, ...]:
        """Every decision about one finding, oldest first."""
        return tuple(stored for stored in self.history if stored.decision.finding == finding)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person read on the page: `fact` takes the place of `original` (None: a fact added by hand).

    A fact that says nothing withdraws: the spot holds no such fact.
    """

    id: int
    dossier: str
    fact: Fact
    original: Fact | None
    reviewer: str
    reason: str
    at: datetime
    account: str = ""

    @property
    def anchor(self) -> str:
        """The spot on the page that it is about."""
        return self.fact.anchor

    @property
    def withdraws(self) -> bool:
        """Whether a person says that nothing of the kind stands there."""
        return not self.fact.fields


def require_words(value: str, what: str) -> str:
    """`value` without outer blanks. Raises: StoreError where nothing is left."""
    text = value.strip()
    if not text:
        raise StoreError(f"{what} is empty; nothing is stored without it")
    return text
