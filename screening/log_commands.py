"""`sanling log`: verify the trail of a store, print its head, export it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from models.store import open_store
from models.trail import Entry, Head
from screening.machine_user import machine_user

WHOLE, BROKEN = 0, 1


def verify_log(url: str, head: str | None) -> tuple[int, str]:
    """Exit status and the line to print: whether every entry and every record stands as it was written."""
    with open_store(url) as store:
        found = store.trail.verify(Head.parse(head) if head else None)
    if found.breach is not None:
        return BROKEN, f"broken at entry {found.breach.seq}: {found.breach.what}"
    return WHOLE, f"whole: {found.entries} entries, {found.records} records, head {found.head}"


def log_head(url: str) -> str:
    """The newest entry as `SEQ:HASH`."""
    with open_store(url) as store:
        return str(store.trail.head())


def export_log(url: str, file: TextIO) -> None:
    """Write every entry as a line of `sanling.log/1`, the last one being that of this export."""
    with open_store(url) as store:
        store.trail.log(machine_user(), "log.export")
        for line in _lines(store.trail.entries()):
            file.write(line + "\n")


def _lines(entries: Iterator[Entry]) -> Iterator[str]:
    for entry in entries:
        yield json.dumps(entry.to_wire(), ensure_ascii=False, separators=(",", ":"))
