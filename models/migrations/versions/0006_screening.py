"""Bulk screening: runs and done units, append-only, and the claims of units at work."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0006"
down_revision = "0005"

NEW = ("screen_runs", "screen_units")


def upgrade() -> None:
    op.create_table(
        "screen_runs",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("run", sa.String(32), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("root", sa.Text(), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("ocr", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_screen_runs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_screen_runs_run", "screen_runs", ["run"])
    op.create_table(
        "screen_units",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("run", sa.String(32), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("rulebook", sa.String(80), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_screen_units"),
        sa.ForeignKeyConstraint(["audit_id"], ["audits.id"], name="fk_screen_units_audit_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_screen_units_key", "screen_units", ["key"])
    op.create_index("ix_screen_units_content", "screen_units", ["content"])
    op.create_table(
        "screen_claims",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("run", sa.String(32), nullable=False),
        sa.Column("holder", sa.String(32), nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_screen_claims"),
    )
    op.create_index("ix_screen_claims_run", "screen_claims", ["run"])
    for table in NEW:
        guard(table)
