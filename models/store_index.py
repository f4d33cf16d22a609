"""The index beside the records: one row a dossier and the values of its facts, so that 100,000 dossiers are searched
without being opened. It is brought up to date in the transaction that changes what it says, and can be made anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from models.audit_bodies import unpacked
from models.cases import Case, Level
from models.fact_terms import Term, terms_of
from models.findings import DecisionKind, Severity, Verdict
from models.store_case_rows import case_in
from models.store_records import FindingCount
from models.store_rows import insert_new
from models.store_tables import (
    ReadRow,
    Row,
    arrangements,
    audits,
    corrections,
    decisions,
    dossier_index,
    findings,
    placements,
    term_dossiers,
    terms,
)

CHUNK = 1000
_HEAD = [column for column in audits.c if column is not audits.c.body]


def refresh_index(connection: Connection, dossier: str) -> int | None:
    """Write the row of a dossier as the records stand now; its number, None where it has no audit yet."""
    audit = connection.execute(
        select(*_HEAD).where(audits.c.dossier_id == dossier).order_by(audits.c.id.desc()).limit(1)).mappings().first()
    if audit is None:
        return None
    corrected, arranged = (
        connection.execute(select(func.max(table.c.id)).where(table.c.dossier_id == dossier)).scalar_one_or_none() or 0
        for table in (corrections, arrangements))
    unit = connection.execute(
        select(placements.c.unit).where(placements.c.dossier_id == dossier).order_by(placements.c.id.desc()).limit(1)
    ).scalar_one_or_none() or ""
    row = index_row(audit, _counts(connection, dossier, audit["id"]), unit, case_in(connection, dossier), corrected,
                    arranged)
    own = dossier_index.c.dossier_id == dossier
    changed = connection.execute(update(dossier_index).where(own).values(row).returning(dossier_index.c.number))
    number = changed.scalar_one_or_none()
    if number is None:
        number = connection.execute(insert(dossier_index).returning(dossier_index.c.number), row).scalar_one()
    return int(number)


def index_audit(
    connection: Connection, dossier: str, facts: Iterable[Mapping[str, Any]], before: Iterable[Mapping[str, Any]] = ()
) -> None:
    """Let a dossier be found by its newest audit, whose facts these are, and no longer by those of the one before."""
    number = refresh_index(connection, dossier)
    if number is not None:
        index_terms(connection, number, facts, before)


def index_row(  # noqa: PLR0917
    audit: ReadRow, counts: Collection[FindingCount], unit: str, case: Case, newest_correction: int = 0,
    newest_arrangement: int = 0,
) -> Row:
    """The row of a dossier, without its number."""
    undecided = [count for count in counts if count.decision is None and count.verdict is not Verdict.UNDECIDED]
    opened = {colour: sum(c.findings for c in undecided if c.severity is colour) for colour in Severity}
    return {
        "dossier_id": audit["dossier_id"], "audit_id": audit["id"], "unit": unit, "source": audit["source"],
        "name": audit["name"], "id_number": audit["id_number"], "page_count": audit["page_count"],
        "failed_pages": audit["failed_pages"], "audited": audit["created"], "as_of": audit["as_of"],
        "outdated": int((newest_correction, newest_arrangement)
                        != (audit["last_correction"], audit["last_arrangement"])),
        "counts": json.dumps([[c.severity.value, c.verdict.value, c.decision.value if c.decision else None, c.findings]
                              for c in counts]),
        "findings": sum(count.findings for count in counts),
        "decided": sum(count.findings for count in counts if count.decision is not None),
        "open_red": opened[Severity.RED], "open_yellow": opened[Severity.YELLOW], "open_blue": opened[Severity.BLUE],
        "state": case.state.value, "holder": case.holder, "signers": _signers(case), "due": _due(case),
        "begun": case.round_start.isoformat() if case.round_start else "",
    }


def counts_from(text: str) -> tuple[FindingCount, ...]:
    """The counts that a row holds."""
    return tuple(FindingCount(Severity(colour), Verdict(verdict), DecisionKind(kind) if kind else None, number)
                 for colour, verdict, kind, number in json.loads(text))


def index_terms(
    connection: Connection, number: int, facts: Iterable[Mapping[str, Any]],
    before: Iterable[Mapping[str, Any]] = (),
) -> None:
    """Let a dossier be found by what its facts say, and no longer by what those `before` said."""
    new, old = ({term.id: term for term in terms_of(said)} for said in (facts, before))
    added = [new[name] for name in sorted(new.keys() - old.keys())]
    gone = sorted(old.keys() - new.keys())
    for start in range(0, len(gone), CHUNK):
        connection.execute(delete(term_dossiers).where(
            term_dossiers.c.number == number, term_dossiers.c.term.in_(gone[start:start + CHUNK])))
    insert_new(connection, terms, [term_row(term) for term in added])
    insert_new(connection, term_dossiers, [{"term": term.id, "number": number} for term in added])


def term_row(term: Term) -> Row:
    """A term as a row."""
    return {"id": term.id, "kind": term.kind, "slot": term.slot, "field": term.field, "value": term.value,
            "first": term.first, "last": term.last, "number": term.number}


def build_index(connection: Connection) -> None:
    """Make the index anew from the records, for every dossier."""
    for table in (term_dossiers, terms, dossier_index):
        connection.execute(delete(table))
    newest = select(func.max(audits.c.id)).group_by(audits.c.dossier_id).order_by(func.max(audits.c.id))
    for audit in list(connection.execute(newest).scalars()):
        dossier, body = connection.execute(
            select(audits.c.dossier_id, audits.c.body).where(audits.c.id == audit)).one()
        index_audit(connection, dossier, unpacked(body)["facts"])


def _counts(connection: Connection, dossier: str, audit: int) -> tuple[FindingCount, ...]:
    last = select(func.max(decisions.c.id)).where(decisions.c.dossier_id == dossier).group_by(decisions.c.finding)
    held = select(decisions.c.finding, decisions.c.kind).where(decisions.c.id.in_(last.scalar_subquery())).subquery()
    query = (
        select(findings.c.severity, findings.c.verdict, held.c.kind, func.count())
        .outerjoin(held, held.c.finding == findings.c.id).where(findings.c.audit_id == audit)
        .group_by(findings.c.severity, findings.c.verdict, held.c.kind)
        .order_by(findings.c.severity, findings.c.verdict, held.c.kind)
    )
    return tuple(FindingCount(Severity(severity), Verdict(verdict), DecisionKind(kind) if kind else None, number)
                 for severity, verdict, kind, number in connection.execute(query))


def signer(account: str, level: Level | None = None) -> str:
    """What stands in the signers of a dossier where an account ever signed it, at a level."""
    return f",{account}=" if level is None else f",{account}={level.value},"


def _signers(case: Case) -> str:
    """Who ever signed which level, as `,wang=first,li=second,`: names of accounts hold neither sign."""
    return "".join(signer(account, level)[:-1] for account, level in case.ever_signed.items()) + ","


def _due(case: Case) -> str:
    """The first day by which something must have happened."""
    days = [request.due for request in case.open_requests if request.due is not None]
    if case.due is not None and case.state.level is not None:
        days.append(case.due)
    return min(days).isoformat() if days else ""
