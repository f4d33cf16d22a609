"""Which dossiers were judged anew under which rulebook, append-only."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("rulebook", sa.String(80), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("unchanged", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_judgements_rulebook_as_of", "judgements", ["rulebook", "as_of"])
    guard("judgements")
