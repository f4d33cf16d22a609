"""How long a study lasts: as printed on its page, or as was usual for its level and time (P-03)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.dates import PartialDate
from models.facts import Fact
from rules.checks.education_records import HIGHER, from_level
from rules.lines import is_full_time_study
from rules.policy import Policy, PolicyRow

OWN_LENGTH = re.compile("双学士|第二学士|休学|延长|提前毕业|提前修满")
"""Words for a study that has a length of its own."""
_BOTH_STAGES = re.compile("(?<!高级)中学$")
"""A school with both stages: `七〇年考入公社中学，七五年高中毕业` may count the lower one, too."""
LONGEST_WAIT_MONTHS = 12 * 12
"""Classes that the Cultural Revolution kept at school: no usual length bounds them more closely."""


@dataclass(frozen=True, slots=True)
class Length:
    """Least and most months, tolerance included, and the rows that say so."""

    least: int
    most: int
    words: str
    rows: tuple[PolicyRow, ...]


def has_own_length(fact: Fact) -> bool:
    """Whether the page says that the study was longer or shorter than others: 休学, 提前毕业, 双学士."""
    return bool(OWN_LENGTH.search(f"{fact.text('entry_basis') or ''}{fact.raw or ''}"))


def printed_length(fact: Fact, start: PartialDate, end: PartialDate, policy: Policy) -> Length | None:
    """What the page prints (学制); None where it prints nothing, or where study goes by examination (自考)."""
    years = fact.number("nominal_years")
    if years is None or fact.text("mode") == "自考":
        return None
    row, months = policy.constant("nominal_tolerance_months"), round(years * 12)
    most = LONGEST_WAIT_MONTHS if kept_late(policy, fact, start, end) else months + row.number
    return Length(months - row.number, most, f"所印学制{years:g}年", (row,))


def usual_length(fact: Fact, start: PartialDate, end: PartialDate, policy: Policy) -> Length | None:
    """What was usual when the study started, any row that may apply; None where nothing is known to be usual."""
    if not is_full_time_study(fact) or fact.text("mode") not in ("全日制", None):
        return None
    rows = tuple(row for row in policy.in_force("study_years", start) if usual_years(row, fact))
    if not rows:
        return None
    spans = [usual_years(row, fact) or (0.0, 0.0) for row in rows]
    low, high = min(span[0] for span in spans), max(span[1] for span in spans)
    tolerance = max(row.number for row in policy.in_force("study_tolerance_months", start))
    most = LONGEST_WAIT_MONTHS if kept_late(policy, fact, start, end) else round(high * 12) + tolerance
    words = f"当时通常学制{low:g}年" if low == high else f"当时通常学制{low:g}至{high:g}年"
    return Length(round(low * 12) - tolerance, most, words, rows)


def usual_years(row: PolicyRow, fact: Fact) -> tuple[float, float] | None:
    """Shortest and longest usual years for a level and what it follows on."""
    level, basis = fact.text("level") or "", from_level(fact.text("entry_basis"))
    names = [f"{level}{basis}", level]
    if level == "本科" and "专科起点" in basis:
        names = ["专升本"]
    if level == "中专" and not basis and "中专高中起点" in row.value and "中专" in row.value:
        return (min(row.value["中专"][0], row.value["中专高中起点"][0]),
                max(row.value["中专"][1], row.value["中专高中起点"][1]))
    if level == "高中" and "初中" in row.value and _BOTH_STAGES.search(fact.text("school") or ""):
        return row.value["高中"][0], row.value["初中"][1] + row.value["高中"][1]
    if level == "大专" and not basis and "大专初中起点" in row.value:
        return row.value["大专"][0], row.value["大专初中起点"][1]
    found = next((row.value[name] for name in names if name in row.value), None)
    return (found[0], found[1]) if found else None


def kept_late(policy: Policy, fact: Fact, start: PartialDate, end: PartialDate) -> bool:
    """Whether a class was kept waiting by the Cultural Revolution (老五届), or school was stopped for years."""
    year = policy.constant("kept_back_classes").value["entered_by"]
    return start.earliest.year <= year <= end.latest.year and fact.text("level") in (HIGHER | {"高中", "中专", "初中"})
