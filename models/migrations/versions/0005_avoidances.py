"""Who must keep away from whose dossier, append-only."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "avoidances",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("account", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id_digest", sa.String(64), nullable=False),
        sa.Column("dossier", sa.Text(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("lifts", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_avoidances"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_avoidances_account_id", "avoidances", ["account", "id"])
    guard("avoidances")
