"""EXP: continuity, overlap and order of the career lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise

from rapidfuzz import fuzz

from models.comparisons import before, months_between
from models.dates import PartialDate, Precision
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.lines import (
    certain_overlap,
    in_other_place,
    is_full_time_job,
    is_full_time_study,
    is_job,
    is_soldier,
    is_study,
    newest_resume,
    provinces,
    resumes,
    span,
    text_of,
)
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.posts import is_one_post, post_text, same_unit
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated, study_text

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE


def _line(fact: Fact) -> str:
    what = study_text(fact) if fact.kind == "education" else place_text(fact)
    return f"{period(fact)}{what}"


@dataclass(frozen=True, slots=True)
class _Covered:
    """A line or study that fills time."""

    fact: Fact
    start: PartialDate
    end: PartialDate


@rule("EXP-01", title="经历空档", reads=["gap_months", "continuous_lines"],
      settled_by="任免文件底稿，工资和编制台账，原单位证明")
def gap_in_career(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Time between neighbouring lines of the newest résumé that no line, and no full-time study on file, covers."""
    lines = [line for line in newest_resume(timeline) if line.date("start") is not None]
    if len(lines) < 2:
        return
    limits = policy.constant("gap_months")
    rows = (policy.constant("continuous_lines"), limits)
    unsure, vague, found = [], [], False
    for reached, following in _neighbours(_filled(timeline, lines)):
        fewest, most = months_between(reached.end, following.start)
        usual = limits.value["after_graduation" if _is_usual_break(reached.fact, following.fact) else "blue"]
        if fewest > usual:
            found = True
            yield _gap(timeline, lines, reached, following, rows)
        elif _is_doubtful(reached.end, following.start, usual, limits.value):
            unsure.append((reached, following))
        elif most > max(usual, limits.value["yellow"]) and Precision.YEAR in (
                reached.end.precision, following.start.precision):
            vague.append((reached, following))
    unsure += vague if _is_the_only_year(lines, vague) else []
    if unsure:
        yield _perhaps_a_gap(timeline, lines, unsure, rows)
    elif not found:
        yield CONSISTENT


def _is_the_only_year(lines: Sequence[Fact], vague: Sequence[tuple[_Covered, _Covered]]) -> bool:
    """Whether one place alone is written by years; where others are too, that is how the person writes."""
    by_year = {d.edtf for line in lines for d in (line.date("start"), line.date("end"))
               if d is not None and d.precision is Precision.YEAR}
    return len(vague) == 1 and by_year <= {vague[0][0].end.edtf, vague[0][1].start.edtf}


def _perhaps_a_gap(
    timeline: Timeline, lines: Sequence[Fact], unsure: Sequence[tuple[_Covered, _Covered]], rows: tuple[PolicyRow, ...]
) -> Outcome:
    facts = tuple(dict.fromkeys(c.fact for pair in unsure for c in pair))
    parts = "；".join(f"{_line(a.fact)}与{_line(b.fact)}之间" for a, b in unsure[:3])
    worst = max(months_between(a.end, b.start)[1] for a, b in unsure)
    return Outcome(
        Verdict.UNDECIDED, facts, _colour(worst, rows[1].value), f"{material_title(timeline, lines[0])}载{parts}",
        decides=f"起止记载不精确，最多可能空档{worst}个月，需起止精确到月", rows=rows, subject="imprecise")


def _is_doubtful(end: PartialDate, start: PartialDate, usual: int, limits: Mapping[str, int]) -> bool:
    """Whether dates that only just meet leave a gap by most of what they can mean."""
    fewest, most = months_between(end, start)
    if all(d.precision in (Precision.MONTH, Precision.DAY) for d in (end, start)) or fewest < limits["blue"]:
        return False
    return most > usual and (usual - fewest) * limits["doubt_share"] <= most - fewest


def _colour(months: int, limits: Mapping[str, int]) -> Severity:
    return RED if months > limits["red"] else YELLOW if months > limits["yellow"] else BLUE


