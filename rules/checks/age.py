"""AGE: birth date, stated age, identity number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from models.comparisons import full_years, same
from models.dates import Calendar, PartialDate, Precision
from models.facts import Altered, Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy
from rules.records import Recognised, claimed, dated, day, earliest_formed, recognised
from rules.registry import rule
from rules.wording import aged, births, spoken, stated

CLOSE = (Precision.DAY, Precision.MONTH)
RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE


@rule("AGE-01", title="现用出生日期与最早形成材料不一致",
      reads=["earliest_record_decides", "birth_change_requests", "lunar_explanation"],
      settled_by="中学学籍底册，入团、入伍、招工登记材料，户籍底册，出生日期认定批复")
def claimed_birth_differs_from_earliest(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed birth date against every record that may be the earliest formed."""
    claims = dated(claimed(timeline, "birth"))
    if not claims:
        return
    claim = claims[0]
    first = earliest_formed(timeline, dated(timeline.facts("birth")))
    rows = policy.rows("earliest_record_decides")[-1:]
    if not first:
        if timeline.content.materials_listed:
            yield Outcome(Verdict.MISSING, (claim,), YELLOW, births(timeline, [claim]),
                          "档案中没有形成时间明确、未经涂改的出生日期记载可作最早依据", rows=rows,
                          subject="earliest record")
        return
    if any(same(day(c), day(f)) is not Truth.NO for f in first for c in claims):
        yield CONSISTENT
        return
    severity, why = _difference(claim, first)
    settled = recognised(timeline, "birth", policy)
    yield Outcome(_recognition_verdict(settled, claim), (claim, *first), _lowered_by(settled, claim, severity),
                  f"{births(timeline, [claim])}，而最早形成的{births(timeline, first)}", _why(settled, claim, why),
                  "更改出生日期的认定是否有效，须查认定的时间、申请人和批准机关", rows)


def _difference(claim: Fact, first: Sequence[Fact]) -> tuple[Severity, str]:
    later = all(day(claim).earliest > day(f).latest for f in first)
    years_differ = all(day(claim).earliest.year > day(f).latest.year for f in first)
    if any(explained_as_lunar(day(claim), day(f)) for f in first):
        return YELLOW if years_differ else BLUE, "两个日期相差可用农历与公历换算解释，应以公历核定"
    if later and years_differ:
        return RED, "出生日期应以最早形成材料为准，现用日期推后，跨了年份，且没有有效认定"
    return YELLOW, "出生日期应以最早形成材料为准，两者没有共同的可能日期"


def recognises(settled: Recognised | None, claim: Fact) -> Truth:
    """Whether a determination covers the claim, and counts."""
    if settled is None or same(settled.date, day(claim)) is Truth.NO:
        return Truth.NO
    return settled.valid


def _recognition_verdict(settled: Recognised | None, claim: Fact) -> Verdict:
    return Verdict.UNDECIDED if recognises(settled, claim) is Truth.UNKNOWN else Verdict.CONFLICT


def _lowered_by(settled: Recognised | None, claim: Fact, severity: Severity) -> Severity:
    return BLUE if recognises(settled, claim) is Truth.YES else severity


def _why(settled: Recognised | None, claim: Fact, why: str) -> str:
    return "现用日期已有组织认定，差异仅作备注" if recognises(settled, claim) is Truth.YES else why


def explained_as_lunar(one: PartialDate, other: PartialDate) -> bool:
    """Whether the earlier of two month or day dates, read as lunar, can be the later one."""
    early, late = sorted((one, other), key=lambda d: d.written_span)
    if early.precision not in CLOSE or late.precision not in CLOSE or early.calendar is Calendar.GREGORIAN:
        return False
    lunar = early.as_lunar
    return lunar is not None and lunar[0] <= late.written_span[1] and late.written_span[0] <= lunar[1]


@rule("AGE-02", title="多份材料出生日期前后不一致", reads=["birth_values_agree"],
      settled_by="学籍底册，户籍底册，出生日期认定批复")
