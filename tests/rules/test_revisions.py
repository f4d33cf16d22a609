"""Two versions of the rulebook: which rows differ, and which findings came, went and changed."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.facts_file import parse_facts
from rules import judge
from rules.policy import POLICIES_FOLDER, Policy, default_policy, load_policy
from rules.revisions import finding_changes, row_changes
from tests.rules.case import AS_OF, birth, dossier, line, work


@pytest.fixture
def other(tmp_path: Path) -> Policy:
    """A version in which the least working age is 15 since 1991 and the row before it is verified."""
    folder = tmp_path / "other"
    shutil.copytree(POLICIES_FOLDER, folder)
    text = (folder / "work.yaml").read_text(encoding="utf-8")
    one, two = "value: 16, promulgated: 1991-04-15", "value: 15, promulgated: 1991-04-15"
    assert one in text
    (folder / "work.yaml").write_text(text.replace(one, two), encoding="utf-8")
    return load_policy(folder)


def test_rows_that_differ_are_named_with_both_values(other: Policy) -> None:
    (change,) = row_changes(default_policy(), other)
    assert str(change).startswith("~ minimum_working_age@1991-04-15：16") and "→ 15" in str(change)
    assert row_changes(other, other) == []


def test_row_that_differs_in_its_note_only_says_so(other: Policy) -> None:
    parameter = other.parameters["gap_months"]
    noted = replace(parameter, rows=(replace(parameter.rows[0], note="x"),))
    (change,) = row_changes(other, Policy({**other.parameters, "gap_months": noted}, "x"))
    assert "另有变动：说明" in str(change)


def test_rows_that_came_and_went(other: Policy) -> None:
    fewer = Policy({name: p for name, p in other.parameters.items() if name != "gap_months"}, "x")
    assert [str(c)[0] for c in row_changes(other, fewer)] == ["-"]
    assert [str(c)[0] for c in row_changes(fewer, other)] == ["+"]


def test_findings_that_came_went_and_changed(other: Policy) -> None:
    items = [birth("1978-02", "M27 2013-05"), work("1993-07", "M27 2013-05"),
             line("1993-07", "1996-06", "甲厂/工人"), line("1998-03", "open", "乙局/科员")]
    content = parse_facts(dossier(*items))
    old, new = ([f.to_wire() for f in judge(content, AS_OF, policy).findings] for policy in (default_policy(), other))
    changes = finding_changes(old, new)
    assert [f["rule"] for f in changes.went] == ["WRK-02"] and not changes.came
    assert any(text.startswith("- WRK-02") for text in changes.lines())
    back = finding_changes(new, old)
    assert [f["rule"] for f in back.came] == ["WRK-02"]
    louder = [{**f, "severity": "red"} for f in new]
    assert all("颜色" in text for text in finding_changes(new, louder).lines())
