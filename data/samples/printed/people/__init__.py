"""The six people, by the name of their folder."""

from __future__ import annotations

from collections.abc import Callable

from samples.printed.case import Case
from samples.printed.people import graduate, rural_youth, servant, soldier, teacher, technician

PEOPLE: dict[str, Callable[[int], Case]] = {
    "held-out-teacher": teacher.dossier,
    "held-out-rural-youth": rural_youth.dossier,
    "held-out-soldier": soldier.dossier,
    "held-out-technician": technician.dossier,
    "held-out-graduate": graduate.dossier,
    "held-out-servant": servant.dossier,
}
