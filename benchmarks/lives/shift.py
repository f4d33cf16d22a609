"""One date made false: shifted by years, or one digit taken for its look-alike."""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from models.dates import PartialDate

from .blur import holds
from .writer import Dossier

Json = dict[str, Any]
KINDS = {
    "birth": "出生", "work_start": "参加工作", "league": "入团", "party": "入党", "education": "学历", "degree": "学位",
    "stint": "经历", "appointment": "任职", "status": "身份", "pay": "工资", "title": "职称", "marriage": "婚姻",
    "family": "亲属出生",
}
LOOKALIKES = {
    "0": "689", "1": "7", "2": "7", "3": "58", "4": "9", "5": "36", "6": "058", "7": "12", "8": "036", "9": "047",
}
LAST_YEAR = 2026


@dataclass(frozen=True)
class Shift:
    """Which date was made false, how, and the day it hides."""

    fact: str
    field: str
    kind: str
    group: str
    was: str
    now: str
    truth: date
    how: str


def falsified(dossier: Dossier, data: Json, rng: Random) -> tuple[Json, Shift] | None:
    """`data` with one date made false; kinds of facts are drawn evenly."""
    facts = {fact["id"]: fact for fact in data["facts"]}
    places = defaultdict(list)
    for name, field in dossier.truth:
        if name in facts and facts[name]["kind"] in KINDS:
            places[facts[name]["kind"]].append((name, field))
    for _ in range(50):
        kind = rng.choice(sorted(places))
        name, field = rng.choice(places[kind])
        was, truth = facts[name][field], dossier.truth[name, field]
        how = rng.choice(("years", "years", "years", "years", "years", "years", "digit"))
        now = by_years(was, rng) if how == "years" else by_digit(was, rng)
        if now is None or not valid(now) or holds(now, truth):
            continue
        changed = copy.deepcopy(data)
        next(f for f in changed["facts"] if f["id"] == name)[field] = now
        return changed, Shift(name, field, kind, group_of(facts[name], field), was, now, truth, how)
    return None


def group_of(fact: Json, field: str) -> str:
    """The line of the table that a shift counts in."""
    name = KINDS[fact["kind"]]
    if fact["kind"] == "party":
        return name + ("（所填）" if fact["step"].startswith("claimed") else "（程序）")
    return name + ({"start": "起", "end": "止"}.get(field, "") if fact["kind"] in ("stint", "education") else "")


def by_years(written: str, rng: Random) -> str:
    """All years moved by one to six, either way."""
    by = rng.choice((-1, 1)) * rng.randint(1, 6)
    moved = re.sub(r"\d{4}", lambda year: str(int(year[0]) + by), written)
    return "/".join(_possible(part) for part in moved.split("/"))


def _possible(part: str) -> str:
    """29 February of a common year becomes the 28th."""
    return part[:-2] + "28" if part.endswith("-02-29") and not valid(part) else part


def by_digit(written: str, rng: Random) -> str | None:
    """One digit replaced by one it is taken for; None where that makes no date."""
    options = [option for option in misreadings(written) if valid(option)]
    return rng.choice(options) if options else None


def misreadings(written: str) -> Iterator[str]:
    """All texts with one look-alike digit."""
    for place, char in enumerate(written):
        for other in LOOKALIKES.get(char, ""):
            yield written[:place] + other + written[place + 1:]


def valid(written: str) -> bool:
    """Whether a text is a date of this project's century, its interval in order."""
    try:
        made = PartialDate(written)
    except ValueError:
        return False
    return made.is_readable and made.earliest <= made.latest and 1900 <= made.earliest.year <= LAST_YEAR
