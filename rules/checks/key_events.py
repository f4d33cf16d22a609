"""The events of a life that a dossier tells of, under the names of the matrix in `policies/key.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact
from models.timeline import Timeline, is_open
from models.truth import Truth
from rules.checks.identity_units import CADRE_STATUS, SERVANT_STATUS, is_ranked_post
from rules.checks.key_posts import GIVING, came_to_post, no_promotions
from rules.lines import is_rural_youth, is_soldier
from rules.policy import Policy
from rules.records import dated, day, join_candidates
from rules.wording import place_text, study_text

FULL_TIME = frozenset({"全日制", "军校"})
PART_TIME = frozenset({"函授", "夜大", "业余", "电大", "网络", "成人脱产"})
HIGHER = ("中专", "大专", "普通班", "本科", "硕士", "博士")
JOINED = frozenset({"branch_accept", "superior_approve", "claimed_join", "full_branch", "full_approve"})
REPEATED = frozenset({"全日制学历", "在职学历", "任职（副科级以上）"})
"""Events that come more than once: a page counts only if it may be of this one."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its name in the matrix, the facts that tell of it, when it was, and what it is called here."""

    name: str
    facts: tuple[Fact, ...]
    when: PartialDate | None = None
    label: str = ""
    begun: PartialDate | None = None
    levels: tuple[str, ...] = ()


def events(timeline: Timeline, policy: Policy) -> Iterator[Event]:
    """Every event that the facts tell of."""
    yield from _studies(timeline)
    yield from _starts(timeline)
    yield from _army(timeline)
    yield from _once(timeline, "入团", "league", "date", lambda f: f.slot in ("branch_accept", "approve"))
    yield from _joining(timeline, policy)
    yield from _once(timeline, "干部身份", "status", "from", lambda f: f.text("status") in CADRE_STATUS)
    yield from _once(timeline, "公务员", "status", "from", lambda f: f.text("status") in SERVANT_STATUS)
    yield from _posts(timeline, policy)
    for fact in timeline.facts("penalty"):
        if fact.text("penalty") not in (None, "", "无"):
            yield Event("处分", (fact,), fact.date("decided"), f"{fact.text('penalty')}处分")
    for fact in timeline.facts("determination"):
        material = timeline.material_of(fact)
        if material is None or material.type not in ("M16", "M17"):
            yield Event("认定或更改", (fact,), fact.date("decided"), f"认定为{fact.text('value') or '（未注明）'}")


def _once(
    timeline: Timeline, name: str, kind: str, field: str, wanted: Callable[[Fact], bool]
) -> Iterator[Event]:
    """One event of all facts that tell of it, at the earliest date that any gives."""
    facts = [f for f in timeline.facts(kind) if wanted(f)]
    if facts:
        known = _earliest_first(dated(facts, field), field)
        first = known[0] if known else facts[0]
        yield Event(name, (first,), first.date(field))


def _joining(timeline: Timeline, policy: Policy) -> Iterator[Event]:
    """Joining the Party, on the day that counted by the constitution then in force."""
    joins = join_candidates(timeline, policy)
    if joins:
        yield Event("入党", (joins[0][0],), day(joins[0][0]))
    else:
        yield from _once(timeline, "入党", "party", "date", lambda f: f.slot in JOINED)


def _earliest_first(facts: Sequence[Fact], field: str) -> list[Fact]:
    return sorted(facts, key=lambda f: (day(f, field).earliest, f.id))


def _studies(timeline: Timeline) -> Iterator[Event]:
    """The last secondary school, and each higher study by level and manner; the record with dates stands for it."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in timeline.facts("education"):
        name = _study_name(fact)
        if name and fact.text("outcome") in (None, "毕业"):
            level = fact.text("level") or ""
            groups.setdefault((name, "" if level in ("初中", "高中") else level), []).append(fact)
    for (name, level), facts in groups.items():
        records = _of_last_study(facts)
        fact = records[0]
        yield Event(name, records, fact.date("end") or fact.date("start"), f"{study_text(fact)}毕业",
                    fact.date("start"), tuple(filter(None, [level])))
    degrees: dict[str, Fact] = {}
    for fact in timeline.facts("degree"):
        known = degrees.get(fact.text("level") or "")
        if known is None or known.date("date") is None:
            degrees[fact.text("level") or ""] = fact
    for level, fact in degrees.items():
        yield Event("学位", (fact,), fact.date("date"), f"{level}学位")


def _of_last_study(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The records that may be of the study that ended last, the one with both dates first."""
    ended = sorted(dated(facts, "end"), key=lambda f: (day(f, "end").latest, f.id))
    if not ended:
        return (facts[0],)
    one = [f for f in ended if same(day(f, "end"), day(ended[-1], "end")) is not Truth.NO]
    width = {f.id: day(f, "end").latest - day(f, "end").earliest for f in one}
    return tuple(sorted(one, key=lambda f: (f.date("start") is None, width[f.id], f.id)))