def birth_varies(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """All birth records that are not altered, in groups that can be true together once lunar dates are allowed for."""
    facts = [fact for fact in dated(timeline.facts("birth")) if fact.altered is Altered.NONE]
    if len(facts) < 2:
        return
    groups = _groups(facts)
    if len(groups) < 2:
        yield CONSISTENT
        return
    severity, note = _drift(timeline, groups, policy)
    groups.sort(key=lambda g: (min(formed_day(timeline, f) for f in g), day(g[0]).earliest))
    shown = [births(timeline, _by_formation(timeline, g)[:1]) + (f"等{len(g)}份" if len(g) > 1 else "") for g in groups]
    yield Outcome(Verdict.CONFLICT, tuple(f for g in groups for f in _by_formation(timeline, g)), severity,
                  "；".join(shown), f"共有{len(groups)}种互不相容的出生日期，{note}",
                  rows=policy.rows("birth_values_agree")[-1:], subject="birth groups")


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    groups: list[tuple[set[PartialDate], list[Fact]]] = []
    for fact in sorted(facts, key=lambda f: (day(f).latest - day(f).earliest, day(f).earliest, f.id)):
        when = day(fact)
        fits = next((g for g in groups if when in g[0] or all(_compatible(when, other) for other in g[0])), None)
        if fits is None:
            groups.append(({when}, [fact]))
        else:
            fits[0].add(when)
            fits[1].append(fact)
    return [found for _, found in groups]


def _compatible(one: PartialDate, other: PartialDate) -> bool:
    return same(one, other) is not Truth.NO or explained_as_lunar(one, other)


def formed_day(timeline: Timeline, fact: Fact) -> date:
    """The first day on which a fact's material can have been formed; the end of time where nothing says when."""
    formed = timeline.formed(fact)
    return formed.earliest if formed else date.max


def _by_formation(timeline: Timeline, facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda f: (formed_day(timeline, f), f.id))


def _drift(timeline: Timeline, groups: Sequence[Sequence[Fact]], policy: Policy) -> tuple[Severity, str]:
    """The colour of rival birth dates, and why."""
    claims = dated(claimed(timeline, "birth"))
    settled = recognised(timeline, "birth", policy)
    if claims and recognises(settled, claims[0]) is Truth.YES:
        return BLUE, "现用日期已有组织认定，差异仅作备注"
    first = earliest_formed(timeline, [f for g in groups for f in g])
    total = sum(map(len, groups))
    home = next((g for g in groups if claims and claims[0] in g), None)
    if home and any(f in home for f in first) and len(home) * 2 > total:
        return BLUE, "现用日期与最早材料及多数材料一致"
    known = all(formed_day(timeline, f) != date.max for g in groups for f in g)
    ordered = sorted(groups, key=lambda g: min(formed_day(timeline, f) for f in g))
    younger = all(day(a[0]).latest < day(b[0]).earliest for a, b in pairwise(ordered))
    if len(groups) >= 3 and known and younger:
        return RED, "且随材料形成时间不断推后"
    return YELLOW, "按农历换算也不能一致"


@rule("AGE-04", title="农历公历差异判别", reads=["lunar_explanation"],
      settled_by="户籍底册，入团、入党志愿书原件")
def lunar_explains_difference(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Two birth dates that differ, but agree once the earlier is read as lunar."""
    facts = [fact for fact in dated(timeline.facts("birth")) if day(fact).precision in CLOSE]
    values: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        values[day(fact).edtf].append(fact)
    for early in sorted(values):
        apart = [other for other in facts if day(other).written_span > day(values[early][0]).written_span
                 and any(same(day(one), day(other)) is Truth.NO for one in values[early])]
        late = [other for other in apart if any(explained_as_lunar(day(one), day(other)) for one in values[early])]
        if not late:
            if apart:
                yield CONSISTENT
            continue
        gained = any(day(values[early][0]).written_span[1].year < day(other).written_span[0].year for other in late)
        note = "但公历日期跨入下一年，须核定是否因此受益" if gained else "应核定公历日期"
        yield Outcome(
            Verdict.CONFLICT, (*values[early], *late), YELLOW if gained else BLUE,
            births(timeline, [*_by_formation(timeline, values[early])[:1], *_by_formation(timeline, late)[:1]]),
            f"前一日期按农历换算正合后一日期，差异可以解释，{note}", rows=policy.rows("lunar_explanation")[-1:])


@rule("AGE-11", title="表内年龄与出生日期自相矛盾", reads=["stated_age_span"],
      settled_by="该表原件，同期学籍、招工、入伍材料")
def stated_age_contradicts_birth(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The age a page states against the birth date on the same page: completed years, or one or two more."""
    row = policy.constant("stated_age_span")
    for fact in timeline.facts("age_stated"):
        age, on = fact.number("age"), fact.date("on") or timeline.formed(fact)
        on_page = [b for b in dated(timeline.facts("birth")) if b.material == fact.material]
        if age is None or on is None or not on_page:
            continue
        nominal = fact.flag("nominal")
        extra = row.value["plain" if nominal is None else "nominal" if nominal else "completed"]
        spans = [full_years(day(b), on) for b in on_page]
        ok = agreed(Truth.of(
            yes=fewest + extra[0] <= age <= most + extra[1] and fewest == most,
            no=not fewest + extra[0] <= age <= most + extra[1]) for fewest, most in spans)
        fewest, most = spans[0]
        verdict = verdict_of(ok) if ok is Truth.NO else Verdict.CONSISTENT
        yield Outcome(verdict, (fact, *on_page), RED if _is_earliest_page(timeline, on_page) else YELLOW,
                      f"{stated(timeline, fact, '年龄', f'{age:g}岁')}，同表出生日期为{spoken(day(on_page[0]))}",
                      f"{spoken(on)}时应{aged(fewest, most)}，连同虚岁也不能是{age:g}岁", rows=(row,))


def _is_earliest_page(timeline: Timeline, on_page: Sequence[Fact]) -> bool:
    """Whether the page is the one earliest page among several that state a birth date."""
    others = [b for b in dated(timeline.facts("birth")) if b.material != on_page[0].material]
    formed = timeline.formed(on_page[0])
    return formed is not None and bool(others) and all(
        (other := timeline.formed(b)) is not None and formed.latest < other.earliest for b in others)
