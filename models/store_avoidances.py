"""The avoidance list in the database: entries are added, never changed; which dossiers an account is kept away from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, insert, select

from models.audit_bodies import unpacked
from models.avoidance import Avoidance, AvoidanceError, Entry, Person, Relative, concerns, in_force, plain_name
from models.store_engine import reading, writing
from models.store_tables import ReadRow, Row, audits, avoidances, dossier_index, term_dossiers, terms
from models.store_trail import append_record, hold_trail

ACTION = {Entry.AVOID: "avoidance.add", Entry.LIFT: "avoidance.lift", Entry.UNFOUNDED: "avoidance.unfounded"}


class AvoidanceStore:
    """The avoidance list of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: dict[str, tuple[tuple[int, int | None] | None, frozenset[str]]] = {}
        """Of each account: the newest entry and audit when it was last asked, and what was blocked then."""

    def list(self, account: str | None = None) -> tuple[Avoidance, ...]:
        """Every entry, or those of one account, oldest first."""
        with reading(self._engine) as connection:
            return _entries(connection, account)

    def add(self, entry: Avoidance, by: str) -> Avoidance:
        """Append an entry. Raises: AvoidanceError where it lifts one that is not in force."""
        with writing(self._engine) as connection:
            hold_trail(connection)
            if entry.kind is Entry.LIFT:
                held = {found.id for found in in_force(_entries(connection, entry.account))}
                if entry.lifts not in held:
                    raise AvoidanceError("该回避已解除，请刷新后重试")
            row = {**avoidance_to_row(entry), "by": by, "at": datetime.now(UTC).isoformat()}
            stored = connection.execute(insert(avoidances).returning(avoidances), row).mappings().one()
            append_record(
                connection, "avoidances", stored["id"], actor=by, action=ACTION[entry.kind], subject=entry.account,
                dossier=entry.dossier, lifts=entry.lifts)
        return avoidance_from_row(stored)

    def blocked(self, account: str, dossiers: Collection[str] | None = None) -> frozenset[str]:
        """The dossiers, or those among `dossiers`, that an account must not see.

        Every audit of a dossier counts: a name read otherwise later opens nothing.
        """
        with reading(self._engine) as connection:
            entries = _entries(connection, account)
            held = in_force(entries)
            if not held:
                return frozenset()
            if dossiers is not None:
                return _blocked(held, _people(connection, dossiers))
            # Not the newest id: of two writers at once the one with the lower id may be the later one to be seen.
            known = entries[-1].id, connection.execute(select(func.count(audits.c.id))).scalar_one()
            kept, blocked = self._kept.get(account, (None, frozenset()))
            if kept != known:
                blocked = _blocked(held, _people(connection, None))
                self._kept[account] = known, blocked
        return blocked

    def relatives(self, names: Collection[str]) -> tuple[Relative, ...]:
        """Every relative of one of these names (plain ones) whom the newest audit of a dossier names."""
        with reading(self._engine) as connection:
            called = [number for number, name in connection.execute(select(terms.c.id, terms.c.value).where(
                terms.c.kind == "family", terms.c.field == "name")) if plain_name(name) in names]
            query = select(audits.c.dossier_id, audits.c.body).join(
                dossier_index, dossier_index.c.audit_id == audits.c.id).where(dossier_index.c.number.in_(
                    select(term_dossiers.c.number).where(term_dossiers.c.term.in_(called))))
            found = [(dossier, fact) for dossier, body in connection.execute(query.order_by(audits.c.id))
                     for fact in unpacked(body)["facts"] if fact["kind"] == "family"]
        return tuple(dict.fromkeys(
            Relative(dossier, str(said["name"]), str(said.get("relation") or "")) for dossier, said in found
            if plain_name(str(said.get("name") or "")) in names))

    def people(self) -> tuple[Person, ...]:
        """Whose dossiers there are, as each audit says."""
        with reading(self._engine) as connection:
            return tuple(_people(connection, None))


def avoidance_to_row(entry: Avoidance) -> Row:
    """An entry as a row, without its id."""
    return {
        "account": entry.account, "kind": entry.kind.value, "name": entry.name, "id_digest": entry.id_digest,
        "dossier": entry.dossier, "relation": entry.relation, "reason": entry.reason, "lifts": entry.lifts,
        "by": entry.by, "at": entry.at.astimezone(UTC).isoformat() if entry.at else "",
    }


def avoidance_from_row(row: ReadRow) -> Avoidance:
    """The entry of a row."""
    return Avoidance(
        row["account"], Entry(row["kind"]), row["name"], row["id_digest"], row["dossier"], row["relation"],
        row["reason"], row["lifts"], row["id"], row["by"], datetime.fromisoformat(row["at"]) if row["at"] else None)


def _entries(connection: Connection, account: str | None) -> tuple[Avoidance, ...]:
    query = select(avoidances).order_by(avoidances.c.id)
    if account is not None:
        query = query.where(avoidances.c.account == account)
    return tuple(avoidance_from_row(row) for row in connection.execute(query).mappings())


def _blocked(held: Iterable[Avoidance], people: Iterable[Person]) -> frozenset[str]:
    listed = list(held)
    return frozenset(person.dossier for person in people if any(concerns(entry, person) for entry in listed))


def _people(connection: Connection, dossiers: Collection[str] | None) -> Iterable[Person]:
    query = select(audits.c.dossier_id, audits.c.name, audits.c.id_number).distinct()
    if dossiers is not None:
        query = query.where(audits.c.dossier_id.in_(dossiers))
    return [Person(dossier, name or "", number or "") for dossier, name, number in connection.execute(query)]