def _gap(
    timeline: Timeline, lines: Sequence[Fact], reached: _Covered, following: _Covered, rows: tuple[PolicyRow, ...]
) -> Outcome:
    fewest, _ = months_between(reached.end, following.start)
    severity = _colour(fewest, rows[1].value)
    worked = any(is_job(line) and (start := line.date("start")) is not None
                 and start.earliest <= reached.end.latest for line in lines)
    if severity is RED and not worked:
        severity = YELLOW
    return Outcome(
        Verdict.CONFLICT, (reached.fact, following.fact), severity,
        f"{material_title(timeline, lines[0])}载{_line(reached.fact)}，下一段为{_line(following.fact)}",
        f"{spoken(reached.end)}至{spoken(following.start)}间至少有{fewest}个月没有任何经历，简历应前后衔接", rows=rows)


def _filled(timeline: Timeline, lines: Sequence[Fact]) -> list[_Covered]:
    """Lines of the résumé and full-time studies, by start. A line whose end is not written lasts to the next one."""
    starts = sorted(day.earliest for line in lines if (day := line.date("start")) is not None)
    found = []
    for fact in (*lines, *(f for f in timeline.facts("education") if is_full_time_study(f))):
        start, end = fact.date("start"), fact.date("end")
        if start is None:
            continue
        if end is None:
            if fact.kind == "education":
                continue
            later = [d for d in starts if d > start.earliest]
            end = (PartialDate.of_day(timeline.as_of) if is_open(fact) or not later
                   else PartialDate.of_day(min(later)))
        found.append(_Covered(fact, start, end))
    found.sort(key=lambda c: (c.start.earliest, c.start.latest, c.fact.kind == "education", c.fact.id))
    return found


def _neighbours(filled: Sequence[_Covered]) -> Iterator[tuple[_Covered, _Covered]]:
    """For each line in turn, the line that reached furthest before it. Studies fill gaps but do not open them."""
    reached: _Covered | None = None
    for item in filled:
        opens = item.fact.kind == "stint"
        if reached is not None and (opens or months_between(reached.end, item.start)[0] <= 1):
            if opens:
                yield reached, item
        elif reached is not None:
            continue  # a study that starts after a gap: the gap is shown before the next line instead
        if opens if reached is None else _reach(item) > _reach(reached):
            reached = item


def _reach(item: _Covered) -> tuple[date, date]:
    return item.end.latest, item.end.earliest


def _is_usual_break(before_gap: Fact, after_gap: Fact) -> bool:
    """Whether the time between is the usual one between graduation and reporting for work, or around army service."""
    graduated = before_gap.kind == "education" or is_study(before_gap)
    return graduated or is_soldier(before_gap) is not is_soldier(after_gap)


@rule("EXP-02", title="经历重叠", reads=["one_full_time_line", "overlap_months"],
      settled_by="入伍、退伍材料，两单位工资发放册")
