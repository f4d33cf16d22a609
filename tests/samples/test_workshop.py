"""The workshop dossiers: every type drawn, truth on its pages, and a perfect reading that says what was drawn."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from extraction.ocr.recorded import RecordedBackend
from samples.drawn.workshop import LIVES, build
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.wear import QUALITIES
from tests.samples.test_drawn import FIELDS, needs_fonts

TYPES = {*(f"M{n:02d}" for n in range(1, 41)), "M90", "M91"}
KINDS = {**FIELDS, "term": "text role", "marriage": "date"}


@pytest.fixture(scope="module")
def benches() -> dict[str, Bench]:
    """All dossiers in memory; the pixels are let go."""
    drawn = {}
    for case in LIVES:
        drawn[case] = build(case)
        for leaf in drawn[case].leaves:
            leaf.sheet.image = Image.new("RGB", (8, 8))
    return drawn


def drawn_first(case: str, out: Path, quality: str, pages: int = 2) -> Path:
    """The first pages of a dossier, written out."""
    bench = build(case, quality=quality)
    bench.leaves = bench.leaves[:pages]
    return bench.write(out)


def read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


@needs_fonts
def test_every_type_is_drawn_in_two_layouts(benches: dict[str, Bench]) -> None:
    layouts: dict[str, set[str]] = defaultdict(set)
    for bench in benches.values():
        for leaf in bench.leaves:
            lines = ["".join(char for char, _ in line) for writing in leaf.sheet.written for line in writing]
            layouts[leaf.type].add("|".join(lines)[:12])
    assert set(layouts) == TYPES
    assert not [type_ for type_, heads in layouts.items() if len(heads) < 2]


@needs_fonts
def test_facts_use_only_kinds_and_fields_of_the_contract(benches: dict[str, Bench]) -> None:
    for bench in benches.values():
        for leaf in bench.leaves:
            for found in leaf.sheet.found:
                assert set(found.fields) <= set(KINDS[found.kind].split()), (bench.case, leaf.type, found.kind)
                assert "" not in found.fields.values(), (bench.case, leaf.type, found.kind, found.fields)


@needs_fonts
def test_each_person_writes_one_hand(benches: dict[str, Bench]) -> None:
    for case, bench in benches.items():
        hands = Counter(leaf.hand for leaf in bench.leaves)
        assert set(hands) <= {"typed", LIVES[case].hand}
    assert {life.hand for life in LIVES.values()} == {"typed", "kai", "handwriting"}


@needs_fonts
@pytest.mark.parametrize("quality", QUALITIES)
def test_the_reading_lies_where_the_facts_lie(quality: str, tmp_path: Path) -> None:
    """A fact's words stand in lines of the recording, near the box of the fact."""
    folder = drawn_first("recruit-1985", tmp_path, quality, 3)
    recording = RecordedBackend(folder / "ocr.json")
    by_file = {page["file"]: page for page in read(folder, "ocr.json")["pages"].values()}
    assert recording.version == "drawn truth"
    pages = {page["number"]: page for page in read(folder, "pages.json")}
    facts = [f for f in read(folder, "facts.json")["facts"] if f["kind"] == "identity"]
    assert facts
    for fact in facts:
        page = pages[fact["evidence"]["page"]]
        assert page["quality"] == quality
        with Image.open(folder / "pages" / page["file"]) as image:
            reach = 0.05 * max(image.size)
        lines = by_file[page["file"]]["lines"]
        near = [line["text"] for line in lines if abs(line["box"][1] - fact["evidence"]["box"][1]) < reach]
        assert any(fact["raw"] in text for text in near), fact


@needs_fonts
def test_the_reading_names_the_stored_files(tmp_path: Path) -> None:
    folder = drawn_first("elder-1931", tmp_path, "office")
    for digest, page in read(folder, "ocr.json")["pages"].items():
        stored = folder / "pages" / page["file"]
        assert hashlib.sha256(stored.read_bytes()).hexdigest() == digest


@needs_fonts
def test_the_same_seed_gives_the_same_bytes_and_qualities_share_the_truth(tmp_path: Path) -> None:
    once = drawn_first("deputy-1968", tmp_path / "a", "office")
    again = drawn_first("deputy-1968", tmp_path / "b", "office")
    assert (once / "pages" / "001.jpg").read_bytes() == (again / "pages" / "001.jpg").read_bytes()
    hard = drawn_first("deputy-1968", tmp_path / "c", "hard")
    told, harder = ([(f["kind"], f["raw"]) for f in read(where, "facts.json")["facts"]] for where in (once, hard))
    assert told == harder


@needs_fonts
def test_an_unknown_case_is_named() -> None:
    with pytest.raises(ValueError, match="no workshop case 'nobody'"):
        build("nobody")


@needs_fonts
def test_another_seed_recasts_the_life_and_keeps_its_facts() -> None:
    plain, other = build("recruit-1985"), build("recruit-1985", seed=7)
    assert plain.person.name != other.person.name
    kinds, other_kinds = (
        Counter(found.kind for leaf in bench.leaves for found in leaf.sheet.found) for bench in (plain, other)
    )
    assert kinds == other_kinds
