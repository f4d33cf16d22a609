"""Facts before they have an id: what a spot says, and where it says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extraction.calibration import Signs, shipped_table, signs_of, sort_of
from extraction.date_values import DateValue
from extraction.fact_ids import anchor_id
from extraction.other_readings import likeliest, other_readings
from extraction.spans import Span, joined
from models.dates import PartialDate
from models.facts import SLOT_FIELDS, Alternative, Fact, PageEvidence, Value


@dataclass(frozen=True)
class Draft:
    """One fact as found. `confidence` is the parser's; `signed` is the day that this spot dates the material with.

    `about` is whom the fact is about, where a paper names several people. `when` is the spot of a date that the fact
    states but `span` does not hold: it has to be read rightly, too. `spot` is where to point, if not to all of `span`.
    """

    kind: str
    fields: Mapping[str, Value]
    span: Span
    confidence: float = 1.0
    alternatives: tuple[Alternative, ...] = ()
    signed: PartialDate | None = field(default=None)
    about: str | None = None
    when: Span | None = None
    spot: Span | None = None

    @property
    def slot(self) -> str:
        """Which of several things the kind records."""
        name = SLOT_FIELDS.get(self.kind)
        return str(self.fields.get(name, "")) if name else ""


def told_in(kind: str, fields: Mapping[str, Value], spans: Sequence[Span], confidence: float = 1.0) -> Draft:
    """A fact that cells of one page state together: it rests on all of them and points to the one that says most."""
    here = [span for span in spans if span.page is spans[0].page]
    return Draft(kind, fields, joined(here), confidence, spot=fullest(here))


def fullest(spans: Sequence[Span]) -> Span:
    """The cell to point to where several state a fact together: the one that says most, be it a period."""
    return max(spans, key=lambda span: len(span.text))


def dated(kind: str, fields: Mapping[str, Value], when: DateValue, *, signs: bool = False) -> Draft:
    """A fact that a date states: its spot, confidence and rival readings are those of the date."""
    return Draft(kind, fields, when.span, when.confidence, when.alternatives, when.date if signs else None)


Believed = Callable[[str, Signs], float]
"""The probability 0..1 that a fact of a sort with these signs is right."""


def to_facts(drafts: Iterable[Draft], material: str, believed: Believed | None = None) -> Iterator[Fact]:
    """The drafts as facts of a material. An id names the spot (page, kind, slot, ordinal), not the value.

    `believed` is the calibration; without it the one that travels with the program.
    """
    seen: Counter[tuple[int, str, str]] = Counter()
    for draft in drafts:
        key = (draft.span.page.number, draft.kind, draft.slot)
        name = anchor_id(draft.span.page.sha256, draft.kind, draft.slot, seen[key])
        seen[key] += 1
        yield Fact(id=name, kind=draft.kind, fields=draft.fields, material=material, raw=draft.span.raw,
                   evidence=_evidence(draft, believed or shipped_table().probability), anchor=name)


def _evidence(draft: Draft, believed: Believed) -> PageEvidence:
    span, spot = draft.span, draft.spot or draft.span
    others = draft.alternatives or other_readings(draft.kind, draft.fields, span)
    if draft.when is not None:
        others = likeliest([*others, *other_readings(draft.kind, draft.fields, draft.when)])
    signs = signs_of(span, draft.confidence, others, draft.kind, draft.fields, when=draft.when)
    sure = believed(sort_of(draft.kind, draft.fields), signs)
    return PageEvidence(span.page.number, span.page.to_stored(spot.box), spot.raw, round(sure, 4), others)