def _study_name(fact: Fact) -> str | None:
    level, mode = fact.text("level"), fact.text("mode")
    if level in ("初中", "高中"):
        return "初中或高中毕业" if mode in (None, "全日制") else None
    if level not in HIGHER:
        return None
    return "全日制学历" if mode in FULL_TIME else "在职学历" if mode in PART_TIME else None


def _starts(timeline: Timeline) -> Iterator[Event]:
    names = {"招工": "参加工作（招工）", "顶替": "参加工作（招工）", "毕业分配": "毕业分配", "上山下乡": "上山下乡"}
    found: dict[str, list[Fact]] = {}
    for fact in timeline.facts("work_start"):
        name = names.get(fact.text("route") or "")
        if name:
            found.setdefault(name, []).append(fact)
    for fact in timeline.facts("stint"):
        if is_rural_youth(fact):
            found.setdefault("上山下乡", []).append(fact)
    for name, facts in found.items():
        known = [f for f in facts if (f.date("date") or f.date("start")) is not None]
        fact = (known or facts)[0]
        yield Event(name, (fact,), fact.date("date") or fact.date("start"))


def _army(timeline: Timeline) -> Iterator[Event]:
    """Joining the army, leaving it, and service as an officer."""
    lines = [f for f in timeline.facts("stint") if is_soldier(f) and not f.flag("nested")]
    statuses = [f for f in timeline.facts("status") if f.text("status") in ("士兵", "军官")]
    routes = [f for f in timeline.facts("work_start") if f.text("route") == "入伍"]
    joined = [(f, f.date("date") or f.date("start") or f.date("from")) for f in (*routes, *statuses, *lines)]
    if joined:
        known = [(f, when) for f, when in joined if when is not None]
        fact, when = min(known, key=lambda item: (item[1].earliest, item[0].id)) if known else joined[0]
        yield Event("入伍", (fact,), when)
    left = _left_army(timeline, lines, statuses)
    if left is not None:
        since = left.date("from") if left.text("origin") else left.date("to")
        yield Event("转业（退伍）", (left,), left.date("end") or since)
    officers = [f for f in lines if f.text("occupation") == "军官"] + [
        f for f in statuses if f.text("status") == "军官"]
    if officers:
        yield Event("军官任职", (officers[0],), officers[0].date("start") or officers[0].date("from"))


def _left_army(timeline: Timeline, lines: Sequence[Fact], statuses: Sequence[Fact]) -> Fact | None:
    """The fact that shows that someone left the army: a status by transfer, or service that ended and then work."""
    transferred = [f for f in timeline.facts("status") if "转业" in (f.text("origin") or "")]
    if transferred:
        return transferred[0]
    ended = [f for f in statuses if f.date("to") is not None]
    others = [day(f, "start") for f in dated(timeline.facts("stint"), "start") if not is_soldier(f)]
    ended += [f for f in lines if not is_open(f) and (end := f.date("end")) is not None
              and any(before(begun, end) is not Truth.YES for begun in others)]
    return ended[-1] if ended else None


def _posts(timeline: Timeline, policy: Policy) -> Iterator[Event]:
    """Promotions to posts of 乡科级副职 and higher: one event a post, by the day of the decision."""
    given = [f for f in timeline.facts("appointment") if f.text("action") in GIVING]
    nothing_new = no_promotions(timeline, policy, given)
    seen: dict[str, list[PartialDate]] = {}
    for fact in given:
        when, known = came_to_post(timeline, fact), seen.setdefault(place_text(fact), [])
        told = bool(known) if when is None else any(same(when, other) is not Truth.NO for other in known)
        if fact.id not in nothing_new and is_ranked_post(fact) and not told:
            known += [when] if when else []
            yield Event("任职（副科级以上）", (fact,), when, f"任{place_text(fact)}")
