"""EXP-09: five years of service and two years at the grassroots before a leading post of county level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import lasts_at_least, months_between
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth
from rules.ladder import Step, attained, steps
from rules.lines import is_study, newest_resume, span
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.ranks import LADDER
from rules.records import Candidate, claimed, clusters, dated, recognised
from rules.registry import rule
from rules.terms_of_office import bounded, exception_of, law, stated_step
from rules.wording import period, place_text, spoken, stated

COUNTY_DEPUTY = LADDER.index("县处级副职")


@rule("EXP-09", title="提任县处级工龄或基层经历不足", reads=["county_level_conditions"],
      settled_by="任免审批表，参加工作时间的原始材料，基层任职的任免文件")
def county_level_without_service(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Length of service, and months at the grassroots, on the day of the first leading post of county level."""
    promoted = _first_county_post(steps(timeline))
    rows = policy.in_force("county_level_conditions", promoted[0].when) if promoted else ()
    if not rows:
        return
    if exception_of(promoted):
        yield CONSISTENT
        return
    began = _work_starts(timeline, policy)
    if began:
        yield _service(timeline, promoted, began, rows)
    yield from _grassroots(timeline, promoted[0], began, rows)


def _first_county_post(ladder: Sequence[Step]) -> tuple[Step, ...]:
    """The records of the first leading post of county level or above."""
    for place in range(COUNTY_DEPUTY, len(LADDER)):
        found = attained(ladder, place)
        if found:
            return found
    return ()


def _work_starts(timeline: Timeline, policy: Policy) -> list[Candidate]:
    """The recognised start of work, else the claimed one, else every one on file."""
    settled = recognised(timeline, "work_start", policy)
    if settled is not None:
        return [Candidate(settled.date, (settled.fact,))]
    return clusters(dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start")))


def _service(
    timeline: Timeline, promoted: Sequence[Step], began: Sequence[Candidate], rows: Sequence[PolicyRow]
) -> Outcome:
    months = [int(row.value["service"]) for row in rows]
    served = agreed(lasts_at_least(c.date, step.when, limit) for c in began for step in promoted for limit in months)
    if served is Truth.NO and promoted[0].when.earliest < rows[0].effective:
        served = Truth.UNKNOWN
    if served is Truth.UNKNOWN and not all(bounded(c.date) for c in began):
        return CONSISTENT
    first = began[0].facts[0]
    most = max(months_between(c.date, promoted[0].when)[1] for c in began)
    return Outcome(
        verdict_of(served), tuple(dict.fromkeys((promoted[0].fact, *(c.facts[0] for c in began)))), Severity.RED,
        f"{stated_step(timeline, promoted[0])}，{stated(timeline, first, '参加工作时间为', spoken(began[0].date))}",
        f"至提任时工龄至多{max(most, 0)}个月，依{law(rows[-1])}提任县处级领导职务须满{min(months)}个月"
        "，档案中没有破格审批材料",
        "需提任决定与参加工作的确切时间（年月）", tuple(reversed(rows)), "service")


def _grassroots(
    timeline: Timeline, promoted: Step, began: Sequence[Candidate], rows: Sequence[PolicyRow]
) -> Iterator[Outcome]:
    """Months at the grassroots, the possible ones included: all time that no line puts elsewhere."""
    lines = [line for line in newest_resume(timeline) if _begun_before(line, promoted.when)]
    told = [line for line in lines if line.flag("grassroots") is not None]
    limit = min(int(row.value["grassroots"]) for row in rows)
    if not told or promoted.when.earliest < rows[0].effective:
        return
    at_least = sum(max(_months(line, promoted.when, timeline)[0], 0) for line in told if line.flag("grassroots"))
    at_most = _possible(lines, promoted.when, began, timeline)
    if at_least >= limit:
        yield CONSISTENT
        return
    ok = Truth.NO if at_most < limit else Truth.UNKNOWN
    places = "、".join(f"{place_text(line)}（{period(line)}）" for line in told if line.flag("grassroots"))
    yield Outcome(
        verdict_of(ok), (promoted.fact, *(line for line in lines if not is_study(line))), Severity.YELLOW,
        f"{stated_step(timeline, promoted)}，简历{'载明的基层经历为' + places if places else '没有载明基层经历'}",
        f"基层工作至多{max(at_most, 0)}个月，依{law(rows[-1])}提任县处级领导职务须有{limit}个月基层经历",
        f"其余经历是否属于基层工作（须满{limit}个月，基层的范围各时期不同）", tuple(reversed(rows)), "grassroots")


def _begun_before(line: Fact, when: PartialDate) -> bool:
    start = line.date("start")
    return start is not None and start.earliest < when.earliest


def _possible(lines: Sequence[Fact], until: PartialDate, began: Sequence[Candidate], timeline: Timeline) -> int:
    """Most months that may have been spent at the grassroots: told so, or spent where no line says."""
    elsewhere = sum(max(_months(line, until, timeline)[0], 0) for line in lines if _is_elsewhere(line))
    starts = [c.date for c in began] or [start for line in lines if (start := line.date("start")) is not None][:1]
    meanwhile = sum(max(_months(line, until, timeline)[1], 0) for line in lines
                    if line.flag("nested") and line.flag("grassroots") is not False)
    return max(months_between(start, until)[1] for start in starts) - elsewhere + meanwhile


def _is_elsewhere(line: Fact) -> bool:
    """Whether a line is certainly no grassroots work: the page says so, or it is study."""
    if line.flag("nested"):
        return False
    return line.flag("grassroots") is False or (line.flag("grassroots") is None and is_study(line))


def _months(line: Fact, until: PartialDate, timeline: Timeline) -> tuple[int, int]:
    """Fewest and most months of a line up to a day."""
    period_of = span(line, timeline)
    if period_of is None:
        return 0, 0
    start, end = period_of
    close = end if end.latest <= until.earliest else until
    return months_between(start, close)


