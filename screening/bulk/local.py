"""The engine of one machine: worker processes that screen units; one that dies or falls silent is replaced."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from multiprocessing.connection import wait

from screening.bulk.local_worker import LocalWorker
from screening.bulk.unit import LOOK_AGAIN_S, PAGES_PER_WORKER, Event, Finished, Halt, Job, Lost, Units


class LocalEngine:
    """`workers` processes on this machine."""

    def __init__(self, job: Job, workers: int) -> None:
        self._job = job
        self._count = max(1, workers)
        self._workers: list[LocalWorker] = []

    @property
    def workers(self) -> int:
        """As `Engine.workers`."""
        return self._count

    def screen(self, units: Units) -> Generator[Event, None, None]:
        """As `Engine.screen`."""
        try:
            while True:
                self._hand_out(units)
                busy = [worker for worker in self._workers if worker.unit is not None]
                if not busy and units.finished:
                    return
                yield from self._hear(busy)
        finally:
            self._end()

    def _hand_out(self, units: Units) -> None:
        while (worker := self._free()) is not None:
            unit = units.take()
            if unit is None:
                return
            worker.start(unit)

    def _free(self) -> LocalWorker | None:
        idle = next((worker for worker in self._workers if worker.unit is None), None)
        if idle is None and len(self._workers) < self._count:
            idle = LocalWorker(self._job)
            self._workers.append(idle)
        return idle

    def _hear(self, busy: list[LocalWorker]) -> Iterator[Event]:
        if not busy:
            time.sleep(LOOK_AGAIN_S)
            return
        speaking = wait([worker.connection for worker in busy], timeout=LOOK_AGAIN_S)
        for worker in busy:
            if worker.connection in speaking:
                yield self._heard(worker)
            elif worker.silent_for() > self._job.silence_s:
                yield self._lost(worker, self._job.silence)

    def _heard(self, worker: LocalWorker) -> Event:
        event = worker.receive()
        if event is None:
            return self._lost(worker, worker.exit_reason)
        if isinstance(event, Halt):
            self._drop(worker)
        elif isinstance(event, Finished) and worker.pages >= PAGES_PER_WORKER:
            self._workers.remove(worker)
            worker.retire()
        return event

    def _lost(self, worker: LocalWorker, reason: str) -> Lost:
        unit = worker.unit_at_work
        self._drop(worker)
        return Lost(unit, reason)

    def _drop(self, worker: LocalWorker) -> None:
        self._workers.remove(worker)
        worker.kill()

    def _end(self) -> None:
        """Idle workers go by themselves; busy ones, of a run that stops at once, are killed."""
        while self._workers:
            worker = self._workers.pop()
            if worker.unit is None:
                worker.retire()
            else:
                worker.kill()
