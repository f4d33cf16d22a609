"""Two versions of the rulebook side by side: which rows differ, and which findings come, go and change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from models.dates import LAST_DAY
from rules.policy import Policy, PolicyRow

COMPARED = ("severity", "verdict", "text", "citation")
ALSO = {
    "note": "说明", "soft": "是否强制", "promulgated": "发布日", "unit": "单位", "effective": "施行日",
    "parameter": "参数名", "citation": "出处", "value": "值", "until": "失效日", "basis": "性质", "verified": "核实",
}
IN_WORDS = {"severity": "颜色", "verdict": "结论", "text": "说明", "citation": "依据"}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One policy row that is only in one version, or says something else in the other."""

    row: str
    old: PolicyRow | None
    new: PolicyRow | None

    def __str__(self) -> str:
        if self.old is None:
            return f"+ {self.row}：{_said(self.new)}"
        if self.new is None:
            return f"- {self.row}：{_said(self.old)}"
        if _said(self.old) == _said(self.new):
            names = [f.name for f in fields(PolicyRow) if getattr(self.old, f.name) != getattr(self.new, f.name)]
            return f"~ {self.row}：{_said(self.new)}（另有变动：{'、'.join(ALSO[name] for name in names)}）"
        return f"~ {self.row}：{_said(self.old)} → {_said(self.new)}"


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """Findings of one dossier under two versions: wire objects that came and went, and pairs that changed."""

    came: tuple[Mapping[str, Any], ...]
    went: tuple[Mapping[str, Any], ...]
    changed: tuple[tuple[Mapping[str, Any], Mapping[str, Any]], ...]

    def lines(self) -> list[str]:
        """One line for each change, for people."""
        found = [f"+ {_named(f)}" for f in self.came] + [f"- {_named(f)}" for f in self.went]
        for old, new in self.changed:
            parts = [f"{IN_WORDS[name]} {old[name]} → {new[name]}" if name != "text" else "说明有变"
                     for name in COMPARED if old[name] != new[name]]
            found.append(f"~ {_named(new)}（{'，'.join(parts)}）")
        return found

    def told(self, dossier: str) -> tuple[str, ...]:
        """How many changes a dossier has, and each of them on a line below."""
        head = f"档案 {dossier}：新增 {len(self.came)}，消失 {len(self.went)}，变化 {len(self.changed)}"
        return head, *(f"  {line}" for line in self.lines())


def row_changes(old: Policy, new: Policy) -> list[RowChange]:
    """Rows by parameter and effective day: those that came, went, or say something else."""
    before, after = _by_id(old), _by_id(new)
    return [RowChange(name, before.get(name), after.get(name)) for name in sorted(before.keys() | after.keys())
            if before.get(name) != after.get(name)]


def finding_changes(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> FindingChanges:
    """Findings by their ids, which stay as long as rule and spots are the same."""
    before, after = {f["id"]: f for f in old}, {f["id"]: f for f in new}
    return FindingChanges(
        tuple(f for name, f in after.items() if name not in before),
        tuple(f for name, f in before.items() if name not in after),
        tuple((f, after[name]) for name, f in before.items()
              if name in after and any(f[key] != after[name][key] for key in COMPARED)))


def _by_id(policy: Policy) -> dict[str, PolicyRow]:
    return {row.id: row for row in _rows(policy)}


def _rows(policy: Policy) -> Iterable[PolicyRow]:
    for parameter in policy.parameters.values():
        yield from parameter.rows


def _said(row: PolicyRow | None) -> str:
    if row is None:
        return ""
    last = "" if row.until == LAST_DAY else f"，至 {row.until}"
    return f"{row.value}（{row.citation}，{row.basis.value}{'，已核实' if row.verified else ''}{last}）"


def _named(finding: Mapping[str, Any]) -> str:
    return f"{finding['rule']} {finding['verdict']} {finding['severity']} {finding['title']}"
