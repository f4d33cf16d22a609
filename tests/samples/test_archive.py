"""The archive people: every type of material, other layouts from other seeds, truths that stand where they are said to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import pytest

from extraction.ocr.recorded import RecordedBackend
from models.facts_file import parse_facts, read_facts_file
from samples.archive.case import Case
from samples.archive.fonts import FACES, KNOWN
from samples.archive.lives import PEOPLE
from samples.archive.sheet import Mark, Sheet
from samples.archive.when import write

INSTALLED = all((FACES / file).exists() for file in KNOWN.values())
needs_faces = pytest.mark.skipif(not INSTALLED, reason="python -m samples.archive.fonts brings the faces")
TYPES = {f"M{number:02d}" for number in (*range(1, 41), 90, 91)}
SEED = 100  # a seed for development; those below are kept for testing


@needs_faces
def test_every_type_of_material_is_there_and_two_people_write_each_hand() -> None:
    cases = [_case(name, SEED) for name in PEOPLE]
    assert {m.type for case in cases for m in case.materials} == TYPES
    assert Counter(case.life.hand for case in cases) == {"typed": 2, "kai": 2, "handwriting": 2}
    assert [bool(case.expected) for case in cases] == [case.kind == "conflict" for case in cases]


@needs_faces
@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_stated_parses_as_facts_and_stands_in_its_box(name: str) -> None:
    facts = []
    for sheet, mark in _marks(_case(name, SEED)):
        box, text = mark.spot()
        read = "".join(p.text for p in sheet.pieces if p.box[0] < box[2] and p.box[2] > box[0] and p.box[1] < box[3] and p.box[3] > box[1])
        assert text, mark.said
        assert not [c for c in text if not c.isspace() and c not in read], (mark.said, text)
        facts.append({"id": f"f{len(facts)}", "kind": mark.said.kind, **mark.said.fields})
    assert len(parse_facts({"schema": "sanling.facts/1", "facts": facts}).facts) == len(facts) > 250


@needs_faces
def test_names_and_places_are_written_as_the_truth_has_them() -> None:
    for name in PEOPLE:
        for _, mark in _marks(_case(name, SEED)):
            if mark.said.kind in ("identity", "political_status", "party_introducer"):
                value = mark.said.fields.get("value") or mark.said.fields["name"]
                assert value in "".join(c for _, c, _ in mark.chars).replace(" ", ""), mark.said


@needs_faces
def test_a_seed_draws_the_same_forms_again_and_another_seed_draws_other_ones() -> None:
    first = PEOPLE["archive-loom"](SEED)
    assert _glyphs(first) == _glyphs(_case("archive-loom", SEED)) != _glyphs(_case("archive-loom", SEED + 1))


@needs_faces
@pytest.mark.slow
def test_a_drawn_page_holds_ink_where_its_truth_says(tmp_path: Path) -> None:
    _case("archive-foreman", SEED).draw(tmp_path, "office", {"M38", "M36"})
    pages, facts = json.loads((tmp_path / "pages.json").read_text(encoding="utf-8")), read_facts_file(tmp_path / "facts.json")
    RecordedBackend(tmp_path / "ocr.json")
    assert {page["type"] for page in pages} == {"M36", "M38"}
    images = {page["number"]: cv2.imread(str(tmp_path / "pages" / page["file"])) for page in pages}
    for fact in facts.facts:
        wire: Any = fact.evidence
        x0, y0, x1, y1 = wire.box.as_list()
        assert images[wire.page][y0:y1, x0:x1, :2].min() < 175, (fact.kind, wire.text)


@pytest.mark.parametrize(("way", "text"), [
    ("handot", "一九六八.三.十五"), ("hanling", "一九六八年三月十五日"), ("short", "68.3.15"), ("apos", "'68.3.15"), ("wide", "１９６８年３月１５日"), ("solid", "19680315")])
def test_dates_are_written_in_many_notations(way: str, text: str) -> None:
    assert write("1968-03-15", way) == text


def test_a_month_is_written_without_a_day() -> None:
    assert [write("1968-03", way) for way in ("dot", "cn", "dun", "han", "dash")] == ["1968.3", "1968年3月", "1968、3", "一九六八年三月", "1968-03"]


@cache
def _case(name: str, seed: int) -> Case:
    return PEOPLE[name](seed)


def _marks(case: Case) -> Iterator[tuple[Sheet, Mark]]:
    for material in case.materials:
        for sheet in material.sheets if material.stated else []:
            for mark in sheet.marks.values():
                yield sheet, mark


def _glyphs(case: Case) -> list[Any]:
    return [sheet.glyphs for material in case.materials for sheet in material.sheets]
