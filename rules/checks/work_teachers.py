"""WRK-07: a start of work that rests on teaching outside the state's establishment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import before, months_between
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.work_credit import claim_resting_on, is_settled
from rules.lines import is_idle, is_job, newest_resume, span, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, start_told, title_of, told

YELLOW = Severity.YELLOW
ROUTES = frozenset({"民办教师"})
STATE_ROUTES = frozenset({"录用干部", "招工", "考录", "毕业分配", "调入", "顶替"})
STATE_STATUSES = frozenset({"干部", "工人", "聘用制干部", "公务员", "参公", "合同制工人"})
TEACHER = re.compile("民办|代课|代教|民师")
COMMUNITY = re.compile("民办|民师")
SUBSTITUTE = re.compile("代课|代教")
CONVERTED = re.compile("转公办|转为公办|公办教师|转正|录用|招收|选招|考录")
CONVERSION_TYPES = frozenset({"M26", "M29", "M33", "M35", "M37"})
REGISTERED = re.compile("民办|民师|任用|教师登记|教师名册|教师花名册")


@rule("WRK-07", title="民办代课教师起算依据不足",
      reads=["community_teacher_credit", "community_teacher_conversion", "community_teacher_break_months"],
      settled_by="民办教师任用证或登记表，转为公办教师审批表")
def teacher_start_without_ground(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claimed start that rests on teaching outside the establishment: of what sort, with what breaks and pages."""
    resting = claim_resting_on(timeline, ROUTES, _teaches)
    if resting is None:
        return
    claim, ground = resting
    if is_settled(timeline, policy, claim):
        yield CONSISTENT
        return
    facts = tuple(dict.fromkeys((claim, *ground[:2])))
    yield (_substitute_only(timeline, policy, facts, ground) or _broken(timeline, policy, facts)
           or _unsupported(timeline, policy, facts) or _out_of_time(timeline, policy, facts) or CONSISTENT)


def _teaches(line: Fact) -> bool:
    return bool(TEACHER.search(text_of(line)))


def _says(timeline: Timeline, facts: Sequence[Fact]) -> str:
    return "；".join([start_told(timeline, facts[0]), *(told(timeline, f) for f in facts[1:])])


def _substitute_only(
    timeline: Timeline, policy: Policy, facts: tuple[Fact, ...], ground: Sequence[Fact]
) -> Outcome | None:
    """A start that only words about substitute teaching support."""
    words = [text_of(f) for f in ground if f.kind == "stint"]
    words += [title_of(m) for f in ground if (m := timeline.material_of(f)) is not None and f.kind == "work_start"]
    if not any(SUBSTITUTE.search(w) for w in words) or any(COMMUNITY.search(w) for w in words):
        return None
    rows = policy.rows("community_teacher_credit")[-1:]
    others = [f for f in timeline.facts("stint") if COMMUNITY.search(text_of(f))]
    if others:
        return Outcome(Verdict.UNDECIDED, facts, YELLOW, _says(timeline, facts), rows=rows,
                       decides="起算时为代课，其后才任民办教师，代课时间能否计算须查本省规定和县级教育部门的登记")
    return Outcome(Verdict.CONFLICT, facts, YELLOW, _says(timeline, facts),
                   "起算依据仅为代课，没有民办教师任用和转为公办教师的经历，代课时间一般不计算工龄", rows=rows)


def _broken(timeline: Timeline, policy: Policy, facts: tuple[Fact, ...]) -> Outcome | None:
    """A certain break between the claimed start and the conversion."""
    limit = policy.constant("community_teacher_break_months")
    reached: Fact | None = None
    begun = day(facts[0])
    lines = [f for f in newest_resume(timeline) if span(f, timeline) is not None and not f.flag("nested")]
    for line in sorted(lines, key=lambda f: day(f, "start").earliest):
        if before(day(line, "start"), begun) is Truth.YES and not _teaches(line):
            continue
        idle = is_idle(line) or line.text("occupation") == "务农"
        if reached is not None and not idle:
            gap = months_between(_end(timeline, reached), day(line, "start"))[0]
            if gap > limit.number and not _studied(timeline, _end(timeline, reached), day(line, "start")):
                return Outcome(
                    Verdict.CONFLICT, (facts[0], reached, line), YELLOW,
                    f"{start_told(timeline, facts[0])}；{material_title(timeline, line)}载"
                    f"{period(reached)}{place_text(reached)}，{period(line)}{place_text(line)}",
                    f"转为公办教师前至少间断{gap}个月，间断前的任教时间不能连续计算",
                    rows=(*policy.rows("community_teacher_credit")[-1:], limit))
        if is_job(line) and not _teaches(line) and not idle:
            return None  # taken on: what follows is no matter of this rule
        if not idle:
            reached = line
    return None


