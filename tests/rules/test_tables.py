"""Every case of every table, and that every rule has all five kinds of case."""

import pytest

from rules.registry import RULES
from tests.rules.case import found
from tests.rules.tables import KINDS, Case, all_cases, kinds_of

CASES, WITHOUT = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.kind}")
def test_case(case: Case) -> None:
    assert found(case.rule, *case.items, **case.options) == case.expected


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_rule_has_every_kind_of_case_or_a_reason(rule_id: str) -> None:
    lacking = [kind for kind in KINDS if kind not in kinds_of(CASES)[rule_id] and (rule_id, kind) not in WITHOUT]
    assert not lacking


def test_reasons_are_given_only_where_there_are_no_cases() -> None:
    assert not [pair for pair in WITHOUT if pair[1] in kinds_of(CASES)[pair[0]] or pair[0] not in RULES]
