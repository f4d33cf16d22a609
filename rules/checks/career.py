"""EXP: continuity, overlap, order and agreement of the career lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from models.comparisons import before, months_between, same
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
from rules.records import newest_first
from rules.registry import rule
from rules.wording import material_title, period, place_text, spoken, stated, study_text

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
SHORT_POST = 6


def _line(fact: Fact) -> str:
    what = study_text(fact) if fact.kind == "education" else place_text(fact)
    return f"{period(fact)}{what}"


@dataclass(frozen=True, slots=True)
class _Covered:
    """A line or study that fills time."""

    fact: Fact
    start: PartialDate
    end: PartialDate


@rule("EXP-01", title="经历空档", reads=["gap_months", "continuous_lines"])
def gap_in_career(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Time between neighbouring lines of the newest résumé that no line, and no full-time study on file, covers."""
    lines = [line for line in newest_resume(timeline) if line.date("start") is not None]
    if len(lines) < 2:
        return
    limits = policy.constant("gap_months")
    rows = (policy.constant("continuous_lines"), limits)
    filled = _filled(timeline, lines)
    unsure: list[tuple[_Covered, _Covered]] = []
    found = False
    for reached, following in _neighbours(filled):
        fewest, most = months_between(reached.end, following.start)
        if _excused(reached.fact, following.fact, most, limits.value["after_graduation"]):
            continue
        if fewest > limits.value["blue"]:
            found = True
            yield _gap(timeline, lines, reached, following, rows)
        elif most > limits.value["blue"] and not _fine(reached.end, following.start):
            unsure.append((reached, following))
    if unsure:
        facts = tuple(dict.fromkeys(c.fact for pair in unsure for c in pair))
        parts = "；".join(f"{_line(a.fact)}与{_line(b.fact)}之间" for a, b in unsure[:3])
        worst = max(months_between(a.end, b.start)[1] for a, b in unsure)
        yield Outcome(
            Verdict.UNDECIDED, facts, _colour(worst, limits.value), f"{material_title(timeline, lines[0])}载{parts}",
            decides=f"起止只记到年，最多可能空档{worst}个月，需起止精确到月", rows=rows, subject="imprecise")
    elif not found:
        yield CONSISTENT


def _fine(end: PartialDate, start: PartialDate) -> bool:
    """Whether both dates are written to the month or the day."""
    return all(d.precision in (Precision.MONTH, Precision.DAY) for d in (end, start))


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


def _excused(before_gap: Fact, after_gap: Fact, months: int, limit: int) -> bool:
    """Whether a short gap is the usual one between graduation and reporting for work, or around army service."""
    graduated = before_gap.kind == "education" or is_study(before_gap)
    army = is_soldier(before_gap) is not is_soldier(after_gap)
    return months <= limit and (graduated or army)


