"""The command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from .audits import RECORDING, ROOT, audited, keep, kept, name_of
from .drawing import drawn_cases
from .kinds import Json
from .score import score_case
from .table import as_json, report
from .tally import QUALITIES, Score

ENGINE, PERFECT = "OCR", "perfect OCR"


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the cases and print the tables; 1 where a case has no result."""
    call = _options(arguments)
    cases = _cases(call)
    recorded = [case for case in cases if (case / RECORDING).is_file()]
    if call.results:
        results, perfect_results = kept(call.results, cases)
    else:
        results = {} if call.only_perfect else audited(cases, call.ocr, perfect=False)
        perfect_results = audited(recorded, None, perfect=True) if call.perfect or call.only_perfect else {}
    if call.save:
        keep(call.save, [*results.values(), *perfect_results.values()])
    found = {ENGINE: results, PERFECT: perfect_results}
    scores = {name: _scored(cases, one) for name, one in found.items() if one} or {ENGINE: Score()}
    print(report(scores, verbose=call.verbose))
    if call.perfect and len(recorded) < len(cases):
        print(f"without a recording, so not in the second column: {len(cases) - len(recorded)} cases", file=sys.stderr)
    if call.json:
        text = json.dumps(as_json(*scores.values()), ensure_ascii=False, indent=1)
        call.json.write_text(text + "\n", encoding="utf-8")
    return 0 if max(len(one) for one in found.values()) == len(cases) else 1


def _scored(cases: Sequence[Path], results: Mapping[str, Json]) -> Score:
    score = Score()
    for case in cases:
        if name_of(case) in results:
            score_case(case, results[name_of(case)], score)
    return score


def _cases(call: argparse.Namespace) -> list[Path]:
    if call.set:
        return drawn_cases(call.set, call.quality, call.pages, call.seed)
    return call.cases or sorted((ROOT / "data/fixtures").glob("held-out-*"))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well pages are read, against the truth of drawn dossiers.")
    parser.add_argument("--cases", nargs="*", type=Path, help="case folders (default: data/fixtures/held-out-*)")
    parser.add_argument("--set", help="draw this set of `python -m samples draw` and take its cases")
    parser.add_argument("--quality", nargs="+", default=["office"], choices=QUALITIES, help="of the scans to draw")
    parser.add_argument("--seed", type=int, default=0, help="of the set (archive: from 100 on for development)")
    parser.add_argument("--pages", type=Path, help="folder for what --set draws (default: a temporary one)")
    parser.add_argument("--ocr", help="name of the OCR backend")
    parser.add_argument("--perfect", action="store_true", help="also read each case from its recording ocr.json")
    parser.add_argument("--only-perfect", action="store_true", help="read from the recordings alone")
    parser.add_argument("--json", type=Path, help="write the score to this file")
    parser.add_argument("--results", type=Path, help="take audit results from this JSON Lines file")
    parser.add_argument("--save", type=Path, help="keep the audit results in this JSON Lines file, for --results")
    parser.add_argument("--verbose", action="store_true", help="list every fact lost or wrong, by reason")
    return parser.parse_args(arguments)
