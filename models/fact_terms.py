"""What facts say, as terms to search by: one for each value of each field, dates with their first and last day."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from models.dates import Calendar, PartialDate
from models.facts import FACT_FIELDS, SLOT_FIELDS, FieldType

LONGEST_VALUE = 400
"""Characters of a value that are searched; what follows is not (a key of PostgreSQL holds 2,700 bytes)."""
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Term:
    """One value of one field. `slot` says which of several things the kind records (the party step …), else "".

    A date has the first and last day it can be as ISO 8601, a number its `number`; the others have neither.
    """

    kind: str
    slot: str
    field: str
    value: str
    first: str = ""
    last: str = ""
    number: float | None = None

    @property
    def id(self) -> int:
        """A number of 63 bits made from what the term says, the same in every store."""
        text = "\x1f".join((self.kind, self.slot, self.field, self.value, self.first, self.last))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def terms_of(facts: Iterable[Mapping[str, Any]]) -> frozenset[Term]:
    """The terms of facts as `sanling.audit/1` writes them."""
    return frozenset(term for fact in facts for term in _terms(fact))


def plain_value(text: str) -> str:
    """A value as it is kept and looked for: blanks of any kind as one, none outside."""
    return _BLANKS.sub(" ", text).strip()[:LONGEST_VALUE]


def _terms(fact: Mapping[str, Any]) -> Iterator[Term]:
    kind = str(fact["kind"])
    slot_field = SLOT_FIELDS.get(kind, "")
    slot = str(fact.get(slot_field) or "")
    for name, sort in FACT_FIELDS[kind].items():
        value = fact.get(name)
        if value is None or value == "" or name == slot_field:
            continue
        if isinstance(value, str) and sort in (FieldType.DATE, FieldType.DATE_OR_OPEN) and value != "open":
            first, last = _days(value, fact.get("calendar"))
            yield Term(kind, slot, name, value, first, last)
        elif isinstance(value, bool):
            yield Term(kind, slot, name, "true" if value else "false")
        elif isinstance(value, int | float):
            yield Term(kind, slot, name, f"{value:g}", number=float(value))
        elif plain := plain_value(str(value)):
            yield Term(kind, slot, name, plain)


@lru_cache(maxsize=50_000)
def _days(edtf: str, calendar: str | None) -> tuple[str, str]:
    date = PartialDate(edtf, Calendar(calendar or Calendar.UNKNOWN.value))
    return date.earliest.isoformat(), date.latest.isoformat()
