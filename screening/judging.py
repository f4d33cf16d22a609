"""`sanling judge`: every stored dossier judged anew under the rulebook in force, in processes, resumable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, ProcessPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from itertools import islice
from multiprocessing import get_context

from models.errors import DossierError
from models.store import Store, open_store
from models.store_search import Wanted
from rules import rulebook_version
from rules.revisions import finding_changes
from screening.amended import amended
from screening.audit import rejudge
from screening.said import said_of

BATCH = 50
AHEAD = 2
"""Batches that wait for each process."""
COMPARED = ("findings", "causes", "standing")
Work = Sequence[tuple[int, str]]
"""Newest audits with their dossiers."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A batch: dossiers, those of them of which the rules say otherwise now, findings by what became of them.

    `lines` tell it of each dossier that changed; `troubles` name those that could not be judged.
    """

    dossiers: int = 0
    differing: int = 0
    came: int = 0
    went: int = 0
    changed: int = 0
    lines: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()

    def __add__(self, other: Judged) -> Judged:
        return Judged(
            self.dossiers + other.dossiers, self.differing + other.differing, self.came + other.came,
            self.went + other.went, self.changed + other.changed, (*self.lines, *other.lines),
            (*self.troubles, *other.troubles))


def judge_store(url: str, as_of: date | None, workers: int, by: str, *, again: bool = False) -> Iterator[Judged]:
    """Judge all dossiers that the rulebook in force has not judged (`again`: all), each batch as it is done."""
    with open_store(url) as store:
        work = _work(store, as_of, again=again)
    batches = iter([work[start:start + BATCH] for start in range(0, len(work), BATCH)])
    if workers == 1:
        yield from (judge_batch(url, as_of, by, batch) for batch in batches)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            waiting = {pool.submit(judge_batch, url, as_of, by, batch) for batch in islice(batches, workers * AHEAD)}
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                waiting |= {pool.submit(judge_batch, url, as_of, by, batch) for batch in islice(batches, len(done))}
                yield from (batch.result() for batch in done)
        except BrokenExecutor:
            raise DossierError("a process that judged was ended; what it had judged is kept, run again") from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def judge_batch(url: str, as_of: date | None, by: str, work: Work) -> Judged:
    """Judge some dossiers; results that differ are stored one by one, then the batch is noted."""
    store = _opened(url)
    same: list[int] = []
    other: list[int] = []
    judged = []
    for number, dossier in work:
        try:
            stored, result = judge_stored(store, dossier, as_of, by)
        except DossierError as error:
            judged.append(Judged(troubles=(f"{dossier}: {error}",)))
            continue
        judged.append(result)
        (same if stored is None else other).append(number if stored is None else stored)
    store.judgements.add(rulebook_version(), _day(as_of), same, other, by)
    return sum(judged, Judged())


def judge_stored(store: Store, dossier: str, as_of: date | None, by: str) -> tuple[int | None, Judged]:
    """Judge one dossier with all that people corrected and arranged.

    The id of the new audit, None where it says the same.

    Raises: DossierError where pages that people arranged cannot be read from the store.
    """
    newest = store.latest_audit(dossier)
    if newest is None:
        raise DossierError("the store holds no audit of it")
    said = said_of(store, dossier)
    found = amended(store, newest, said)
    result = rejudge(found.audit, found.corrections, as_of)
    if said.known_to(newest) and all(result[part] == newest.audit.get(part) for part in COMPARED):
        return None, Judged(1)
    number = store.save_audit(
        result, found.base.source, based_on=found.base.id, last_correction=said.last_correction, by=by)
    changes = finding_changes(newest.audit["findings"], result["findings"])
    return number, Judged(
        1, 1, len(changes.came), len(changes.went), len(changes.changed), changes.told(dossier))


def _work(store: Store, as_of: date | None, *, again: bool) -> list[tuple[int, str]]:
    """What is still to be judged: audits made under this rulebook, or noted as judged by it, are done.

    Unless people corrected or arranged since: a screening may have been killed before it judged that, too.
    """
    newest = store.judgements.newest()
    if again:
        return newest
    done = store.judgements.done(rulebook_version(), _day(as_of))
    made = store.judgements.made_under(rulebook_version(), _day(as_of))
    outdated = frozenset(store.search.ids(Wanted(outdated=True)))
    return [(number, dossier) for number, dossier in newest
            if dossier in outdated or (number not in done and number not in made)]


def _day(as_of: date | None) -> str:
    return as_of.isoformat() if as_of else ""


_stores: dict[str, Store] = {}


def _opened(url: str) -> Store:
    """The store, opened once in each process."""
    if url not in _stores:
        _stores[url] = open_store(url)
    return _stores[url]
