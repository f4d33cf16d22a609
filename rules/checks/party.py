"""PTY: age on joining the Party, the day that counts, order of the steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from models.comparisons import (
    aged_at_least,
    full_years,
    in_order,
    lasts_at_most,
    months_between,
    same,
)
from models.dates import FIRST_DAY, PartialDate, Precision
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, every
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import (
    Candidate,
    Recognised,
    between,
    birth_candidates,
    claimed,
    clusters,
    dated,
    day,
    join_candidates,
    recognised,
)
from rules.registry import rule
from rules.wording import STEP_NAMES, aged, births, spoken, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
PROVINCIAL = re.compile("省委|省级党委|自治区党委|(?:北京|天津|上海|重庆)市委|中央组织部|中组部")
Join = tuple[Fact, tuple[PolicyRow, ...]]


def step_text(timeline: Timeline, fact: Fact) -> str:
    """Which page states a step of joining, and when."""
    return stated(timeline, fact, STEP_NAMES.get(fact.slot or "", "入党步骤"), spoken(day(fact)))


@rule("PTY-01", title="入党时不满18周岁", settled_by="入党志愿书原件，党委会议记录、发展党员名册，出生日期最早材料",
      reads=["party_admission", "congress_lag_months", "minimum_party_age", "party_age_strict_from",
             "party_age_firm_from"])
def joined_under_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The day of joining, by the rules of its time, against the minimum age, under every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    for fact, joined, rivals in _join_days(timeline, policy) if candidates else ():
        rows = policy.in_force("minimum_party_age", joined if joined.earliest != FIRST_DAY else day(fact))
        if not rows:
            continue
        ok = lagged(*(
            agreed(aged_at_least(c.date, when, row.number) for c in candidates for row in rows for when in days)
            for days in ([joined], [joined, *rivals])))
        if joined.earliest == FIRST_DAY and ok is not Truth.NO:
            ok = Truth.YES  # only the approval is on file: it bounds the day of joining on one side
        settled = _recognised_before_strict(timeline, policy, day(fact))
        if settled is not None and PROVINCIAL.search(settled.fact.text("by") or ""):
            yield CONSISTENT
            continue
        fewest, most = age_span(candidates, day(fact))
        first = birth_facts(candidates)
        yield Outcome(
            verdict_of(ok), (fact, *first), _under_age_colour(timeline, policy, day(fact)),
            f"{births(timeline, first)}；{step_text(timeline, fact)}",
            f"入党时{aged(fewest, most)}，按任何可能日期均不满{rows[-1].number}周岁，"
            + ("已有组织认定，仅作备注" if settled is not None else _under_age_note(policy, day(fact))),
            "临近党章修改，支部大会与上级审批何者为入党之日结论不一，需查批准机关当时的做法" if rivals
            else what_decides(candidates, "入党时间", day(fact)), rows)


def _join_days(timeline: Timeline, policy: Policy) -> list[tuple[Fact, PartialDate, list[PartialDate]]]:
    """The days of joining, each with the days of the other step where a rule beside the one in force counts that."""
    found = []
    for fact, rows in join_candidates(timeline, policy):
        steps = {row.value["join_event"] for row in rows} - {fact.slot} if fact.slot != "claimed_join" else ()
        rivals = [day(f) for step in sorted(steps) for f in dated(timeline.facts("party", step))]
        found.append((fact, day(fact), rivals))
    if found:
        return found
    approved = dated(timeline.facts("party", "superior_approve"))
    return [(c.facts[0], between(FIRST_DAY, c.date.latest), []) for c in clusters(approved)]


def birth_facts(candidates: Sequence[Candidate]) -> tuple[Fact, ...]:
    """The records behind the birth dates, the first four of them."""
    return tuple(f for c in candidates for f in c.facts)[:4]


def age_span(candidates: Sequence[Candidate], when: PartialDate) -> tuple[int, int]:
    """Fewest and most completed years on a day under any of the birth dates."""
    spans = [full_years(c.date, when) for c in candidates]
    return min(s[0] for s in spans), max(s[1] for s in spans)


def what_decides(candidates: Sequence[Candidate], event: str, when: PartialDate) -> str:
    """What would decide a test of age: which of two birth dates holds, or a date to the day."""
    if len(candidates) > 1:
        return "各种出生日期结论不一，需先认定出生日期"
    unsure = [name for name, written in (("出生日期", candidates[0].date), (event, when))
              if written.precision is not Precision.DAY]
    return f"需{'和'.join(unsure) or event}精确到日"


def _settled(timeline: Timeline, policy: Policy, joined: PartialDate) -> Recognised | None:
    """The determination that recognises this day of joining."""
    found = recognised(timeline, "party", policy)
    return found if found is not None and same(found.date, joined) is not Truth.NO else None


def _recognised_before_strict(timeline: Timeline, policy: Policy, joined: PartialDate) -> Recognised | None:
    """The determination that recognises an admission under age: only those of before 2014-05 may be recognised."""
    old = joined.latest < policy.constant("party_age_strict_from").value
    return _settled(timeline, policy, joined) if old else None


def _under_age_colour(timeline: Timeline, policy: Policy, joined: PartialDate) -> Severity:
    if _recognised_before_strict(timeline, policy, joined) is not None:
        return BLUE
    if joined.earliest >= policy.constant("party_age_strict_from").value:
        return RED
    if joined.latest < policy.constant("party_age_firm_from").value:
        return YELLOW
    steps = {fact.slot for fact in dated(timeline.facts("party"))}
    complete = {"apply", "branch_accept", "superior_approve"} <= steps and bool(steps & {"full_branch", "full_approve"})
    return YELLOW if complete else RED


def _under_age_note(policy: Policy, joined: PartialDate) -> str:
    strict = policy.constant("party_age_strict_from").value
    if joined.latest < strict:
        return "如入党手续完备，可按个案报省级党委组织部认定"
    return "应查入党手续"


@rule("PTY-02", title="入党时间依据日期用错", settled_by="入党志愿书原件，党委会议记录、发展党员名册",
      reads=["party_admission", "congress_lag_months", "join_gain_months"])
def join_date_from_wrong_event(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed day of joining against the step that counted then: branch meeting or superior approval."""
    claims = dated(claimed(timeline, "party", "claimed_join")) or dated(timeline.facts("party", "claimed_join"))
    events = {step: dated(timeline.facts("party", step)) for step in ("branch_accept", "superior_approve")}
    joins = [join for join in join_candidates(timeline, policy) if join[0].slot in events]
    if not joins or timeline.facts("party", "rejoin"):
        return
    for claim in [group.facts[0] for group in clusters(claims)]:
        covered = _settled(timeline, policy, day(claim)) is not None
        yield CONSISTENT if covered else _claimed_join(timeline, policy, claim, joins, events)


