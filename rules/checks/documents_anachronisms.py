"""DOC-03 and DOC-04: words, glyphs and numbers that a page of its time cannot bear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.anachronisms import GENERAL, SOURCED, DatedTerm, Timing, terms_in, timing
from rules.checks.documents_later_facts import annotated_until
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.registry import rule
from rules.wording import material_title, spoken

RED, YELLOW = Severity.RED, Severity.YELLOW
ROLES = {"printed": "印刷", "handwritten": "手写", "seal": "印章"}
ADDED_LATER = re.compile("后加|后补|补注|补写|另笔|批注|不同墨水|不同笔迹")


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words on a page: how they were put there, when, and how long things were added to the page."""

    fact: Fact
    role: str | None
    page: PartialDate
    noted: PartialDate | None = None


@rule("DOC-03", title="用语、机构、字形与时期不符", reads=[SOURCED, GENERAL, "outdated_heading_months"],
      settled_by="原件文检（墨水、印刷、印章），原发单位留存件，机构沿革资料")
def anachronistic_words(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each dated word of a page against the day the page was formed; its end binds only headings and seals."""
    for fact in (*timeline.facts("term"), *timeline.facts("seal")):
        role = "seal" if fact.kind == "seal" else fact.text("role")
        page = _written(timeline, fact)
        if page is None or (role == "seal" and _is_copy(timeline, fact)):
            continue
        for term in terms_in(fact.text("text") or "", "DOC-03"):
            if not term.roles or role in term.roles:
                yield _word(timeline, policy, _Spot(fact, role, page), term)


def _word(timeline: Timeline, policy: Policy, spot: _Spot, term: DatedTerm) -> Outcome:
    lag = policy.constant("outdated_heading_months")
    found = timing(term, spot.page, lag.number)
    official = spot.role in ("printed", "seal")
    if found is Timing.FITS or (found is Timing.TOO_LATE and not official):
        return CONSISTENT
    rows = [term.row(policy, after=found is Timing.TOO_LATE)]
    if found is Timing.TOO_LATE:
        rows.append(lag)
    lowered = spot.role == "handwritten" or found is Timing.PILOT
    return Outcome(
        Verdict.CONFLICT, (spot.fact,), YELLOW if lowered else RED, _says(timeline, spot),
        f"{_why(term, found)}，该材料（{spoken(spot.page)}）不应有此{'字样' if official else '写法'}",
        rows=tuple(rows), subject=term.name)


def _says(timeline: Timeline, spot: _Spot) -> str:
    text = spot.fact.text("text") or ""
    return f"{material_title(timeline, spot.fact)}有{ROLES.get(spot.role or '', '')}字样“{text}”"


def _why(term: DatedTerm, found: Timing) -> str:
    if found is Timing.TOO_LATE and term.not_after is not None:
        return f"“{term.name}”用至{term.not_after.year}年{term.not_after.month}月"
    first = term.not_before
    pilot = f"（{term.pilot_from.year}年起个别地区试行，须有当地试行的依据）" if (
        found is Timing.PILOT and term.pilot_from) else ""
    return f"“{term.name}”始于{first.year}年{first.month}月{pilot}" if first else f"“{term.name}”与时期不符"


def _written(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """When the words were put on the page: a seal may carry a date of its own."""
    own = fact.date("date") if fact.kind == "seal" else None
    return own or timeline.formed(fact)


def _is_copy(timeline: Timeline, fact: Fact) -> bool:
    """Whether the page is a copy, whose seal may be that of the archive which made it."""
    material = timeline.material_of(fact)
    return material is not None and bool(material.copy or material.certified)


@rule("DOC-04", title="编号类要素早于制度", reads=[SOURCED, GENERAL],
      settled_by="原件文检（墨水、笔迹、印刷），原发单位留存件")
def numbers_before_their_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Identity numbers, post codes, telephone numbers and addresses of mail against the day of the page."""
    noted = annotated_until(timeline)
    for fact, text in _numbers(timeline):
        page = timeline.formed(fact)
        if page is None or ADDED_LATER.search(f"{fact.raw or ''}{text}"):
            continue
        for term in terms_in(text, "DOC-04"):
            yield _number(timeline, policy, _Spot(fact, None, page, noted.get(fact.material or "")), term)


def _numbers(timeline: Timeline) -> Iterator[tuple[Fact, str]]:
    for fact in timeline.facts("identity", "id_number"):
        yield fact, re.sub(r"\s", "", fact.text("value") or "")
    for fact in timeline.facts("term"):
        yield fact, fact.text("text") or ""


def _number(timeline: Timeline, policy: Policy, spot: _Spot, term: DatedTerm) -> Outcome:
    fact, found = spot.fact, timing(term, spot.page, 0)
    if found not in (Timing.TOO_EARLY, Timing.PILOT) or (
            spot.noted is not None and timing(term, spot.noted, 0) is Timing.FITS):
        return CONSISTENT
    what = fact.text("value") if fact.kind == "identity" else fact.text("text")
    return Outcome(
        Verdict.CONFLICT, (fact,), YELLOW if found is Timing.PILOT else RED,
        f"{material_title(timeline, fact)}载有{term.name}“{what or ''}”",
        f"{_why(term, found)}，该材料形成时尚无此编号", rows=(term.row(policy),), subject=term.name)
