"""Which record of a thing counts: claimed, recognised and earliest-formed values (rulebook 1.6, contract section 3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.comparisons import months_between, same
from models.dates import FIRST_DAY, LAST_DAY, Calendar, PartialDate
from models.facts import Altered, Fact, Material
from models.timeline import APPOINTMENT_FORM, RESUME_FORM, Timeline
from models.truth import Truth
from rules.derived import derived_from
from rules.policy import Policy, PolicyRow

WRITTEN_DATE = re.compile(r"(\d{4})\s*[年.\-/．]\s*(\d{1,2})(?:\s*[月.\-/．]\s*(\d{1,2}))?|(\d{4})")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value that a thing may have, with the facts that say so."""

    date: PartialDate
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A value that an organisation recognised, and whether that recognition counts."""

    fact: Fact
    date: PartialDate
    valid: Truth


def dated(facts: Iterable[Fact], name: str = "date") -> tuple[Fact, ...]:
    """The facts whose date can be read."""
    return tuple(fact for fact in facts if fact.date(name) is not None)


def day(fact: Fact, name: str = "date") -> PartialDate:
    """The date of a fact that is known to have one."""
    found = fact.date(name)
    if found is None:
        raise ValueError(f"fact {fact.id} has no {name}")
    return found


def claimed(timeline: Timeline, kind: str, slot: str | None = None) -> tuple[Fact, ...]:
    """The facts of a kind on the newest appointment form that states it, else on the newest résumé form that does."""
    key = (frozenset((kind,)), "claimed", slot)
    if key not in timeline.derived:
        timeline.derived[key] = _claimed(timeline, kind, slot)
    found: tuple[Fact, ...] = timeline.derived[key]
    return found


def _claimed(timeline: Timeline, kind: str, slot: str | None) -> tuple[Fact, ...]:
    facts = timeline.facts(kind, slot)
    for form in (APPOINTMENT_FORM, RESUME_FORM) if facts else ():
        for material in newest_first(timeline, form):
            found = tuple(fact for fact in facts if fact.material == material.id)
            if found:
                return found
    return ()


def newest_first(timeline: Timeline, material_type: str) -> list[Material]:
    """The materials of a type, the one formed last first, the later in the dossier of equals; undated ones last."""
    found = sorted(timeline.of_type(material_type), key=lambda m: _latest(
        m.formed if m.formed and m.formed.is_readable else None))
    return found[::-1]


def earliest_formed(timeline: Timeline, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The records that may be the earliest formed; altered ones do not count, self-filled ones come first."""
    known = [(fact, formed) for fact in facts if fact.altered is Altered.NONE
             and (formed := timeline.formed(fact)) is not None]
    soonest = min((formed.latest for _, formed in known), default=LAST_DAY)
    first = [fact for fact, formed in known if formed.earliest <= soonest]
    self_filled = [fact for fact in first if fact.flag("self_filled")]
    return tuple(self_filled or first)


@derived_from("determination")
def recognised(timeline: Timeline, topic: str, policy: Policy) -> Recognised | None:
    """The newest readable determination on a topic. A birth date was no longer changed on request after the freeze."""
    found = [(fact, value) for fact in timeline.facts("determination", topic)
             if (value := written_date(fact.text("value") or "")) is not None]
    if not found:
        return None
    fact, value = max(found, key=lambda item: (_latest(item[0].date("decided")), item[0].id))
    return Recognised(fact, value, _counts(timeline, fact, topic, policy))


def _counts(timeline: Timeline, fact: Fact, topic: str, policy: Policy) -> Truth:
    if topic != "birth" or fact.text("requested_by") == "组织":
        return Truth.YES
    material = timeline.material_of(fact)
    if material is not None and material.type == "M17" and fact.text("requested_by") is None:
        return Truth.YES  # the form of the special audit: the organisation's own correction
    decided = fact.date("decided")
    if decided is None:
        return Truth.UNKNOWN
    rows = policy.in_force("birth_change_requests", decided)
    answers = {row.value for row in rows}
    if answers == {"accepted"}:
        return Truth.YES
    return Truth.NO if answers == {"closed"} and fact.text("requested_by") == "本人" else Truth.UNKNOWN


def _latest(when: PartialDate | None) -> date:
    return when.latest if when else FIRST_DAY


def written_date(text: str) -> PartialDate | None:
    """The date that a free text such as 1960年5月 or 1960-05 names."""
    try:
        return PartialDate(text) if text.strip() else None
    except ValueError:
        pass  # not a wire date: look for one in the words
    found = WRITTEN_DATE.search(text)
    if found is None:
        return None
    year, month, day_of_month, bare = found.groups()
    parts = [bare] if bare else [year, month.zfill(2), *([day_of_month.zfill(2)] if day_of_month else [])]
    try:
        return PartialDate("-".join(parts))
    except ValueError:
        return None


def clusters(facts: Sequence[Fact], name: str = "date") -> list[Candidate]:
    """Groups of records that can all be true together, each with the days that all of them allow."""
    groups: list[list[Fact]] = []
    spans: list[dict[str, PartialDate]] = []  # the different dates of each group: most records repeat one
    for fact in sorted(dated(facts, name), key=lambda f: (_width(day(f, name)), day(f, name).earliest)):
        when = day(fact, name)
        fits = next((i for i, seen in enumerate(spans) if _fits(when, seen)), None)
        if fits is None:
            groups.append([fact])
            spans.append({_key(when): when})
        else:
            groups[fits].append(fact)
            spans[fits][_key(when)] = when
    return [Candidate(_shared([day(fact, name) for fact in group]), tuple(group)) for group in groups]


def _key(when: PartialDate) -> str:
    return f"{when.edtf} {when.calendar.value}"


