"""PTY: joining the Party and the League, probation, order of the steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from models.comparisons import (
    aged_at_least,
    aged_at_most,
    full_years,
    in_order,
    lasts_at_least,
    lasts_at_most,
    months_between,
    same,
)
from models.dates import FIRST_DAY, PartialDate, Precision, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, every
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import (
    Candidate,
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
Join = tuple[Fact, tuple[PolicyRow, ...]]


def _step(timeline: Timeline, fact: Fact) -> str:
    return stated(timeline, fact, STEP_NAMES.get(fact.slot or "", "入党步骤"), spoken(day(fact)))


@rule("PTY-01", title="入党时不满18周岁", reads=["party_admission", "minimum_party_age", "party_age_strict_from"])
def joined_under_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The day of joining, by the rules of its time, against the minimum age, under every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    for fact, joined in _join_days(timeline, policy) if candidates else ():
        rows = policy.in_force("minimum_party_age", joined if joined.earliest != FIRST_DAY else day(fact))
        if not rows:
            continue
        ok = agreed(aged_at_least(c.date, joined, row.number) for c in candidates for row in rows)
        if joined.earliest == FIRST_DAY and ok is not Truth.NO:
            ok = Truth.YES  # only the approval is on file: it bounds the day of joining on one side
        fewest, most = _age_span(candidates, day(fact))
        first = _birth_facts(candidates)
        yield Outcome(
            verdict_of(ok), (fact, *first), _under_age_colour(timeline, policy, day(fact)),
            f"{births(timeline, first)}；{_step(timeline, fact)}",
            f"入党时{aged(fewest, most)}，按任何可能日期均不满{rows[-1].number}周岁，"
            f"{_under_age_note(policy, day(fact))}",
            _what_decides(candidates, "入党时间", day(fact)), rows)


def _join_days(timeline: Timeline, policy: Policy) -> list[tuple[Fact, PartialDate]]:
    found = [(fact, day(fact)) for fact, _ in join_candidates(timeline, policy)]
    if found:
        return found
    approved = dated(timeline.facts("party", "superior_approve"))
    return [(c.facts[0], between(FIRST_DAY, c.date.latest)) for c in clusters(approved)]


def _birth_facts(candidates: Sequence[Candidate]) -> tuple[Fact, ...]:
    return tuple(f for c in candidates for f in c.facts)[:4]


def _age_span(candidates: Sequence[Candidate], when: PartialDate) -> tuple[int, int]:
    spans = [full_years(c.date, when) for c in candidates]
    return min(s[0] for s in spans), max(s[1] for s in spans)


def _what_decides(candidates: Sequence[Candidate], event: str, when: PartialDate) -> str:
    if len(candidates) > 1:
        return "各种出生日期结论不一，需先认定出生日期"
    unsure = [name for name, written in (("出生日期", candidates[0].date), (event, when))
              if written.precision is not Precision.DAY]
    return f"需{'和'.join(unsure) or event}精确到日"


def _under_age_colour(timeline: Timeline, policy: Policy, joined: PartialDate) -> Severity:
    settled = recognised(timeline, "party", policy)
    if settled is not None and same(settled.date, joined) is not Truth.NO:
        return BLUE
    strict = policy.constant("party_age_strict_from").value
    if joined.earliest >= strict:
        return RED
    steps = {fact.slot for fact in dated(timeline.facts("party"))}
    complete = {"apply", "branch_accept", "superior_approve"} <= steps and bool(steps & {"full_branch", "full_approve"})
    return YELLOW if complete else RED


def _under_age_note(policy: Policy, joined: PartialDate) -> str:
    strict = policy.constant("party_age_strict_from").value
    if joined.latest < strict:
        return "如入党手续完备，可按个案报省级党委组织部认定"
    return "应查入党手续"


@rule("PTY-02", title="入党时间依据日期用错", reads=["party_admission", "congress_lag_months", "join_gain_months"])
def join_date_from_wrong_event(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed day of joining against the step that counted then: branch meeting or superior approval."""
    claims = dated(claimed(timeline, "party", "claimed_join")) or dated(timeline.facts("party", "claimed_join"))
    events = {step: dated(timeline.facts("party", step)) for step in ("branch_accept", "superior_approve")}
    joins = [join for join in join_candidates(timeline, policy) if join[0].slot in events]
    if not joins or timeline.facts("party", "rejoin"):
        return
    for claim in [group.facts[0] for group in clusters(claims)]:
        yield _claimed_join(timeline, policy, claim, joins, events)


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
    settled = recognised(timeline, "party", policy)
    covered = settled is not None and same(settled.date, day(claim)) is not Truth.NO
    others = [f for step in events.values() for f in step if f is not join and same(day(f), day(claim)) is not Truth.NO]
    wrong = f"所填正是{STEP_NAMES[others[0].slot or '']}的日期" if others else "所填与各步骤日期均不符"
    event = STEP_NAMES[(strict or rows)[-1].value["join_event"]]
    against = next((f for f in (join, *(f for step in events.values() for f in step)) if _apart(f, claim)), join)
    return Outcome(
        verdict_of(ok), tuple(dict.fromkeys((claim, join, against, *others))),
        BLUE if near or covered else RED if gained else YELLOW,
        f"{_step(timeline, claim)}，而{_step(timeline, against)}",
        "仅日数不同" if near else "已有组织认定，差异仅作备注" if covered else f"当时入党时间应为{event}之日，{wrong}",
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


@rule("PTY-03", title="预备期长度不符", reads=["party_admission", "congress_lag_months", "probation_long_months"])
def probation_length_wrong(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Months from joining to the meeting on full membership against the probation of the time and class."""
    ends = clusters(dated(timeline.facts("party", "full_branch")))
    longer = policy.constant("probation_long_months")
    extended = bool(timeline.facts("party", "extend_to") or timeline.facts("party", "extend_from"))
    for fact, rows in join_candidates(timeline, policy):
        own = _stated_class(timeline, fact)
        for end in ends:
            strict = [row for row in rows if _holds(row, fact)]
            if not strict or all(_probation(row, own)[1] == 0 for row in strict):
                continue  # a full membership where there was no probation is PTY-04's
            short, long = (
                lagged(agreed(test(day(fact), end.date, _probation(row, own), longer.number) for row in strict),
                       agreed(test(day(fact), end.date, _probation(row, own), longer.number) for row in rows))
                for test in (_long_enough, _short_enough))
            least, most = _probation(strict[-1], own)
            fewest, longest = months_between(day(fact), end.date)
            length = f"{fewest}个月" if fewest == longest else f"{fewest}至{longest}个月"
            due = f"{least}个月" if least == most else f"{least}至{most}个月（按本人成份）"
            is_long = short is not Truth.NO and long is Truth.NO and not extended
            ok = Truth.NO if is_long else short
            yield Outcome(
                verdict_of(ok), (fact, end.facts[0]), YELLOW if is_long else RED,
                f"{_step(timeline, fact)}，{_step(timeline, end.facts[0])}",
                f"其间{length}，当时预备期为{due}，" + ("超出半年以上而无延长记载" if is_long else "不足规定时间"),
                f"当时预备期为{due}，需{'入党时的本人成份、' if least != most else ''}更准确的日期或当时执行的规定",
                tuple(strict))


def _stated_class(timeline: Timeline, fact: Fact) -> str | None:
    """The class on joining: of this step, else the one class that the other steps on file state."""
    stated_classes = {text for f in timeline.facts("party") if (text := f.text("class_at_join"))}
    return fact.text("class_at_join") or (stated_classes.pop() if len(stated_classes) == 1 else None)


def _probation(row: PolicyRow, stated_class: str | None) -> tuple[int, int]:
    """Least and most months of probation that a row can ask for, by class where it counts."""
    terms = row.value["probation"]
    classes = terms.get("classes")
    if classes is None:
        return terms["default"], terms["default"]
    if stated_class is None:
        return terms["unknown"][0], terms["unknown"][1]
    months = next((m for name, m in classes.items() if name == stated_class), terms["default"])
    return months, months


def _long_enough(start: PartialDate, end: PartialDate, limit: tuple[int, int], _: int) -> Truth:
    """YES where the probation was long enough for every class, NO where for none."""
    if limit[1] == 0:
        return Truth.YES
    enough, least = lasts_at_least(start, end, limit[1]), lasts_at_least(start, end, limit[0])
    return Truth.of(yes=enough is Truth.YES, no=least is Truth.NO)


def _short_enough(start: PartialDate, end: PartialDate, limit: tuple[int, int], tolerance: int) -> Truth:
    return Truth.NO if lasts_at_most(start, end, limit[1] + tolerance) is Truth.NO else Truth.YES


@rule("PTY-04", title="无预备期时期出现转正 / 应有而无",
      reads=["party_admission", "congress_lag_months", "full_member_after_months", "probation_long_months"])
def probation_present_or_absent(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """(a) a later full membership where there was no probation; (b) no record of it where there was."""
    recorded = [f for step in ("full_branch", "full_approve") for f in timeline.facts("party", step)]
    full = dated(recorded)
    for fact, rows in join_candidates(timeline, policy):
        strict = [row for row in rows if _holds(row, fact)]
        if not strict:
            continue
        due = {row: _probation(row, _stated_class(timeline, fact))[1] > 0 for row in rows}
        sure = len(set(due.values())) == 1
        if full and not all(due[row] for row in strict):
            yield _full_without_probation(timeline, policy, fact, full, strict, sure=sure)
        elif recorded:
            yield CONSISTENT  # a record whose date cannot be read is a record
        elif any(due[row] for row in strict) and timeline.content.materials_listed and _is_due(
                timeline, policy, fact, strict):
            proved = bool(timeline.of_type("M18")) or fact.slot in ("branch_accept", "superior_approve")
            yield Outcome(
                Verdict.MISSING if sure else Verdict.UNDECIDED, (fact,), YELLOW if proved else RED,
                _step(timeline, fact),
                "当时有预备期，档案中没有转正手续的记载" + ("" if proved else "，也没有入党志愿书"),
                "档案中没有转正手续的记载，而当时临近党章修改，各地执行不一，需查当时批准入党的材料",
                tuple(strict), "full membership")


def _full_without_probation(
    timeline: Timeline, policy: Policy, fact: Fact, full: Sequence[Fact], rows: Sequence[PolicyRow], *, sure: bool
) -> Outcome:
    limit = policy.constant("full_member_after_months").number
    later = [f for f in full if lasts_at_most(day(fact), day(f), limit) is Truth.NO]
    if not later:
        return CONSISTENT
    redone = all(f_day.earliest >= _restored(policy) for f_day in map(day, later))
    ok = Truth.NO if sure else Truth.UNKNOWN
    note = "，可能系恢复预备期后补办" if redone else ""
    return Outcome(
        verdict_of(ok), (fact, later[0]), BLUE if sure and redone else YELLOW,
        f"{_step(timeline, fact)}，{_step(timeline, later[0])}", f"当时没有预备期，不应另有转正{note}",
        "临近党章修改，前后半年各地执行不一，需查当时批准入党的材料", tuple(rows))


def _restored(policy: Policy) -> date:
    """The day from which probation existed again."""
    return next(row.effective for row in policy.rows("party_admission")
                if row.effective.year > 1970 and row.value["probation"]["default"] > 0)


def _is_due(timeline: Timeline, policy: Policy, fact: Fact, rows: Sequence[PolicyRow]) -> bool:
    """Whether probation must have ended by the day of the audit, with the usual tolerance."""
    own = _stated_class(timeline, fact)
    months = max(_probation(row, own)[1] for row in rows) + policy.constant("probation_long_months").number
    gone = timeline.facts("party", "expelled")
    return not gone and add_months(day(fact).latest, months) < timeline.as_of


@rule("PTY-07", title="上级审批早于支部大会或超期", reads=["admission_order", "approval_limit_months"])
def approval_out_of_order_or_late(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The superior body's approval against the branch meeting: never before it, and within the months then allowed."""
    meetings = clusters(dated(timeline.facts("party", "branch_accept")))
    approvals = clusters(dated(timeline.facts("party", "superior_approve")))
    if not meetings or not approvals:
        return
    meeting, approval = meetings[0].facts[0], approvals[0].facts[0]
    order = agreed(in_order(m.date, a.date) for m in meetings for a in approvals)
    says = f"{_step(timeline, meeting)}，{_step(timeline, approval)}"
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


@rule("PTY-08", title="入党程序次序颠倒", reads=["admission_order", "admission_order_fine"])
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
                Verdict.CONFLICT, facts, severity, "，".join(_step(timeline, f) for f in facts),
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


@rule("PTY-15", title="入团年龄异常", reads=["league_age", "far_under_league_age", "congress_lag_months"])
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
    fewest, most = _age_span(candidates, joined.date)
    first = _birth_facts(candidates)
    return Outcome(
        verdict_of(ok), (joined.facts[0], *first), RED if far_under else YELLOW,
        f"{births(timeline, first)}；{stated(timeline, joined.facts[0], '入团时间', spoken(joined.date))}",
        f"入团时{aged(fewest, most)}，当时规定{low}至{high}周岁，按任何可能日期都{'超过' if over else '不足'}",
        f"当时规定{low}至{high}周岁，{_what_decides(candidates, '入团时间', joined.date)}",
        (far,) if far_under else tuple(rows[1]),
        subject="over" if over else "")

