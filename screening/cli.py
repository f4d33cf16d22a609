"""The command `sanling`, thin: read the call, run it, say by the exit status whether the work was done."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from models.errors import DossierError
from screening.commands import assign, audit, check, judge, log, report, review, rules, sample, screen, search, users
from screening.commands.calling import DONE, UNUSABLE, OneLineParser, one_line

COMMANDS = (audit, screen, check, judge, search, sample, assign, review, users, log, report, rules)
"""In the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status of contract section 1."""
    call = _parser().parse_args(arguments)
    try:
        return int(call.run(call))
    except DossierError as error:
        print(f"sanling: {one_line(error)}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print("sanling: interrupted; nothing half-done was stored, run the same command again", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output went away: not our error, and nothing is left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> OneLineParser:
    parser = OneLineParser(prog="sanling", description="三龄: special review of cadre dossiers, offline")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
