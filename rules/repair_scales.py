"""The scales on which corrections are tried: months for dates, whole numbers for ages and years.

A scale says where the present value stands, which values are worth trying, and how a span of them is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact, PageEvidence
from models.timeline import Timeline
from rules.life_network import BIRTH
from rules.lookalikes import misreadings
from rules.network import Network
from rules.records import written_date
from rules.shifts import FIRST

STEPS_MONTHS = (1, 3, 6, 12, 24, 36, 48, 72, 120, 240)
STEPS_YEARS = (2, 3, 4, 6, 8, 11, 15, 20, 26, 34)
FURTHER_MONTHS = (12, 96)
MOST_LIKELY = 8
BEFORE_LIFE = frozenset({"birth", "family", "determination"})
"""Kinds whose dates may lie before the person's own birth, or are that birth."""
FIRST_MONTH, MOST_YEARS = 1900 * 12, 120
Span = tuple[int, int]


class Scale(Protocol):
    """How one field of one fact is tried. `unknown` is the value that says nothing; None where there is none."""

    now: int
    unknown: PartialDate | None

    def value(self, place: int) -> PartialDate | float:
        """The field's value at a place of the scale."""

    def likely(self, direction: int, others: Iterable[Fact], /) -> list[int]:
        """Places on one side (-1 before, 1 after) that other facts, the network or look-alikes name, nearest first."""

    def steps(self, direction: int) -> list[int]:
        """Places to try on one side where no likely one does, nearest first."""

    def beyond(self, place: int, direction: int) -> Iterator[int]:
        """Places further out, to the last there is."""

    def permitted_by(self, facts: Iterable[Fact], /) -> list[Span]:
        """The places that some other facts allow, by the network alone."""

    def narrowed(self, span: Span) -> Span | None:
        """The span as far as the rest of the dossier allows it; None where it allows none of it."""

    def readings(self, span: Span) -> Iterable[PartialDate | float]:
        """Likely misreadings that lie in the span."""

    def written(self, span: Span) -> str:
        """The span as a repair states it."""


class Months:
    """Months as whole numbers, counted from year 0."""

    unknown: PartialDate | None = PartialDate("../..")

    def __init__(self, timeline: Timeline, network: Network, fact: Fact, name: str) -> None:
        """The scale of one date field."""
        born = network.hulls[BIRTH][0].first if BIRTH in network.hulls and fact.kind not in BEFORE_LIFE else FIRST
        self._date, self._fact = fact.date(name) or PartialDate(""), fact
        self._limits, self._last = _limits(fact, name, born, timeline.as_of), _month(timeline.as_of)
        self._first = FIRST_MONTH
        self.now = min(max(_month(self._date.earliest), self._limits[0]), self._limits[1])
        self._misreadings = misreadings(fact, self._date)
        self._network, self._point = network, _point(network, fact, name)
        self._allowed = (FIRST_MONTH, _month(LAST_DAY)) if self._point is None else _months(
            *network.binding.unbounded(self._point, fact.id).bounds(self._point))

    def value(self, place: int) -> PartialDate:
        """The month as a date."""
        return PartialDate(_edtf(place))

    def likely(self, direction: int, others: Iterable[Fact], /) -> list[int]:
        """What the other facts say, what the network allows, look-alikes."""
        stated = {_month(value.earliest) for fact in others for value in fact.fields.values()
                  if isinstance(value, PartialDate) and fact.id != self._fact.id}
        stated |= {_month(when.earliest) for fact in others if fact.kind == "determination"
                   and (when := written_date(fact.text("value") or "")) is not None}
        alike = (_month(when.earliest) for when in self._misreadings)
        seeds = sorted({*stated, *self._allowed, *alike}, key=lambda month: abs(month - self.now))
        return [month for month in seeds if self._is_ahead(month, direction)][:MOST_LIKELY]

    def steps(self, direction: int) -> list[int]:
        """Months at growing steps."""
        return [month for step in STEPS_MONTHS if self._is_ahead(month := self.now + direction * step, direction)]

    def _is_ahead(self, month: int, direction: int) -> bool:
        return (month - self.now) * direction > 0 and self._limits[0] <= month <= self._limits[1]

    def beyond(self, place: int, direction: int) -> Iterator[int]:
        """Months further out, to the first or last that a date can be."""
        end = self._limits[direction > 0]
        steps = (place + direction * step for step in FURTHER_MONTHS)
        yield from (further for further in steps if (end - further) * direction > 0)
        if place != end:
            yield end

    def permitted_by(self, facts: Iterable[Fact]) -> list[Span]:
        """Months between the bounds that the other facts set."""
        if self._point is None:
            return []
        whole = self._network.only(fact.id for fact in facts).unbounded(self._point, self._fact.id)
        others = next((network for network in (whole, whole.binding) if network.is_consistent), None)
        if others is None:
            return []  # the fact's other field, or its printed length, has its part in the conflict
        days = others.bounds(self._point)
        if days[0] <= self._date.earliest.toordinal() and self._date.latest.toordinal() <= days[1]:
            return []  # what stands is allowed: this field has no part in the conflict
        first, last = _months(*days)
        low, high = max(first, self._limits[0]), min(last, self._limits[1])
        return [(low, high)] if low <= high else []

    def narrowed(self, span: Span) -> Span | None:
        """The part of the span that the network allows; where the rest contradicts itself, the span as it is."""
        if self._allowed[0] > self._allowed[1]:
            return span
        low, high = max(span[0], self._allowed[0]), min(span[1], self._allowed[1])
        return (low, high) if low <= high else None

    def readings(self, span: Span) -> Iterable[PartialDate | float]:
        """What the recogniser also considered, or a look-alike character."""
        return [when for when in self._misreadings
                if span[0] <= _month(when.earliest) and _month(when.latest) <= span[1]]

    def written(self, span: Span) -> str:
        """EDTF, open where nothing bounds it."""
        low = ".." if span[0] <= self._first else _edtf(span[0])
        high = ".." if span[1] >= self._last else _edtf(span[1])
        return low if low == high and low != ".." else f"{low}/{high}"