def _end(timeline: Timeline, line: Fact) -> PartialDate:
    found = span(line, timeline)
    return found[1] if found else day(line, "start")


def _studied(timeline: Timeline, left: PartialDate, back: PartialDate) -> bool:
    return any(before(study[1], left) is not Truth.YES and before(back, study[0]) is not Truth.YES
               for f in timeline.facts("education") if (study := span(f, timeline)) is not None)


def _conversion(timeline: Timeline, begun: PartialDate) -> tuple[Fact, PartialDate] | None:
    """The record of being taken on by the state after the claimed start, the earliest first."""
    found = [(f, day(f)) for f in dated(timeline.facts("work_start")) if f.text("route") in STATE_ROUTES]
    found += [(f, day(f, "from")) for f in dated(timeline.facts("status"), "from")
              if f.text("status") in STATE_STATUSES]
    found += [(f, day(f, "start")) for f in dated(timeline.facts("stint"), "start")
              if is_job(f) and (not _teaches(f) or CONVERTED.search(text_of(f)))]
    later = [item for item in found if before(begun, item[1]) is Truth.YES]
    return min(later, key=lambda item: (item[1].earliest, item[0].id), default=None)


def _unsupported(timeline: Timeline, policy: Policy, facts: tuple[Fact, ...]) -> Outcome | None:
    """Pages that are not there: of being taken on, and of a registration made while the person still taught so."""
    if not timeline.content.materials_listed:
        return None
    begun = day(facts[0])
    converted = _conversion(timeline, begun)
    lacking = []
    materials = timeline.content.materials
    if not any(m.type in CONVERSION_TYPES or CONVERTED.search(m.title) for m in materials):
        lacking.append("转为公办教师或录用的审批材料")
    told_by = {f.material for f in timeline.facts("work_start") if f.text("route") in ROUTES}
    told_by |= {f.material for f in timeline.facts("stint") if COMMUNITY.search(text_of(f))}
    known = [m for m in materials if REGISTERED.search(m.title) or (m.type in ("M03", "M33") and m.id in told_by)]
    until = converted[1] if converted else None
    if not any(m.type == "M33" or m.formed is None or not m.formed.is_readable or until is None
               or before(until, m.formed) is not Truth.YES for m in known):
        lacking.append("任教期间形成的县级教育部门民办教师登记或任用材料")
    if not lacking:
        return None
    return Outcome(
        Verdict.MISSING, facts, YELLOW, _says(timeline, facts),
        f"该时间依据民办（代课）教师经历，档案中没有{'，也没有'.join(lacking)}",
        rows=policy.rows("community_teacher_credit")[-1:], subject="民办教师材料")


def _out_of_time(timeline: Timeline, policy: Policy, facts: tuple[Fact, ...]) -> Outcome | None:
    """A conversion outside the years when the state ran conversions."""
    converted = _conversion(timeline, day(facts[0]))
    if converted is None:
        return None
    fact, when = converted
    rows = policy.in_force("community_teacher_conversion", when)
    if not rows or any(row.value == "open" for row in rows):
        return None
    return Outcome(
        Verdict.UNDECIDED, (facts[0], fact), YELLOW,
        f"{start_told(timeline, facts[0])}；{spoken(when)}转为公办或录用（{told(timeline, fact)}）",
        decides="转为公办的时间不在全国统一办理民办教师转公办的时期内，需查当地政策和审批材料", rows=rows)
