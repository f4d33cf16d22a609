"""Where a dossier's key dates moved from one material to the next, and key papers that were filled in long afterwards.

One person's dates may move for many honest reasons; what is looked for later is several people of one unit whose dates
moved in forms of one year. Nothing here is a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from models.dates import FIRST_DAY, LAST_DAY, Calendar, PartialDate

CHANGED_MONTHS = 12
"""A value that differs by at least as much from that of the material formed before has moved."""
LATE_MONTHS = 24
"""A paper formed at least as long after what it documents was filled in afterwards."""
TOPICS: Mapping[tuple[str, str | None], str] = {
    ("birth", None): "birth", ("work_start", None): "work_start", ("party", "claimed_join"): "party"}
EVENTS: Mapping[str, tuple[tuple[str, str | None, str], ...]] = {
    "M09": (("education", None, "end"),), "M18": (("party", "branch_accept", "date"),),
    "M29": (("work_start", None, "date"),), "M30": (("work_start", None, "date"),),
    "M31": (("work_start", None, "date"),), "M33": (("status", None, "from"),),
}
"""Of each key paper: kind, step and field of the event that it documents."""
Wire = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Move:
    """One date of one dossier that moved. `move`: `changed` or `late`; `form` is the type of the later material.

    `topic` is birth, work_start or party, of a late paper "". `formed` is its year, of a late paper its date (EDTF).
    `months` by how much: the value of a changed date became so much later (negative: earlier).
    """

    move: str
    topic: str
    form: str
    formed: str
    months: int

    def to_wire(self) -> list[str | int]:
        """The move as it is stored."""
        return [self.move, self.topic, self.form, self.formed, self.months]


def moves_of(materials: Sequence[Wire], facts: Sequence[Wire]) -> list[Move]:
    """Every move of a dossier, from the wire form of its materials and facts."""
    formed = {m["id"]: when for m in materials if (when := _date(m.get("formed"), None)) is not None}
    types = {m["id"]: str(m["type"]) for m in materials}
    return [*_changed(facts, formed, types), *_late(facts, formed, types)]


def _changed(
    facts: Sequence[Wire], formed: Mapping[str, PartialDate], types: Mapping[str, str]
) -> Iterator[Move]:
    told: dict[str, list[tuple[date, str, PartialDate]]] = defaultdict(list)
    for fact in facts:
        topic = TOPICS.get((fact["kind"], fact.get("step") if fact["kind"] == "party" else None))
        value = _date(fact.get("date"), fact.get("calendar"))
        material = str(fact.get("material"))
        if topic and value is not None and material in formed:
            told[topic].append((formed[material].latest, material, value))
    for topic, values in told.items():
        values.sort(key=lambda one: one[:2])
        for (_, before, old), (day, material, new) in pairwise(values):
            months = months_apart(old, new)
            if before != material and abs(months) >= CHANGED_MONTHS:
                yield Move("changed", topic, types[material], str(day.year), months)


def _late(facts: Sequence[Wire], formed: Mapping[str, PartialDate], types: Mapping[str, str]) -> Iterator[Move]:
    seen = set()
    for fact in facts:
        material = str(fact.get("material"))
        if material not in formed or material in seen:
            continue
        for kind, step, field in EVENTS.get(types[material], ()):
            if fact["kind"] != kind or (step is not None and fact.get("step") != step):
                continue
            event = _date(fact.get(field), fact.get("calendar"))
            if event is not None and (months := months_apart(event, formed[material])) >= LATE_MONTHS:
                seen.add(material)
                yield Move("late", "", types[material], formed[material].edtf, months)


def months_apart(old: PartialDate, new: PartialDate) -> int:
    """By how many calendar months the new date is later (negative: earlier) at least; 0 where both can be one."""
    if new.earliest > old.latest:
        return _months(new.earliest) - _months(old.latest)
    if new.latest < old.earliest:
        return _months(new.latest) - _months(old.earliest)
    return 0


def _months(day: date) -> int:
    return day.year * 12 + day.month


def _date(text: Any, calendar: Any) -> PartialDate | None:
    """A date of the wire that is bounded on both sides."""
    if not isinstance(text, str) or not text:
        return None
    try:
        found = PartialDate(text, Calendar(calendar or "unknown"))
    except ValueError:
        return None
    return None if FIRST_DAY in (found.earliest, found.latest) or LAST_DAY in (found.earliest, found.latest) else found
