"""`sanling assign`: a first and a second reader for each dossier, drawn by a published seed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from screening.commands.calling import STORE_HELP, Parsers, opened, printed, store_url
from screening.commands.search import COLOURS

if TYPE_CHECKING:
    from models.store import Store
    from models.store_search import Wanted


def add(commands: Parsers) -> None:
    """Describe the call."""
    assign = commands.add_parser("assign", help="draw a first and a second reader of dossiers by a published seed")
    assign.add_argument("--store", metavar="URL", help=STORE_HELP)
    assign.add_argument("--seed", metavar="TEXT", required=True, help="published before the draw")
    assign.add_argument("--sample", action="store_true", help="the dossiers of the newest `sanling sample` only")
    assign.add_argument("--unit", metavar="PATH", default="", help="the unit and those below")
    assign.add_argument("--topic", metavar="AGE", default="", help="the first part of a rule's id")
    assign.add_argument("--rule", metavar="ID", default="")
    assign.add_argument("--colour", choices=COLOURS)
    assign.add_argument("--again", action="store_true", help="also dossiers that have their readers already")
    assign.add_argument("--frame", metavar="FILE",
                        help="write what was drawn from to a new file, for those who draw again")
    assign.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Draw, keep the result, print it."""
    from models.store import open_store
    from screening.machine_user import machine_user

    with open_store(store_url(call)) as store, _file(call.frame) as write:
        drawn = store.assignments.draw(call.seed, _wanted(store, call), machine_user(), again=call.again)
        write(drawn.frame.text())
    lacking = sum(not given.whole for given in drawn.given)
    short = f"；{lacking} 卷缺少可分派的审核人" if lacking else ""
    return printed([
        f"种子 {drawn.seed}　抽签范围 SM3 {drawn.frame.digest()}",
        *(f"{given.dossier}\t初审 {given.first or '（无）'}\t复审 {given.second or '（无）'}" for given in drawn.given),
        f"共分派 {len(drawn.given)} 卷{short}；任何人可以按种子和抽签范围复算"])


@contextmanager
def _file(name: str | None) -> Iterator[Callable[[str], object]]:
    """Writes to a new file, opened before the draw, for what is drawn stays; gone again where nothing was drawn."""
    if name is None:
        yield lambda _: None
        return
    path = Path(name)
    with opened(path, new=True) as file:
        try:
            yield file.write
        except BaseException:
            path.unlink()
            raise


def _wanted(store: Store, call: argparse.Namespace) -> Wanted:
    from models.errors import StoreError
    from models.findings import Severity
    from models.store_places import unit_path
    from models.store_search import Wanted

    samples = store.samples.list() if call.sample else ()
    if call.sample and not samples:
        raise StoreError("no sample was drawn in this store yet; run `sanling sample` first")
    return Wanted(
        only=frozenset(samples[-1].dossiers) if samples else None, unit=unit_path(call.unit), topic=call.topic,
        rule=call.rule, colour=Severity(call.colour) if call.colour else None)
