"""One audit as lines a person reads in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from screening.intake_kinds import KINDS

COLOURS = {"red": "红", "yellow": "黄", "blue": "蓝"}
SHOWN = 8
"""Entries of the import report that are told in full."""
VERDICTS = {"conflict": "矛盾", "missing": "缺失", "undecided": "未决"}


def summary(audit: Mapping[str, Any]) -> str:
    """Dossier, counts, every finding in one line; unreadable pages last. In Chinese, for its users."""
    dossier, findings = audit["dossier"], audit["findings"]
    counts = "，".join(
        f"{name} {sum(f['severity'] == colour for f in findings)}" for colour, name in COLOURS.items())
    lines = [f"【{dossier['source'] or dossier['id']}】{len(audit['pages'])} 页，{len(audit['materials'])} 份材料，"
             f"{len(audit['facts'])} 条记载，疑点 {len(findings)} 条（{counts}）"]
    lines += [
        f"  {COLOURS[f['severity']]} {VERDICTS[f['verdict']]} {f['rule']} {f['title']}：{f['text']}" for f in findings]
    causes = [cause["text"] for cause in audit.get("causes", ())]
    lines += [f"  最省的解释（{len(causes)} 处更正）：{text}。" for text in causes]
    lines += [f"  {value['text']}" for value in audit.get("standing", ())]
    lines += [f"  规则 {rule} 的结果过多，只列出一部分，请核对是否混入他人材料" for rule in audit.get("cut_short", ())]
    lines += [f"  未能识读：第 {p['number']} 页（{p['file']}）：{p['error']}" for p in audit["pages"] if p["error"]]
    lines += _rescan(audit.get("rescan", ()))
    lines += _intake(audit.get("intake", {}))
    lines += [f"  未能读取：{failure['error']}" for failure in audit.get("intake", {}).get("failed_files", [])]
    return "\n".join(lines)


def _rescan(pages: Sequence[Mapping[str, Any]]) -> list[str]:
    """The pages to scan again, each with its reason."""
    return [f"  重扫清单（{len(pages)} 页）：", *(f"    {page['text']}" for page in pages)] if pages else []


def _intake(intake: Mapping[str, Any]) -> list[str]:
    """The import report in one line of counts and one line for each of its first entries."""
    report = intake.get("report", [])
    if not report:
        return []
    counts = Counter(entry["kind"] for entry in report)
    heads = "，".join(f"{KINDS.get(kind, kind)} {count}" for kind, count in counts.items())
    more = [f"    另有 {len(report) - SHOWN} 条，见 --json 的 intake.report"] if len(report) > SHOWN else []
    return [f"  导入检查：{heads}", *(f"    {entry['text']}" for entry in report[:SHOWN]), *more]
