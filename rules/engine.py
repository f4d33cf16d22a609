"""Runs every rule over a timeline and makes findings of the outcomes, with the guards that all rules share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.facts import DossierFacts, Fact, Material
from models.findings import Finding, RuleRun, Severity, Verdict
from models.timeline import Timeline
from rules.causes import Cause, explained
from rules.outcome import BEFORE_BIRTH, Outcome
from rules.policy import Policy
from rules.readings import clearing_reading, has_other_reading
from rules.registry import RULES, Rule
from rules.reliability import doubtful_pages, second_opinions
from rules.sentences import finding_of
from rules.standing import Standing, standing_values
from rules.trials import MOST_OUTCOMES, NETWORK, Doubt, Key, conflict_keys, outcomes_of
from rules.wording import reading_note

GRAVEST_FIRST = (
    Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED, Verdict.CONSISTENT, Verdict.NOT_APPLICABLE)
FINDING_VERDICTS = frozenset({Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED})


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the rules say of one dossier.

    Findings gravest first; one run per rule; the corrections that explain most (`causes`); and which value of birth,
    start of work and joining the Party the materials speak for (`standing`), a proposal with its reasons. `cut_short`
    names the rules that had more to say than is looked at.
    """

    findings: tuple[Finding, ...]
    runs: tuple[RuleRun, ...]
    causes: tuple[Cause, ...] = ()
    standing: tuple[Standing, ...] = ()
    cut_short: tuple[str, ...] = ()


def evaluate(timeline: Timeline, policy: Policy) -> Evaluation:
    """Run all rules. The order of materials and facts in the dossier does not change the result."""
    ordered = Timeline(_in_fixed_order(timeline.content), timeline.as_of)
    rules = sorted(RULES.values(), key=lambda r: r.id)
    raw = {rule.id: outcomes_of(rule, ordered, policy) for rule in rules}
    before = {name: frozenset(o.key for o in found if o.verdict is Verdict.CONFLICT) for name, found in raw.items()}
    guard = _Guard(ordered, policy)
    outcomes = {rule.id: [guard.judged(rule, outcome) for outcome in raw[rule.id]] for rule in rules}
    doubtful = doubtful_pages(outcomes, ordered)
    outcomes = second_opinions(outcomes, ordered, policy, doubtful)
    outcomes[NETWORK] = [o for o in outcomes.get(NETWORK, []) if not _named_by_a_rule(o, outcomes)]
    found = _findings(rules, outcomes)
    causes, findings = explained(found, ordered, policy, before)
    order = {verdict: place for place, verdict in enumerate(GRAVEST_FIRST)}
    findings.sort(key=lambda f: (f.verdict is Verdict.UNDECIDED, f.severity.rank, f.rule, order[f.verdict], f.facts))
    runs = tuple(RuleRun(rule.id, _gravest(outcomes[rule.id])) for rule in rules)
    cut_short = tuple(name for name, found in raw.items() if len(found) == MOST_OUTCOMES)
    return Evaluation(tuple(findings), runs, causes, standing_values(ordered, policy, doubtful), cut_short)


def _gravest(outcomes: Sequence[Outcome]) -> Verdict:
    found = {outcome.verdict for outcome in outcomes} | {Verdict.NOT_APPLICABLE}
    return next(verdict for verdict in GRAVEST_FIRST if verdict in found)


def _findings(rules: Iterable[Rule], outcomes: dict[str, list[Outcome]]) -> list[tuple[Doubt, Finding]]:
    """One finding for each doubt; of several that are the same, the gravest."""
    found: dict[str, tuple[Doubt, Finding]] = {}
    for rule in rules:
        for outcome in outcomes[rule.id]:
            if outcome.verdict in FINDING_VERDICTS:
                finding = finding_of(rule, outcome)
                known = found.get(finding.id)
                if known is None or finding.severity.rank < known[1].severity.rank:
                    found[finding.id] = Doubt(rule, outcome), finding
    return list(found.values())


def _named_by_a_rule(outcome: Outcome, outcomes: dict[str, list[Outcome]]) -> bool:
    """Whether a rule reports a part of what the network found, or the whole of it; of an event before birth, the event.

    A blue conflict is explained and names nothing but the very same facts.
    """
    if outcome.verdict not in FINDING_VERDICTS:
        return False
    own, event = {fact.id for fact in outcome.facts}, outcome.facts[0].id
    for name, found in outcomes.items():
        for other in found if name != NETWORK else ():
            theirs = {fact.id for fact in other.facts}
            if other.verdict is not Verdict.CONFLICT or not theirs:
                continue
            if own <= theirs or (other.severity is not Severity.BLUE and (
                    (len(theirs) > 1 and theirs <= own) or (outcome.subject == BEFORE_BIRTH and event in theirs))):
                return True
    return False


class _Guard:
    """Tries other readings of the pages: a conflict that one of them clears is undecided, a person must look.

    No more rule runs than the policy allows for one dossier; runs with the same readings are made once.
    """

    def __init__(self, timeline: Timeline, policy: Policy) -> None:
        self._timeline, self._policy = timeline, policy
        self._left = policy.constant("guard_trials").number
        self._known: dict[tuple[object, ...], frozenset[Key] | None] = {}

    def judged(self, rule: Rule, outcome: Outcome) -> Outcome:
        """The outcome, or that it is undecided."""
        if outcome.verdict is not Verdict.CONFLICT:
            return outcome
        subject, anchors = outcome.key

        def clears(hypothesis: Timeline, changed: tuple[Fact, ...]) -> bool:
            keys = self._keys(rule, hypothesis, changed)
            return keys is not None and not any(
                key == outcome.key or (key[0] and key[0] == subject and key[1] & anchors) for key in keys)

        reading = clearing_reading(outcome.facts, self._timeline, self._policy, clears)
        if reading is not None:
            return replace(outcome, verdict=Verdict.UNDECIDED, decides=reading_note(self._timeline, reading))
        if self._left <= 0 and any(has_other_reading(fact, self._policy) for fact in outcome.facts):
            return replace(outcome, verdict=Verdict.UNDECIDED, decides="识读存疑之处过多，须先核对原图")
        return outcome

    def _keys(self, rule: Rule, hypothesis: Timeline, changed: tuple[Fact, ...]) -> frozenset[Key] | None:
        place = (rule.id, *((fact.id, tuple(sorted((n, str(v)) for n, v in fact.fields.items()))) for fact in changed))
        if place not in self._known:
            if self._left <= 0:
                return None
            self._left -= 1
            self._known[place] = conflict_keys(rule, hypothesis, self._policy)
        return self._known[place]


def _in_fixed_order(content: DossierFacts) -> DossierFacts:
    """Materials and standing facts in an order of their own; résumé lines keep their order within a material."""
    superseded = {fact.supersedes for fact in content.facts if fact.supersedes}
    materials = tuple(sorted(content.materials, key=_material_place))
    place = {material.id: number for number, material in enumerate(materials)}
    lines = {fact.id: number for number, fact in enumerate(content.facts)}

    def key(fact: Fact) -> tuple[object, ...]:
        line = lines[fact.id] if fact.kind == "stint" else 0
        return place.get(fact.material or "", -1), fact.material or "", fact.kind, line, _natural(fact.id)

    return replace(content, materials=materials, facts=tuple(
        sorted((fact for fact in content.facts if fact.id not in superseded), key=key)))


def _material_place(material: Material) -> tuple[object, ...]:
    return min(material.pages, default=0), _natural(material.id)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that puts `m2` before `m10`."""
    parts = [(int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|\D+", text)]
    return (*parts, (-1, text))  # f1 and f01 are two ids
