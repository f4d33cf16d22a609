"""Steps of reviews as rows of the database, and the case that those of one dossier make."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from models.case_steps import case_of
from models.cases import Case, CaseEvent, Step
from models.store_tables import ReadRow, Row, case_events
from models.trail import canonical, parsed


def event_to_row(event: CaseEvent) -> Row:
    """A step as a row, without its id."""
    return {"dossier_id": event.dossier, "step": event.step.value, "by": event.by,
            "at": event.at.astimezone(UTC).isoformat(), "detail": canonical(dict(event.detail))}


def event_from_row(row: ReadRow) -> CaseEvent:
    """The step of a row."""
    return CaseEvent(row["dossier_id"], Step(row["step"]), row["by"], datetime.fromisoformat(row["at"]),
                     parsed(row["detail"]), row["id"])


def case_in(connection: Connection, dossier: str) -> Case:
    """The review of a dossier; a new one where nothing happened yet."""
    query = select(case_events).where(case_events.c.dossier_id == dossier).order_by(case_events.c.id)
    return case_of(dossier, map(event_from_row, connection.execute(query).mappings()))
