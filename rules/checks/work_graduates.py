"""WRK-09: the start of work of graduates whom the state assigned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_full_time_study, is_idle, is_job, is_rural_youth, is_soldier
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import apart_at_most, claimed_starts, dated, day, start_is_recognised
from rules.registry import rule
from rules.wording import period, spoken, start_told, stated, study_text, title_of, told

RED, YELLOW = Severity.RED, Severity.YELLOW
LEVELS = frozenset({"中专", "技校", "大专", "本科", "硕士", "博士"})
ROUTE = "毕业分配"
ASSIGNMENT_FORM, REGULARISATION_FORM = "M37", "M26"


@rule("WRK-09", title="毕业分配起算与报到不符",
      reads=["graduate_assignment", "start_tolerance_months", "assignment_paper_early_months"],
      settled_by="派遣（报到）证，转正定级审批表，工资介绍信")
def graduate_start(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed start of an assigned graduate against graduation, the assignment paper, and reporting for work."""
    claim = next((f for f in claimed_starts(timeline) if f.text("route") in (None, ROUTE)), None)
    if claim is None or not _was_assigned(timeline, claim):
        return
    studies = [f for f in dated(timeline.facts("education"), "end") if f.text("level") in LEVELS
               and (is_full_time_study(f) or f.text("mode") is None)]
    study = _study_before_work(timeline, policy, claim, studies)
    if claim.text("exception") or start_is_recognised(timeline, policy, claim) or _worked_before(
            timeline, claim, study):
        yield CONSISTENT
        return
    if policy.in_force("graduate_assignment", day(claim)):
        yield _too_early(timeline, policy, claim, study) or _not_reported(timeline, policy, claim, study) or CONSISTENT


def _was_assigned(timeline: Timeline, claim: Fact) -> bool:
    return claim.text("route") == ROUTE or bool(timeline.of_type(ASSIGNMENT_FORM)) or any(
        f.text("route") == ROUTE for f in timeline.facts("work_start"))


def _study_before_work(
    timeline: Timeline, policy: Policy, claim: Fact, studies: Sequence[Fact]
) -> Fact | None:
    """The study that the assignment followed: the last that ended by then, else the first there is."""
    reports = _assigned_on(timeline, claim)
    ordered = sorted(studies, key=lambda f: (day(f, "end").latest, f.id))
    if not reports:
        return ordered[0] if ordered else None
    first, early = min(reports, key=lambda d: d.earliest), policy.constant("assignment_paper_early_months").number
    done = [f for f in ordered if before(first, day(f, "end")) is not Truth.YES
            or apart_at_most(first, day(f, "end"), early) is not Truth.NO]
    return done[-1] if done else None


def _assigned_on(timeline: Timeline, claim: Fact) -> list[PartialDate]:
    """The days on which assignment papers were made out, or on which someone reported for work."""
    return [_reported(f) for f in _reports(timeline, claim)] + [
        m.formed for m in timeline.of_type(ASSIGNMENT_FORM) if m.formed is not None and m.formed.is_readable]


def _worked_before(timeline: Timeline, claim: Fact, study: Fact | None) -> bool:
    """Whether other work came before the study, or before the assignment: who had worked keeps that start."""
    entered = study.date("start") if study is not None else None
    until = [day(study, "end")] if study is not None else _assigned_on(timeline, claim)
    lines = [f for f in dated(timeline.facts("stint"), "start") if not is_idle(f)
             and (is_job(f) or is_rural_youth(f) or is_soldier(f))]
    starts = [f for f in dated(timeline.facts("work_start")) if f.text("route") not in (None, ROUTE) and f is not claim]
    begun = [day(f, "start") for f in lines] + [day(f) for f in starts]
    if entered is None:
        return any(before(d, left) is Truth.YES for d in begun for left in until)
    return any(before(d, entered) is not Truth.NO for d in begun)


