"""The trail: a chain of hashes over everything done; its first entry anchors what the store held before.

Decisions and corrections say which account made them, decisions at which level of review.
"""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard
from models.store_trail import append_anchor

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("decisions", sa.Column("account", sa.String(64), nullable=False, server_default=""))
    op.add_column("decisions", sa.Column("level", sa.String(16), nullable=False, server_default=""))
    op.add_column("corrections", sa.Column("account", sa.String(64), nullable=False, server_default=""))
    op.create_table(
        "trail",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_trail"),
    )
    op.create_index("ix_trail_subject_action", "trail", ["subject", "action"])
    guard("trail", "seq")
    append_anchor(op.get_bind())
