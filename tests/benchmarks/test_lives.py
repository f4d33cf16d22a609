"""The invented lives are valid, reproducible facts files; blurring keeps the truth, a shift leaves it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random

import pytest

from benchmarks.lives.birth import new_life
from benchmarks.lives.blur import blurred, holds
from benchmarks.lives.dossier import dossier_of
from benchmarks.lives.routes import ROUTES
from benchmarks.lives.shift import falsified
from benchmarks.lives.world import id_number
from benchmarks.lives.writer import Dossier
from models.facts_file import parse_facts

ROOT = Path(__file__).parents[2]
SEED = 7
EVERY_ROUTE = range(len(ROUTES))


def draws(seed: int) -> Random:
    return Random(seed)  # noqa: S311 (draws lives, not secrets)


def a_dossier(index: int) -> Dossier:
    return dossier_of(new_life(SEED, index))


@pytest.mark.parametrize("index", EVERY_ROUTE, ids=list(ROUTES))
def test_every_route_makes_a_valid_facts_file(index: int) -> None:
    dossier = a_dossier(index)
    assert len(parse_facts(dossier.wire()).facts) == len(dossier.facts) > 50
    assert dossier.life.route == list(ROUTES)[index]


@pytest.mark.parametrize("index", EVERY_ROUTE, ids=list(ROUTES))
def test_the_truth_lies_in_every_written_date(index: int) -> None:
    dossier = a_dossier(index)
    data = blurred(dossier, 0.6, draws(index))
    items = {item["id"]: item for item in (*data["materials"], *data["facts"])}
    assert all(holds(items[name][field], day) for (name, field), day in dossier.truth.items())
    assert parse_facts(data)
    before = {item["id"]: item for item in (*dossier.materials, *dossier.facts)}
    assert any(items[name][field] != before[name][field] for name, field in dossier.truth)


def test_without_blur_nothing_changes() -> None:
    dossier = a_dossier(0)
    assert blurred(dossier, 0, draws(1)) == dossier.wire()


def test_a_seed_gives_the_same_lives() -> None:
    once, again = (json.dumps(blurred(a_dossier(5), 0.3, draws(5))) for _ in range(2))
    assert once == again
    assert new_life(SEED, 5).birth != new_life(SEED + 1, 5).birth


@pytest.mark.parametrize("index", EVERY_ROUTE, ids=list(ROUTES))
def test_a_shift_changes_one_date_and_hides_the_truth(index: int) -> None:
    dossier = a_dossier(index)
    data = blurred(dossier, 0.3, draws(index))
    made = falsified(dossier, data, draws(index))
    assert made
    changed, shift = made
    assert parse_facts(changed)
    differing = [(old, new) for old, new in zip(data["facts"], changed["facts"], strict=True) if old != new]
    assert [(old["id"], old[shift.field], new[shift.field]) for old, new in differing] == [
        (shift.fact, shift.was, shift.now)]
    assert holds(shift.was, shift.truth)
    assert not holds(shift.now, shift.truth)


def test_the_check_character_of_an_id_number() -> None:
    assert id_number("临溪县", date(1958, 8, 15), 211) == "990101195808152116"


def test_ten_lives_from_the_command_line(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    run = subprocess.run(
        [sys.executable, "benchmarks/lives.py", "--count", "10", "--seed", "3", "--json", str(out), "--verbose"],
        cwd=ROOT, capture_output=True, text=True, check=True)
    report = json.loads(out.read_text(encoding="utf-8"))
    assert run.stdout.startswith("10 true lives (seed 3, blur 0.3)")
    assert report["shifts"]["all"]["shifts"] == 10
    assert 0 <= report["shifts"]["all"]["found"] <= 1
