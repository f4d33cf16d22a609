"""The command line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from .curve import bins, error, report
from .fit import fitted, left_out, write
from .samples import samples_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the curve; with `--fit` write the table."""
    parser = argparse.ArgumentParser(prog="benchmarks/calibration.py")
    parser.add_argument("--cases", type=Path, nargs="+", required=True, metavar="CASE")
    parser.add_argument("--readings", type=Path, metavar="DIR", help="where readings of the engine are kept")
    parser.add_argument("--fit", type=Path, metavar="TABLE.json", help="write a table fitted on all cases")
    parser.add_argument("--json", type=Path, metavar="OUT")
    asked = parser.parse_args(arguments)
    samples = [sample for case in asked.cases for sample in samples_of(case.absolute(), asked.readings)]
    sure = [sample.shipped for sample in samples]
    title = "as the program says today"
    if asked.fit:
        write(fitted(samples), samples, asked.fit)
        sure, title = left_out(samples), "fitted, each dossier by the others"
    print("\n".join(report(samples, sure, title)))
    if asked.json:
        right = [sample.right for sample in samples]
        figures = {"facts": len(samples), "ece": error(sure, right), "bins": [asdict(one) for one in bins(sure, right)]}
        asked.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0
