"""What one audit adds to the figures of the whole store, computed once when it is stored.

Everything here follows from the audit alone, so that it can be computed again and compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.date_moves import Move, moves_of
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts_digest import facts_digest
from models.facts_file import parse_fact
from models.missing_papers import missing_papers

FIGURES_VERSION = 2
"""Raise it where what follows would come out otherwise: figures of other versions are computed again."""
SURE_BOUNDS = (0.5, 0.7, 0.85, 0.95)
"""Bounds between the classes of confidence; below 0.85 the app marks a reading in yellow."""
EVENT_FIELDS = ("date", "decided", "effective", "end", "start", "from")
Wire = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FindingMarks:
    """Of one finding: digest of its facts, decades (1970) of the materials they stand in, papers that it says lack.

    `era` is the decade of the event for which they lack; None where the facts give no date.
    """

    digest: str
    decades: tuple[int, ...] = ()
    papers: tuple[str, ...] = ()
    era: int | None = None


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """Of one audit: pages by verdict on their image (`failed`: not readable, `unmeasured`: no verdict was passed),
    facts by class of confidence (see SURE_BOUNDS), materials, those with a formality lacking, findings in order."""

    pages: Mapping[str, int]
    sure: tuple[int, ...]
    materials: int
    informal: int
    findings: tuple[FindingMarks, ...]
    moves: tuple[Move, ...]


def figures_of(audit: Wire) -> AuditFigures:
    """The figures of an audit (`sanling.audit/1`)."""
    facts = {fact["id"]: fact for fact in audit["facts"]}
    formed = {m["id"]: _decade(m.get("formed")) for m in audit["materials"]}
    return AuditFigures(
        dict(sorted(Counter(map(_verdict, audit["pages"])).items())), _sure(audit["facts"]), len(audit["materials"]),
        sum(bool(m.get("lacks")) for m in audit["materials"]),
        tuple(_marks(finding, facts, formed) for finding in audit["findings"]),
        tuple(moves_of(audit["materials"], audit["facts"])))


def to_wire(figures: AuditFigures) -> dict[str, Any]:
    """Figures as they are stored."""
    return {
        "pages": dict(figures.pages), "sure": list(figures.sure), "materials": figures.materials,
        "informal": figures.informal, "findings": [list(asdict(marks).values()) for marks in figures.findings],
        "moves": [move.to_wire() for move in figures.moves],
    }


def from_wire(wire: Wire) -> AuditFigures:
    """Figures as they were stored."""
    return AuditFigures(
        wire["pages"], tuple(wire["sure"]), wire["materials"], wire["informal"],
        tuple(FindingMarks(digest, tuple(decades), tuple(papers), era)
              for digest, decades, papers, era in wire["findings"]),
        tuple(Move(*move) for move in wire["moves"]))


def _verdict(page: Wire) -> str:
    if page.get("error"):
        return "failed"
    return str((page.get("quality") or {}).get("verdict") or "unmeasured")


def _sure(facts: Iterable[Wire]) -> tuple[int, ...]:
    counts = [0] * (len(SURE_BOUNDS) + 1)
    for fact in facts:
        confidence = (fact.get("evidence") or {}).get("confidence")
        if confidence is not None:
            counts[bisect_right(SURE_BOUNDS, confidence)] += 1
    return tuple(counts)


def _marks(finding: Wire, facts: Mapping[str, Wire], formed: Mapping[str, int | None]) -> FindingMarks:
    cited = [facts[name] for name in finding["facts"] if name in facts]
    digest = facts_digest(parse_fact(fact, 0) for fact in cited)
    decades = sorted({decade for fact in cited if (decade := formed.get(fact.get("material") or "")) is not None})
    if finding["verdict"] != "missing":
        return FindingMarks(digest, tuple(decades))
    return FindingMarks(digest, tuple(decades), missing_papers(finding["text"]), _era(cited, formed))


def _era(cited: Sequence[Wire], formed: Mapping[str, int | None]) -> int | None:
    """Decade of the event that the first fact with a date records; an appointment without one has its paper's."""
    dates = [_decade(fact.get(field)) for fact in cited for field in EVENT_FIELDS]
    dates += [formed.get(fact.get("material") or "") for fact in cited if fact["kind"] == "appointment"]
    return next((decade for decade in dates if decade is not None), None)


def _decade(text: Any) -> int | None:
    """The decade in which a date certainly lies."""
    if not isinstance(text, str) or not text:
        return None
    try:
        when = PartialDate(text)
    except ValueError:
        return None
    first, last = when.earliest, when.latest
    if first == FIRST_DAY or last == LAST_DAY or first.year // 10 != last.year // 10:
        return None
    return first.year // 10 * 10
