"""Corrections that would clear conflicts: one fact, one field, the values that would, and what else they clear.

A correction is tried by running the rules again, so what is offered really clears; the network says which values the
rest of the dossier allows, which is where the trying starts. Over all conflicts of a dossier the fewest corrections
that clear everything are its most economical explanation; they come first. Nothing is ever corrected: a person looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import FACT_FIELDS, Fact, FieldType, PageEvidence
from models.findings import Repair
from models.timeline import Timeline
from models.truth import Truth
from rules.life_network import life_network
from rules.network import Network, smallest_covers
from rules.outcome import TOGETHER
from rules.policy import Policy
from rules.records import birth_candidates
from rules.reliability import WITHOUT
from rules.repair_scales import BEFORE_LIFE, Months, Numbers, Scale, Span
from rules.trials import NETWORK, Doubt, Key, Trials, conflict_keys, edge, first_good

NUMBERS = {"age_stated": "age", "service_years": "years", "party_years": "years", "education": "nominal_years"}
"""Numbers that a correction may change, by kind; other numbers are no readings of a date."""
ABOUT_PAPERS = frozenset({"DOC-13"})
"""Rules about which pages there are: no correction of what they say clears them."""
MOST_COVERS, MANY_OPTIONS = 12, 40
"""Covers of equal size that are tried for holding together."""
MOST_DOUBTS, MOST_FACTS, MOST_FACTS_A_DOUBT = 24, 24, 6
SAID_IN_PASSING = frozenset({"on", "full_member_since"})
"""Dates beside the fact itself: the day of the form, an introducer's own membership."""
NOT_OF_THE_LIFE = frozenset({"catalogue_entry", "seal", "term"})
"""Facts about the papers, not about the person: a correction of the life does not start there."""
DATES = (FieldType.DATE, FieldType.DATE_OR_OPEN)


@dataclass(frozen=True)
class Option:
    """One correction: `fact.field` to any value of `to` clears the doubts at the places `clears`.

    `reading` is the value that one misread character gives, where one of them clears the doubts; `value` the one
    nearest to what stands.
    """

    fact: Fact
    field: str
    to: str
    clears: frozenset[int]
    reading: str | None
    value: PartialDate | float

    @property
    def spot(self) -> str:
        """The spot that would be corrected: it can only have one true value."""
        return f"{self.fact.id} {self.field}"

    @property
    def name(self) -> str:
        """The spot that would be corrected, and to what."""
        return f"{self.fact.id} {self.field} {self.to}"

    def to_repair(self, doubts: Sequence[Doubt]) -> Repair:
        """The correction as a finding carries it."""
        rules = sorted({doubts[i].rule.id for i in self.clears})
        return Repair(self.fact.id, self.field, self.to, tuple(rules), self.reading is not None, self.reading)


@dataclass(frozen=True)
class Explanation:
    """For each doubt its corrections, best first; and the fewest corrections that together clear all that can be."""

    of_doubt: tuple[tuple[Option, ...], ...]
    fewest: tuple[Option, ...]


def explain(
    timeline: Timeline, policy: Policy, doubts: Sequence[Doubt], standing: Mapping[str, frozenset[Key]]
) -> Explanation:
    """The corrections for the gravest conflicts of a dossier; `standing` are the conflicts of each rule as it stands.

    The number of trials is bounded by the policy.
    """
    if not doubts:
        return Explanation((), ())
    trials = Trials(timeline, policy, standing, policy.constant("repair_trials").number)
    network = life_network(timeline, policy)
    found = sorted(_options(timeline, trials, network, doubts), key=lambda option: _merit(timeline, policy, option))
    chosen = _fewest(timeline, policy, doubts, found)
    first = sorted(found, key=lambda o: o.name not in chosen)
    of_doubt = tuple(tuple(o for o in first if i in o.clears) for i in range(len(doubts)))
    return Explanation(of_doubt, tuple(o for o in found if o.name in chosen))


def _fewest(
    timeline: Timeline, policy: Policy, doubts: Sequence[Doubt], options: Sequence[Option]
) -> frozenset[str]:
    """The fewest corrections that cover what can be covered; of several, those that also hold when made together."""
    by_name = {option.name: option for option in options}
    exact = 3 if len(options) <= MANY_OPTIONS else 2  # combinations of three grow too fast beyond
    covers = list(islice(smallest_covers(
        {o.name: o.clears for o in options}, {o.name: o.spot for o in options}, exact), MOST_COVERS))
    held = (cover for cover in covers if _hold_together(timeline, policy, doubts, [by_name[name] for name in cover]))
    return frozenset(next(held, covers[0] if covers else ()))


