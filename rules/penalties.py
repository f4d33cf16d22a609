"""Penalties: which one a page names, under which system, and whether a day lies in the time that one bars."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from models.comparisons import in_order, lasts_at_least, months_between, same
from models.dates import PartialDate
from models.facts import Fact
from models.timeline import Timeline
from models.truth import Truth, every, some
from rules.policy import PolicyRow
from rules.records import day
from rules.terms_of_office import bounded

PARTY, ADMINISTRATIVE, ORGANISATIONAL = "党纪", "政务", "组织处理"
DECISION = "M24"
"""The material that holds the decision on a penalty."""
NONE_DECLARED = "无"
_NAME = re.compile(
    "严重警告|警告|撤销党内职务|留党察看|开除党籍|记大过|记过|降级|撤职|开除|诫勉|调离|引咎辞职|责令辞职|责令.{0,4}辞职"
    "|免职|降职")
_REVOKED = re.compile("撤销(?!党内职务).{0,10}处分|处分.{0,6}撤销|(?:复查|申诉).{0,10}(?:撤销|免予)")
_BY_NAME = {
    **dict.fromkeys(("严重警告", "撤销党内职务", "留党察看", "开除党籍"), PARTY),
    **dict.fromkeys(("记大过", "记过", "降级", "撤职", "开除"), ADMINISTRATIVE),
    **dict.fromkeys(("诫勉", "调离", "引咎辞职", "责令辞职", "免职", "降职"), ORGANISATIONAL),
}
SERIOUS_SHARE = 4


@dataclass(frozen=True, slots=True)
class Penalty:
    """One penalty: its records, the decision first, its name and system."""

    facts: tuple[Fact, ...]
    name: str
    system: str

    @property
    def fact(self) -> Fact:
        """The record that counts."""
        return self.facts[0]

    @property
    def decided(self) -> PartialDate:
        """The day of the decision."""
        return day(self.fact, "decided")


def declares_none(fact: Fact) -> bool:
    """Whether a form declares that there is no penalty."""
    return (fact.text("penalty") or "").strip("。 ") in (NONE_DECLARED, "未受过处分", "无处分", "没有")


def is_revoked(fact: Fact) -> bool:
    """Whether the page says that the penalty was set aside."""
    return bool(_REVOKED.search(fact.text("penalty") or ""))


def name_of(fact: Fact) -> str | None:
    """Which penalty a page names; None where it names none of those that the rules know."""
    match = _NAME.search(fact.text("penalty") or "")
    if match is None:
        return None
    return "责令辞职" if match[0].startswith("责令") else match[0]


def system_of(fact: Fact) -> str | None:
    """党纪, 政务 (行政 too), 组织处理 or 刑事, stated or told by the penalty's name."""
    stated, text, name = fact.text("system"), fact.text("penalty") or "", name_of(fact)
    if stated:
        return ADMINISTRATIVE if stated == "行政" else stated
    if "党内" in text:
        return PARTY
    if re.search("行政|政务", text):
        return ADMINISTRATIVE
    return _BY_NAME.get(name) if name else None


def penalties(timeline: Timeline, system: str) -> list[Penalty]:
    """The penalties of a system whose day can be read, oldest first; records of one on several pages are one."""
    known = [(fact, name) for fact in timeline.facts("penalty") if fact.date("decided") is not None
             and not is_revoked(fact) and system_of(fact) == system and (name := name_of(fact)) is not None]
    known.sort(key=lambda item: (_rank(timeline, item[0]), day(item[0], "decided").earliest, item[0].id))
    groups: dict[str, list[list[Fact]]] = {}
    for fact, name in known:
        of_name = groups.setdefault(name, [])
        fitting = next((g for g in of_name[-MOST_COMPARED:] if same(day(g[0], "decided"), day(fact, "decided"))
                        is not Truth.NO), None)
        if fitting is None:
            of_name.append([fact])
        else:
            fitting.append(fact)
    found = [Penalty(tuple(group), name, system) for name, of_name in groups.items() for group in of_name]
    return sorted(found, key=lambda p: (p.decided.earliest, p.decided.latest, p.fact.id))


MOST_COMPARED = 20


def _rank(timeline: Timeline, fact: Fact) -> int:
    material = timeline.material_of(fact)
    return 0 if material is not None and material.type == DECISION else 1


def is_outside(decided: PartialDate, when: PartialDate, months: Iterable[int]) -> Truth:
    """Whether a day certainly comes before a decision (or in its month), or after the months that it bars."""
    return some((in_order(when, decided), every(lasts_at_least(decided, when, m) for m in months)))


def well_inside(decided: PartialDate, when: PartialDate, months: int) -> bool:
    """Whether a good part of the days that two dates allow lies in the barred time: the doubt is a serious one."""
    if not bounded(decided) or not bounded(when):
        return False
    low, high = months_between(decided, when)
    inside = min(high, months - 1) - max(low, 0) + 1
    return inside * SERIOUS_SHARE >= high - low + 1


def weakest(rows: Iterable[PolicyRow]) -> tuple[PolicyRow, ...]:
    """The rows, newest first: the first is cited."""
    return tuple(sorted(rows, key=lambda row: row.effective, reverse=True))