def _claimed_join(
    timeline: Timeline, policy: Policy, claim: Fact, joins: Sequence[Join], events: dict[str, tuple[Fact, ...]]
) -> Outcome:
    rows = tuple(dict.fromkeys(row for _, in_force in joins for row in in_force))
    by_row = {row: events[row.value["join_event"]] for row in rows}
    answers = {row: _any_same(claim, facts) for row, facts in by_row.items() if facts}
    join, strict = joins[0][0], [row for row in rows if any(_holds(row, f) for f, _ in joins)]
    near = [f for f, _ in joins if _same_month(f, claim) and _apart(f, claim)]
    ok = lagged(agreed(answers[row] for row in strict if row in answers), agreed(answers.values()))
    gained = lasts_at_most(day(claim), day(join), policy.constant("join_gain_months").number) is Truth.NO
    others = [f for step in events.values() for f in step if f is not join and same(day(f), day(claim)) is not Truth.NO]
    wrong = f"所填正是{STEP_NAMES[others[0].slot or '']}的日期" if others else "所填与各步骤日期均不符"
    event = STEP_NAMES[(strict or rows)[-1].value["join_event"]]
    against = next((f for f in (join, *(f for step in events.values() for f in step)) if _apart(f, claim)), join)
    return Outcome(
        verdict_of(ok), tuple(dict.fromkeys((claim, join, against, *others))),
        BLUE if near else RED if gained else YELLOW,
        f"{step_text(timeline, claim)}，而{step_text(timeline, against)}",
        "仅日数不同" if near else f"当时入党时间应为{event}之日，{wrong}",
        "该时期前后入党时间的计算规定不同，需查批准机关当时的做法", tuple(strict or rows)[-1:])


def _apart(one: Fact, other: Fact) -> bool:
    return same(day(one), day(other)) is Truth.NO


def _holds(row: PolicyRow, fact: Fact) -> bool:
    return row.effective <= day(fact).latest and day(fact).earliest <= row.until


def _any_same(claim: Fact, facts: Sequence[Fact]) -> Truth:
    """NO where the claim can be none of the recorded days; agreement at the recorded precision counts as YES."""
    return Truth.NO if all(same(day(claim), day(f)) is Truth.NO for f in facts) else Truth.YES


