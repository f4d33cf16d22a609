"""From an outcome to a finding: its colour under the ceiling, its sentences, its citation with the period."""

from __future__ import annotations

from models.dates import LAST_DAY
from models.findings import Citation, Finding, Severity, Verdict, finding_id
from rules.form_items import item_of, settled_by
from rules.outcome import Outcome
from rules.policy import Basis, PolicyRow
from rules.registry import Rule

LOGIC = Citation("", "逻辑一致性（设计规则）")
CEILING_NOTE = "（依据条款尚未经使用单位核实，最高为黄色）"
SOFT_NOTE = "（所据为通常年限，非强制规定，最高为黄色）"


def finding_of(rule: Rule, outcome: Outcome) -> Finding:
    """The finding that an outcome makes. Its id rests on the rule and the spots it is about."""
    severity, note = within_ceiling(outcome)
    return Finding(
        id=finding_id(rule.id, (fact.anchor for fact in outcome.facts), outcome.subject), rule=rule.id,
        severity=severity, verdict=outcome.verdict, facts=tuple(dict.fromkeys(fact.id for fact in outcome.facts)),
        title=rule.title, text=_text(outcome) + note,
        citation=str(outcome.rows[0].citation if outcome.rows else LOGIC),
        policy_rows=tuple(dict.fromkeys(row.id for row in outcome.rows)),
        period=_period(outcome.rows[0]) if outcome.rows else "", item=item_of(rule.id, outcome.facts),
        settled_by=settled_by(rule.id, rule.settled_by),
    )


def within_ceiling(outcome: Outcome) -> tuple[Severity, str]:
    """The colour under the ceiling of contract section 4, and why it is lower: the weakest row decides."""
    weak = [row for row in outcome.rows if not row.may_be_red]
    if outcome.severity is not Severity.RED or not weak:
        return outcome.severity, ""
    return Severity.YELLOW, SOFT_NOTE if all(row.soft for row in weak) else CEILING_NOTE


def _period(row: PolicyRow) -> str:
    """From when to when the cited row is in force, as an EDTF interval; "" for limits that no law dates."""
    if row.basis is Basis.DESIGN:
        return ""
    return f"{row.effective}/{'..' if row.until == LAST_DAY else row.until}"


def _text(outcome: Outcome) -> str:
    if outcome.verdict is Verdict.UNDECIDED:
        return f"{outcome.says}。尚不能判定：{outcome.decides}。"
    advice = "建议补充材料" if outcome.verdict is Verdict.MISSING else "建议核实"
    return f"{outcome.says}。{outcome.why}，{advice}。"
