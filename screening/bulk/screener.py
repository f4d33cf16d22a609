"""One unit of bulk screening in one process: skipped, judged anew or read, and stored with its mark of being done."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar
from uuid import uuid4

from extraction.intake import open_source
from extraction.ocr import get_backend
from extraction.page_readers import PageReaders
from extraction.reading import recorded_beside
from models.arrangements import ArrangementError
from models.errors import DossierError, StoreError
from models.screenings import DoneUnit, Outcome, Screened, UnitKey
from models.store import Store, open_store
from rules import rulebook_version
from screening.audit import AuditOptions, audit_dossier, rejudge, require_pages_or_facts, unread
from screening.bulk.code import understanding_version
from screening.bulk.content import content_hash
from screening.bulk.patience import PatientCache, patiently
from screening.bulk.unit import Fate, Finished, Job, PagesRead, Unit
from screening.judging import judge_stored
from screening.said import said_of

T = TypeVar("T")
Listener = Callable[[PagesRead], None]

_SHOWN = 5
"""Pages of a dossier whose failure is told one by one."""


class Screener:
    """Screens units one after another; models are loaded once. Raises StoreError where the store is gone for good."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._store = patiently(lambda: open_store(job.store), job.patience_s)
        self._cache = PatientCache(self._store, job.patience_s)
        self._readers = None if job.ocr == "recorded" else PageReaders(
            job.ocr, time_limit_s=job.page_seconds, threads=job.threads)

    def __enter__(self) -> Screener:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the reading process and give back the connections."""
        if self._readers is not None:
            self._readers.close()
        self._store.close()

    def screen(self, unit: Unit, heard: Listener) -> Finished:
        """Screen one unit; `heard` is told of its pages as they come."""
        key = unit_key(unit.path, self._job, self._cache)
        before = self._patiently(lambda: self._store.screenings.found(key.key))
        if before is not None and self._stands(before):
            return self._moved(unit, key, before) or Finished(unit, Fate.SKIPPED)
        holder = uuid4().hex
        if not self._patiently(lambda: self._claimed(unit, key, holder)):
            return Finished(unit, Fate.CLAIMED)
        again = self._patiently(lambda: self._store.screenings.found(key.key))
        if again is not None and again != before and self._stands(again):  # finished just before it was claimed
            self._patiently(lambda: self._store.screenings.give_back(key.key, self._job.run))
            return Finished(unit, Fate.SKIPPED)
        try:
            return self._screened(unit, key, heard)
        except StoreError:
            raise
        except DossierError as error:
            return _failed(self._store, self._job, unit, key, str(error))
        except Exception as error:  # a mistake of ours over one dossier must not cost the night
            return _failed(self._store, self._job, unit, key, _mistake(error))

    def _screened(self, unit: Unit, key: UnitKey, heard: Listener) -> Finished:
        earlier = self._patiently(
            lambda: self._store.screenings.read_before(key.content, key.engine, key.code))
        if earlier is not None and earlier.audit is not None:
            return self._stored(unit, key, rejudge(self._audit_of(earlier.audit), (), self._job.as_of), 0)
        audit = self._read(unit, heard)
        return self._stored(unit, key, audit, len(audit["pages"]))

    def _read(self, unit: Unit, heard: Listener) -> dict[str, Any]:
        job = self._job
        options = AuditOptions(as_of=job.as_of, ocr=job.ocr, page_seconds=job.page_seconds)
        audit = audit_dossier(unit.path, options, self._cache, lambda _done, _all: heard(PagesRead(1)), self._readers)
        require_pages_or_facts(audit)
        return audit

    def _stored(self, unit: Unit, key: UnitKey, audit: Mapping[str, Any], pages: int) -> Finished:
        reasons = unread(audit)
        outcome = Outcome.PARTIAL if reasons else Outcome.DONE
        told = tuple(reasons[:_SHOWN]) + ((f"and {len(reasons) - _SHOWN} more",) if len(reasons) > _SHOWN else ())
        path = str(unit.path.resolve())
        screened = Screened(self._job.run, key, path, outcome, "; ".join(told), unit.place)
        self._patiently(lambda: self._store.save_audit(audit, source=path, by=self._job.by, screened=screened))
        try:
            audit = self._patiently(lambda: self._amended(audit))
        except ArrangementError as error:  # it is stored as read; the review app says the same and offers what to do
            told = (*told, str(error))
        red, yellow, blue = (
            sum(finding["severity"] == colour for finding in audit["findings"])
            for colour in ("red", "yellow", "blue"))
        return Finished(unit, Fate(outcome.value), pages, (red, yellow, blue), told)

    def _amended(self, audit: Mapping[str, Any]) -> Mapping[str, Any]:
        """The audit just stored, or one on top of it that knows what people corrected and arranged meanwhile."""
        dossier = audit["dossier"]["id"]
        if not said_of(self._store, dossier):
            return audit
        number, _ = judge_stored(self._store, dossier, self._job.as_of, self._job.by)
        return self._store.audit(number).audit if number is not None else audit

    def _moved(self, unit: Unit, key: UnitKey, before: DoneUnit) -> Finished | None:
        """The stored result under the dossier's new place, where it no longer lies where it was screened."""
        if before.audit is None or Path(before.source).exists():
            return None
        return self._stored(unit, key, self._audit_of(before.audit), 0)

    def _audit_of(self, number: int) -> Mapping[str, Any]:
        return self._patiently(lambda: self._store.audit(number).audit)

    def _claimed(self, unit: Unit, key: UnitKey, holder: str) -> bool:
        again = unit.attempt > 0  # the worker that held it for this run is dead
        return self._store.screenings.claim(key.key, self._job.run, holder, self._job.hold_s, again=again)

    def _stands(self, before: DoneUnit) -> bool:
        return before.outcome is Outcome.DONE or (
            before.outcome is Outcome.PARTIAL and not (self._job.retry_partial and before.run != self._job.run))

    def _patiently(self, work: Callable[[], T]) -> T:
        return patiently(work, self._job.patience_s)


