"""PTY: probation, its length, whether there was one, and the day on which it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from models.comparisons import in_order, lasts_at_least, lasts_at_most, months_between
from models.dates import PartialDate, Precision, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.party import step_text
from rules.derived import derived_from
from rules.doubts import by_years_only, share_shorter
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, between, clusters, dated, day, join_candidates, recognised
from rules.registry import rule
from rules.wording import lasting, spoken

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
Months = tuple[int, int]
Terms = tuple[Sequence[PolicyRow], Sequence[PolicyRow], str | None]
"""The rows that may have been in force, those of them in force on the very day, and the class on joining."""


def rows_of_day(rows: Sequence[PolicyRow], fact: Fact) -> tuple[PolicyRow, ...]:
    """Those of the rows that were in force on the day of a fact, without the rows beside them."""
    when = day(fact)
    return tuple(row for row in rows if row.effective <= when.latest and when.earliest <= row.until)


def stated_class(timeline: Timeline, fact: Fact) -> str | None:
    """The class on joining: of this step, else the one class that the other steps on file state."""
    stated_classes = {text for f in timeline.facts("party") if (text := f.text("class_at_join"))}
    return fact.text("class_at_join") or (stated_classes.pop() if len(stated_classes) == 1 else None)


def probation_months(row: PolicyRow, own_class: str | None) -> Months:
    """Least and most months of probation that a row can ask for, by class where it counts."""
    terms = row.value["probation"]
    classes = terms.get("classes")
    if classes is None:
        return terms["default"], terms["default"]
    if own_class is None:
        return terms["unknown"][0], terms["unknown"][1]
    # The longest name that the words hold: 非劳动者 is not 劳动者, a 下中农 is a 中农.
    names = sorted((name for name in classes if name in own_class), key=len, reverse=True)
    months = classes[names[0]] if names else terms["default"]
    return (months[0], months[1]) if isinstance(months, list) else (months, months)


def full_records(timeline: Timeline) -> list[Candidate]:
    """Records of full membership: the meeting, else its approval (never earlier), else the claimed day."""
    for step in ("full_branch", "full_approve", "claimed_full"):
        found = clusters(dated(timeline.facts("party", step)))
        if found:
            return found
    return []


def _by_rows(rows: Sequence[PolicyRow], strict: Sequence[PolicyRow], test: Callable[[PolicyRow], Truth]) -> Truth:
    return lagged(agreed(test(row) for row in strict), agreed(test(row) for row in rows))


def _probations(timeline: Timeline, policy: Policy) -> Iterator[tuple[Fact, Candidate, Terms]]:
    """Each record of joining with each of full membership; where there was no probation, PTY-04 looks at them."""
    ends = full_records(timeline)
    for fact, rows in join_candidates(timeline, policy) if ends else ():
        strict, own = rows_of_day(rows, fact), stated_class(timeline, fact)
        if any(probation_months(row, own)[1] > 0 for row in strict):
            yield from ((fact, end, (rows, strict, own)) for end in ends)


@rule("PTY-03", title="预备期长度不符", settled_by="入党志愿书转正页，党委会议记录",
      reads=["party_admission", "congress_lag_months", "probation_long_months", "serious_doubt_share"])
def probation_length_wrong(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Months from joining to the meeting on full membership against the probation of the time and class."""
    for fact, end, terms in _probations(timeline, policy):
        yield _probation_length(timeline, policy, fact, end, terms)


def _probation_length(timeline: Timeline, policy: Policy, fact: Fact, end: Candidate, terms: Terms) -> Outcome:
    rows, strict, own = terms
    tolerance = policy.constant("probation_long_months").number
    enough = _by_rows(rows, strict, lambda row: _long_enough(day(fact), end.date, probation_months(row, own)))
    short = _by_rows(
        rows, strict, lambda row: _short_enough(day(fact), end.date, probation_months(row, own), tolerance))
    is_long = enough is not Truth.NO and short is Truth.NO and end.facts[0].slot != "full_approve" and not (
        timeline.facts("party", "extend_to") or timeline.facts("party", "extend_from"))
    if enough is Truth.UNKNOWN and not is_long and not _is_doubtful(policy, day(fact), end.date, (rows, own)):
        return CONSISTENT
    least, most = probation_months(strict[-1], own)
    due = f"{least}个月" if least == most else f"{least}至{most}个月（按本人成份）"
    return Outcome(
        verdict_of(Truth.NO if is_long else enough), (fact, end.facts[0]), YELLOW if is_long else RED,
        f"{step_text(timeline, fact)}，{step_text(timeline, end.facts[0])}",
        f"其间{_length(fact, end)}，当时预备期为{due}，" + ("超出半年以上而无延长记载" if is_long else "不足规定时间"),
        f"当时预备期为{due}，需{'入党时的本人成份、' if least != most else ''}更准确的日期或当时执行的规定",
        tuple(strict))


