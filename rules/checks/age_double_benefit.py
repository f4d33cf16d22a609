"""AGE: an age moved one way to pass one limit and the other way to profit later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.comparisons import aged_at_least, aged_at_most, same
from models.dates import FIRST_DAY, LAST_DAY, PartialDate, add_months
from models.facts import Altered, Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.age import explained_as_lunar
from rules.lines import is_rural_youth, is_soldier
from rules.outcome import CONSISTENT, Outcome, agreed
from rules.policy import Policy, PolicyRow
from rules.records import claimed, dated, day, join_candidates
from rules.registry import rule
from rules.wording import births, spoken

COUNTRYSIDE_OR_ARMY = ("入伍", "上山下乡")


@dataclass(frozen=True, slots=True)
class AgedEvent:
    """An event that an age limit stands before; `at` is the day on which the age counts."""

    name: str
    fact: Fact
    at: PartialDate
    least: int
    most: int | None
    rows: tuple[PolicyRow, ...]

    def passed(self, birth: PartialDate) -> tuple[Truth, Truth]:
        """Whether someone born then was old enough, and young enough."""
        young = aged_at_most(birth, self.at, self.most) if self.most is not None else Truth.YES
        return aged_at_least(birth, self.at, self.least), young


@rule("AGE-10", title="重复获利",
      reads=["double_benefit", "double_benefit_enlistment", "value_used_months", "minimum_working_age",
             "minimum_party_age", "league_age", "party_admission", "congress_lag_months"],
      settled_by="入伍、招工登记表和存根，学籍底册，干部任免审批表")
def age_moved_both_ways(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Events passed under one birth date that the claimed one would have failed."""
    claims = dated(claimed(timeline, "birth"))
    used = [fact for fact in dated(timeline.facts("birth")) if fact.altered is Altered.NONE and claims and all(
        same(day(fact), day(c)) is Truth.NO and not explained_as_lunar(day(fact), day(c)) for c in claims)]
    if not claims:
        return
    if not used:
        yield CONSISTENT
        return
    found: dict[str, Outcome] = {}
    for event in _events(timeline, policy):
        for record in _used_at(timeline, policy, event):
            outcome = _benefit(timeline, policy, event, record, claims) if record in used else None
            known = found.get(event.name)
            if outcome and (known is None or known.verdict is Verdict.UNDECIDED is not outcome.verdict):
                found[event.name] = outcome
    yield from found.values() or [CONSISTENT]


def _benefit(
    timeline: Timeline, policy: Policy, event: AgedEvent, record: Fact, claims: Sequence[Fact]
) -> Outcome | None:
    old_enough = agreed(event.passed(day(c))[0] for c in claims)
    young_enough = agreed(event.passed(day(c))[1] for c in claims)
    older = day(record).latest < min(day(c).earliest for c in claims)
    claim_ok, side = (old_enough, 0) if older else (young_enough, 1)
    record_ok = event.passed(day(record))[side]
    if claim_ok is Truth.YES or record_ok is Truth.NO or claim_ok is record_ok is Truth.UNKNOWN:
        return None
    limit = f"不满{event.least}周岁" if older else f"超过{event.most}周岁"
    return Outcome(
        Verdict.CONFLICT if claim_ok is Truth.NO and record_ok is Truth.YES else Verdict.UNDECIDED,
        tuple(dict.fromkeys((*claims, record, event.fact))), Severity.RED,
        f"{births(timeline, [record])}，据此{event.name}（{spoken(_when(event))}），而{births(timeline, claims[:1])}",
        f"按现用出生日期，{event.name}时{limit}，先用另一出生日期过了年龄限制，后改用现日期，属重复获利嫌疑情形",
        f"按现用日期{event.name}时是否{limit}，需更准确的出生日期或{event.name}时间",
        (policy.rows("double_benefit")[-1], *event.rows), subject=event.name)


def _when(event: AgedEvent) -> PartialDate | None:
    return event.fact.date("date") or event.fact.date("start") or event.fact.date("from")


def _used_at(timeline: Timeline, policy: Policy, event: AgedEvent) -> list[Fact]:
    """The birth records used at an event: those on its page if that was made about then, else the last made before."""
    months = policy.constant("value_used_months").number
    when = _when(event)
    if when is None or LAST_DAY in (when.latest, when.earliest):
        return []
    until = add_months(when.latest, months)
    known = [(formed, fact) for fact in dated(timeline.facts("birth"))
             if (formed := timeline.formed(fact)) is not None and formed.earliest <= until]
    own = [fact for _, fact in known if fact.material == event.fact.material]
    last = max((formed.latest for formed, _ in known), default=None)
    return own or [fact for formed, fact in known if formed.latest == last]


def _events(timeline: Timeline, policy: Policy) -> Iterator[AgedEvent]:
    yield from _enlistments(timeline, policy)
    for fact in dated(timeline.facts("work_start")):
        rows = policy.in_force("minimum_working_age", day(fact))
        if rows and not fact.text("exception") and not _is_countryside_or_army(timeline, fact):
            yield AgedEvent("参加工作", fact, day(fact), min(row.number for row in rows), None, rows)
    for fact, _ in join_candidates(timeline, policy):
        rows = policy.in_force("minimum_party_age", day(fact))
        if rows:
            yield AgedEvent("入党", fact, day(fact), min(row.number for row in rows), None, rows)
    for fact in dated(timeline.facts("league")):
        rows = policy.in_force("league_age", day(fact))
        if rows and fact.slot in ("branch_accept", "approve"):
            yield AgedEvent("入团", fact, day(fact), min(row.value[0] for row in rows),
                            max(row.value[1] for row in rows), rows)


def _is_countryside_or_army(timeline: Timeline, start: Fact) -> bool:
    """Starts that the age of employment does not rule."""
    material = timeline.material_of(start)
    if start.text("route") in COUNTRYSIDE_OR_ARMY or (material is not None and material.type in ("M30", "M31")):
        return True
    return any((is_rural_youth(line) or is_soldier(line)) and same(day(line, "start"), day(start)) is not Truth.NO
               for line in dated(timeline.facts("stint"), "start"))


def _enlistments(timeline: Timeline, policy: Policy) -> Iterator[AgedEvent]:
    """Enlistments; the age counts on the last day of the year."""
    row = policy.constant("double_benefit_enlistment")
    facts = [fact for fact in dated(timeline.facts("work_start"))
             if fact.text("route") == "入伍" and not fact.text("exception")]
    facts += [fact for fact in dated(timeline.facts("status"), "from") if fact.text("status") == "士兵"]
    facts += [fact for fact in dated(timeline.facts("stint"), "start") if is_soldier(fact)]
    for fact in facts:
        when = fact.date("date") or fact.date("from") or fact.date("start")
        if when is not None and FIRST_DAY not in (when.earliest, when.latest) and when.latest != LAST_DAY:
            yield AgedEvent("入伍", fact, PartialDate.of_day(date(when.latest.year, 12, 31)), row.value[0],
                            row.value[1], (row,))
