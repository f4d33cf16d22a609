"""WRK-12: a start of work before the founding of the People's Republic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before, same, within
from models.dates import FIRST_DAY, PartialDate
from models.facts import Altered, Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job, is_soldier, is_study, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, dated, day, earliest_formed, start_is_recognised
from rules.registry import rule
from rules.wording import material_title, period, place_text, start_told, title_of

RED, YELLOW = Severity.RED, Severity.YELLOW
REVIEW = re.compile("结论|批复|审干|审查")
REVIEW_TYPES = frozenset({"M15", "M16", "M17"})
LISTED_SCHOOLS = re.compile("抗大|陕北公学|鲁迅艺术|华北大学|军政大学|革命大学|军事政治|干部学校|干校|公学")
"""Schools of the kind that letters of the Central Organisation Department count as revolutionary work."""


@rule("WRK-12", title="参加革命工作时间与离休",
      reads=["revolutionary_start", "retired_veteran_line", "early_record_before"],
      settled_by="自传，审干结论，更改参加革命工作时间的批复")
def revolutionary_start(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claimed start before 1 October 1949 against what pages of before 1966 say, and against review conclusions."""
    claim = _claim(timeline)
    row = policy.constant("revolutionary_start")
    in_time = within(day(claim), FIRST_DAY, row.value["last"]) if claim is not None else Truth.NO
    if claim is None or in_time is Truth.NO:
        return
    early = _early(timeline, policy, claim)
    first = earliest_formed(timeline, early)
    if claim.text("exception") or start_is_recognised(timeline, policy, claim) or _reviewed(timeline, claim):
        yield CONSISTENT
    elif first:
        yield _against(timeline, policy, claim, first, in_time)
    elif in_time is Truth.YES and timeline.content.materials_listed:
        yield Outcome(
            Verdict.MISSING, (claim,), YELLOW, start_told(timeline, claim),
            "建国前参加革命工作须有1966年以前形成的材料或组织审查结论、批复作依据，档案中没有",
            rows=(row, policy.constant("early_record_before")), subject="早期材料")


def _claim(timeline: Timeline) -> Fact | None:
    """The claimed start, else the one on the page formed last, else a loose one."""
    facts = dated(timeline.facts("work_start"))
    on_form = dated(claimed(timeline, "work_start"))
    if on_form:
        return on_form[0]
    formed = [(when.latest, f.id, f) for f in facts if (when := timeline.formed(f)) is not None]
    return max(formed)[2] if formed else next(iter(facts), None)


def _early(timeline: Timeline, policy: Policy, claim: Fact) -> list[Fact]:
    """Records of the start on pages certainly formed before 1966; where a page has none, its first line of work."""
    limit = policy.constant("early_record_before").value["before"]
    pages = {m.id for m in timeline.content.materials
             if m.formed is not None and m.formed.is_readable and m.formed.latest < limit}
    starts = [f for f in dated(timeline.facts("work_start")) if f.material in pages and f is not claim
              and f.altered is Altered.NONE]
    told = {f.material for f in starts}
    by_page: dict[str, list[Fact]] = {}
    for line in dated(timeline.facts("stint"), "start"):
        if line.material in pages - told:
            by_page.setdefault(line.material or "", []).append(line)
    for lines in by_page.values():
        starts += _first_work(timeline, lines, day(claim))
    return starts


def _first_work(timeline: Timeline, lines: Sequence[Fact], when: PartialDate) -> list[Fact]:
    """The first line of work of a page that shows school or farming at the claimed time."""
    work = [f for f in lines if (is_job(f) or is_soldier(f)) and f.text("occupation") != "务农"]
    idle = [f for f in lines if (is_study(f) or f.text("occupation") == "务农") and _covers(timeline, f, when)]
    if not work or not idle:
        return []
    return [min(work, key=lambda f: (day(f, "start").earliest, f.id))]


def _covers(timeline: Timeline, line: Fact, when: PartialDate) -> bool:
    whole = span(line, timeline)
    return whole is not None and whole[0].latest <= when.latest and when.earliest <= whole[1].earliest


def _when(fact: Fact) -> PartialDate:
    return day(fact, "start" if fact.kind == "stint" else "date")


def _reviewed(timeline: Timeline, claim: Fact) -> bool:
    """Whether a conclusion or an approval on file gives the claimed start."""
    for fact in dated(timeline.facts("work_start")):
        material = timeline.material_of(fact)
        if fact is claim or material is None or same(day(fact), day(claim)) is Truth.NO:
            continue
        if material.type in REVIEW_TYPES or REVIEW.search(title_of(material)):
            return True
    return any(re.search("批复", m.title) and re.search("参加(革命)?工作", m.title) for m in timeline.content.materials)


def _against(
    timeline: Timeline, policy: Policy, claim: Fact, first: Sequence[Fact], in_time: Truth
) -> Outcome:
    """The claimed start against the earliest pages of before 1966."""
    if any(before(day(claim), _when(f)) is not Truth.YES for f in first):
        return CONSISTENT
    row, line = policy.constant("revolutionary_start"), policy.constant("retired_veteran_line")
    crosses = all(_when(f).earliest >= line.value["before"] for f in first)
    severity, note = RED if crosses else YELLOW, "，跨越1949年10月1日，涉及离休待遇" if crosses else ""
    if severity is RED and _at_listed_school(timeline, claim):
        severity, note = YELLOW, f"{note}；当时所在学校如属中组部复函认可的院校可以例外"
    if in_time is Truth.UNKNOWN and not crosses:
        return CONSISTENT
    return Outcome(
        Verdict.CONFLICT if in_time is Truth.YES else Verdict.UNDECIDED, (claim, *first), severity,
        f"{start_told(timeline, claim)}，而{'，'.join(_told(timeline, f) for f in first)}",
        f"早期材料所载参加革命工作时间在后，又没有更改的批复{note}",
        "现用参加工作时间是否在1949年10月1日以前，需早期材料和更改批复", (row, *([line] if crosses else [])))


def _told(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "work_start":
        return start_told(timeline, fact)
    return f"{material_title(timeline, fact)}载最早工作经历为{period(fact)}{place_text(fact)}"


def _at_listed_school(timeline: Timeline, claim: Fact) -> bool:
    return any(LISTED_SCHOOLS.search(text_of(f)) for f in dated(timeline.facts("stint"), "start")
               if before(day(claim), day(f, "start")) is not Truth.YES and _covers(timeline, f, day(claim)))
