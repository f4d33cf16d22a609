"""The sign of life of a run: its claims are renewed while it lives."""

from __future__ import annotations

import threading
from types import TracebackType

from models.errors import StoreError
from models.store import Store
from screening.bulk.unit import Job


class Heartbeat:
    """A thread that renews the claims of a run four times in the time they hold."""

    def __init__(self, job: Job, store: Store) -> None:
        self._job, self._store = job, store
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Heartbeat:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join(timeout=5)

    def _beat(self) -> None:
        while not self._over.wait(self._job.hold_s / 4):
            try:
                self._store.screenings.renew(self._job.run, self._job.hold_s)
            except StoreError:
                continue  # the workers notice it where it matters
