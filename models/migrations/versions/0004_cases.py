"""The steps of a dossier's review, append-only."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_case_events_dossier_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_events_dossier_id_id", "case_events", ["dossier_id", "id"])
    guard("case_events")
