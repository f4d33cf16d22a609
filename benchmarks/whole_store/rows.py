"""The rows that the product would write for a dossier, made without asking the database, with their trail."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from models.audit_bodies import packed_text
from models.audit_figures import AuditFigures, figures_of
from models.case_steps import case_of
from models.cases import Case, CaseEvent, Level, Step
from models.fact_terms import Term, terms_of
from models.findings import DecisionKind, ReviewDecision, Severity, Verdict
from models.store_case_rows import event_to_row
from models.store_digests import AUDIT_PARTS, COVERED
from models.store_figures import figures_row_of
from models.store_index import index_row, term_row
from models.store_records import FindingCount, StoredDecision
from models.store_tables import decision_to_row, facts, part_rows
from models.trail import Entry, canonical, made_entry, sm3
from whole_store.people import Disguise, Judged

Row = dict[str, Any]
START = datetime(2026, 1, 5, 8, tzinfo=UTC)
REVIEWED = 10
"""One dossier in so many is under review, drawn by chance."""
IDS = 100
"""Ids of decisions and of steps that each dossier has to itself."""
BUREAUS = ("财政局", "民政局", "教育局", "统计局", "水利局", "卫生局", "审计局", "档案局", "国土局", "粮食局")


@dataclass(frozen=True)
class Prepared:
    """What a life gives to each of its dossiers: the head of its audit, the rows of its parts, its terms: rows of those
    that are the same in every disguise, and the others."""

    life: Judged
    audit: Mapping[str, Any]
    parts: Mapping[str, list[Row]]
    fixed: tuple[Row, ...]
    varying: tuple[Term, ...]


def prepared(life: Judged) -> Prepared:
    """A life, looked at once."""
    audit = json.loads(life.text)
    parts = {table.name: rows for table, rows in part_rows(audit).items()}
    head = {name: audit[name] for name in ("dossier", "run")}
    said = sorted(terms_of(audit["facts"]), key=lambda term: term.id)
    other = Disguise(life, "any", "")
    return Prepared(life, head, parts, tuple(term_row(term) for term in said if other.on(term.value) == term.value),
                    tuple(term for term in said if other.on(term.value) != term.value))


class Chain:
    """The trail as it grows."""

    def __init__(self, last: Entry) -> None:
        self._last = last

    def entry(self, actor: str, action: str, subject: str, detail: Mapping[str, Any]) -> Row:
        """The next entry as a row."""
        at = (START + timedelta(seconds=self._last.seq)).isoformat(timespec="microseconds")
        text = canonical(detail)
        self._last = made_entry(self._last, at=at, actor=actor, action=action, subject=subject, detail=text)
        return {name: getattr(self._last, name) for name in Entry.__slots__}


@dataclass(frozen=True)
class Made:
    """All rows of one dossier by table; those of the trail are made by the chain, in order."""

    rows: Mapping[str, list[Row]]
    trail: tuple[tuple[str, str, str, Mapping[str, Any]], ...]


def made(known: Prepared, number: int, seed: str) -> Made:
    """The dossier `number` of the store: the same for the same life, number and seed."""
    chance = Random(f"{seed}-{number}")
    dossier = "d" + hashlib.sha256(f"{seed}-{number}".encode()).hexdigest()[:16]
    disguise = Disguise(known.life, f"{seed}-{number}", dossier)
    old = known.audit["dossier"]["id"]
    text = disguise.on(known.life.text).replace(json.dumps(disguise.on(old), ensure_ascii=False), f'"{dossier}"', 1)
    audit_row = _audit_row(known, disguise, number, text)
    parts = {name: [_with(row, number, i, disguise) for i, row in enumerate(rows)]
             for name, rows in known.parts.items()}
    unit = f"江原省/{disguise.on('临溪')}{chance.choice('县县市')}/{chance.choice(BUREAUS)}"
    placement = {"id": number, "dossier_id": dossier, "unit": unit, "by": "cli:made", "at": audit_row["created"]}
    stored = {"id": dossier, "first_stored": audit_row["created"]}
    trail: list[tuple[str, str, str, Mapping[str, Any]]] = [
        ("cli:made", "audit", dossier, {
            "findings": len(parts["findings"]), "rulebook": audit_row["rulebook"], "record": "audits", "id": number,
            "sm3": _audit_digest(audit_row, stored, parts)}),
        ("cli:made", "dossier.unit", dossier, _detail("placements", placement, unit=unit)),
    ]
    figures = figures_of(json.loads(text))
    case, decided = Case(dossier), {}
    events, decisions = [], []
    if chance.random() < 1 / REVIEWED:
        case, events = _reviewed(dossier, chance, number * IDS)
        decisions = _decided(parts["findings"], figures, number, chance, case)
        decided = {row["finding"]: row["kind"] for row in decisions}
        trail += [(row["by"], f"case.{row['step']}", dossier, _detail("case_events", row)) for row in events]
        trail += [(row["account"], "decision", dossier, _detail("decisions", row)) for row in decisions]
    said = [*known.fixed, *{row["id"]: row for row in map(term_row, _disguised(known.varying, disguise))}.values()]
    index = {"number": number, **index_row(audit_row, _counts(parts["findings"], decided), unit, case)}
    return Made({
        "dossiers": [stored], "audits": [audit_row], "audit_figures": [figures_row_of(number, figures)], **parts,
        "placements": [placement], "case_events": events,
        "decisions": decisions, "dossier_index": [index], "terms": said,
        "term_dossiers": [{"term": row["id"], "number": number} for row in said]}, tuple(trail))


def _audit_row(known: Prepared, disguise: Disguise, number: int, text: str) -> Row:
    audit, run = known.audit, known.audit["run"]
    info = audit["dossier"]
    sorted_text = disguise.on(known.life.sorted_text).replace(
        json.dumps(disguise.on(info["id"]), ensure_ascii=False), f'"{disguise.dossier}"', 1)
    body = packed_text(text)
    name = disguise.on(info["name"])
    return {
        "id": number, "dossier_id": disguise.dossier, "source": f"/档案/{number // 1000:04d}/{name}",
        "created": (START + timedelta(seconds=number)).isoformat(),
        "digest": hashlib.sha256(sorted_text.encode()).hexdigest(), "based_on": None, "last_correction": 0,
        "last_arrangement": 0, "version": run["version"], "rulebook": run["rulebook"], "as_of": run["as_of"],
        "ocr": run.get("ocr"), "name": name, "id_number": disguise.on(info["id_number"]), "page_count": 0,
        "failed_pages": 0, "body": body}


def _with(row: Row, audit: int, position: int, disguise: Disguise) -> Row:
    plain = {name: disguise.on(value) if isinstance(value, str) else value for name, value in row.items()}
    return {"audit_id": audit, "position": position, **plain}


def _audit_digest(row: Row, stored: Row, parts: Mapping[str, list[Row]]) -> str:
    """As `store_digests` makes it of what stands in the database."""
    said = {table.name: [{name: part[name] for name in COVERED[table.name]} for part in parts.get(table.name, ())]
            for table in AUDIT_PARTS if table is not facts} | {facts.name: []}
    audit = {name: row[name] for name in COVERED["audits"]}
    return sm3(canonical({"audit": audit, "dossier": stored, "parts": said}))


def _detail(table: str, row: Row, **told: Any) -> Mapping[str, Any]:
    return {**told, "record": table, "id": row["id"], "sm3": sm3(canonical(row))}


def _disguised(said: tuple[Term, ...], disguise: Disguise) -> Iterator[Term]:
    return (replace(term, value=disguise.on(term.value)) for term in said)


def _reviewed(dossier: str, chance: Random, first: int) -> tuple[Case, list[Row]]:
    """A review that has come some way: received, taken, signed, taken again."""
    ways = ((Step.RECEIVE, "wang"), (Step.TAKE, "wang"), (Step.SIGN, "wang"), (Step.TAKE, "li"), (Step.SIGN, "li"))
    events = []
    for i, (step, who) in enumerate(ways[:chance.randint(1, len(ways))]):
        detail = {"trigger": "campaign", "due": f"2026-{chance.randint(6, 12):02d}-15", "blind": False}
        events.append(CaseEvent(dossier, step, who, START + timedelta(days=i), detail if i == 0 else {}, first + i))
    return case_of(dossier, events), [{"id": event.id, **event_to_row(event)} for event in events]


def _decided(findings: list[Row], figures: AuditFigures, audit: int, chance: Random, case: Case) -> list[Row]:
    if Level.FIRST not in case.signed:
        return []
    kinds = list(DecisionKind)
    rows = []
    for i, (finding, marks) in enumerate(zip(findings, figures.findings, strict=True)):
        decision = ReviewDecision(finding["id"], chance.choice(kinds), "填写笔误", "王审核", START + timedelta(days=2))
        stored = StoredDecision(audit * IDS + i, case.dossier, audit, decision, marks.digest, "wang", "first")
        rows.append({"id": stored.id, **decision_to_row(stored)})
    return rows


def _counts(findings: list[Row], decided: Mapping[str, str]) -> tuple[FindingCount, ...]:
    counted: dict[tuple[str, str, str], int] = {}
    for row in findings:
        key = row["severity"], row["verdict"], decided.get(row["id"], "")
        counted[key] = counted.get(key, 0) + 1
    return tuple(FindingCount(Severity(colour), Verdict(verdict), DecisionKind(kind) if kind else None, number)
                 for (colour, verdict, kind), number in sorted(counted.items()))
