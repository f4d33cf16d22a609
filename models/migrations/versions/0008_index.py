"""The index by which dossiers are searched: one row a dossier, the values of its facts. Made from what is stored."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "dossier_index",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("unit", "source")),
        *(sa.Column(name, sa.Text()) for name in ("name", "id_number")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("page_count", "failed_pages")),
        sa.Column("audited", sa.String(40), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("outdated", sa.Integer(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False)
          for name in ("findings", "decided", "open_red", "open_yellow", "open_blue")),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("signers", sa.Text(), nullable=False),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("begun", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_dossier_index"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_dossier_index_dossier_id"),
        sa.ForeignKeyConstraint(["audit_id"], ["audits.id"], name="fk_dossier_index_audit_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dossier_index_dossier_id", "dossier_index", ["dossier_id"], unique=True)
    for name in ("audit_id", "unit", "name"):
        op.create_index(f"ix_dossier_index_{name}", "dossier_index", [name])
    op.create_table(
        "terms",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("field", sa.String(32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10), nullable=False),
        sa.Column("number", sa.Float()),
        sa.PrimaryKeyConstraint("id", name="pk_terms"),
    )
    op.create_index("ix_terms_kind_field_value", "terms", ["kind", "field", "value"])
    op.create_index("ix_terms_kind_field_last", "terms", ["kind", "field", "last"])
    op.create_table(
        "term_dossiers",
        sa.Column("term", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("term", "number", name="pk_term_dossiers"),
        sqlite_with_rowid=False,
    )  # what stands in the index is written by the step that changes last what it is made from
