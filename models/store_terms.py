"""What is asked of the values of facts in the database: conditions on terms, and which terms of a dossier fit them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select

from models.fact_terms import Term, plain_value
from models.store_tables import dossier_index, term_dossiers, terms
from models.value_conditions import ValueWanted


def holds(dialect: str, column: Any, text: str) -> ColumnElement[bool]:
    """Whether a text is part of the column's, as it stands. Each database gets the form that it plans well."""
    if dialect == "postgresql":
        return column.contains(text, autoescape=True)  # type: ignore[no-any-return]
    return func.instr(column, text) > 0


def says(dialect: str, wanted: ValueWanted) -> ColumnElement[bool]:
    """Whether a term fits a condition."""
    near, far = (terms.c.last, terms.c.first) if not wanted.possible else (terms.c.first, terms.c.last)
    conditions: list[ColumnElement[bool]] = [terms.c.kind == wanted.kind]
    for column, text in ((terms.c.field, wanted.field), (terms.c.slot, wanted.slot),
                         (terms.c.value, plain_value(wanted.equals))):
        if text:
            conditions.append(column == text)
    if wanted.contains:
        conditions.append(holds(dialect, terms.c.value, plain_value(wanted.contains)))
    if wanted.before is not None:
        conditions += [near != "", near < wanted.before.isoformat()]
    if wanted.after is not None:
        conditions += [far != "", far > wanted.after.isoformat()]
    if wanted.at_least is not None:
        conditions.append(terms.c.number >= wanted.at_least)
    if wanted.at_most is not None:
        conditions.append(terms.c.number <= wanted.at_most)
    return and_(*conditions)


def has(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a dossier has a term that fits."""
    said = select(terms.c.id).where(condition)  # asked first: few terms fit, and few dossiers have each
    return dossier_index.c.number.in_(select(term_dossiers.c.number).where(term_dossiers.c.term.in_(said)))


def fitting_terms(
    connection: Connection, dossiers: Collection[str], values: Sequence[ValueWanted], text: str
) -> Mapping[str, tuple[Term, ...]]:
    """Of each of these dossiers: the terms that fit one of the conditions or hold one of the words."""
    dialect = connection.dialect.name
    fits = or_(false(), *(says(dialect, value) for value in values),
               *(holds(dialect, terms.c.value, word) for word in text.split()))
    query = (
        select(dossier_index.c.dossier_id, terms)
        .join(term_dossiers, term_dossiers.c.number == dossier_index.c.number)
        .join(terms, terms.c.id == term_dossiers.c.term)
        .where(dossier_index.c.dossier_id.in_(sorted(dossiers)), fits)
        .order_by(terms.c.kind, terms.c.slot, terms.c.field, terms.c.value, terms.c.id))
    found: dict[str, list[Term]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["dossier_id"], []).append(Term(
            row["kind"], row["slot"], row["field"], row["value"], row["first"], row["last"], row["number"]))
    return {dossier: tuple(said) for dossier, said in found.items()}
