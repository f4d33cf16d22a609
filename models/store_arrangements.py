"""Arrangements of pages in the database: appended only, each with its entry in the trail."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, func, insert, select

from models.arrangements import ArrangedPage, Arrangement, ArrangementError, How, PageSet
from models.store_engine import reading, writing
from models.store_index import refresh_index
from models.store_records import require_words
from models.store_rows import hold_dossier
from models.store_tables import ReadRow, Row, arrangements
from models.store_trail import append_record
from models.trail import canonical


class ArrangementStore:
    """What people said about the materials of the dossiers of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, dossier: str) -> tuple[Arrangement, ...]:
        """Every arrangement of a dossier, oldest first; the newest holds."""
        query = select(arrangements).where(arrangements.c.dossier_id == dossier).order_by(arrangements.c.id)
        with reading(self._engine) as connection:
            return tuple(arrangement_from_row(row) for row in connection.execute(query).mappings())

    def last(self, dossier: str) -> Arrangement | None:
        """The arrangement that holds; None where nobody said anything."""
        query = select(arrangements).where(arrangements.c.dossier_id == dossier)
        with reading(self._engine) as connection:
            row = connection.execute(query.order_by(arrangements.c.id.desc()).limit(1)).mappings().first()
        return arrangement_from_row(row) if row is not None else None

    def add(self, made: Arrangement, *, seen: int) -> Arrangement:
        """Append one, made by somebody who saw the arrangement with the id `seen` (0: none).

        Raises: ArrangementError where somebody else arranged pages meanwhile.
        """
        require_words(made.reviewer, "the reviewer's name")
        require_words(made.reason, "the reason of an arrangement")
        with writing(self._engine) as connection:
            hold_dossier(connection, made.dossier)
            newest = select(func.max(arrangements.c.id)).where(arrangements.c.dossier_id == made.dossier)
            if (connection.execute(newest).scalar_one_or_none() or 0) != seen:
                raise ArrangementError("该档案的材料刚被他人调整，请刷新后重试")
            row = connection.execute(
                insert(arrangements).returning(arrangements), arrangement_to_row(made)).mappings().one()
            append_record(
                connection, "arrangements", row["id"], actor=made.account or made.reviewer,
                action=f"arrangement.{made.how.value}", subject=made.dossier, pages=list(made.touched))
            refresh_index(connection, made.dossier)
        return arrangement_from_row(row)


def arrangement_to_row(made: Arrangement) -> Row:
    """An arrangement as a row, without its id."""
    return {
        "dossier_id": made.dossier, "how": made.how.value, "sets": canonical([asdict(found) for found in made.sets]),
        "touched": canonical(list(made.touched)), "reviewer": made.reviewer, "reason": made.reason,
        "at": made.at.astimezone(UTC).isoformat(), "account": made.account,
    }


def arrangement_from_row(row: ReadRow) -> Arrangement:
    """The arrangement of a row."""
    return Arrangement(
        row["id"], row["dossier_id"], How(row["how"]), tuple(_set(item) for item in json.loads(row["sets"])),
        tuple(json.loads(row["touched"])), row["reviewer"], row["reason"], datetime.fromisoformat(row["at"]),
        row["account"])


def _set(item: Mapping[str, Any]) -> PageSet:
    return PageSet(tuple(ArrangedPage(page["number"], page["sha256"]) for page in item["pages"]), item["type"])
