"""Search over the whole store: which dossiers fit, a page of them at a time, with how many there are.

Everything is asked of the index (`store_index.py`) and of the findings in SQL, the same on PostgreSQL and on SQLite; no
dossier is opened. The aim is an answer within two seconds from 100,000 dossiers (`benchmarks/store_scale.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, case, false, func, or_, select, true

from models.accounts import EVERY_UNIT
from models.cases import Level, State
from models.fact_terms import Term
from models.findings import DecisionKind, Severity, Verdict
from models.store_engine import reading
from models.store_index import counts_from, signer
from models.store_records import DossierSummary
from models.store_tables import ReadRow, assigned, decisions, dossier_index, findings, terms
from models.store_terms import fitting_terms, has, holds, says
from models.value_conditions import ValueWanted

OPEN_FINDING = "open"
"""In `Wanted.decision`: nobody decided."""
index = dossier_index.c


class Order(Enum):
    """In which order dossiers are listed."""

    URGENT = "urgent"
    """Most open red, then yellow, then blue findings first; those of undecided findings do not count."""
    NEWEST = "newest"
    DUE = "due"
    OLDEST_CASE = "oldest"


@dataclass(frozen=True, slots=True)
class Turn:
    """That an account could work on the dossier now, at one of these levels."""

    account: str
    levels: frozenset[Level]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which dossiers are wanted: all that is given must fit; what is empty may be anything.

    `units`: seen are dossiers of these and of units below (None: every dossier); `unit` narrows that by hand. `hidden`
    dossiers are never found. `words` stand in name, path, id or ID number, whatever the case; `text` in the values of
    facts (every word in some value). `topic` is the first part of a rule's id (AGE); topic, rule, colour, verdict and
    decision must fit one and the same finding; `decision` is a DecisionKind's value or `open`. By the
    newest draw (抽签分派) the account `given_to` is one of the readers; `ungiven`: one is lacking.
    """

    units: tuple[str, ...] | None = None
    hidden: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    words: str = ""
    name: str = ""
    id_ending: str = ""
    unit: str = ""
    topic: str = ""
    rule: str = ""
    colour: Severity | None = None
    verdict: Verdict | None = None
    decision: str = ""
    states: frozenset[State] = frozenset()
    holder: str = ""
    turn: Turn | None = None
    late_on: date | None = None
    begun_before: datetime | None = None
    outdated: bool = False
    values: tuple[ValueWanted, ...] = ()
    text: str = ""
    given_to: str = ""
    ungiven: bool = False


@dataclass(frozen=True, slots=True)
class DossierPage:
    """One page of what fits, and over all that fits: dossiers, their findings, those of them decided."""

    rows: tuple[DossierSummary, ...]
    dossiers: int
    findings: int
    decided: int


