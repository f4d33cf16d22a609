"""Reads the store for statistics: a few hundred dossiers at a time, never a whole audit; all as of one moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, func, select

from models.accounts import covers
from models.audit_figures import FIGURES_VERSION, AuditFigures
from models.case_steps import case_of
from models.cases import CaseEvent
from models.findings import DecisionKind
from models.statistics import Statistics
from models.statistics_count import Count, Grouped
from models.statistics_input import Audited, Doubt, Told, Word
from models.store_case_rows import event_from_row
from models.store_engine import reading_one_moment
from models.store_figures import complete_figures, figures_from_text
from models.store_tables import (
    audit_figures,
    audits,
    case_events,
    corrections,
    decisions,
    dossier_index,
    findings,
)

T = TypeVar("T")
CHUNK = 500
index = dossier_index.c


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose figures: dossiers of `units` and below without those `avoided`; `today` tells what is overdue."""

    units: tuple[str, ...]
    today: date
    avoided: frozenset[str] = frozenset()


class StatisticsStore:
    """The figures of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect(self, wanted: Wanted, grouped: Grouped) -> Statistics:
        """All figures, counted dossier by dossier. Raises StoreError only."""
        complete_figures(self._engine)
        count = Count(wanted.today, grouped)
        with reading_one_moment(self._engine) as connection:
            for told in each_dossier(connection, wanted):
                count.add(told)
        return count.result()

    def names(
        self, dossiers: Collection[str], units: tuple[str, ...], avoided: frozenset[str] = frozenset()
    ) -> Mapping[str, str]:
        """Names of persons by dossier: of those of `units` and below that are not `avoided`."""
        found: dict[str, str] = {}
        with reading_one_moment(self._engine) as connection:
            for part in _chunks(sorted(set(dossiers) - avoided)):
                query = select(index.dossier_id, index.name, index.unit).where(index.dossier_id.in_(part))
                found |= {dossier: name or "" for dossier, name, unit in connection.execute(query)
                          if covers(units, unit)}
        return found


def each_dossier(connection: Connection, wanted: Wanted) -> Iterator[Told]:
    """Every wanted dossier, a chunk in memory at a time."""
    query = select(
        audits.c.id, audits.c.dossier_id, index.unit, audits.c.page_count, audits.c.id_number, audits.c.rulebook,
        audits.c.as_of, audits.c.ocr, audits.c.created,
    ).join(dossier_index, index.audit_id == audits.c.id).order_by(audits.c.id)
    seen = [
        Audited(row.id, row.dossier_id, row.unit, row.page_count, row.id_number or "", row.rulebook, row.as_of,
                row.ocr or "", _day(row.created))
        for row in connection.execute(query)
        if row.dossier_id not in wanted.avoided and covers(wanted.units, row.unit)]
    for part in _chunks(seen):
        yield from _chunk(connection, part)


def _chunk(connection: Connection, part: list[Audited]) -> Iterator[Told]:
    numbers, names = [one.id for one in part], [one.dossier for one in part]
    figures = _figures(connection, numbers)
    doubts = _doubts(connection, numbers)
    words, cases = _words(connection, names), _cases(connection, names)
    corrected = dict(_pairs(connection, select(corrections.c.dossier_id, func.count()).where(
        corrections.c.dossier_id.in_(names)).group_by(corrections.c.dossier_id)))
    earlier = _earlier(connection, part)
    before = _doubts(connection, [number for number, _ in earlier.values()])
    for one in part:
        number, day = earlier.get(one.dossier, (0, ""))
        yield Told(
            one, figures[one.id], tuple(doubts[one.id]), tuple(words[one.dossier]),
            case_of(one.dossier, cases[one.dossier]), corrected.get(one.dossier, 0), day,
            {doubt.id: doubt.severity for doubt in before[number]} if number else {})


def _figures(connection: Connection, numbers: list[int]) -> Mapping[int, AuditFigures]:
    query = select(audit_figures.c.audit_id, audit_figures.c.body).where(
        audit_figures.c.audit_id.in_(numbers), audit_figures.c.version == FIGURES_VERSION)
    return {number: figures_from_text(body) for number, body in connection.execute(query)}


def _doubts(connection: Connection, numbers: list[int]) -> Mapping[int, list[Doubt]]:
    found: dict[int, list[Doubt]] = defaultdict(list)
    query = select(
        findings.c.audit_id, findings.c.id, findings.c.rule, findings.c.severity, findings.c.verdict,
    ).where(findings.c.audit_id.in_(numbers)).order_by(findings.c.audit_id, findings.c.position)
    for number, *said in connection.execute(query):
        found[number].append(Doubt(*said))
    return found


def _words(connection: Connection, names: list[str]) -> Mapping[str, list[Word]]:
    found: dict[str, list[Word]] = defaultdict(list)
    table = decisions.c
    query = select(table.dossier_id, table.finding, table.kind, table.facts_digest, table.level, table.reason).where(
        table.dossier_id.in_(names)).order_by(table.id)
    for dossier, finding, kind, digest, level, reason in connection.execute(query):
        found[dossier].append(Word(finding, DecisionKind(kind), digest, level, reason))
    return found


def _cases(connection: Connection, names: list[str]) -> Mapping[str, list[CaseEvent]]:
    found: dict[str, list[CaseEvent]] = defaultdict(list)
    query = select(case_events).where(case_events.c.dossier_id.in_(names)).order_by(case_events.c.id)
    for row in connection.execute(query).mappings():
        found[row["dossier_id"]].append(event_from_row(row))
    return found


def _earlier(connection: Connection, part: list[Audited]) -> Mapping[str, tuple[int, str]]:
    """For each dossier that has one, its newest audit of an earlier day than its newest one: id and day."""
    days = {one.dossier: one.day for one in part}
    query = select(audits.c.dossier_id, audits.c.id, audits.c.created).where(
        audits.c.dossier_id.in_(list(days))).order_by(audits.c.id)
    return {dossier: (number, day) for dossier, number, created in connection.execute(query)
            if (day := _day(created)) < days[dossier]}


def _day(created: str) -> str:
    """The day of a stored moment where the users are; moments are stored in UTC."""
    return datetime.fromisoformat(created).astimezone().date().isoformat()


def _pairs(connection: Connection, query: Any) -> Iterator[tuple[str, int]]:
    yield from connection.execute(query)


def _chunks(items: list[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), CHUNK):
        yield items[start:start + CHUNK]
