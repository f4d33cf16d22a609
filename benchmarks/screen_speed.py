"""How fast `sanling screen` is, what it needs, and what a million dossiers would take.

    .venv/bin/python benchmarks/screen_speed.py                     # pages an hour, 1 and 2 workers, local and Ray
    .venv/bin/python benchmarks/screen_speed.py --memory 2000       # peak memory over so many pages, in one run
    .venv/bin/python benchmarks/screen_speed.py --share             # the part of a screening that is no inference

The dossiers are the drawn sample dossiers, the first pages of each (`--pages`), so that all are of one length; every
run has a store of its own, so that nothing is read before. Speed is that between the first page and the end: how long
it takes to start stands apart. Memory is what processes hold resident (pages they share counted with each), looked at
twice a second. Without an option all but `--memory` is measured and the estimate printed.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from audit_speed import clocked_backend
from process_memory import MemoryWatch, Peak

from extraction.cores import available_cores
from extraction.intake.source import Source
from extraction.page_codec import to_json
from extraction.page_readers import PageCache, PageResult, Progress, cache_key
from extraction.page_task import read_page
from models.screenings import Screening
from models.store import Store, open_store
from screening.bulk.finding import dossiers_below
from screening.bulk.local import LocalEngine
from screening.bulk.run import Run
from screening.bulk.screener import Screener
from screening.bulk.stopping import Stopping
from screening.bulk.totals import Totals
from screening.bulk.unit import Engine, Job, Unit

CASES = sorted(path for path in Path("data/fixtures").glob("*/pages") if not path.parent.name.startswith("held-out"))
AS_OF = date(2026, 11, 26)
DOSSIERS, PAGES_EACH = 1_000_000, 120


@dataclass(frozen=True, slots=True)
class Measured:
    """One run. `start_s` passed before the first page, `work_s` from there to the end."""

    name: str
    pages: int
    start_s: float
    work_s: float
    peak: Peak

    @property
    def pages_an_hour(self) -> float:
        """Once it is running."""
        return 3600 * self.pages / self.work_s


class Clock:
    """Notes when the first page came."""

    def __init__(self) -> None:
        self.first: float | None = None

    def progress(self, totals: Totals) -> None:
        """Called by the run."""
        if self.first is None and totals.heard:
            self.first = time.monotonic()

    def failed(self, path: Path, reason: str) -> None:
        """Called by the run."""
        print(f"{path}: {reason}")


def dossiers(root: Path, pages: int, count: int, salt: int = 0) -> Path:
    """`count` dossiers of so many sample pages; each page differs from all others in bytes behind its picture."""
    pictures = [sorted(case.glob("*.jpg"))[:pages] for case in CASES]
    for number in range(count):
        folder = root / f"卷{number:05d}"
        folder.mkdir(parents=True)
        chosen = pictures[number % len(pictures)]
        for page in range(pages):
            picture = chosen[page % len(chosen)]
            (folder / f"{page + 1:03d}.jpg").write_bytes(picture.read_bytes() + f"{salt}-{number}-{page}".encode())
    return root


def measured(name: str, root: Path, engine: Callable[[Job], Engine], folder: Path, workers: int) -> Measured:
    """Screen everything below `root` into a new store."""
    url = f"sqlite:///{folder / f'{name}.db'}"
    job = Job(url, name, "benchmark", AS_OF, threads=max(1, available_cores() // workers))
    clock = Clock()
    with open_store(url) as store, Stopping() as stopping, MemoryWatch() as memory:
        begun = time.monotonic()
        run = Run(job, engine(job), store, clock, stopping)
        totals = run.screen(dossiers_below(root), Screening(name, str(root), AS_OF, job.ocr, job.by))
        ended = time.monotonic()
    first = clock.first or ended
    return Measured(name, totals.pages, first - begun, ended - first, memory.peak)


def speed(pages: int, folder: Path) -> list[Measured]:
    """Local and Ray, with one and with two workers."""
    from screening.bulk.ray_engine import RayEngine  # noqa: PLC0415 - Ray is an extra

    root = dossiers(folder / "speed", pages, len(CASES))
    found = []
    for name, make in (("local", LocalEngine), ("ray", RayEngine)):
        for workers in (1, 2):
            result = measured(f"{name}-{workers}", root, lambda job, n=workers, m=make: m(job, n), folder, workers)
            print(f"{name:5} {workers} worker(s): {result.pages} pages, {result.pages_an_hour:,.0f} pages an hour "
                  f"({result.work_s / result.pages:.2f} s a page), {result.start_s:.0f} s to the first page; "
                  f"{result.peak}", flush=True)
            found.append(result)
    base = found[0].pages_an_hour
    print("ratios to one local worker: " + ", ".join(f"{each.name} {each.pages_an_hour / base:.2f}" for each in found))
    return found


class ClockedReaders:
    """Reads pages in this process, as a reading child would, with a clock on the networks."""

    def __init__(self) -> None:
        self._backend, self._watch = clocked_backend("auto")

    @property
    def inference_s(self) -> float:
        """Seconds inside the networks so far."""
        return self._watch.seconds

    def read(self, source: Source, cache: PageCache, progress: Progress) -> Iterator[PageResult]:
        """As `PageReaders.read`."""
        for page in source.pages:
            stored = page.load()
            content = read_page(stored, page.number, page.file, self._backend)
            cache.put(cache_key(stored.sha256, "rapid", self._backend.version), to_json(content))
            progress(page.number, len(source.pages))
            yield content

    def close(self) -> None:
        """Nothing to close."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of some dossiers of so many pages, each figure a page or a dossier as it says."""

    pages_each: int
    page_s: float
    inference_s: float
    saving_s_a_dossier: float
    picture_bytes: float
    cached_bytes: float
    stored_bytes_a_dossier: float


