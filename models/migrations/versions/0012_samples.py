"""Samples drawn by a published seed, append-only."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "samples",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("below", sa.Text(), nullable=False),
        sa.Column("units_wanted", sa.Integer(), nullable=False),
        sa.Column("dossiers_wanted", sa.Integer(), nullable=False),
        sa.Column("frame", sa.String(64), nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("dossiers", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_samples"),
        sqlite_autoincrement=True,
    )
    guard("samples")
