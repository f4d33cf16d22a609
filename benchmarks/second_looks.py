"""What second looks are worth: dates exactly right without and with them, and what they cost.

    python benchmarks/second_looks.py --cases CASE…

Each case is read by the engine once; then its doubtful dates and numbers are looked at again. A case must hold the true
lines of its pages as `ocr.json` (drawn sets do). A date of a true line counts as right if the lines read at its place
state it (same EDTF string). Printed by hand of the filled-in values: dates, right before and after; pictures a page
that were read again; and how many stretches were put right and how many were spoilt.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reading.dates_on_lines import Count, counted

from extraction.ocr import get_backend


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="benchmarks/second_looks.py")
    parser.add_argument("--cases", type=Path, nargs="+", required=True, metavar="CASE")
    asked = parser.parse_args(arguments)
    backend = get_backend("rapid")
    whole: dict[str, Count] = {}
    pages = pictures = 0
    for case in asked.cases:
        for hand, count, seen in counted(case.resolve(), backend):
            whole.setdefault(hand, Count()).add(count)
            pages, pictures = pages + 1, pictures + seen
    print("hand            dates  before   after  put right  spoilt")
    for hand, count in sorted(whole.items()):
        print(f"{hand:14s} {count.dates:6d}  {count.before / count.dates:.4f}  {count.after / count.dates:.4f}"
              f"  {count.mended:9d}  {count.spoilt:6d}")
    print(f"{pictures} pictures read again on {pages} pages: {pictures / max(1, pages):.1f} a page")


if __name__ == "__main__":
    main()
