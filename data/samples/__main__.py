"""`python -m samples draw`: draw the sample dossiers (with `data` on the path)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m samples", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="draw dossiers with their truth")
    draw.add_argument("--set", default="development",
                      choices=("development", "workshop", "test", "fresh", "typeset", "archive"))
    draw.add_argument("--out", type=Path, required=True, help="folder that gets one folder per case")
    draw.add_argument("--case", action="append", help="only this case; may be given again")
    draw.add_argument("--seed", type=int, default=0)
    draw.add_argument("--quality", choices=("clean", "office", "hard"), default="clean",
                      help="of the workshop, typeset and archive sets")
    draw.add_argument("--people", type=int, default=0, help="draw this many random variants instead (development set)")
    return parser


def main() -> None:
    """Draw what was asked for and print the folders."""
    asked = _parser().parse_args()
    if asked.set == "workshop":
        from samples.drawn.workshop import draw_set as draw_workshop  # noqa: PLC0415

        folders = draw_workshop(asked.out, asked.case, asked.seed, asked.quality)
    elif asked.set == "typeset":
        from samples.typeset import draw_set as draw_typeset  # noqa: PLC0415

        folders = draw_typeset(asked.out, asked.case, asked.seed, asked.quality)
    elif asked.set == "archive":
        from samples.archive import draw_set as draw_archive  # noqa: PLC0415

        folders = draw_archive(asked.out, asked.case, asked.seed or 1, asked.quality)
    elif asked.set != "development":
        from samples.printed import draw_set as draw_printed  # noqa: PLC0415 - it needs a browser, the other does not

        folders = draw_printed(asked.out, asked.case, asked.seed, asked.set)
    elif asked.people:
        from samples.drawn.variants import draw_people  # noqa: PLC0415

        folders = draw_people(asked.out, asked.people, asked.seed)
    else:
        from samples.drawn import draw_set  # noqa: PLC0415

        folders = draw_set(asked.out, asked.case, asked.seed)
    for folder in folders:
        sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()
