"""Readers drawn by a published seed, append-only; and whose each dossier is by the newest draw."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("frame", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "assigned",
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("first", sa.String(64), nullable=False),
        sa.Column("second", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", name="pk_assigned"),
    )
    for name in ("first", "second"):
        op.create_index(f"ix_assigned_{name}", "assigned", [name])
    guard("assignments")