def _hold_together(
    timeline: Timeline, policy: Policy, doubts: Sequence[Doubt], options: Sequence[Option]
) -> bool:
    """Whether no conflict that single corrections clear comes back when all of them are made."""
    if len(options) < 2:
        return True
    changed: dict[str, Fact] = {}
    for option in options:
        fact = changed.get(option.fact.id, option.fact)
        changed[fact.id] = fact.with_fields(**{option.field: option.value})
    together = timeline.with_readings(changed.values())
    covered = [doubts[i] for i in frozenset().union(*(option.clears for option in options))]
    rules = {doubt.rule.id: doubt.rule for doubt in covered}
    left = {name: conflict_keys(rule, together, policy) or () for name, rule in rules.items()}
    return not any(doubt.outcome.key in left[doubt.rule.id] for doubt in covered)


def _options(timeline: Timeline, trials: Trials, network: Network, doubts: Sequence[Doubt]) -> Iterator[Option]:
    for fact, places in _suspects(timeline, doubts):
        for name in _fields(fact):
            scale: Scale = Months(timeline, network, fact, name) if fact.date(name) else Numbers(fact, name)
            yield from _options_of_spot(trials, scale, (fact, name), {place: doubts[place] for place in places})


def _suspects(timeline: Timeline, doubts: Sequence[Doubt]) -> list[tuple[Fact, list[int]]]:
    """Facts that conflicts rest on, those of most conflicts and least support first."""
    places: dict[str, list[int]] = {}
    facts: dict[str, Fact] = {}
    tried = [i for i, doubt in enumerate(doubts)
             if doubt.rule.id not in ABOUT_PAPERS and not doubt.outcome.subject.endswith(WITHOUT)]
    for i in sorted(tried, key=lambda i: (doubts[i].outcome.severity.rank, i))[:MOST_DOUBTS]:
        own = dict.fromkeys(f for f in doubts[i].outcome.facts if f.id in timeline.by_id and _fields(f))
        for fact in sorted(own, key=lambda f: support(timeline, f))[:MOST_FACTS_A_DOUBT]:
            facts[fact.id] = fact
            places.setdefault(fact.id, []).append(i)
    ranked = sorted(facts.values(), key=lambda f: (-len(places[f.id]), support(timeline, f), f.id))
    return [(fact, places[fact.id]) for fact in ranked[:MOST_FACTS]]


def _fields(fact: Fact) -> list[str]:
    """Dates and numbers of a fact that may have been misread or misfiled."""
    if fact.kind in NOT_OF_THE_LIFE:
        return []
    dates = [name for name, kind in FACT_FIELDS[fact.kind].items()
             if kind in DATES and name not in SAID_IN_PASSING and fact.date(name) is not None]
    number = NUMBERS.get(fact.kind)
    return dates + ([number] if number and fact.number(number) is not None else [])


JOINING = frozenset({"branch_accept", "superior_approve", "claimed_join"})
"""Party steps of which one is the day of joining: what a form claims repeats one of them."""


def support(timeline: Timeline, fact: Fact) -> int:
    """How many other materials say the same of the same thing."""
    name = next((n for n in ("date", "start", "decided", "from", "effective") if fact.date(n) is not None), None)
    if name is None:
        return 0
    alike = timeline.facts(fact.kind, None if fact.slot in JOINING else fact.slot)
    return len({other.material for other in alike if (other.slot == fact.slot or other.slot in JOINING)
                and other.material != fact.material and _says_the_same(fact, other, name)})


def _says_the_same(fact: Fact, other: Fact, name: str) -> bool:
    one, two = fact.date(name), other.date(name)
    alike = all(fact.text(t) == other.text(t) for t in ("level", "unit") if t in FACT_FIELDS[fact.kind])
    return alike and one is not None and two is not None and same(one, two) is not Truth.NO


def _merit(timeline: Timeline, policy: Policy, option: Option) -> tuple[object, ...]:
    """The best correction first: of what lies before birth, of what clears most, of what nothing else on file says."""
    fact = option.fact
    written = fact.date(option.field)
    unborn = written is not None and fact.kind not in BEFORE_LIFE and any(
        before(written, c.date) is Truth.YES for c in birth_candidates(timeline, policy))
    confidence = fact.evidence.confidence if isinstance(fact.evidence, PageEvidence) else 1.0
    formed = timeline.formed(fact)
    return (not unborn, -len(option.clears), support(timeline, fact), confidence,
            -formed.latest.toordinal() if formed else 0, option.reading is None, fact.id, option.field)


