"""AGE: the birth date against those of parents, children, brothers and sisters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from models.comparisons import aged_at_least, aged_at_most, full_years, lasts_at_least
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth, every
from rules.outcome import CONSISTENT, Outcome, agreed
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, birth_candidates, day
from rules.registry import rule
from rules.relatives import CHILD, MOTHER, PARENTS, SIBLING, Relative, by_person, relatives, told_births
from rules.wording import births, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW


@rule("AGE-14", title="与直系亲属年龄冲突", reads=["parent_age_gap", "sibling_gap_months"],
      settled_by="户籍底册，父母和兄弟姐妹的人事档案")
def relatives_ages_conflict(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Parents, children and siblings by birth whose distance in age cannot be, under every birth date that may hold."""
    candidates = [c for c in birth_candidates(timeline, policy) if _bounded(c.date)]
    if not candidates:
        return
    gaps, interval = policy.constant("parent_age_gap"), policy.constant("sibling_gap_months")
    for (role, _), lines in by_person(relatives(timeline)).items():
        told = told_births(lines) if role in PARENTS or role in (CHILD, SIBLING) else []
        if not told:
            continue
        row = interval if role == SIBLING else gaps
        yield _judged(timeline, lines[0], told, candidates, row)


def _bounded(when: PartialDate) -> bool:
    return when.earliest != FIRST_DAY and when.latest != LAST_DAY


def _judged(
    timeline: Timeline, relative: Relative, told: Sequence[Fact], candidates: Sequence[Candidate], row: PolicyRow
) -> Outcome:
    role = relative.role or ""
    pairs = [(c.date, day(fact, "birth")) for c in candidates for fact in told]
    answers = [_possible(role, own, other, row) for own, other in pairs]
    ok = agreed(answers)
    if ok is Truth.YES or (ok is Truth.UNKNOWN and Truth.NO not in answers and not _narrow(role, pairs, row)):
        return CONSISTENT
    grave = role in (MOTHER, CHILD) and agreed(
        aged_at_least(*_elder_first(role, own, other), row.value["impossible"]) for own, other in pairs) is Truth.NO
    people = tuple(f for c in candidates for f in c.facts)[:4]
    shown = told[:3]
    word = relative.fact.text("relation") or role
    return Outcome(
        Verdict.CONFLICT if ok is Truth.NO else Verdict.UNDECIDED, (*shown, *people), RED if grave else YELLOW,
        f"{births(timeline, people)}，" + "，".join(
            stated(timeline, f, f"{word}出生日期", spoken(f.date("birth"))) for f in shown),
        f"{_why(role, pairs, row)}，收养、继亲{'、双胞胎' if role == SIBLING else ''}等除外",
        f"{word}与本人的年龄差，须先核定双方出生日期", (row,))


def _elder_first(role: str, own: PartialDate, other: PartialDate) -> tuple[PartialDate, PartialDate]:
    return (own, other) if role == CHILD else (other, own)


def _possible(role: str, own: PartialDate, other: PartialDate, row: PolicyRow) -> Truth:
    if role == SIBLING:
        return _two_births(own, other, row.number)
    elder, younger = _elder_first(role, own, other)
    old_enough = aged_at_least(elder, younger, row.value["least"])
    if role == CHILD:
        return old_enough
    return every([old_enough, aged_at_most(elder, younger, _most(role, row))])


def _most(role: str, row: PolicyRow) -> int:
    return int(row.value["most_mother" if role == MOTHER else "most"])


def _two_births(one: PartialDate, other: PartialDate, months: int) -> Truth:
    """Whether one mother can have borne both: twins within a day, else so many months apart."""
    first, second = sorted((one, other), key=lambda when: (when.earliest, when.latest))
    if second.earliest - first.latest <= timedelta(days=1):
        return Truth.YES  # may be twins, or too coarse to say
    return lasts_at_least(first, second, months)


def _narrow(role: str, pairs: Sequence[tuple[PartialDate, PartialDate]], row: PolicyRow) -> bool:
    """Whether the gap lies right at a limit, so that closer dates may really turn it."""
    if role == SIBLING:
        return False
    spans = [full_years(*_elder_first(role, own, other)) for own, other in pairs]
    limits = [row.value["least"]] + ([_most(role, row) + 1] if role != CHILD else [])
    return any(fewest < limit == most for fewest, most in spans for limit in limits)


def _why(role: str, pairs: Sequence[tuple[PartialDate, PartialDate]], row: PolicyRow) -> str:
    if role == SIBLING:
        return f"同母所生而间隔不足{row.number}个月"
    spans = [full_years(*_elder_first(role, own, other)) for own, other in pairs]
    fewest, most = min(span[0] for span in spans), max(span[1] for span in spans)
    gap = f"相差{fewest}岁" if fewest == most else f"相差{fewest}至{most}岁"
    if most < row.value["least"]:
        return f"{'本人' if role == CHILD else role + '亲'}与{'子女' if role == CHILD else '本人'}{gap}，" \
               f"不足{row.value['least']}岁"
    return f"{role}亲与本人{gap}，通常在{row.value['least']}至{_most(role, row)}岁之间"
