"""Samples drawn by a published seed, append-only."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER samples_no_change BEFORE UPDATE OR DELETE ON samples "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER samples_no_truncate BEFORE TRUNCATE ON samples "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER samples_no_{action.lower()} BEFORE {action} ON samples "
                   "BEGIN SELECT RAISE(ABORT, 'samples is append-only'); END")
    op.execute("CREATE TRIGGER samples_no_replace BEFORE INSERT ON samples "
               "WHEN EXISTS (SELECT 1 FROM samples WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'samples is append-only'); END")
