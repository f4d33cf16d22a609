"""One run of bulk screening: units go to an engine, what comes back is counted, told and, where lost, tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from models.errors import StoreError
from models.screenings import Screening
from models.store import Store
from screening.bulk.finding import Found, FoundDossier, LeftAside
from screening.bulk.heartbeat import Heartbeat
from screening.bulk.holder import is_dead
from screening.bulk.patience import patiently
from screening.bulk.screener import note_failure
from screening.bulk.stopping import Stopping
from screening.bulk.totals import Totals
from screening.bulk.unit import Engine, Event, Fate, Finished, Halt, Job, Lost, PagesRead, Unit
from screening.bulk.waiting import Waiting

ATTEMPTS = 3
"""How often a unit is begun whose worker dies over it."""
_CLAIMED_AGAIN_S = 3.0


class Show(Protocol):
    """Where a run tells how it goes."""

    def progress(self, totals: Totals) -> None:
        """The numbers have changed."""

    def failed(self, path: Path, reason: str) -> None:
        """A dossier, or a part of it, could not be screened."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run works with. `place_of` makes the unit of a dossier from the folders above it."""

    job: Job
    engine: Engine
    store: Store
    show: Show
    stopping: Stopping
    place_of: Callable[[str], str] = str

    def screen(self, found: Iterator[Found | None], screening: Screening) -> Totals:
        """Screen all that is found; interrupted, end what is at work and say so in the totals.

        Raises: StoreError where the store has gone for good; what was stored before stays.
        """
        totals = Totals()
        release_the_dead(self.store, screening.by)
        self._note(lambda: self.store.screenings.begin(screening))
        with Heartbeat(self.job, self.store):
            try:
                self._work(found, totals)
                totals.stopped = self.stopping.asked
            except KeyboardInterrupt:
                totals.stopped = totals.cut = True
        ended = replace(screening, detail={**screening.detail, **totals.to_wire()})
        self._note(lambda: self.store.screenings.end(ended))
        return totals

    def _work(self, found: Iterator[Found | None], totals: Totals) -> None:
        waiting = Waiting(self._units(found, totals), lambda: self.stopping.asked)
        with closing(self.engine.screen(waiting)) as events:
            for event in events:
                self._take(event, waiting, totals)
                self.show.progress(totals)

    def _units(self, found: Iterator[Found | None], totals: Totals) -> Iterator[Unit | None]:
        for each in found:
            if isinstance(each, FoundDossier):
                yield Unit(each.path, self.place_of(each.place))
            elif isinstance(each, LeftAside):
                totals.aside += 1
                self.show.failed(each.path, each.reason)
            else:
                yield None

    def _take(self, event: Event, waiting: Waiting, totals: Totals) -> None:
        if isinstance(event, PagesRead):
            totals.heard += event.pages
        elif isinstance(event, Halt):
            raise StoreError(event.reason)
        elif isinstance(event, Lost):
            self._lost(event, waiting, totals)
        elif event.fate is Fate.CLAIMED:
            waiting.put_off(event.unit, _CLAIMED_AGAIN_S)
        else:
            self._finished(event, totals)

    def _lost(self, lost: Lost, waiting: Waiting, totals: Totals) -> None:
        if lost.unit.attempt + 1 < ATTEMPTS:
            waiting.try_again(lost.unit)
            return
        reason = f"{lost.reason}, {ATTEMPTS} times; look at this dossier, then take the run up with --resume"
        self._finished(note_failure(self.store, self.job, lost.unit, reason), totals)

    def _finished(self, finished: Finished, totals: Totals) -> None:
        totals.add(finished)
        for reason in finished.reasons:
            self.show.failed(finished.unit.path, reason)

    def _note(self, work: Callable[[], None]) -> None:
        patiently(work, self.job.patience_s)


def release_the_dead(store: Store, by: str) -> None:
    """End the runs of this machine whose process is gone, so that nobody waits for their claims to run out."""
    for screening in store.screenings.unended():
        if is_dead(str(screening.detail.get("holder", ""))):
            store.screenings.end(replace(screening, by=by, detail={**screening.detail, "stopped": "killed"}))
