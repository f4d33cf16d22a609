"""IDN-09: entry into an organ (机关) by a route that was closed by then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.identity_units import (
    ENTERPRISE,
    INSTITUTION,
    ORGAN,
    is_officer_page,
    is_organ_line,
    is_private,
    kind_of_unit,
    states_worker,
)
from rules.lines import is_full_time_job, newest_resume, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.ranks import level_of, place_of
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, period, place_text

RED, YELLOW = Severity.RED, Severity.YELLOW
COMPANY = re.compile("公司|企业")
LEADER = re.compile("厂长|经理|董事|校长|院长|所长|站长|党委书记|主任")
FIRM_ORIGINS = frozenset({"考录", "调任", "军队转业"})
CADRE_ORIGINS = frozenset({"招干", "录干", "转干", "统分"})
ENTRY_ROUTES = frozenset({"考录", "录用干部", "毕业分配"})
SELECTED = re.compile("公开选拔|选调|遴选|过渡|调任|安置|录用|考录")


@rule("IDN-09", title="进入机关途径不合时期规定", reads=["organ_entry"],
      settled_by="公务员录用（调任）审批表，考试录用名册，编制册")
def entered_by_closed_route(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each change from an enterprise, or a worker's post, into an organ, without a paper of a route open then."""
    for previous, entry, rows in _changes(timeline, policy):
        when = day(entry, "start")
        asked = timeline.content.materials_listed or _says_transfer(timeline, when)
        if not asked or _papered(timeline, previous, when, firm=_firm(rows)):
            yield CONSISTENT
            continue
        severity = RED if _firm(rows) else YELLOW
        leader = not is_private(previous) and _is_leader(previous)
        note = "；原任领导职务的可以调任，须有调任审批材料" if leader else ""
        sure = _is_sure(timeline, previous, when)
        yield Outcome(
            Verdict.CONFLICT if sure else Verdict.MISSING, (entry, previous),
            severity.lowered() if leader else severity,
            f"{material_title(timeline, entry)}载{period(previous)}在{place_text(previous)}，"
            f"{period(entry)}为{place_text(entry)}",
            f"当时进入机关须经考录、调任、军转安置等途径，档案中没有相应材料{note}", rows=rows[-1:])


def _changes(timeline: Timeline, policy: Policy) -> Iterator[tuple[Fact, Fact, tuple[PolicyRow, ...]]]:
    """Neighbouring full-time lines of the newest résumé, from outside the organs into one."""
    lines = [f for f in dated(newest_resume(timeline), "start")
             if is_full_time_job(f) or (f.text("occupation") == "学习" and f.flag("fulltime") is not False)]
    previous: Fact | None = None
    for line in sorted(lines, key=lambda f: (day(f, "start").earliest, day(f, "start").latest)):
        if line.flag("nested"):
            continue
        rows = policy.in_force("organ_entry", day(line, "start"))
        closed = bool(rows) and all(row.value["closed"] for row in rows)
        if previous is not None and closed and is_organ_line(line) and _outside(previous, rows):
            yield previous, line, rows
        previous = line


def _firm(rows: tuple[PolicyRow, ...]) -> bool:
    """Whether all rows in force are of the law on civil servants."""
    return all(row.value["grave"] for row in rows)


def _outside(fact: Fact, rows: tuple[PolicyRow, ...]) -> bool:
    """Whether a line is one from which an organ could not simply be entered: an enterprise, or a worker's post."""
    kind, occupation = kind_of_unit(fact), fact.text("occupation")
    if occupation == "学习" or kind == ORGAN:
        return False
    if occupation == "工人":
        return True
    if kind == ENTERPRISE:
        # Before the law on civil servants, cadres of state enterprises were transferred to organs as cadres.
        return is_private(fact) or occupation not in ("干部", "领导") or _firm(rows)
    return kind == INSTITUTION and occupation is None and bool(re.search("工人|临时|合同工", text_of(fact)))


def _is_leader(fact: Fact) -> bool:
    place = place_of(level_of(fact))
    return fact.text("occupation") in ("领导", "干部") or bool(LEADER.search(fact.text("post") or "")) or (
        place is not None and place >= 2)


def _papered(timeline: Timeline, previous: Fact, when: PartialDate, *, firm: bool) -> bool:
    """Whether a paper or a record of a route stands for the entry. Before the law on civil servants, cadres were moved.

    A paper is not asked for its date: it may have been made out long after.
    """
    pages = [*timeline.of_type("M35"), *(m for m in timeline.of_type("M32") if is_officer_page(timeline, m))]
    pages += [m for m in timeline.of_type("M36", "M28", "M27") if SELECTED.search(m.title)]
    if not firm:
        pages += [m for m in timeline.of_type("M33") if "聘用" not in m.title]
        pages += timeline.of_type("M34")
    if pages or timeline.facts("determination", "status"):
        return True
    origins = FIRM_ORIGINS if firm else FIRM_ORIGINS | CADRE_ORIGINS
    if is_private(previous):
        origins -= {"调任"}  # only staff of the state can be transferred
    if any(f.text("origin") in origins for f in timeline.facts("status")):
        return True
    return any(f.text("route") in ENTRY_ROUTES and before(when, day(f)) is not Truth.YES
               for f in dated(timeline.facts("work_start")) if not firm or f.text("route") == "考录")


def _is_sure(timeline: Timeline, previous: Fact, when: PartialDate) -> bool:
    """Whether the pages themselves show the route to have been closed: a company's staff, or an entry by transfer.

    Of a worker of a factory all that can be said is that no page of an open route is on file.
    """
    transferred = timeline.of_type("M36") or _says_transfer(timeline, when)
    worker = any(states_worker(timeline, f) for f in timeline.facts("status"))
    return bool(transferred) or worker or COMPANY.search(text_of(previous)) is not None or is_private(previous)


def _says_transfer(timeline: Timeline, when: PartialDate) -> bool:
    """Whether a record says itself that the person came by transfer (调入) and no other way."""
    return any(f.text("route") == "调入" and (begun := f.date("date")) is not None
               and same(begun, when) is not Truth.NO for f in timeline.facts("work_start"))
