"""`sanling screen`: every dossier below a folder, resumable, on one machine or many."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import DossierError
from screening.commands.calling import DONE, PARTIAL, STORE_HELP, Parsers, count, day, one_line, store_url

if TYPE_CHECKING:
    from models.screenings import Screening
    from models.store import Store
    from screening.bulk.totals import Totals
    from screening.bulk.unit import Engine, Job

INTERRUPTED = 130


def add(commands: Parsers) -> None:
    """Describe the call."""
    screen = commands.add_parser("screen", help="read and judge every dossier below a folder; resumable")
    screen.add_argument("root", metavar="ROOT", type=Path)
    screen.add_argument("--store", metavar="URL", help=STORE_HELP)
    screen.add_argument("--engine", choices=("local", "ray"), default="local", help="processes here, or a Ray cluster")
    screen.add_argument("--workers", metavar="N", type=count, help="dossiers at a time; default: one for two cores")
    screen.add_argument("--resume", action="store_true",
                        help="take up the last run below ROOT, as of its day, and try again what failed")
    screen.add_argument("--as-of", metavar="DATE", type=day, help="judge as of this day; default: today")
    screen.add_argument("--ocr", metavar="NAME", help="reading engine; default: rapid")
    screen.add_argument("--page-seconds", metavar="S", type=count, default=120, help="time limit of a page")
    screen.add_argument("--patience", metavar="S", type=count, default=300,
                        help="seconds to wait for a store that has gone away")
    screen.add_argument("--unit-from", choices=("folders", "none"), default="folders",
                        help="to which unit a dossier belongs: the folders above it, or nobody says")
    screen.add_argument("--unit", metavar="PATH", default="", help="the unit that ROOT stands for, as 江原省/临溪市")
    screen.add_argument("--watch", action="store_true", help="wait for new dossiers until interrupted")
    screen.add_argument("--quiet-seconds", metavar="S", type=count, default=30,
                        help="with --watch: a dossier that did not change for so long is whole")
    screen.add_argument("--report", metavar="PATH", type=Path, default=Path(),
                        help="write the leadership report there, as `sanling report --kind summary --out` does")
    screen.add_argument("--no-report", action="store_true", help="write no report")
    screen.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Screen all; the exit status says whether all was read."""
    from models.store import open_store
    from screening.bulk.names import is_text
    from screening.bulk.telling import summary

    if not call.root.exists():
        raise DossierError(f"{call.root}: no such file or folder; check the path")
    if not is_text(str(call.root.resolve())):
        raise DossierError(f"{call.root}: the name of this folder, or of one above it, is not UTF-8; rename it")
    call.store = store_url(call)
    with open_store(call.store) as store:
        totals = _screen(call, store)
    if call.watch and not totals.cut:
        totals.stopped = False  # an interrupt is how watching ends
    print(summary(totals), flush=True)
    if totals.stopped:
        return INTERRUPTED
    if totals.dossiers and not call.no_report:
        _report(call)
    return DONE if totals.complete else PARTIAL


def _report(call: argparse.Namespace) -> None:
    """The leadership report; what was screened is stored whether it can be written or not."""
    from importlib import import_module

    # By name: the review app stands on this package, not the other way round.
    command = import_module("review_app.summary.command")
    try:
        for path in command.write_summary(call.store, call.report):
            print(f"  领导报告：{path}")
    except DossierError as error:
        print(f"sanling: no report: {one_line(error)}; run `sanling report --kind summary`", file=sys.stderr)


def _screen(call: argparse.Namespace, store: Store) -> Totals:
    from screening.bulk.finding import dossiers_below
    from screening.bulk.run import Run
    from screening.bulk.stopping import Stopping
    from screening.bulk.telling import Telling
    from screening.bulk.watching import watched

    screening = _screening(call, store)
    job = _job(call, screening)
    found = watched(call.root, call.quiet_seconds) if call.watch else dossiers_below(call.root)
    engine = _engine(call, job)  # before signals are handled: Ray would put handlers of its own in their place
    screening = replace(screening, detail={**screening.detail, "workers": engine.workers})
    with Stopping() as stopping, Telling(call.root, counted=not call.watch) as telling:
        run = Run(job, engine, store, telling, stopping, lambda place: _unit_of(call, place))
        return run.screen(found, screening)


def _unit_of(call: argparse.Namespace, place: str) -> str:
    return "/".join(part for part in (call.unit, place if call.unit_from == "folders" else "") if part)


def _screening(call: argparse.Namespace, store: Store) -> Screening:
    """This run; one that takes up another judges as that one did, unless the call says otherwise."""
    from uuid import uuid4

    from models.screenings import Screening
    from screening.bulk.holder import this_process
    from screening.machine_user import machine_user

    root = str(call.root.resolve())
    before = store.screenings.last(root) if call.resume else None
    if call.resume and before is None:
        print(f"sanling: {call.root}: no earlier run to take up; starting anew", file=sys.stderr)
    as_of = call.as_of or (before.as_of if before is not None else date.today())
    ocr = call.ocr or (before.ocr if before is not None else "rapid")
    detail = {"engine": call.engine, "holder": this_process(),
              **({"resumes": before.run} if before is not None else {})}
    return Screening(uuid4().hex, root, as_of, ocr, machine_user(), detail)


def _workers(call: argparse.Namespace) -> int:
    from extraction.cores import available_cores

    return int(call.workers or max(1, available_cores() // 2))


def _job(call: argparse.Namespace, screening: Screening) -> Job:
    """Raises: DossierError where the reading engine is unknown or not installed."""
    from extraction.cores import available_cores
    from extraction.ocr import get_backend
    from models.post_table import post_table
    from screening.bulk.unit import Job

    post_table()  # a broken table of the user's is said before anything is read
    if screening.ocr != "recorded":
        get_backend(screening.ocr)
    return Job(
        call.store, screening.run, screening.by, screening.as_of, screening.ocr,
        threads=max(1, available_cores() // _workers(call)), page_seconds=call.page_seconds,
        retry_partial=call.resume, patience_s=call.patience, silence_s=max(900.0, 3.0 * call.page_seconds))


def _engine(call: argparse.Namespace, job: Job) -> Engine:
    if call.engine == "ray":
        from screening.bulk.ray_engine import RayEngine

        return RayEngine(job, call.workers)
    from screening.bulk.local import LocalEngine

    return LocalEngine(job, _workers(call))
