"""前后记载变化: every recorded date of birth, start of work and joining, in the order in which its material was formed.

A chain of records, and the places where the value moved. Nothing is judged here: what a move means, the rules say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from models.comparisons import same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Finding
from models.truth import Truth
from review_app.dossier import Dossier, Reading
from review_app.wording import SLOTS, date_words
from rules.checks.age_id_number import id_birth
from rules.records import written_date

DAYS_A_MONTH = 30.44


class Role(Enum):
    """What a record is in its chain."""

    FIRST = "first"
    """The earliest-formed claim, with which the others are compared."""
    SAME = "same"
    """A claim that can be the same day as the first one."""
    OTHER = "other"
    """A claim that shares no day with the first one."""
    BESIDE = "beside"
    """It tells of a step or repeats a number and claims nothing: 支部大会接收, the birth date in an ID number."""
    DETERMINATION = "determination"
    """What an organisation determined."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a chain is about, and what it means for the person where its date becomes later or earlier."""

    title: str
    topic: str
    claim: tuple[str, str | None]
    later: str
    earlier: str
    beside: tuple[tuple[str, str], ...]


SUBJECTS = (
    Subject("出生日期", "birth", ("birth", None), "年龄变小", "年龄变大", (("identity", "id_number"),)),
    Subject("参加工作时间", "work_start", ("work_start", None), "工龄变短", "工龄变长", ()),
    Subject("入党时间", "party", ("party", "claimed_join"), "党龄变短", "党龄变长",
            (("party", "branch_accept"), ("party", "superior_approve"))),
)


@dataclass(frozen=True, slots=True)
class Record:
    """One recorded date. `formed` is None where nobody knows when its material was formed."""

    reading: Reading
    value: PartialDate
    formed: PartialDate | None
    role: Role

    @property
    def material(self) -> str:
        """The title of its material."""
        return self.reading.where

    @property
    def note(self) -> str:
        """What it is, where it is no plain claim (组织认定, 支部大会接收 …); the way into work, where it is told."""
        fact = self.reading.fact
        if self.role is Role.DETERMINATION:
            return "组织认定"
        return SLOTS.get(fact.slot or "", "") if self.role is Role.BESIDE else fact.text("route") or ""


@dataclass(frozen=True, slots=True)
class Move:
    """Two claims, one after the other, that share no day. `settled`: a determination had said the later one before."""

    before: Record
    after: Record
    settled: bool

    @property
    def months(self) -> int:
        """How far the value moved, between the middles of both, in months; above 0 where it became a later one."""
        return round((_middle(self.after.value) - _middle(self.before.value)) / DAYS_A_MONTH)


@dataclass(frozen=True, slots=True)
class Drift:
    """One chain: dated materials oldest first, undated ones last. `unread`: how many records name no readable date."""

    subject: Subject
    records: tuple[Record, ...]
    moves: tuple[Move, ...]
    unread: int

    def words(self, move: Move) -> str:
        """From when on, in which material, what instead of what, how far and in whose favour: one sentence."""
        before, after = move.before, move.after
        meaning = self.subject.later if move.months > 0 else self.subject.earlier
        far = f"{_length(move.months)}，{meaning}" if move.months else "相差不足一个月"
        settled = "；此前已有组织认定与之相同" if move.settled else ""
        return (f"《{after.material}》（{date_words(after.formed)}形成）起记为{date_words(after.value)}，"
                f"此前《{before.material}》记为{date_words(before.value)}（{far}{settled}）")


def drifts_of(dossier: Dossier) -> tuple[Drift, ...]:
    """The chains of birth, start of work and joining the Party; empty where nothing is recorded."""
    return tuple(_drift(subject, dossier.readings.values()) for subject in SUBJECTS)


def findings_on(dossier: Dossier, fact: str) -> tuple[Finding, ...]:
    """The findings that rest on a fact, gravest first."""
    return tuple(doubt.finding for doubt in dossier.doubts if fact in doubt.finding.facts)


def _drift(subject: Subject, readings: Iterable[Reading]) -> Drift:
    found: list[Record] = []
    unread = 0
    for reading in readings:
        role = _role(subject, reading.fact)
        if role is None:
            continue
        value = _value(reading.fact)
        if value is None or not value.is_readable:
            unread += role is not Role.BESIDE
        else:
            found.append(Record(reading, value, _formed(reading), role))
    records = _compared(sorted(found, key=_place))
    return Drift(subject, tuple(records), tuple(_moves(records)), unread)


def _role(subject: Subject, fact: Fact) -> Role | None:
    if fact.kind == "determination":
        return Role.DETERMINATION if fact.slot == subject.topic else None
    if (fact.kind, fact.slot) == subject.claim:
        return Role.SAME
    return Role.BESIDE if (fact.kind, fact.slot) in subject.beside else None


def _value(fact: Fact) -> PartialDate | None:
    if fact.kind == "determination":
        return written_date(fact.text("value") or "")
    if fact.kind == "identity":
        return id_birth("".join((fact.text("value") or "").split()))
    return fact.date("date")


def _formed(reading: Reading) -> PartialDate | None:
    formed = reading.material.formed if reading.material else None
    return formed if formed is not None and formed.is_readable else None


def _place(record: Record) -> tuple[bool, date, int, bool, str]:
    formed, reading = record.formed, record.reading
    return (formed is None, formed.latest if formed else date.max, reading.page or 0, record.role is Role.BESIDE,
            reading.fact.id)


def _compared(records: Sequence[Record]) -> list[Record]:
    """The same records, claims told apart by whether they can be what the earliest-formed one says."""
    first = next((r for r in records if r.role is Role.SAME and r.formed is not None), None)
    if first is None:
        return list(records)

    def told(record: Record) -> Record:
        if record is first:
            return replace(record, role=Role.FIRST)
        other = record.role is Role.SAME and same(first.value, record.value) is Truth.NO
        return replace(record, role=Role.OTHER) if other else record

    return [told(record) for record in records]


def _moves(records: Sequence[Record]) -> list[Move]:
    """Where a claim shares no day with the one that held until then; what is merely less exact moves nothing."""
    moves: list[Move] = []
    held: Record | None = None
    determined: list[PartialDate] = []
    for record in records:
        if record.formed is None:
            break
        if record.role is Role.DETERMINATION:
            determined.append(record.value)
        if record.role in (Role.DETERMINATION, Role.BESIDE):
            continue
        if held is not None and same(held.value, record.value) is Truth.NO:
            moves.append(Move(held, record, any(same(d, record.value) is not Truth.NO for d in determined)))
            held = record
        elif held is None or _width(record.value) < _width(held.value):
            held = record
    return moves


def _width(when: PartialDate) -> int:
    return when.latest.toordinal() - when.earliest.toordinal()


def _middle(when: PartialDate) -> float:
    return (when.latest.toordinal() + when.earliest.toordinal()) / 2


def _length(months: int) -> str:
    years, rest = divmod(abs(months), 12)
    words = (f"{years}年" if years else "") + (f"{rest}个月" if rest else "")
    return f"{'推后' if months > 0 else '提前'}约{words}"
