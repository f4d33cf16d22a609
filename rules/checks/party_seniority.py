"""PTY: from which day seniority in the Party counts, and extensions of probation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.comparisons import in_order, lasts_at_least, lasts_at_most, months_between
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth, every
from rules.checks.party import step_text
from rules.checks.party_probation import (
    full_records,
    last_extension,
    probation_months,
    rows_of_day,
    stated_class,
)
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, between, clusters, dated, day, join_candidates
from rules.registry import rule
from rules.wording import lasting, place_text, spoken, stated

YELLOW, BLUE = Severity.YELLOW, Severity.BLUE
COUNTY_COMMITTEE = re.compile("(县|市|区|旗|州|盟|地)委.{0,6}(委员|常委|书记)")
PROVINCE_COMMITTEE = re.compile("(省|自治区党|北京市|天津市|上海市|重庆市)委.{0,6}(委员|常委|书记)|中央(候补)?委员")
NO_SEAT = re.compile("纪律检查|纪委|政法委|团委|工委|书记员")


@dataclass(frozen=True, slots=True)
class Basis:
    """The days from which seniority may count, by the rule in force and by the rules beside it."""

    strict: tuple[PartialDate, ...]
    near: tuple[PartialDate, ...]
    facts: tuple[Fact, ...]
    rows: tuple[PolicyRow, ...]


@rule("PTY-06", title="党龄起算错误", settled_by="党员登记表、党员花名册，入党志愿书转正页",
      reads=["party_admission", "congress_lag_months", "party_standing_excess_months", "party_standing_thresholds"])
def seniority_from_wrong_day(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Stated years in the Party, and the claimed day of full membership, against the day from which they count."""
    statements = [(fact, on) for fact in timeline.facts("party_years")
                  if fact.number("years") and (on := fact.date("on") or timeline.formed(fact)) is not None]
    claims = dated(timeline.facts("party", "claimed_full"))
    if not (statements or claims) or timeline.facts("party", "expelled") or timeline.facts("party", "rejoin"):
        return
    basis = _basis(timeline, policy, [c for c in full_records(timeline) if c.facts[0].slot != "claimed_full"])
    if basis is not None:
        yield from (_claimed_full(timeline, policy, group.facts[0], basis) for group in clusters(claims))
    basis = basis or _basis(timeline, policy, full_records(timeline))
    if basis is not None:
        yield from (_stated_years(timeline, policy, fact, on, basis) for fact, on in statements)


def _basis(timeline: Timeline, policy: Policy, ends: Sequence[Candidate]) -> Basis | None:
    """The days from which seniority counts; None where neither joining nor full membership is known."""
    joins = join_candidates(timeline, policy)
    if not joins:
        known = tuple(c.date for c in ends)
        return Basis(known, known, tuple(c.facts[0] for c in ends), ()) if ends else None
    strict: list[PartialDate] = []
    near: list[PartialDate] = []
    rows_used: list[PolicyRow] = []
    for fact, rows in joins:
        in_force = rows_of_day(rows, fact)
        for row in rows:
            days = _basis_days(timeline, fact, row, ends)
            near += days
            if row in in_force:
                strict += days
                rows_used.append(row)
    facts = tuple(dict.fromkeys([*(c.facts[0] for c in ends), *(fact for fact, _ in joins)]))
    return Basis(tuple(strict), tuple(near), facts, tuple(dict.fromkeys(rows_used))) if strict else None


def _basis_days(timeline: Timeline, fact: Fact, row: PolicyRow, ends: Sequence[Candidate]) -> list[PartialDate]:
    """The day of joining where there was no probation, else the day on which it ended, or the meeting, if later."""
    least, most = probation_months(row, stated_class(timeline, fact))
    joined = day(fact)
    if row.value["seniority_from"] == "join" or most == 0:
        return [joined]
    due = between(add_months(joined.earliest, least), add_months(joined.latest, most))
    extended = last_extension(timeline)
    if extended is not None:
        return [extended.date]
    if not ends:
        return [due]
    # Late without an extension: practice counts from the day due, so any day from then on is possible.
    return [between(due.earliest, end.date.latest) if end.date.earliest > due.latest else end.date for end in ends]


