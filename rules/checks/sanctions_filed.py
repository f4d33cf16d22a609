"""RPW-03: sanctions and awards that are mentioned but not on file, not declared, or given by someone else's unit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from models.comparisons import in_order, same
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import provinces, span
from rules.outcome import CONSISTENT, Outcome
from rules.penalties import (
    ADMINISTRATIVE,
    DECISION,
    ORGANISATIONAL,
    PARTY,
    declares_none,
    is_revoked,
    name_of,
    system_of,
)
from rules.policy import Policy, PolicyRow
from rules.records import dated, day
from rules.registry import rule
from rules.terms_of_office import law
from rules.wording import material_title, spoken, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
AWARD_PAGE = "M23"
DECLARING = frozenset({"M01", "M02", "M27"})
"""Forms on which someone must declare what sanctions they have."""
EXPIRY_MONTHS = 24
"""The longest period of an administrative sanction; after it a paper should say that it was lifted."""
NO_EXPIRY = frozenset({"开除"})
HIGH_AWARD = re.compile("[一二三]等功|劳动模范|劳模|五一劳动|三八红旗|英雄|标兵|功臣|全国|国家级|省级|部级")
HIGH_BODY = re.compile("国务院|中央|全国|[省市县区州]委(?!办)|[省市县区州](?:人民)?政府|人民政府|自治区")
EMPLOYER = re.compile("(?:厂|公司|煤矿|中学|小学|学校|学院|大学|医院|林场|农场|牧场|公社)$")
"""Bodies that give awards to their own people only."""
SAME_UNIT = 60


@rule("RPW-03", title="处分奖励材料缺失或未如实填写", reads=["sanctions_on_file", "award_by_own_unit"],
      settled_by="处分决定、解除处分材料，奖励审批表，组织谈话或纪检部门证明")
def sanctions_and_awards_not_on_file(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Sanctions and awards that any page mentions against the decisions on file and the forms that declare none."""
    row = policy.constant("sanctions_on_file")
    told = [fact for fact in timeline.facts("penalty")
            if not declares_none(fact) and not is_revoked(fact) and system_of(fact) != ORGANISATIONAL]
    decisions = [fact for fact in told if _type(timeline, fact) == DECISION]
    yield from _declared_none(timeline, policy, told)
    if timeline.content.materials_listed:
        yield from _not_decided(timeline, told, decisions, row)
        yield from _not_lifted(timeline, decisions, row)
        yield from _awards_not_filed(timeline, row)
    yield from _awards_of_others(timeline, policy.constant("award_by_own_unit"))


def _type(timeline: Timeline, fact: Fact) -> str:
    material = timeline.material_of(fact)
    return material.type if material else ""


def _declared_none(timeline: Timeline, policy: Policy, told: Sequence[Fact]) -> Iterator[Outcome]:
    """A form that declares no sanction although one was decided before it: the first form of each sanction."""
    forms = [(fact, formed) for fact in timeline.facts("penalty") if declares_none(fact)
             and (formed := timeline.formed(fact) or fact.date("decided")) is not None]
    forms.sort(key=lambda item: (item[1].earliest, item[0].id))
    for penalty in _one_each(timeline, told):
        decided = day(penalty, "decided")
        later = forms[bisect_right(forms, decided.latest, key=lambda item: item[1].earliest):]
        denying = next(((form, formed) for form, formed in later if _about_it(form, penalty)
                        and (form.material is None or form.material != penalty.material)), None)
        if denying is None:
            yield CONSISTENT
            continue
        form, formed = denying
        rows = policy.in_force("sanctions_on_file", formed)[-1:] or policy.rows("sanctions_on_file")[:1]
        decision = _type(timeline, penalty) in (DECISION, "")
        strict = decision and _type(timeline, form) in (*DECLARING, "")
        yield Outcome(
            Verdict.CONFLICT, (form, penalty), RED if strict else YELLOW,
            f"{stated(timeline, form, '处分情况为', '无')}，{_stated(timeline, penalty)}",
            f"该表形成于处分之后，却填写无处分，依{law(rows[-1])}受过处分应如实填写",
            rows=rows, subject="declared none")


def _about_it(form: Fact, penalty: Fact) -> bool:
    """Whether a declaration covers a sanction's system; one that names none covers all."""
    declared = form.text("system")
    return declared is None or system_of(penalty) is None or system_of(form) == system_of(penalty)


def _one_each(timeline: Timeline, told: Iterable[Fact]) -> list[Fact]:
    """One dated record of each sanction, its decision where that is on file."""
    kept: list[Fact] = []
    for fact in sorted(dated(told, "decided"), key=lambda f: (_type(timeline, f) != DECISION, f.id)):
        if not any(_same_sanction(fact, other) for other in kept[-40:]):
            kept.append(fact)
    return kept


def _same_sanction(one: Fact, other: Fact) -> bool:
    if name_of(one) and name_of(other) and name_of(one) != name_of(other):
        return False
    if system_of(one) and system_of(other) and system_of(one) != system_of(other):
        return False
    first, second = one.date("decided"), other.date("decided")
    return first is None or second is None or same(first, second) is not Truth.NO


def _stated(timeline: Timeline, penalty: Fact) -> str:
    name = penalty.text("penalty") or "处分"
    return stated(timeline, penalty, f"受{name}的时间为", spoken(penalty.date("decided")))