def _same_month(one: Fact, other: Fact) -> bool:
    a, b = day(one), day(other)
    return a.earliest.replace(day=1) == b.earliest.replace(day=1) and a.latest.replace(day=1) == b.latest.replace(day=1)


@rule("PTY-07", title="上级审批早于支部大会或超期", settled_by="入党志愿书原件，党委会议记录",
      reads=["admission_order", "approval_limit_months"])
def approval_out_of_order_or_late(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The superior body's approval against the branch meeting: never before it, and within the months then allowed."""
    meetings = clusters(dated(timeline.facts("party", "branch_accept")))
    approvals = clusters(dated(timeline.facts("party", "superior_approve")))
    if not meetings or not approvals:
        return
    meeting, approval = meetings[0].facts[0], approvals[0].facts[0]
    order = agreed(in_order(m.date, a.date) for m in meetings for a in approvals)
    says = f"{step_text(timeline, meeting)}，{step_text(timeline, approval)}"
    facts = (meeting, approval)
    if order is Truth.NO:
        yield Outcome(Verdict.CONFLICT, facts, RED, says, "上级党委审批早于支部大会，次序不能成立",
                      rows=policy.rows("admission_order")[-1:])
        return
    yield CONSISTENT
    rows = policy.in_force("approval_limit_months", meetings[0].date)
    fewest, _ = months_between(meetings[0].date, approvals[0].date)
    if not rows or len(meetings) > 1 or len(approvals) > 1:
        return
    if all(fewest > row.value["yellow"] for row in rows):
        yield Outcome(Verdict.CONFLICT, facts, YELLOW, says, f"至少相隔{fewest}个月，超过最长六个月的期限", rows=rows)
    elif all(fewest > row.value.get("blue", row.value["yellow"]) for row in rows):
        yield Outcome(Verdict.CONFLICT, facts, BLUE, says, f"至少相隔{fewest}个月，超过三个月而无延期说明", rows=rows)


@rule("PTY-08", title="入党程序次序颠倒", settled_by="入党申请书、培养考察登记表、入党志愿书原件",
      reads=["admission_order", "admission_order_fine"])
def admission_steps_out_of_order(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Every pair of admission steps that is certainly the wrong way round; of pairs that say the same, the closest."""
    if timeline.facts("party", "rejoin"):
        return
    core = policy.constant("admission_order")
    fine = policy.constant("admission_order_fine")
    steps = {step: clusters(dated(timeline.facts("party", step))) for step in fine.value}
    present = [step for step in fine.value if steps[step]]
    if len(present) < 2:
        return
    core_pairs = _closest_inversions([step for step in core.value if steps[step]], steps)
    named = {step for pair in core_pairs for step in pair}
    fine_pairs = [pair for pair in _closest_inversions(present, steps) if not set(pair) & named
                  and all(c.date.earliest >= fine.effective for step in pair for c in steps[step])]
    if not core_pairs and not fine_pairs:
        yield CONSISTENT
    for row, severity, pairs in ((core, RED, core_pairs), (fine, YELLOW, fine_pairs)):
        for first, second in pairs:
            facts = (steps[first][0].facts[0], steps[second][0].facts[0])
            yield Outcome(
                Verdict.CONFLICT, facts, severity, "，".join(step_text(timeline, f) for f in facts),
                f"{STEP_NAMES[first]}应在{STEP_NAMES[second]}之前，次序颠倒", rows=(row,))


def _closest_inversions(present: Sequence[str], steps: dict[str, list[Candidate]]) -> list[tuple[str, str]]:
    """Pairs certainly the wrong way round that hold no closer such pair."""
    def inverted(pair: tuple[str, str]) -> bool:
        return every_pair_inverted(steps[pair[0]], steps[pair[1]])

    place = {step: number for number, step in enumerate(present)}
    wrong = [pair for pair in combinations(present, 2) if inverted(pair)]
    return [pair for pair in wrong if not any(
        other != pair and place[pair[0]] <= place[other[0]] and place[other[1]] <= place[pair[1]] for other in wrong)]


def every_pair_inverted(first: Iterable[Candidate], second: Sequence[Candidate]) -> bool:
    """Whether no record of the first step can come before any record of the second."""
    return every(Truth.of(yes=in_order(a.date, b.date) is Truth.NO, no=in_order(a.date, b.date) is not Truth.NO)
                 for a in first for b in second) is Truth.YES
