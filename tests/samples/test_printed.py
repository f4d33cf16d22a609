"""The people kept for testing only: their truths obey the contract, and the same seed says the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import pytest

from samples.printed.case import Case
from samples.printed.editions.layout import laid
from samples.printed.fonts import ensure_fonts
from samples.printed.people import PEOPLE
from samples.printed.people.fresh import FRESH
from samples.printed.people.identity import WEIGHTS
from samples.printed.render import PAPERS, browser_page
from samples.printed.scanning import Wear, moved
from samples.printed.when import spell

FIXTURES = Path(__file__).parents[2] / "data/fixtures"
FIELDS = {
    "identity": {"field", "value"},
    "birth": {"date", "calendar", "self_filled"},
    "age_stated": {"age", "on", "nominal"},
    "work_start": {"date", "route", "exception"},
    "service_years": {"years", "on"},
    "party": {"step", "date", "class_at_join", "unit"},
    "political_status": {"value", "on"},
    "party_introducer": {"name", "full_member_since"},
    "league": {"step", "date"},
    "education": {
        "level",
        "mode",
        "school",
        "major",
        "start",
        "end",
        "nominal_years",
        "entry_basis",
        "outcome",
        "cert_no",
    },
    "degree": {"level", "subject", "school", "date", "cert_no"},
    "stint": {"start", "end", "unit", "post", "level", "occupation", "fulltime", "nested"},
    "appointment": {"decided", "action", "unit", "post", "level", "document_no"},
    "status": {"status", "from", "to", "origin"},
    "pay": {"effective", "grade", "post", "standard", "amount", "reform"},
    "title": {"name", "date"},
    "assessment": {"year", "grade"},
    "award": {"award", "date", "granted_by"},
    "family": {"relation", "name", "birth", "politics", "unit_post"},
    "determination": {"topic", "value", "decided", "by", "requested_by", "grounds", "attachments"},
    "signing": {"step", "date"},
    "seal": {"text", "date"},
    "catalogue_entry": {"title", "category", "formed", "pages"},
}
ALL = PEOPLE | FRESH
PLANTED = {
    *("AGE-01", "AGE-02", "AGE-04", "AGE-07", "AGE-08", "AGE-11", "WRK-01", "WRK-02", "WRK-04", "WRK-05", "WRK-11"),
    *("PTY-01", "PTY-02", "PTY-03", "PTY-04", "PTY-07", "PTY-08", "PTY-15", "EDU-01", "EDU-02", "EDU-03", "EDU-05"),
    *("EDU-08", "EDU-10", "EDU-17", "EXP-01", "EXP-02", "EXP-03", "EXP-04", "IDN-01"),
}
DRAWN = {"id", "kind", "material", "raw", "evidence"}


def stated(case: Case) -> list[tuple[str, dict[str, Any]]]:
    return [(fact.kind, fact.fields) for drawn in case.sheets for fact in drawn.sheet.facts]


def truth(name: str, file: str) -> Any:
    return json.loads((FIXTURES / name / f"{file}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ALL)
def test_the_same_seed_writes_the_same_sheets(name: str) -> None:
    one, other = ALL[name](3), ALL[name](3)
    assert stated(one) == stated(other)
    assert [d.sheet.parts for d in one.sheets] == [d.sheet.parts for d in other.sheets]


@pytest.mark.parametrize("name", ALL)
def test_sheets_state_only_kinds_and_fields_of_the_contract(name: str) -> None:
    for kind, fields in stated(ALL[name](0)):
        assert set(fields) <= FIELDS[kind]


@pytest.mark.parametrize("name", PEOPLE)
def test_fixtures_are_what_the_package_draws_now(name: str) -> None:
    facts = truth(name, "facts")["facts"]
    fields = [(f["kind"], {k: v for k, v in f.items() if k not in DRAWN}) for f in facts]
    assert fields == stated(PEOPLE[name](0))


@pytest.mark.parametrize("name", PEOPLE)
def test_every_box_lies_in_its_page_and_holds_something(name: str) -> None:
    for fact in truth(name, "facts")["facts"]:
        left, top, right, bottom = fact["evidence"]["box"]
        assert 0 <= left < right <= 1654
        assert 0 <= top < bottom <= 2339
        assert fact["evidence"]["text"]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_has_its_image_and_material(name: str) -> None:
    materials = {m["id"]: m["type"] for m in truth(name, "facts")["materials"]}
    for page in truth(name, "pages"):
        assert (FIXTURES / name / "pages" / page["file"]).exists()
        assert materials[page["material"]] == page["type"]


def test_three_dossiers_hold_conflicts_on_all_six_topics() -> None:
    cases = [PEOPLE[name](0) for name in PEOPLE]
    assert sorted(case.kind for case in cases) == [
        "clean",
        "clean",
        "conflict",
        "conflict",
        "conflict",
        "looks_suspicious",
    ]
    assert {e.topic for case in cases for e in case.expected} == {
        "birth",
        "work_start",
        "party",
        "education",
        "career",
        "status",
    }
    assert all(bool(case.expected) == (case.kind == "conflict") for case in cases)


@pytest.mark.parametrize("name", ALL)
def test_citizen_numbers_have_the_right_check_digit(name: str) -> None:
    number = ALL[name](0).person.id_number
    total = sum(w * int(d) for w, d in zip(WEIGHTS, number, strict=False))
    assert number[17] == "10X98765432"[total % 11]


def test_of_the_fresh_people_two_hold_at_least_five_planted_conflicts_and_none_else_does() -> None:
    cases = [FRESH[name](0) for name in FRESH]
    assert sorted(case.kind for case in cases) == ["clean", "conflict", "conflict", "looks_suspicious"]
    for case in cases:
        assert 10 <= len(case.sheets) <= 12
        assert bool(case.expected) == (case.kind == "conflict")
        assert {e.rule for e in case.expected} <= PLANTED
        assert case.kind != "conflict" or len({e.rule for e in case.expected if "随" not in e.note}) >= 5
        assert case.kind != "conflict" or len({e.topic for e in case.expected}) >= 5


def test_the_fresh_people_share_no_life_with_the_six() -> None:
    people, fresh = ([make(0).person for make in one.values()] for one in (PEOPLE, FRESH))
    for field in ("name", "id_number", "native_place"):
        assert not {getattr(p, field) for p in people} & {getattr(p, field) for p in fresh}


def test_fresh_forms_differ_in_paper_lines_turns_and_hands() -> None:
    drawn = [one for make in FRESH.values() for one in make(0).sheets]
    assert {one.sheet.paper for one in drawn} == set(PAPERS)
    assert {one.turn for one in drawn} == {0, 90, 180}
    assert {one.sheet.face for one in drawn} == {"cangs", "ma", "zhi", "kai", "song", "wei"}
    assert any("border-right:none" in one.sheet.css for one in drawn)


@pytest.mark.parametrize("form", ["姓名:3=name:5", "姓名:3=name:21 性别:3=name", "姓名:3=name:30"])
def test_a_form_row_that_does_not_fill_its_24_columns_is_refused(form: str) -> None:
    sheet = FRESH["fresh-clerk"](0).sheets[0].sheet
    with pytest.raises(ValueError, match="姓名"):
        laid(sheet, form, {"name": "某某"})


@pytest.mark.slow
@pytest.mark.browser
def test_boxes_lie_in_a_drawn_page_of_the_smaller_paper(tmp_path: Path) -> None:
    ensure_fonts()
    case = FRESH["fresh-clerk"](0)
    case.sheets = [one for one in case.sheets if one.turn == 90]
    with browser_page() as page:
        drawn = case.draw(page, tmp_path)
    width, height, _ = PAPERS["kai16"]
    assert len(drawn.facts) == len(case.sheets[0].sheet.facts)
    for fact in drawn.facts:
        left, top, right, bottom = fact.box
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
        assert fact.text
    image = cv2.imread(str(tmp_path / "pages" / "001.jpg"))
    assert image is not None
    assert image.shape[:2] == (width, height), "the page lies on its side"


def test_a_box_follows_the_skew_of_its_page() -> None:
    straight = moved((100, 200, 300, 240), Wear(), (2339, 1654, 3))
    skewed = moved((100, 200, 300, 240), Wear(skew_deg=2), (2339, 1654, 3))
    assert straight != skewed
    assert skewed[3] - skewed[1] > straight[3] - straight[1]


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("dot", "1976.3"),
        ("dot0", "1976.03"),
        ("cn", "1976年3月"),
        ("short", "76.3"),
        ("dash", "1976-3"),
        ("hanzi", "一九七六年三月"),
    ],
)
def test_one_date_has_many_spellings(style: str, text: str) -> None:
    assert spell("1976-03", style) == text
