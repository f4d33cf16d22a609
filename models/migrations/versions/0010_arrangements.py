"""Which pages people put together as one material, append-only; which of it an audit takes into account."""

import sqlalchemy as sa
from alembic import op

from models.store_index import build_index

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "arrangements",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("how", sa.String(16), nullable=False),
        sa.Column("sets", sa.Text(), nullable=False),
        sa.Column("touched", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("account", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_arrangements"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_arrangements_dossier_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_arrangements_dossier_id_id", "arrangements", ["dossier_id", "id"])
    op.add_column("audits", sa.Column("last_arrangement", sa.Integer(), nullable=False, server_default="0"))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER arrangements_no_change BEFORE UPDATE OR DELETE ON arrangements "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER arrangements_no_truncate BEFORE TRUNCATE ON arrangements "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        build_index(op.get_bind())
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER arrangements_no_{action.lower()} BEFORE {action} ON arrangements "
                   "BEGIN SELECT RAISE(ABORT, 'arrangements is append-only'); END")
    op.execute("CREATE TRIGGER arrangements_no_replace BEFORE INSERT ON arrangements "
               "WHEN EXISTS (SELECT 1 FROM arrangements WHERE id = NEW.id) "
               "BEGIN SELECT RAISE(ABORT, 'arrangements is append-only'); END")
    build_index(op.get_bind())