def _too_early(timeline: Timeline, policy: Policy, claim: Fact, study: Fact | None) -> Outcome | None:
    """A claimed start certainly before graduation, or before the day of the assignment paper."""
    row = policy.in_force("graduate_assignment", day(claim))[-1]
    if study is not None and before(day(claim), day(study, "end")) is Truth.YES:
        entered = study.date("start")
        before_entry = entered is not None and before(day(claim), entered) is Truth.YES
        return Outcome(
            Verdict.CONFLICT, (claim, study), RED if before_entry else YELLOW,
            f"{start_told(timeline, claim)}，而{stated(timeline, study, study_text(study), period(study))}",
            f"参加工作时间应自毕业报到之月起计，现用时间早于{'入学' if before_entry else '毕业'}，此前也没有工作经历",
            rows=(row,))
    for material in timeline.of_type(ASSIGNMENT_FORM):
        issued = material.formed
        if issued is not None and issued.is_readable and before(day(claim), issued) is Truth.YES:
            return Outcome(
                Verdict.CONFLICT, tuple(dict.fromkeys((claim, *([study] if study else [])))), YELLOW,
                f"{start_told(timeline, claim)}，而《{title_of(material)}》{spoken(issued)}签发",
                "参加工作时间应自报到之月起计，现用时间早于派遣（报到）证签发时间", rows=(row,),
                subject=ASSIGNMENT_FORM)
    return None


def _not_reported(timeline: Timeline, policy: Policy, claim: Fact, study: Fact | None) -> Outcome | None:
    """A claimed start that differs from the day of reporting for work by more than the limit."""
    limit = policy.constant("start_tolerance_months")
    reports = [f for f in _reports(timeline, claim)
               if study is None or before(_reported(f), day(study, "end")) is not Truth.YES]
    if not reports:
        return None
    close = [apart_at_most(day(claim), _reported(f), limit.number) for f in reports]
    if Truth.YES in close or any(same(day(claim), _reported(f)) is not Truth.NO for f in reports):
        return None
    on_paper = all(_is_assignment_day(timeline, f) for f in reports)
    if on_paper and all(before(_reported(f), day(claim)) is not Truth.NO for f in reports):
        return None  # the paper was made out then; reporting may have come later
    rows = policy.in_force("graduate_assignment", day(claim))[-1:]
    return Outcome(
        Verdict.UNDECIDED if Truth.UNKNOWN in close else Verdict.CONFLICT, (claim, *reports), YELLOW,
        f"{start_told(timeline, claim)}，而{'，'.join(_told(timeline, f) for f in reports)}",
        f"参加工作时间应自报到（起薪）之月起计，两者相差超过{limit.number}个月",
        "需报到时间和现用参加工作时间精确到月", (*rows, limit))


def _reports(timeline: Timeline, claim: Fact) -> list[Fact]:
    """Records of reporting for work: starts by assignment on other pages, else first pay."""
    claims = claimed_starts(timeline)
    found = [f for f in dated(timeline.facts("work_start")) if f is not claim and f not in claims
             and (f.text("route") == ROUTE or (f.text("route") is None and _type(timeline, f) in (
                 ASSIGNMENT_FORM, REGULARISATION_FORM)))]
    return found or [f for f in dated(timeline.facts("pay"), "effective")
                     if (m := timeline.material_of(f)) is not None and "起薪" in m.title]


def _reported(fact: Fact) -> PartialDate:
    return day(fact, "date" if fact.kind == "work_start" else "effective")


def _told(timeline: Timeline, fact: Fact) -> str:
    return start_told(timeline, fact) if fact.kind == "work_start" else told(timeline, fact)


def _type(timeline: Timeline, fact: Fact) -> str:
    material = timeline.material_of(fact)
    return material.type if material else ""


def _is_assignment_day(timeline: Timeline, fact: Fact) -> bool:
    """Whether a date on an assignment paper may be the day on which the paper was made out."""
    formed = timeline.formed(fact)
    same_day = formed is None or same(formed, _reported(fact)) is not Truth.NO
    return same_day and _type(timeline, fact) == ASSIGNMENT_FORM
