"""Audits kept in memory, and brought up to date with what people corrected and arranged."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from models.arrangements import Arrangement
from models.errors import DossierError
from models.facts import Fact, Material
from models.store import Store
from models.store_records import StoredAudit
from review_app.dossier import read_content
from review_app.kept import Kept
from screening.said import said_of

Rejudge = Callable[[Mapping[str, Any], Sequence[Fact]], dict[str, Any]]
Rearrange = Callable[[Store, Mapping[str, Any], Arrangement | None], dict[str, Any]]
Content = tuple[StoredAudit, Mapping[str, Fact], Mapping[str, Material]]
KEPT_DOSSIERS = 16
KEPT_ARRANGED = 4


class Judging:
    """The newest audits of one store's dossiers. Safe between threads: one at a time judges a dossier."""

    def __init__(self, store: Store, rejudge: Rejudge, rearrange: Rearrange) -> None:
        self._store, self._rejudge, self._rearrange = store, rejudge, rearrange
        self._contents: Kept[int, Content] = Kept(KEPT_DOSSIERS)
        self._arranged: Kept[tuple[int, int], dict[str, Any]] = Kept(KEPT_ARRANGED)
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

    def try_arranging(self, newest: StoredAudit, arrangement: Arrangement) -> None:
        """Nothing where an arrangement not stored yet could be applied. Raises: DossierError where it could not."""
        base = self.content(newest.based_on)[0] if newest.based_on is not None else newest
        self._rearrange(self._store, base.audit, arrangement)

    def bring_up_to_date(self, dossier: str, *, wait: bool = True) -> str | None:
        """Judge what the newest audit does not know yet; says why where that is not possible.

        One at a time judges a dossier; whoever does not `wait` takes it as it stands meanwhile.
        """
        with self._lock:
            judging = self._judging.setdefault(dossier, threading.Lock())
        if not judging.acquire(blocking=wait):
            return None
        try:
            return self._judge(dossier)
        finally:
            judging.release()

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
