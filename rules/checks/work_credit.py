"""A claimed start of work that rests on service of one sort: rural, community teaching, temporary. No rule itself."""

from __future__ import annotations

from collections.abc import Callable

from models.facts import Fact
from models.timeline import Timeline
from rules.lines import rests_on
from rules.policy import Policy
from rules.records import claimed_starts, start_is_recognised


def claim_resting_on(
    timeline: Timeline, routes: frozenset[str], is_such: Callable[[Fact], bool]
) -> tuple[Fact, tuple[Fact, ...]] | None:
    """The claimed start and the records it rests on; None where it rests on no service of this sort."""
    for claim in claimed_starts(timeline)[:1]:
        ground = rests_on(timeline, claim, routes, is_such)
        return (claim, ground) if ground else None
    return None


def is_settled(timeline: Timeline, policy: Policy, claim: Fact) -> bool:
    """Whether a paper excuses the claim, or an organisation recognised it."""
    return bool(claim.text("exception")) or start_is_recognised(timeline, policy, claim)
