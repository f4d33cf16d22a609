"""IDN-02: a graduate's regularisation (转正定级) after a year of probation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before, lasts_at_least, lasts_at_most, months_between
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, every
from rules.checks.identity_units import CADRE_OCCUPATION, facts_on, formed, is_officer_page
from rules.lines import is_job, text_of
from rules.outcome import CONSISTENT, Outcome, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.wording import period, place_text, spoken, stated, study_text, title_of

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
ASSIGNED_LEVELS = frozenset({"中专", "大专", "本科", "硕士", "博士"})
APPRENTICE = re.compile("学徒|工人|徒工")
REGULARISED = re.compile("定级|转正")
ANY_FACTS = ("work_start", "education", "birth", "identity", "signing", "seal")
OTHER_STATUS_PAGES = frozenset({"M33", "M34", "M35", "M37"})


@dataclass(frozen=True, slots=True)
class _Event:
    """A day on which a graduate reported for work or was regularised, the fact that says so, and its page."""

    when: PartialDate
    fact: Fact
    page: Material | None = None


@rule("IDN-02", title="毕业生转正定级缺失或时间不符",
      reads=["regularisation_months", "graduate_regularisation", "graduate_regularisation_page",
             "hardship_regularisation"],
      settled_by="转正定级审批表存根，毕业生派遣名册，首次定级的工资审批表")
def regularisation_mistimed(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The day of regularisation against the day a graduate reported for work; no such page is missing."""
    graduation = _graduation(timeline)
    reports = _reports(timeline, graduation)
    found = _regularised(timeline, graduation, reports)
    if not found:
        yield from _missing(timeline, policy, reports, graduation)
        return
    exact = bool(reports)
    known = reports or ([_Event(day(graduation, "end"), graduation)] if graduation else [])
    rows = policy.in_force("graduate_regularisation", known[0].when) if known else ()
    if not rows:
        return
    limits = policy.constant("regularisation_months")
    impossible = _before_reporting(timeline, graduation, known)
    answers = [(_in_time(report, event, limits, exact), report, event) for event in impossible or found
               for report in known]
    if not impossible and (any(ok is Truth.YES for ok, _, _ in answers) or (_documented(timeline) and all(
            _early(report, event, limits) for _, report, event in answers))):
        yield CONSISTENT
        return
    worst = Truth.NO if all(ok is Truth.NO for ok, _, _ in answers) else Truth.UNKNOWN
    _, report, event = next(answer for answer in answers if answer[0] is worst)
    yield _mistimed(timeline, policy, verdict_of(worst), report, event)


def _before_reporting(timeline: Timeline, graduation: Fact | None, known: Sequence[_Event]) -> list[_Event]:
    """Days of pay or of cadre status that a page made after reporting gives, and that certainly come before it."""
    found = []
    pages = [] if _worked_before(timeline, graduation) else timeline.of_type("M26")
    for page in pages:
        made = formed(page)
        if APPRENTICE.search(page.title) or made is None or any(before(made, e.when) is Truth.YES for e in known):
            continue
        stated_days = [_Event(when, f, page) for f in facts_on(timeline, page, "pay", "status")
                       if f.text("status") in (None, "干部") and (when := f.date("effective") or f.date("from"))]
        found += [e for e in stated_days if all(months_between(report.when, e.when)[1] < 0 for report in known)]
    return found


def _in_time(report: _Event, event: _Event, row: PolicyRow, exact: bool) -> Truth:
    """Whether the time between is usual. With no more than the graduation to go by, it can only be too short.

    Where the usual year is one of the possible lengths, no closer date is asked for.
    """
    tests = [lasts_at_least(report.when, event.when, row.value["fewest"])]
    if exact:
        tests.append(lasts_at_most(report.when, event.when, row.value["most"]))
    fewest, most = months_between(report.when, event.when)
    usual = fewest <= row.value["normal"] <= most
    opened = fewest == most == 0 and event.fact.kind not in ("pay", "status")  # begun on reporting, filled in later
    return Truth.YES if usual or opened else every(tests)


def _early(report: _Event, event: _Event, row: PolicyRow) -> bool:
    return months_between(report.when, event.when)[1] < int(row.value["fewest"])


