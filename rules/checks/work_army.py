"""WRK: enlistment: the age at it, and the day that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.comparisons import aged_at_least, aged_at_most, before, full_years, same
from models.dates import PartialDate
from models.facts import Altered, Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_idle, is_job, is_rural_youth, is_soldier, newest_resume, resumes, text_of
from rules.outcome import CONSISTENT, Outcome, agreed, verdict_of
from rules.policy import Policy, PolicyRow
from rules.records import (
    Candidate,
    apart_at_most,
    between,
    birth_candidates,
    claimed_starts,
    dated,
    day,
    start_is_recognised,
)
from rules.registry import rule
from rules.wording import aged, births, spoken, start_told, stated

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
ENLISTMENT_FORM, DISCHARGE_FORM = "M31", "M32"
RANKS = re.compile("战士|义务兵|列兵|新兵|士兵|入伍|参军|服役|当兵|志愿兵")
CADET = re.compile("军校|学员|军事学院|军医大学|陆军学院|海军学院|空军学院|航校|步校|炮校|士官学校|国防科")
ARTS = re.compile("文工团|歌舞团|话剧团|杂技|演出队|宣传队|体工(大)?队|体训队|运动队|八一.{0,3}队")
HIGHER = frozenset({"大专", "本科", "硕士", "博士", "普通班"})
ONE_EVENT = 1
"""Months that records of one and the same enlistment may lie apart."""
DATE_FIELDS = {"work_start": "date", "stint": "start", "status": "from", "signing": "date"}


@dataclass(frozen=True, slots=True)
class _Enlistment:
    """One enlistment: the day as its best record has it, and the records."""

    date: PartialDate
    facts: tuple[Fact, ...]


@rule("WRK-03", title="入伍年龄异常", reads=["enlistment_age_limits", "conscription_age"],
      settled_by="应征公民入伍登记表存根，征兵花名册")
def enlistment_age(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each enlistment by the age at the end of that year and the upper limit, under every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    for event in _enlistments(timeline) if candidates else ():
        rows = policy.in_force("conscription_age", event.date)
        if not rows:
            continue  # before there was conscription
        if _excused(timeline, event):
            yield CONSISTENT
            continue
        limits = policy.constant("enlistment_age_limits")
        yield (_too_young(timeline, event, candidates, limits, rows)
               or _too_old(timeline, event, candidates, limits, rows) or CONSISTENT)


def _too_young(
    timeline: Timeline, event: _Enlistment, candidates: Sequence[Candidate], limits: PolicyRow,
    rows: Sequence[PolicyRow]
) -> Outcome | None:
    at = between(event.date.earliest.replace(month=12, day=31), event.date.latest.replace(month=12, day=31))
    youngest, far = limits.value["youngest"], limits.value["far_under"]
    answers = [aged_at_least(c.date, at, youngest) for c in candidates]
    ok = _known_law(agreed(answers), event, rows)
    if ok is Truth.YES:
        return None
    failing = [c for c, answer in zip(candidates, answers, strict=True) if answer is Truth.NO] or list(candidates)
    far_under = all(aged_at_least(c.date, at, far) is Truth.NO for c in failing)
    limit = far if far_under else youngest
    why = f"入伍当年12月31日{_ages(candidates, at)}，不满{limit}周岁，按任何可能日期均不合征集年龄"
    return _outcome(timeline, event, candidates, Outcome(
        verdict_of(ok), (), RED if far_under else YELLOW, why=why, decides=f"入伍当年是否已满{youngest}周岁",
        rows=(limits,) if far_under else (*rows[::-1], limits)))


def _too_old(
    timeline: Timeline, event: _Enlistment, candidates: Sequence[Candidate], limits: PolicyRow,
    rows: Sequence[PolicyRow]
) -> Outcome | None:
    educated = any(f.text("level") in HIGHER and (begun := f.date("start") or f.date("end")) is not None
                   and before(event.date, begun) is not Truth.YES for f in timeline.facts("education"))
    limit = limits.value["oldest_graduate" if educated else "oldest"]
    ok = _known_law(agreed(aged_at_most(c.date, event.date, limit) for c in candidates), event, rows)
    if ok is Truth.YES:
        return None
    why = f"入伍时{_ages(candidates, event.date)}，超过{limit}周岁，按任何可能日期均不合征集年龄"
    return _outcome(timeline, event, candidates, Outcome(
        verdict_of(ok), (), YELLOW, why=why, decides=f"入伍时是否超过{limit}周岁", rows=(*rows[::-1], limits)))


def _outcome(
    timeline: Timeline, event: _Enlistment, candidates: Sequence[Candidate], found: Outcome
) -> Outcome:
    """What was found, with the facts it rests on and what they say."""
    born = tuple(fact for c in candidates for fact in c.facts if fact.kind in ("birth", "determination"))[:4]
    severity, why = found.severity, found.why
    if any(ARTS.search(text_of(f)) for f in event.facts):
        severity = YELLOW if severity is RED else BLUE
        why += "；单位似属文艺、体育，如有特招批准文件可以例外"
    doubt = "各种出生日期结论不一，需先认定出生日期" if len(candidates) > 1 else "需查明出生日期和批准入伍日期"
    return replace(
        found, facts=(event.facts[0], *born), severity=severity, why=why, decides=f"{found.decides}，{doubt}",
        says=f"{births(timeline, born)}；{_told(timeline, event.facts[0])}")


def _ages(candidates: Sequence[Candidate], when: PartialDate) -> str:
    spans = [full_years(c.date, when) for c in candidates]
    return aged(min(s[0] for s in spans), max(s[1] for s in spans))


def _known_law(ok: Truth, event: _Enlistment, rows: Sequence[PolicyRow]) -> Truth:
    """A conflict counts only where the law was in force on every day that the event can be."""
    return Truth.UNKNOWN if ok is Truth.NO and event.date.earliest < rows[0].effective else ok


def _excused(timeline: Timeline, event: _Enlistment) -> bool:
    """Whether a paper grants an exception, or the way into the army was a military school."""
    if any(f.text("exception") for f in event.facts):
        return True
    texts = [text_of(f) for f in timeline.facts("stint") if _at(f, "start", event.date)]
    return any(CADET.search(text) for text in texts) or _cadet(timeline, event.date)


def _cadet(timeline: Timeline, when: PartialDate) -> bool:
    return any(f.text("mode") == "军校" and _at(f, "start", when) for f in timeline.facts("education"))


def _at(fact: Fact, name: str, when: PartialDate) -> bool:
    begun = fact.date(name)
    return begun is not None and apart_at_most(begun, when, ONE_EVENT) is not Truth.NO


def _told(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "work_start":
        return start_told(timeline, fact)
    return stated(timeline, fact, "入伍时间", spoken(fact.date(DATE_FIELDS[fact.kind])))


def _enlistments(timeline: Timeline) -> list[_Enlistment]:
    """Each time someone enlisted: approvals first, then first army lines; records about a month apart are one."""
    starts = [f for f in dated(timeline.facts("work_start")) if _is_enlistment(timeline, f)]
    starts.sort(key=lambda f: not _on(timeline, f, ENLISTMENT_FORM))
    statuses = [f for f in dated(timeline.facts("status"), "from") if f.text("status") == "士兵"]
    lines = [line for lines in resumes(timeline) if (line := _first_in_army(lines)) is not None]
    found: list[_Enlistment] = []
    for fact in (*starts, *statuses, *lines):
        when = day(fact, DATE_FIELDS[fact.kind])
        twin = next((i for i, e in enumerate(found) if apart_at_most(e.date, when, ONE_EVENT) is not Truth.NO), None)
        if twin is None:
            found.append(_Enlistment(when, (fact,)))
        else:
            found[twin] = _Enlistment(found[twin].date, (*found[twin].facts, fact))
    return found


def _is_enlistment(timeline: Timeline, fact: Fact) -> bool:
    route = fact.text("route")
    return route == "入伍" or (route is None and _on(timeline, fact, ENLISTMENT_FORM))


def _on(timeline: Timeline, fact: Fact, form: str) -> bool:
    material = timeline.material_of(fact)
    return material is not None and material.type == form


def _first_in_army(lines: Sequence[Fact]) -> Fact | None:
    """The first army line of a résumé, where it is that of a private."""
    army = [f for f in dated(lines, "start") if is_soldier(f)]
    first = min(army, key=lambda f: day(f, "start").earliest, default=None)
    if first is None:
        return None
    private = first.text("occupation") == "士兵" or (
        first.text("occupation") is None and RANKS.search(text_of(first)))
    return first if private else None


@rule("WRK-13", title="入伍时间与批准入伍日不符", reads=["enlistment_date", "start_tolerance_months"],
      settled_by="应征公民入伍登记表，入伍时间批注，退伍（转业）登记表")
def enlistment_differs_from_approval(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The claimed start of someone who began in the army against the day on which the enlistment was approved."""
    approvals = _approvals(timeline)
    claims = [f for f in claimed_starts(timeline) if f not in approvals and f.text("route") in (None, "入伍")]
    if not claims and not timeline.facts("work_start"):
        line = _first_in_army(newest_resume(timeline))
        claims = [line] if line is not None else []
    if not claims or not approvals:
        return
    claim, limit = claims[0], policy.constant("start_tolerance_months")
    when = day(claim, DATE_FIELDS[claim.kind])
    if claim.text("route") is None and _worked_before(timeline, claim, when, approvals):
        return
    close = [apart_at_most(when, day(f), limit.number) for f in approvals]
    allowed = claim.text("exception") or _cadet(timeline, when) or (
        claim.kind == "work_start" and start_is_recognised(timeline, policy, claim))
    if allowed or Truth.YES in close or any(same(when, day(f)) is not Truth.NO for f in approvals):
        yield CONSISTENT
        return
    yield Outcome(
        Verdict.UNDECIDED if Truth.UNKNOWN in close else Verdict.CONFLICT, (claim, *approvals), YELLOW,
        f"{_told(timeline, claim)}，而{'，'.join(_told(timeline, f) for f in approvals)}",
        f"参加工作（入伍）时间应以批准入伍之日为准，两者相差超过{limit.number}个月",
        "需现用参加工作时间和批准入伍时间精确到月", (*policy.rows("enlistment_date")[-1:], limit))