def _not_decided(
    timeline: Timeline, told: Sequence[Fact], decisions: Sequence[Fact], row: PolicyRow
) -> Iterator[Outcome]:
    """A sanction that a page mentions, and no decision on file."""
    unread = len(timeline.of_type(DECISION)) > len({fact.material for fact in decisions})
    seen: list[Fact] = []
    for fact in told:
        if unread or not fact.material or fact in decisions or not _is_named(fact):
            continue
        if any(_same_sanction(fact, other) for other in (*decisions[:40], *seen[-40:])):
            continue
        seen.append(fact)
        yield Outcome(
            Verdict.MISSING, (fact,), YELLOW, _stated(timeline, fact),
            f"档案中没有相应的处分决定，依{law(row)}处分材料应当归档", rows=(row,), subject="decision")


def _is_named(fact: Fact) -> bool:
    return system_of(fact) in (PARTY, ADMINISTRATIVE, "刑事") or name_of(fact) is not None


def _not_lifted(timeline: Timeline, decisions: Sequence[Fact], row: PolicyRow) -> Iterator[Outcome]:
    """A decision whose time must be over by now, without a note that it was lifted or ran out.

    A Party sanction runs out by itself: no paper lifts it.
    """
    noted = [fact for fact in timeline.facts("penalty") if fact.date("until") or fact.date("lifted")]
    for fact in _one_each(timeline, decisions):
        decided, name = day(fact, "decided"), name_of(fact)
        over = add_months(decided.latest, EXPIRY_MONTHS) < timeline.as_of
        lapses = name is None or name in NO_EXPIRY or system_of(fact) != ADMINISTRATIVE
        if lapses or not over or any(_same_sanction(fact, other) for other in noted[:40]):
            continue
        yield Outcome(
            Verdict.MISSING, (fact,), BLUE, _stated(timeline, fact),
            "处分期早已届满，档案中没有解除处分或影响期满的材料", rows=(row,), subject="lifting")


def _awards_not_filed(timeline: Timeline, row: PolicyRow) -> Iterator[Outcome]:
    """An award of some rank that a form mentions, and no page of it on file; small awards of a unit are not filed."""
    pages = [fact for fact in timeline.facts("award") if _type(timeline, fact) == AWARD_PAGE]
    if len(timeline.of_type(AWARD_PAGE)) > len({fact.material for fact in pages}):
        return  # an award page that could not be read may be the one
    filed = {_year(fact) for fact in pages}
    told: set[tuple[str, int | None]] = set()
    for fact in timeline.facts("award"):
        name, year = fact.text("award") or "", _year(fact)
        known = year in filed or None in filed or (year is None and bool(filed)) or (name, year) in told
        if not fact.material or _type(timeline, fact) == AWARD_PAGE or known:
            continue
        if HIGH_AWARD.search(name) or HIGH_BODY.search(fact.text("granted_by") or ""):
            told.add((name, year))
            yield Outcome(
                Verdict.MISSING, (fact,), YELLOW, stated(timeline, fact, "受奖励", name or "（名称未注明）"),
                f"档案中没有相应的奖励材料，依{law(row)}奖励材料应当归档", rows=(row,), subject="award")


def _year(fact: Fact) -> int | None:
    when = fact.date("date")
    return when.earliest.year if when else None


def _awards_of_others(timeline: Timeline, row: PolicyRow) -> Iterator[Outcome]:
    """An award page whose giver is an employer, or a body of a province, with which the person had nothing to do."""
    pages = [fact for fact in dated(timeline.facts("award")) if _type(timeline, fact) in (AWARD_PAGE, "")
             and fact.text("granted_by")]
    if not pages:
        return
    spans = _places(timeline)
    for fact in pages[:MOST_PAGES]:
        giver, when = fact.text("granted_by") or "", day(fact)
        around = [(place, unit) for place, unit, start, end in spans if _covers(start, end, when)]
        if not around or any(_may_give(giver, unit) for _, unit in around):
            yield CONSISTENT
            continue
        place, unit = around[0]
        yield Outcome(
            Verdict.CONFLICT, (fact, place), YELLOW,
            f"{stated(timeline, fact, f'{spoken(when)}受奖励', fact.text('award') or '')}，授予单位为{giver}，"
            f"而{material_title(timeline, place)}载当时在{unit}",
            "授予单位与当时所在单位无关", rows=(row,), subject="giver")


MOST_PAGES = 60


def _places(timeline: Timeline) -> list[tuple[Fact, str, PartialDate, PartialDate]]:
    """Where someone was and when: career lines and studies whose unit is named."""
    found = []
    for kind, name in (("stint", "unit"), ("education", "school")):
        for fact in timeline.facts(kind):
            period, unit = span(fact, timeline), fact.text(name)
            if period is not None:
                found.append((fact, unit or "", *period))
    return found


def _covers(start: PartialDate, end: PartialDate, when: PartialDate) -> bool:
    """Whether a day may lie in a period; awards of a year are given some months later."""
    return in_order(start, when) is not Truth.NO and when.earliest <= add_months(end.latest, AWARD_LAG_MONTHS)


AWARD_LAG_MONTHS = 12


def _may_give(giver: str, unit: str) -> bool:
    """Whether a body may give an award to someone of a unit: it is no employer, or it is the same one."""
    if not unit:
        return True
    named, here = provinces(giver), provinces(unit)
    if named and here and not named & here and "国" not in giver:
        return False
    return not EMPLOYER.search(giver) or fuzz.partial_ratio(giver, unit) >= SAME_UNIT