def _graduation(timeline: Timeline) -> Fact | None:
    """The full-time graduation after which graduates were assigned: the last one before work of a cadre began."""
    studies = [f for f in dated(timeline.facts("education"), "end") if f.text("level") in ASSIGNED_LEVELS
               and f.text("mode") in (None, "全日制") and f.text("outcome") in (None, "毕业")]
    jobs = [d.earliest for f in timeline.facts("stint") if f.text("occupation") in CADRE_OCCUPATION
            and not f.flag("nested") and (d := f.date("start"))]
    early = [f for f in studies if not jobs or day(f, "start" if f.date("start") else "end").earliest <= min(jobs)]
    return max(early or studies, key=lambda f: (day(f, "end").earliest, f.id), default=None)


def _reports(timeline: Timeline, graduation: Fact | None) -> list[_Event]:
    """When the graduate may have reported for work."""
    starts = dated(timeline.facts("work_start"))
    found = [_Event(day(f), f) for f in starts if f.text("route") == "毕业分配"]
    for material in () if found else timeline.of_type("M37"):
        when, facts = formed(material), list(facts_on(timeline, material, *ANY_FACTS))
        facts += [graduation] if graduation else _any_fact(timeline)
        if when is not None and facts:
            found.append(_Event(when, facts[0], material))
    if found or graduation is None:
        return found
    left = day(graduation, "end")
    lines = [f for f in timeline.facts("stint") if is_job(f)]
    days = [*(_Event(day(f), f) for f in starts), *(_Event(day(f, "start"), f) for f in dated(lines, "start"))]
    after = [e for e in days if before(e.when, left) is not Truth.YES and months_between(left, e.when)[1] <= 24]
    return sorted(after, key=lambda e: (e.when.earliest, e.fact.id))[:1]


def _regularised(timeline: Timeline, graduation: Fact | None, reports: Sequence[_Event]) -> list[_Event]:
    """Each day on which a regularisation on file may have taken effect."""
    pages = [m for m in timeline.of_type("M26") if not APPRENTICE.search(m.title)]
    if not pages:
        return _loose(timeline, reports)
    found = []
    for page in pages:
        facts = facts_on(timeline, page, "pay", "status")
        found += [_Event(when, f, page) for f in facts if (when := f.date("effective") or f.date("from")) is not None]
        when, others = formed(page), [*facts, *facts_on(timeline, page, *ANY_FACTS), *(e.fact for e in reports)]
        others += [graduation] if graduation else _any_fact(timeline)
        if when is not None and others:
            found.append(_Event(when, others[0], page))
    left = day(graduation, "end") if graduation else None
    later = [e for e in found if left is None or before(e.when, left) is not Truth.YES]
    return later or ([] if _worked_before(timeline, graduation) else found)


def _loose(timeline: Timeline, reports: Sequence[_Event]) -> list[_Event]:
    """What stands for the page where none is on file: pay on regularisation; without materials, a later status."""
    found = [_Event(day(f, "effective"), f) for f in dated(timeline.facts("pay"), "effective")
             if REGULARISED.search((f.text("grade") or "") + (f.text("post") or ""))]
    if found or timeline.content.materials_listed:
        return found
    return [_Event(day(f, "from"), f) for f in dated(timeline.facts("status"), "from") if f.text("origin") == "统分"
            and reports and all(months_between(r.when, day(f, "from"))[0] > 1 for r in reports)]


def _any_fact(timeline: Timeline) -> list[Fact]:
    """A fact for a finding to stand on where a page itself states none."""
    return [f for kind in ("work_start", "status", "stint", "birth", "identity") for f in timeline.facts(kind)][:1]


def _worked_before(timeline: Timeline, graduation: Fact | None) -> bool:
    """Whether someone worked before this study, so that an earlier page is of that work."""
    entered = graduation.date("start") if graduation else None
    return entered is not None and any(before(day(f), entered) is Truth.YES
                                       for f in dated(timeline.facts("work_start")))


