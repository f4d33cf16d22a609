"""PTY: age on joining the League."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import aged_at_least, aged_at_most
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.party import age_span, birth_facts, what_decides
from rules.outcome import Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, birth_candidates, clusters, dated
from rules.registry import rule
from rules.wording import aged, births, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW


@rule("PTY-15", title="入团年龄异常", settled_by="入团志愿书原件，出生日期最早材料",
      reads=["league_age", "far_under_league_age", "congress_lag_months"])
def league_age_out_of_range(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Age on joining the League against the range of the time, under every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    accepted = dated(timeline.facts("league", "branch_accept"))
    approved = dated(timeline.facts("league", "approve"))
    if not candidates or not (accepted or approved):
        return
    lag = policy.constant("congress_lag_months").number
    latest, first = clusters(approved or accepted), clusters(accepted or approved)
    for event, over in ((latest, False), (first, True)):
        for joined in event:
            rows = policy.in_force("league_age", joined.date, lag_months=lag)
            in_force = policy.in_force("league_age", joined.date)
            if in_force:
                yield _league_age(timeline, policy, joined, candidates, (rows, in_force), over=over)


def _league_age(
    timeline: Timeline, policy: Policy, joined: Candidate, candidates: Sequence[Candidate],
    rows: tuple[Sequence[PolicyRow], Sequence[PolicyRow]], *, over: bool
) -> Outcome:
    far = policy.constant("far_under_league_age")
    test = aged_at_most if over else aged_at_least
    by_rows, in_force = (agreed(test(c.date, joined.date, row.value[1 if over else 0]) for c in candidates for row in r)
                         for r in rows)
    ok = lagged(in_force, by_rows)
    far_under = not over and agreed(aged_at_least(c.date, joined.date, far.number) for c in candidates) is Truth.NO
    low, high = rows[1][-1].value
    fewest, most = age_span(candidates, joined.date)
    first = birth_facts(candidates)
    return Outcome(
        verdict_of(ok), (joined.facts[0], *first), RED if far_under else YELLOW,
        f"{births(timeline, first)}；{stated(timeline, joined.facts[0], '入团时间', spoken(joined.date))}",
        f"入团时{aged(fewest, most)}，当时规定{low}至{high}周岁，按任何可能日期都{'超过' if over else '不足'}",
        f"当时规定{low}至{high}周岁，{what_decides(candidates, '入团时间', joined.date)}",
        (far,) if far_under else tuple(rows[1]),
        subject="over" if over else "")

