"""The development dossiers: drawn alike twice, true to their pages, within the wire format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from samples.drawn import LIVES, draw_case
from samples.drawn.cast import Cast
from samples.drawn.desk import Desk
from samples.drawn.notation import write_date
from samples.drawn.person import id_number, spoiled
from samples.fonts import FACES, face_path

FIXTURES = Path(__file__).parents[2] / "data" / "fixtures"
COVERED_RULES = {
    *(f"AGE-{n}" for n in ("01", "02", "04", "07", "08", "11")),
    *(f"WRK-{n}" for n in ("01", "02", "04", "05", "11")),
    *(f"PTY-{n}" for n in ("01", "02", "03", "04", "07", "08", "15")),
    *(f"EDU-{n}" for n in ("01", "02", "03", "05", "08", "10", "17")),
    *(f"EXP-{n}" for n in ("01", "02", "03", "04")),
    "IDN-01",
}
TOPICS = {"年龄", "工龄", "党龄", "学历学位", "工作经历", "干部身份"}
# contract section 3; every fact may carry `raw`, `altered`, `evidence`
FIELDS: dict[str, str] = {
    "identity": "field value", "birth": "date calendar self_filled", "age_stated": "age on nominal",
    "work_start": "date route exception", "service_years": "years on", "party": "step date class_at_join unit",
    "party_years": "years on", "political_status": "value on", "party_introducer": "name full_member_since",
    "league": "step date",
    "education": "level mode school major start end nominal_years entry_basis outcome cert_no cohort check",
    "degree": "level subject school date cert_no",
    "stint": "start end unit post level occupation fulltime nested paid grassroots",
    "appointment": "decided action unit post level post_kind scheme exception document_no",
    "status": "status from to origin", "pay": "effective grade post standard amount reform", "title": "name date",
    "assessment": "year grade", "penalty": "system penalty decided until lifted", "award": "award date granted_by",
    "family": "relation name birth politics unit_post", "household": "type place from", "seal": "text date",
    "determination": "topic value decided by document_no requested_by grounds attachments",
    "signing": "step date", "catalogue_entry": "title category formed pages",
}  # fmt: skip


def fonts_present() -> bool:
    try:
        return all(face_path(name) for name in FACES)
    except FileNotFoundError:
        return False


needs_fonts = pytest.mark.skipif(not fonts_present(), reason="the drawing fonts (Debian packages) are not installed")


def load(case: str, name: str) -> Any:
    return json.loads((FIXTURES / case / f"{name}.json").read_text(encoding="utf-8"))


def performed(case: str, **change: Any) -> Desk:
    """The life drawn in memory, without scanning."""
    life = LIVES[case]
    return life.build(Cast(case, 0, life.person, **change))


def first_page(case: str, out: Path) -> bytes:
    """The bytes of the first scanned page of a fresh performance."""
    desk = performed(case)
    desk.drawn = desk.drawn[:1]
    return (desk.write(out) / "pages" / "001.jpg").read_bytes()


@needs_fonts
def test_same_seed_gives_the_same_page_bytes(tmp_path: Path) -> None:
    assert first_page("soldier-1956", tmp_path / "a") == first_page("soldier-1956", tmp_path / "b")


@needs_fonts
@pytest.mark.slow
@pytest.mark.parametrize("case", LIVES)
def test_fixtures_are_what_the_generator_draws(case: str, tmp_path: Path) -> None:
    """The truth on disk comes from `python -m samples draw --out data/fixtures`; pixels and boxes vary with fonts."""
    folder = draw_case(tmp_path, case, 0)
    assert sorted(p.name for p in folder.rglob("*.jpg")) == sorted(p.name for p in (FIXTURES / case).rglob("*.jpg"))
    for name in ("pages.json", "findings.json"):
        assert (folder / name).read_bytes() == (FIXTURES / case / name).read_bytes()
    drawn, kept = (json.loads((root / "facts.json").read_text(encoding="utf-8")) for root in (folder, FIXTURES / case))
    for fact in (*drawn["facts"], *kept["facts"]):
        del fact["evidence"]["box"]
    assert drawn == kept


@pytest.mark.parametrize("case", LIVES)
def test_every_box_lies_within_its_upright_page(case: str) -> None:
    sizes = {}
    for page in load(case, "pages"):
        with Image.open(FIXTURES / case / "pages" / page["file"]) as image:
            width, height = image.size
        sizes[page["number"]] = (height, width) if page["rotation"] in (90, 270) else (width, height)
    for fact in load(case, "facts")["facts"]:
        x0, y0, x1, y1 = fact["evidence"]["box"]
        width, height = sizes[fact["evidence"]["page"]]
        assert 0 <= x0 < x1 <= width
        assert 0 <= y0 < y1 <= height


@pytest.mark.parametrize("case", LIVES)
def test_facts_use_only_kinds_and_fields_of_the_contract(case: str) -> None:
    told = load(case, "facts")
    materials = {m["id"] for m in told["materials"]}
    for fact in told["facts"]:
        own = set(fact) - {"id", "kind", "material", "raw", "evidence"}
        assert own <= set(FIELDS[fact["kind"]].split()), fact["id"]
        assert fact["material"] in materials


@pytest.mark.parametrize("case", LIVES)
def test_findings_name_covered_rules_and_known_materials(case: str) -> None:
    told = load(case, "findings")
    materials = {m["id"] for m in load(case, "facts")["materials"]}
    for expected in told["expected"]:
        assert expected["rule"] in COVERED_RULES
        assert expected["topic"] in TOPICS
        assert set(expected["materials"]) <= materials
    planted = [e for e in told["expected"] if e["planted"]]
    assert bool(planted) is (told["kind"] == "conflict")
    if told["kind"] == "clean":
        assert not told["expected"]


def test_planted_conflicts_cover_all_six_topics() -> None:
    planted = [e for case in LIVES for e in load(case, "findings")["expected"] if e["planted"]]
    assert len(planted) >= 12
    assert {e["topic"] for e in planted} == TOPICS


@needs_fonts
@pytest.mark.slow
@pytest.mark.parametrize("case", LIVES)
def test_a_life_without_planted_conflicts_expects_nothing(case: str) -> None:
    desk = performed(case, planted=False)
    assert desk.kind == "clean"
    assert not desk.expected


@pytest.mark.parametrize("case", LIVES)
def test_what_a_fact_says_stands_in_its_words(case: str) -> None:
    """Names, numbers and plain values are literally on the page; a date keeps its year, whole or short."""
    for fact in load(case, "facts")["facts"]:
        raw = fact["raw"]
        if fact["kind"] == "identity":
            assert raw == fact["value"]
        for key in ("date", "start"):
            if fact["kind"] in ("birth", "party", "league", "signing", "stint") and fact.get(key):
                year = fact[key][:4]
                assert any(write_date(year, s)[:4] in raw for s in ("dot", "cn")) or year[2:] + "." in raw, fact["id"]


def test_a_spoiled_number_fails_the_check_digit() -> None:
    good = id_number("1968-03-15", "男")
    assert good.startswith("99010119680315")
    assert len(good) == 18
    assert spoiled(good) != good
    assert spoiled(good)[:17] == good[:17]


def test_days_keep_their_order_when_a_cast_shifts_them() -> None:
    person = LIVES["worker-1958"].person
    for shift in (-6, 0, 6):
        cast = Cast("x", 0, person, shift)
        days = [cast.day(d) for d in ("1984-06-02", "1984-06-20", "1984-07-01", "1985-07-05")]
        assert days == sorted(days)