def excess(years: float, basis: PartialDate, on: PartialDate, limit: int) -> Truth:
    """NO where stated years certainly exceed the time from the basis by the limit, in calendar months."""
    fewest, most = months_between(basis, on)
    room = years * 12 - limit
    return Truth.of(yes=fewest > room, no=most <= room)


def _stated_years(timeline: Timeline, policy: Policy, fact: Fact, on: PartialDate, basis: Basis) -> Outcome:
    years, limit = fact.number("years") or 0.0, policy.constant("party_standing_excess_months")
    ok = lagged(agreed(excess(years, d, on, limit.number) for d in basis.strict),
                agreed(excess(years, d, on, limit.number) for d in basis.near))
    post = _seat_gained(timeline, policy, (years, on), basis) if ok is Truth.NO else None
    says = [stated(timeline, fact, "党龄", f"{years:g}年（{spoken(on)}）"),
            *(step_text(timeline, f) for f in basis.facts[:2])]
    gain = f"，并因此满足{place_text(post)}的党龄要求" if post is not None else ""
    return Outcome(
        verdict_of(ok), (fact, *basis.facts, *([post] if post is not None else [])), YELLOW if post else BLUE,
        "，".join(says),
        f"党龄应自预备期满转正之日（当时无预备期的自入党之日）起算，所填至少多计{limit.number}个月{gain}",
        "需更准确的转正日期和填表日期，或迟延转正时党龄的核定", (*basis.rows, limit))


def _seat_gained(
    timeline: Timeline, policy: Policy, claim: tuple[float, PartialDate], basis: Basis
) -> Fact | None:
    """An appointment to a Party committee whose seniority is met only as stated."""
    years, on = claim
    begun = between(add_months(on.earliest, -round(years * 12)), add_months(on.latest, -round(years * 12)))
    for post in dated(timeline.facts("appointment"), "decided"):
        level = _committee((post.text("unit") or "") + (post.text("post") or ""))
        for row in policy.in_force("party_standing_thresholds", day(post, "decided")) if level else ():
            months = row.value[level]
            short = all(lasts_at_least(d, day(post, "decided"), months) is Truth.NO for d in basis.near)
            if short and lasts_at_least(begun, day(post, "decided"), months) is Truth.YES:
                return post
    return None


def _committee(text: str) -> str | None:
    if NO_SEAT.search(text):
        return None
    return "省" if PROVINCE_COMMITTEE.search(text) else "县" if COUNTY_COMMITTEE.search(text) else None


def _claimed_full(timeline: Timeline, policy: Policy, claim: Fact, basis: Basis) -> Outcome:
    """A claimed day of full membership that lies a year or more before the day from which seniority counts."""
    limit = policy.constant("party_standing_excess_months")
    if not all(months_between(day(claim), d)[0] >= limit.number for d in basis.near):
        return CONSISTENT
    return Outcome(
        verdict_of(Truth.NO), (claim, *basis.facts), BLUE,
        "，".join(step_text(timeline, f) for f in (claim, *basis.facts[:2])),
        f"所填转正时间比应当起算党龄之日早{limit.number}个月以上", rows=(*basis.rows, limit), subject="claimed full")


@rule("PTY-12", title="延长预备期不合规", settled_by="入党志愿书延长预备期页，党委批复",
      reads=["probation_extension", "party_admission", "congress_lag_months", "party_standing_excess_months"])
