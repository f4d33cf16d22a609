"""EXP-14: seats on Party committees, by years of full membership."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.comparisons import before, lasts_at_least, months_between
from models.dates import PartialDate, add_months
from models.facts import Fact
from models.findings import Severity
from models.timeline import Timeline
from models.truth import Truth, some
from rules.outcome import Outcome, verdict_of
from rules.policy import Policy
from rules.records import between, dated, day
from rules.registry import rule
from rules.terms_of_office import bounded, law
from rules.wording import STEP_NAMES, place_text, spoken, stated

RED, YELLOW = Severity.RED, Severity.YELLOW
SEAT = re.compile(
    "(?P<at>中央|省|自治区|[市县旗]|(?<![社小园发工校])区)委(?:副?书记|常委|常务委员|候补委员|委员)(?!会)"
    "|(?P<centre>中央(?:候补)?委员)|(?P<base>党委(?:副?书记|委员))(?!会)")
NO_SEAT = re.compile(
    "团[省市县区]|共青团|纪委|政法委|编委|工委|挂职|助理|政协|人大|民革|民盟|民建|民进|农工|致公|九三|台盟")
CONGRESS = re.compile("第[^第届]{1,4}届")
PARTS = re.compile("[、,，;；]")
SEATED = frozenset({"任", "试任", "兼任"})
AT = {"自治区": "省", "旗": "县", "区": "市"}
JOINED = ("branch_accept", "superior_approve", "claimed_join")
APPROVAL_LAG_MONTHS = 6
"""Full membership runs from the branch meeting, which is no longer than this before its approval."""

LONGEST_PROBATION_MONTHS = 24


@dataclass(frozen=True, slots=True)
class _Seat:
    fact: Fact
    when: PartialDate
    at: str


@rule("EXP-14", title="党内职务党龄不足",
      reads=["committee_party_years", "central_committee_party_years", "full_member_elected"],
      settled_by="入党志愿书，任免（选举）文件，党代表大会材料")
def seated_too_young_in_the_party(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Each seat on a Party committee against the day of full membership: years needed, and none before it."""
    members = _full_member_since(timeline)
    if not members:
        return
    told: set[tuple[str, str]] = set()
    for seat in _seats(timeline):
        key = (seat.at, seat.when.edtf)
        if key not in told:
            told.add(key)
            yield from _judged(timeline, policy, seat, members)


def _seats(timeline: Timeline) -> Iterator[_Seat]:
    for kind, name in (("appointment", "decided"), ("stint", "start")):
        for fact in dated(timeline.facts(kind), name):
            if kind == "appointment" and fact.text("action") not in (None, *SEATED):
                continue
            at = _committee(fact.text("unit") or "", fact.text("post") or "")
            if at:
                yield _Seat(fact, day(fact, name), at)


def _committee(unit: str, posts: str) -> str:
    """中央, 省, 市, 县, or 基层 of the seat that unit and posts name; "" where they name none."""
    for post in PARTS.split(posts):
        plain = CONGRESS.sub("", f"{unit}{post}").replace("委员会", "委")
        match = SEAT.search(plain)
        if match is not None and not NO_SEAT.search(plain):
            return "基层" if match["base"] else "中央" if match["centre"] else AT.get(match["at"], match["at"])
    return ""


def _full_member_since(timeline: Timeline) -> list[tuple[Fact, PartialDate]]:
    """When full membership began, by the best record: meeting, claim, approval, else no sooner than joining."""
    for step in ("full_branch", "claimed_full", "full_approve", *JOINED):
        found = [(fact, day(fact)) for fact in dated(timeline.facts("party", step))]
        sooner = -APPROVAL_LAG_MONTHS if step == "full_approve" else 0
        later = LONGEST_PROBATION_MONTHS if step in JOINED else 0
        if found and (sooner or later):
            return [(fact, between(add_months(when.earliest, sooner), add_months(when.latest, later)))
                    for fact, when in found]
        if found:
            return found
    return []


def _judged(
    timeline: Timeline, policy: Policy, seat: _Seat, members: list[tuple[Fact, PartialDate]]
) -> Iterator[Outcome]:
    since, when = members[0]
    step = since.slot or ""
    says = (f"{stated(timeline, seat.fact, f'任{place_text(seat.fact)}的时间为', spoken(seat.when))}，"
            f"{stated(timeline, since, f'{STEP_NAMES.get(step, step)}为', spoken(day(since)))}")
    facts = (seat.fact, *(fact for fact, _ in members))
    banned = policy.in_force("full_member_elected", seat.when)
    if banned and step not in JOINED and all(before(seat.when, full) is Truth.YES for _, full in members):
        yield Outcome(verdict_of(Truth.NO), facts, RED, says, "当选时尚未转正，预备党员没有被选举权", rows=banned,
                      subject="before full membership")
        return
    name = "central_committee_party_years" if seat.at == "中央" else "committee_party_years"
    rows = policy.in_force(name, seat.when) if seat.at != "基层" else ()
    if not rows:
        return
    months = rows[-1].number if seat.at == "中央" else int(rows[-1].value[seat.at])
    ok = some(lasts_at_least(full, seat.when, months) for _, full in members)
    if ok is Truth.UNKNOWN and (step in JOINED or not bounded(when)):
        return
    most = max(months_between(full, seat.when)[1] for _, full in members)
    yield Outcome(
        verdict_of(ok), facts, YELLOW, says,
        f"至当选时转正至多{max(most, 0)}个月，依{law(rows[-1])}{seat.at}级党委委员须有{months // 12}年以上党龄",
        f"{seat.at}级党委委员须有{months // 12}年以上党龄，需转正支部大会与当选的确切时间（年月）", tuple(rows))
