"""EXP: the newest résumé form against the newest appointment form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from models.comparisons import before, months_between, same
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.lines import certain_overlap, is_study, span, text_of
from rules.outcome import Outcome
from rules.policy import Policy, PolicyRow
from rules.records import newest_first
from rules.registry import rule
from rules.thresholds import decides_a_promotion
from rules.wording import material_title, period, place_text, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
SHORT_POST = 6


@rule("EXP-04", title="履历表与任免表互不一致", reads=["forms_agree", "line_similarity", "short_line_months"],
      settled_by="任免文件底稿，年鉴、组织史资料")
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
        decisive = bool(differing) and decides_a_promotion(timeline, policy, one, other)
        yield Outcome(
            Verdict.CONFLICT if differing else Verdict.CONSISTENT, (one, other), RED if decisive else YELLOW,
            f"{stated(timeline, one, place_text(one), period(one))}，"
            f"{stated(timeline, other, place_text(other), period(other))}",
            f"同一段经历的{names}没有共同的可能" + ("，且影响任职年限是否达标" if decisive else ""), rows=(row,))
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
    return _likeness(units, (one.text("post") or "", other.text("post") or ""))


@lru_cache(maxsize=65536)
def _likeness(units: tuple[str, str], posts: tuple[str, str]) -> float:
    if not all(posts):
        return fuzz.ratio(units[0] + posts[0], units[1] + posts[1])
    if posts[0] != posts[1] and min(map(len, posts)) <= SHORT_POST:
        return 0.0
    post = fuzz.ratio(*posts)
    return min(post, _unit_similarity(*units)) if all(units) else post


@lru_cache(maxsize=65536)
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

