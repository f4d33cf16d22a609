"""Digests of stored records, which the trail keeps: a record that was altered, removed or slipped in is found by them.

What a digest covers never changes; a table that grows gets another name for its new digest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, select

from models.store_tables import audits, dossiers, facts, findings, materials, metadata, pages
from models.trail import canonical, sm3

AUDIT_PARTS = (pages, materials, facts, findings)
COVERED: dict[str, tuple[str, ...]] = {
    "dossiers": ("id", "first_stored"),
    "audits": (
        "id", "dossier_id", "source", "created", "digest", "based_on", "last_correction", "version", "rulebook",
        "as_of", "ocr", "name", "id_number", "page_count", "failed_pages", "body"),
    "pages": ("audit_id", "position", "number", "file", "sha256", "width", "height", "rotation", "material", "error"),
    "materials": ("audit_id", "position", "id", "type", "title", "category", "formed"),
    "facts": ("audit_id", "position", "id", "anchor", "kind", "material", "page", "body"),
    "findings": (
        "audit_id", "position", "id", "rule", "severity", "verdict", "title", "text", "citation", "facts"),
    "decisions": (
        "id", "dossier_id", "audit_id", "finding", "kind", "reason", "reviewer", "decided_at", "facts_digest",
        "account", "level"),
    "corrections": ("id", "dossier_id", "anchor", "fact", "original", "reviewer", "reason", "at", "account"),
    "accounts": ("id", "name", "display", "password", "roles", "units", "must_change", "disabled", "by", "at"),
    "placements": ("id", "dossier_id", "unit", "by", "at"),
    "case_events": ("id", "dossier_id", "step", "by", "at", "detail"),
    "avoidances": (
        "id", "account", "kind", "name", "id_digest", "dossier", "relation", "reason", "lifts", "by", "at"),
    "judgements": ("id", "rulebook", "as_of", "unchanged", "changed", "by", "at"),
    "samples": (
        "id", "seed", "below", "units_wanted", "dossiers_wanted", "frame", "units", "dossiers", "by", "at"),
    "assignments": ("id", "seed", "frame", "given", "by", "at"),
    "screen_runs": ("id", "run", "event", "root", "as_of", "ocr", "by", "at", "detail"),
    "screen_units": (
        "id", "run", "key", "content", "engine", "code", "rulebook", "as_of", "source", "outcome", "reason", "audit_id",
        "at"),
    "arrangements": ("id", "dossier_id", "how", "sets", "touched", "reviewer", "reason", "at", "account"),
}
ANCHORED = ("audits", "decisions", "corrections")
"""Tables that stores had before the trail."""
RECORDED = (*ANCHORED, "accounts", "placements", "case_events", "avoidances", "screen_runs", "screen_units",
            "arrangements",
            "judgements", "samples", "assignments")
"""Tables of which each row has an entry of the trail; parts of an audit and its dossier belong to the audit."""


def record_digest(connection: Connection, table: str, number: int) -> str | None:
    """Digest of one stored record; None where it is not there."""
    return next((digest for _, digest in record_digests(connection, table, number, number)), None)


def record_digests(
    connection: Connection, table: str, first: int = 1, last: int | None = None
) -> Iterator[tuple[int, str]]:
    """Id and digest of the records of a table from `first` to `last`, in order."""
    source = metadata.tables[table]
    query = _covered(source).where(source.c.id >= first).order_by(source.c.id)
    if last is not None:
        query = query.where(source.c.id <= last)
    for row in connection.execute(query.execution_options(yield_per=50)).mappings():
        record: Any = dict(row)
        if source is audits:
            record = {"audit": record, "dossier": _dossier(connection, row["dossier_id"]),
                      "parts": {part.name: _parts(connection, part, row["id"]) for part in AUDIT_PARTS}}
        yield row["id"], sm3(canonical(record))


def anchor_digests(connection: Connection, last: dict[str, int] | None = None) -> dict[str, dict[str, Any]]:
    """What stood in each recorded table: its newest id, how many rows up to it, and a digest over their digests.

    `last` limits each table to the ids that an earlier anchor named.
    """
    found = {}
    for table in ANCHORED:
        upto = None if last is None else last.get(table, 0)
        records = list(record_digests(connection, table, last=upto))
        listed = "\n".join(f"{number}:{digest}" for number, digest in records)
        newest = records[-1][0] if records else 0
        found[table] = {"last": newest if upto is None else upto, "rows": len(records), "sm3": sm3(listed)}
    return found


def _covered(table: Table) -> Any:
    return select(*(table.c[name] for name in COVERED[table.name]))


def _dossier(connection: Connection, name: str) -> dict[str, Any] | None:
    row = connection.execute(_covered(dossiers).where(dossiers.c.id == name)).mappings().first()
    return dict(row) if row is not None else None


def _parts(connection: Connection, table: Table, audit: int) -> list[dict[str, Any]]:
    query = _covered(table).where(table.c.audit_id == audit).order_by(table.c.position)
    return [dict(row) for row in connection.execute(query).mappings()]
