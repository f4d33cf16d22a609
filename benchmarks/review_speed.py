"""How long a reviewer waits: a large dossier opened, a finding decided, a fact corrected; alone and five at once.

    .venv/bin/python benchmarks/review_speed.py [--store URL] [--pages 300] [--facts 2000] [--users 6]

Server time of the services, without the browser, on SQLite and on a PostgreSQL server started for it (or on one empty
store): by the clock and, of the user alone, the time that a core was busy. The dossier is a generated life, its forms
repeated as later forms that state the same (`check_speed.py`); one in so many of its dates is made false, so that there
are findings to switch between.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.check_speed import life, sized
from models.accounts import EVERY_UNIT, REVIEWERS
from models.facts_file import parse_facts
from models.findings import DecisionKind
from models.store import open_store
from review_app.access import Actor
from review_app.service import ReviewService
from review_app.worklist import Choice, Worklist
from screening.audit import check_facts
from tests.models.postgres import find_postgres, running_postgres

ROUNDS = 20
FALSE_ONE_IN = 40
DATED = {"date", "start", "from", "decided", "effective"}


def main() -> None:
    """Fill a store, measure alone, measure together, print both."""
    call = _arguments()
    audit = large_audit(call.pages, call.facts)
    print(f"{len(audit['pages'])} pages, {len(audit['facts'])} facts, {len(audit['findings'])} findings")
    with ExitStack() as opened:
        urls = [call.store] if call.store else list(_stores(opened))
        for url in urls:
            _measure(url, audit, call.users)


def _stores(opened: ExitStack) -> Iterator[str]:
    """An SQLite file, and a PostgreSQL server where this machine has its programs."""
    folder = opened.enter_context(tempfile.TemporaryDirectory())
    yield f"sqlite:///{folder}/store.db"
    binaries = find_postgres()
    if binaries is None:
        print("no PostgreSQL on this machine; install the package postgresql, or name a server with --store")
        return
    yield opened.enter_context(running_postgres(binaries))


def _measure(url: str, audit: dict[str, Any], users: int) -> None:
    print(url.partition(":")[0])
    with open_store(url) as store:
        for number in range(users):
            store.save_audit({**audit, "dossier": {**audit["dossier"], "id": f"dlarge{number}"}}, "/x")
        review = ReviewService(store)
        alone = _user(review, Worklist(store, review), 0)
        with ThreadPoolExecutor(users) as pool:
            together = list(pool.map(lambda n: _user(review, Worklist(store, review), n), range(1, users)))
    for step, times in alone.items():
        others = [clock for user in together for clock, _ in user[step]]
        print(f"  {step:<38}{_median(clock for clock, _ in times):>8.0f} ms alone, "
              f"{_median(busy for _, busy in times):>5.0f} ms of a core;"
              f"{_median(others):>7.0f} ms with {users - 1} at once, worst {max(others) * 1000:.0f} ms")


def _median(seconds: Iterable[float]) -> float:
    return statistics.median(seconds) * 1000


def _user(review: ReviewService, worklist: Worklist, number: int) -> dict[str, list[tuple[float, float]]]:
    """What one user does; for each step the seconds by the clock and those of this thread on a core."""
    who = Actor(f"user{number}", f"用户{number}", REVIEWERS, (EVERY_UNIT,), session=str(number))
    name = f"dlarge{number}"
    found: dict[str, list[tuple[float, float]]] = {}

    def timed(step: str, act: Callable[[], Any]) -> Any:
        start, busy = time.perf_counter(), time.thread_time()
        result = act()
        found.setdefault(step, []).append((time.perf_counter() - start, time.thread_time() - busy))
        return result

    dossier = timed("open the first time", lambda: _shown(review, who, name))
    for turn in range(ROUNDS):
        doubt = dossier.doubts[turn % len(dossier.doubts)].finding.id
        timed("decide on a finding", lambda d=dossier, f=doubt: review.decide(who, d, f, DecisionKind.CONFIRM, "笔误"))
        dossier = timed("switch to another finding (open anew)", lambda: _shown(review, who, name))
        timed("worklist: counts, units, first page", lambda: (
            worklist.waiting(who), worklist.units(who), worklist.listed(who, Choice())))
    fact = next(f for f in dossier.facts.values() if f.kind == "birth")
    timed("correct a fact, judge anew", lambda: review.correct(
        who, dossier, fact.id, {**fact.fields, "self_filled": True}, raw="x", reason="核对"))
    return found


def _shown(review: ReviewService, who: Actor, name: str) -> Any:
    dossier = review.open(who, name)
    assert dossier.doubts and dossier.readings  # noqa: S101 - both are made when first asked for
    return dossier


def large_audit(pages: int, facts: int) -> dict[str, Any]:
    """The audit of a dossier of this size; its pages have no pictures."""
    wire = sized(life(0), facts)
    for fact in wire["facts"][::FALSE_ONE_IN]:
        for name in DATED & fact.keys():
            if fact[name] and fact[name][:4].isdecimal():
                fact[name] = f"{int(fact[name][:4]) - 4}{fact[name][4:]}".partition("/")[0]
    audit = check_facts(parse_facts(wire), date(2026, 11, 26))
    audit["pages"] = [
        {"number": n, "file": f"{n:03}.jpg", "sha256": f"{n:064x}", "width": 2480, "height": 3508, "rotation": 0,
         "quality": None, "material": None, "error": None, "notes": []} for n in range(1, pages + 1)]
    return audit


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", metavar="URL", help="one empty store instead of both")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--facts", type=int, default=2000)
    parser.add_argument("--users", type=int, default=6, help="one alone, the others at once")
    return parser.parse_args()


if __name__ == "__main__":
    main()
