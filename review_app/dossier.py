"""One dossier as the screens show it: findings with their facts, decisions, and what was corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from models.facts import Fact, FileEvidence, Material, PageEvidence
from models.facts_digest import facts_digest
from models.facts_file import parse_facts
from models.findings import DecisionKind, Finding, Repair, Severity, Verdict
from models.pages import BoundingBox
from models.store_records import Correction, Decisions, StoredAudit, StoredDecision
from review_app.wording import TOPICS, topic_of
from screening.intake_kinds import KINDS

LOW_CONFIDENCE = 0.85
"""Below this more than one in seven facts is wrong: such a reading is marked, a person should look."""
SECTIONS = (Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED)
"""Order of the list: conflicts first; missing pages and undecided cases apart."""


class Status(Enum):
    """Where the work on a finding stands."""

    OPEN = "未处理"
    CHANGED = "事实已变动，请复核"
    CONFIRMED = "已确认"
    DISMISSED = "已排除"
    NEEDS_MATERIAL = "待补材料"

    @property
    def needs_work(self) -> bool:
        """Whether a reviewer still has to look."""
        return self in (Status.OPEN, Status.CHANGED)


_STATUS = {
    DecisionKind.CONFIRM: Status.CONFIRMED, DecisionKind.DISMISS: Status.DISMISSED,
    DecisionKind.NEEDS_MATERIAL: Status.NEEDS_MATERIAL,
}


@dataclass(frozen=True)
class Reading:
    """One fact on a page. `original` is what stood there first, where a person corrected it; `added`: by a person."""

    fact: Fact
    material: Material | None
    correction: Correction | None
    added: bool = False

    @property
    def original(self) -> Fact | None:
        """The fact before its correction."""
        return self.correction.original if self.correction else None

    @property
    def page(self) -> int | None:
        """Number of its page, if it stands on one."""
        return self.fact.evidence.page if isinstance(self.fact.evidence, PageEvidence) else None

    @property
    def box(self) -> BoundingBox | None:
        """Where it stands on its page."""
        return self.fact.evidence.box if isinstance(self.fact.evidence, PageEvidence) else None

    @property
    def where(self) -> str:
        """What it stands in: the title of the material, else its type, else the data file."""
        found = self.material
        return (found.title or found.type) if found else self.file or "材料未识别"

    @property
    def file(self) -> str | None:
        """The data file it comes from, if it does not stand on a page."""
        return self.fact.evidence.file if isinstance(self.fact.evidence, FileEvidence) else None

    @property
    def confidence(self) -> float | None:
        """How sure the reading is; None where a person read it or no machine did."""
        if self.correction is not None or not isinstance(self.fact.evidence, PageEvidence):
            return None
        return self.fact.evidence.confidence

    @property
    def is_doubtful(self) -> bool:
        """Whether the machine was unsure."""
        return self.confidence is not None and self.confidence < LOW_CONFIDENCE


@dataclass(frozen=True)
class Doubt:
    """One finding with everything a reviewer needs. `related` findings rest on one of the same facts."""

    finding: Finding
    readings: tuple[Reading, ...]
    history: tuple[StoredDecision, ...]
    facts_digest: str
    related: tuple[str, ...]

    @property
    def topic(self) -> str:
        """年龄, 工龄, 党龄 …"""
        return topic_of(self.finding.rule)

    @property
    def decision(self) -> StoredDecision | None:
        """The decision in force."""
        return self.history[-1] if self.history else None

    @property
    def status(self) -> Status:
        """Where the work stands; CHANGED where the facts are not those that were decided on."""
        if self.decision is None:
            return Status.OPEN
        if self.decision.facts_digest != self.facts_digest:
            return Status.CHANGED
        return _STATUS[self.decision.decision.kind]


@dataclass(frozen=True)
class RootCause:
    """One correction that would clear several findings (ids), in words."""

    text: str
    findings: tuple[str, ...]


@dataclass(frozen=True)
class StandingValue:
    """The value of one topic that the materials speak for, in words, with the reason of each record behind it."""

    topic: str
    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class FailedPage:
    """A page that could not be read."""

    number: int
    file: str
    reason: str


@dataclass(frozen=True)
class ImportNote:
    """One line of the import report, with the name of its kind."""

    kind: str
    text: str


@dataclass(frozen=True)
class Dossier:
    """One dossier as of its newest audit. `trouble` says why corrections could not be judged, if so."""

    stored: StoredAudit
    facts: Mapping[str, Fact]
    materials: Mapping[str, Material]
    decisions: Decisions
    corrections: tuple[Correction, ...]
    trouble: str | None = None

    @property
    def id(self) -> str:
        """Stable id of the dossier."""
        return self.stored.dossier

    @property
    def name(self) -> str:
        """Name of the person, else of the source."""
        info = self.stored.audit["dossier"]
        return str(info.get("name") or info.get("source") or self.id)

    @property
    def run(self) -> Mapping[str, Any]:
        """How the audit was made."""
        run: Mapping[str, Any] = self.stored.audit["run"]
        return run

    @cached_property
    def pages(self) -> Mapping[int, Mapping[str, Any]]:
        """Pages of the audit by number."""
        return {page["number"]: page for page in self.stored.audit["pages"]}

    @property
    def failed_pages(self) -> tuple[FailedPage, ...]:
        """Pages that could not be read, with the reason."""
        return tuple(
            FailedPage(page["number"], page["file"], page["error"]) for page in self.pages.values() if page["error"])

    @property
    def import_report(self) -> tuple[ImportNote, ...]:
        """What was odd about the dossier as it came in, but for pages that could not be read: those stand apart."""
        report = self.stored.audit.get("intake", {}).get("report", ())
        unread = {page.file for page in self.failed_pages}
        return tuple(
            ImportNote(KINDS.get(entry["kind"], entry["kind"]), entry["text"]) for entry in report
            if not (entry["kind"] in ("unreadable", "missing") and entry["file"] in unread))

    @property
    def rescan(self) -> tuple[str, ...]:
        """Pages that should be scanned again, each with its reason; audits stored before there was a list have none."""
        return tuple(str(entry["text"]) for entry in self.stored.audit.get("rescan", ()))

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Every fact by id, with its material and correction."""
        by_hand = {c.fact.id: c for c in self.corrections}
        return {
            fact.id: Reading(fact, self.materials.get(fact.material or ""), by_hand.get(fact.id),
                             added=fact.id in by_hand and fact.supersedes is None)
            for fact in self.facts.values()}

    @cached_property
    def on_page(self) -> Mapping[int, tuple[Reading, ...]]:
        """The facts that stand on each page."""
        found: dict[int, list[Reading]] = {}
        for reading in self.readings.values():
            if reading.page:
                found.setdefault(reading.page, []).append(reading)
        return {page: tuple(readings) for page, readings in found.items()}

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """Every finding: conflicts first, then missing, then undecided; by colour, topic and rule inside."""
        found = [_finding(item) for item in self.stored.audit["findings"]]
        rests_on: dict[str, list[str]] = {}
        for finding in found:
            for fact in finding.facts:
                rests_on.setdefault(fact, []).append(finding.id)
        doubts = [self._doubt(finding, rests_on) for finding in found]
        return tuple(sorted(doubts, key=_place))

    @cached_property
    def causes(self) -> tuple[RootCause, ...]:
        """The fewest corrections that would clear every conflict that a correction can clear."""
        return tuple(RootCause(item["text"], tuple(item["findings"])) for item in self.stored.audit.get("causes", ()))

    @cached_property
    def standing(self) -> tuple[StandingValue, ...]:
        """The proposed values of birth, start of work and joining the Party."""
        return tuple(StandingValue(item["topic"], item["text"], tuple(item["reasons"]))
                     for item in self.stored.audit.get("standing", ()))

    def doubt(self, finding: str) -> Doubt | None:
        """The finding with this id, if the newest audit still makes it."""
        return next((doubt for doubt in self.doubts if doubt.finding.id == finding), None)

    @property
    def settled(self) -> tuple[StoredDecision, ...]:
        """Latest decisions about findings that no longer exist, for example after a correction."""
        present = {doubt.finding.id for doubt in self.doubts}
        return tuple(d for finding, d in self.decisions.latest.items() if finding not in present)

    @property
    def orphaned(self) -> tuple[Correction, ...]:
        """Corrections of spots that the newest audit does not know."""
        present = {(fact.anchor, fact.kind) for fact in self.facts.values()}
        return tuple(c for c in self.corrections if not c.withdraws and (c.anchor, c.fact.kind) not in present)

    @property
    def withdrawn(self) -> tuple[Correction, ...]:
        """What people said is no fact: withdrawals that hold, of what the machine read or somebody added."""
        return tuple(c for c in self.corrections if c.withdraws)

    @property
    def arranged(self) -> frozenset[str]:
        """Ids of the materials whose pages or type people fixed."""
        return frozenset(self.stored.audit.get("arranged", {}).get("materials", ()))

    @property
    def lost_pages(self) -> tuple[int, ...]:
        """Numbers of pages that people arranged and that the dossier has no more."""
        return tuple(self.stored.audit.get("arranged", {}).get("lost", ()))

    def _doubt(self, finding: Finding, rests_on: Mapping[str, list[str]]) -> Doubt:
        readings = tuple(self.readings[fact] for fact in finding.facts if fact in self.readings)
        related = {other: None for fact in finding.facts for other in rests_on.get(fact, ()) if other != finding.id}
        return Doubt(
            finding, readings, self.decisions.of(finding.id), facts_digest([r.fact for r in readings]), tuple(related))


