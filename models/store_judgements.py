"""Which dossiers were judged anew under a rulebook: batches, so that an interrupted run goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine, insert, select

from models.store_engine import reading, writing
from models.store_tables import audits, dossier_index, judgements
from models.store_trail import append_record


class JudgementStore:
    """The batches of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self, rulebook: str, as_of: str, unchanged: Sequence[int], changed: Sequence[int], by: str
    ) -> None:
        """Note a batch: audits of which the rulebook says the same, and those that were stored as it says otherwise.

        `as_of` is the day on which all were judged, or empty: each as of its own day.
        """
        row = {"rulebook": rulebook, "as_of": as_of, "unchanged": json.dumps(list(unchanged)),
               "changed": json.dumps(list(changed)), "by": by, "at": datetime.now(UTC).isoformat()}
        with writing(self._engine) as connection:
            number = connection.execute(insert(judgements).returning(judgements.c.id), row).scalar_one()
            append_record(
                connection, "judgements", number, actor=by, action="judge", subject="", rulebook=rulebook, as_of=as_of,
                unchanged=len(unchanged), changed=len(changed))

    def done(self, rulebook: str, as_of: str) -> frozenset[int]:
        """The audits that stand as this rulebook judges them on this day."""
        query = select(judgements.c.unchanged, judgements.c.changed).where(
            judgements.c.rulebook == rulebook, judgements.c.as_of == as_of)
        with reading(self._engine) as connection:
            return frozenset(
                number for row in connection.execute(query) for said in row for number in json.loads(said))

    def made_under(self, rulebook: str, as_of: str) -> frozenset[int]:
        """The newest audits that were made under this rulebook (and as of this day, where one is given)."""
        query = select(dossier_index.c.audit_id).join(audits, audits.c.id == dossier_index.c.audit_id).where(
            audits.c.rulebook == rulebook, dossier_index.c.outdated == 0)
        if as_of:
            query = query.where(audits.c.as_of == as_of)
        with reading(self._engine) as connection:
            return frozenset(connection.execute(query).scalars())

    def newest(self) -> list[tuple[int, str]]:
        """The newest audit of each dossier with the dossier, oldest first."""
        query = select(dossier_index.c.audit_id, dossier_index.c.dossier_id).order_by(dossier_index.c.audit_id)
        with reading(self._engine) as connection:
            return [(number, dossier) for number, dossier in connection.execute(query)]