def full_time_lines_overlap(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Every two full-time jobs of one résumé, and army service against civilian jobs across pages."""
    row, limit = policy.constant("one_full_time_line"), policy.constant("overlap_months").number
    seen: set[tuple[str, ...]] = set()
    if any(is_full_time_job(line) for line in timeline.facts("stint")):
        yield CONSISTENT
    for one, other in _pairs(timeline):
        fewest, _ = certain_overlap(one, other, timeline)
        if fewest <= limit or _lasting_in_the_middle(one, other):
            continue
        key = tuple(sorted((_written(one), _written(other))))
        if key in seen:
            continue
        seen.add(key)
        army = is_soldier(one) is not is_soldier(other)
        apart = bool(provinces(text_of(one))) and in_other_place(text_of(one), text_of(other))
        apart = apart and not provinces(text_of(one)) & provinces(text_of(other))
        note = "军队服役与地方工作" if army else "两段全职经历"
        yield Outcome(Verdict.CONFLICT, (one, other), RED if army or apart else YELLOW,
                      f"{stated(timeline, one, place_text(one), period(one))}，"
                      f"{stated(timeline, other, place_text(other), period(other))}",
                      f"{note}至少重叠{fewest}个月", rows=(row,))


def _written(line: Fact) -> str:
    return f"{line.fields.get('start')} {line.fields.get('end')} {place_text(line)}"


def _pairs(timeline: Timeline) -> Iterator[tuple[Fact, Fact]]:
    """Jobs that certainly ran at the same time: of one résumé, or army service and a civilian job on two pages."""
    beside = [f for f in timeline.facts("appointment") if f.text("action") in ("兼任", "挂职")]
    groups = [[line for line in lines if is_full_time_job(line) and not any(_is_of(line, f) for f in beside)]
              for lines in resumes(timeline)]
    for lines in groups:
        yield from _simultaneous(timeline, lines)
    home = {line.id: lines for lines in groups for line in lines} if len(groups) > 1 else {}
    serving = [line for lines in groups for line in lines if home and is_soldier(line)]
    if not serving:
        return
    army = {line.id for line in serving}
    civilian = [line for lines in groups for line in lines if line.id not in army]
    for one, other in _simultaneous(timeline, serving, civilian):
        lines, others = home[one.id], home[other.id]
        if lines is not others and not _is_about(one, lines, other, others):
            yield one, other


def _is_of(line: Fact, appointment: Fact) -> bool:
    """Whether a line tells of the post that an appointment names."""
    return is_one_post(post_text(line), post_text(appointment)) and same_unit(
        line.text("unit") or "", appointment.text("unit") or "")


def _simultaneous(
    timeline: Timeline, lines: Sequence[Fact], others: Sequence[Fact] = ()
) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of lines that certainly share days, in page order; with `others`, pairs of a line and one of those.

    A sweep by start, so that few pairs are looked at.
    """
    marked = [*((line, False) for line in lines), *((line, True) for line in others)]
    spans = [(bounds[0].latest, bounds[1].earliest, place) for place, (line, _) in enumerate(marked)
             if (bounds := span(line, timeline)) is not None]
    spans.sort()
    found = []
    for number, (_, end, place) in enumerate(spans):
        for start, _, other in islice(spans, number + 1, None):
            if start >= end:
                break
            if not others or marked[place][1] is not marked[other][1]:
                found.append((min(place, other), max(place, other)))
    return ((marked[one][0], marked[other][0]) for one, other in sorted(found))


def _is_about(one: Fact, lines: Sequence[Fact], other: Fact, others: Sequence[Fact]) -> bool:
    """Whether the résumé of either line tells the same of that time as the other page does."""
    return any(fuzz.ratio(text_of(other), text_of(line)) >= 60 for line in lines if line is not one) or any(
        fuzz.ratio(text_of(one), text_of(line)) >= 60 for line in others if line is not other)


def _lasting_in_the_middle(one: Fact, other: Fact) -> bool:
    """Whether a line without an end is followed by another: nothing behind its dash says that it lasted."""
    early = min((one, other), key=_start_day)
    return is_open(early)


def _start_day(fact: Fact) -> date:
    start = fact.date("start")
    return start.earliest if start else date.max


@rule("EXP-03", title="简历起止倒挂或次序混乱", reads=["lines_in_order"],
      settled_by="简历原件，任免文件底稿")
def lines_reversed_or_disordered(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each line's end against its start, its start against the line before, and both against the form's date."""
    row = policy.constant("lines_in_order")
    for lines in resumes(timeline):
        for line in lines:
            yield from _impossible_line(timeline, line, row)
        told = [line for line in lines if line.date("start") is not None and not line.flag("nested")]
        for line, following in pairwise(told):
            first, second = line.date("start"), following.date("start")
            if first is not None and second is not None and before(second, first) is Truth.YES:
                yield Outcome(Verdict.CONFLICT, (line, following), YELLOW,
                              f"{material_title(timeline, line)}先列{_line(line)}，后列{_line(following)}",
                              "后一段的起始时间早于前一段，次序颠倒", rows=(row,), subject="order")


def _impossible_line(timeline: Timeline, line: Fact, row: PolicyRow) -> Iterator[Outcome]:
    start, end, formed = line.date("start"), line.date("end"), timeline.formed(line)
    says = stated(timeline, line, place_text(line), period(line))
    late = [d for d in (start, end) if d is not None and formed is not None and before(formed, d) is Truth.YES]
    if late and formed is not None:
        why = f"{spoken(late[0])}晚于该表形成时间{spoken(formed)}，填表时尚未到该时间"
        yield Outcome(Verdict.CONFLICT, (line,), RED, says, why, rows=(row,), subject="later than form")
    if start is not None and end is not None and end.latest < start.earliest:
        yield Outcome(Verdict.CONFLICT, (line,), YELLOW, says, "终止早于起始，应核对原件是否识读有误", rows=(row,),
                      subject="reversed")
    elif not late:
        yield CONSISTENT
