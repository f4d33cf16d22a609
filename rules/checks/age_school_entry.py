"""AGE: age at entry to primary school."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.comparisons import full_years, months_between
from models.dates import FIRST_DAY, LAST_DAY, PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.lines import is_study, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import Candidate, birth_candidates, clusters, day
from rules.registry import rule
from rules.wording import aged, births, spoken, stated

PRIMARY = re.compile(
    r"(小学|完小|初小|国民学校)校?([（(]|学生|学习|学员|读书|上学|就读|求学|念书|在校|毕业|[一二三四五六]年级|$)|[读上念]小学")
UPPER_STAGE = re.compile("高小|高级小学|完小|插班|转学|转入|复学|[二三四五六]年级")
Bounds = Mapping[str, Any]


@rule("AGE-12", title="小学入学年龄异常", reads=["primary_entry_bounds", "primary_entry_age"],
      settled_by="小学、中学学籍底册，户籍底册")
def primary_entry_age_implausible(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Age at each recorded start of primary school, under every birth date that may hold."""
    candidates = [c for c in birth_candidates(timeline, policy)
                  if c.date.earliest != FIRST_DAY and c.date.latest != LAST_DAY]
    starts = _starts(timeline)
    if not candidates or not starts:
        return
    bounds = policy.constant("primary_entry_bounds")
    for group in clusters(starts, "start"):
        usual = policy.in_force("primary_entry_age", group.date)
        yield _judged(timeline, group, candidates, bounds, usual)


def _starts(timeline: Timeline) -> list[Fact]:
    """The first start of primary school on each material; open dates (1960年前) say nothing."""
    found: dict[str | None, Fact] = {}
    for fact in (*timeline.facts("education"), *timeline.facts("stint")):
        start = fact.date("start")
        if start is None or start.earliest == FIRST_DAY or start.latest == LAST_DAY or not _is_primary(fact):
            continue
        known = found.get(fact.material)
        if known is None or start.earliest < day(known, "start").earliest:
            found[fact.material] = fact
    return list(found.values())


def _is_primary(fact: Fact) -> bool:
    if fact.kind == "education":
        return fact.text("level") == "小学"
    return is_study(fact) and bool(PRIMARY.search(text_of(fact)))


def _judged(
    timeline: Timeline, group: Candidate, candidates: Sequence[Candidate], bounds: PolicyRow,
    usual: Sequence[PolicyRow]
) -> Outcome:
    fact = group.facts[0]
    spans = [full_years(c.date, group.date) for c in candidates]
    late_stage = any(_is_upper_stage(f, bounds.value["upper_stage_months"]) for f in group.facts)
    strict = bool(usual) and all(row.number > bounds.value["early"] for row in usual)
    colours = [_colour(span, bounds.value, strict, late_stage) for span in spans]
    verdict, severity = _together(colours, spans, bounds.value)
    if verdict is Verdict.CONSISTENT:
        return CONSISTENT
    people = tuple(f for c in candidates for f in c.facts)[:4]
    fewest, most = min(span[0] for span in spans), max(span[1] for span in spans)
    rows = tuple(usual) if severity is Severity.BLUE and most < bounds.value["early"] else (bounds,)
    return Outcome(
        verdict, (fact, *people), severity,
        f"{_entry(timeline, fact, group.date)}，{births(timeline, people)}",
        f"小学入学时{aged(fewest, most)}，{_expected(fewest, most, severity, bounds.value)}",
        "各种出生日期结论不一，需先认定出生日期" if len(candidates) > 1
        else f"入学时是否已满{bounds.value['yellow']}周岁，需更准确的出生日期或入学时间", rows)


def _expected(fewest: int, most: int, severity: Severity, bounds: Bounds) -> str:
    if severity is Severity.BLUE and most < bounds["early"]:
        return "早于当时通常的七周岁，仅作备注"
    return "明显晚于通常的入学年龄" if fewest > bounds["late"] else "低于可信的入学年龄，出生日期或入学时间有误"


def _entry(timeline: Timeline, fact: Fact, when: PartialDate) -> str:
    what = (fact.text("school") or "") if fact.kind == "education" else text_of(fact)
    return stated(timeline, fact, "小学入学时间", spoken(when) + (f"（{what}）" if what else ""))


def _is_upper_stage(fact: Fact, months: int) -> bool:
    """Whether a primary study is only the upper stage, or began in a later grade: its start says no least age."""
    start, end = fact.date("start"), fact.date("end")
    if UPPER_STAGE.search(text_of(fact) + (fact.text("school") or "") + (fact.raw or "")):
        return True
    return start is not None and end is not None and months_between(start, end)[0] <= months


def _colour(span: tuple[int, int], bounds: Bounds, strict: bool, late_stage: bool) -> Severity | None:
    """The colour of a certain conflict of one birth date with one start of school; None where there is none."""
    fewest, most = span
    if most < bounds["yellow"]:
        return Severity.RED if most < bounds["red"] else Severity.YELLOW
    if most < bounds["early"] and strict:
        return Severity.BLUE
    if late_stage or fewest <= bounds["late"]:
        return None
    return Severity.YELLOW if fewest > bounds["latest"] else Severity.BLUE


def _together(
    colours: Sequence[Severity | None], spans: Sequence[tuple[int, int]], bounds: Bounds
) -> tuple[Verdict, Severity]:
    """A conflict under every birth date, in the mildest colour; undecided where only some are red or yellow."""
    found = [colour for colour in colours if colour is not None]
    if len(found) == len(colours):
        return Verdict.CONFLICT, max(found, key=lambda colour: colour.rank)
    grave = [colour for colour in found if colour is not Severity.BLUE]
    if grave:
        return Verdict.UNDECIDED, max(grave, key=lambda colour: colour.rank)
    narrow = any(fewest < bounds["yellow"] == most for fewest, most in spans)
    return (Verdict.UNDECIDED, Severity.YELLOW) if narrow and not found else (Verdict.CONSISTENT, Severity.YELLOW)
