"""PAY-01: what a pay form says besides pay, against what is claimed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import before, lasts_at_most, same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import APPOINTMENT_FORM, RESUME_FORM, Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar
from rules.checks.work import CREDITED
from rules.lines import is_full_time_study
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import claimed, claimed_starts, clusters, dated, day, recognised, start_is_recognised
from rules.registry import rule
from rules.wording import births, period, start_told, stated, study_text

RED, YELLOW = Severity.RED, Severity.YELLOW
PAY_FORMS = frozenset({"M25", "M26"})
STRONG_REFORMS = frozenset({1985, 1993})
RURAL = "上山下乡"
HEIGHTS = {
    "小学": 0, "初中": 1, "高中": 2, "中专": 2, "技校": 2, "大专": 3, "普通班": 3, "本科": 4, "硕士": 5, "博士": 6}


@rule("PAY-01", title="工资表所载信息与其他材料矛盾",
      reads=["pay_form_evidence", "pay_start_gain_months", "pay_reforms", "rural_youth_credit",
             "service_credit_lag_months"],
      settled_by="历次工资变动审批表，工资发放册")
def pay_form_contradicts(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Birth date, start of work and schooling as pay forms state them, against those claimed."""
    pages = _pay_pages(timeline)
    if pages:
        yield from _births(timeline, policy, pages)
        yield from _starts(timeline, policy, pages)
        yield from _studies(timeline, policy, pages)


def _pay_pages(timeline: Timeline) -> frozenset[str]:
    """The materials that are pay forms: by their type, or because they state pay."""
    paid = {f.material for f in timeline.facts("pay")}
    return frozenset(m.id for m in timeline.content.materials if m.type in PAY_FORMS or (
        m.id in paid and m.type not in (APPOINTMENT_FORM, RESUME_FORM)))


def _births(timeline: Timeline, policy: Policy, pages: frozenset[str]) -> Iterator[Outcome]:
    claims = [f for f in dated(claimed(timeline, "birth")) or _loose(timeline, "birth") if f.material not in pages]
    told = [f for f in dated(timeline.facts("birth")) if f.material in pages]
    if not claims or not told:
        return
    claim, settled = claims[0], recognised(timeline, "birth", policy)
    covered = settled is not None and settled.valid is Truth.YES and same(settled.date, day(claim)) is not Truth.NO
    apart = [f for f in told if same(day(f), day(claim)) is Truth.NO and not explained_as_lunar(day(f), day(claim))]
    if covered or not apart:
        yield CONSISTENT
        return
    for group in clusters(apart):
        yield Outcome(
            Verdict.CONFLICT, (claim, *group.facts), YELLOW,
            f"{births(timeline, [claim])}，而{births(timeline, group.facts[:2])}",
            "工资表所载出生日期与现用的没有共同的可能日期，按农历换算也不能一致",
            rows=policy.rows("pay_form_evidence")[-1:], subject="birth")


def _loose(timeline: Timeline, kind: str) -> tuple[Fact, ...]:
    return tuple(f for f in dated(timeline.facts(kind)) if f.material is None)


def _starts(timeline: Timeline, policy: Policy, pages: frozenset[str]) -> Iterator[Outcome]:
    claim = next((f for f in claimed_starts(timeline) if f.material not in pages), None)
    told = [f for f in dated(timeline.facts("work_start")) if f.material in pages]
    if claim is None or not told:
        return
    differing = [f for f in told if same(day(f), day(claim)) is Truth.NO]
    explained = {f.id: _counted_later(timeline, policy, claim, f) for f in differing}
    apart = [f for f in differing if explained[f.id] is not Truth.YES]
    if not apart or start_is_recognised(timeline, policy, claim):
        yield CONSISTENT
        return
    row, gain = policy.rows("pay_form_evidence")[-1], policy.constant("pay_start_gain_months")
    for group in clusters(apart):
        strong = [f for f in group.facts if _is_reform_page(timeline, policy, f)
                  and lasts_at_most(day(claim), day(f), gain.number) is Truth.NO]
        facts = (*strong, *(f for f in group.facts if f not in strong))
        early = all(before(day(claim), day(f)) is Truth.YES for f in facts)
        lagging = all(explained[f.id] is Truth.UNKNOWN for f in facts)
        yield Outcome(
            Verdict.UNDECIDED if lagging else Verdict.CONFLICT, (claim, *facts), RED if strong else YELLOW,
            f"{start_told(timeline, claim)}，而{'，'.join(start_told(timeline, f) for f in facts[:2])}",
            f"工资表所载参加工作时间与现用的没有共同的可能时间，现用时间{'提前' if early else '推后'}"
            + (f"，且早于工资改革表{gain.number}个月以上" if strong else ""),
            "工资表形成时上山下乡时间刚开始计算工龄，需查填表时是否已按该规定重新计算工龄",
            (row, *([gain] if strong else [])), subject="work_start")


