"""Draws of readers in the database: kept with seed, frame and result; beside them whose a dossier is now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select

from models.accounts import ROLE_OF, Account, covers
from models.assignment import READING, Assignment, Frame, Given, draw_readers
from models.cases import Level, State
from models.errors import StoreError
from models.store_accounts import AccountStore
from models.store_avoidances import AvoidanceStore
from models.store_engine import reading, writing
from models.store_index import signer
from models.store_search import SearchStore, Wanted
from models.store_tables import ReadRow, assigned, assignments, dossier_index
from models.store_trail import append_record, hold_trail

UNBEGUN = frozenset({State.NEW, State.RECEIVED})


@dataclass(frozen=True, slots=True)
class _Reader:
    account: Account
    blocked: frozenset[str]


class AssignmentStore:
    """The draws of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._accounts = AccountStore(engine)
        self._avoidances = AvoidanceStore(engine)
        self._search = SearchStore(engine)

    def draw(self, seed: str, wanted: Wanted, by: str, *, again: bool = False) -> Assignment:
        """Draw a first and a second reader for each dossier that fits, on which nobody works yet, and keep the result.

        Those that have both are left as they are unless `again`. Nobody gets a dossier outside the account's units, of
        somebody to keep away from, or at another level than one already signed.
        Raises: StoreError for an empty seed, without readers, or where no dossier is to be given.
        """
        if not seed.strip():
            raise StoreError("the seed is empty; publish one first, such as a lottery's numbers of a day to come")
        readers = [_Reader(account, self._avoidances.blocked(account.name)) for account in self._accounts.list()
                   if not account.disabled and account.roles & {ROLE_OF[level] for level in READING}]
        if not readers:
            raise StoreError("no account is a first or a second reader; make accounts and grant roles first")
        with writing(self._engine) as connection:
            hold_trail(connection)
            found = self._search.ids_on(connection, replace(wanted, states=UNBEGUN, ungiven=not again))
            if not found:
                raise StoreError("no dossier is to be given: none fits, is not begun and lacks a reader")
            drawn = draw_readers(_frame(connection, frozenset(found), readers), seed)
            _keep(connection, drawn, by)
        return drawn

    def list(self) -> tuple[Assignment, ...]:
        """Every draw, oldest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(assignments).order_by(assignments.c.id)).mappings()
            return tuple(assignment_from_row(row) for row in rows)


def assignment_from_row(row: ReadRow) -> Assignment:
    """The draw of a row."""
    return Assignment(row["seed"], Frame.parsed(row["frame"]), tuple(Given(*said) for said in json.loads(row["given"])))


def _frame(connection: Connection, dossiers: frozenset[str], readers: list[_Reader]) -> Frame:
    query = select(dossier_index.c.dossier_id, dossier_index.c.unit, dossier_index.c.signers)
    known = [(dossier, unit, signers) for dossier, unit, signers in connection.execute(query) if dossier in dossiers]
    barred: dict[Level, Mapping[str, frozenset[str]]] = {}
    for level in READING:
        barred[level] = {
            reader.account.name: frozenset(
                dossier for dossier, unit, signers in known
                if dossier in reader.blocked or not covers(reader.account.units, unit)
                or _signed_elsewhere(signers, reader.account.name, level))
            for reader in readers if ROLE_OF[level] in reader.account.roles}
    return Frame(dossiers, barred)


def _signed_elsewhere(signers: str, account: str, level: Level) -> bool:
    return signer(account) in signers and signer(account, level) not in signers


def _keep(connection: Connection, drawn: Assignment, by: str) -> None:
    row = {"seed": drawn.seed, "frame": drawn.frame.text(), "by": by, "at": datetime.now(UTC).isoformat(),
           "given": json.dumps([[g.dossier, g.first, g.second] for g in drawn.given])}
    number = connection.execute(insert(assignments).returning(assignments.c.id), row).scalar_one()
    append_record(
        connection, "assignments", number, actor=by, action="assign", subject="", seed=drawn.seed,
        frame=drawn.frame.digest(), dossiers=len(drawn.given), lacking=sum(not g.whole for g in drawn.given))
    connection.execute(delete(assigned).where(assigned.c.dossier_id == bindparam("old")),
                       [{"old": g.dossier} for g in drawn.given])
    connection.execute(insert(assigned), [
        {"dossier_id": g.dossier, "first": g.first, "second": g.second} for g in drawn.given])
