"""`sanling report`: fill a form from a stored dossier."""

from __future__ import annotations

import argparse
from pathlib import Path

from screening.commands.calling import STORE_HELP, Parsers, printed, store_url


def add(commands: Parsers) -> None:
    """Describe the call."""
    report = commands.add_parser("report", help="fill a form of the special review from a stored dossier")
    report.add_argument("dossier", metavar="DOSSIER", help="id of a dossier, or the name of the only person so named")
    report.add_argument("--kind", metavar="KIND", required=True, help="which form; `list` names them")
    report.add_argument("--out", metavar="FOLDER", type=Path, default=Path(), help="write here; default: this folder")
    report.add_argument("--format", choices=("office", "html"), default="office",
                        help="office: .docx or .xlsx to edit (default); html: a page to print")
    report.add_argument("--store", metavar="URL", help=STORE_HELP)
    report.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Write the form and print where it lies."""
    from importlib import import_module

    # By name: the review app stands on this package, not the other way round.
    command = import_module("review_app.report_command")
    return printed(list(command.report(store_url(call), call.kind, call.dossier, call.out, call.format)))
