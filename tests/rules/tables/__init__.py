"""Tables of cases, one file per group of rules: what a dossier says, and what the rule must say of it.

Every rule has cases of all five kinds, or `WITHOUT` says why a kind cannot exist for it.
`.venv/bin/python -m tests.rules.tables` prints how many have.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

KINDS = ("conflict", "boundary", "imprecise", "exception", "policy")
"""A plain conflict; just inside and just outside; a date too coarse to decide; what excuses; both sides of a change."""


@dataclass(frozen=True)
class Case:
    """One dossier and what one rule must say of it: `verdict colour` of each finding, gravest first; [] for none."""

    rule: str
    kind: str
    items: tuple[dict[str, Any], ...]
    expected: list[str]
    options: Mapping[str, Any] = field(default_factory=dict)


def case(rule: str, kind: str, expected: list[str], *items: dict[str, Any], **options: Any) -> Case:
    """A case; `options` are those of `tests.rules.case.found` (pages, id_number, as_of)."""
    assert kind in KINDS, f"{rule}: no kind {kind!r}"
    return Case(rule, kind, items, expected, options)


def all_cases() -> tuple[list[Case], dict[tuple[str, str], str]]:
    """Every case of every table, and the reasons why a rule has no case of a kind."""
    cases: list[Case] = []
    without: dict[tuple[str, str], str] = {}
    for module in sorted(m.name for m in iter_modules(__path__) if m.name != "__main__"):
        table = import_module(f"{__name__}.{module}")
        cases += table.CASES
        without |= table.WITHOUT
    return cases, without


def kinds_of(cases: list[Case]) -> dict[str, set[str]]:
    """The kinds of case that each rule has. A boundary needs two cases that come out differently."""
    found: dict[str, set[str]] = defaultdict(set)
    edges: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for each in cases:
        if each.kind == "boundary":
            edges[each.rule].add(tuple(each.expected))
        else:
            found[each.rule].add(each.kind)
    for rule, outcomes in edges.items():
        if len(outcomes) > 1:
            found[rule].add("boundary")
    return found
