"""Figures of each audit for statistics over the whole store; they follow from the audit, append-only."""

import sqlalchemy as sa
from alembic import op

from models.append_only import guard

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "audit_figures",
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("audit_id", "version", name="pk_audit_figures"),
        sa.ForeignKeyConstraint(["audit_id"], ["audits.id"], name="fk_audit_figures_audit_id"),
    )
    guard("audit_figures", "audit_id", "version")
