"""Steps of reviews in the database: appended only where the case is still the one that was looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import Connection, Engine, insert, select

from models.case_steps import after, case_of
from models.cases import Case, CaseError, CaseEvent
from models.store_case_rows import case_in, event_from_row, event_to_row
from models.store_engine import reading, writing
from models.store_index import refresh_index
from models.store_rows import hold_dossier
from models.store_tables import case_events
from models.store_trail import append_record

NOTED = ("trigger", "due", "blind", "conclusion", "agrees", "number", "outcome", "approval")
"""What of a step the trail repeats: no words that people wrote."""


class CaseStore:
    """The reviews of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, dossier: str) -> Case:
        """The review of a dossier; a new one where nothing happened yet."""
        with reading(self._engine) as connection:
            return case_in(connection, dossier)

    def all(self) -> Mapping[str, Case]:
        """Every review that has begun, by dossier."""
        events: dict[str, list[CaseEvent]] = defaultdict(list)
        with reading(self._engine) as connection:
            for row in connection.execute(select(case_events).order_by(case_events.c.id)).mappings():
                events[row["dossier_id"]].append(event_from_row(row))
        return {dossier: case_of(dossier, found) for dossier, found in events.items()}

    def add(self, seen: Case, *events: CaseEvent) -> Case:
        """Append steps to the case as it was seen, all or none; the case after them.

        Raises: CaseError where a step is not allowed, or somebody took another step meanwhile.
        """
        with writing(self._engine) as connection:
            hold_dossier(connection, seen.dossier)
            case = case_in(connection, seen.dossier)
            if case.last != seen.last:
                raise CaseError("该档案刚被他人处理，请刷新后重试")
            for event in events:
                after(case, event)
                case = after(case, _append(connection, event))
            refresh_index(connection, seen.dossier)
        return case


def _append(connection: Connection, event: CaseEvent) -> CaseEvent:
    row = connection.execute(insert(case_events).returning(case_events), event_to_row(event)).mappings().one()
    append_record(connection, "case_events", row["id"], actor=event.by, action=f"case.{event.step.value}",
                  subject=event.dossier, **{name: value for name, value in event.detail.items() if name in NOTED})
    return event_from_row(row)
