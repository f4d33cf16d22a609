"""`sanling check`: the rules alone, on facts extracted elsewhere."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from screening.commands.calling import DONE, Parsers, day, output


def add(commands: Parsers) -> None:
    """Describe the call."""
    check = commands.add_parser("check", help="judge facts files (sanling.facts/1); no pages are read")
    check.add_argument("paths", nargs="+", metavar="FACTS.json", type=Path)
    check.add_argument("--json", metavar="OUT", help="write the result here; `-` is standard output")
    check.add_argument("--as-of", metavar="DATE", type=day, help="judge as of this day; default: today")
    check.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Judge each file; nothing is written before all of them could be read."""
    from models.facts_file import read_facts_file
    from screening.audit import check_facts

    contents = [read_facts_file(path) for path in call.paths]
    with output(call.json) as write:
        for content in contents:
            write(check_facts(content, call.as_of or date.today()))
    return DONE
