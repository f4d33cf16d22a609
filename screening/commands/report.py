"""`sanling report`: fill a form from a stored dossier, or write the report over the whole store."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.errors import DossierError
from screening.commands.calling import STORE_HELP, Parsers, printed, store_url

SUMMARY = "summary"


def add(commands: Parsers) -> None:
    """Describe the call."""
    report = commands.add_parser(
        "report", help="fill a form of the special review from a stored dossier, or sum up the whole store")
    report.add_argument("dossier", metavar="DOSSIER", nargs="?", default="",
                        help="id of a dossier, or the name of the only person so named; none for --kind summary")
    report.add_argument("--kind", metavar="KIND", required=True, help=f"which form, or {SUMMARY}; `list` names them")
    report.add_argument("--out", metavar="PATH", type=Path, default=Path(),
                        help="folder to write into (default: this one); for the summary also a .html, .docx or .xlsx")
    report.add_argument("--names", action="store_true", help="summary: with the names of persons; default: without")
    report.add_argument("--format", choices=("office", "html"), default="office",
                        help="office: .docx or .xlsx to edit (default); html: a page to print")
    report.add_argument("--store", metavar="URL", help=STORE_HELP)
    report.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Write the form and print where it lies."""
    from importlib import import_module

    # By name: the review app stands on this package, not the other way round.
    if call.kind == SUMMARY:
        if call.dossier:
            raise DossierError(f"--kind {SUMMARY} is about the whole store; leave {call.dossier!r} out")
        summary = import_module("review_app.summary.command")
        return printed(list(summary.write_summary(store_url(call), call.out, names=call.names)))
    if not call.dossier and call.kind != "list":
        raise DossierError(f"--kind {call.kind} is a form of one dossier; name the dossier")
    command = import_module("review_app.report_command")
    return printed(list(command.report(store_url(call), call.kind, call.dossier, call.out, call.format)))
