"""Readers drawn by a published seed, append-only; and whose each dossier is by the newest draw."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER assignments_no_change BEFORE UPDATE OR DELETE ON assignments "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER assignments_no_truncate BEFORE TRUNCATE ON assignments "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER assignments_no_{action.lower()} BEFORE {action} ON assignments "
                   "BEGIN SELECT RAISE(ABORT, 'assignments is append-only'); END")
    op.execute("CREATE TRIGGER assignments_no_replace BEFORE INSERT ON assignments "
               "WHEN EXISTS (SELECT 1 FROM assignments WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'assignments is append-only'); END")
