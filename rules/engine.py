"""Runs every rule over a timeline and makes findings of the outcomes, with the guards that all rules share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.facts import DossierFacts, Fact, Material
from models.findings import Citation, Finding, RuleRun, Severity, Verdict, finding_id
from models.timeline import Timeline
from rules.outcome import Outcome
from rules.policy import Policy
from rules.readings import clearing_reading
from rules.registry import RULES, Rule
from rules.wording import reading_note

GRAVEST_FIRST = (
    Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED, Verdict.CONSISTENT, Verdict.NOT_APPLICABLE)
FINDING_VERDICTS = frozenset({Verdict.CONFLICT, Verdict.MISSING, Verdict.UNDECIDED})
LOGIC = Citation("", "逻辑一致性（设计规则）")
CEILING_NOTE = "（依据条款尚未经使用单位核实，最高为黄色）"
SOFT_NOTE = "（所据为通常年限，非强制规定，最高为黄色）"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The findings on one dossier, gravest first, and one run per rule."""

    findings: tuple[Finding, ...]
    runs: tuple[RuleRun, ...]


def evaluate(timeline: Timeline, policy: Policy) -> Evaluation:
    """Run all rules. The order of materials and facts in the dossier does not change the result."""
    ordered = Timeline(_in_fixed_order(timeline.content), timeline.as_of)
    findings: list[Finding] = []
    runs: list[RuleRun] = []
    for rule in sorted(RULES.values(), key=lambda r: r.id):
        outcomes = [_guarded(rule, outcome, ordered, policy) for outcome in rule.check(ordered, policy)]
        found = {outcome.verdict for outcome in outcomes} | {Verdict.NOT_APPLICABLE}
        runs.append(RuleRun(rule.id, next(verdict for verdict in GRAVEST_FIRST if verdict in found)))
        findings.extend(_findings(rule, outcomes))
    order = {verdict: place for place, verdict in enumerate(GRAVEST_FIRST)}
    findings.sort(key=lambda f: (f.verdict is Verdict.UNDECIDED, f.severity.rank, f.rule, order[f.verdict], f.facts))
    return Evaluation(tuple(findings), tuple(runs))


def _findings(rule: Rule, outcomes: Iterable[Outcome]) -> list[Finding]:
    found: dict[str, Finding] = {}
    for outcome in outcomes:
        if outcome.verdict in FINDING_VERDICTS:
            finding = _finding(rule, outcome)
            known = found.get(finding.id)
            if known is None or finding.severity.rank < known.severity.rank:
                found[finding.id] = finding
    return list(found.values())


def _finding(rule: Rule, outcome: Outcome) -> Finding:
    severity, note = _within_ceiling(outcome)
    return Finding(
        id=finding_id(rule.id, (fact.anchor for fact in outcome.facts), outcome.subject), rule=rule.id,
        severity=severity, verdict=outcome.verdict, facts=tuple(dict.fromkeys(fact.id for fact in outcome.facts)),
        title=rule.title, text=_text(outcome) + note,
        citation=str(outcome.rows[0].citation if outcome.rows else LOGIC),
        policy_rows=tuple(dict.fromkeys(row.id for row in outcome.rows)),
    )


def _within_ceiling(outcome: Outcome) -> tuple[Severity, str]:
    """The colour under the ceiling of contract section 4: the weakest row decides."""
    weak = [row for row in outcome.rows if not row.may_be_red]
    if outcome.severity is not Severity.RED or not weak:
        return outcome.severity, ""
    return Severity.YELLOW, SOFT_NOTE if all(row.soft for row in weak) else CEILING_NOTE


def _text(outcome: Outcome) -> str:
    if outcome.verdict is Verdict.UNDECIDED:
        return f"{outcome.says}。尚不能判定：{outcome.decides}。"
    advice = "建议补充材料" if outcome.verdict is Verdict.MISSING else "建议核实"
    return f"{outcome.says}。{outcome.why}，{advice}。"


def _guarded(rule: Rule, outcome: Outcome, timeline: Timeline, policy: Policy) -> Outcome:
    """A conflict that another reading of its facts would clear is undecided: a person must look at the page."""
    if outcome.verdict is not Verdict.CONFLICT:
        return outcome

    def clears(hypothesis: Timeline) -> bool:
        keys = {o.key for o in rule.check(hypothesis, policy) if o.verdict is Verdict.CONFLICT}
        anchors = outcome.key[1]
        return not any(key == outcome.key or (key[0] and key[0] == outcome.subject and key[1] & anchors)
                       for key in keys)

    reading = clearing_reading(outcome.facts, timeline, policy, clears)
    if reading is None:
        return outcome
    return replace(outcome, verdict=Verdict.UNDECIDED, decides=reading_note(timeline, reading))


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
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|\D+", text))
