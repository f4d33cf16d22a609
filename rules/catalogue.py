"""The rulebook as the program runs it, for people: `sanling rules list` and `sanling rules show ID`."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from models.dates import LAST_DAY
from rules import checks
from rules.policy import Basis, Policy, PolicyRow, default_policy, rulebook_version
from rules.registry import RULES, get_rule

__all__ = ["checks", "list_rules", "show_rule"]
BASIS_NAMES = {Basis.SOURCED: "有出处", Basis.GENERAL: "一般知识，待核实", Basis.DESIGN: "设计规则"}


def list_rules() -> str:
    """One line for each rule: its id, title, and what it reads."""
    lines = [f"{rule.id}  {rule.title}" for rule in sorted(RULES.values(), key=lambda r: r.id)]
    return "\n".join([*lines, f"共 {len(lines)} 条规则，规则版本 {rulebook_version()}"])


def show_rule(rule_id: str) -> str:
    """One rule: what it tests, and every dated row it reads with its citation. Raises UnknownNameError."""
    rule = get_rule(rule_id)
    policy = default_policy()
    lines = [f"{rule.id}  {rule.title}", f"  {rule.description}", ""]
    for name in rule.reads:
        lines += _parameter(policy, name)
    return "\n".join(lines).rstrip()


def _parameter(policy: Policy, name: str) -> list[str]:
    parameter = policy.parameters[name]
    head = f"{parameter.title}（{name}，单位：{parameter.unit}，{parameter.file}）"
    return [head, *(f"  {_row(row)}" for row in policy.rows(name)), ""]


def _row(row: PolicyRow) -> str:
    last = "至今" if row.until == LAST_DAY else f"至 {row.until}"
    verified = "，已核实" if row.verified else ""
    note = f"；{row.note}" if row.note else ""
    soft = "，通常而非强制" if row.soft else ""
    return (f"{row.effective} {last}：{_value(row.value)}  {row.citation}（{row.promulgated} 发布）"
            f"〔{BASIS_NAMES[row.basis]}{verified}{soft}〕{note}")


def _value(value: Any) -> str:
    if isinstance(value, str | int | float | date):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str)
