"""Ten searches that people make, and what else must be quick: each timed first and again."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from statistics import median
from typing import Any

from models.accounts import EVERY_UNIT, Role
from models.findings import Severity, Verdict
from models.store import Store
from models.store_search import OPEN_FINDING, DossierPage, Wanted
from models.value_conditions import ValueWanted
from review_app.access import Actor
from review_app.service import ReviewService
from review_app.turns import own_turn
from review_app.worklist import Choice, Worklist

AGAIN = 5
WANG = Actor("wang", "王审核", frozenset({Role.FIRST}), (EVERY_UNIT,))


def searches(store: Store) -> Mapping[str, Wanted]:
    """The ten, each of which some dossier of the store fits."""
    row = store.search.page(Wanted(), limit=1, offset=7).rows[0]
    rule = max(store.search.by_rule(Wanted(verdict=Verdict.CONFLICT)), key=lambda name: store.search.page(
        Wanted(rule=name, verdict=Verdict.CONFLICT), limit=0).dossiers)
    return {
        "person by name": Wanted(words=row.name or ""),
        "end of an ID number": Wanted(id_ending=(row.id_number or "")[-6:]),
        "unit and below": Wanted(unit=row.unit.rsplit("/", 1)[0]),
        "topic, yellow, open": Wanted(topic=rule.partition("-")[0], colour=Severity.YELLOW, decision=OPEN_FINDING),
        "rule with a verdict": Wanted(rule=rule, verdict=Verdict.CONFLICT),
        "confirmed findings": Wanted(decision="confirm"),
        "my turn, first 100": Wanted(turn=own_turn(WANG)),
        "school of an education": Wanted(values=(ValueWanted("education", "school", equals="江原大学"),)),
        "born before 1960, Party after 1980": Wanted(values=(
            ValueWanted("birth", "date", before=date(1960, 1, 1)),
            ValueWanted("party", "date", slot="superior_approve", after=date(1980, 1, 1)))),
        "words in any fact": Wanted(text="财政局"),
    }


def timed(name: str, call: Callable[[], Any]) -> Any:
    """Print how long a call takes at first and again (median), in milliseconds; its last result."""
    spent = []
    for _ in range(AGAIN + 1):
        started = time.perf_counter()
        result = call()
        spent.append((time.perf_counter() - started) * 1000)
    found = f"{result.dossiers:>9,} dossiers" if isinstance(result, DossierPage) else ""
    print(f"{name:<38} {spent[0]:>8.0f} ms  again {median(spent[1:]):>7.0f} ms {found}", flush=True)
    return result


def measure(store: Store) -> None:
    """All of them."""
    for name, wanted in searches(store).items():
        timed(name, lambda wanted=wanted: store.search.page(wanted))
    review = ReviewService(store)
    worklist = Worklist(store, review)
    page = timed("worklist, first page", lambda: worklist.listed(WANG, Choice()))
    timed("worklist, page 500", lambda: worklist.listed(WANG, Choice(), offset=49_900))
    timed("dossiers by unit", lambda: store.search.by_unit(Wanted()))
    timed("dossiers by rule", lambda: store.search.by_rule(Wanted()))
    timed("opening a dossier", lambda: review.open(WANG, page.rows[0].id))
