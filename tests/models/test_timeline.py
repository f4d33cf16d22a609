"""The timeline: claimed values, rival records, the graph."""

from datetime import date
from typing import Any

from models.facts_file import parse_facts
from models.timeline import Timeline

AS_OF = date(2026, 11, 22)


def timeline(facts: list[dict[str, Any]], materials: list[dict[str, Any]]) -> Timeline:
    return Timeline(parse_facts({"schema": "sanling.facts/1", "materials": materials, "facts": facts}), AS_OF)


MATERIALS = [
    {"id": "m1", "type": "M29", "formed": "1979-12"},
    {"id": "m2", "type": "M01", "formed": "2015-06"},
    {"id": "m3", "type": "M27", "formed": "2001-05"},
    {"id": "m4", "type": "M27", "formed": "2012-03"},
]
BIRTHS = [{"id": f"f{n}", "kind": "birth", "date": f"196{n}", "material": f"m{n}"} for n in (1, 2, 3, 4)]


def test_the_newest_appointment_form_holds_the_claim_even_where_a_resume_form_is_newer() -> None:
    assert [fact.id for fact in timeline(BIRTHS, MATERIALS).claimed("birth")] == ["f4"]


def test_without_an_appointment_form_the_newest_resume_form_holds_the_claim() -> None:
    assert [fact.id for fact in timeline(BIRTHS[:2], MATERIALS[:2]).claimed("birth")] == ["f2"]


def test_rival_records_stay_side_by_side_in_the_graph() -> None:
    graph = timeline(BIRTHS, MATERIALS).graph
    rivals = [(a, b) for a, b, kind in graph.edges(data="type") if kind == "rival"]
    assert rivals == [("f1", "f2"), ("f2", "f3"), ("f3", "f4")]
    assert graph.has_edge("m4", "f4")


def test_nested_study_lies_within_its_line_and_does_not_break_the_order() -> None:
    stints: list[dict[str, Any]] = [
        {"id": "s1", "kind": "stint", "start": "1990-01", "end": "1995-01", "material": "m2"},
        {"id": "s2", "kind": "stint", "start": "1992-09", "end": "1994-07", "nested": True, "material": "m2"},
        {"id": "s3", "kind": "stint", "start": "1995-01", "end": "open", "material": "m2"},
    ]
    edges = {(a, b, kind) for a, b, kind in timeline(stints, MATERIALS).graph.edges(data="type") if kind != "states"}
    assert edges == {("s2", "s1", "within"), ("s1", "s3", "next")}


def test_a_hypothesis_changes_one_reading_and_leaves_the_dossier_alone() -> None:
    original = timeline(BIRTHS, MATERIALS)
    other = original.with_readings([original.by_id["f1"].with_fields(date=original.by_id["f2"].fields["date"])])
    assert str(other.by_id["f1"].date("date")) == "1962"
    assert str(original.by_id["f1"].date("date")) == "1961"
