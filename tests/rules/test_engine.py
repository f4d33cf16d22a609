"""The engine's guards, its counts, and that the order of a dossier's pages does not matter."""

import random
from collections import defaultdict
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.facts_file import parse_facts
from models.findings import Verdict
from rules import judge, rulebook_version
from rules.registry import RULES
from tests.rules.case import AS_OF, birth, dossier, fact, findings, judged, line, party, study, work

TANGLED = dossier(
    birth("1960-05", "M22 1978-05"), birth("1962-05", "M27 2013-05"), birth("1961-05", "M05 1990"),
    birth("1960", "M05 1990 #2"), fact("identity", "M34 2007", field="id_number", value="110101196304120015"),
    work("1979-12", "M29 1979-12", route="招工"), work("1975-08", "M27 2013-05"),
    party("apply", "1986-01"), party("branch_accept", "1985-06-20"), party("superior_approve", "1985-05-05"),
    party("full_branch", "1986-02"), party("claimed_join", "1984", "M27 2013-05"),
    study("高中", "1974-09", "1976-07", "M07 1976"), study("本科", "1984-09", "1986-07", "M09 1986", school="武汉大学"),
    study("大专", "1985-09", "1987-07", "M09 1987", school="省委党校", mode="成人脱产"),
    fact("degree", "M09 1986", level="学士", date="1980-07"),
    line("1976-12", "1984-06", "甲厂/工人"), line("1983-01", "1988-06", "乙局/科员"), line("1990-01", "open", "丙局/局长"),
    line("1976-12", "1984-09", "甲厂/工人", "M01 1999"), line("1986-01", "1985-06", "乙局/科员", "M01 1999"),
    line("1985", "1990", "乙局/科长", "M01 1999"), fact("age_stated", "M22 1978-05", age=25),
)


