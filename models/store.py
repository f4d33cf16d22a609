"""The store: audits, decisions, corrections and the trail of them in SQLite or PostgreSQL. Nothing is ever changed.

Only this module and its `store_*` neighbours know the database; what they hand out are frozen records.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, insert, select

from models.audit_bodies import unpacked
from models.errors import StoreError
from models.facts import Fact
from models.findings import ReviewDecision
from models.packed_texts import packed_bytes, unpacked_bytes
from models.screenings import Screened
from models.store_accounts import AccountStore
from models.store_arrangements import ArrangementStore
from models.store_assignments import AssignmentStore
from models.store_avoidances import AvoidanceStore
from models.store_cases import CaseStore
from models.store_engine import connect, reading, writing
from models.store_figures import append_figures
from models.store_index import index_audit, refresh_index
from models.store_judgements import JudgementStore
from models.store_places import PlaceStore
from models.store_records import (
    Correction,
    Decisions,
    DossierSummary,
    StoredAudit,
    StoredDecision,
    require_words,
)
from models.store_rows import hold_dossier, insert_new
from models.store_samples import SampleStore
from models.store_screening import ScreeningStore, finish_unit, whole_result
from models.store_search import Order, SearchStore, Wanted
from models.store_statistics import StatisticsStore
from models.store_tables import (
    audit_digest,
    audit_from_row,
    audit_to_row,
    audits,
    correction_from_row,
    correction_to_row,
    corrections,
    decision_from_row,
    decision_to_row,
    decisions,
    dossiers,
    page_texts,
    part_rows,
)
from models.store_trail import TrailStore, append_record

AUDIT_SCHEMA = "sanling.audit/1"


def open_store(url: str) -> Store:
    """The store at an SQLAlchemy URL, created or brought up to date where needed.

    Raises: StoreError for a bad URL, an unreachable server, a path that cannot be written, a newer schema.
    """
    return Store(connect(url))


class Store:
    """One database. Every method is one transaction; safe to share between threads. Raises StoreError only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.trail = TrailStore(engine)
        self.accounts = AccountStore(engine)
        self.places = PlaceStore(engine)
        self.cases = CaseStore(engine)
        self.statistics = StatisticsStore(engine)
        self.avoidances = AvoidanceStore(engine)
        self.screenings = ScreeningStore(engine)
        self.search = SearchStore(engine)
        self.judgements = JudgementStore(engine)
        self.samples = SampleStore(engine)
        self.assignments = AssignmentStore(engine)
        self.arrangements = ArrangementStore(engine)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()

    # Audits

    def save_audit(
        self, audit: Mapping[str, Any], source: str, *, based_on: int | None = None, last_correction: int = 0,
        by: str = "", screened: Screened | None = None,
    ) -> int:
        """Append one audit and return its id; the id of the newest one where that says the same of the same source.

        `by` is who had it made: an account, `cli:` and a user of the machine, or empty for the program. `screened` says
        which unit of a bulk screening it finishes; both are stored or neither, and neither where less than a whole
        result would come on top of a whole one of the same unit: then the id is that one's.
        """
        if audit.get("schema") != AUDIT_SCHEMA:
            raise StoreError(f"an audit of schema {audit.get('schema')!r} cannot be stored; write {AUDIT_SCHEMA!r}")
        dossier = audit["dossier"]["id"]
        stored = StoredAudit(0, dossier, source, _now(), audit, based_on, last_correction)
        with writing(self._engine) as connection:
            if screened is not None and (whole := whole_result(connection, screened)) is not None:
                return whole
            number = _append_audit(connection, stored, by)
            if screened is not None:
                finish_unit(connection, screened, number, by)
            return number

    def audit(self, number: int) -> StoredAudit:
        """The audit with this id. Raises StoreError where there is none."""
        found = self._one_audit(select(audits).where(audits.c.id == number))
        if found is None:
            raise StoreError(f"the store holds no audit {number}")
        return found

    def latest_audit(self, dossier: str) -> StoredAudit | None:
        """The newest audit of a dossier, as read from its pages or judged anew after corrections."""
        return self._one_audit(
            select(audits).where(audits.c.dossier_id == dossier).order_by(audits.c.id.desc()).limit(1))

    def latest_audit_id(self, dossier: str) -> int | None:
        """The id of `latest_audit`, without loading it."""
        with reading(self._engine) as connection:
            found = connection.execute(select(func.max(audits.c.id)).where(audits.c.dossier_id == dossier))
            return found.scalar_one_or_none()

    def list_dossiers(self) -> tuple[DossierSummary, ...]:
        """Every dossier as of its newest audit, newest first."""
        return self.search.page(Wanted(), Order.NEWEST, limit=None).rows

    def _one_audit(self, query: Select[Any]) -> StoredAudit | None:
        with reading(self._engine) as connection:
            row = connection.execute(query).mappings().first()
        return audit_from_row(row) if row is not None else None

    # Decisions and corrections

    def add_decision(
        self, dossier: str, audit: int, decision: ReviewDecision, facts_digest: str, *, account: str = "",
        level: str = "",
    ) -> StoredDecision:
        """Append a decision; it supersedes earlier ones about the same finding."""
        require_words(decision.reviewer, "the reviewer's name")
        require_words(decision.reason, "the reason of a decision")
        row = decision_to_row(StoredDecision(0, dossier, audit, decision, facts_digest, account, level))
        with writing(self._engine) as connection:
            stored = connection.execute(insert(decisions).returning(decisions), row).mappings().one()
            append_record(
                connection, "decisions", stored["id"], actor=account or decision.reviewer, action="decision",
                subject=dossier, finding=decision.finding, kind=decision.kind.value)
            refresh_index(connection, dossier)
        return decision_from_row(stored)

    def decisions(self, dossier: str) -> Decisions:
        """Every decision about a dossier."""
        query = select(decisions).where(decisions.c.dossier_id == dossier).order_by(decisions.c.id)
        with reading(self._engine) as connection:
            return Decisions(tuple(decision_from_row(row) for row in connection.execute(query).mappings()))

    def add_correction(
        self, dossier: str, fact: Fact, original: Fact | None, *, reviewer: str, reason: str, at: datetime,
        account: str = "",
    ) -> Correction:
        """Append what a person read instead of `original`."""
        require_words(reviewer, "the reviewer's name")
        require_words(reason, "the reason of a correction")
        row = correction_to_row(Correction(0, dossier, fact, original, reviewer, reason, at, account))
        with writing(self._engine) as connection:
            stored = connection.execute(insert(corrections).returning(corrections), row).mappings().one()
            append_record(
                connection, "corrections", stored["id"], actor=account or reviewer, action="correction",
                subject=dossier, fact=fact.kind, anchor=stored["anchor"])
            refresh_index(connection, dossier)
        return correction_from_row(stored)

    def corrections(self, dossier: str) -> tuple[Correction, ...]:
        """Every correction of a dossier, oldest first; the newest about a spot holds."""
        query = select(corrections).where(corrections.c.dossier_id == dossier).order_by(corrections.c.id)
        with reading(self._engine) as connection:
            return tuple(correction_from_row(row) for row in connection.execute(query).mappings())

    # Page texts: a cache, so that a page is read once

    def get(self, key: str) -> bytes | None:
        """What was put under a key."""
        with reading(self._engine) as connection:
            found = connection.execute(select(page_texts.c.value).where(page_texts.c.key == key)).scalar_one_or_none()
        return unpacked_bytes(found) if found is not None else None

    def keys_of(self, beginnings: Collection[str]) -> tuple[str, ...]:
        """Every key whose first 64 characters (a page's SHA-256) are one of these, in order."""
        key = page_texts.c.key
        with reading(self._engine) as connection:
            found = connection.execute(select(key).where(func.substr(key, 1, 64).in_(beginnings))).scalars()
            return tuple(sorted(found))

    def put(self, key: str, value: bytes) -> None:
        """Keep a value; the first one put under a key stays."""
        with writing(self._engine) as connection:
            insert_new(connection, page_texts, [{"key": key, "value": packed_bytes(value)}])


