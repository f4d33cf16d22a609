"""Which dossiers were judged anew under which rulebook, append-only."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER judgements_no_change BEFORE UPDATE OR DELETE ON judgements "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER judgements_no_truncate BEFORE TRUNCATE ON judgements "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER judgements_no_{action.lower()} BEFORE {action} ON judgements "
                   "BEGIN SELECT RAISE(ABORT, 'judgements is append-only'); END")
    op.execute("CREATE TRIGGER judgements_no_replace BEFORE INSERT ON judgements "
               "WHEN EXISTS (SELECT 1 FROM judgements WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'judgements is append-only'); END")