def unit_key(path: Path, job: Job, cache: PatientCache) -> UnitKey:
    """What the result of a dossier will rest on."""
    return UnitKey(
        content_hash(path, cache), _engine_of(path, job.ocr), understanding_version(), rulebook_version(), job.as_of)


def note_failure(store: Store, job: Job, unit: Unit, reason: str) -> Finished:
    """Note from outside of a worker that a unit failed: its worker died over it too often."""
    key = unit_key(unit.path, job, PatientCache(store, job.patience_s))
    return _failed(store, job, unit, key, reason)


def _failed(store: Store, job: Job, unit: Unit, key: UnitKey, reason: str) -> Finished:
    screened = Screened(job.run, key, _as_text(str(unit.path.resolve())), Outcome.FAILED, _as_text(reason))
    noted = patiently(lambda: store.screenings.fail(screened, job.by), job.patience_s)
    return Finished(unit, Fate.FAILED, reasons=(screened.reason,)) if noted else Finished(unit, Fate.SKIPPED)


def _as_text(words: str) -> str:
    """With a sign in the place of bytes of a file's name that are no text: those can be neither stored nor printed."""
    return words.encode(errors="surrogateescape").decode(errors="replace")


def _engine_of(path: Path, ocr: str) -> str:
    """Engine and weights; of recordings that lie with the dossiers just their name, for they are part of them."""
    if ocr != "recorded":
        return get_backend(ocr).version
    try:
        return get_backend(recorded_beside(open_source(path), ocr)).version
    except DossierError:
        return ocr


def _mistake(error: Exception) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "the name of a file in it is not UTF-8; rename it"
    place = traceback.extract_tb(sys.exc_info()[2])[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return f"the program stopped over this dossier ({type(error).__name__} in {where}); report it"
