"""Audits kept in memory, and brought up to date with what people corrected and arranged."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any

from models.arrangements import Arrangement
from models.errors import DossierError
from models.facts import Fact, Material
from models.store import Store
from models.store_records import StoredAudit
from models.store_search import Wanted
from review_app.dossier import read_content
from review_app.kept import Kept
from screening.said import said_of

Rejudge = Callable[[Mapping[str, Any], Sequence[Fact]], dict[str, Any]]
Rearrange = Callable[[Store, Mapping[str, Any], Arrangement | None], dict[str, Any]]
Content = tuple[StoredAudit, Mapping[str, Fact], Mapping[str, Material]]
KEPT_DOSSIERS = 16
KEPT_ARRANGED = 4
JUDGED_AT_ONCE = 20
LONGEST_S = 1.0
"""How long a list waits for dossiers to be judged, but for the last one of them."""
TRIED_AGAIN_AFTER_S = 600


class Judging:
    """The newest audits of one store's dossiers. Safe between threads: one at a time judges a dossier."""

    def __init__(self, store: Store, rejudge: Rejudge, rearrange: Rearrange) -> None:
        self._store, self._rejudge, self._rearrange = store, rejudge, rearrange
        self._contents: Kept[int, Content] = Kept(KEPT_DOSSIERS)
        self._arranged: Kept[tuple[int, int], dict[str, Any]] = Kept(KEPT_ARRANGED)
        self._failed: dict[str, float] = {}
        self._judging: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def content(self, number: int) -> Content:
        """A stored audit with its facts and materials by id."""
        def read() -> Content:
            stored = self._store.audit(number)
            return (stored, *read_content(stored.audit))

        return self._contents.get(number, read)

    def arranged(self, base: StoredAudit, arrangement: Arrangement | None) -> dict[str, Any]:
        """What an audit read, with pages arranged as people said. Raises: DossierError where that is not possible."""
        if arrangement is None:
            return dict(base.audit)
        key = (base.id, arrangement.id)
        return self._arranged.get(key, lambda: self._rearrange(self._store, base.audit, arrangement))

    def try_arranging(self, newest: StoredAudit, arrangement: Arrangement) -> Callable[[Arrangement], None]:
        """Apply an arrangement that is not stored yet; what was read is kept once the answer is called with it stored.

        Raises: DossierError where it cannot be applied.
        """
        base = self.content(newest.based_on)[0] if newest.based_on is not None else newest
        audit = self._rearrange(self._store, base.audit, arrangement)

        def keep(stored: Arrangement) -> None:
            named = {**audit, "run": {**audit["run"], "arrangement": stored.id}}
            self._arranged.get((base.id, stored.id), lambda: named)

        return keep

    def judge_outdated(self, seen: Wanted) -> None:
        """Judge those that are behind among the dossiers of a search: at least one, and no more after `LONGEST_S`.

        One that somebody else judges is passed over. So is for a while one that could not be judged: it would be
        tried at every drawing of a list, and enough of them would keep the others from being judged.
        """
        until = monotonic() + LONGEST_S
        behind = replace(seen, outdated=True, hidden=seen.hidden | self._failing())
        for summary in self._store.search.page(behind, limit=JUDGED_AT_ONCE).rows:
            self.bring_up_to_date(summary.id, wait=False)
            if monotonic() > until:
                return

    def _failing(self) -> frozenset[str]:
        """The dossiers that could not be judged lately."""
        with self._lock:
            lately = monotonic() - TRIED_AGAIN_AFTER_S
            self._failed = {dossier: at for dossier, at in self._failed.items() if at > lately}
            return frozenset(self._failed)

    def bring_up_to_date(self, dossier: str, *, wait: bool = True) -> str | None:
        """Judge what the newest audit does not know yet; says why where that is not possible.

        One at a time judges a dossier; whoever does not `wait` takes it as it stands meanwhile.
        """
        with self._lock:
            judging = self._judging.setdefault(dossier, threading.Lock())
        if not judging.acquire(blocking=wait):
            return None
        try:
            trouble = self._judge(dossier)
        finally:
            judging.release()
        with self._lock:
            self._failed.pop(dossier, None)
            if trouble:
                self._failed[dossier] = monotonic()
        return trouble

    def _judge(self, dossier: str) -> str | None:
        said = said_of(self._store, dossier)
        number = self._store.latest_audit_id(dossier)
        if number is None or not said:
            return None
        newest = self.content(number)[0]
        if said.known_to(newest):
            return None
        from screening.amended import amended  # noqa: PLC0415 - loads rules and engines; the worklist needs them not

        try:
            found = amended(self._store, newest, said, self.arranged)
            self._store.save_audit(
                self._rejudge(found.audit, found.corrections), found.base.source, based_on=found.base.id,
                last_correction=said.last_correction, by=said.last_by)
        except DossierError as error:
            return f"更改已保存，但未能重新研判：{error}"
        return None
