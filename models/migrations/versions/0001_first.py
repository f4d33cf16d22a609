"""The first schema: append-only audits, decisions and corrections, and the cache of page texts."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

APPEND_ONLY = ("dossiers", "audits", "pages", "materials", "facts", "findings", "decisions", "corrections")
KEYS = {
    "audits": ("id",), "decisions": ("id",), "corrections": ("id",),
    **dict.fromkeys(("pages", "materials", "facts", "findings"), ("audit_id", "position")),
}


def upgrade() -> None:
    _dossiers_and_audits()
    _parts()
    _records()
    op.create_table(
        "page_texts",
        sa.Column("key", sa.String(200), nullable=False), sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_page_texts"),
    )
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgresql()
    else:
        _guard_sqlite()


def _dossiers_and_audits() -> None:
    op.create_table(
        "dossiers",
        sa.Column("id", sa.String(64), nullable=False), sa.Column("first_stored", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dossiers"),
    )
    op.create_table(
        "audits",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created", sa.String(40), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("based_on", sa.Integer(), nullable=True),
        sa.Column("last_correction", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("rulebook", sa.String(80), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("ocr", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("id_number", sa.Text(), nullable=True),
        sa.Column("page_count", sa.Integer(), nullable=False),
        sa.Column("failed_pages", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audits"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_audits_dossier_id"),
        sa.ForeignKeyConstraint(["based_on"], ["audits.id"], name="fk_audits_based_on"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audits_dossier_id_id", "audits", ["dossier_id", "id"])


def _parts() -> None:
    _part(
        "pages",
        sa.Column("number", sa.Integer(), nullable=False), sa.Column("file", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=True), sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False), sa.Column("rotation", sa.Integer(), nullable=False),
        sa.Column("material", sa.String(64), nullable=True), sa.Column("error", sa.Text(), nullable=True),
    )
    _part(
        "materials",
        sa.Column("id", sa.String(64), nullable=False), sa.Column("type", sa.String(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False), sa.Column("category", sa.String(16), nullable=True),
        sa.Column("formed", sa.String(40), nullable=True),
    )
    _part(
        "facts",
        sa.Column("id", sa.String(64), nullable=False), sa.Column("anchor", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False), sa.Column("material", sa.String(64), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True), sa.Column("body", sa.Text(), nullable=False),
    )
    _part(
        "findings",
        sa.Column("id", sa.String(64), nullable=False), sa.Column("rule", sa.String(16), nullable=False),
        sa.Column("severity", sa.String(16), nullable=False), sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("title", sa.Text(), nullable=False), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("citation", sa.Text(), nullable=False), sa.Column("facts", sa.Text(), nullable=False),
    )
    op.create_index("ix_findings_rule", "findings", ["rule"])


def _part(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("audit_id", "position", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["audit_id"], ["audits.id"], name=f"fk_{name}_audit_id"),
    )


def _records() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("finding", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.String(40), nullable=False),
        sa.Column("facts_digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_decisions_dossier_id"),
        sa.ForeignKeyConstraint(["audit_id"], ["audits.id"], name="fk_decisions_audit_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decisions_dossier_id_finding", "decisions", ["dossier_id", "finding"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dossier_id", sa.String(64), nullable=False),
        sa.Column("anchor", sa.String(64), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("original", sa.Text(), nullable=True),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossiers.id"], name="fk_corrections_dossier_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_corrections_dossier_id_anchor", "corrections", ["dossier_id", "anchor"])


def _guard_sqlite() -> None:
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")
    for table, key in KEYS.items():  # INSERT OR REPLACE would delete without asking the trigger above
        same = " AND ".join(f"{column} = NEW.{column}" for column in key)
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "  # noqa: S608 - names are constants above
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$")
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()")
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
