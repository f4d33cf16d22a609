"""Records of bulk screening: runs, and what became of each dossier in them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any


class Outcome(Enum):
    """What became of one dossier in a run."""

    DONE = "done"
    PARTIAL = "partial"  # stored, but some page or file of it could not be read
    FAILED = "failed"  # nothing could be stored


@dataclass(frozen=True, slots=True)
class UnitKey:
    """What the result of a dossier rests on: the same key gives the same result.

    `content` is the hash of its files and their names, `engine` the recogniser with its weights, `code` the hash of the
    code that reads and understands pages, `rulebook` that of the rules, `as_of` the day it is judged on.
    """

    content: str
    engine: str
    code: str
    rulebook: str
    as_of: date

    @property
    def key(self) -> str:
        """The whole as 64 hexadecimal digits."""
        parts = (self.content, self.engine, self.code, self.rulebook, self.as_of.isoformat())
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Screened:
    """One dossier that a run has finished, to be stored with its audit. `unit` is where its folder lies, or empty."""

    run: str
    key: UnitKey
    source: str
    outcome: Outcome
    reason: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DoneUnit:
    """A dossier as an earlier run left it; `audit` is the id of its audit, None where it failed."""

    id: int
    run: str
    rulebook: str
    as_of: str
    source: str
    outcome: Outcome
    reason: str
    audit: int | None


@dataclass(frozen=True, slots=True)
class Screening:
    """One run: where it looked, and how it judged."""

    run: str
    root: str
    as_of: date
    ocr: str
    by: str
    detail: Mapping[str, Any] = field(default_factory=dict)
