"""The command line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reading.audits import ROOT
from reading.drawing import drawn_cases
from reading.tally import QUALITIES

from .measuring import measured
from .readers import Readers
from .tally import COLUMNS, table


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the spots of all cases and print the table; 1 where there are none."""
    call = _options(arguments)
    cases = drawn_cases(call.set, call.quality, call.pages) if call.set else (
        call.cases or sorted((ROOT / "data/fixtures").glob("held-out-*")))
    readers = Readers()
    tallies = measured(cases, readers, call.share)
    if not tallies.groups:
        print("no dates or numbers in these cases", file=sys.stderr)
        return 1
    print(table(tallies))
    print("; ".join(f"{name} {1000 * spent / readers.seen:.1f} ms a picture" for name, spent in readers.spent.items()))
    if call.json:
        call.json.write_text(json.dumps({"columns": COLUMNS, "rows": tallies.as_json()}, indent=1) + "\n", "utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well single dates and numbers are read, by reader.")
    parser.add_argument("--cases", nargs="*", type=Path, help="case folders (default: data/fixtures/held-out-*)")
    parser.add_argument("--set", help="draw this set of `python -m samples draw` and take its cases")
    parser.add_argument("--quality", nargs="+", default=["office"], choices=QUALITIES, help="of the scans to draw")
    parser.add_argument("--pages", type=Path, help="folder for what --set draws (default: a temporary one)")
    parser.add_argument("--share", type=float, default=1.0, help="read only this share of the spots, drawn by lot")
    parser.add_argument("--json", type=Path, help="write the counts to this file")
    return parser.parse_args(arguments)