class SearchStore:
    """Search in one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._dialect = engine.dialect.name

    def page(
        self, wanted: Wanted, order: Order = Order.URGENT, limit: int | None = 100, offset: int = 0
    ) -> DossierPage:
        """The dossiers from `offset` on, at most `limit` of them."""
        fits = and_(true(), *self._conditions(wanted))
        rows = select(dossier_index).where(fits).order_by(*_ORDER[order]).limit(limit).offset(offset)
        sums = select(func.count(), func.coalesce(func.sum(index.findings), 0),
                      func.coalesce(func.sum(index.decided), 0)).where(fits)
        with reading(self._engine) as connection:
            found = tuple(summary_from_row(row) for row in connection.execute(rows).mappings())
            total, doubts, decided = connection.execute(sums).one()
        return DossierPage(found, int(total), int(doubts), int(decided))

    def ids(self, wanted: Wanted) -> tuple[str, ...]:
        """Every dossier that fits, by id."""
        with reading(self._engine) as connection:
            return self.ids_on(connection, wanted)

    def ids_on(self, connection: Connection, wanted: Wanted) -> tuple[str, ...]:
        """As `ids`, in the transaction at hand."""
        query = select(index.dossier_id).where(*self._conditions(wanted)).order_by(index.dossier_id)
        return tuple(connection.execute(query).scalars())

    def said(self, dossiers: Collection[str], wanted: Wanted) -> Mapping[str, tuple[Term, ...]]:
        """Of each of these dossiers: the values that fit `values` or hold a word of `text`."""
        with reading(self._engine) as connection:
            return fitting_terms(connection, dossiers, wanted.values, wanted.text)

    def by_state(self, wanted: Wanted) -> Mapping[State, int]:
        """How many of the dossiers that fit stand in each state."""
        return {State(name): number for name, number in self._counted(wanted, index.state).items()}

    def by_unit(self, wanted: Wanted) -> Mapping[str, int]:
        """How many of the dossiers that fit belong to each unit."""
        return self._counted(wanted, index.unit)

    def by_rule(self, wanted: Wanted) -> Mapping[str, int]:
        """On how many of the dossiers that fit each rule has a finding."""
        query = (
            select(findings.c.rule, func.count(findings.c.audit_id.distinct()))
            .join(dossier_index, index.audit_id == findings.c.audit_id)
            .where(*self._conditions(wanted)).group_by(findings.c.rule).order_by(findings.c.rule))
        with reading(self._engine) as connection:
            return {rule: number for rule, number in connection.execute(query)}  # noqa: C416 - no pairs to mypy

    def _counted(self, wanted: Wanted, column: ColumnElement[str]) -> dict[str, int]:
        query = select(column, func.count()).where(*self._conditions(wanted)).group_by(column).order_by(column)
        with reading(self._engine) as connection:
            return {name: number for name, number in connection.execute(query)}  # noqa: C416 - no pairs to mypy

    # What a row of the index must fulfil

    def _conditions(self, wanted: Wanted) -> list[ColumnElement[bool]]:
        found = [*_of_row(wanted), *_of_draw(wanted), *_of_finding(wanted)]
        found += [has(says(self._dialect, value)) for value in wanted.values]
        found += [has(holds(self._dialect, terms.c.value, word)) for word in wanted.text.split()]
        if wanted.words.strip():
            word = wanted.words.strip().casefold()
            found.append(or_(*(holds(self._dialect, func.lower(func.coalesce(column, "")), word)
                               for column in (index.name, index.source, index.dossier_id, index.id_number))))
        return found


def summary_from_row(row: ReadRow) -> DossierSummary:
    """The line of the worklist that a row of the index is."""
    return DossierSummary(
        row["dossier_id"], row["source"], row["name"], row["id_number"], row["page_count"], row["failed_pages"],
        datetime.fromisoformat(row["audited"]), row["as_of"], bool(row["outdated"]), counts_from(row["counts"]),
        row["unit"], State(row["state"]), row["holder"], date.fromisoformat(row["due"]) if row["due"] else None,
        datetime.fromisoformat(row["begun"]) if row["begun"] else None)


def _of_row(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.units is not None and EVERY_UNIT not in wanted.units:
        found.append(or_(false(), *(below_unit(unit) for unit in wanted.units)))
    if wanted.unit:
        found.append(below_unit(wanted.unit))
    if wanted.hidden:
        found.append(index.dossier_id.not_in(sorted(wanted.hidden)))
    if wanted.only is not None:
        found.append(index.dossier_id.in_(sorted(wanted.only)))
    if wanted.name:
        found.append(index.name.contains(wanted.name, autoescape=True))
    if wanted.id_ending:
        found.append(func.upper(index.id_number).endswith(wanted.id_ending.strip().upper(), autoescape=True))
    if wanted.states:
        found.append(index.state.in_(sorted(state.value for state in wanted.states)))
    if wanted.holder:
        found.append(index.holder == wanted.holder)
    if wanted.turn is not None:
        found.append(_has_turn(wanted.turn))
    if wanted.late_on is not None:
        found += [index.due != "", index.due < wanted.late_on.isoformat()]
    if wanted.begun_before is not None:
        found += [index.begun != "", index.begun < wanted.begun_before.isoformat()]
    if wanted.outdated:
        found.append(index.outdated == 1)
    return found


def _of_draw(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.given_to:
        own = or_(assigned.c.first == wanted.given_to, assigned.c.second == wanted.given_to)
        found.append(index.dossier_id.in_(select(assigned.c.dossier_id).where(own)))
    if wanted.ungiven:
        whole = select(assigned.c.dossier_id).where(assigned.c.first != "", assigned.c.second != "")
        found.append(index.dossier_id.not_in(whole))
    return found


def below_unit(unit: str) -> ColumnElement[bool]:
    """Whether a dossier belongs to a unit or to one below it."""
    return or_(index.unit == unit, index.unit.startswith(f"{unit}/", autoescape=True))


def _has_turn(turn: Turn) -> ColumnElement[bool]:
    """As `review_app.turns.has_turn` says it of one case."""
    ways = []
    for level in sorted(turn.levels, key=lambda held: held.value):
        states = sorted(state.value for state in State if state.level is level)
        held = index.state.in_((State.FIRST.value, State.SECOND.value))
        signed = index.signers.contains(signer(turn.account), autoescape=True)
        same = index.signers.contains(signer(turn.account, level), autoescape=True)
        ways.append(and_(index.state.in_(states), or_(~held, index.holder == turn.account), or_(~signed, same)))
    return or_(false(), *ways)


def _of_finding(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.topic:
        conditions.append(findings.c.rule.startswith(f"{wanted.topic}-", autoescape=True))
    if wanted.rule:
        conditions.append(findings.c.rule == wanted.rule)
    if wanted.colour is not None:
        conditions.append(findings.c.severity == wanted.colour.value)
    if wanted.verdict is not None:
        conditions.append(findings.c.verdict == wanted.verdict.value)
    if not conditions and not wanted.decision:
        return []
    if not wanted.decision:
        return [index.audit_id.in_(select(findings.c.audit_id).where(*conditions))]
    if wanted.decision == OPEN_FINDING and not conditions:
        return [index.decided < index.findings]
    return [index.audit_id.in_(_decided(wanted.decision, conditions))]


def _decided(decision: str, conditions: list[ColumnElement[bool]]) -> Select[tuple[int]]:
    """The newest audits with a finding that fits, of which this is the newest decision; `open`: there is none.

    It speaks of another row of the index than the query around it: a database without statistics would else go through
    all findings of a rule for each dossier.
    """
    here = dossier_index.alias("here")
    newest = (
        select(decisions.c.kind)
        .where(decisions.c.dossier_id == here.c.dossier_id, decisions.c.finding == findings.c.id)
        .order_by(decisions.c.id.desc()).limit(1).correlate(here, findings).scalar_subquery())
    said = (
        (here.c.decided < here.c.findings, newest.is_(None)) if decision == OPEN_FINDING
        else (here.c.decided > 0, newest == DecisionKind(decision).value))
    return select(findings.c.audit_id).join(here, here.c.audit_id == findings.c.audit_id).where(*conditions, *said)


_NAMED = func.coalesce(index.name, index.source)
_ORDER: Mapping[Order, tuple[Any, ...]] = {
    Order.URGENT: (index.open_red.desc(), index.open_yellow.desc(), index.open_blue.desc(), _NAMED, index.number),
    Order.NEWEST: (index.audit_id.desc(),),
    Order.DUE: (case((index.due == "", 1), else_=0), index.due, index.number),
    Order.OLDEST_CASE: (case((index.begun == "", 1), else_=0), index.begun, index.number),
}
