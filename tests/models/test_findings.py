"""Findings keep their identity."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.findings import Citation, Severity, finding_id


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


@pytest.mark.parametrize(
    ("instrument", "article", "shown"),
    [
        ("中华人民共和国劳动法", "第十五条", "《中华人民共和国劳动法》第十五条"),
        ("禁止使用童工规定（国务院令第81号）", "", "《禁止使用童工规定》（国务院令第81号）"),
        ("干部人事档案造假问题处理办法（试行）（中组发〔2015〕23号）", "", "《干部人事档案造假问题处理办法（试行）》（中组发〔2015〕23号）"),
        ("组通字〔2006〕41号", "", "组通字〔2006〕41号"),
        ("中共中央组织部《关于党龄的计算方法》", "", "中共中央组织部《关于党龄的计算方法》"),
        ("当时通行做法（未见全国统一规定）", "", "当时通行做法（未见全国统一规定）"),
        ("", "逻辑一致性（设计规则）", "逻辑一致性（设计规则）"),
    ],
)
def test_a_citation_is_written_as_instruments_are_cited(instrument: str, article: str, shown: str) -> None:
    assert str(Citation(instrument, article)) == shown
