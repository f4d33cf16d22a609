"""Which problem group a doubt belongs to, and that the table names rules that exist."""

import pytest

from rules import checks
from rules.problem_groups import _BY_RULE, TITLES, ProblemGroup, problem_group
from rules.registry import RULES

assert checks


def test_every_listed_rule_exists_and_every_group_has_a_title() -> None:
    assert set(_BY_RULE) <= set(RULES)
    assert set(TITLES) == set(ProblemGroup)


@pytest.mark.parametrize(("doubt", "group"), [
    (("AGE-03", "yellow", "undecided"), 1), (("WRK-02", "yellow", "conflict"), 2), (("KEY-02", "yellow", "missing"), 3),
    (("AGE-15", "yellow", "missing"), 4), (("AGE-01", "red", "conflict"), 5), (("DOC-10", "red", "conflict"), 6),
    (("DOC-10", "yellow", "conflict"), 2), (("DOC-13", "blue", "conflict"), 7),
    (("WRK-02", "yellow", "conflict", "涂改造假"), 1), (("WRK-02", "yellow", "conflict", "系统识读有误"), 8),
    (("DOC-13", "blue", "conflict", "填写笔误"), 7), (("XYZ-99", "red", "conflict"), 2)])
def test_the_group_follows_from_the_rule_unless_a_reviewer_says_why(doubt: tuple[str, ...], group: int) -> None:
    assert problem_group(*doubt) == group