def shuffled(data: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same dossier with materials and facts in another order; the lines of one résumé keep theirs."""
    order = random.Random(seed)  # noqa: S311
    facts, materials = list(data["facts"]), list(data["materials"])
    order.shuffle(facts)
    order.shuffle(materials)
    lines: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for item in data["facts"]:
        if item["kind"] == "stint":
            lines[item.get("material")].append(item)
    facts = [lines[item.get("material")].pop(0) if item["kind"] == "stint" else item for item in facts]
    return {**data, "facts": facts, "materials": materials}


@given(st.integers(0, 2**32))
def test_order_of_materials_and_facts_does_not_change_findings(seed: int) -> None:
    assert judge(parse_facts(shuffled(TANGLED, seed)), AS_OF) == judge(parse_facts(TANGLED), AS_OF)


def test_tangled_dossier_gives_a_finding_of_most_rules() -> None:
    rules = {finding.rule for finding in judge(parse_facts(TANGLED), AS_OF).findings}
    assert len(rules) >= 18, "the order test would prove little"


def test_every_rule_runs_once_and_no_facts_give_no_findings() -> None:
    evaluation = judged()
    assert evaluation.findings == ()
    assert [run.rule for run in evaluation.runs] == sorted(RULES)
    assert {run.outcome for run in evaluation.runs} == {Verdict.NOT_APPLICABLE}


def test_ids_are_unique_and_findings_name_known_facts() -> None:
    evaluation = judge(parse_facts(TANGLED), AS_OF)
    ids = [finding.id for finding in evaluation.findings]
    assert len(ids) == len(set(ids))
    known = {item["id"] for item in TANGLED["facts"]}
    assert all(set(finding.facts) <= known and finding.facts for finding in evaluation.findings)


def test_undecided_findings_are_listed_after_the_others_and_colours_fall() -> None:
    found = judge(parse_facts(TANGLED), AS_OF).findings
    keys = [(finding.verdict is Verdict.UNDECIDED, finding.severity.rank) for finding in found]
    assert keys == sorted(keys)


def test_sentences_are_whole_chinese_sentences() -> None:
    for finding in judge(parse_facts(TANGLED), AS_OF).findings:
        assert finding.text.count("。") == 2 and finding.text.rstrip("）").endswith(("。", "色")), finding.text
        assert "。。" not in finding.text and "None" not in finding.text and finding.citation, finding.text


@pytest.mark.parametrize("as_of", [date(1990, 1, 1), date(2030, 1, 1)])
def test_day_of_the_audit_is_given_never_today(as_of: date) -> None:
    assert judge(parse_facts(TANGLED), as_of) == judge(parse_facts(TANGLED), as_of)


def test_correction_keeps_the_identity_of_a_finding() -> None:
    """A person corrects a reading; the spot on the page stays, and so does the finding, while it lasts."""
    read = findings("WRK-02", birth("1978-02", id="f1"), work("1993-07", id="f2"))
    corrected = findings("WRK-02", birth("1978-03", id="f9", anchor="f1", supersedes="f1"), work("1993-07", id="f2"))
    assert read[0].id == corrected[0].id


def test_two_doubtful_readings_are_tried_together() -> None:
    def seen(page: int, value: str) -> dict[str, Any]:
        return {"page": page, "box": [0, 0, 9, 9], "text": "?", "confidence": 0.6,
                "alternatives": [{"text": value, "value": value, "confidence": 0.3}]}

    items = [birth("1978-02", evidence=seen(1, "1977-12")), work("1993-07", evidence=seen(2, "1993-12"))]
    (finding,) = findings("WRK-02", *items)
    assert finding.verdict is Verdict.UNDECIDED
    assert "第1页" in finding.text and "第2页" in finding.text


def test_reading_of_a_period_changes_the_nearer_date() -> None:
    evidence = {"page": 3, "box": [0, 0, 9, 9], "text": "1988.06", "confidence": 0.6,
                "alternatives": [{"text": "1989.06", "value": "1989-12", "confidence": 0.3}]}
    lines = [line("1980-01", "1988-12", "甲厂/工人", evidence=evidence), line("1990-01", "open", "乙局/科员")]
    (finding,) = findings("EXP-01", *lines)
    assert finding.verdict is Verdict.UNDECIDED and "1989年12月" in finding.text


def test_reading_as_near_to_both_dates_of_a_period_is_tried_for_each() -> None:
    evidence = {"page": 3, "box": [0, 0, 9, 9], "text": "1990.09", "confidence": 0.6,
                "alternatives": [{"text": "1988.09", "value": "1988-09", "confidence": 0.3}]}
    (finding,) = findings("EDU-02", study("本科", "1990-09", "1989-07", evidence=evidence))
    assert finding.verdict is Verdict.UNDECIDED


def test_version_is_short_and_stable() -> None:
    assert rulebook_version() == rulebook_version() and len(rulebook_version()) == 12


def test_ids_of_any_writing_keep_their_order() -> None:
    """f1 and f01 are two ids, and ① is no number."""
    items = [birth("1960-05", id="f1"), birth("1962-05", id="f01"), birth("1961-05", id="①"), work("1974-01", id="x 1")]
    one, two = (judge(parse_facts(dossier(*order)), AS_OF) for order in (items, items[::-1]))
    assert [f.to_wire() for f in one.findings] == [f.to_wire() for f in two.findings]
    assert [c.to_wire() for c in one.causes] == [c.to_wire() for c in two.causes]


def test_many_doubtful_readings_end_in_bounded_time() -> None:
    """Forty overlapping lines with a rival reading each: no more runs than the policy allows, and a person must look."""
    def seen(number: int) -> dict[str, Any]:
        return {"page": 1, "box": [0, number, 9, number + 9], "text": "?", "confidence": 0.6,
                "alternatives": [{"text": "1990.01", "value": "1990-01", "confidence": 0.3}]}

    lines = [line("1980-01", f"{1985 + n % 3}-0{1 + n % 9}", f"单位{n}/工人", evidence=seen(n)) for n in range(40)]
    assert {f.verdict for f in judged(*lines).findings if f.rule == "EXP-02"} == {Verdict.UNDECIDED}
