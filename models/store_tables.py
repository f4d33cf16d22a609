"""Tables of the store, and each record as a row: `from_row(to_row(x)) == x`.

Every table but the page cache, the claims of a screening, the index and `assigned` is append-only; triggers made by the
migrations refuse UPDATE and DELETE. The index (`INDEX`) and `assigned` (the newest draw of each dossier) say nothing
that the others do not say: they can be made anew from them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    RowMapping,
    String,
    Table,
    Text,
)

from models.audit_bodies import packed, unpacked
from models.facts import Fact
from models.facts_file import fact_to_wire, parse_fact
from models.findings import DecisionKind, ReviewDecision
from models.store_records import Correction, StoredAudit, StoredDecision

Row = dict[str, Any]
ReadRow = RowMapping | Row

APPEND_ONLY = ("dossiers", "audits", "pages", "materials", "facts", "findings", "decisions", "corrections", "trail",
               "accounts", "placements", "case_events", "avoidances", "screen_runs", "screen_units", "audit_figures",
               "arrangements",
               "judgements", "samples", "assignments")

metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s", "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
})

dossiers = Table(
    "dossiers", metadata,
    Column("id", String(64), primary_key=True),
    Column("first_stored", String(40), nullable=False),
)

audits = Table(
    "audits", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("created", String(40), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("based_on", ForeignKey("audits.id")),
    Column("last_correction", Integer, nullable=False),
    Column("version", String(40), nullable=False),
    Column("rulebook", String(80), nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("ocr", Text),
    Column("name", Text),
    Column("id_number", Text),
    Column("page_count", Integer, nullable=False),
    Column("failed_pages", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index(None, "dossier_id", "name", "id_number"),
    Column("last_arrangement", Integer, nullable=False, server_default="0"),  # says again what the body's run says
    Index(None, "dossier_id", "id"),
    sqlite_autoincrement=True,
)


def _of_audit(name: str, *columns: Column[Any] | Index) -> Table:
    return Table(
        name, metadata,
        Column("audit_id", ForeignKey("audits.id"), primary_key=True),
        Column("position", Integer, primary_key=True, autoincrement=False),
        *columns,
    )


pages = _of_audit(
    "pages",
    Column("number", Integer, nullable=False), Column("file", Text, nullable=False), Column("sha256", String(64)),
    Column("width", Integer, nullable=False), Column("height", Integer, nullable=False),
    Column("rotation", Integer, nullable=False), Column("material", String(64)), Column("error", Text),
)
materials = _of_audit(
    "materials",
    Column("id", String(64), nullable=False), Column("type", String(16), nullable=False),
    Column("title", Text, nullable=False), Column("category", String(16)), Column("formed", String(40)),
)
facts = _of_audit(  # only stores from before there was an index hold rows here; the trail covers them
    "facts",
    Column("id", String(64), nullable=False), Column("anchor", String(64), nullable=False),
    Column("kind", String(32), nullable=False), Column("material", String(64)), Column("page", Integer),
    Column("body", Text, nullable=False),
)
findings = _of_audit(
    "findings",
    Column("id", String(64), nullable=False), Column("rule", String(16), nullable=False),
    Column("severity", String(16), nullable=False), Column("verdict", String(16), nullable=False),
    Column("title", Text, nullable=False), Column("text", Text, nullable=False),
    Column("citation", Text, nullable=False), Column("facts", Text, nullable=False),
    Index(None, "rule"),
)

audit_figures = Table(
    "audit_figures", metadata,
    Column("audit_id", ForeignKey("audits.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

decisions = Table(
    "decisions", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("audit_id", ForeignKey("audits.id"), nullable=False),
    Column("finding", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("decided_at", String(40), nullable=False),
    Column("facts_digest", String(64), nullable=False),
    Column("account", String(64), nullable=False, server_default=""),
    Column("level", String(16), nullable=False, server_default=""),
    Index(None, "dossier_id", "finding"),
    sqlite_autoincrement=True,
)

corrections = Table(
    "corrections", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("anchor", String(64), nullable=False),
    Column("fact", Text, nullable=False),
    Column("original", Text),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("account", String(64), nullable=False, server_default=""),
    Index(None, "dossier_id", "anchor"),
    sqlite_autoincrement=True,
)

accounts = Table(
    "accounts", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False),
    Column("display", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("units", Text, nullable=False),
    Column("must_change", Integer, nullable=False),
    Column("disabled", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Index(None, "name", "id"),
    sqlite_autoincrement=True,
)

placements = Table(
    "placements", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Index(None, "dossier_id", "id"),
    sqlite_autoincrement=True,
)

case_events = Table(
    "case_events", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("step", String(16), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("detail", Text, nullable=False),
    Index(None, "dossier_id", "id"),
    sqlite_autoincrement=True,
)

avoidances = Table(
    "avoidances", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("account", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("id_digest", String(64), nullable=False),
    Column("dossier", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("lifts", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Index(None, "account", "id"),
    sqlite_autoincrement=True,
)

screen_runs = Table(
    "screen_runs", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", String(32), nullable=False),
    Column("event", String(16), nullable=False),
    Column("root", Text, nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("ocr", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("detail", Text, nullable=False),
    Index(None, "run"),
    sqlite_autoincrement=True,
)

screen_units = Table(
    "screen_units", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("content", String(64), nullable=False),
    Column("engine", Text, nullable=False),
    Column("code", String(64), nullable=False),
    Column("rulebook", String(80), nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("source", Text, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("audit_id", ForeignKey("audits.id")),
    Column("at", String(40), nullable=False),
    Index(None, "key"), Index(None, "content"),
    sqlite_autoincrement=True,
)

screen_claims = Table(
    "screen_claims", metadata,
    Column("key", String(64), primary_key=True),
    Column("run", String(32), nullable=False),
    Column("holder", String(32), nullable=False),
    Column("until", Float, nullable=False),
    Index(None, "run"),
)

arrangements = Table(
    "arrangements", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("how", String(16), nullable=False),
    Column("sets", Text, nullable=False),
    Column("touched", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("account", String(64), nullable=False),
    Index(None, "dossier_id", "id"),
    sqlite_autoincrement=True,
)

judgements = Table(
    "judgements", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("rulebook", String(80), nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("unchanged", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Index(None, "rulebook", "as_of"),
    sqlite_autoincrement=True,
)

samples = Table(
    "samples", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("seed", Text, nullable=False),
    Column("below", Text, nullable=False),
    Column("units_wanted", Integer, nullable=False),
    Column("dossiers_wanted", Integer, nullable=False),
    Column("frame", String(64), nullable=False),
    Column("units", Text, nullable=False),
    Column("dossiers", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    sqlite_autoincrement=True,
)

assignments = Table(
    "assignments", metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("seed", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", String(40), nullable=False),
    sqlite_autoincrement=True,
)

trail = Table(
    "trail", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "subject", "action"),
)

page_texts = Table(
    "page_texts", metadata,
    Column("key", String(200), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

dossier_index = Table(
    "dossier_index", metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("dossier_id", ForeignKey("dossiers.id"), nullable=False),
    Column("audit_id", ForeignKey("audits.id"), nullable=False),
    Column("unit", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("name", Text),
    Column("id_number", Text),
    Column("page_count", Integer, nullable=False),
    Column("failed_pages", Integer, nullable=False),
    Column("audited", String(40), nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("outdated", Integer, nullable=False),
    Column("counts", Text, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("decided", Integer, nullable=False),
    Column("open_red", Integer, nullable=False),
    Column("open_yellow", Integer, nullable=False),
    Column("open_blue", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("holder", String(64), nullable=False),
    Column("signers", Text, nullable=False),
    Column("due", String(10), nullable=False),
    Column("begun", String(40), nullable=False),
    Index(None, "dossier_id", unique=True), Index(None, "audit_id"), Index(None, "unit"), Index(None, "name"),
    sqlite_autoincrement=True,
)
terms = Table(
    "terms", metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(32), nullable=False),
    Column("slot", Text, nullable=False),
    Column("field", String(32), nullable=False),
    Column("value", Text, nullable=False),
    Column("first", String(10), nullable=False),
    Column("last", String(10), nullable=False),
    Column("number", Float),
    Index(None, "kind", "field", "value"), Index(None, "kind", "field", "last"),
)
term_dossiers = Table(
    "term_dossiers", metadata,
    Column("term", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
assigned = Table(
    "assigned", metadata,
    Column("dossier_id", String(64), primary_key=True),
    Column("first", String(64), nullable=False),
    Column("second", String(64), nullable=False),
    Index(None, "first"), Index(None, "second"),
)
INDEX = (dossier_index, terms, term_dossiers)
"""What is kept beside the records so that they are found quickly: one row a dossier, and the values of its facts."""


def audit_digest(audit: Mapping[str, Any]) -> str:
    """Digest of what an audit says; how long it took does not count."""
    return hashlib.sha256(digest_text(audit).encode()).hexdigest()


def digest_text(audit: Mapping[str, Any]) -> str:
    """The text over which `audit_digest` is made."""
    run = {name: value for name, value in audit["run"].items() if name != "seconds"}
    return json.dumps({**audit, "run": run}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def audit_to_row(stored: StoredAudit) -> Row:
    """An audit as a row, without its id."""
    audit, dossier, run = stored.audit, stored.audit["dossier"], stored.audit["run"]
    return {
        "dossier_id": stored.dossier, "source": stored.source, "created": _time(stored.created),
        "digest": audit_digest(audit), "based_on": stored.based_on, "last_correction": stored.last_correction,
        "version": run["version"], "rulebook": run["rulebook"], "as_of": run["as_of"], "ocr": run.get("ocr"),
        "name": dossier.get("name"), "id_number": dossier.get("id_number"), "page_count": len(audit["pages"]),
        "failed_pages": sum(bool(page["error"]) for page in audit["pages"]), "body": packed(audit),
        "last_arrangement": run.get("arrangement", 0),
    }


def audit_from_row(row: ReadRow) -> StoredAudit:
    """The audit of a row."""
    return StoredAudit(
        row["id"], row["dossier_id"], row["source"], datetime.fromisoformat(row["created"]), unpacked(row["body"]),
        row["based_on"], row["last_correction"])


def part_rows(audit: Mapping[str, Any]) -> dict[Table, list[Row]]:
    """The pages, materials and findings of an audit as rows, for queries. Facts are searched by `terms`."""
    found: dict[Table, list[Row]] = {}
    for table, items in ((pages, audit["pages"]), (materials, audit["materials"])):
        names = [column.name for column in table.columns if column.name not in ("audit_id", "position")]
        found[table] = [{name: item.get(name) for name in names} for item in items]
    found[findings] = [
        {**{name: f[name] for name in ("id", "rule", "severity", "verdict", "title", "text", "citation")},
         "facts": _json(f["facts"])}
        for f in audit["findings"]
    ]
    return found


def decision_to_row(stored: StoredDecision) -> Row:
    """A decision as a row, without its id."""
    decision = stored.decision
    return {
        "dossier_id": stored.dossier, "audit_id": stored.audit, "finding": decision.finding,
        "kind": decision.kind.value, "reason": decision.reason, "reviewer": decision.reviewer,
        "decided_at": _time(decision.decided_at), "facts_digest": stored.facts_digest,
        "account": stored.account, "level": stored.level,
    }


def decision_from_row(row: ReadRow) -> StoredDecision:
    """The decision of a row."""
    decision = ReviewDecision(
        row["finding"], DecisionKind(row["kind"]), row["reason"], row["reviewer"],
        datetime.fromisoformat(row["decided_at"]))
    return StoredDecision(row["id"], row["dossier_id"], row["audit_id"], decision, row["facts_digest"],
                          row["account"], row["level"])


def correction_to_row(correction: Correction) -> Row:
    """A correction as a row, without its id."""
    return {
        "dossier_id": correction.dossier, "anchor": correction.anchor, "fact": _json(fact_to_wire(correction.fact)),
        "original": _json(fact_to_wire(correction.original)) if correction.original else None,
        "reviewer": correction.reviewer, "reason": correction.reason, "at": _time(correction.at),
        "account": correction.account,
    }


def correction_from_row(row: ReadRow) -> Correction:
    """The correction of a row."""
    return Correction(
        row["id"], row["dossier_id"], _fact(row["fact"]), _fact(row["original"]) if row["original"] else None,
        row["reviewer"], row["reason"], datetime.fromisoformat(row["at"]), row["account"])


def _fact(text: str) -> Fact:
    return parse_fact(json.loads(text), 0)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