class Numbers:
    """Whole numbers: stated ages, years of service, printed lengths."""

    unknown: PartialDate | None = None

    def __init__(self, fact: Fact, name: str) -> None:
        """The scale of one number field."""
        self._fact, self.now = fact, round(fact.number(name) or 0)

    def value(self, place: int) -> float:
        """The number as a field holds it."""
        return float(place)

    def likely(self, direction: int, _: Iterable[Fact], /) -> list[int]:
        """The next numbers."""
        return [n for n in (self.now + direction,) if n > 0]

    def steps(self, direction: int) -> list[int]:
        """Numbers at growing steps."""
        return [n for step in STEPS_YEARS if (n := self.now + direction * step) > 0]

    def beyond(self, place: int, direction: int) -> Iterator[int]:
        """Numbers further out."""
        return (n for step in (1, 2, 4, 8, 16, 32) if 0 < (n := place + direction * step) < MOST_YEARS)

    def permitted_by(self, _: Iterable[Fact]) -> list[Span]:
        """Numbers are no points of the network."""
        return []

    def narrowed(self, span: Span) -> Span | None:
        """Nothing else bounds a number."""
        return span

    def readings(self, span: Span) -> Iterable[PartialDate | float]:
        """What the recogniser also considered."""
        if not isinstance(self._fact.evidence, PageEvidence):
            return []
        values = [a.value for a in self._fact.evidence.alternatives if a.value.isdecimal()]
        return [int(value) for value in values if span[0] <= int(value) <= span[1]]

    def written(self, span: Span) -> str:
        """One number, or two with a stroke."""
        return str(span[0]) if span[0] == span[1] else f"{span[0]}/{span[1]}"


def _limits(fact: Fact, name: str, born: int, as_of: date) -> Span:
    """The first and last month that a date can be: in the life, not after the audit, no period that ends too soon."""
    last = _month(as_of)
    first = FIRST_MONTH if born == FIRST else min(max(FIRST_MONTH, _month(date.fromordinal(born))), last)
    start, end = fact.date("start"), fact.date("end")
    if name == "end" and start is not None:
        first = min(max(first, _month(start.earliest)), last)
    if name == "start" and end is not None:
        last = max(min(last, _month(end.latest)), first)
    return first, last


def _point(network: Network, fact: Fact, name: str) -> str | None:
    """The point of the network that a date field speaks of; the day of a determination is none."""
    if fact.kind == "determination":
        return None
    return next((r.point for r in network.records if r.fact == fact.id
                 and (r.point.endswith(f":{name}") or not r.point.endswith((":start", ":end")))), None)


def _months(first: int, last: int) -> Span:
    """Months of two day numbers; the ends of time where nothing bounds them."""
    low, high = date.fromordinal(first), date.fromordinal(last)
    return FIRST_MONTH if low == FIRST_DAY else _month(low), _month(high)


def _edtf(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _month(when: date) -> int:
    return when.year * 12 + when.month - 1
