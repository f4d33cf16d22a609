"""Who must keep away from whose dossier, append-only."""

import sqlalchemy as sa
from alembic import op

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER avoidances_no_change BEFORE UPDATE OR DELETE ON avoidances "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER avoidances_no_truncate BEFORE TRUNCATE ON avoidances "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER avoidances_no_{action.lower()} BEFORE {action} ON avoidances "
                   "BEGIN SELECT RAISE(ABORT, 'avoidances is append-only'); END")
    op.execute("CREATE TRIGGER avoidances_no_replace BEFORE INSERT ON avoidances "
               "WHEN EXISTS (SELECT 1 FROM avoidances WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'avoidances is append-only'); END")