def _only_dates(rows: Sequence[PolicyRow], own_class: str | None) -> int | None:
    """The one probation that all rows ask for, so that nothing but the dates is in doubt; None where they differ."""
    asked = {months for row in rows for months in probation_months(row, own_class)}
    return asked.pop() if len(asked) == 1 else None


def _is_doubtful(
    policy: Policy, joined: PartialDate, full: PartialDate, terms: tuple[Sequence[PolicyRow], str | None]
) -> bool:
    """Whether probation was too short by at least half of what the dates can mean, or they are bare years."""
    months = _only_dates(*terms)
    if months is None or by_years_only(joined, full):
        return True
    return bool(share_shorter(joined, full, months) >= policy.constant("serious_doubt_share").value)


def _length(fact: Fact, end: Candidate) -> str:
    fewest, most = months_between(day(fact), end.date)
    return lasting(fewest, most)


def _long_enough(start: PartialDate, end: PartialDate, limit: Months) -> Truth:
    """YES where the probation was long enough for every class, NO where for none."""
    if limit[1] == 0:
        return Truth.YES
    enough, least = lasts_at_least(start, end, limit[1]), lasts_at_least(start, end, limit[0])
    return Truth.of(yes=enough is Truth.YES, no=least is Truth.NO)


def _short_enough(start: PartialDate, end: PartialDate, limit: Months, tolerance: int) -> Truth:
    return Truth.NO if lasts_at_most(start, end, limit[1] + tolerance) is Truth.NO else Truth.YES


@rule("PTY-04", title="无预备期时期出现转正 / 应有而无", settled_by="入党志愿书转正页，党委会议记录、党员名册",
      reads=["party_admission", "congress_lag_months", "full_member_after_months", "probation_long_months"])
def probation_present_or_absent(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """(a) a later full membership where there was no probation; (b) no record of it where there was."""
    recorded = [f for step in ("full_branch", "full_approve") for f in timeline.facts("party", step)]
    full = dated(recorded) or dated(timeline.facts("party", "claimed_full"))
    joins = join_candidates(timeline, policy)
    accepted = {fact.slot for fact, rows in joins if rows_of_day(rows, fact)} >= {"branch_accept", "superior_approve"}
    for fact, rows in joins:
        strict = rows_of_day(rows, fact)
        if not strict:
            continue
        due = {row: probation_months(row, stated_class(timeline, fact))[1] > 0 for row in rows}
        sure = len(set(due.values())) == 1
        if full and not all(due[row] for row in strict):
            # Who was accepted by the branch under the rule before and approved under the next had a probation.
            yield CONSISTENT if accepted and fact.slot == "superior_approve" else _full_without_probation(
                timeline, policy, fact, full, strict, sure=sure)
        elif recorded:
            yield CONSISTENT  # a record whose date cannot be read is a record
        elif any(due[row] for row in strict) and timeline.content.materials_listed and _is_due(
                timeline, policy, fact, strict):
            yield _no_full_membership(timeline, fact, strict, sure=sure)


def _no_full_membership(timeline: Timeline, fact: Fact, rows: Sequence[PolicyRow], *, sure: bool) -> Outcome:
    proved = bool(timeline.of_type("M18")) or fact.slot in ("branch_accept", "superior_approve")
    return Outcome(
        Verdict.MISSING if sure else Verdict.UNDECIDED, (fact,), YELLOW if proved else RED,
        step_text(timeline, fact),
        "当时有预备期，档案中没有转正手续的记载" + ("" if proved else "，也没有入党志愿书"),
        "档案中没有转正手续的记载，而当时临近党章修改，各地执行不一，需查当时批准入党的材料",
        tuple(rows), "full membership")


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
        f"{step_text(timeline, fact)}，{step_text(timeline, later[0])}", f"当时没有预备期，不应另有转正{note}",
        "临近党章修改，前后半年各地执行不一，需查当时批准入党的材料", tuple(rows))


def _restored(policy: Policy) -> date:
    """The day from which probation existed again."""
    return next(row.effective for row in policy.rows("party_admission")
                if row.effective.year > 1970 and row.value["probation"]["default"] > 0)


def _is_due(timeline: Timeline, policy: Policy, fact: Fact, rows: Sequence[PolicyRow]) -> bool:
    """Whether probation must have ended by the day of the audit, with the usual tolerance."""
    own = stated_class(timeline, fact)
    months = max(probation_months(row, own)[1] for row in rows) + policy.constant("probation_long_months").number
    gone = timeline.facts("party", "expelled")
    return not gone and add_months(day(fact).latest, months) < timeline.as_of