def _counted_later(timeline: Timeline, policy: Policy, claim: Fact, told: Fact) -> Truth:
    """Whether a page gives the day of hiring because the service before it, now claimed, did not count yet.

    UNKNOWN for a page of the months after the rule on rural youth, when not all had been counted anew.
    """
    if before(day(claim), day(told)) is not Truth.YES:
        return Truth.NO
    routes = _credited_routes(timeline, policy)
    if routes - {RURAL}:
        return Truth.YES
    filled = _filled(timeline, told)
    if not routes or filled is None:
        return Truth.NO
    lag = policy.constant("service_credit_lag_months").number
    then, near = ({row.value for row in policy.in_force("rural_youth_credit", filled, lag_months=months)}
                  for months in (0, lag))
    return Truth.YES if then - {"credited"} else Truth.UNKNOWN if near - {"credited"} else Truth.NO


def _credited_routes(timeline: Timeline, policy: Policy) -> frozenset[str]:
    """The routes whose time the claimed start rests on, and may: the rule on that time finds no fault."""
    found = {route: {outcome.verdict for outcome in check(timeline, policy)} for route, check in CREDITED.items()}
    return frozenset(route for route, verdicts in found.items() if verdicts and Verdict.CONFLICT not in verdicts)


def _is_reform_page(timeline: Timeline, policy: Policy, fact: Fact) -> bool:
    """Whether a page is a form of the pay reform of 1985 or 1993, by what it says or when it was made."""
    pays = [f for f in timeline.facts("pay") if f.material == fact.material]
    if any(f.number("reform") in STRONG_REFORMS for f in pays):
        return True
    formed = timeline.formed(fact)
    dates = [d for d in (formed, *(f.date("effective") for f in pays)) if d is not None]
    years = {row.value["reform"] for row in policy.rows("pay_reforms")} & STRONG_REFORMS
    return any(year <= d.earliest.year and d.latest.year <= year + 1 for year in years for d in dates)


def _studies(timeline: Timeline, policy: Policy, pages: frozenset[str]) -> Iterator[Outcome]:
    """Full-time schooling that is claimed to have ended before a pay form that states a lower level."""
    claims = [f for f in claimed(timeline, "education") or timeline.facts("education")
              if f.material not in pages and f.date("end") is not None and f.text("level") in HEIGHTS
              and (f.text("outcome") or "毕业") == "毕业" and is_full_time_study(f)]
    told = [f for f in timeline.facts("education") if f.material in pages and f.text("level") in HEIGHTS]
    by_page: dict[str | None, list[Fact]] = {}
    for fact in told:
        by_page.setdefault(fact.material, []).append(fact)
    for facts in by_page.values():
        highest = max(facts, key=lambda f: (HEIGHTS[f.text("level") or ""], f.id))
        when = _filled(timeline, highest)
        higher = [c for c in claims if when is not None and before(day(c, "end"), when) is Truth.YES
                  and HEIGHTS[c.text("level") or ""] > HEIGHTS[highest.text("level") or ""]]
        if not higher:
            yield CONSISTENT
            continue
        yield _lower_level(timeline, policy, higher, highest)


def _lower_level(timeline: Timeline, policy: Policy, higher: Sequence[Fact], highest: Fact) -> Outcome:
    claim = max(higher, key=lambda f: (HEIGHTS[f.text("level") or ""], f.id))
    return Outcome(
        Verdict.CONFLICT, (claim, highest), YELLOW,
        f"{stated(timeline, claim, study_text(claim), period(claim))}，而"
        f"{stated(timeline, highest, '学历', highest.text('level') or '')}",
        "工资表形成时该学历已毕业，表中却只载较低学历",
        rows=policy.rows("pay_form_evidence")[-1:], subject="education")


def _filled(timeline: Timeline, fact: Fact) -> PartialDate | None:
    """The earliest day that the page counts to: when it was formed, or from when the pay was given."""
    pays = [f.date("effective") for f in timeline.facts("pay") if f.material == fact.material]
    return min((d for d in (timeline.formed(fact), *pays) if d is not None), key=lambda d: d.earliest, default=None)