def _mistimed(timeline: Timeline, policy: Policy, verdict: Verdict, report: _Event, event: _Event) -> Outcome:
    row = policy.constant("regularisation_months")
    rows = (row, policy.in_force("graduate_regularisation", report.when)[-1])
    hardship = policy.constant("hardship_regularisation")
    excused = _early(report, event, row) and bool(
        re.search(hardship.value["places"], _units_after(timeline, report.when)))
    fewest, most = months_between(report.when, event.when)
    apart = f"报到至转正定级相隔{fewest}个月" if fewest == most else f"报到至转正定级相隔{max(fewest, 0)}至{most}个月"
    if most < 0:
        apart = f"定级早于报到至少{-most}个月"
    name = f"《{title_of(event.page)}》" if event.page else "转正定级"
    note = "；该地区如属艰苦边远地区可提前定级，须有批准文件" if excused else ""
    severity = BLUE if excused else RED if _only_evidence(timeline) else YELLOW
    return Outcome(
        verdict, tuple(dict.fromkeys((event.fact, report.fact))), severity,
        f"{_reported(timeline, report)}，{name}自{spoken(event.when)}起执行",
        f"{apart}，通常应在报到后{row.value['normal']}个月，"
        f"不足{row.value['fewest']}个月或超过{row.value['most']}个月均与见习期规定不合{note}",
        "需报到时间和转正定级的执行时间精确到月", (*rows, hardship) if excused else rows, "regularisation")


def _reported(timeline: Timeline, report: _Event) -> str:
    fact = report.fact
    if report.page is not None:
        return f"《{title_of(report.page)}》形成于{spoken(report.when)}"
    if fact.kind == "education":
        return stated(timeline, fact, study_text(fact), period(fact))
    what = place_text(fact) if fact.kind == "stint" else "毕业后参加工作时间为"
    return stated(timeline, fact, what, spoken(report.when))


def _documented(timeline: Timeline) -> bool:
    """Whether a paper is named that lets the year be shortened."""
    return any(re.search("提前|艰苦|边远|缩短", f.text("exception") or "") for f in timeline.facts("work_start"))


def _units_after(timeline: Timeline, reported: PartialDate) -> str:
    return "".join(text_of(f) for f in timeline.facts("stint") if is_job(f) and (start := f.date("start")) is not None
                   and before(start, reported) is not Truth.YES)


def _only_evidence(timeline: Timeline) -> bool:
    return timeline.content.materials_listed and not timeline.of_type(*OTHER_STATUS_PAGES)


def _missing(
    timeline: Timeline, policy: Policy, reports: Sequence[_Event], graduation: Fact | None
) -> Iterator[Outcome]:
    """No regularisation on file of someone who was assigned after graduation, in years when all were regularised."""
    if not timeline.content.materials_listed or not reports or _other_route(timeline, reports, graduation):
        return
    report = reports[0]
    rows = policy.in_force("graduate_regularisation_page", report.when)
    if len(rows) != 1 or not all(rows[0].holds_on(d) for d in (report.when.earliest, report.when.latest)):
        return
    optional = graduation is not None and graduation.text("level") in rows[0].value["optional_for"]
    studied = f"，{stated(timeline, graduation, study_text(graduation), period(graduation))}" if graduation else ""
    need = "硕士、博士毕业生可能不办转正定级" if optional else "当时毕业生见习期满须转正定级"
    yield Outcome(
        Verdict.MISSING, tuple(dict.fromkeys((report.fact, *([graduation] if graduation else [])))),
        BLUE if optional else RED if _only_evidence(timeline) else YELLOW, f"{_reported(timeline, report)}{studied}",
        f"{need}，档案中没有转正定级审批表",
        rows=rows, subject="regularisation page")


def _other_route(timeline: Timeline, reports: Sequence[_Event], graduation: Fact | None) -> bool:
    """Whether the person became a cadre by another way than assignment after graduation."""
    levels = {f.text("level") for f in timeline.facts("education")}
    if graduation is None and "技校" in levels:
        return True  # graduates of technical schools are assigned as workers
    if any(r.fact.text("route") == "毕业分配" for r in reports) or timeline.of_type("M37"):
        return False
    if timeline.of_type("M35", "M33") or any(is_officer_page(timeline, m) for m in timeline.of_type("M32")):
        return True
    routes = [f for f in dated(timeline.facts("work_start")) if f.text("route") not in (None, "毕业分配", "参加革命")]
    return any(before(day(f), reports[0].when) is not Truth.YES for f in routes)
