"""The engine of many machines: Ray actors that screen units. The store they share is PostgreSQL.

Plain actors and not a Ray dataset: a dataset runs to its end or fails whole, while here each lost unit is tried again a
counted number of times, units come in as they are found, and an interrupt lets those at work come to their end.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any

from models.errors import DossierError
from screening.bulk.ray_actor import RayScreener
from screening.bulk.unit import LOOK_AGAIN_S, PAGES_PER_WORKER, Event, Finished, Halt, Job, Lost, PagesRead, Unit, Units

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # read when ray is imported
try:
    import ray
except ModuleNotFoundError:
    raise DossierError("Ray is not installed; install sanling[ray], or use --engine local") from None

_NO_WORKER_S = 300.0
"""So long a cluster may take to give the first worker."""
_OBJECT_STORE_BYTES = 128 * 2**20  # only events go through it


@dataclass(slots=True)
class _Actor:
    """An actor: `ready` is what it answers once it has started, `events` what comes of the unit it is at."""

    handle: Any
    ready: Any
    events: Any = None
    unit: Unit | None = None
    pages: int = 0
    heard: float = 0.0


class RayEngine:
    """`workers` actors, by default one for two processors of the cluster. Connects by RAY_ADDRESS; without it, starts
    Ray on this machine alone.

    Raises: DossierError where the cluster cannot be reached, or cannot share the store.
    """

    def __init__(self, job: Job, workers: int | None) -> None:
        self._own = _connect(workers)
        if job.store.startswith("sqlite") and _machines() > 1:
            self._leave()
            raise DossierError("several machines cannot share an SQLite file; name a PostgreSQL store with --store")
        cores = _processors()
        self._count = workers or max(1, cores // 2)
        self._job = replace(job, threads=max(1, cores // self._count))
        # One logical processor each: they find room wherever there is one, and several share it where there are few.
        self._share = 1.0 if self._count <= cores else int(100 * cores / self._count) / 100
        self._actors: list[_Actor] = []
        self._had_worker = time.monotonic()

    @property
    def workers(self) -> int:
        """As `Engine.workers`."""
        return self._count

    def screen(self, units: Units) -> Generator[Event, None, None]:
        """As `Engine.screen`."""
        try:
            while True:
                self._hand_out(units)
                busy = [actor for actor in self._actors if actor.unit is not None]
                if not busy and units.finished:
                    return
                yield from self._hear(busy)
                if any(actor.ready is None for actor in self._actors):
                    self._had_worker = time.monotonic()
                elif time.monotonic() - self._had_worker > _NO_WORKER_S:
                    yield Halt("the Ray cluster gives no worker; look at `ray status`")
        finally:
            self._end()

    def _hand_out(self, units: Units) -> None:
        while not units.finished and len(self._actors) < self._count:
            handle = _remote_class().options(num_cpus=self._share, scheduling_strategy="SPREAD").remote(self._job)
            self._actors.append(_Actor(handle, handle.ready.remote()))
        for actor in self._actors:
            if actor.ready is None and actor.unit is None:
                unit = units.take()
                if unit is None:
                    return
                actor.unit, actor.heard = unit, time.monotonic()
                actor.events = actor.handle.screen.options(num_returns="streaming").remote(unit)

    def _hear(self, busy: list[_Actor]) -> Iterator[Event]:
        starting = [actor for actor in self._actors if actor.ready is not None]
        awaited = [*(actor.events for actor in busy), *(actor.ready for actor in starting)]
        if not awaited:
            time.sleep(LOOK_AGAIN_S)
            return
        known = _known(awaited)
        for actor in starting:
            if actor.ready in known:
                self._greet(actor)
        for actor in busy:
            if actor.events in known:
                yield from self._heard(actor)
            elif time.monotonic() - actor.heard > self._job.silence_s:
                yield self._lost(actor, self._job.silence)

    def _greet(self, actor: _Actor) -> None:
        try:
            ray.get(actor.ready)
            actor.ready = None
        except ray.exceptions.RayError:
            self._drop(actor)

    def _heard(self, actor: _Actor) -> Iterator[Event]:
        try:
            event: Event = ray.get(next(actor.events))
        except (ray.exceptions.RayError, StopIteration):
            yield self._lost(actor, "its worker on the cluster died")
            return
        actor.heard = time.monotonic()
        if isinstance(event, PagesRead):
            actor.pages += event.pages
        if isinstance(event, Finished):
            actor.unit = actor.events = None
            if actor.pages >= PAGES_PER_WORKER:
                self._drop(actor)
        yield event

    def _lost(self, actor: _Actor, reason: str) -> Lost:
        unit = actor.unit
        if unit is None:
            raise RuntimeError("an idle actor has no unit")
        self._drop(actor)
        return Lost(unit, reason)

    def _drop(self, actor: _Actor) -> None:
        self._actors.remove(actor)
        ray.kill(actor.handle)

    def _end(self) -> None:
        for actor in list(self._actors):
            self._drop(actor)
        self._leave()

    def _leave(self) -> None:
        if self._own:
            ray.shutdown()


def _known(awaited: list[Any]) -> list[Any]:
    """Those that have something to say: at least one unless the time runs out."""
    known, rest = ray.wait(awaited, num_returns=1, timeout=LOOK_AGAIN_S)
    if known and rest:
        more, _ = ray.wait(rest, num_returns=len(rest), timeout=0)
        known = [*known, *more]
    return list(known)


def _remote_class() -> Any:
    return ray.remote(max_restarts=0)(RayScreener)


def _connect(workers: int | None) -> bool:
    """Joins the cluster that RAY_ADDRESS names, else starts Ray here. Whether it was connected here."""
    if ray.is_initialized():
        return False
    address = os.environ.get("RAY_ADDRESS")
    try:
        if address:
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
        else:
            cores = os.cpu_count() or 1
            ray.init(
                num_cpus=max(cores, workers or 1), include_dashboard=False, object_store_memory=_OBJECT_STORE_BYTES,
                log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, OSError, RuntimeError, ValueError, TimeoutError) as error:
        words = " ".join(str(error).split())[:300]
        place = address or "of this machine"
        raise DossierError(f"the Ray cluster {place} cannot be used ({words}); see RAY_ADDRESS") from None
    return True


def _machines() -> int:
    return sum(bool(node["Alive"]) for node in ray.nodes())  # type: ignore[no-untyped-call]


def _processors() -> int:
    """Logical processors of the whole cluster."""
    return max(1, int(ray.cluster_resources().get("CPU", 1)))  # type: ignore[no-untyped-call]
