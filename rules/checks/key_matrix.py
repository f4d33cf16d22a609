"""KEY-02: the pages that each event of a life should have left, by the matrix in `policies/key.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.comparisons import lasts_at_most
from models.dates import PartialDate
from models.facts import Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import formed
from rules.checks.key_early import loss_papers
from rules.checks.key_events import REPEATED, Event, events
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.registry import rule
from rules.wording import material_title, spoken

Page = Mapping[str, Any]
IN_BRACKETS = re.compile("（.*?）")
FORM_WORDS = re.compile("登记表|审批表|登记|审批|材料|表$|证$|书$")


@rule("KEY-02", title="生活事件材料矩阵",
      reads=["key_pages", "key_page_window", "rank_conversion", "first_grading_within"],
      settled_by="各事件承办机关的名册、底册和存根")
def pages_of_events(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """For each event that the dossier tells of, the pages that it should have left and that are not there."""
    if not timeline.content.materials_listed:
        return
    row, window = policy.constant("key_pages"), policy.constant("key_page_window").value
    lost = loss_papers(timeline)
    cores = {_core(page) for lists in row.value.values() for pages in lists.values() for page in pages}
    for event in events(timeline, policy):
        lacking = {name: [page for page in row.value[event.name][name] if _expected(page, event.when)
                          and not _on_file(timeline, page, event, window) and not _excused(page, lost, cores)]
                   for name in ("must", "good")}
        if not lacking["must"] and not lacking["good"]:
            yield CONSISTENT
            continue
        yield Outcome(
            Verdict.MISSING, event.facts[:3], Severity.YELLOW if lacking["must"] else Severity.BLUE,
            _says(timeline, event), _why(lacking["must"], lacking["good"]), rows=(row,),
            subject=f"{event.name} {event.label}")


def _says(timeline: Timeline, event: Event) -> str:
    when = f"（{spoken(event.when)}）" if event.when else ""
    return f"{material_title(timeline, event.facts[0])}载有{event.label or event.name}{when}"


def _why(must: Sequence[Page], good: Sequence[Page]) -> str:
    parts = []
    if must:
        parts.append("缺" + "、".join(f"{page['page']}（可向{page['fetch']}查取）" for page in must))
    if good:
        parts.append(("宜补" if must else "缺宜归档的") + "、".join(str(page["page"]) for page in good))
    return "，".join(parts)


def _expected(page: Page, when: PartialDate | None) -> bool:
    """Whether a page was certainly made at the time of the event."""
    until = page.get("until")
    if when is None:
        return until is None and page["from"].year < 1950
    return bool(page["from"] <= when.earliest and (until is None or when.latest <= until))


def _on_file(timeline: Timeline, page: Page, event: Event, window: Mapping[str, int]) -> bool:
    """Whether a page is there; of events that come more than once, one that may be of this event."""
    found = timeline.of_type(*page["types"])
    if any(timeline.facts("party", step) for step in page.get("steps", ())) or (
            "titled" in page and any(page["titled"] in material.title for material in timeline.content.materials)):
        return True
    if event.name not in REPEATED or event.when is None:
        return bool(found)
    return any(_may_be_of(timeline, material, event, window) for material in found)


def _may_be_of(timeline: Timeline, material: Material, event: Event, window: Mapping[str, int]) -> bool:
    when, levels = formed(material), event.levels
    if when is None or event.when is None or any(f.material == material.id for f in event.facts):
        return True
    if levels and any(f.text("level") in levels for f in timeline.on_material("education", material)):
        return True
    begun = event.begun or event.when
    return (lasts_at_most(when, begun, window["before"]) is not Truth.NO
            and lasts_at_most(event.when, when, window["after"]) is not Truth.NO)


def _core(page: Page) -> str:
    return FORM_WORDS.sub("", IN_BRACKETS.sub("", page["page"]))


def _excused(page: Page, lost: Sequence[str], cores: set[str]) -> bool:
    """Whether a paper certifies that this page cannot be had, or that pages are lost without saying which."""
    return any(_core(page) in title or not any(core in title for core in cores) for title in lost)
