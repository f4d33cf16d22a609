"""How long a reviewer waits: a large dossier opened, a finding decided, a fact corrected; alone and five at once.

    .venv/bin/python benchmarks/review_speed.py [--store URL] [--pages 300] [--facts 2000] [--users 5]

Server time of the services, without the browser. The dossier is a generated life with one false date, its forms
repeated as later forms that state the same (`check_speed.py`).
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
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
from review_app.workflow import Workflow
from screening.audit import check_facts

ROUNDS = 20
LIVES = 8
"""The one of so many lives in which most is found is taken."""


def main() -> None:
    """Fill a store, measure alone, measure together, print both."""
    call = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        url = call.store or f"sqlite:///{folder}/store.db"
        with open_store(url) as store:
            audit = _large_audit(call.pages, call.facts)
            for number in range(call.users):
                store.save_audit({**audit, "dossier": {**audit["dossier"], "id": f"dlarge{number}"}}, "/x")
            print(f"{len(audit['pages'])} pages, {len(audit['facts'])} facts, {len(audit['findings'])} findings; "
                  f"{url.partition(':')[0]}")
            review = ReviewService(store)
            alone = _user(review, Workflow(store, review), 0)
            with ThreadPoolExecutor(call.users) as pool:
                together = list(pool.map(lambda n: _user(review, Workflow(store, review), n), range(1, call.users)))
            for step, seconds in alone.items():
                others = [second for user in together for second in user[step]]
                print(f"{step:<38}{statistics.median(seconds) * 1000:>8.0f} ms alone"
                      f"{statistics.median(others) * 1000:>10.0f} ms with {call.users - 1} at once"
                      f"   worst {max(others) * 1000:.0f} ms")


def _user(review: ReviewService, workflow: Workflow, number: int) -> dict[str, list[float]]:
    who = Actor(f"user{number}", f"用户{number}", REVIEWERS, (EVERY_UNIT,), session=str(number))
    name = f"dlarge{number}"
    found: dict[str, list[float]] = {}

    def timed(step: str, act: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = act()
        found.setdefault(step, []).append(time.perf_counter() - start)
        return result

    dossier = timed("open the first time", lambda: _shown(review, who, name))
    for turn in range(ROUNDS):
        doubt = dossier.doubts[turn % len(dossier.doubts)].finding.id
        timed("decide on a finding", lambda d=dossier, f=doubt: review.decide(who, d, f, DecisionKind.CONFIRM, "笔误"))
        dossier = timed("switch to another finding (open anew)", lambda: _shown(review, who, name))
        timed("worklist with states", lambda: (review.worklist(who), workflow.cases(who)))
    fact = next(f for f in dossier.facts.values() if f.kind == "birth")
    timed("correct a fact, judge anew", lambda: review.correct(
        who, dossier, fact.id, {**fact.fields, "self_filled": True}, raw="x", reason="核对"))
    return found


def _shown(review: ReviewService, who: Actor, name: str) -> Any:
    dossier = review.open(who, name)
    assert dossier.doubts and dossier.readings  # noqa: S101 - both are made when first asked for
    return dossier


def _large_audit(pages: int, facts: int) -> dict[str, Any]:
    judged = (check_facts(parse_facts(sized(life(n), facts)), date(2026, 11, 26)) for n in range(LIVES))
    audit = max(judged, key=lambda made: len(made["findings"]))
    audit["pages"] = [
        {"number": n, "file": f"{n:03}.jpg", "sha256": f"{n:064x}", "width": 2480, "height": 3508, "rotation": 0,
         "quality": None, "material": None, "error": None, "notes": []} for n in range(1, pages + 1)]
    return audit


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", metavar="URL", help="an empty store; default: a temporary SQLite file")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--facts", type=int, default=2000)
    parser.add_argument("--users", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()
