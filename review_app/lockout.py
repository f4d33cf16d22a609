"""Guessing locks an account for a while: counted from the trail, so that a restart forgets nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models.store import Store
from models.store_trail import Search

GUESSES = 5
LOCKED = timedelta(minutes=15)


def locked_until(
    store: Store, account: str, now: datetime | None = None, guesses: int = GUESSES, locked: timedelta = LOCKED
) -> datetime | None:
    """When an account opens again that was guessed at; None where it is open.

    A good log-in and the administrator end the counting; a refused attempt while it is locked does not prolong it.
    """
    since = (now or datetime.now(UTC)) - locked
    failures = []
    for entry in store.trail.search(Search(subject=account, action="login", since=since), limit=None):
        if entry.action in ("login", "login.unlocked"):
            break
        if entry.action == "login.failed":
            failures.append(entry.when)
    return failures[0] + locked if len(failures) >= guesses else None
