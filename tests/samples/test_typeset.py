"""The typeset people: every type of material twice, truths that obey the contract, boxes that hold ink."""

from __future__ import annotations

import json
import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from extraction.ocr.recorded import RecordedBackend
from models.facts_file import parse_facts, read_facts_file
from samples.typeset.canvas import Canvas
from samples.typeset.case import QUALITIES, Case
from samples.typeset.fonts import FACES, KNOWN
from samples.typeset.ink import Pen, Style, filled, said
from samples.typeset.people import PEOPLE
from samples.typeset.scan import Wear, moved, transform
from samples.typeset.text import Para
from samples.typeset.when import spell

INSTALLED = all((FACES / file).exists() for file, _, _ in KNOWN.values())
needs_faces = pytest.mark.skipif(not INSTALLED, reason="python -m samples draw --set typeset brings the faces")
TYPES = {f"M{number:02d}" for number in (*range(1, 41), 90, 91)}
# one group of types by what stands on them: tables, prose, certificates, booklets, decisions
GROUPS = {"typeset-elder": {"M07", "M25", "M04"}, "typeset-teacher": {"M11", "M22", "M05"}, "typeset-officer": {"M90", "M30"},
          "typeset-worker": {"M24", "M10"}, "typeset-clerk": {"M12", "M08"}, "typeset-recruit": {"M38", "M28", "M91"}}


@needs_faces
def test_every_type_of_material_is_there_at_least_twice() -> None:
    count = Counter(m.type for name in PEOPLE for m in _case(name).materials)
    assert set(count) == TYPES
    assert min(count.values()) >= 2


@needs_faces
def test_twelve_conflicts_are_planted_two_people_write_each_hand_and_one_life_is_clean() -> None:
    cases = [_case(name) for name in PEOPLE]
    assert sum(e.planted for case in cases for e in case.expected) == 12
    assert Counter(case.hand for case in cases) == {"typed": 2, "kai": 2, "handwriting": 2}
    assert [bool(case.expected) for case in cases] == [case.kind == "conflict" for case in cases]
    assert all(20 <= sum(len(m.pages) for m in case.materials) <= 34 for case in cases)


@needs_faces
@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_stated_parses_as_facts(name: str) -> None:
    facts = [mark.said for m in _case(name).materials for canvas in m.pages for mark in canvas.marks]
    wire = [{"id": f"f{n}", "kind": f.kind, **f.fields} for n, f in enumerate(facts)]
    assert len(parse_facts({"schema": "sanling.facts/1", "facts": wire}).facts) == len(facts) > 150


@needs_faces
def test_the_same_seed_sets_the_same_glyphs() -> None:
    one, other = PEOPLE["typeset-worker"](3), PEOPLE["typeset-worker"](3)
    assert _glyphs(one) == _glyphs(other)
    assert _glyphs(one) != _glyphs(PEOPLE["typeset-worker"](4))


@needs_faces
@pytest.mark.slow
@pytest.mark.parametrize("name", GROUPS)
def test_boxes_of_facts_and_of_the_perfect_reading_hold_ink(name: str, tmp_path: Path) -> None:
    _case(name).draw(tmp_path, "clean", GROUPS[name])
    facts, pages = read_facts_file(tmp_path / "facts.json"), _json(tmp_path / "pages.json")
    recording = _json(tmp_path / "ocr.json")["pages"]
    RecordedBackend(tmp_path / "ocr.json")
    assert {page["type"] for page in pages} == GROUPS[name]
    images = {page["number"]: _upright(tmp_path, page) for page in pages}
    for fact in facts.facts:
        assert fact.evidence is not None
        wire: Any = fact.evidence
        assert _has_ink(images[wire.page], wire.box.as_list()), (fact.kind, wire.text)
    for read, image in zip(recording.values(), images.values(), strict=True):
        for line in read["lines"]:
            assert _has_ink(image, line["box"]), line["text"]


@needs_faces
@pytest.mark.slow
def test_qualities_differ_in_the_scan_and_not_in_what_is_said(tmp_path: Path) -> None:
    said_by = []
    for quality in QUALITIES:
        _case("typeset-worker").draw(tmp_path / quality, quality, {"M30"})
        wire = _json(tmp_path / quality / "facts.json")
        said_by.append([{k: v for k, v in fact.items() if k != "evidence"} for fact in wire["facts"]])
        page = _json(tmp_path / quality / "pages.json")[0]
        assert page["quality"] == quality
        assert page["effects"]
    assert said_by[0] == said_by[1] == said_by[2]
    assert cv2.imread(str(tmp_path / "hard/pages/001.jpg")).shape < cv2.imread(str(tmp_path / "clean/pages/001.jpg")).shape


@needs_faces
def test_a_fact_over_two_lines_is_one_mark_with_the_words_of_both() -> None:
    canvas = Canvas(300, 200, random.Random(1))  # noqa: S311
    fact = said("stint", start="1970-01")
    Para(["何时", filled("一九七〇年一月在大队", fact)]).place(canvas, 0, 0, 90, 100, Style(filling=Pen("kai")))
    assert [mark.said for mark in canvas.marks] == [fact]
    assert "".join(canvas.marks[0].texts).replace(" ", "") == "一九七〇年一月在大队"
    assert len(canvas.pieces) > 1


def test_a_box_follows_the_turn_of_its_sheet() -> None:
    box = (100.0, 200.0, 300.0, 240.0)
    assert moved(box, transform(2000, 3000, Wear())) == pytest.approx(box)
    turned = moved(box, transform(2000, 3000, Wear(skew=1.0)))
    assert turned[1] < 200 - 10, "what lies left of the middle rises when lines run down to the right"


@pytest.mark.parametrize(("style", "text"), [
    ("han", "一九六八年三月十五日"), ("handun", "一九六八、三、十五"), ("short", "68.3.15"), ("solid", "19680315"),
    ("roc", "民国五十七年三月十五日"), ("hanshort", "六八年三月十五日"), ("dot0", "1968.03.15"), ("gap", "1968 年 3 月 15 日")])
def test_dates_are_written_in_the_notations_of_their_time(style: str, text: str) -> None:
    assert spell("1968-03-15", style) == text


def _glyphs(case: Case) -> list[Any]:
    return [canvas.glyphs for material in case.materials for canvas in material.pages]


@cache
def _case(name: str) -> Case:
    return PEOPLE[name](0)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _upright(case: Path, page: dict[str, Any]) -> Any:
    image = cv2.imread(str(case / "pages" / page["file"]))
    return np.rot90(image, k=-(page["rotation"] // 90))


def _has_ink(image: Any, box: list[int]) -> bool:
    """A pixel clearly darker (or redder) than the paper inside the box."""
    x0, y0, x1, y1 = box
    part = image[y0:y1, x0:x1]
    return bool(part.size and part[..., :2].min() < 170)


