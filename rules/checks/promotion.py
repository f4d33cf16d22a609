"""EXP: least time in a leading post before the next: deputy to head, head to deputy above, and the township level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.findings import Severity
from models.timeline import Timeline
from rules.ladder import LEADING, POST, RANK, Step, attained, held_before, perhaps_held_before, steps
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.ranks import LADDER
from rules.registry import rule
from rules.terms_of_office import Term, exception_of, outcome_of, term_under

RED, YELLOW, BLUE = Severity.RED, Severity.YELLOW, Severity.BLUE
STAFF, TOWN_DEPUTY, TOWN_HEAD, COUNTY_DEPUTY = 1, 2, 3, 4
EVERY_KIND = (LEADING, POST, RANK)
DEPUTIES = tuple(range(TOWN_DEPUTY, len(LADDER), 2))
SELECTED = re.compile("选调|急需|引进人才")
PAPERS = "任免审批表、任免文件，破格提拔的审批材料"


@rule("EXP-07", title="副职提正职任职年限不足", reads=["deputy_to_head", "section_level", "shortfall_red_months"],
      settled_by=PAPERS)
def deputy_became_head_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The time as deputy before becoming head at the same level, by the rule in force on the day of that decision."""
    ladder = steps(timeline)
    for deputy in DEPUTIES:
        name = "section_level" if deputy == TOWN_DEPUTY else "deputy_to_head"
        term = _term(policy, ladder, name, deputy, "head" if deputy == TOWN_DEPUTY else "months")
        if term is not None:
            yield _leading(timeline, policy, term, f"{LADDER[deputy][:3]}副职提任正职")


@rule("EXP-08", title="下级正职提上级副职任职年限不足", reads=["head_to_deputy", "shortfall_red_months"],
      settled_by=PAPERS)
def head_became_deputy_above_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The time as head before becoming deputy one level up, by the rule in force on the day of that decision."""
    ladder = steps(timeline)
    for deputy in DEPUTIES[1:]:
        term = _term(policy, ladder, "head_to_deputy", deputy - 1, "months")
        if term is not None:
            yield _leading(timeline, policy, term, f"{LADDER[deputy - 1]}提任{LADDER[deputy]}")


def _term(policy: Policy, ladder: Sequence[Step], name: str, place: int, key: str) -> Term | None:
    """The term in a leading post at `place` before the next; since 2019 posts and ranks of one level are added up."""
    targets = attained(ladder, place + 1)
    if not targets or _came_by_other_post(ladder, targets[0]):
        return None
    rows = [row for target in targets for row in policy.in_force(name, target.when)]
    added_up = any(row.value["counts_ranks"] for row in rows)
    leading = held_before(ladder, place, targets[0], (LEADING,))
    starts = held_before(ladder, place, targets[0], EVERY_KIND) if added_up and leading else leading
    if starts and perhaps_held_before(ladder, place, starts[0]):
        return None  # a post of unknown level before it may have been of this level already
    return term_under(policy, name, starts, targets, lambda row: int(row.value[key]))


def _came_by_other_post(ladder: Sequence[Step], target: Step) -> bool:
    """Whether a non-leading post of the level, or a higher one, was held before: that is a transfer, no promotion."""
    return any(step.kind == POST and step.place is not None and target.place is not None
               and step.place >= target.place and step.when.earliest < target.when.earliest for step in ladder)


def _leading(timeline: Timeline, policy: Policy, term: Term, text: str) -> Outcome:
    if exception_of(term.targets):
        return CONSISTENT
    far = policy.constant("shortfall_red_months")
    return outcome_of(timeline, term, RED if term.short_by > far.number else YELLOW, text,
                      note="，档案中没有破格审批材料")


@rule("EXP-10", title="乡科级晋升年限不足", reads=["section_level"],
      settled_by="任免审批表、任免文件，选调、转业安置审批材料")
def section_level_early(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """The time as 科员 before a deputy post of the township level, and as deputy before the head of it."""
    ladder = steps(timeline)
    deputies = attained(ladder, TOWN_DEPUTY)
    staff = held_before(ladder, STAFF, deputies[0], EVERY_KIND) if deputies else ()
    if staff and not _came_by_other_post(ladder, deputies[0]) and not perhaps_held_before(ladder, STAFF, staff[0]):
        yield from _section(
            timeline, term_under(policy, "section_level", staff, deputies, lambda row: int(row.value["deputy"])),
            "科员提任乡科级副职")
    yield from _section(timeline, _term(policy, ladder, "section_level", TOWN_DEPUTY, "head"), "乡科级副职提任正职")


def _section(timeline: Timeline, term: Term | None, text: str) -> Iterator[Outcome]:
    if term is None:
        return
    if exception_of(term.targets):
        yield CONSISTENT
        return
    excuse = possible_excuse(timeline, term)
    yield outcome_of(timeline, term, BLUE if excuse else YELLOW, text, note=excuse)


def possible_excuse(timeline: Timeline, term: Term) -> str:
    """An exception that the pages make possible but do not document, as the rest of a sentence; "" where none."""
    words = "".join(step.fact.text(name) or "" for step in (*term.starts, *term.targets) for name in ("unit", "post"))
    if SELECTED.search(words):
        return "；似属选调或急需人才，须有相应审批材料"
    if _from_army(timeline, term):
        return "；似属军队转业干部套改职务，须有转业安置审批材料"
    return ""


def _from_army(timeline: Timeline, term: Term) -> bool:
    """Whether an officer came over from the army before the promotion."""
    latest = term.targets[0].when.latest
    officers = (fact.date("start") for fact in timeline.facts("stint") if fact.text("occupation") == "军官")
    return any(fact.text("origin") == "军队转业" for fact in timeline.facts("status")) or any(
        start is not None and start.latest <= latest for start in officers)


