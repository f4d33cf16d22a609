"""The trail in the database: entries are appended in the transaction of what they record, read, searched, verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, insert, or_, select, text

from models.errors import StoreError
from models.store_digests import RECORDED, anchor_digests, record_digest, record_digests
from models.store_engine import reading, reading_one_moment, writing
from models.store_tables import trail
from models.trail import Breach, Entry, Head, canonical, checked, made_entry

TRAIL_LOCK = 330870218  # PostgreSQL advisory lock: writers take turns at the end of the chain
ANCHOR = "log.anchor"


@dataclass(frozen=True, slots=True)
class Search:
    """Which entries are wanted. Empty means any; `words` are looked for in the details."""

    actor: str = ""
    action: str = ""
    subject: str = ""
    words: str = ""
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification found. `breach` is the first place where it does not hold; `head` the newest entry read."""

    entries: int
    records: int
    head: Head | None
    breach: Breach | None


class TrailStore:
    """The trail of one database. It has no way to change or delete an entry."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def log(self, actor: str, action: str, subject: str = "", /, **detail: Any) -> Entry:
        """Append an entry for something that is stored nowhere else: a log-in, a page seen, a refusal, an export."""
        with writing(self._engine) as connection:
            return append(connection, actor, action, subject, detail)

    def head(self) -> Head:
        """The newest entry. Raises: StoreError where there is none, which a sound store never shows."""
        with reading(self._engine) as connection:
            last = _last(connection)
        if last is None:
            raise StoreError("the log has no entries; run `sanling log verify`")
        return Head(last.seq, last.hash)

    def entries(self) -> Iterator[Entry]:
        """Every entry in order."""
        with reading(self._engine) as connection:
            yield from _entries(connection)

    def search(self, wanted: Search, limit: int | None = 500) -> tuple[Entry, ...]:
        """The newest entries that fit."""
        query = select(trail).order_by(trail.c.seq.desc()).limit(limit)
        for column, value in ((trail.c.actor, wanted.actor), (trail.c.subject, wanted.subject)):
            if value:
                query = query.where(column == value)
        if wanted.action:
            query = query.where(or_(trail.c.action == wanted.action, trail.c.action.startswith(f"{wanted.action}.")))
        if wanted.words:
            query = query.where(or_(*(column.contains(wanted.words, autoescape=True)
                                      for column in (trail.c.detail, trail.c.subject, trail.c.actor))))
        for moment, compare in ((wanted.since, trail.c.at.__ge__), (wanted.until, trail.c.at.__le__)):
            if moment is not None:
                query = query.where(compare(_moment(moment)))
        with reading(self._engine) as connection:
            return tuple(_entry(row) for row in connection.execute(query).mappings())

    def verify(self, head: Head | None = None) -> Verified:
        """Whether every entry stands as it was written, and every record as its entry says."""
        with reading_one_moment(self._engine) as connection:
            return verify(connection, head)


def append(connection: Connection, actor: str, action: str, subject: str, detail: Mapping[str, Any]) -> Entry:
    """Append an entry in the transaction at hand; other writers wait until it ends."""
    hold_trail(connection)
    entry = made_entry(
        _last(connection), at=_moment(datetime.now(UTC)), actor=actor, action=action, subject=subject,
        detail=canonical(dict(detail)))
    connection.execute(insert(trail), {name: getattr(entry, name) for name in trail.columns.keys()})  # noqa: SIM118
    return entry


def hold_trail(connection: Connection) -> None:
    """Let other writers wait until this transaction ends; SQLite's write lock does so by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": TRAIL_LOCK})


def append_record(
    connection: Connection, table: str, number: int, /, *, actor: str, action: str, subject: str, **detail: Any
) -> Entry:
    """Append the entry of a record that this transaction has just stored, with the record's digest."""
    digest = record_digest(connection, table, number)
    return append(connection, actor, action, subject, {**detail, "record": table, "id": number, "sm3": digest})


def append_anchor(connection: Connection) -> Entry:
    """The first entry of a log: the digest of all that the store held before."""
    return append(connection, "", ANCHOR, "", {"records": anchor_digests(connection)})


def verify(connection: Connection, head: Head | None = None) -> Verified:
    """As `TrailStore.verify`, on a connection."""
    count, last = 0, None
    anchor: Mapping[str, Any] = {}
    noted: dict[tuple[str, int], tuple[int, str]] = {}
    for entry in checked(_entries(connection), head):
        if isinstance(entry, Breach):
            return Verified(count, 0, last, entry)
        count, last = count + 1, Head(entry.seq, entry.hash)
        details = entry.details
        if entry.seq == 1:
            if entry.action != ANCHOR:
                return Verified(count, 0, last, Breach(1, "entry 1 is no anchor of what the store held before"))
            anchor = details["records"]
        if "record" in details:
            noted[details["record"], details["id"]] = entry.seq, details["sm3"]
    breach = _anchor_breach(connection, anchor) or _record_breach(connection, anchor, noted)
    return Verified(count, len(noted) + sum(int(part["rows"]) for part in anchor.values()), last, breach)


def _anchor_breach(connection: Connection, anchor: Mapping[str, Any]) -> Breach | None:
    now = anchor_digests(connection, {table: int(part["last"]) for table, part in anchor.items()})
    wrong = [table for table, part in anchor.items() if now[table] != part]
    if wrong:
        return Breach(1, f"what stood in {', '.join(wrong)} before the log began was altered or removed")
    return None


def _record_breach(
    connection: Connection, anchor: Mapping[str, Any], noted: Mapping[tuple[str, int], tuple[int, str]]
) -> Breach | None:
    """The entry with the lowest number whose record is altered or gone; then records that no entry speaks of."""
    missing = dict(noted)
    broken: list[Breach] = []
    unknown: list[str] = []
    for table in RECORDED:
        for number, digest in record_digests(connection, table, int(anchor.get(table, {}).get("last", 0)) + 1):
            seq, expected = missing.pop((table, number), (0, ""))
            if not seq:
                unknown.append(f"{table} {number}")
            elif digest != expected:
                broken.append(Breach(seq, f"entry {seq}: {table} {number} was altered after it was recorded"))
    broken += [Breach(seq, f"entry {seq}: {table} {number} was removed after it was recorded")
               for (table, number), (seq, _) in missing.items()]
    if broken:
        return min(broken, key=lambda breach: breach.seq)
    if unknown:
        return Breach(len(noted) + 1, f"{unknown[0]} stands in the store, and no entry of the log speaks of it")
    return None


def _entries(connection: Connection) -> Iterator[Entry]:
    rows = connection.execute(select(trail).order_by(trail.c.seq).execution_options(yield_per=500)).mappings()
    return (_entry(row) for row in rows)


def _last(connection: Connection) -> Entry | None:
    row = connection.execute(select(trail).order_by(trail.c.seq.desc()).limit(1)).mappings().first()
    return _entry(row) if row is not None else None


def _entry(row: RowMapping) -> Entry:
    return Entry(**row)


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
