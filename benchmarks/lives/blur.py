"""Dates written less exactly than the truth, and never beside it."""

from __future__ import annotations

import copy
from datetime import date
from random import Random
from typing import Any

from models.dates import PartialDate

from .world import plus_days, plus_months
from .writer import Dossier

Json = dict[str, Any]


def blurred(dossier: Dossier, share: float, rng: Random) -> Json:
    """The facts file with that share of its dates written to the month, to the year, or as an interval."""
    data = copy.deepcopy(dossier.wire())
    items = {item["id"]: item for item in (*data["materials"], *data["facts"])}
    for (name, field), day in dossier.truth.items():
        if rng.random() < share:
            items[name][field] = coarser(items[name][field], day, rng)
    return data


def coarser(written: str, day: date, rng: Random) -> str:
    """`written` with less precision; the true `day` lies in it."""
    monthly = len(written) == 7
    draw = rng.random()
    if draw < 0.4 and not monthly:
        return f"{day:%Y-%m}"
    if draw < 0.7:
        return f"{day:%Y}"
    if monthly or rng.random() < 0.5:
        return f"{plus_months(day, -rng.randint(0, 5)):%Y-%m}/{plus_months(day, rng.randint(1, 5)):%Y-%m}"
    return f"{plus_days(day, -rng.randint(0, 40))}/{plus_days(day, rng.randint(1, 40))}"


def holds(edtf: str, day: date) -> bool:
    """Whether a written date leaves the day possible."""
    written = PartialDate(edtf)
    return written.earliest <= day <= written.latest
