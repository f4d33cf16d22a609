"""Corrections: each really clears what it says, the interval is exact, the likely slip comes first."""

from typing import Any

import pytest

from models.facts_file import parse_facts
from models.findings import Finding
from rules import judge
from rules.policy import default_policy
from rules.trials import Trials
from tests.rules.case import AS_OF, birth, dossier, fact, findings, judged, line, party, study, work

FORM = "M27 2013-05"


def repaired(*items: dict[str, Any]) -> dict[str, list[tuple[str, str, str]]]:
    """For each rule with repairs: (fact, field, to), best first."""
    return {f.rule: [(r.fact, r.field, r.to) for r in f.repairs] for f in judged(*items).findings if f.repairs}


def test_interval_of_values_that_would_clear_it() -> None:
    assert repaired(birth("1978-02", FORM), work("1993-07", FORM))["WRK-02"] == [
        ("f1", "date", "../1977-07"), ("f2", "date", "1994-02/..")]


@pytest.mark.parametrize(("place", "value", "stands"), [
    (0, "1977-07", False), (0, "1977-08", True), (1, "1994-02", False), (1, "1994-01", True)])
def test_both_ends_of_the_interval_are_exact(place: int, value: str, stands: bool) -> None:
    items = [birth("1978-02", FORM), work("1993-07", FORM)]
    items[place] = {**items[place], "date": value}
    found = [f for f in findings("WRK-02", *items) if f.verdict.value == "conflict"]
    assert bool(found) is stands


def test_every_repair_clears_what_it_says() -> None:
    items = [birth("1978-02", FORM), work("1993-07", FORM), party("branch_accept", "1985-06"),
             party("superior_approve", "1985-05"), party("full_branch", "1985-12"),
             line("1993-07", "1996-06", "甲厂/工人"), line("1998-03", "open", "乙局/科员"),
             study("本科", "1990-09", "1989-07")]
    data = dossier(*items)
    for finding in judge(parse_facts(data), AS_OF).findings:
        for repair in finding.repairs:
            low, _, high = repair.to.partition("/")
            for bound in {low, high or low} - {".."}:
                assert finding.rule in repair.clears
                assert finding.id not in _conflicts(data, repair.fact, repair.field, bound), (finding.rule, repair)


def _conflicts(data: dict[str, Any], name: str, field: str, value: str) -> set[str]:
    facts = [{**item, field: value} if item["id"] == name else item
             for item in data["facts"]]
    return {f.id for f in judge(parse_facts({**data, "facts": facts}), AS_OF).findings if f.verdict.value == "conflict"}


def test_what_the_recogniser_also_considered_is_named_first() -> None:
    seen = {"page": 1, "box": [0, 0, 9, 9], "text": "1978.02", "confidence": 0.9,
            "alternatives": [{"text": "1973.02", "value": "1973-02", "confidence": 0.03}]}
    (finding,) = findings("WRK-02", birth("1978-02", FORM, evidence=seen), work("1993-07", FORM))
    assert finding.verdict.value == "conflict", "the other reading is below the floor"
    assert finding.repairs[0].fact == "f1" and finding.repairs[0].misread and finding.repairs[0].reading == "1973-02"


@pytest.mark.parametrize(("born", "raw", "reading"), [
    ("1978-02", "1978.02", "1976-02"),  # 8 for 6
    ("1983-02", "一九八三年二月", "1963-02"),  # 八 for 六
])
def test_one_look_alike_that_would_clear_it(born: str, raw: str, reading: str) -> None:
    (finding,) = findings("WRK-02", birth(born, FORM, raw=raw), work("1993-07", FORM))
    assert next(r for r in finding.repairs if r.fact == "f1").reading == reading


def test_no_look_alike_is_named_where_none_lies_in_the_interval() -> None:
    (finding,) = findings("AGE-01", birth("1960-05", "M22 1978"), birth("1962-05", FORM))
    assert [(r.to, r.reading) for r in finding.repairs] == [("1960-05", None), ("1962-05", None)]


def test_record_that_stands_alone_is_suspected_first() -> None:
    """Three pages give one birth date, the claim another: correcting the claim clears all, and nothing supports it."""
    items = [birth("1960-05", "M22 1978-06", self_filled=True), birth("1960-05", "M09 1981"), birth("1960-05", "M18 1985"),
             birth("1962-05", FORM)]
    evaluation = judged(*items)
    first: Finding = next(f for f in evaluation.findings if f.rule == "AGE-01")
    assert (first.repairs[0].fact, first.repairs[0].to) == ("f4", "1960-05")
    (cause,) = evaluation.causes
    assert cause.repair.fact == "f4" and {"AGE-01", "AGE-02"} <= set(cause.repair.clears)


def test_findings_of_one_root_cause_stand_together() -> None:
    evaluation = judged(party("branch_accept", "1985-06"), party("superior_approve", "1985-05"))
    conflicts = [f for f in evaluation.findings if f.verdict.value == "conflict"]
    assert {f.rule for f in conflicts} == {"PTY-07", "PTY-08"} and len({f.cause for f in conflicts}) == 1
    (cause,) = evaluation.causes
    assert set(cause.findings) == {f.id for f in conflicts} and "PTY-07、PTY-08疑点可消除" in cause.text


def test_two_mistakes_need_two_corrections() -> None:
    items = [birth("1978-02", FORM), work("1993-07", FORM), line("1993-07", "1996-06", "甲厂/工人"),
             line("1998-03", "open", "乙局/科员")]
    assert len(judged(*items).causes) == 2


def test_corrections_of_the_explanation_hold_together() -> None:
    """Moving the claim to the earliest record and then the start of work by the old claim would not."""
    items = [birth("1964-07", "M22 1976-05"), birth("1962-07", FORM), work("1975-01", FORM)]
    data = dossier(*items)
    evaluation = judge(parse_facts(data), AS_OF)
    values = {c.repair.fact: c.repair.to for c in evaluation.causes}
    facts = [{**item, "date": max(values[item["id"]].replace("..", "").split("/"))} if item["id"] in values else item
             for item in data["facts"]]
    left = {f.id for f in judge(parse_facts({**data, "facts": facts}), AS_OF).findings if f.verdict.value == "conflict"}
    assert not left & {name for cause in evaluation.causes for name in cause.findings}


def test_repair_of_the_network_is_what_the_other_facts_allow() -> None:
    items = [study("小学", "1968-09", "1973-07"), study("初中", "", "", nominal_years=3), study("高中", "1975-02", "1977-02")]
    (finding,) = findings("NET-01", *items)
    assert {(r.fact, r.field, r.to) for r in finding.repairs} == {("f1", "end", "1968-09/1972-08"),
                                                                  ("f3", "start", "1976-01/1976-02")}


def test_stated_age_can_be_the_slip() -> None:
    items = [birth("1958-06", "M29 1975-03"), fact("age_stated", "M29 1975-03", age=19)]
    (finding,) = findings("AGE-11", *items)
    assert ("f2", "age", "16/18") in [(r.fact, r.field, r.to) for r in finding.repairs]


def test_number_of_trials_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tangle ends: the policy's cap on trials holds however many conflicts there are."""
    made: list[Trials] = []
    monkeypatch.setattr("rules.repairs.Trials", lambda *args: made.append(Trials(*args)) or made[-1])
    lines = [line(f"{1960 + n}-01", f"{1962 + n}-0{1 + n % 3}", f"单位{n}/工人") for n in range(60)]
    assert judged(birth("1958-01", FORM), *lines).findings
    assert made[0].left >= 0 and len(made[0].known) <= default_policy().constant("repair_trials").number
