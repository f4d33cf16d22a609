"""Whose dossier each audit says it is, without reading the audits: the avoidance list asks for it."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_index("ix_audits_dossier_id_name_id_number", "audits", ["dossier_id", "name", "id_number"])
