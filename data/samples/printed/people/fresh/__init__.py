"""Four more people, drawn on demand only and never committed as pages: for figures that nobody has tuned towards."""

from __future__ import annotations

from collections.abc import Callable

from samples.printed.case import Case
from samples.printed.people.fresh import clerk, officer, selected, tutor

FRESH: dict[str, Callable[[int], Case]] = {
    "fresh-officer": officer.dossier,
    "fresh-clerk": clerk.dossier,
    "fresh-tutor": tutor.dossier,
    "fresh-selected": selected.dossier,
}
