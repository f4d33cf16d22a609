"""Builds the report from statistics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.statistics import Statistics
from review_app.summary.chapters import chapters
from review_app.summary.definitions import PRINCIPLE
from review_app.summary.document import Summary
from review_app.summary.front import charts, figures, paragraphs
from review_app.summary.numbers import number
from review_app.wording import unit_words

TITLE = "干部人事档案专项审核情况报告"


@dataclass(frozen=True, slots=True)
class Made:
    """Who made the report and when; `head` is that of the log.

    `names` of persons by dossier: empty for an anonymous report. `mask` hides small numbers of people.
    """

    by: str
    at: str
    head: str
    units: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    mask: bool = True


def built(found: Statistics, made: Made) -> Summary:
    """The report."""
    units = {value for name, value in found.population if name == "unit" and value}
    scope = f"{unit_words(made.units)}　{len(units)} 个单位　{number(len(found.dossiers))} 卷"
    rulebooks, days = (_span(found.runs.get(name, {})) for name in ("rulebook", "as_of"))
    stamp = f"{made.by}　{made.at}　规则版本 {rulebooks}　审核基准日 {days}　日志链头 {made.head}"
    return Summary(TITLE, scope, made.at, stamp, PRINCIPLE, figures(found), paragraphs(found), charts(found),
                   chapters(found, mask=made.mask), made.names)


def _span(counts: Mapping[str, int]) -> str:
    """The values that dossiers were audited with: all where they are few, else the first and the last."""
    values = sorted(value for value in counts if value)
    if len(values) > 2:
        return f"{values[0]} 至 {values[-1]}（{len(values)} 种）"
    return "、".join(values) or "—"