@rule("PTY-05", title="提前或迟延转正", settled_by="入党志愿书转正页、转正申请书，党委会议记录",
      reads=["party_admission", "congress_lag_months", "full_member_late_months", "serious_doubt_share"])
def full_membership_early_or_late(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The meeting on full membership against the day on which probation, extended or not, came to its end."""
    for fact, end, terms in _probations(timeline, policy):
        yield _expiry(timeline, policy, fact, end, terms)


def _expiry(timeline: Timeline, policy: Policy, fact: Fact, end: Candidate, terms: Terms) -> Outcome:
    rows, strict, own = terms
    tolerance = policy.constant("full_member_late_months")
    extended = last_extension(timeline)
    due = _by_rows(rows, strict, lambda row: _not_early(day(fact), end.date, probation_months(row, own)))
    late = _by_rows(
        rows, strict, lambda row: _not_late(day(fact), end.date, probation_months(row, own), tolerance.number))
    if extended is not None:
        if due is not Truth.NO and in_order(extended.date, end.date) is Truth.NO:
            due = Truth.NO
        late = lasts_at_most(extended.date, end.date, tolerance.number)
    elif timeline.facts("party", "extend_from") or end.facts[0].slot == "full_approve":
        late = Truth.YES  # extended, who knows how long; or the meeting was earlier than its approval
    is_late = due is not Truth.NO and late is Truth.NO
    is_open = due is Truth.YES and late is Truth.UNKNOWN
    if (is_open or (due is Truth.UNKNOWN and not is_late)) and not _worth_a_look(
            policy, (day(fact), end.date), extended, terms, is_open):
        return CONSISTENT
    until = extended.facts[0] if extended is not None else None
    settled = recognised(timeline, "party", policy) is not None
    says = [step_text(timeline, f) for f in (fact, until, end.facts[0]) if f is not None]
    least, most = probation_months(strict[-1], own)
    over = extended.date if extended is not None else _over(day(fact), least, most)
    return Outcome(
        verdict_of(Truth.NO if is_late else late if is_open else due),
        tuple(f for f in (end.facts[0], fact, until) if f is not None),
        BLUE if is_late and settled else YELLOW if is_late or is_open else RED, "，".join(says),
        f"预备期满为{spoken(over)}，" + (
            f"转正在期满{tolerance.number}个月之后，没有延长预备期或迟延原因的记载，党龄起算日需核定" if is_late
            else "转正在期满之前，不得提前转正"),
        "需更准确的入党和转正日期，或当时执行的规定", (*strict, tolerance) if is_late or is_open else tuple(strict))


def _worth_a_look(
    policy: Policy, dates: tuple[PartialDate, PartialDate], extended: Candidate | None, terms: Terms, perhaps_late: bool
) -> bool:
    """Whether a doubt may be meant: not from vague dates alone, unless most of what they mean is late.

    A meeting that vague dates may make too early is PTY-03's doubt, which says so of the same two facts.
    """
    (joined, full), months = dates, _only_dates(terms[0], terms[2])
    if months is None or by_years_only(joined, full):
        return True
    tolerance = policy.constant("full_member_late_months").number
    since, latest = (extended.date, tolerance) if extended else (joined, tolerance + months)
    return perhaps_late and bool(
        1 - share_shorter(since, full, latest + 1) >= policy.constant("serious_doubt_share").value)


def _over(joined: PartialDate, least: int, most: int) -> PartialDate:
    """When probation is over: a month, where the month of joining is known."""
    first = add_months(joined.earliest, least)
    if least == most and joined.precision is Precision.MONTH:
        return PartialDate(first.isoformat()[:7])
    return between(first, add_months(joined.latest, most))


@derived_from("party")
def last_extension(timeline: Timeline) -> Candidate | None:
    """The latest day to which probation was extended."""
    return max(clusters(dated(timeline.facts("party", "extend_to"))), key=lambda c: c.date.latest, default=None)


def _not_early(joined: PartialDate, full: PartialDate, limit: Months) -> Truth:
    """Counted by days where both days are known: the meeting may not come before the day probation ends."""
    if limit[1] == 0:
        return Truth.YES
    if add_months(joined.earliest, limit[0]) > full.latest:
        return Truth.NO
    return Truth.of(yes=lasts_at_least(joined, full, limit[1]) is Truth.YES, no=False)


def _not_late(joined: PartialDate, full: PartialDate, limit: Months, tolerance: int) -> Truth:
    return Truth.YES if limit[1] == 0 else lasts_at_most(joined, full, limit[1] + tolerance)
