"""AGE-13: what each candidate birth date would make impossible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.comparisons import same
from models.dates import FIRST_DAY, LAST_DAY
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.life_network import BIRTH, life_network
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import between, claimed, dated, day, earliest_formed, recognised
from rules.registry import RULES, rule
from rules.wording import births, spoken, told


@rule("AGE-13", title="候选出生日期可行性检验", reads=["birth_feasibility"],
      settled_by="初高中学籍底册，原始户籍底册，入伍、招工、入团存根")
def claimed_birth_makes_more_impossible(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Events that the claimed birth date makes impossible against those that the earliest record does."""
    claims = dated(claimed(timeline, "birth"))
    first = earliest_formed(timeline, dated(timeline.facts("birth")))
    settled = recognised(timeline, "birth", policy)
    if not claims or not first or (settled is not None and settled.valid is not Truth.NO):
        return
    if any(same(day(c), day(f)) is not Truth.NO for c in claims for f in first):
        yield CONSISTENT
        return
    row = policy.constant("birth_feasibility")
    by_claim = _impossible(timeline, policy, claims[0])
    by_first = min((_impossible(timeline, policy, fact) for fact in first), key=len)
    surplus = len(by_claim) - len(by_first)
    if surplus < 1:
        yield CONSISTENT
        return
    events = tuple(dict.fromkeys(event for group in by_claim for event in group))
    severity = Severity.RED if surplus >= row.value["red"] else Severity.YELLOW
    yield Outcome(
        Verdict.CONFLICT, (claims[0], *first, *events), severity,
        f"{births(timeline, claims[:1])}，而最早形成的{births(timeline, first)}",
        f"按现用日期有{len(by_claim)}项不能成立（{'、'.join(told(timeline, e) for e in events)}），"
        f"按最早记载{f'有{len(by_first)}项' if by_first else '均可成立'}{_allowed(timeline, policy)}", rows=(row,))


def _impossible(timeline: Timeline, policy: Policy, birth: Fact) -> list[tuple[Fact, ...]]:
    """The events that cannot be if this birth record alone is true, each once whichever rules say so."""
    facts = tuple(f for f in timeline.content.facts
                  if f.kind != "birth" and not (f.kind == "determination" and f.slot == "birth"))
    alone = Timeline(replace(timeline.content, facts=(birth, *facts)), timeline.as_of)
    found: dict[frozenset[str], tuple[Fact, ...]] = {}
    for name in policy.constant("birth_feasibility").value["rules"]:
        for outcome in RULES[name].check(alone, policy) if name in RULES else ():
            events = tuple(f for f in outcome.facts if f.kind != "birth")
            if outcome.verdict is Verdict.CONFLICT and outcome.severity is not Severity.BLUE and events:
                found.setdefault(frozenset(f.anchor for f in events), events)
    return list(found.values())


def _allowed(timeline: Timeline, policy: Policy) -> str:
    """The birth dates that the rest of the dossier allows, in words."""
    network = life_network(timeline, policy)
    low, high = network.without(r.fact for r in network.records if r.point == BIRTH).bounds(BIRTH)
    first, last = date.fromordinal(low), date.fromordinal(high)
    if first > last or (first, last) == (FIRST_DAY, LAST_DAY):
        return ""
    return f"；档案其他记载所允许的出生日期{spoken(between(first, last))}"
