"""Waiting for a store that has gone away: a database that is restarted, a disk that is full for a moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from models.errors import StoreAwayError
from models.store import Store

T = TypeVar("T")

_FIRST_WAIT_S, _LONGEST_WAIT_S = 0.2, 15.0


def patiently(work: Callable[[], T], patience_s: float) -> T:
    """What `work` returns, tried again for `patience_s` seconds with growing waits while the store is away.

    Raises: StoreAwayError where it stays away; every other error at once.
    """
    ends, wait = time.monotonic() + patience_s, _FIRST_WAIT_S
    while True:
        try:
            return work()
        except StoreAwayError:
            if time.monotonic() + wait > ends:
                raise
        time.sleep(wait)
        wait = min(2 * wait, _LONGEST_WAIT_S)


class PatientCache:
    """The page texts of a store that may go away and come back."""

    def __init__(self, store: Store, patience_s: float) -> None:
        self._store, self._patience_s = store, patience_s

    def get(self, key: str) -> bytes | None:
        """As the store does."""
        return patiently(lambda: self._store.get(key), self._patience_s)

    def put(self, key: str, value: bytes) -> None:
        """As the store does."""
        patiently(lambda: self._store.put(key, value), self._patience_s)
