"""Avoidance (回避): nobody reads the dossier of himself or of a close relative; whose that is stands in entries."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.check_digit import check_digit
from models.errors import DossierError
from models.trail import sm3

ID_LENGTH = 18
LONGEST = 200


class AvoidanceError(DossierError):
    """An entry cannot be as it was asked for; the message, in Chinese, says what to change."""


class Entry(Enum):
    """What an entry of the list does."""

    AVOID = "avoid"
    LIFT = "lift"
    UNFOUNDED = "unfounded"


@dataclass(frozen=True, slots=True)
class Avoidance:
    """One entry, never changed. `id` is 0 until stored.

    AVOID keeps `account` away from the person of this `name` and `id_digest` (SM3 of the ID number, or empty), or from
    the one `dossier` named; LIFT ends the entry `lifts`; UNFOUNDED says that somebody looked at a proposal (an account,
    a dossier) and found nothing in it. `by` is who made the entry: the account itself where the person declared it.
    """

    account: str
    kind: Entry = Entry.AVOID
    name: str = ""
    id_digest: str = ""
    dossier: str = ""
    relation: str = ""
    reason: str = ""
    lifts: int = 0
    id: int = 0
    by: str = ""
    at: datetime | None = None

    @property
    def declared(self) -> bool:
        """Whether the person said so."""
        return self.by == self.account


@dataclass(frozen=True, slots=True)
class Person:
    """Whose dossier it is, as one of its audits says."""

    dossier: str
    name: str
    id_number: str


@dataclass(frozen=True, slots=True)
class Relative:
    """A relative whom a dossier names, with the relation as written there."""

    dossier: str
    name: str
    relation: str


def avoided(
    account: str, *, name: str = "", id_number: str = "", dossier: str = "", relation: str, reason: str = ""
) -> Avoidance:
    """An entry that keeps an account away from a person or a dossier. Raises: AvoidanceError."""
    plain, number, dossier = plain_name(name), plain_number(id_number), dossier.strip()
    if not plain and not dossier:
        raise AvoidanceError("请填写须回避的人的姓名，或档案编号")
    if number and not plain:
        raise AvoidanceError("填写公民身份号码时，请同时填写姓名")
    if number and not is_number(number):
        raise AvoidanceError("公民身份号码不正确（18 位，含校验位）；不填则按姓名回避")
    if not relation.strip():
        raise AvoidanceError("请填写与本人的关系")
    if any(len(text) > LONGEST for text in (plain, dossier, relation, reason)):
        raise AvoidanceError(f"每项至多 {LONGEST} 个字")
    return Avoidance(account, Entry.AVOID, plain, id_digest(number), dossier, relation.strip(), reason.strip())


def in_force(entries: Iterable[Avoidance]) -> tuple[Avoidance, ...]:
    """The entries that keep somebody away today, in the order in which they were made."""
    listed = list(entries)
    lifted = {entry.lifts for entry in listed if entry.kind is Entry.LIFT}
    return tuple(e for e in listed if e.kind is Entry.AVOID and e.id not in lifted)


def concerns(entry: Avoidance, person: Person) -> bool:
    """Whether an entry keeps its account away from this person's dossier.

    Where both ID numbers are known and sound they decide; else the name does: rather a namesake too many, until
    somebody adds the number.
    """
    if entry.dossier and entry.dossier == person.dossier:
        return True
    if not entry.name or entry.name != plain_name(person.name):
        return False
    number = plain_number(person.id_number)
    return not (entry.id_digest and is_number(number)) or entry.id_digest == id_digest(number)


def plain_name(name: str) -> str:
    """A name without blanks, dots between its parts and full width."""
    return "".join(c for c in unicodedata.normalize("NFKC", name) if c.isalnum())


def plain_number(number: str) -> str:
    """An ID number without blanks, its check letter large."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()


def is_number(number: str) -> bool:
    """Whether it is an ID number of 18 signs whose last one fits (GB 11643)."""
    return (len(number) == ID_LENGTH and number.isascii() and number[:-1].isdecimal()
            and number[-1] == check_digit(number[:-1]))


def id_digest(number: str) -> str:
    """What an entry keeps of an ID number: equal numbers have equal digests; empty for none.

    So the number stands on no screen and in no entry of the log. It is no secret from whoever can try all numbers.
    """
    return sm3(f"sanling avoidance {number}") if number else ""
