"""Figures of each audit for statistics over the whole store; they follow from the audit, append-only."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER audit_figures_no_change BEFORE UPDATE OR DELETE ON audit_figures "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER audit_figures_no_truncate BEFORE TRUNCATE ON audit_figures "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER audit_figures_no_{action.lower()} BEFORE {action} ON audit_figures "
                   "BEGIN SELECT RAISE(ABORT, 'audit_figures is append-only'); END")
    op.execute("CREATE TRIGGER audit_figures_no_replace BEFORE INSERT ON audit_figures "
               "WHEN EXISTS (SELECT 1 FROM audit_figures WHERE audit_id = NEW.audit_id AND version = NEW.version) "
               "BEGIN SELECT RAISE(ABORT, 'audit_figures is append-only'); END")