def _hold_dossier(connection: Connection, dossier: str) -> None:
    """Make sure that the dossier is there, and let other writers of the same dossier wait."""
    insert_new(connection, dossiers, [{"id": dossier, "first_stored": _now().isoformat()}])
    hold_dossier(connection, dossier)


def _append_audit(connection: Connection, stored: StoredAudit, by: str) -> int:
    """The id of the audit, whose row is new unless the newest one says the same."""
    audit = stored.audit
    _hold_dossier(connection, stored.dossier)
    same = _same_audit(connection, stored)
    if same is not None:
        return same
    before = _newest_body(connection, stored.dossier)
    number = int(connection.execute(insert(audits).returning(audits.c.id), audit_to_row(stored)).scalar_one())
    for table, rows in part_rows(audit).items():
        if rows:
            connection.execute(
                insert(table), [{**row, "audit_id": number, "position": i} for i, row in enumerate(rows)])
    append_figures(connection, number, stored.audit)
    append_record(
        connection, "audits", number, actor=by, action="audit" if stored.based_on is None else "audit.rejudge",
        subject=stored.dossier, findings=len(audit["findings"]), rulebook=audit["run"]["rulebook"])
    index_audit(connection, stored.dossier, audit["facts"], before["facts"] if before else ())
    return number


def _same_audit(connection: Connection, stored: StoredAudit) -> int | None:
    """The newest audit of the same origin (pages, or corrections of one audit), where it says the same."""
    origin = audits.c.based_on.is_(None) if stored.based_on is None else audits.c.based_on == stored.based_on
    newest = connection.execute(
        select(audits.c.id, audits.c.digest, audits.c.source, audits.c.last_correction)
        .where(audits.c.dossier_id == stored.dossier, origin).order_by(audits.c.id.desc()).limit(1)
    ).first()
    if newest is None:
        return None
    same = (newest.digest, newest.source, newest.last_correction) == (
        audit_digest(stored.audit), stored.source, stored.last_correction)
    return int(newest.id) if same else None


def _newest_body(connection: Connection, dossier: str) -> Mapping[str, Any] | None:
    """What the index of a dossier was made from."""
    body = connection.execute(
        select(audits.c.body).where(audits.c.dossier_id == dossier).order_by(audits.c.id.desc()).limit(1)
    ).scalar_one_or_none()
    return unpacked(body) if body is not None else None


def _now() -> datetime:
    return datetime.now().astimezone()