def _options_of_spot(
    trials: Trials, scale: Scale, spot: tuple[Fact, str], doubts: Mapping[int, Doubt]
) -> Iterator[Option]:
    """Values of one field: first those that clear most of the doubts it bears on, then those for doubts left over."""
    spans = [(number, span) for number, doubt in doubts.items() for span in _clearing(trials, scale, spot, doubt)]
    while spans:
        option = _best(trials, scale, spot, (spans, doubts))
        if option is not None:
            yield option
        cleared = _most_cleared(scale, spans)[1]
        spans = [(number, span) for number, span in spans if number not in cleared]


def _most_cleared(scale: Scale, spans: Sequence[tuple[int, Span]]) -> tuple[int, frozenset[int]]:
    """The place that clears most of the doubts, nearest to what stands, and those doubts."""
    def cleared(place: int) -> frozenset[int]:
        return frozenset(number for number, (low, high) in spans if low <= place <= high)

    best = min({end for _, span in spans for end in span},
               key=lambda place: (-len(cleared(place)), abs(place - scale.now), place))
    return best, cleared(best)


def _best(
    trials: Trials, scale: Scale, spot: tuple[Fact, str],
    found: tuple[Sequence[tuple[int, Span]], Mapping[int, Doubt]],
) -> Option | None:
    """The values that clear most of the doubts; None where the rest of the dossier allows none of them."""
    spans, doubts = found
    best, cleared = _most_cleared(scale, spans)
    around = [span for _, span in spans if span[0] <= best <= span[1]]
    span = scale.narrowed((max(low for low, _ in around), min(high for _, high in around)))
    if span is None or scale.written(span) == "../..":
        return None
    reading = next((str(value) for value in scale.readings(span) if all(
        trials.clears(doubts[number], *spot, value) for number in cleared)), None)
    nearest = scale.value(min(max(scale.now, span[0]), span[1]))
    return Option(*spot, scale.written(span), cleared, reading, nearest)


def _clearing(trials: Trials, scale: Scale, spot: tuple[Fact, str], doubt: Doubt) -> Iterable[Span]:
    """The values of one field that clear one doubt."""
    if doubt.rule.id == NETWORK and doubt.outcome.subject == TOGETHER:
        return [span for permitted in scale.permitted_by(doubt.outcome.facts)
                if (span := _trimmed(permitted, lambda place: trials.clears(doubt, *spot, scale.value(place))))]
    if scale.unknown is not None and not trials.clears(doubt, *spot, scale.unknown):
        return ()  # it stands whatever this field says

    def good(place: int) -> bool:
        return trials.clears(doubt, *spot, scale.value(place))

    return _spans(scale, good, doubt.outcome.facts)


def _trimmed(span: Span, good: Callable[[int], bool]) -> Span | None:
    """The part of a span that clears a doubt: what is usual, and how exactly, may change within it."""
    first, last = span
    ends = good(first), good(last)
    if ends == (False, False):
        return None
    return (first if ends[0] else edge(first, last, good)), (last if ends[1] else edge(last, first, good))


def _spans(scale: Scale, good: Callable[[int], bool], facts: Sequence[Fact]) -> Iterator[Span]:
    """Values before and after the present one that clear a doubt: around each likely one, else the nearest."""
    if good(scale.now):  # the same month written less closely is enough
        yield _far_end(scale, scale.now, -1, good), _far_end(scale, scale.now, 1, good)
        return
    for direction in (-1, 1):
        found: list[Span] = []
        bad = scale.now
        for value in scale.likely(direction, facts):
            if any(low <= value <= high for low, high in found):
                continue
            if good(value):
                found.append(_span_around(scale, bad, value, direction, good))
            else:
                bad = value
        if not found and (hit := first_good(scale.steps(direction), good, scale.now)) is not None:
            found.append(_span_around(scale, *hit, direction, good))
        yield from found


def _span_around(
    scale: Scale, bad: int, value: int, direction: int, good: Callable[[int], bool]
) -> Span:
    near, far = edge(bad, value, good), _far_end(scale, value, direction, good)
    return (far, near) if direction < 0 else (near, far)


def _far_end(scale: Scale, value: int, direction: int, good: Callable[[int], bool]) -> int:
    """How far beyond a good value they stay good."""
    for further in scale.beyond(value, direction):
        if not good(further):
            return edge(further, value, good)
        value = further
    return value
