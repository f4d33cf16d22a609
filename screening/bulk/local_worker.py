"""One worker process of the local engine, seen from both sides."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from multiprocessing.connection import Connection, wait

from extraction.child_exit import exit_reason, kill
from models.errors import DossierError
from screening.bulk.screener import Screener
from screening.bulk.unit import Event, Finished, Halt, Job, PagesRead, Unit


class LocalWorker:
    """A process, the unit it is at, and how many pages it has read. Times are those of `time.monotonic`."""

    def __init__(self, job: Job) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, job))
        self._process.start()
        theirs.close()
        self.unit: Unit | None = None
        self.pages = 0
        self._heard = time.monotonic()

    def start(self, unit: Unit) -> None:
        """Hand it a unit. A worker that has died since is noticed at the next word."""
        self.unit, self._heard = unit, time.monotonic()
        try:
            self.connection.send(unit)
        except OSError:
            return

    def receive(self) -> Event | None:
        """Its next word; None where it is dead."""
        try:
            event: Event = self.connection.recv()
        except (EOFError, OSError):
            return None
        self._heard = time.monotonic()
        if isinstance(event, PagesRead):
            self.pages += event.pages
        if isinstance(event, Finished):
            self.unit = None
        return event

    @property
    def unit_at_work(self) -> Unit:
        """The unit it is at. Raises RuntimeError where it is idle."""
        if self.unit is None:
            raise RuntimeError("an idle worker has no unit")
        return self.unit

    def silent_for(self) -> float:
        """Seconds since it last said something."""
        return time.monotonic() - self._heard

    def retire(self) -> None:
        """Let an idle worker end in order."""
        self.connection.close()
        self._process.join(timeout=10)
        self.kill()

    def kill(self) -> None:
        """End it, whatever it is doing."""
        kill(self._process, self.connection)

    @property
    def exit_reason(self) -> str:
        """Why it is gone, in words."""
        return exit_reason(self._process, "its worker")


def _serve(connection: Connection, job: Job) -> None:
    """Answers units until the run hangs up or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run decides what an interrupt means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        with Screener(job) as screener:
            while True:
                unit: Unit = connection.recv()
                _say(connection, screener.screen(unit, lambda event: _say(connection, event)))
    except DossierError as error:  # of a dossier none comes as far as here: it is the store, or the engine
        _say(connection, Halt(str(error)))
    except EOFError:
        return


def _say(connection: Connection, event: Event) -> None:
    """Tell the run. Where it is dead, end at once: nothing is wrong with the dossier at hand."""
    try:
        connection.send(event)
    except OSError:
        os._exit(1)


def _end_with_parent() -> None:
    """A run that was killed leaves nobody at work behind."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
