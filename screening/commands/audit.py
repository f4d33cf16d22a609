"""`sanling audit`: read and judge dossiers."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from models.errors import DossierError
from screening.commands.calling import (
    DONE,
    PARTIAL,
    STORE_HELP,
    UNUSABLE,
    Parsers,
    count,
    day,
    one_line,
    output,
    progress,
    store_url,
)


def add(commands: Parsers) -> None:
    """Describe the call."""
    audit = commands.add_parser("audit", help="read and judge dossiers: folders, packages, PDF, TIFF, images, .lrmx")
    audit.add_argument("paths", nargs="+", metavar="PATH", type=Path)
    audit.add_argument("--json", metavar="OUT", help="write the result here; `-` is standard output")
    audit.add_argument("--store", metavar="URL", help=STORE_HELP)
    audit.add_argument("--as-of", metavar="DATE", type=day, help="judge as of this day; default: today")
    audit.add_argument("--ocr", metavar="NAME", default="rapid", help="reading engine")
    audit.add_argument("--workers", metavar="N", type=count, default=1, help="reading processes")
    audit.add_argument("--unit", metavar="PATH", help="to which unit the dossiers belong, as 江原省/临溪市")
    audit.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Audit each path, store and write its result."""
    from models.store import open_store
    from screening.audit import AuditOptions, audit_dossier, require_pages_or_facts, unread
    from screening.machine_user import machine_user

    options = AuditOptions(as_of=call.as_of or date.today(), ocr=call.ocr, workers=call.workers)
    failed = partial = 0
    with output(call.json) as write, open_store(store_url(call)) as store:
        for path in call.paths:
            try:
                with progress(path.name) as show:
                    result = audit_dossier(path, options, store, show)
                require_pages_or_facts(result)
            except DossierError as error:
                if len(call.paths) == 1:
                    raise
                print(f"sanling: {one_line(error)}", file=sys.stderr)
                failed += 1
                continue
            store.save_audit(result, source=str(path.resolve()), by=machine_user())
            if call.unit is not None:
                store.places.put(result["dossier"]["id"], call.unit, machine_user())
            write(result)
            for line in unread(result):
                print(f"sanling: {path}: {line}", file=sys.stderr)
                partial += 1
    if failed == len(call.paths):
        return UNUSABLE
    return PARTIAL if failed or partial else DONE
