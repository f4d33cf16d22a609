"""The command line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from reading.drawing import drawn_cases

from .engines import DEFAULT, ENGINES, Engine, UnavailableError, version_of
from .floor import floor
from .memory import peak_mb
from .pages import sample
from .race import race
from .table import as_json, report


def main(arguments: Sequence[str] | None = None) -> int:
    """Race the engines over the pages and print the tables."""
    call = _options(arguments)
    cases = call.cases or drawn_cases(call.set, call.quality, call.drawn)
    pages = sample(cases, call.pages)
    engines: dict[str, Engine] = {}
    missing: dict[str, str] = {}
    for name in call.engines:
        try:
            engines[name] = ENGINES[name]()
        except UnavailableError as error:
            missing[name] = str(error)
    results = race(engines, pages, call.rounds)
    peaks = {name: peak_mb(name, pages) for name in engines} if call.memory else {}
    print(f"{len(pages)} pages, {call.rounds} rounds")
    print(report(results, missing, peaks))
    for name in engines:
        if version_of(name):
            print(f"{name}: {version_of(name)}")
    if call.floor:
        print(f"inference alone, of the networks that ours runs: {floor(pages, call.rounds):.3f} s/page")
    if call.json:
        call.json.write_text(json.dumps(as_json(results, peaks), ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast and how rightly pages are read.")
    parser.add_argument("--cases", nargs="*", type=Path, help="case folders with ocr.json and pages.json")
    parser.add_argument("--set", default="typeset", help="else draw this set of `python -m samples draw`")
    parser.add_argument("--quality", nargs="+", default=["office"], choices=("clean", "office", "hard"))
    parser.add_argument("--drawn", type=Path, help="folder for what --set draws (default: a temporary one)")
    parser.add_argument("--pages", type=int, default=12, help="pages spread over the cases; 0: all")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engines", nargs="+", default=list(DEFAULT), choices=tuple(ENGINES))
    parser.add_argument("--memory", action="store_true", help="peak memory of each engine in a process of its own")
    parser.add_argument("--floor", action="store_true", help="the pure inference of the networks beside it")
    parser.add_argument("--json", type=Path, help="write every count to this file")
    return parser.parse_args(arguments)
