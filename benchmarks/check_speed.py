"""How long the rules take, all of them with explanations, on one core: dossiers a second by size, and how it grows.

    .venv/bin/python benchmarks/check_speed.py [--sizes 50 300 1000] [--lives 12] [--rounds 5]

Each dossier is a generated life (`benchmarks/lives`) with one false date, so that conflicts are found and explained. A
smaller one is its first materials; a larger one has its forms again as later forms that state the same, as real
dossiers do. Prints the median time of judging, dossiers a second, the growth from size to size (2 would be quadratic),
and the whole command in a new process on the middle size.
"""

from __future__ import annotations

import argparse
import json
import math
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.lives.birth import new_life
from benchmarks.lives.blur import blurred
from benchmarks.lives.dossier import dossier_of
from benchmarks.lives.shift import falsified
from models.facts_file import parse_facts
from rules import judge

AS_OF = date(2026, 11, 22)
Json = dict[str, Any]


def life(number: int) -> Json:
    """A generated life with one false date, the material that states it first."""
    dossier = dossier_of(new_life(3, number))
    data = blurred(dossier, 0.2, Random(f"speed-{number}"))
    made = falsified(dossier, data, Random(f"false-{number}"))
    if made is None:
        return data
    false, shift = made
    first = next(f.get("material") for f in false["facts"] if f["id"] == shift.fact)
    return {**false, "facts": sorted(false["facts"], key=lambda f: f.get("material") != first)}


def sized(data: Json, count: int) -> Json:
    """The life with exactly `count` facts: its first materials, or its materials once more."""
    facts, materials, copy = list(data["facts"]), list(data["materials"]), 0
    if len(facts) < count:  # its catalogue would not list the later forms
        facts = [f for f in facts if f["kind"] != "catalogue_entry" and "material" in f]
    again = list(facts)
    while len(facts) < count:
        copy += 1
        materials += [{**m, "id": f"{m['id']}-{copy}"} for m in data["materials"]]
        facts += [{**f, "id": f"{f['id']}-{copy}", "material": f"{f['material']}-{copy}"} for f in again]
    kept = facts[:count]
    used = {f.get("material") for f in kept}
    return {**data, "facts": kept, "materials": [m for m in materials if m["id"] in used]}


def milliseconds(action: Callable[[], object], rounds: int) -> float:
    """The least wall time of `action`: what it takes when nothing else disturbs it."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        action()
        times.append((time.perf_counter() - started) * 1000)
    return min(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 300, 1000])
    parser.add_argument("--lives", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=5)
    call = parser.parse_args()
    lives = [life(number) for number in range(call.lives)]
    judge(parse_facts(lives[0]), AS_OF)  # loads the rulebook once
    medians: dict[int, float] = {}
    for size in call.sizes:
        contents = [parse_facts(sized(data, size)) for data in lives]
        times = [milliseconds(lambda content=content: judge(content, AS_OF), call.rounds) for content in contents]  # type: ignore[misc]
        medians[size] = statistics.median(times)
        print(f"{size:6} facts: {medians[size]:7.1f} ms (slowest {max(times):.1f}), "
              f"{1000 / medians[size]:.0f} dossiers a second on one core")
    for small, large in zip(call.sizes, call.sizes[1:], strict=False):
        power = math.log(medians[large] / medians[small]) / math.log(large / small)
        print(f"from {small} to {large} facts it grows with the power {power:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        path.write_text(json.dumps(sized(lives[0], call.sizes[len(call.sizes) // 2])), encoding="utf-8")
        command = [sys.executable, "-m", "screening.cli", "check", str(path), "--json", "-"]
        whole = milliseconds(lambda: subprocess.run(command, check=True, capture_output=True), 5)
    print(f"whole command in a new process: {whole:.0f} ms")


if __name__ == "__main__":
    main()