def _approvals(timeline: Timeline) -> tuple[Fact, ...]:
    """Records of the day of approval: on the enlistment form, else on the discharge form, else loose."""
    starts = [f for f in dated(timeline.facts("work_start")) if f.altered is not Altered.CONFIRMED]
    on_form = tuple(f for f in starts if _is_enlistment(timeline, f) and _on(timeline, f, ENLISTMENT_FORM))
    signed = tuple(f for f in dated(timeline.facts("signing", "审批")) if _on(timeline, f, ENLISTMENT_FORM))
    army = [f for f in starts if f.text("route") == "入伍"]
    discharge = tuple(f for f in army if _on(timeline, f, DISCHARGE_FORM))
    claims = claimed_starts(timeline)
    return on_form or signed or discharge or tuple(f for f in army if f not in claims)


def _worked_before(timeline: Timeline, claim: Fact, when: PartialDate, approvals: Sequence[Fact]) -> bool:
    """Whether other work began at the claimed time and before the approval: then the claim rests on that."""
    first = min((day(f) for f in approvals), key=lambda d: d.earliest)
    lines = [f for f in dated(timeline.facts("stint"), "start")
             if (is_job(f) or is_rural_youth(f)) and not is_soldier(f) and not is_idle(f)]
    starts = [f for f in dated(timeline.facts("work_start"))
              if f is not claim and f.text("route") not in (None, "入伍")]
    begun = [day(f, DATE_FIELDS[f.kind]) for f in (*lines, *starts)]
    return any(before(d, first) is not Truth.NO and apart_at_most(d, when, ONE_EVENT) is not Truth.NO for d in begun)
