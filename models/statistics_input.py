"""What figures are counted from: one dossier's newest audit, the words of its reviewers, its case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.audit_figures import AuditFigures
from models.cases import Case
from models.findings import DecisionKind


@dataclass(frozen=True, slots=True)
class Word:
    """One decision about a finding."""

    finding: str
    kind: DecisionKind
    digest: str
    level: str
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """One finding of the newest audit, without its words."""

    id: str
    rule: str
    severity: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Audited:
    """The newest audit of a dossier, without its body."""

    id: int
    dossier: str
    unit: str
    pages: int
    id_number: str
    rulebook: str
    as_of: str
    ocr: str
    day: str


@dataclass(frozen=True, slots=True)
class Told:
    """Everything about one dossier that figures need.

    `before` maps the findings of its newest audit of an earlier day to their colours.
    """

    audited: Audited
    figures: AuditFigures
    doubts: tuple[Doubt, ...]
    words: tuple[Word, ...]
    case: Case
    corrections: int = 0
    before_day: str = ""
    before: Mapping[str, str] = field(default_factory=dict)
