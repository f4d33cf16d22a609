"""`sanling sample`: dossiers drawn by a published seed (双随机)."""

from __future__ import annotations

import argparse

from screening.commands.calling import STORE_HELP, Parsers, count, printed, store_url


def add(commands: Parsers) -> None:
    """Describe the call."""
    sample = commands.add_parser("sample", help="draw units and dossiers by a published seed; anybody can draw again")
    sample.add_argument("--store", metavar="URL", help=STORE_HELP)
    sample.add_argument("--units", metavar="N", type=count, required=True, help="units to draw")
    sample.add_argument("--dossiers", metavar="N", type=count, required=True, help="dossiers to draw from these")
    sample.add_argument("--seed", metavar="TEXT", required=True, help="published before the draw")
    sample.add_argument("--unit", metavar="PATH", default="", help="draw from this unit and those below only")
    sample.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Draw, keep the result, print it."""
    from models.store import open_store
    from models.store_places import unit_path
    from screening.machine_user import machine_user

    with open_store(store_url(call)) as store:
        drawn = store.samples.draw(call.seed, call.units, call.dossiers, unit_path(call.unit), machine_user())
    return printed([
        f"种子 {drawn.seed}　抽样框 SM3 {drawn.frame}",
        *(f"单位　{unit}" for unit in drawn.units), *(f"档案　{dossier}" for dossier in drawn.dossiers),
        f"抽中单位 {len(drawn.units)} 个、档案 {len(drawn.dossiers)} 卷；"
        "按 SHA-256（种子、换行、名称）由小到大抽取，任何人可以复算"])
