"""`sanling judge`: every stored dossier judged anew, after a change of the rules."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from screening.commands.calling import DONE, PARTIAL, STORE_HELP, Parsers, count, day, store_url


def add(commands: Parsers) -> None:
    """Describe the call."""
    judge = commands.add_parser("judge", help="judge every stored dossier anew under the rules in force; resumable")
    judge.add_argument("--store", metavar="URL", help=STORE_HELP)
    judge.add_argument("--workers", metavar="N", type=count, default=1, help="processes")
    judge.add_argument("--as-of", metavar="DATE", type=day, help="judge as of this day; default: each as of its own")
    judge.add_argument("--again", action="store_true", help="also those that these rules have judged already")
    judge.set_defaults(run=run)


def run(call: argparse.Namespace) -> int:
    """Judge all, tell what came, went and changed; a result that says the same is only noted."""
    from screening.judging import Judged, judge_store
    from screening.machine_user import machine_user

    total = Judged()
    for batch in judge_store(store_url(call), call.as_of, call.workers, machine_user(), again=call.again):
        for line in batch.lines:
            print(line)
        for trouble in batch.troubles:
            print(f"sanling: {trouble}", file=sys.stderr)
        total += replace(batch, lines=())  # told already
    print(f"重判 {total.dossiers} 卷，结果有变 {total.differing} 卷："
          f"疑点新增 {total.came}，消失 {total.went}，变化 {total.changed}")
    return PARTIAL if total.troubles else DONE