def share(pages: int, folder: Path) -> Share:
    """Screen two dossiers in this process, where the networks can be timed; a third one before, to warm up."""
    warm_up, *rest = sorted(dossiers(folder / "share", pages, 3, salt=1).iterdir())
    path = folder / "share.db"
    open_store(f"sqlite:///{path}").close()
    empty = path.stat().st_size
    readers, saving = ClockedReaders(), [0.0]
    with Screener(Job(f"sqlite:///{path}", "share", "benchmark", AS_OF)) as screener, \
            mock.patch.object(Store, "save_audit", clocked(Store.save_audit, saving)):
        screener._readers = readers  # type: ignore[assignment]
        screener.screen(Unit(warm_up), lambda _: None)
        before, saving[0], begun = readers.inference_s, 0.0, time.perf_counter()
        for dossier in rest:
            screener.screen(Unit(dossier), lambda _: None)
        whole, inference = time.perf_counter() - begun, readers.inference_s - before
    count = pages * len(rest)
    pictures = sum(file.stat().st_size for dossier in rest for file in dossier.iterdir())
    cached, grown = stored_bytes(path)
    found = Share(
        pages, whole / count, inference / count, saving[0] / len(rest), pictures / count, cached / (count + pages),
        (grown - cached - empty) / (len(rest) + 1))
    print(f"share: {count} pages, {found.page_s:.2f} s a page, of which inference {found.inference_s:.2f} s; the rest, "
          f"from files to findings in the store, {100 * (1 - inference / whole):.0f} %; "
          f"storing a dossier {1000 * found.saving_s_a_dossier:.0f} ms")
    return found


def clocked(work: Callable[..., int], total: list[float]) -> Callable[..., int]:
    """`work`, adding to `total` the seconds that it takes."""
    def timed(*arguments: Any, **more: Any) -> int:
        begun = time.perf_counter()
        try:
            return work(*arguments, **more)
        finally:
            total[0] += time.perf_counter() - begun

    return timed


def stored_bytes(path: Path) -> tuple[int, int]:
    """Bytes of the kept page texts, and of the whole store."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
        [cached] = connection.execute("SELECT sum(length(value)) FROM page_texts").fetchone()
    return int(cached), path.stat().st_size


def estimate(best: Measured, found: Share) -> None:
    """On paper: machines and days for a million dossiers, and what gives way first.

    What the store does for a dossier is taken to grow with its pages.
    """
    pages = DOSSIERS * PAGES_EACH
    longer = PAGES_EACH / found.pages_each
    cores = available_cores()
    a_day = 24 * best.pages_an_hour
    print(f"\nestimate: {DOSSIERS:,} dossiers of {PAGES_EACH} pages, at {best.pages_an_hour:,.0f} pages an hour a "
          f"machine of {cores} cores ({best.name}): {pages / a_day:,.0f} machine-days")
    for machines, each in ((10, cores), (20, 16), (100, 16)):
        days = pages / (a_day * machines * each / cores)
        print(f"  {machines} machines of {each} cores: {days:,.0f} days (taken to grow with the cores)")
    writers = 1 / (found.saving_s_a_dossier * longer)
    limit = writers * 86400 / (a_day / PAGES_EACH)
    print(f"  one store takes the results one after another: at {1000 * found.saving_s_a_dossier * longer:.0f} ms a "
          f"dossier of {PAGES_EACH} pages it is full at {limit:,.0f} such machines")
    print(f"  pictures: {found.picture_bytes * pages / 2**40:,.0f} TiB, of which {limit:,.0f} machines ask for "
          f"{found.picture_bytes * a_day / 86400 * limit / 2**20:,.0f} MiB a second")
    print(f"  store: kept page texts {found.cached_bytes * pages / 2**40:.1f} TiB, results "
          f"{found.stored_bytes_a_dossier * longer * DOSSIERS / 2**40:.1f} TiB")


def memory(pages: int, folder: Path) -> None:
    """Peak memory of one run over so many pages in dossiers of 50, two workers."""
    root = dossiers(folder / "memory", min(50, pages), max(1, pages // 50), salt=2)
    result = measured("memory", root, lambda job: LocalEngine(job, 2), folder, 2)
    print(f"{result.pages} pages in one run, 2 local workers: {result.peak}; {result.pages_an_hour:,.0f} pages an hour")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=8, help="of each dossier")
    parser.add_argument("--memory", type=int, metavar="PAGES")
    parser.add_argument("--share", action="store_true")
    parser.add_argument("--share-pages", type=int, default=19, help="of each dossier there: all that they have")
    call = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sanling-speed-"))
    try:
        if call.memory:
            memory(call.memory, folder)
        elif call.share:
            share(call.share_pages, folder)
        else:
            found = speed(call.pages, folder)
            estimate(max(found, key=lambda each: each.pages_an_hour), share(call.share_pages, folder))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