def extension_irregular(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Extensions of probation: how many, how long each, and whether seniority moved to the end of the last."""
    starts, ends = (clusters(dated(timeline.facts("party", step))) for step in ("extend_from", "extend_to"))
    if not starts and not ends:
        return
    first = min((c.date for c in starts or ends), key=lambda d: d.earliest)
    rows = policy.in_force("probation_extension", first)
    if not rows:
        return
    yield CONSISTENT
    facts = tuple(f for group in (starts, ends) for c in sorted(group, key=_earliest) for f in c.facts[:1])
    times = max(len(starts), len(ends))
    if all(times > row.value["times"] for row in rows):
        yield Outcome(verdict_of(Truth.NO), facts, YELLOW, "，".join(step_text(timeline, f) for f in facts),
                      f"预备期延长了{times}次，只能延长一次", rows=rows, subject="times")
    for start, end in _periods(timeline, policy, starts, ends):
        yield _extension_length(timeline, policy, start, end)
    if ends:
        yield from _seniority_not_moved(timeline, policy, max(ends, key=_earliest), rows)


def _earliest(group: Candidate) -> tuple[object, ...]:
    return group.date.earliest, group.date.latest


def _periods(
    timeline: Timeline, policy: Policy, starts: Sequence[Candidate], ends: Sequence[Candidate]
) -> list[tuple[Candidate, Candidate]]:
    """Start and end of each extension. Without a start on file the first begins when probation was due to end."""
    begun, over = sorted(starts, key=_earliest), sorted(ends, key=_earliest)
    if len(begun) == len(over):
        return list(zip(begun, over, strict=True))
    if begun:
        return [(begun[0], over[-1])] if over else []
    due = _due(timeline, policy)
    return [(due, over[0]), *pairwise(over)] if due is not None else list(pairwise(over))


def _due(timeline: Timeline, policy: Policy) -> Candidate | None:
    """When probation was to end without an extension."""
    for fact, rows in join_candidates(timeline, policy):
        for row in rows_of_day(rows, fact):
            least, most = probation_months(row, stated_class(timeline, fact))
            joined = day(fact)
            return Candidate(between(add_months(joined.earliest, least), add_months(joined.latest, most)), (fact,))
    return None


def _extension_length(timeline: Timeline, policy: Policy, start: Candidate, end: Candidate) -> Outcome:
    rows = policy.in_force("probation_extension", start.date)
    short = agreed(lasts_at_least(start.date, end.date, row.value.get("least", 0)) for row in rows)
    long = agreed(lasts_at_most(start.date, end.date, row.value["most"]) for row in rows)
    ok = every([short, long])
    fewest, most = months_between(start.date, end.date)
    length = lasting(fewest, most)
    facts = (start.facts[0], end.facts[0])
    return Outcome(
        verdict_of(ok), facts, YELLOW, "，".join(step_text(timeline, f) for f in facts),
        f"延长{length}，" + ("超过一年" if long is Truth.NO else "不足半年"),
        "延长预备期不得超过一年、不少于半年，需更准确的起止日期", rows, "length")


def _seniority_not_moved(
    timeline: Timeline, policy: Policy, end: Candidate, rows: Sequence[PolicyRow]
) -> Iterator[Outcome]:
    wrong = [f for f in dated(timeline.facts("party", "claimed_full")) if in_order(end.date, day(f)) is Truth.NO]
    limit = policy.constant("party_standing_excess_months")
    wrong += [f for f in timeline.facts("party_years")
              if f.number("years") and (on := f.date("on") or timeline.formed(f)) is not None
              and excess(f.number("years") or 0.0, end.date, on, limit.number) is Truth.NO]
    for fact in wrong:
        says = step_text(timeline, fact) if fact.kind == "party" else stated(
            timeline, fact, "党龄", f"{fact.number('years'):g}年")
        yield Outcome(verdict_of(Truth.NO), (fact, end.facts[0]), YELLOW,
                      f"{says}，{step_text(timeline, end.facts[0])}",
                      "延长预备期的，党龄应自延长期满转正之日起算", rows=tuple(rows), subject="seniority")
