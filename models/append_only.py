"""Triggers that make a table append-only, for the migrations that make one."""

from __future__ import annotations

from alembic import op


def guard(table: str, *key: str) -> None:
    """Let the database refuse every change of a row. `key` is the primary key's columns; `id` where none is named.

    Stores rest on these triggers as they were made: other ones are another function, this one stays.
    """
    if op.get_bind().dialect.name == "postgresql":  # its function was made by the first migration
        op.execute(f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute(f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                   f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")
    same = " AND ".join(f"{column} = NEW.{column}" for column in key or ("id",))
    # INSERT OR REPLACE would delete without asking the trigger above
    op.execute(f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "  # noqa: S608 - names are constants
               f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
               f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")
