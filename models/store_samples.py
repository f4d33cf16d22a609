"""Samples in the database: drawn from the index, kept with seed, digest of the frame and result."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, insert, select

from models.errors import StoreError
from models.sampling import Sample, draw
from models.store_engine import reading, writing
from models.store_search import below_unit
from models.store_tables import ReadRow, dossier_index, samples
from models.store_trail import append_record


class SampleStore:
    """The samples of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def draw(self, seed: str, units: int, dossiers: int, below: str, by: str) -> Sample:
        """Draw from the dossiers that somebody placed in a unit (`below`: in it and those below), and keep the result.

        Raises: StoreError for an empty seed, or where there is nothing to draw from.
        """
        if not seed.strip():
            raise StoreError("the seed is empty; publish one first, such as a lottery's numbers of a day to come")
        with writing(self._engine) as connection:
            frame = _frame(connection, below)
            if not frame:
                raise StoreError("no dossier has a unit to be drawn by; place dossiers (`sanling audit --unit`)")
            sample = draw(frame, seed, units, dossiers)
            row = {"seed": seed, "below": below, "units_wanted": units, "dossiers_wanted": dossiers,
                   "frame": sample.frame, "units": json.dumps(sample.units, ensure_ascii=False),
                   "dossiers": json.dumps(sample.dossiers), "by": by, "at": datetime.now(UTC).isoformat()}
            number = connection.execute(insert(samples).returning(samples.c.id), row).scalar_one()
            append_record(
                connection, "samples", number, actor=by, action="sample", subject="", seed=seed, frame=sample.frame,
                units=len(sample.units), dossiers=len(sample.dossiers))
        return sample

    def list(self) -> tuple[Sample, ...]:
        """Every sample, oldest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(samples).order_by(samples.c.id)).mappings()
            return tuple(sample_from_row(row) for row in rows)


def sample_from_row(row: ReadRow) -> Sample:
    """The sample of a row."""
    return Sample(row["seed"], row["units_wanted"], row["dossiers_wanted"], row["frame"],
                  tuple(json.loads(row["units"])), tuple(json.loads(row["dossiers"])))


def _frame(connection: Connection, unit: str) -> Mapping[str, list[str]]:
    query = select(dossier_index.c.unit, dossier_index.c.dossier_id).where(dossier_index.c.unit != "")
    if unit:
        query = query.where(below_unit(unit))
    frame: dict[str, list[str]] = defaultdict(list)
    for place, dossier in connection.execute(query):
        frame[place].append(dossier)
    return frame