def read_content(audit: Mapping[str, Any]) -> tuple[Mapping[str, Fact], Mapping[str, Material]]:
    """Facts and materials of an audit by id."""
    content = parse_facts({
        "schema": "sanling.facts/1", "dossier": audit["dossier"], "materials": audit["materials"],
        "facts": audit["facts"],
    })
    return {fact.id: fact for fact in content.facts}, {material.id: material for material in content.materials}




def _place(doubt: Doubt) -> tuple[int, int, int, str, str]:
    topics = list(TOPICS.values())
    topic = topics.index(doubt.topic) if doubt.topic in topics else len(topics)
    finding = doubt.finding
    return SECTIONS.index(finding.verdict), finding.severity.rank, topic, finding.rule, finding.id


def _finding(item: Mapping[str, Any]) -> Finding:
    return Finding(
        id=item["id"], rule=item["rule"], severity=Severity(item["severity"]), verdict=Verdict(item["verdict"]),
        facts=tuple(item["facts"]), title=item["title"], text=item["text"], citation=item.get("citation") or "",
        policy_rows=tuple(item.get("policy_rows") or ()), repairs=_repairs(item.get("repair") or ()),
        period=item.get("period") or "", item=item.get("item") or "", settled_by=item.get("settled_by") or "",
        cause=item.get("cause"))


def _repairs(items: Sequence[Mapping[str, Any]]) -> tuple[Repair, ...]:
    return tuple(
        Repair(item["fact"], item["field"], item["to"], tuple(item.get("clears") or ()), bool(item.get("misread")),
               item.get("reading"))
        for item in items
    )
