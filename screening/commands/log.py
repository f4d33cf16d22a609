"""`sanling log`: the trail of a store: who saw, said and changed what."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from screening.commands.calling import DONE, STORE_HELP, Parsers, opened, store_url


def add(commands: Parsers) -> None:
    """Describe the calls."""
    log = commands.add_parser("log", help="the trail of a store: who saw, said and changed what")
    actions = log.add_subparsers(required=True, metavar="ACTION")
    verify = actions.add_parser("verify", help="whether every entry and record stands as written; exit 1 if not")
    verify.add_argument("--head", metavar="SEQ:HASH", help="a head noted earlier: nothing up to it may be missing")
    verify.set_defaults(run=_verify)
    head = actions.add_parser("head", help="print the newest entry as SEQ:HASH, to be noted elsewhere")
    head.set_defaults(run=_head)
    export = actions.add_parser("export", help="every entry as one JSON object a line")
    export.add_argument("--json", metavar="OUT", default="-", help="write here; default: standard output")
    export.set_defaults(run=_export)
    for action in (verify, head, export):
        action.add_argument("--store", metavar="URL", help=STORE_HELP)


def _verify(call: argparse.Namespace) -> int:
    from screening.log_commands import verify_log

    status, line = verify_log(store_url(call), call.head)
    print(line)
    return status


def _head(call: argparse.Namespace) -> int:
    from screening.log_commands import log_head

    print(log_head(store_url(call)))
    return DONE


def _export(call: argparse.Namespace) -> int:
    from screening.log_commands import export_log

    url = store_url(call)
    if call.json == "-":
        export_log(url, sys.stdout)
    else:
        with opened(Path(call.json)) as file:
            export_log(url, file)
    return DONE
