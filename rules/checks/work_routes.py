"""WRK-15: routes into work that did not exist at the time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import same
from models.dates import PartialDate
from models.facts import Fact
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.lines import is_job, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import dated, day
from rules.registry import rule
from rules.wording import material_title, place_text, spoken, start_told, title_of

YELLOW = Severity.YELLOW
REPLACED = re.compile("顶替(?!岗)|接班(?!人)")
CONTRACT = re.compile("合同制(?:工人|职工)|劳动合同制(?!办|科|处|工作)")
PERMANENT = re.compile("固定工|固定职工")
STATE_OWNED = re.compile("国营|全民所有制")
EXEMPT = re.compile(
    "集体|煤矿|矿务局|矿山|地质|勘探|森工|林业局|林场|盐场|试点|试行|学校|中学|小学|医院|研究所|研究院|事业")
"""Words of units for which the state's rule may have allowed more: collective, hardship trades, public institutions."""
DATE_FIELDS = {"work_start": "date", "stint": "start", "status": "from"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry into work by one route: the records, and what they and their pages say in words."""

    parameter: str
    name: str
    date: PartialDate
    facts: tuple[Fact, ...]
    words: str
    sure: bool = True


@rule("WRK-15", title="用工制度与时期不符",
      reads=["route_replacement", "route_contract_worker", "route_civil_service_exam", "route_permanent_worker"],
      settled_by="招工（顶替）审批表，劳动合同，录用审批表")
def route_out_of_time(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each entry into work against the years in which its route was open; units that the rule spared are left out."""
    for entry in _entries(timeline):
        rows = policy.in_force(entry.parameter, entry.date)
        if not rows:
            continue
        states = {row.value for row in rows}
        granted = EXEMPT.search(entry.words) or any(f.text("exception") for f in entry.facts)
        if states == {"open"} or granted:
            yield CONSISTENT
            continue
        yield _outcome(timeline, policy, entry, states)


def _outcome(timeline: Timeline, policy: Policy, entry: _Entry, states: set[str]) -> Outcome:
    rows = policy.in_force(entry.parameter, entry.date)
    sure = states == {"closed"} and entry.sure
    decides = f"当时当地能否{entry.name}，需招工审批材料或地方试行文件" if entry.sure else (
        f"所招是否为{entry.name.removeprefix('招收')}，需招工审批表或劳动合同")
    return Outcome(
        Verdict.CONFLICT if sure else Verdict.UNDECIDED, entry.facts, YELLOW,
        "；".join(_told(timeline, f) for f in entry.facts[:2]),
        f"当时全国{_how_closed(policy, entry)}实行{entry.name}的办法{_spared(entry)}", decides, rows)


def _how_closed(policy: Policy, entry: _Entry) -> str:
    """尚未 before the route was opened, 已不再 after it was closed."""
    opened = [row.effective for row in policy.rows(entry.parameter) if row.value == "open"]
    return "已不再" if any(first < entry.date.earliest for first in opened) else "尚未"


def _spared(entry: _Entry) -> str:
    return "" if entry.parameter == "route_civil_service_exam" else "，单位也看不出属于集体、事业或艰苦行业"


def _told(timeline: Timeline, fact: Fact) -> str:
    if fact.kind == "work_start":
        return start_told(timeline, fact)
    what = fact.text("status") if fact.kind == "status" else place_text(fact)
    return f"{material_title(timeline, fact)}载{spoken(fact.date(DATE_FIELDS[fact.kind]))}起{what}"


def _entries(timeline: Timeline) -> Iterator[_Entry]:
    """Entries by the four routes whose years the rulebook bounds, one for each route and time."""
    starts = dated(timeline.facts("work_start"))
    lines = dated(timeline.facts("stint"), "start")
    statuses = dated(timeline.facts("status"), "from")
    replaced = [f for f in starts if f.text("route") == "顶替" or (
        f.text("route") in (None, "招工") and REPLACED.search(_page(timeline, f)))]
    replaced += [f for f in lines if REPLACED.search(text_of(f))]
    yield from _grouped(timeline, "route_replacement", "子女顶替", replaced)
    contract = [f for f in statuses if f.text("status") == "合同制工人"]
    contract += [f for f in lines if CONTRACT.search(text_of(f))]
    contract += [f for f in starts if _type(timeline, f) == "M38" and f.text("route") in (None, "招工")]
    yield from _grouped(timeline, "route_contract_worker", "招收劳动合同制工人", contract)
    exams = [f for f in starts if f.text("route") == "考录"] + [f for f in statuses if f.text("origin") == "考录"]
    yield from _grouped(timeline, "route_civil_service_exam", "考试录用公务员", exams)
    taken_on = [f for f in starts if f.text("route") == "招工"]
    yield from _permanent(timeline, taken_on, contract)


def _permanent(timeline: Timeline, taken_on: Sequence[Fact], contract: Sequence[Fact]) -> Iterator[_Entry]:
    """Workers taken on as permanent ones, surely by the words, or perhaps: in a state enterprise without a contract."""
    for entry in _grouped(timeline, "route_permanent_worker", "招收固定工", taken_on):
        if any(same(day(f, DATE_FIELDS[f.kind]), entry.date) is not Truth.NO for f in contract):
            continue
        if PERMANENT.search(entry.words) and not re.search("集体所有制", entry.words):
            yield entry
        elif STATE_OWNED.search(entry.words) and _is_worker(timeline, entry):
            yield _Entry(entry.parameter, entry.name, entry.date, entry.facts, entry.words, sure=False)


def _is_worker(timeline: Timeline, entry: _Entry) -> bool:
    """Whether a page says that someone was a worker from then on, and not by contract."""
    return any(f.text("status") == "工人" and same(day(f, "from"), entry.date) is not Truth.NO
               for f in dated(timeline.facts("status"), "from"))


def _grouped(timeline: Timeline, parameter: str, name: str, facts: Sequence[Fact]) -> Iterator[_Entry]:
    groups: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda f: (_width(f), f.id)):
        when = day(fact, DATE_FIELDS[fact.kind])
        twin = next((g for g in groups if same(day(g[0], DATE_FIELDS[g[0].kind]), when) is not Truth.NO), None)
        if twin is None:
            groups.append([fact])
        else:
            twin.append(fact)
    for group in groups:
        when = day(group[0], DATE_FIELDS[group[0].kind])
        lines = [f for f in dated(timeline.facts("stint"), "start")
                 if is_job(f) and same(day(f, "start"), when) is not Truth.NO]
        words = "".join([*(_page(timeline, f) for f in group), *(text_of(f) for f in lines)])
        yield _Entry(parameter, name, when, tuple(group), words)


def _width(fact: Fact) -> int:
    when = day(fact, DATE_FIELDS[fact.kind])
    return (when.latest - when.earliest).days


def _page(timeline: Timeline, fact: Fact) -> str:
    """The words on a page that tell of a start: the text as written, and the title."""
    material = timeline.material_of(fact)
    return (fact.raw or "") + (title_of(material) if material else "")


def _type(timeline: Timeline, fact: Fact) -> str:
    material = timeline.material_of(fact)
    return material.type if material else ""