def _fits(when: PartialDate, seen: Mapping[str, PartialDate]) -> bool:
    return _key(when) in seen or all(same(when, other) is not Truth.NO for other in seen.values())


def _width(when: PartialDate) -> int:
    return (when.latest - when.earliest).days


def _shared(dates: Sequence[PartialDate]) -> PartialDate:
    """The days that all dates allow; a date as written where it is the closest of all."""
    first, last = max(d.earliest for d in dates), min(d.latest for d in dates)
    for written in dates:
        if (written.earliest, written.latest) == (first, last):
            return written
    return between(first, last)


def between(first: date, last: date) -> PartialDate:
    """Some day from `first` to `last`; the ends of time are open."""
    low = ".." if first == FIRST_DAY else first.isoformat()
    high = ".." if last == LAST_DAY else last.isoformat()
    return PartialDate(f"{low}/{high}", Calendar.GREGORIAN) if low != high else PartialDate.of_day(first)


@derived_from("birth", "determination")
def birth_candidates(timeline: Timeline, policy: Policy) -> tuple[Candidate, ...]:
    """The birth dates that a test must fail under: claimed and earliest-formed, or what was recognised in their place.

    Where the dossier holds no form that claims one, every record is a candidate.
    """
    facts = dated(timeline.facts("birth"))
    claims = dated(claimed(timeline, "birth"))
    settled = recognised(timeline, "birth", policy)
    if settled is not None and settled.valid is Truth.YES:
        agreeing = tuple(f for f in facts if same(day(f), settled.date) is not Truth.NO)
        apart = clusters([f for f in claims if f not in agreeing])
        return (Candidate(settled.date, (settled.fact, *agreeing[:1])), *apart)
    relevant = (*claims, *earliest_formed(timeline, facts)) if claims else facts
    return tuple(clusters(list(dict.fromkeys(relevant))))


@derived_from("party")
def join_candidates(timeline: Timeline, policy: Policy) -> list[tuple[Fact, tuple[PolicyRow, ...]]]:
    """Party steps that may be the day of joining, each with the rows that may rule it (practice lagged at changes).

    The step is the one that counted then; where that step is not on file, the claimed day stands in for it.
    """
    lag = policy.constant("congress_lag_months").number
    found: list[tuple[Fact, tuple[PolicyRow, ...]]] = []
    for step in ("branch_accept", "superior_approve"):
        for fact in dated(timeline.facts("party", step)):
            rows = policy.in_force("party_admission", day(fact), lag_months=lag)
            strict = policy.in_force("party_admission", day(fact))
            if any(row.value["join_event"] == step for row in strict):
                found.append((fact, rows))
    if not found:
        found = _across_a_change(timeline, policy, lag)
    if not found:
        stated = dated(claimed(timeline, "party", "claimed_join")) or dated(timeline.facts("party", "claimed_join"))
        found = [(c.facts[0], policy.in_force("party_admission", c.date, lag_months=lag)) for c in clusters(stated)]
    return one_per_day(found)


def _across_a_change(timeline: Timeline, policy: Policy, lag: int) -> list[tuple[Fact, tuple[PolicyRow, ...]]]:
    """Meeting and approval on either side of a change, so that neither counted on its own day: either may have."""
    found = []
    for step in ("branch_accept", "superior_approve"):
        for fact in dated(timeline.facts("party", step)):
            rows = policy.in_force("party_admission", day(fact), lag_months=lag)
            if any(row.value["join_event"] == step for row in rows):
                found.append((fact, rows))
    return found if len({fact.slot for fact, _ in found}) > 1 else []


def one_per_day(
    found: Sequence[tuple[Fact, tuple[PolicyRow, ...]]]
) -> list[tuple[Fact, tuple[PolicyRow, ...]]]:
    """The first record of each day: the same step on two pages is one event."""
    kept: list[tuple[Fact, tuple[PolicyRow, ...]]] = []
    for fact, rows in found:
        if not any(same(day(fact), day(other)) is not Truth.NO and fact.slot == other.slot for other, _ in kept):
            kept.append((fact, rows))
    return kept


def claimed_starts(timeline: Timeline) -> tuple[Fact, ...]:
    """The claimed start of work: what the newest form says, else loose records that name no route, else all records."""
    facts = dated(timeline.facts("work_start"))
    loose = tuple(f for f in facts if f.material is None and f.text("route") is None)
    return dated(claimed(timeline, "work_start")) or loose or facts


def start_is_recognised(timeline: Timeline, policy: Policy, start: Fact) -> bool:
    """Whether an organisation recognised this start of work."""
    settled = recognised(timeline, "work_start", policy)
    return settled is not None and same(settled.date, day(start)) is not Truth.NO


def apart_at_most(one: PartialDate, other: PartialDate, months: int) -> Truth:
    """Whether two dates lie at most so many calendar months apart, whichever comes first."""
    fewest, most = months_between(one, other)
    return Truth.of(yes=-months <= fewest and most <= months, no=fewest > months or most < -months)


SOURCE_FORMS = frozenset({"M26", "M29", "M30", "M31", "M33", "M35", "M37"})
LATER_FORMS = frozenset({"M03", "M25", "M32", "M38"})


def work_sources(timeline: Timeline, claims: Sequence[Fact]) -> list[Fact]:
    """Records of the start of work on pages of that time; later pages and loose facts only where there are none."""
    facts = [f for f in dated(timeline.facts("work_start")) if f not in claims]
    types = {f.id: material.type if (material := timeline.material_of(f)) else "" for f in facts}
    first_hand = [f for f in facts if types[f.id] in SOURCE_FORMS]
    loose = [f for f in facts if types[f.id] in LATER_FORMS or (types[f.id] == "" and f.text("route"))]
    return first_hand or loose
