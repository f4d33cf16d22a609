"""Child processes that read pages in order, and the cache that spares them work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.connection import wait
from types import TracebackType
from typing import Protocol

from extraction.code_version import reading_code_version
from extraction.cores import available_cores
from extraction.intake.source import PageRef, Source
from extraction.ocr import IN_PROCESS, OcrBackend, get_backend
from extraction.page_codec import from_json
from extraction.page_task import read_page
from extraction.reading_child import Failed, Loaded, ReadingChild
from models.errors import DossierError, PageUnreadableError
from models.pages import PageContent, PageFailure

PageResult = PageContent | PageFailure
Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""

TIME_LIMIT_S = 180.0
PAGES_PER_CHILD = 100  # engines grow over thousands of pages
AHEAD = 4  # pages a worker may be ahead of the page that is due


class PageCache(Protocol):
    """Keeps what was read. Keys are short texts; values are opaque."""

    def get(self, key: str) -> bytes | None:
        """The value kept under a key, if any."""

    def put(self, key: str, value: bytes) -> None:
        """Keeps a value under a key."""


def cache_key(sha256: str, backend_name: str, backend_version: str) -> str:
    """Under what a page's content is kept: the stored page, the engine, and the code that reads."""
    return f"{sha256}|{backend_name.partition(':')[0]}|{backend_version}|{reading_code_version()}"


class PageReaders:
    """Child processes that read pages, kept over several dossiers so that models are loaded once."""

    def __init__(
        self, backend_name: str, *, workers: int = 1, time_limit_s: float = TIME_LIMIT_S, threads: int | None = None,
    ) -> None:
        """`threads` of one child; None shares out the cores."""
        self._backend_name = backend_name
        self._workers = max(1, workers)
        self._threads = threads or max(1, available_cores() // self._workers)
        self._time_limit_s = time_limit_s
        self._backend = get_backend(backend_name)  # loads no model; an unknown or missing engine is refused here
        self._children: list[ReadingChild] = []

    @property
    def version(self) -> str:
        """Engine and weights."""
        return self._backend.version

    def __enter__(self) -> PageReaders:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child processes."""
        while self._children:
            self._children.pop().stop()

    def read(
        self, source: Source, cache: PageCache | None = None, progress: Progress | None = None,
    ) -> Iterator[PageResult]:
        """As `read_pages`, for one dossier after another."""
        results = self._read_here(source) if self._reads_here else self._read_in_children(source, cache)
        for done, result in enumerate(results, start=1):
            if progress is not None:
                progress(done, len(source.pages))
            yield result

    @property
    def _reads_here(self) -> bool:
        return self._backend_name.partition(":")[0] in IN_PROCESS

    def _read_here(self, source: Source) -> Iterator[PageResult]:
        return (_read_one(page, self._backend) for page in source.pages)

    def _read_in_children(self, source: Source, cache: PageCache | None) -> Iterator[PageResult]:
        waiting = list(reversed(source.pages))
        results: dict[int, PageResult] = {}
        try:
            for due in (page.number for page in source.pages):
                while due not in results:
                    self._hand_out(waiting, due, cache, results)
                    if due not in results:
                        results.update(self._collect(cache))
                yield results.pop(due)
        finally:
            self._drop([child for child in self._children if child.page is not None])  # stopped half-way

    def _hand_out(
        self, waiting: list[PageRef], due: int, cache: PageCache | None, results: dict[int, PageResult],
    ) -> None:
        while waiting and waiting[-1].number < due + AHEAD * self._workers and self._busy < self._workers:
            page = waiting.pop()
            kept = self._kept(page, cache)
            if kept is not None:
                results[page.number] = kept
            else:
                self._idle_child().start(page, self._time_limit_s)

    @property
    def _busy(self) -> int:
        return sum(child.page is not None for child in self._children)

    def _idle_child(self) -> ReadingChild:
        idle = [child for child in self._children if child.page is None]
        worn = [child for child in idle if child.pages_read >= PAGES_PER_CHILD]
        self._drop(worn)
        fresh = [child for child in idle if child not in worn]
        if fresh:
            return fresh[0]
        child = ReadingChild(self._backend.name, self._threads)
        self._children.append(child)
        return child

    def _collect(self, cache: PageCache | None) -> dict[int, PageResult]:
        """Waits for the busy children and takes what they say; a silent or vanished one is ended."""
        busy = [child for child in self._children if child.page is not None]
        patience = max(0.0, min(child.deadline for child in busy) - time.monotonic())
        speaking = wait([child.connection for child in busy], timeout=patience)
        results = [self._heard(child, cache) for child in busy if child.connection in speaking]
        late = [child for child in busy if child.page is not None and time.monotonic() > child.deadline]
        results += [self._given_up(child) for child in late if child in self._children]
        return {result.number: result for result in results if result is not None}

    def _given_up(self, child: ReadingChild) -> PageFailure:
        page = child.page_at_work
        self._drop([child])
        reason = f"reading took longer than {self._time_limit_s:g} s; scan the page again"
        return PageFailure(page.number, page.file, None, reason)

    def _heard(self, child: ReadingChild, cache: PageCache | None) -> PageResult | None:
        """What the child's next message makes of its page; None where it goes on."""
        page = child.page_at_work
        try:
            message = child.connection.recv()
        except (EOFError, OSError):
            reason = f"{child.exit_reason}; scan the page again"
            self._drop([child])
            return PageFailure(page.number, page.file, None, reason)
        if isinstance(message, Loaded):
            kept = _recalled(cache, self._key(message.sha256), page)
            child.connection.send(kept is None)
            if kept is not None:
                child.finish()
            return kept
        if isinstance(message, Failed):
            return self._failed(child, page, message)
        child.finish()
        if cache is not None:
            cache.put(self._key(message.sha256), message.content)
        return from_json(message.content)

    def _failed(self, child: ReadingChild, page: PageRef, message: Failed) -> PageFailure:
        if message.fatal:
            self._drop([child])
            raise DossierError(message.reason)
        child.finish()
        return PageFailure(page.number, page.file, message.sha256, message.reason)

    def _drop(self, children: list[ReadingChild]) -> None:
        for child in children:
            self._children.remove(child)
            child.stop()

    def _kept(self, page: PageRef, cache: PageCache | None) -> PageResult | None:
        """What the cache holds of a page whose hash needs no decoding; a failure where its file cannot be opened."""
        if cache is None:
            return None
        try:
            sha256 = page.quick_sha256()
        except PageUnreadableError as error:
            return PageFailure(page.number, page.file, None, str(error))
        return _recalled(cache, self._key(sha256), page) if sha256 is not None else None

    def _key(self, sha256: str) -> str:
        return cache_key(sha256, self._backend_name, self.version)


def _recalled(cache: PageCache | None, key: str, page: PageRef) -> PageContent | None:
    """The content kept for the same stored page, with this page's number and name; None where it lacks or is broken."""
    data = cache.get(key) if cache is not None else None
    try:
        return replace(from_json(data), number=page.number, file=page.file) if data is not None else None
    except ValueError:
        return None


def _read_one(page: PageRef, backend: OcrBackend) -> PageResult:
    sha256 = None
    try:
        stored = page.load()
        sha256 = stored.sha256
        return read_page(stored, page.number, page.file, backend)
    except PageUnreadableError as error:
        return PageFailure(page.number, page.file, sha256, str(error))
