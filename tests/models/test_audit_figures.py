"""What one audit adds to the figures of the store: marks of findings, moved dates, papers that lack."""

from typing import Any

import pytest

from models.audit_figures import figures_of, from_wire, to_wire
from models.date_moves import Move, moves_of
from models.missing_papers import missing_papers


def material(name: str, kind: str, formed: str | None) -> dict[str, Any]:
    return {"id": name, "type": kind, "title": kind, "formed": formed}


def birth(name: str, on: str, date: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": "birth", "material": on, "date": date, **more}


OLD, MIDDLE, NEW = material("m1", "M07", "1969-12"), material("m2", "M25", "1985-11-08"), material("m3", "M01", "1999")


@pytest.mark.parametrize(("dates", "moves"), [
    (("1953-05", "1953-05", "1955-05"), [Move("changed", "birth", "M01", "1999", 24)]),
    (("1953-05", "1952-05", "1952"), [Move("changed", "birth", "M25", "1985", -12)]),
    (("1953-05", "1954-04", "1954-04"), []),  # eleven months
    (("1953", "1953-05", "1953-12"), []),
    (("1953-05", "..", ""), []),
])
def test_a_date_moves_where_the_next_material_differs_by_twelve_months(dates: Any, moves: list[Move]) -> None:
    on = ("m1", "m2", "m3")
    facts = [birth(f"f{i}", m, d) for i, (m, d) in enumerate(zip(on, dates, strict=True))]
    assert moves_of([NEW, OLD, MIDDLE], facts[::-1]) == moves


def test_two_values_on_one_material_are_no_move() -> None:
    assert moves_of([OLD], [birth("f1", "m1", "1953"), birth("f2", "m1", "1960")]) == []


@pytest.mark.parametrize(("formed", "found"), [
    ("1978-12-31", [Move("late", "", "M29", "1978-12-31", 24)]), ("1978-11-30", []), (None, [])])
def test_a_key_paper_is_late_from_two_years_after_what_it_documents(formed: str | None, found: list[Move]) -> None:
    fact = {"id": "f1", "kind": "work_start", "material": "m1", "date": "1976-12"}
    assert moves_of([material("m1", "M29", formed)], [fact]) == found


@pytest.mark.parametrize(("text", "papers"), [
    ("《入党志愿书》载有入党（2003年6月12日）。缺政审材料（可向批准入党的党委查取）、考察材料（可向党支部查取），宜补思想汇报（自传），建议补充材料。",
     ("政审材料", "考察材料")),
    ("档案中缺少毕业生登记表、学籍（成绩）表，没有任何学籍原始材料，建议补充材料。", ("毕业生登记表", "学籍（成绩）表")),
    ("应有1994至2003年度的考核材料。缺1994至1997、1999至2000年度考核登记表，也没有说明", ("年度考核登记表",)),
    ("该时间前后6个月内没有相应职务的任免审批表或任免文件；仅作备注", ("干部任免审批表", "任免文件")),
    ("《工资表》缺印章，没有盖章", ()),
])
def test_missing_papers_are_named_by_the_finding(text: str, papers: tuple[str, ...]) -> None:
    assert missing_papers(text) == papers


def an_audit() -> dict[str, Any]:
    return {
        "pages": [{"error": "坏"}, {"error": None, "quality": {"verdict": "poor"}}, {"error": None, "quality": None}],
        "materials": [{**OLD, "lacks": ["seal"]}, {**NEW, "lacks": []}],
        "facts": [birth("f1", "m1", "1953-05", evidence={"page": 1, "box": [0, 0, 1, 1], "text": "", "confidence": 0.85}),
                  birth("f2", "m3", "1955-05", evidence={"page": 1, "box": [0, 0, 1, 1], "text": "", "confidence": 0.2}),
                  {"id": "f3", "kind": "party", "material": "m3", "step": "claimed_join", "date": "1984-07"}],
        "findings": [{"verdict": "conflict", "facts": ["f1", "f2"], "text": "没有公务员登记表"},
                     {"verdict": "missing", "facts": ["f3"], "text": "档案中没有入党志愿书"}],
    }


def test_the_figures_of_an_audit() -> None:
    found = figures_of(an_audit())
    assert (found.pages, found.sure) == ({"failed": 1, "poor": 1, "unmeasured": 1}, (1, 0, 0, 1, 0))
    assert (found.materials, found.informal) == (2, 1)
    conflict, missing = found.findings
    assert (conflict.decades, conflict.papers, conflict.era) == ((1960, 1990), (), None)
    assert (missing.decades, missing.papers, missing.era) == ((1990,), ("入党志愿书",), 1980)
    assert conflict.digest != missing.digest
    assert found.moves == (Move("changed", "birth", "M01", "1999", 24),)
    assert from_wire(to_wire(found)) == found
