"""Findings keep their identity."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from models.findings import Severity, finding_id


@given(st.lists(st.text(min_size=1), min_size=1), st.randoms())
def test_the_order_of_facts_does_not_change_the_identity_of_a_finding(anchors: list[str], dice: Random) -> None:
    shuffled = dice.sample(anchors, len(anchors))
    assert finding_id("WRK-02", anchors) == finding_id("WRK-02", shuffled)


def test_other_rules_spots_and_subjects_are_other_findings() -> None:
    ids = {finding_id("WRK-02", ["f1"]), finding_id("WRK-01", ["f1"]), finding_id("WRK-02", ["f2"]),
           finding_id("WRK-02", ["f1"], "转干审批表")}
    assert len(ids) == 4


def test_a_ceiling_never_raises_a_colour() -> None:
    assert Severity.RED.at_most(Severity.YELLOW) is Severity.YELLOW
    assert Severity.BLUE.at_most(Severity.YELLOW) is Severity.BLUE
    assert Severity.BLUE.lowered() is Severity.BLUE
