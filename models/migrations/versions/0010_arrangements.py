"""Which pages people put together as one material, append-only; which of it an audit takes into account."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard
from models.store_index import build_index

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "arrangements",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("how", sa.String(16), nullable=False),
        sa.Column("sets", sa.Text(), nullable=False),
        sa.Column("touched", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("account", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_arrangements"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_arrangements_dossier_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_arrangements_dossier_id_id", "arrangements", ["dossier_id", "id"])
    op.add_column("audits", sa.Column("last_arrangement", sa.Integer(), nullable=False, server_default="0"))
    guard("arrangements")
    build_index(op.get_bind())
