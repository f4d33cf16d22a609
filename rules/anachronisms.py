"""Words, institutions, glyphs and numbers that date a page (P-17).

The dictionary stands in `tables/anachronisms.yaml`, which a user may extend; its first lines say how.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from models.dates import PartialDate, add_months
from models.findings import Citation
from rules.policy import Policy, PolicyRow

TABLE = Path(__file__).parent / "tables" / "anachronisms.yaml"
SOURCED, GENERAL = "dated_terms_sourced", "dated_terms_general"


@dataclass(frozen=True)
class DatedTerm:
    """One entry of the dictionary: what a page says, and the days between which a page can say it."""

    name: str
    pattern: re.Pattern[str]
    rule: str
    not_before: date | None
    not_after: date | None
    pilot_from: date | None
    earlier_until: date | None
    roles: frozenset[str]
    basis: str
    basis_after: str
    verified: bool
    citation: Citation

    def row(self, policy: Policy, *, after: bool = False) -> PolicyRow:
        """The policy row that carries this entry: its basis decides the colour, its own paper is cited."""
        basis = self.basis_after if after else self.basis
        row = policy.constant(SOURCED if basis == "sourced" else GENERAL)
        return replace(row, citation=self.citation, verified=self.verified)


class Timing(Enum):
    """How a page stands to the time in which a word existed."""

    FITS = "fits"
    TOO_EARLY = "too early"
    PILOT = "only where it was tried out"
    TOO_LATE = "too late"


def timing(term: DatedTerm, page: PartialDate, lag_months: int) -> Timing:
    """Whether a page of that day can bear the word; too late only after `lag_months` beyond its end."""
    if term.not_before is not None and page.latest < term.not_before:
        if term.earlier_until is not None and page.earliest <= term.earlier_until:
            return Timing.FITS
        return Timing.PILOT if term.pilot_from is not None and page.latest >= term.pilot_from else Timing.TOO_EARLY
    if term.not_after is not None and add_months(term.not_after, lag_months) < page.earliest:
        return Timing.TOO_LATE
    return Timing.FITS


def terms_in(text: str, rule: str) -> Sequence[DatedTerm]:
    """The entries of a rule that a text shows."""
    entries, any_of = _entries(rule)
    if not any_of.search(text):
        return ()
    return tuple(entry for entry in entries if entry.pattern.search(text))


@cache
def _entries(rule: str) -> tuple[tuple[DatedTerm, ...], re.Pattern[str]]:
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    found = tuple(_entry(item) for item in table if item.get("rule", "DOC-03") == rule)
    # One pass over a text that shows none of them; inline flags become a flag of the whole, which only widens it.
    union = "|".join(f"(?:{entry.pattern.pattern})" for entry in found)
    return found, re.compile(union.replace("(?i:", "(?:"), re.IGNORECASE)


def _entry(item: dict[str, Any]) -> DatedTerm:
    basis = item["basis"]
    return DatedTerm(
        item["name"], re.compile(item["pattern"]), item.get("rule", "DOC-03"), item.get("not_before"),
        item.get("not_after"), item.get("pilot_from"), item.get("earlier_until"), frozenset(item.get("roles", ())),
        basis, item.get("basis_after", basis), bool(item.get("verified")),
        Citation(item.get("instrument", ""), item.get("article", "")))
