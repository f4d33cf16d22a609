"""Findings: doubts for a person, never accusations; and what a person decided about them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

# A document number alone, or a practice that no paper states, takes no title marks; a number stands outside them.
_BARE_NUMBER = re.compile(r"[^（）\s]*〔\d{4}〕\d+号|[^《》]*（未见[^（）]*）")
_TITLE_AND_NUMBER = re.compile(r"(.+?)(（[^（）]*(?:〔|令第|，)[^（）]*）)?")


class Verdict(Enum):
    """What a rule found. Only the first three make a finding; the others are counted."""

    CONFLICT = "conflict"
    MISSING = "missing"
    UNDECIDED = "undecided"
    CONSISTENT = "consistent"
    NOT_APPLICABLE = "not_applicable"


class Severity(Enum):
    """Colour of a finding: a priority of work."""

    RED = "red"
    YELLOW = "yellow"
    BLUE = "blue"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return (Severity.RED, Severity.YELLOW, Severity.BLUE).index(self)

    def lowered(self) -> Severity:
        """One colour less grave; blue stays blue."""
        return (Severity.YELLOW, Severity.BLUE, Severity.BLUE)[self.rank]

    def at_most(self, ceiling: Severity) -> Severity:
        """This colour, or the ceiling where this is graver."""
        return self if self.rank >= ceiling.rank else ceiling


@dataclass(frozen=True, slots=True)
class Citation:
    """The instrument and article a finding rests on."""

    instrument: str
    article: str = ""

    def __str__(self) -> str:
        if not self.instrument:
            return self.article
        if "《" in self.instrument or _BARE_NUMBER.fullmatch(self.instrument):
            return f"{self.instrument}{self.article}"
        title, number = _TITLE_AND_NUMBER.fullmatch(self.instrument).groups(default="")  # type: ignore[union-attr]
        return f"《{title}》{number}{self.article}"


@dataclass(frozen=True, slots=True)
class Repair:
    """One correction of one field that would clear findings.

    `to` is an EDTF date or interval (for an age or a length a number, or two with a stroke): any value in it clears the
    findings of the rules `clears`. `reading` is the value that one misread character gives, where one lies in `to`.
    """

    fact: str
    field: str
    to: str
    clears: tuple[str, ...]
    misread: bool
    reading: str | None = None

    def to_wire(self) -> dict[str, Any]:
        """The correction as in `sanling.audit/1`."""
        wire = {"fact": self.fact, "field": self.field, "to": self.to, "clears": list(self.clears),
                "misread": self.misread}
        return wire | ({"reading": self.reading} if self.reading is not None else {})


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt. `id` stays the same as long as the rule and the spots on the pages are the same.

    `period` says when the cited row was in force, `item` under which item of the registration form the doubt belongs,
    `settled_by` which papers would settle it; conflicts with the same `cause` (a fact's id) fall with one correction or
    rest on that fact.
    """

    id: str
    rule: str
    severity: Severity
    verdict: Verdict
    facts: tuple[str, ...]
    title: str
    text: str
    citation: str
    policy_rows: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    period: str = ""
    item: str = ""
    settled_by: str = ""
    cause: str | None = None

    def to_wire(self) -> dict[str, Any]:
        """The finding as in `sanling.audit/1`."""
        return {
            "id": self.id, "rule": self.rule, "severity": self.severity.value, "verdict": self.verdict.value,
            "facts": list(self.facts), "title": self.title, "text": self.text, "citation": self.citation,
            "policy_rows": list(self.policy_rows), "period": self.period, "item": self.item,
            "settled_by": self.settled_by, "cause": self.cause, "repair": [r.to_wire() for r in self.repairs],
        }


@dataclass(frozen=True, slots=True)
class RuleRun:
    """That one rule was tried, and its gravest outcome: 'no findings' and 'could not check' look different."""

    rule: str
    outcome: Verdict


class DecisionKind(Enum):
    """What a reviewer says of a finding."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    NEEDS_MATERIAL = "needs_material"


@dataclass(frozen=True, slots=True)
class ReviewDecision:
    """One person's decision about one finding. A later decision supersedes it; none is ever changed."""

    finding: str
    kind: DecisionKind
    reason: str
    reviewer: str
    decided_at: datetime


def finding_id(rule: str, anchors: Iterable[str], subject: str = "") -> str:
    """Stable id of a finding: the rule, the spots it is about in any order, and what is missing where nothing is."""
    key = "\x1f".join([rule, *sorted(set(anchors)), subject])
    return hashlib.sha256(key.encode()).hexdigest()[:16]
