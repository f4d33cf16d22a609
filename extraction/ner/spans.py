"""A name found in a text, and how names that overlap are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extraction.ner.labels import NameLabel

_RULED = frozenset((NameLabel.DATE, NameLabel.ID, NameLabel.LEVEL, NameLabel.DEGREE))


@dataclass(frozen=True, slots=True)
class NameSpan:
    """`text[start:end]` names what `label` says. `probability` is the model's own, 1.0 where a rule is sure."""

    start: int
    end: int
    label: NameLabel
    probability: float = 1.0


def settle(ruled: Iterable[NameSpan], trained: Iterable[NameSpan]) -> tuple[NameSpan, ...]:
    """Both as one row without overlaps.

    Dates, identity numbers, levels and degrees are the rules' to say: a model's own are left out. A date or a number
    beats all it overlaps; a level or a degree does not where it is a part of a longer name (the 高中 of 南屏高中).
    """
    certain = sorted(ruled, key=lambda span: span.start)
    kept = [span for span in trained
            if span.label not in _RULED and not any(_gives_way(span, rule) for rule in certain)]
    kept += [rule for rule in certain if not any(_overlap(rule, span) for span in kept)]
    return tuple(sorted(kept, key=lambda span: span.start))


def _gives_way(span: NameSpan, rule: NameSpan) -> bool:
    if not _overlap(span, rule):
        return False
    if rule.label in (NameLabel.DATE, NameLabel.ID):
        return True
    longer = span.end - span.start > rule.end - rule.start
    return not (longer and span.start <= rule.start and rule.end <= span.end)


def _overlap(one: NameSpan, other: NameSpan) -> bool:
    return one.start < other.end and other.start < one.end
