"""Which findings the list shows, and in what order a reviewer walks through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.findings import Severity, Verdict
from review_app.dossier import SECTIONS, Doubt, Status

EVERY_TOPIC = "全部主题"
EVERY_RULE = "全部规则"
STATES: dict[str, frozenset[Status]] = {
    "全部": frozenset(Status),
    "未处理": frozenset({Status.OPEN, Status.CHANGED}),
    "需复核": frozenset({Status.CHANGED}),
    "已确认": frozenset({Status.CONFIRMED}),
    "已排除": frozenset({Status.DISMISSED}),
    "待补材料": frozenset({Status.NEEDS_MATERIAL}),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reviewer wants to see. No colours means all of them."""

    topic: str = EVERY_TOPIC
    state: str = "全部"
    colours: tuple[Severity, ...] = ()
    rule: str = EVERY_RULE

    def keeps(self, doubt: Doubt) -> bool:
        """Whether the list shows a finding."""
        return (
            self.topic in (EVERY_TOPIC, doubt.topic)
            and self.rule in (EVERY_RULE, doubt.finding.rule)
            and doubt.status in STATES[self.state]
            and (not self.colours or doubt.finding.severity in self.colours))


def sections(doubts: Sequence[Doubt], wanted: Filter) -> list[tuple[Verdict, list[Doubt]]]:
    """Conflicts, missing pages and undecided cases, each with its findings; empty sections are left out."""
    kept = [doubt for doubt in doubts if wanted.keeps(doubt)]
    found = [(verdict, [doubt for doubt in kept if doubt.finding.verdict is verdict]) for verdict in SECTIONS]
    return [(verdict, members) for verdict, members in found if members]


def by_cause(doubts: Sequence[Doubt]) -> list[list[Doubt]]:
    """Findings that fall with one correction together, where the first of them stands."""
    groups: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        groups.setdefault(doubt.finding.cause or doubt.finding.id, []).append(doubt)
    return list(groups.values())


def topics_of(doubts: Sequence[Doubt]) -> list[str]:
    """Topics that occur, in the order of the findings of gravest colour."""
    return list(dict.fromkeys(doubt.topic for doubt in doubts))


def next_open(doubts: Sequence[Doubt], current: str) -> Doubt | None:
    """The next finding that still needs work after the current one, from the top again at the end."""
    ids = [doubt.finding.id for doubt in doubts]
    start = ids.index(current) + 1 if current in ids else 0
    ahead = [*doubts[start:], *doubts[:start]]
    return next((d for d in ahead if d.status.needs_work and d.finding.id != current), None)


def rules_of(doubts: Sequence[Doubt]) -> list[str]:
    """Rules that occur, by id."""
    return sorted({doubt.finding.rule for doubt in doubts})


def previous(doubts: Sequence[Doubt], current: str) -> Doubt | None:
    """The finding that stands above the current one in the list."""
    ids = [doubt.finding.id for doubt in doubts]
    place = ids.index(current) if current in ids else 0
    return doubts[place - 1] if place > 0 else None
