"""Bulk screening in the store: runs, done units, and the claims by which runs share the work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from models.screenings import DoneUnit, Outcome, Screened, Screening
from models.store_engine import reading, writing
from models.store_places import place, units_of
from models.store_tables import ReadRow, Row, audits, screen_claims, screen_runs, screen_units
from models.store_trail import append_record
from models.trail import canonical, parsed

_NOTED = ("dossiers", "done", "partial", "failed", "skipped", "stopped", "engine", "workers")
"""What of a run's end the trail repeats."""


class ScreeningStore:
    """The runs of one database. Raises StoreError only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, screening: Screening) -> None:
        """Note that a run has begun."""
        self._note(screening, "start")

    def end(self, screening: Screening) -> None:
        """Note that a run has ended, and give back what it still claims."""
        self._note(screening, "end")
        self.release(screening.run)

    def last(self, root: str) -> Screening | None:
        """The newest run below a folder, as it began."""
        query = (select(screen_runs).where(screen_runs.c.root == root, screen_runs.c.event == "start")
                 .order_by(screen_runs.c.id.desc()).limit(1))
        with reading(self._engine) as connection:
            row = connection.execute(query).mappings().first()
        return _screening(row) if row is not None else None

    def unended(self) -> tuple[Screening, ...]:
        """Every run that has begun and not ended: at work, or killed."""
        ended = select(screen_runs.c.run).where(screen_runs.c.event == "end")
        query = select(screen_runs).where(screen_runs.c.event == "start", screen_runs.c.run.not_in(ended))
        with reading(self._engine) as connection:
            return tuple(_screening(row) for row in connection.execute(query.order_by(screen_runs.c.id)).mappings())

    def found(self, key: str) -> DoneUnit | None:
        """What was stored last under a key."""
        with reading(self._engine) as connection:
            return _newest(connection, screen_units.c.key == key)

    def read_before(self, content: str, engine: str, code: str) -> DoneUnit | None:
        """The newest whole result of the same files by the same engine and code, whatever the rulebook and the day."""
        with reading(self._engine) as connection:
            return _newest(
                connection, screen_units.c.content == content, screen_units.c.engine == engine,
                screen_units.c.code == code, screen_units.c.outcome == Outcome.DONE.value)

    def fail(self, screened: Screened, by: str) -> bool:
        """Note a dossier of which nothing could be stored, and give back its claim.

        False where the whole result of another worker stands, which a failure does not undo.
        """
        with writing(self._engine) as connection:
            if whole_result(connection, screened) is not None:
                return False
            finish_unit(connection, screened, None, by)
            return True

    def failures(self, run: str) -> Iterator[DoneUnit]:
        """What failed wholly or in part in a run, in the order in which it did."""
        query = select(screen_units).where(screen_units.c.run == run, screen_units.c.outcome != Outcome.DONE.value)
        with reading(self._engine) as connection:
            rows = connection.execute(query.order_by(screen_units.c.id).execution_options(yield_per=100)).mappings()
            yield from (_unit(row) for row in rows)

    # Claims: who is at work on what. No record, so they are changed and go away again.

    def claim(self, key: str, run: str, holder: str, seconds: float, *, again: bool = False) -> bool:
        """Whether a worker of a run may work on a unit: nobody else holds it, or the holder was not heard of for long.

        `again`: a unit that another worker of the same run holds may be had too, for that one is dead.
        """
        with writing(self._engine) as connection:
            now = _now(connection)
            row = {"key": key, "run": run, "holder": holder, "until": now + seconds}
            upsert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(screen_claims)
            free = (screen_claims.c.until < now) | (screen_claims.c.holder == holder)
            taken = upsert.on_conflict_do_update(
                index_elements=["key"], set_={name: row[name] for name in ("run", "holder", "until")},
                where=free | (screen_claims.c.run == run) if again else free)
            return connection.execute(taken.returning(screen_claims.c.key), row).first() is not None

    def renew(self, run: str, seconds: float) -> None:
        """Say that a run is alive: its claims hold for so many seconds from now."""
        with writing(self._engine) as connection:
            until = _now(connection) + seconds
            connection.execute(update(screen_claims).where(screen_claims.c.run == run).values(until=until))

    def give_back(self, key: str, run: str) -> None:
        """Let others have a unit that a run had claimed and did not finish."""
        with writing(self._engine) as connection:
            _unclaim(connection, key, run)

    def release(self, run: str) -> None:
        """Let others have everything that a run had claimed."""
        with writing(self._engine) as connection:
            connection.execute(delete(screen_claims).where(screen_claims.c.run == run))

    def _note(self, screening: Screening, event: str) -> None:
        row = {"run": screening.run, "event": event, "root": screening.root, "as_of": screening.as_of.isoformat(),
               "ocr": screening.ocr, "by": screening.by, "at": _moment(), "detail": canonical(dict(screening.detail))}
        noted = {name: screening.detail[name] for name in _NOTED if name in screening.detail}
        with writing(self._engine) as connection:
            number = connection.execute(insert(screen_runs).returning(screen_runs.c.id), row).scalar_one()
            append_record(connection, "screen_runs", number, actor=screening.by, action=f"screen.{event}",
                          subject=screening.run, as_of=row["as_of"], **noted)


def whole_result(connection: Connection, screened: Screened) -> int | None:
    """The audit that stands whole under the key of something less, whose claim is given back; else None.

    So it is where a worker outlived its run, or died between storing and saying so, and its unit was begun again.
    """
    if screened.outcome is Outcome.DONE:
        return None
    before = _newest(connection, screen_units.c.key == screened.key.key)
    if before is None or before.outcome is not Outcome.DONE:
        return None
    _unclaim(connection, screened.key.key, screened.run)
    return before.audit


def finish_unit(connection: Connection, screened: Screened, audit: int | None, by: str) -> None:
    """Note in the transaction at hand what became of a unit; nothing where another run has finished it meanwhile."""
    key = screened.key.key
    _unclaim(connection, key, screened.run)
    before = _newest(connection, screen_units.c.key == key)
    if before is not None and (before.outcome, before.audit, before.reason) == (
            screened.outcome, audit, screened.reason):
        return
    number = connection.execute(
        insert(screen_units).returning(screen_units.c.id), _row(screened, audit)).scalar_one()
    append_record(connection, "screen_units", number, actor=by, action=f"screen.{screened.outcome.value}",
                  subject=screened.run, audit=audit, content=screened.key.content)
    if audit is not None and screened.unit:
        dossier = connection.execute(select(audits.c.dossier_id).where(audits.c.id == audit)).scalar_one()
        if not units_of(connection, dossier).get(dossier):  # what a person said stays
            place(connection, dossier, screened.unit, by)


def _row(screened: Screened, audit: int | None) -> Row:
    key = screened.key
    return {"run": screened.run, "key": key.key, "content": key.content, "engine": key.engine, "code": key.code,
            "rulebook": key.rulebook, "as_of": key.as_of.isoformat(), "source": screened.source,
            "outcome": screened.outcome.value, "reason": screened.reason, "audit_id": audit, "at": _moment()}


def _newest(connection: Connection, *conditions: Any) -> DoneUnit | None:
    query = select(screen_units).where(*conditions).order_by(screen_units.c.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return _unit(row) if row is not None else None


def _unit(row: ReadRow) -> DoneUnit:
    return DoneUnit(row["id"], row["run"], row["rulebook"], row["as_of"], row["source"], Outcome(row["outcome"]),
                    row["reason"], row["audit_id"])


def _screening(row: ReadRow) -> Screening:
    detail: Mapping[str, Any] = parsed(row["detail"])
    return Screening(row["run"], row["root"], date.fromisoformat(row["as_of"]), row["ocr"], row["by"], detail)


def _unclaim(connection: Connection, key: str, run: str) -> None:
    connection.execute(delete(screen_claims).where(screen_claims.c.key == key, screen_claims.c.run == run))


def _now(connection: Connection) -> float:
    """Seconds since 1970 on the clock of the database: machines that share it may differ."""
    postgres = connection.dialect.name == "postgresql"
    clock = "extract(epoch from clock_timestamp())" if postgres else "(julianday('now') - 2440587.5) * 86400.0"
    return float(connection.execute(select(func.coalesce(text(clock), 0))).scalar_one())


def _moment() -> str:
    return datetime.now(UTC).isoformat()
