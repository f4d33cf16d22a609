"""The trail: a chain of hashes over everything done; its first entry anchors what the store held before.

Decisions and corrections say which account made them, decisions at which level of review.
"""

import sqlalchemy as sa
from alembic import op

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
    _guard()
    append_anchor(op.get_bind())


def _guard() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TRIGGER trail_no_change BEFORE UPDATE OR DELETE ON trail "
                   "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute("CREATE TRIGGER trail_no_truncate BEFORE TRUNCATE ON trail "
                   "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    for action in ("UPDATE", "DELETE"):
        op.execute(f"CREATE TRIGGER trail_no_{action.lower()} BEFORE {action} ON trail "
                   "BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END")
    op.execute("CREATE TRIGGER trail_no_replace BEFORE INSERT ON trail "
               "WHEN EXISTS (SELECT 1 FROM trail WHERE seq = NEW.seq) "
               "BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END")
