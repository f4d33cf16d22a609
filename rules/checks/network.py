"""NET: what no pair of facts shows, and no rule of the rulebook names."""

from __future__ import annotations

from collections.abc import Iterator

from models.findings import Severity, Verdict
from models.timeline import Timeline
from rules.life_network import life_network
from rules.network import Conflict
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.registry import rule
from rules.wording import told


@rule("NET-01", title="事实之间无法同时成立", settled_by="所列各材料的原件，及其中任何一项的同期旁证",
      reads=["earliest_primary_school_age", "study_years", "nominal_tolerance_months", "minimum_working_age",
             "minimum_party_age", "party_admission", "league_age", "study_is_not_work", "overlap_months"])
def facts_exclude_each_other(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The fewest facts that cannot all be true under all rules about order, age and length together."""
    network = life_network(timeline, policy)
    if network.is_consistent:
        if network.records and network.links:
            yield CONSISTENT
        return
    found = network.binding.conflicts()
    found += [c for c in network.conflicts() if not any(known.facts <= c.facts for known in found)]
    for conflict in found:
        yield _outcome(timeline, conflict)


def _outcome(timeline: Timeline, conflict: Conflict) -> Outcome:
    facts = tuple(fact for fact in timeline.content.facts if fact.id in conflict.facts)
    reasons = "、".join(dict.fromkeys(link.words for link in conflict.links))
    rows = tuple(dict.fromkeys(row for link in conflict.links for row in link.rows))
    return Outcome(
        Verdict.CONFLICT, facts, Severity.RED, "；".join(told(timeline, fact) for fact in facts),
        f"{f'按{reasons}，' if reasons else ''}这{len(facts)}项不能同时成立，去掉其中任何一项即不矛盾",
        rows=tuple(sorted(rows, key=lambda row: (row.may_be_red, row.id))), subject="network")