@rule("EXP-02", title="经历重叠", reads=["one_full_time_line", "overlap_months"])
def full_time_lines_overlap(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Every two full-time jobs of one résumé, and army service against civilian jobs across pages."""
    row, limit = policy.constant("one_full_time_line"), policy.constant("overlap_months").number
    seen: set[tuple[str, ...]] = set()
    for one, other in _pairs(timeline):
        fewest, _ = certain_overlap(one, other, timeline)
        if fewest <= limit or _lasting_in_the_middle(one, other):
            yield CONSISTENT
            continue
        key = tuple(sorted((_line(one), _line(other))))
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


def _pairs(timeline: Timeline) -> Iterator[tuple[Fact, Fact]]:
    groups = [[line for line in lines if is_full_time_job(line)] for lines in resumes(timeline)]
    for lines in groups:
        yield from combinations(lines, 2)
    for lines, others in combinations(groups, 2):
        for one in lines:
            for other in others:
                if is_soldier(one) is not is_soldier(other) and not _is_about(one, lines, other, others):
                    yield one, other


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


@rule("EXP-03", title="简历起止倒挂或次序混乱", reads=["lines_in_order"])
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


@rule("EXP-04", title="履历表与任免表互不一致", reads=["forms_agree", "line_similarity", "short_line_months"])
def forms_disagree(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Lines of the newest résumé form against those of the newest appointment form: dates, and what one leaves out."""
    row, alike = policy.constant("forms_agree"), policy.constant("line_similarity").number
    forms = [_newest_with_lines(timeline, kind) for kind in ("M01", "M27")]
    if not all(forms):
        return
    resume, appointment = forms
    pairs = _aligned(resume, appointment, alike)
    for one, other in pairs:
        differing = [name for name in ("start", "end") if _differs(timeline, one, other, name)]
        names = "和".join({"start": "起始时间", "end": "终止时间"}[name] for name in differing)
        yield Outcome(
            Verdict.CONFLICT if differing else Verdict.CONSISTENT, (one, other), YELLOW,
            f"{stated(timeline, one, place_text(one), period(one))}，"
            f"{stated(timeline, other, place_text(other), period(other))}",
            f"同一段经历的{names}没有共同的可能", rows=(row,))
    matched = {fact.id for pair in pairs for fact in pair}
    for lines, others in ((resume, appointment), (appointment, resume)):
        for line in lines:
            if line.id not in matched and _left_out(timeline, line, others):
                yield _in_one_form_only(timeline, policy, line, others, row)


def _in_one_form_only(
    timeline: Timeline, policy: Policy, line: Fact, others: Sequence[Fact], row: PolicyRow
) -> Outcome:
    length = span(line, timeline)
    short = length is not None and months_between(*length)[1] < policy.constant("short_line_months").number
    return Outcome(Verdict.CONFLICT, (line,), BLUE if short else YELLOW,
                   stated(timeline, line, place_text(line), period(line)),
                   f"{material_title(timeline, others[0])}的简历涵盖该时间却没有这段经历", rows=(row,),
                   subject="left out")


def _newest_with_lines(timeline: Timeline, kind: str) -> list[Fact]:
    forms = (timeline.on_material("stint", material) for material in newest_first(timeline, kind))
    return [line for line in next(filter(None, forms), ()) if not line.flag("nested")]


def _aligned(lines: Sequence[Fact], others: Sequence[Fact], alike: int) -> list[tuple[Fact, Fact]]:
    """Pairs of lines about the same post, most alike first, nearest in time where alike."""
    scored = sorted(
        ((-score, _apart(a, b), i, j) for i, a in enumerate(lines) for j, b in enumerate(others)
         if (score := _similarity(a, b)) >= alike))
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for _, _, i, j in scored:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((lines[i], others[j]))
    return pairs


def _similarity(one: Fact, other: Fact) -> float:
    """How alike unit and post are, 0 to 100. Short posts must be the same: 股长 is not 副股长."""
    units = one.text("unit") or "", other.text("unit") or ""
    posts = one.text("post") or "", other.text("post") or ""
    if not all(posts):
        return fuzz.ratio(text_of(one), text_of(other))
    if posts[0] != posts[1] and min(map(len, posts)) <= SHORT_POST:
        return 0.0
    post = fuzz.ratio(*posts)
    return min(post, _unit_similarity(*units)) if all(units) else post


def _unit_similarity(one: str, other: str) -> float:
    """Units are often shortened: 县财政局 for 某县财政局."""
    return max(fuzz.ratio(one, other), fuzz.partial_ratio(one, other) if min(len(one), len(other)) >= 3 else 0.0)


def _apart(one: Fact, other: Fact) -> int:
    a, b = one.date("start"), other.date("start")
    return abs((a.earliest - b.earliest).days) if a and b else 0


def _differs(timeline: Timeline, one: Fact, other: Fact, name: str) -> bool:
    a, b = one.date(name), other.date(name)
    if a is not None and b is not None:
        return same(a, b) is Truth.NO
    if name == "end" and (a is None) is not (b is None):
        lasting, ended = (one, b) if a is None else (other, a)
        formed = timeline.formed(lasting)
        return is_open(lasting) and ended is not None and formed is not None and before(ended, formed) is Truth.YES
    return False


def _left_out(timeline: Timeline, line: Fact, others: Sequence[Fact]) -> bool:
    """Whether the other form tells of the time before and after a line, but of nothing like it and no summary of it."""
    own = span(line, timeline)
    starts = [start for other in others if (start := other.date("start")) is not None]
    formed = timeline.formed(others[0])
    if own is None or not starts or formed is None:
        return False
    first = min(starts, key=lambda d: d.earliest)
    if before(first, own[0]) is not Truth.YES or before(own[1], formed) is not Truth.YES:
        return False
    for other in others:
        theirs = span(other, timeline)
        if theirs is None:
            return False
        shared = certain_overlap(line, other, timeline)[1]
        if shared > 0 and (_summarises(line, other) or (is_study(line) and is_study(other))):
            return False
    return True


def _summarises(line: Fact, other: Fact) -> bool:
    """Whether a line of the other form is about the same unit, so that it may sum up several posts."""
    one, two = line.text("unit") or text_of(line), other.text("unit") or text_of(other)
    return _unit_similarity(one, two) >= 60

