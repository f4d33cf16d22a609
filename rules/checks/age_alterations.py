"""AGE: birth fields that were altered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.comparisons import months_between, same
from models.facts import Altered, Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import Recognised, claimed, dated, day, recognised
from rules.registry import rule
from rules.wording import births

CORRECTION_SEALS = ("更正", "校正", "校对", "改正", "修正", "订正")


@rule("AGE-03", title="出生日期涂改", reads=["birth_alteration", "on_the_spot_months"],
      settled_by="原件纸面与墨迹，户籍底册（复印盖章），同期材料")
def birth_field_altered(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Birth fields whose writing looks changed: suspected ones stay open, confirmed ones are conflicts."""
    records = timeline.facts("birth")
    altered = [fact for fact in records if fact.altered is not Altered.NONE]
    if records and not altered:
        yield CONSISTENT
    settled = recognised(timeline, "birth", policy) if altered else None
    for fact in altered:
        confirmed = fact.altered is Altered.CONFIRMED
        severity, note = _excused(timeline, policy, settled, fact, _colour(timeline, fact, records))
        yield Outcome(
            Verdict.CONFLICT if confirmed else Verdict.UNDECIDED, (fact,),
            severity if confirmed else severity.at_most(Severity.YELLOW),
            f"{births(timeline, [fact])}，该栏{'有涂改' if confirmed else '疑有涂改'}",
            f"出生日期栏有涂改的材料不能单独作为依据，须以原始户籍和同期材料印证{note}",
            "须查验原件纸面和墨迹，确认是否涂改", policy.rows("birth_alteration")[-1:])


def _colour(timeline: Timeline, fact: Fact, records: Sequence[Fact]) -> Severity:
    """Red on the page that may be the earliest, and where the altered value is the claimed one."""
    claims = dated(claimed(timeline, "birth"))
    is_claimed = fact in claims or (fact.date("date") is not None and any(
        same(day(fact), day(claim)) is not Truth.NO for claim in claims))
    others = [other for other in records
              if other != fact and (other.material != fact.material or fact.material is None)]
    formed = timeline.formed(fact)
    if formed is None:
        first = not others
    else:
        first = not any((made := timeline.formed(other)) is not None and made.latest < formed.earliest
                        for other in others)
    return Severity.RED if first or is_claimed else Severity.YELLOW


def _excused(
    timeline: Timeline, policy: Policy, settled: Recognised | None, fact: Fact, severity: Severity
) -> tuple[Severity, str]:
    """Blue where a sealed correction equals what was recognised; one colour less where only part of that is shown."""
    if fact.date("date") is None:
        return severity, ""
    if settled is not None and settled.valid is Truth.YES and same(settled.date, day(fact)) is not Truth.NO:
        if _has_correction_seal(timeline, fact):
            return Severity.BLUE, "；该处盖有更正印章，改后日期与组织认定一致，仅作备注"
        return severity.lowered(), "；改后日期与组织认定一致，如有更正印章和日期可以例外"
    if fact.flag("self_filled") and _contemporaries_agree(timeline, policy, fact):
        return severity.lowered(), "；所载日期与同期材料一致，如系填写人当场更正可以例外"
    return severity, ""


def _has_correction_seal(timeline: Timeline, fact: Fact) -> bool:
    return fact.material is not None and any(
        seal.material == fact.material and seal.date("date") is not None
        and any(word in (seal.text("text") or "") for word in CORRECTION_SEALS) for seal in timeline.facts("seal"))


def _contemporaries_agree(timeline: Timeline, policy: Policy, fact: Fact) -> bool:
    """Whether pages formed about the same time state a birth date, and all of them the same."""
    formed, near = timeline.formed(fact), policy.constant("on_the_spot_months").number
    if formed is None:
        return False
    about_then = [other for other in dated(timeline.facts("birth"))
                  if other.material != fact.material and other.altered is Altered.NONE
                  and (made := timeline.formed(other)) is not None and _within(months_between(formed, made), near)]
    return bool(about_then) and all(same(day(other), day(fact)) is not Truth.NO for other in about_then)


def _within(months: tuple[int, int], near: int) -> bool:
    return -near <= months[0] and months[1] <= near
