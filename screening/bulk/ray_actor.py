"""One worker of a Ray cluster: a process on some machine that holds the models and screens one unit at a time."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator

from models.errors import DossierError
from screening.bulk.screener import Screener
from screening.bulk.unit import Event, Finished, Halt, Job, Unit


class RayScreener:
    """Becomes an actor in the engine; knows nothing of Ray itself."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._screener: Screener | None = None

    def ready(self) -> int:
        """Answers once the actor has started: with the number of its process."""
        return os.getpid()

    def screen(self, unit: Unit) -> Iterator[Event]:
        """What happens with a unit, as it happens; `Finished` or `Halt` last."""
        said: queue.Queue[Event] = queue.Queue()
        worker = threading.Thread(target=self._work, args=(unit, said), daemon=True)
        worker.start()
        while True:
            event = said.get()
            yield event
            if isinstance(event, Finished | Halt):
                return

    def _work(self, unit: Unit, said: queue.Queue[Event]) -> None:
        try:
            if self._screener is None:
                self._screener = Screener(self._job)
            said.put(self._screener.screen(unit, said.put))
        except DossierError as error:  # not of this dossier: the store is gone, or the engine is missing
            said.put(Halt(str(error)))
