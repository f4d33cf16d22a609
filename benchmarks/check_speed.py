"""How long the rules take: `sanling check` on a facts file of 300 facts, in milliseconds.

    .venv/bin/python benchmarks/check_speed.py [FACTS.json] [--facts 300] [--rounds 20]

The facts of a sample dossier are repeated (as further materials, a year later each time) until there are enough, so
that every rule has rivals to compare. Prints the median of judging alone and of the whole command in a new process.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from models.facts_file import parse_facts
from rules import judge


def repeated(data: dict[str, Any], count: int) -> dict[str, Any]:
    """A facts file of exactly `count` facts made of copies of `data`'s."""
    facts: list[dict[str, Any]] = []
    materials: list[dict[str, Any]] = []
    copy = 0
    while len(facts) < count:
        materials += [{**m, "id": f"{m['id']}-{copy}"} for m in data["materials"]]
        facts += [{**f, "id": f"{f['id']}-{copy}", "material": f"{f['material']}-{copy}"} for f in data["facts"]]
        copy += 1
    return {**data, "materials": materials, "facts": facts[:count]}


def milliseconds(action: Any, rounds: int) -> float:
    """Median wall time of `action`."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        action()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts_file", nargs="?", type=Path, default=Path("data/fixtures/worker-1958/facts.json"))
    parser.add_argument("--facts", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=20)
    call = parser.parse_args()
    data = repeated(json.loads(call.facts_file.read_text(encoding="utf-8")), call.facts)
    content = parse_facts(data)
    as_of = date(2026, 11, 22)
    judge(content, as_of)  # loads the rulebook once
    print(f"judging {len(content.facts)} facts: {milliseconds(lambda: judge(content, as_of), call.rounds):.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        command = [sys.executable, "-m", "screening.cli", "check", str(path), "--json", "-"]
        whole = milliseconds(lambda: subprocess.run(command, check=True, capture_output=True), 5)
    print(f"whole command in a new process: {whole:.0f} ms")


if __name__ == "__main__":
    main()
