"""Other readings of a page that the recogniser considered: hypotheses a conflict must survive."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from rapidfuzz.distance import Levenshtein

from models.dates import PartialDate
from models.facts import FACT_FIELDS, Fact, FieldType, PageEvidence, Value
from models.timeline import Timeline
from rules.policy import Policy

KEY_TEXT = {"identity": "value", "determination": "value"}


def clearing_reading(
    facts: Sequence[Fact], timeline: Timeline, policy: Policy, clears: Callable[[Timeline, tuple[Fact, ...]], bool]
) -> tuple[Fact, ...] | None:
    """The facts, read otherwise, that clear the conflict, fewest changes first; None where no reading does.

    Readings below the confidence floor are not tried, nor more combinations than the policy's cap.
    """
    floor, cap = policy.constant("reading_floor").value, policy.constant("reading_combinations").number
    choices = [[fact, *other_readings(fact, floor)] for fact in dict.fromkeys(facts)]
    if all(len(choice) == 1 for choice in choices):
        return None
    for combination in islice(_fewest_changes_first(choices), cap):
        changed = tuple(fact for fact, choice in zip(combination, choices, strict=True) if fact is not choice[0])
        if changed and clears(timeline.with_readings(changed), changed):
            return changed
    return None


def has_other_reading(fact: Fact, policy: Policy) -> bool:
    """Whether the recogniser considered another reading of the fact that is above the floor."""
    return any(True for _ in other_readings(fact, policy.constant("reading_floor").value))


def other_readings(fact: Fact, floor: float) -> Iterator[Fact]:
    """The fact as it would be under each other reading of its spot."""
    if not isinstance(fact.evidence, PageEvidence):
        return
    for alternative in fact.evidence.alternatives:
        if alternative.confidence >= floor:
            yield from _read_as(fact, alternative.value)


def _read_as(fact: Fact, text: str) -> Iterator[Fact]:
    for name in [KEY_TEXT[fact.kind]] if fact.kind in KEY_TEXT else _changed_fields(fact, text):
        value = _value(fact, name, text)
        if value is not None and value != fact.fields.get(name):
            yield fact.with_fields(**{name: value})


def _changed_fields(fact: Fact, text: str) -> list[str]:
    """The dates or numbers that the other reading may be a reading of: those whose text is nearest."""
    apart = {
        name: Levenshtein.distance(value.edtf if isinstance(value, PartialDate) else str(value), text)
        for name, value in fact.fields.items()
        if FACT_FIELDS[fact.kind][name] in (FieldType.DATE, FieldType.DATE_OR_OPEN, FieldType.NUMBER)
    }
    return sorted(name for name, distance in apart.items() if distance == min(apart.values()))


def _value(fact: Fact, name: str, text: str) -> Value | None:
    old = fact.fields.get(name)
    try:
        if isinstance(old, PartialDate):
            return replace(old, edtf=text)
        return float(text) if isinstance(old, int | float) else text
    except ValueError:
        return None


def _fewest_changes_first(choices: Sequence[Sequence[Fact]]) -> Iterable[tuple[Fact, ...]]:
    """Every combination of readings; first those that change one fact only."""
    for place, choice in enumerate(choices):
        for other in choice[1:]:
            yield tuple(other if i == place else c[0] for i, c in enumerate(choices))
    for combination in product(*choices):
        if sum(fact is not choice[0] for fact, choice in zip(combination, choices, strict=True)) > 1:
            yield combination
