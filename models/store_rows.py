"""What several stores do with rows: insert those that are not there yet, hold a dossier while its records grow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from models.store_tables import Row, dossiers


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows unless their key is there, also where another writer puts it there at this moment."""
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    if rows:
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), list(rows))


def hold_dossier(connection: Connection, dossier: str) -> None:
    """Let other writers of the same dossier wait until this transaction ends."""
    connection.execute(select(dossiers.c.id).where(dossiers.c.id == dossier).with_for_update())
