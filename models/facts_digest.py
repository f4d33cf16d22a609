"""What facts say, as one digest: whether they are still those that somebody decided on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from models.facts import Fact
from models.facts_file import fact_to_wire

_SKIPPED = ("id", "evidence", "raw", "supersedes", "material", "anchor")


def facts_digest(facts: Iterable[Fact]) -> str:
    """Digest of what facts say, wherever and however they were read."""
    values = sorted(
        (fact.anchor, sorted((name, str(value)) for name, value in fact_to_wire(fact).items() if name not in _SKIPPED))
        for fact in facts
    )
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()[:32]
