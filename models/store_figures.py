"""The figures of audits in the database: written with each audit, computed later for those stored before.

They follow from the audits, whose digests stand in the trail; so they have no entries of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Engine, and_, insert, select

from models.audit_figures import FIGURES_VERSION, AuditFigures, figures_of, from_wire, to_wire
from models.store_engine import reading, writing
from models.store_tables import Row, audit_figures, audit_from_row, audits, dossier_index

BATCH = 200


def figures_row(number: int, audit: Mapping[str, Any]) -> Row:
    """The row of an audit's figures; whoever stores audits in bulk stores this with each."""
    return figures_row_of(number, figures_of(audit))


def figures_row_of(number: int, figures: AuditFigures) -> Row:
    """Figures as the row of an audit."""
    body = json.dumps(to_wire(figures), ensure_ascii=False, separators=(",", ":"))
    return {"audit_id": number, "version": FIGURES_VERSION, "body": body}


def append_figures(connection: Connection, number: int, audit: Mapping[str, Any]) -> None:
    """Store the figures of an audit in the transaction that stores it."""
    connection.execute(insert(audit_figures), figures_row(number, audit))


def figures_from_text(text: str) -> AuditFigures:
    """Figures as they stand in a row."""
    return from_wire(json.loads(text))


def complete_figures(engine: Engine) -> int:
    """Compute the figures of every dossier's newest audits that have none of this version; how many there were."""
    done = 0
    for batch in _batches(_lacking(engine)):
        with reading(engine) as connection:
            rows = connection.execute(select(audits).where(audits.c.id.in_(batch))).mappings().all()
            made = [figures_row(row["id"], audit_from_row(row).audit) for row in rows]
        with writing(engine) as connection:
            known = set(connection.execute(select(audit_figures.c.audit_id).where(
                audit_figures.c.audit_id.in_(batch), audit_figures.c.version == FIGURES_VERSION)).scalars())
            new = [row for row in made if row["audit_id"] not in known]
            if new:
                connection.execute(insert(audit_figures), new)
            done += len(new)
    return done


def _lacking(engine: Engine) -> list[int]:
    newest = dossier_index.c.audit_id
    held = and_(audit_figures.c.audit_id == newest, audit_figures.c.version == FIGURES_VERSION)
    query = select(newest).outerjoin(audit_figures, held).where(audit_figures.c.audit_id.is_(None))
    with reading(engine) as connection:
        return sorted(connection.execute(query).scalars())


def _batches(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), BATCH):
        yield numbers[start:start + BATCH]
