"""The steps of a dossier's review, append-only."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER case_events_no_change BEFORE UPDATE OR DELETE ON case_events "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER case_events_no_truncate BEFORE TRUNCATE ON case_events "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER case_events_no_{action.lower()} BEFORE {action} ON case_events "
                   "BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END")
    op.execute("CREATE TRIGGER case_events_no_replace BEFORE INSERT ON case_events "
               "WHEN EXISTS (SELECT 1 FROM case_events WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END")
