"""The trail: who saw, said and changed what, as entries of which each holds the hash of the one before.

An entry's hash is SM3 (GB/T 32905) of its canonical JSON without the hash: keys sorted, no blanks, UTF-8. Whoever has
the entries can check them without this program.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives import hashes

from models.errors import StoreError

FIRST_PREVIOUS = "0" * 64
HASH_DIGITS = 64


def sm3(text: str) -> str:
    """SM3 of a text in UTF-8, 64 hexadecimal digits."""
    return digest_of(text.encode())


def digest_of(content: bytes) -> str:
    """SM3 of bytes, 64 hexadecimal digits."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize().hex()


def canonical(value: Any) -> str:
    """The one way in which a value is written as JSON before it is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parsed(text: str) -> Mapping[str, Any]:
    """A JSON object that was written so."""
    found: Mapping[str, Any] = json.loads(text)
    return found


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is stored. `at` is ISO 8601 in UTC; `detail` is canonical JSON; `subject` a dossier or account.

    `actor` is an account, `cli:` and a user of the machine, or empty for the program itself.
    """

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    previous: str
    hash: str

    @property
    def when(self) -> datetime:
        """`at` as a moment."""
        return datetime.fromisoformat(self.at)

    @property
    def details(self) -> Mapping[str, Any]:
        """`detail` as it was given."""
        return parsed(self.detail)

    def to_wire(self) -> dict[str, Any]:
        """The entry as one object of `sanling.log/1`."""
        return {"seq": self.seq, "at": self.at, "actor": self.actor, "action": self.action, "subject": self.subject,
                "detail": json.loads(self.detail), "previous": self.previous, "hash": self.hash}

    def expected_hash(self) -> str:
        """The hash that belongs to what the entry says. Raises: ValueError where `detail` is no JSON."""
        return sm3(canonical({name: value for name, value in self.to_wire().items() if name != "hash"}))


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry at some moment: noted elsewhere, it shows later that nothing was cut off after it."""

    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash}"

    @classmethod
    def parse(cls, text: str) -> Head:
        """The head written as `SEQ:HASH`. Raises: StoreError."""
        number, _, digest = text.strip().partition(":")
        if not number.isdecimal() or len(digest) != HASH_DIGITS or set(digest) - set("0123456789abcdef"):
            raise StoreError(f"{text!r} is no head of a log; write it as `sanling log head` prints it, SEQ:HASH")
        return cls(int(number), digest)


@dataclass(frozen=True, slots=True)
class Breach:
    """The first place where the trail does not hold: the number of the entry, and what is wrong there."""

    seq: int
    what: str


def made_entry(
    previous: Entry | None, *, at: str, actor: str, action: str, subject: str, detail: str
) -> Entry:
    """The entry that follows another."""
    seq, before = (previous.seq + 1, previous.hash) if previous else (1, FIRST_PREVIOUS)
    unsealed = Entry(seq, at, actor, action, subject, detail, before, "")
    return Entry(seq, at, actor, action, subject, detail, before, unsealed.expected_hash())


def first_breach(entries: Iterable[Entry], head: Head | None = None) -> Breach | None:
    """The first entry, in order of their numbers, that is altered, missing or out of its place; None if all hold."""
    for found in checked(entries, head):
        if isinstance(found, Breach):
            return found
    return None


def checked(entries: Iterable[Entry], head: Head | None = None) -> Iterator[Entry | Breach]:
    """Each entry that holds; at the first that does not a Breach, and nothing after it."""
    last: Entry | None = None
    for entry in entries:
        wrong = _wrong(last, entry, head)
        if wrong is not None:
            yield wrong
            return
        yield entry
        last = entry
    reached = last.seq if last else 0
    if not reached:
        yield Breach(1, "the log has no entries")
    elif head is not None and reached < head.seq:
        yield Breach(reached + 1, f"the log ends at entry {reached}; it went on to {head.seq}")


def _wrong(last: Entry | None, entry: Entry, head: Head | None) -> Breach | None:
    seq, before = (last.seq + 1, last.hash) if last else (1, FIRST_PREVIOUS)
    if entry.seq != seq:
        return Breach(seq, f"entry {seq} is missing; the next one is {entry.seq}")
    if entry.previous != before:
        return Breach(seq, f"entry {seq} does not follow the one before it: removed, put in or out of order")
    if not _whole(entry):
        return Breach(seq, f"entry {seq} was altered: its hash does not belong to what it says")
    if head is not None and entry.seq == head.seq and entry.hash != head.hash:
        return Breach(seq, f"entry {seq} is another than the one whose hash was noted")
    return None


def _whole(entry: Entry) -> bool:
    try:
        return canonical(json.loads(entry.detail)) == entry.detail and entry.hash == entry.expected_hash()
    except ValueError:
        return False
