"""The rulebook is complete: every rule has a Chinese title, parameters that exist, a text, and tests."""

import re
from pathlib import Path

import pytest

from models.errors import UnknownNameError
from rules.catalogue import list_rules, show_rule
from rules.policy import default_policy
from rules.registry import RULES, get_rule, rule

FIRST_THIRTY = ["AGE-01", "AGE-02", "AGE-04", "AGE-07", "AGE-08", "AGE-11", "WRK-01", "WRK-02", "WRK-04", "WRK-05", "WRK-11", "PTY-01", "PTY-02", "PTY-03", "PTY-04", "PTY-07", "PTY-08", "PTY-15", "EDU-01", "EDU-02", "EDU-03", "EDU-05", "EDU-08", "EDU-10", "EDU-17", "EXP-01", "EXP-02", "EXP-03", "EXP-04", "IDN-01"]
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("*.py")
                  if path.name != "test_registry.py")


def test_the_first_thirty_rules_are_there() -> None:
    assert set(FIRST_THIRTY) <= set(RULES)


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_rule_is_complete(rule_id: str) -> None:
    known = RULES[rule_id]
    assert re.search("[一-鿿]", known.title)
    assert known.description.endswith(".")
    assert known.reads and set(known.reads) <= set(default_policy().parameters)
    assert f'"{rule_id}"' in TESTS, "no test names this rule"


@pytest.mark.parametrize("rule_id", sorted(RULES))
def test_rule_is_shown_with_its_rows_and_citations(rule_id: str) -> None:
    text = show_rule(rule_id)
    assert RULES[rule_id].title in text and ("《" in text or "设计规则" in text)
    assert all(name in text for name in RULES[rule_id].reads)


def test_every_parameter_is_read_by_a_rule_or_the_engine() -> None:
    engine = {"reading_floor", "reading_combinations", "repair_trials", "guard_trials",
              "evidence_order"}
    read = {name for known in RULES.values() for name in known.reads} | engine
    assert set(default_policy().parameters) == read


def test_list_has_one_line_for_each_rule() -> None:
    lines = list_rules().splitlines()
    assert [line[:6] for line in lines[:-1]] == sorted(RULES)


def test_taken_id_is_refused_and_unknown_id_lists_those_that_exist() -> None:
    with pytest.raises(ValueError, match="AGE-01 is registered twice"):
        rule("AGE-01", title="x", reads=[])(RULES["AGE-02"].check)
    with pytest.raises(UnknownNameError, match="AGE-01, AGE-02"):
        get_rule("AGE-99")
