"""NET: what no pair of facts shows, and no rule of the rulebook names."""

from __future__ import annotations

from collections.abc import Iterator

from models.comparisons import before
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import PERIOD_FIELDS, Timeline
from models.truth import Truth
from rules.life_network import life_network
from rules.network import Conflict
from rules.outcome import BEFORE_BIRTH, CONSISTENT, TOGETHER, Outcome
from rules.policy import Policy
from rules.records import birth_candidates
from rules.registry import rule
from rules.wording import births, place_text, spoken, stated, study_text, told

FEWEST_FACTS = 3
"""What two facts make is named by a rule of its own, or by none (contract section 4)."""
OUTSIDE_LIFE = frozenset({"birth", "determination", "household"})
"""Kinds whose dates are no event of the person's own life."""


@rule("NET-01", title="事实之间无法同时成立", settled_by="所列各材料的原件，及其中任何一项的同期旁证",
      reads=["earliest_primary_school_age", "study_years", "nominal_tolerance_months", "minimum_working_age",
             "minimum_party_age", "party_admission", "league_age", "study_is_not_work", "overlap_months",
             "admission_order", "congress_lag_months", "study_tolerance_months", "kept_back_classes"])
def facts_exclude_each_other(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The fewest facts that cannot all be true under all rules about order, age and length together."""
    yield from _before_birth(timeline, policy)
    network = life_network(timeline, policy)
    if network.is_consistent:
        if network.records and network.links:
            yield CONSISTENT
        return
    found = network.binding.conflicts()
    found += [c for c in network.conflicts() if not any(known.facts <= c.facts for known in found)]
    for conflict in found:
        if len(conflict.facts) >= FEWEST_FACTS:
            yield _outcome(timeline, conflict)


def _before_birth(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Events of the person's own life that certainly lie before every birth date that may hold."""
    candidates = birth_candidates(timeline, policy)
    if not candidates:
        return
    first = min(candidates, key=lambda c: c.date.earliest)
    for kind, names in PERIOD_FIELDS.items():
        for fact in timeline.facts(kind) if kind not in OUTSIDE_LIFE else ():
            dates = [when for name in names if (when := fact.date(name)) is not None]
            if any(before(when, first.date) is Truth.YES for when in dates):
                yield Outcome(
                    Verdict.CONFLICT, (fact, first.facts[0]), Severity.RED,
                    f"{told(timeline, fact)}，而{births(timeline, first.facts[:1])}",
                    "所载事项早于出生，不能成立，应核对是否误读或误填", subject=BEFORE_BIRTH)


def _told(timeline: Timeline, fact: Fact) -> str:
    """What a page says; of a study or a line only the dates that it has."""
    start, end = fact.date("start"), fact.date("end")
    if fact.kind not in ("education", "stint") or (start and end):
        return told(timeline, fact)
    is_study = fact.kind == "education"
    dates = f"{spoken(end)}{'毕业' if is_study else '止'}" if end else ""
    dates = f"{spoken(start)}{'入学' if is_study else '起'}" if start else dates
    years = fact.number("nominal_years")
    return stated(timeline, fact, study_text(fact) if is_study else place_text(fact), dates) + (
        f"（学制{years:g}年）" if years is not None else "")


def _outcome(timeline: Timeline, conflict: Conflict) -> Outcome:
    facts = tuple(fact for fact in timeline.content.facts if fact.id in conflict.facts)
    reasons = "、".join(dict.fromkeys(link.words for link in conflict.links))
    rows = tuple(dict.fromkeys(row for link in conflict.links for row in link.rows))
    return Outcome(
        Verdict.CONFLICT, facts, Severity.RED, "；".join(_told(timeline, fact) for fact in facts),
        f"{f'按{reasons}，' if reasons else ''}这{len(facts)}项不能同时成立，去掉其中任何一项即不矛盾",
        rows=tuple(sorted(rows, key=lambda row: (row.may_be_red, row.id))), subject=TOGETHER)
