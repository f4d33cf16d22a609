"""To which unit a dossier belongs: said by a person, in versions, the newest holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, insert, select

from models.store_engine import reading, writing
from models.store_index import refresh_index
from models.store_rows import hold_dossier
from models.store_tables import placements
from models.store_trail import append_record


class PlaceStore:
    """The units of the dossiers of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, dossier: str, unit: str, by: str) -> None:
        """Say to which unit a dossier belongs, as a path such as 江原省/临溪市/财政局; nothing where it says so."""
        with writing(self._engine) as connection:
            place(connection, dossier, unit, by)

    def all(self) -> Mapping[str, str]:
        """The unit of every dossier that somebody placed."""
        with reading(self._engine) as connection:
            return units_of(connection)

    def of(self, dossier: str) -> str:
        """The unit of a dossier; empty where nobody said."""
        with reading(self._engine) as connection:
            return units_of(connection, dossier).get(dossier, "")


def place(connection: Connection, dossier: str, unit: str, by: str) -> None:
    """As `PlaceStore.put`, in the transaction at hand."""
    path = unit_path(unit)
    hold_dossier(connection, dossier)
    if units_of(connection, dossier).get(dossier, "") == path:
        return
    row = {"dossier_id": dossier, "unit": path, "by": by, "at": datetime.now(UTC).isoformat()}
    number = connection.execute(insert(placements).returning(placements.c.id), row).scalar_one()
    append_record(connection, "placements", number, actor=by, action="dossier.unit", subject=dossier, unit=path)
    refresh_index(connection, dossier)


def unit_path(text: str) -> str:
    """A unit as it is stored: parts joined by strokes, without blanks around them."""
    return "/".join(part.strip() for part in text.split("/") if part.strip())


def units_of(connection: Connection, dossier: str | None = None) -> Mapping[str, str]:
    """The unit of each dossier, or of one, that somebody placed."""
    newest = select(func.max(placements.c.id)).group_by(placements.c.dossier_id)
    if dossier is not None:
        newest = newest.where(placements.c.dossier_id == dossier)
    query = select(placements.c.dossier_id, placements.c.unit).where(placements.c.id.in_(newest.scalar_subquery()))
    return {name: unit for name, unit in connection.execute(query)}  # noqa: C416 - rows are no pairs to mypy
