"""Policy rows in words: what a finding was measured against, since when it holds, whether the user has verified it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from models.errors import DossierError, PolicyDataError
from rules import checks
from rules.policy import Basis, PolicyRow, default_policy
from rules.registry import RULES, get_rule

__all__ = ["checks", "row_words", "rule_titles", "rule_words"]  # rules register themselves when `checks` is imported

ALWAYS = date(1900, 1, 1)
"""First day of rows that no law dates: limits of the rulebook itself."""


@lru_cache(maxsize=1024)
def row_words(row: str) -> str:
    """A policy row named by its id; the id itself where the rulebook no longer has it."""
    try:
        parameter = default_policy().parameters.get(row.partition("@")[0])
    except PolicyDataError:
        return row
    found = next((r for r in parameter.rows if r.id == row), None) if parameter else None
    if parameter is None or found is None:
        return row
    # Named values (a principle, a state) are the program's own words; the parameter's title says them in Chinese.
    value = f"：{found.value}{found.unit}" if isinstance(found.value, int | float) else ""
    return f"{parameter.title}{value}（{'，'.join(_holds(found))}）"


def _holds(row: PolicyRow) -> list[str]:
    if row.basis is Basis.DESIGN:
        return ["本规则手册设定"]
    words = [f"{row.effective:%Y-%m-%d}起"] if row.effective > ALWAYS else []
    if row.until < date.max:
        words = [f"{row.effective:%Y-%m-%d}至{row.until:%Y-%m-%d}"]
    words.append(str(row.citation))
    return words if row.verified else [*words, "尚待用户单位核定"]


@lru_cache(maxsize=256)
def rule_words(rule: str) -> str:
    """A rule with its parameters, periods and citations; only its id where the rulebook has it no longer."""
    try:
        found, parameters = get_rule(rule), default_policy().parameters
    except DossierError:
        return f"{rule}：现行规则手册中已无此规则"
    rows = [row_words(row.id) for name in found.reads for row in parameters[name].rows]
    basis = "\n".join(f"• {words}" for words in dict.fromkeys(rows)) or "依据档案记载之间的逻辑关系，不取决于政策参数。"
    return f"{found.id}　{found.title}\n\n{basis}"


@lru_cache(maxsize=1)
def rule_titles() -> dict[str, str]:
    """Titles of the rules by id, in order of id."""
    return {name: found.title for name, found in sorted(RULES.items())}
