"""WRK-11: breaks in service that nobody took account of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.comparisons import (
    before,
    months_between,
    same,
)
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import (
    JOBLESS,
    is_job,
    is_rural_youth,
    newest_resume,
    resumes,
    span,
    text_of,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import (
    claimed,
    dated,
    day,
    recognised,
)
from rules.registry import rule
from rules.wording import material_title, place_text, spoken, start_told

RED, YELLOW = Severity.RED, Severity.YELLOW
REHABILITATED = re.compile("平反|复职|恢复公职|恢复工作|撤销.{0,12}(处分|决定)")
LEFT = (r"辞职|除名|开除|自动离职|退职|停薪留职|判刑|有期徒刑|服刑(?!人员)"
        r"|(?:劳教|劳动教养)(?!所|局|场|院|大队|学校|人员|干|警|工作|管理)")
BREAKS = re.compile(f"{LEFT}|{JOBLESS}")
LEFT_WORK = re.compile(f"被?(?:{BREAKS.pattern})")
INSIDE = re.compile("(?<!因)(?<!被)(?:服刑|劳改|劳教|劳动教养)(?:期间|中|$)")
GRAVE_BREAKS = re.compile("开除|服刑|判刑|有期徒刑")


@rule("WRK-11", title="工龄中断未扣除", reads=["service_breaks"],
      settled_by="处分决定，离职、复职批件，工龄合并计算的决定")
def break_not_deducted(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A certain break in service after the claimed start, where neither years stated nor a paper take account of it."""
    claims = dated(claimed(timeline, "work_start")) or dated(timeline.facts("work_start"))
    row = policy.constant("service_breaks")
    found = _breaks(timeline)
    if not claims or not found:
        return
    claim = claims[0]
    for first, last, facts in found:
        fewest, _ = months_between(first, last)
        if before(day(claim), first) is not Truth.YES or fewest <= row.number or _restored(timeline, policy, first):
            yield CONSISTENT
            continue
        years = _years_without_deduction(timeline, claim, first, fewest)
        if years is None:
            yield CONSISTENT
            continue
        grave = any(GRAVE_BREAKS.search(_break_text(f)) for f in facts)
        counted = f"，工龄仍载为{years[0].number('years'):g}年" if years else "，工龄仍自该时间连续计算"
        yield Outcome(
            Verdict.CONFLICT, (claim, *facts, *years), RED if grave else YELLOW,
            f"{start_told(timeline, claim)}{counted}，而{material_title(timeline, facts[0])}载"
            f"{spoken(first)}{_break_text(facts[0])}",
            f"其后至少中断{fewest}个月，中断时间应扣除或另有合并计算的依据", rows=(row,))


def _break_text(fact: Fact) -> str:
    if fact.kind == "penalty":
        return fact.text("penalty") or "处分"
    return place_text(fact) if text_of(fact) else fact.text("occupation") or "中断"


def _breaks(timeline: Timeline) -> list[tuple[PartialDate, PartialDate, tuple[Fact, ...]]]:
    """Breaks in work: from leaving (or a line without work) to the next job. One for each time and kind."""
    found: list[tuple[PartialDate, PartialDate, tuple[Fact, ...]]] = []
    for lines in resumes(timeline):
        for place, line in enumerate(lines):
            hit = _break_period(lines, place, timeline)
            if hit is not None and _follows_work(lines, place):
                found.append((*hit, (line,)))
    for penalty in dated(timeline.facts("penalty"), "decided"):
        if re.search("开除(?!党籍|团籍)|除名|服刑|有期徒刑", penalty.text("penalty") or ""):
            following = _next_job(newest_resume(timeline), day(penalty, "decided"))
            if following is not None:
                found.append((day(penalty, "decided"), following, (penalty,)))
    merged: list[tuple[PartialDate, PartialDate, tuple[Fact, ...]]] = []
    for first, last, facts in found:
        twin = next((i for i, m in enumerate(merged) if same(m[0], first) is not Truth.NO), None)
        if twin is None:
            merged.append((first, last, facts))
        else:
            merged[twin] = (merged[twin][0], merged[twin][1], (*merged[twin][2], *facts))
    return merged


def _break_period(lines: Sequence[Fact], place: int, timeline: Timeline) -> tuple[PartialDate, PartialDate] | None:
    line = lines[place]
    if not (line.text("occupation") == "待业" or BREAKS.search(text_of(line))):
        return None
    whole = span(line, timeline)
    if whole is None:
        start = line.date("start") or line.date("end")
        following = _next_job(lines[place + 1:], start) if start else None
        return (start, following) if start and following else None
    if is_job(line) and not LEFT_WORK.match(text_of(line)) and not _is_inside(line):
        following = _next_job(lines[place + 1:], whole[1])  # a job that ended so: the break begins at its end
        return (whole[1], following) if following else None
    return whole


def _is_inside(line: Fact) -> bool:
    """Whether a line is time in prison or re-education, not a job that ended so."""
    return line.text("occupation") is None and bool(INSIDE.search(text_of(line)))


def _next_job(lines: Sequence[Fact], after: PartialDate) -> PartialDate | None:
    starts = [day(f, "start") for f in dated(lines, "start") if is_job(f) and not BREAKS.search(text_of(f))
              and before(after, day(f, "start")) is Truth.YES]
    return min(starts, key=lambda d: d.earliest) if starts else None


def _follows_work(lines: Sequence[Fact], place: int) -> bool:
    """Whether there was work before the line; waiting after the countryside or the army is no break."""
    line = lines[place]
    earlier = [f for f in lines[:place] if not f.flag("nested")]
    idle = line.text("occupation") == "待业" and not re.search(LEFT, text_of(line))
    if not idle:
        return True
    return bool(earlier) and is_job(earlier[-1]) and not is_rural_youth(earlier[-1]) \
        and earlier[-1].text("occupation") not in ("士兵", "务农")


def _restored(timeline: Timeline, policy: Policy, broken: PartialDate) -> bool:
    """Whether a paper credits the break: a later recognition of the start of work, or a rehabilitation."""
    settled = recognised(timeline, "work_start", policy)
    if settled is not None and (decided := settled.fact.date("decided")) and before(broken, decided) is Truth.YES:
        return True
    texts = [text_of(f) for f in timeline.facts("stint")]
    texts += [f.text("penalty") or "" for f in timeline.facts("penalty")]
    texts += [(f.text("grounds") or "") + (f.text("value") or "") for f in timeline.facts("determination")]
    texts += [m.title for m in timeline.content.materials]
    return any(REHABILITATED.search(text) for text in texts)


def _years_without_deduction(
    timeline: Timeline, claim: Fact, broken: PartialDate, months: int
) -> tuple[Fact, ...] | None:
    """Stated years that leave the break in; () where none are stated; None where those stated take it out."""
    after = [f for f in timeline.facts("service_years") if f.number("years") is not None
             and (on := f.date("on") or timeline.formed(f)) is not None and before(broken, on) is Truth.YES]
    if not after:
        return ()
    wrong = []
    for fact in after:
        on = fact.date("on") or timeline.formed(fact)
        if on is not None:
            most = months_between(day(claim), on)[1]
            if (fact.number("years") or 0) * 12 > most - months + 12:
                wrong.append(fact)
    return tuple(wrong) or None
