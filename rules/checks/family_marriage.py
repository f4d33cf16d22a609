"""FAM: marriage below the legal age, children born too early in life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import aged_at_least, full_years
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age_id_number import id_numbers
from rules.outcome import CONSISTENT, Outcome, agreed, lagged, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, birth_candidates, clusters, day
from rules.registry import rule
from rules.relatives import CHILD, by_person, relatives, told_births
from rules.wording import aged, births, spoken, stated

MALE, FEMALE = "male", "female"


@rule("FAM-02", title="婚育时间不合理", reads=["marriage_age", "marriage_lag_months", "parenthood_age"],
      settled_by="结婚登记材料，子女出生证明，户籍底册")
def married_or_parent_too_young(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each marriage by the legal age then, each child by the least age of a parent, under every birth that may hold."""
    candidates = [c for c in birth_candidates(timeline, policy) if _bounded(c.date)]
    if not candidates:
        return
    for group in clusters(timeline.facts("marriage")):
        if _bounded(group.date):
            yield from _marriage(timeline, policy, group, candidates)
    row = policy.constant("parenthood_age")
    for (role, _), lines in by_person(relatives(timeline)).items():
        told = told_births(lines) if role == CHILD else []
        if told:
            yield _child(timeline, told, candidates, row)


def _bounded(when: PartialDate) -> bool:
    return when.earliest != FIRST_DAY and when.latest != LAST_DAY


def _marriage(
    timeline: Timeline, policy: Policy, group: Candidate, candidates: Sequence[Candidate]
) -> Iterator[Outcome]:
    strict = policy.in_force("marriage_age", group.date)
    if not strict or group.date.earliest < policy.rows("marriage_age")[0].effective:
        return
    wide = policy.in_force("marriage_age", group.date, lag_months=policy.constant("marriage_lag_months").number)
    gender = _gender(timeline)
    limits = [int(row.value[gender or FEMALE]) for row in strict]

    def answer(rows: Sequence[PolicyRow], key: str) -> Truth:
        return agreed(aged_at_least(c.date, group.date, row.value.get(key, row.value[gender or FEMALE]))
                      for c in candidates for row in rows)

    ok = lagged(answer(strict, gender or FEMALE), answer(wide, gender or FEMALE))
    by_row = {answer((row,), gender or FEMALE) for row in strict}
    if ok is Truth.UNKNOWN and Truth.NO not in by_row and not _serious(candidates, group.date, limits):
        ok = Truth.YES
    elsewhere = _is_of_a_minority(timeline) and answer(strict, f"{gender or FEMALE}_elsewhere") is not Truth.NO
    spans = [full_years(c.date, group.date) for c in candidates]
    people = tuple(f for c in candidates for f in c.facts)[:4]
    note = "；民族自治地方另有规定的可以例外，须查婚姻登记材料" if elsewhere else ""
    yield Outcome(
        verdict_of(ok), (group.facts[0], *people), Severity.BLUE if elsewhere else Severity.YELLOW,
        f"{stated(timeline, group.facts[0], '结婚时间', spoken(group.date))}，{births(timeline, people)}",
        f"结婚时{aged(min(s[0] for s in spans), max(s[1] for s in spans))}，依{strict[-1].citation}"
        f"{'男' if gender == MALE else '女' if gender == FEMALE else '最低'}须满{limits[-1]}周岁{note}",
        "各种出生日期结论不一，需先认定出生日期" if len(candidates) > 1
        else f"结婚时是否已满{limits[-1]}周岁，需更准确的出生日期或结婚日期，或查登记时执行的婚龄", strict)


def _serious(candidates: Sequence[Candidate], when: PartialDate, limits: Sequence[int]) -> bool:
    """Whether it is a rival birth date, or a gap right at the limit, that leaves it open."""
    if len(candidates) > 1:
        return True
    return any(fewest < limit == most for fewest, most in (full_years(candidates[0].date, when),) for limit in limits)


def _gender(timeline: Timeline) -> str | None:
    """The person's gender by the pages, else by the spouse's relation, else by the identity number."""
    found = {fact.text("value") for fact in timeline.facts("identity", "gender")} & {"男", "女", "男性", "女性"}
    if not found:
        relations = {fact.text("relation") for fact in timeline.facts("family")}
        found = {"男"} if relations & {"妻", "妻子"} else {"女"} if relations & {"夫", "丈夫"} else set()
    if not found:
        digits = {number[16:17] or number[14:15] for number in id_numbers(timeline) if len(number) in (15, 18)}
        found = {"男" if int(digit) % 2 else "女" for digit in digits if digit.isdecimal()}
    if len(found) != 1:
        return None
    return MALE if next(iter(found), "") in ("男", "男性") else FEMALE


def _is_of_a_minority(timeline: Timeline) -> bool:
    return any((fact.text("value") or "汉族") not in ("汉", "汉族") for fact in timeline.facts("identity", "ethnicity"))


def _child(
    timeline: Timeline, told: Sequence[Fact], candidates: Sequence[Candidate], row: PolicyRow
) -> Outcome:
    answers = [aged_at_least(c.date, day(fact, "birth"), row.number) for c in candidates for fact in told]
    ok = agreed(answers)
    spans = [full_years(c.date, day(fact, "birth")) for c in candidates for fact in told]
    near = any(fewest < row.number == most for fewest, most in spans)
    if ok is Truth.YES or (ok is Truth.UNKNOWN and Truth.NO not in answers and not near):
        return CONSISTENT
    fact, people = told[0], tuple(f for c in candidates for f in c.facts)[:4]
    word = fact.text("relation") or "子女"
    return Outcome(
        verdict_of(ok), (fact, *people), Severity.RED,
        f"{births(timeline, people)}，{stated(timeline, fact, f'{word}出生日期', spoken(fact.date('birth')))}",
        f"子女出生时本人{aged(min(s[0] for s in spans), max(s[1] for s in spans))}，不满{row.number}周岁，"
        "出生日期有疑，收养、继亲除外",
        f"子女出生时本人是否已满{row.number}周岁，须先核定双方出生日期", (row,))
