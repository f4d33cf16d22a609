"""Opening the database: SQLite by default or PostgreSQL by URL, brought to this program's schema by Alembic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, InterfaceError, OperationalError, SQLAlchemyError

from models.errors import StoreAwayError, StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
EXAMPLES = "write sqlite:////folder/sanling.db or postgresql://user@host/database"
BUSY_SECONDS = 30
MIGRATION_LOCK = 330870217  # PostgreSQL advisory lock: two programs that open a new database take turns


def connect(url: str) -> Engine:
    """An engine whose database is reachable and has this program's schema.

    Raises: StoreError, saying what to do, for a bad URL, an unreachable server, a path that cannot be written, or a
    schema written by a newer program.
    """
    parsed = _parse(url)
    engine = _engine(parsed)
    try:
        _create_private_file(parsed)
        _migrate(engine)
    except (SQLAlchemyError, OSError) as error:
        engine.dispose()
        if isinstance(error, DatabaseError | InterfaceError):
            raise _failure(parsed, error) from None
        raise StoreError(_unusable(parsed, error)) from None
    except StoreError:
        engine.dispose()
        raise
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection for looking. Database failures become StoreError."""
    try:
        with engine.connect() as connection:
            yield connection
    except (OperationalError, DatabaseError, InterfaceError) as error:
        raise _failure(engine.url, error) from None


@contextmanager
def reading_one_moment(engine: Engine) -> Iterator[Connection]:
    """As `reading`; all that is read stood together at one moment, whatever others write meanwhile."""
    apart = engine.dialect.name == "postgresql"  # SQLite reads so by itself
    with reading(engine.execution_options(isolation_level="REPEATABLE READ") if apart else engine) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it or nothing. Database failures become StoreError."""
    try:
        with engine.execution_options(sanling_write=True).begin() as connection:
            yield connection
    except (OperationalError, DatabaseError, InterfaceError) as error:
        raise _failure(engine.url, error) from None


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(f"the store URL cannot be read; {EXAMPLES}") from None
    backend = parsed.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(f"a store in {backend!r} is not supported; {EXAMPLES}")
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if _is_plain_file(parsed):
        folder = Path(parsed.database or "").parent
        if not folder.is_dir():
            raise StoreError(f"{folder}: no such folder for the store; create it or name another with --store")
    return parsed


def _is_plain_file(url: URL) -> bool:
    return bool(url.database) and url.database != ":memory:" and not (url.database or "").startswith("file:")


def _create_private_file(url: URL) -> None:
    """A new SQLite file is its owner's alone; SQLite gives its side files the same rights."""
    path = Path(url.database or "")
    if url.get_backend_name() == "sqlite" and _is_plain_file(url) and not path.exists():
        path.touch(mode=0o600)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    if url.database in (None, "", ":memory:"):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # transactions start where `_begin_sqlite` says, not at the first INSERT
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")  # a saved decision survives a power cut
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA recursive_triggers=ON")  # so that REPLACE meets the delete triggers


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("sanling_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    head = scripts.get_current_head()
    with engine.connect() as connection:
        if _revision(connection) == head:
            return
    with engine.execution_options(sanling_write=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        current = _revision(connection)
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise StoreError(
                f"{_shown(engine.url)}: written by a newer Sanling (schema {current}, this program knows {head}); "
                "update this program")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)


def _failure(url: URL, error: DatabaseError | InterfaceError) -> StoreError:
    """Locked, full, stopped or unreachable may pass; anything else is wrong for good."""
    away = isinstance(error, OperationalError | InterfaceError) or error.connection_invalidated
    return (StoreAwayError if away else StoreError)(_unusable(url, error))


def _unusable(url: URL, error: Exception) -> str:
    cause = " ".join(str(getattr(error, "orig", None) or error).split())
    return f"{_shown(url)}: the store cannot be used ({cause}); {_advice(cause.lower())}"


def _advice(cause: str) -> str:
    if "append-only" in cause:
        return "stored records are never changed; add a new one that supersedes the old"
    if "readonly" in cause or "unable to open" in cause or "permission" in cause:
        return "check that the path is a file in a folder you may write to, or name another with --store"
    if "not a database" in cause or "malformed" in cause:
        return "name another file with --store, or restore this one from its backup"
    if "locked" in cause:
        return "another program is writing to it; try again"
    if "full" in cause:
        return "make room on the disk and try again"
    if "connect" in cause or "refused" in cause or "timeout" in cause or "resolve" in cause:
        return "check that the database server runs and that host, port, user and password in the URL are right"
    return "check the store URL and the database"
