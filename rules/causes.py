"""Root causes: findings that one correction would clear together stand under that one fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.findings import Finding, Repair, Severity, Verdict
from models.timeline import Timeline
from rules.policy import Policy
from rules.repairs import Explanation, explain
from rules.trials import Doubt, Key
from rules.wording import repair_words


@dataclass(frozen=True, slots=True)
class Cause:
    """One fact whose correction would clear `findings` (ids); `text` says so in Chinese, as a proposal to look."""

    repair: Repair
    findings: tuple[str, ...]
    text: str

    def to_wire(self) -> dict[str, Any]:
        """The cause as in `sanling.audit/1`."""
        return {**self.repair.to_wire(), "findings": list(self.findings), "text": self.text}


def explained(
    found: Sequence[tuple[Doubt, Finding]], timeline: Timeline, policy: Policy, before: Mapping[str, frozenset[Key]]
) -> tuple[tuple[Cause, ...], list[Finding]]:
    """The findings with their repairs and root causes, and the fewest corrections that clear all that can be cleared.

    A blue conflict is explained already and is left alone.
    """
    open_ = [(doubt, finding) for doubt, finding in found
             if finding.verdict is Verdict.CONFLICT and finding.severity is not Severity.BLUE]
    doubts = [doubt for doubt, _ in open_]
    explanation = explain(timeline, policy, doubts, before)
    repaired = {finding.id: tuple(option.to_repair(doubts) for option in explanation.of_doubt[place])
                for place, (_, finding) in enumerate(open_)}
    ids = [finding.id for _, finding in open_]
    cause_of = _cause_of(explanation, [finding for _, finding in open_])
    _join_same_facts(cause_of, [finding for _, finding in open_])
    _join_missing_papers(cause_of, [finding for _, finding in found])
    findings = [replace(f, repairs=repaired.get(f.id, ()), cause=cause_of.get(f.id)) for _, f in found]
    causes = [Cause(option.to_repair(doubts), tuple(ids[i] for i in sorted(option.clears)),
                    repair_words(timeline, option.to_repair(doubts))) for option in explanation.fewest]
    return tuple(causes), findings


def _cause_of(explanation: Explanation, findings: Sequence[Finding]) -> dict[str, str]:
    """For each finding the fact of the most economical explanation that clears it, else one that it rests on."""
    found: dict[str, str] = {}
    for option in explanation.fewest:
        for place in option.clears:
            found.setdefault(findings[place].id, option.fact.id)
    for option in explanation.fewest:
        for finding in findings:
            if option.fact.id in finding.facts:
                found.setdefault(finding.id, option.fact.id)
    return found


def _join_same_facts(cause_of: dict[str, str], findings: Sequence[Finding]) -> None:
    """Findings about the very same facts belong together even where no correction was found."""
    first: dict[frozenset[str], str] = {}
    for finding in findings:
        key = frozenset(finding.facts)
        if finding.id in cause_of:
            first.setdefault(key, cause_of[finding.id])
    for finding in findings:
        if finding.facts:
            cause_of.setdefault(finding.id, first.setdefault(frozenset(finding.facts), finding.facts[0]))


def _join_missing_papers(cause_of: dict[str, str], findings: Sequence[Finding]) -> None:
    """Papers that several rules miss for one item of the registration form are one thing to fetch."""
    first: dict[str, str] = {}
    for finding in findings:
        if finding.verdict is Verdict.MISSING and finding.facts:
            cause_of[finding.id] = first.setdefault(finding.item, finding.facts[0])
