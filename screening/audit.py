"""One dossier through all steps: pages, text, materials, facts, timeline, findings, audit result."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from extraction.intake import DataFile, Source, load_page_pixels, open_source, page_sha256
from extraction.intake.catalogue_facts import catalogue_facts
from extraction.intake.form_facts import form_facts
from extraction.page_notes import page_notes
from extraction.page_readers import PageReaders
from extraction.pipeline import Understanding, understand
from extraction.reading import PageCache, Progress, read_pages
from models.errors import DossierError
from models.facts import DossierFacts, DossierIdentity, Fact, Material
from models.facts_file import fact_to_wire, material_to_wire, parse_facts
from models.pages import PageContent, PageFailure, PageRecord, Pixels
from models.post_table import post_table
from models.timeline import Timeline
from rules import judge, rulebook_version
from screening.dossier_id import dossier_id
from screening.intake_report import data_file_records, intake_report
from screening.rescan import rescan_list

SCHEMA = "sanling.audit/1"


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """How to run an audit. `as_of` is the day the dossier is judged on; `page_seconds` is the time limit of a page."""

    as_of: date
    ocr: str = "rapid"
    workers: int = 1
    page_seconds: float = 120.0


def audit_dossier(
    path: Path, options: AuditOptions, cache: PageCache | None, progress: Progress | None = None,
    readers: PageReaders | None = None,
) -> dict[str, Any]:
    """Audit one dossier: the `sanling.audit/1` object. Unreadable pages are named in it and do not stop the rest.

    `readers` read the pages in the place of new ones of the engine that `options` names.

    Raises: DossierError where `path` holds no dossier, or where the user's table of post levels is broken.
    """
    started = time.monotonic()
    post_table()  # a broken table of the user's is said before pages are read
    source = open_source(path)
    pages = list(readers.read(source, cache, progress)) if readers else _read(source, options, cache, progress)
    pictures = [page for page in pages if isinstance(page, PageContent)]
    understanding = understand(pictures, source.listings)
    failures: list[dict[str, str]] = []
    content = _content(source, understanding, pages[0].sha256 if pages else None, failures)
    engine = "; ".join(dict.fromkeys(page.text.engine for page in pictures)) or options.ocr
    records = [_record(page, understanding) for page in pages]
    intake = {"notes": list(source.notes), "failed_files": failures, "layout": source.layout,
              "report": intake_report(source, pages, failures), "data_files": data_file_records(source)}
    return {**_result(content, options.as_of, started, engine, records), "intake": intake}


def check_facts(content: DossierFacts, as_of: date) -> dict[str, Any]:
    """Judge facts that were extracted elsewhere: the audit result without pages."""
    return _result(content, as_of, time.monotonic(), None, [])


def rejudge(audit: Mapping[str, Any], corrections: Sequence[Fact], as_of: date | None = None) -> dict[str, Any]:
    """The audit with corrected facts in the place of those they supersede, and its findings judged anew.

    It is judged as of the same day again, or of `as_of`.

    The facts as read stay in the stored audit; a correction keeps their anchor, so findings keep their identity.
    """
    day = as_of or date.fromisoformat(audit["run"]["as_of"])
    judged = _judged(audited_content(audit, corrections), day)
    run = {**audit["run"], "rulebook": rulebook_version(), "version": version("sanling"), "as_of": day.isoformat()}
    return {**audit, "run": run, **judged}


def audited_content(audit: Mapping[str, Any], corrections: Sequence[Fact]) -> DossierFacts:
    """What a stored audit read, with corrected facts in the place of those they supersede.

    One without fields withdraws: nothing takes the place.
    """
    content = parse_facts({
        "schema": "sanling.facts/1", "dossier": audit["dossier"], "materials": audit["materials"],
        "facts": audit["facts"],
    })
    newest = {fact.supersedes: fact for fact in corrections if fact.supersedes}
    added = tuple(fact for fact in corrections if not fact.supersedes)
    latest = ((fact, _latest(fact, newest)) for fact in (*content.facts, *added))
    return replace(content, facts=tuple(held for read, held in latest if held is read or held.fields))


def page_image(source: str, page: Mapping[str, Any]) -> Pixels:
    """The stored page image of an audit's page, upright, as RGB pixels.

    Raises: DossierError where the file is gone or is not the one that was audited (its hash differs).
    """
    if page_sha256(Path(source), page["number"]) != page["sha256"]:
        raise DossierError(f"{source}, page {page['number']}: not the page that was audited; audit the dossier again")
    return load_page_pixels(Path(source), page["number"], page["rotation"])


def _read(
    source: Source, options: AuditOptions, cache: PageCache | None, progress: Progress | None
) -> list[PageContent | PageFailure]:
    limit = options.page_seconds
    return list(read_pages(
        source, options.ocr, workers=options.workers, cache=cache, time_limit_s=limit, progress=progress))


def _read_data_file(file: DataFile, material: str, dossier: str) -> tuple[Material, tuple[Fact, ...]]:
    return catalogue_facts(file, material, dossier) if file.kind == "catalogue" else form_facts(file, material)


def _content(
    source: Source, understanding: Understanding, first_page: str | None, failures: list[dict[str, str]]
) -> DossierFacts:
    """Facts of data files stand beside those of the pages, never in their place; broken files go to `failures`."""
    materials, facts = list(understanding.materials), list(understanding.facts)
    for file in source.data_files:
        try:
            material, more = _read_data_file(file, f"m{len(materials) + 1}", source.name)
        except DossierError as error:
            if not source.pages:
                raise
            failures.append({"file": file.name, "error": str(error)})
            continue
        materials.append(material)
        facts += more
    name, number = (
        found or next((fact.text("value") for fact in facts if fact.slot == slot), None)
        for slot, found in (("name", understanding.name), ("id_number", understanding.id_number)))
    identity = DossierIdentity(dossier_id(source.name, first_page), source.name, name, number)
    return DossierFacts(identity, tuple(materials), tuple(facts))


def _record(page: PageContent | PageFailure, understanding: Understanding) -> PageRecord:
    if isinstance(page, PageFailure):
        return PageRecord(page.number, page.file, page.sha256, 0, 0, 0, None, None, page.reason)
    material = understanding.page_materials.get(page.number)
    code = next((found.type for found in understanding.materials if found.id == material), None)
    return PageRecord(
        page.number, page.file, page.sha256, page.width, page.height, page.rotation, page.quality, material, None,
        page_notes(page, code))


def _result(
    content: DossierFacts, as_of: date, started: float, engine: str | None, pages: Sequence[PageRecord]
) -> dict[str, Any]:
    judged = _judged(content, as_of)
    dossier = content.dossier
    return {
        "schema": SCHEMA,
        "dossier": {"id": dossier.id, "source": dossier.source, "name": dossier.name, "id_number": dossier.id_number},
        "run": {
            "version": version("sanling"), "rulebook": rulebook_version(), "as_of": as_of.isoformat(), "ocr": engine,
            "seconds": round(time.monotonic() - started, 3), "pages": len(pages),
        },
        "pages": [page.to_wire() for page in pages],
        "rescan": rescan_list(pages),
        **judged,
    }


def _judged(content: DossierFacts, as_of: date) -> dict[str, Any]:
    evaluation = judge(content, as_of)
    outcomes = [run.outcome.value for run in evaluation.runs]
    order = ("conflict", "undecided", "missing", "consistent", "not_applicable")
    return {
        "materials": [material_to_wire(material) for material in content.materials],
        "facts": [fact_to_wire(fact) for fact in content.facts],
        "timeline": Timeline(content, as_of).to_wire(),
        "findings": [finding.to_wire() for finding in evaluation.findings],
        "causes": [cause.to_wire() for cause in evaluation.causes],
        "standing": [value.to_wire() for value in evaluation.standing],
        "cut_short": list(evaluation.cut_short),
        "rule_runs": {outcome: outcomes.count(outcome) for outcome in order},
    }


def _latest(fact: Fact, newest: Mapping[str, Fact]) -> Fact:
    while fact.id in newest:
        fact = newest[fact.id]
    return fact


def unread(audit: Mapping[str, Any]) -> list[str]:
    """One line for each page or data file of the dossier that could not be read: which, and why."""
    pages = [f"page {page['number']} ({page['file']}): {page['error']}" for page in audit["pages"] if page["error"]]
    return pages + [failure["error"] for failure in audit["intake"]["failed_files"]]


def require_pages_or_facts(audit: Mapping[str, Any]) -> None:
    """Raises DossierError where nothing at all could be read."""
    if audit["pages"] and all(page["error"] for page in audit["pages"]) and not audit["facts"]:
        raise DossierError(f"{audit['dossier']['source']}: no page could be read; {unread(audit)[0]}")
