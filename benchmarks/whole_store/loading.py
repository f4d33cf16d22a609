"""Writing very many dossiers at once: made in processes, copied into the database, chained into the trail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select, text

from models.store_engine import connect
from models.store_tables import metadata, trail
from models.trail import Entry
from whole_store.people import judged_life
from whole_store.rows import Chain, Prepared, made, prepared

BLOCK = 200
"""Dossiers that are written together."""
TABLES = ("dossiers", "audits", "audit_figures", "materials", "findings", "placements", "case_events", "decisions",
          "dossier_index")
"""In the order in which they refer to each other."""
STAGED = ("terms", "term_dossiers")
COUNTED = {"audits": "id", "placements": "id", "case_events": "id", "decisions": "id", "dossier_index": "number"}
_lives: list[Prepared] = []
_known: set[int] = set()


@dataclass(frozen=True)
class Block:
    """Rows of some dossiers by table, and what their trail says."""

    rows: Mapping[str, Sequence[tuple[Any, ...]]]
    trail: Sequence[tuple[str, str, str, Mapping[str, Any]]]


def load(url: str, dossiers: int, lives: int, seed: int, workers: int) -> None:
    """Fill a new store."""
    engine = connect(url)
    with ProcessPoolExecutor(workers) as pool:
        found = pool.map(_judged, [(seed, number) for number in range(lives)], chunksize=8)
        _lives.extend(prepared(life) for life in found)
    jobs = [(str(seed), first, min(first + BLOCK, dossiers + 1)) for first in range(1, dossiers + 1, BLOCK)]
    with engine.begin() as connection, ProcessPoolExecutor(workers) as pool:  # forked: each has the lives
        writer = _writer(connection)
        writer.begin()
        chain = Chain(Entry(**connection.execute(select(trail).order_by(trail.c.seq.desc()).limit(1)).mappings().one()))
        for block in _in_turn(pool, jobs, workers * 2):
            for table in (*TABLES, *STAGED):
                writer.write(table, block.rows[table])
            writer.write("trail", [tuple(chain.entry(*said).values()) for said in block.trail])
        writer.end()
    _settle(engine)
    engine.dispose()


def _in_turn(pool: ProcessPoolExecutor, jobs: Sequence[tuple[str, int, int]], ahead: int) -> Iterator[Block]:
    """Blocks in order, no more than a few of them made ahead of the writer."""
    waiting = [pool.submit(make_block, *job) for job in jobs[:ahead]]
    for number in range(len(jobs)):
        if number + ahead < len(jobs):
            waiting.append(pool.submit(make_block, *jobs[number + ahead]))
        yield waiting[number].result()
        waiting[number].cancel()
        waiting[number] = None  # type: ignore[call-overload]  # its rows are written


def make_block(seed: str, first: int, end: int) -> Block:
    """The rows of the dossiers from `first` to `end`, terms only where this process has not yet given them."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in (*TABLES, *STAGED)}
    said: list[tuple[str, str, str, Mapping[str, Any]]] = []
    for number in range(first, end):
        one = made(_lives[number % len(_lives)], number, seed)
        for name, found in one.rows.items():
            if name in rows:
                columns = metadata.tables[name].columns.keys()
                rows[name] += [tuple(row.get(column) for column in columns) for row in found
                               if name != "terms" or row["id"] not in _known]
        _known.update(row["id"] for row in one.rows["terms"])
        said += one.trail
    return Block(rows, said)


def _judged(job: tuple[int, int]) -> Any:
    return judged_life(*job)


class _Postgres:
    """COPY; the key over the postings is made at the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self) -> None:
        for statement in ("ALTER TABLE term_dossiers DROP CONSTRAINT pk_term_dossiers",
                          "CREATE TEMP TABLE staged_terms (LIKE terms)", "SET LOCAL maintenance_work_mem = '512MB'"):
            self._connection.execute(text(statement))

    def write(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if not rows:
            return
        names = ", ".join(f'"{name}"' for name in metadata.tables[table].columns.keys())  # noqa: SIM118
        target = "staged_terms" if table == "terms" else table
        lines = "".join("\t".join(map(_copied, row)) + "\n" for row in rows)
        cursor: Any = self._connection.connection.cursor()
        with cursor, cursor.copy(f"COPY {target} ({names}) FROM STDIN") as copy:
            copy.write(lines)

    def end(self) -> None:
        self._connection.execute(text("INSERT INTO terms SELECT DISTINCT ON (id) * FROM staged_terms"))
        self._connection.execute(
            text("ALTER TABLE term_dossiers ADD CONSTRAINT pk_term_dossiers PRIMARY KEY (term, number)"))
        for table, column in COUNTED.items():
            newest = self._connection.execute(select(func.max(metadata.tables[table].c[column]))).scalar_one()
            if newest is not None:
                self._connection.execute(select(func.setval(func.pg_get_serial_sequence(table, column), newest)))


class _Sqlite:
    """Rows in one transaction; the postings are sorted at the end, as their table is a tree."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self) -> None:
        self._connection.execute(text("PRAGMA cache_size = -400000"))
        self._connection.execute(text("CREATE TEMP TABLE staged (term, number)"))

    def write(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        columns = metadata.tables[table].columns.keys()
        target = {"terms": "OR IGNORE INTO terms", "term_dossiers": "INTO staged"}.get(table, f"INTO {table}")
        names = ", ".join(f'"{name}"' for name in columns)
        cursor: Any = self._connection.connection.cursor()
        cursor.executemany(
            f"INSERT {target} ({names}) VALUES ({', '.join('?' * len(columns))})", rows)  # noqa: S608 - our tables

    def end(self) -> None:
        self._connection.execute(text("INSERT INTO term_dossiers SELECT term, number FROM staged ORDER BY 1, 2"))


def _writer(connection: Connection) -> _Postgres | _Sqlite:
    return _Postgres(connection) if connection.dialect.name == "postgresql" else _Sqlite(connection)


def _copied(value: Any) -> str:
    """A value as COPY reads it."""
    if value is None:
        return r"\N"
    if isinstance(value, str):
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    return str(value)


def _settle(engine: Engine) -> None:
    """Let the database learn what is in its tables, as it does by itself some time later."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        vacuum = "VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "ANALYZE"
        connection.exec_driver_sql(vacuum)
