"""Writes facts files and keeps, beside each written date, the true day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .plan import Life

CATEGORIES = {
    "M01": "1", "M04": "2", "M03": "1", "M05": "3", "M06": "3", "M07": "4-1", "M08": "4-1", "M09": "4-1", "M10": "4-1",
    "M11": "4-1", "M12": "4-1", "M13": "4-2", "M15": "5", "M17": "5", "M18": "6", "M19": "6", "M20": "6", "M21": "6",
    "M22": "6", "M23": "7", "M25": "9-1", "M26": "9-1", "M37": "10", "M38": "10", "M99": "9-1",
}


@dataclass
class Dossier:
    """A facts file in the making; `truth` has the true day of every date field, by fact (or material) id and field."""

    life: Life
    materials: list[dict[str, Any]] = field(default_factory=list)
    facts: list[dict[str, Any]] = field(default_factory=list)
    truth: dict[tuple[str, str], date] = field(default_factory=dict)
    pages: int = 0

    def paper(self, kind: str, title: str, formed: date, pages: int = 1, **fields: Any) -> Paper:
        """A new material; `lacks: []` says that it is signed, sealed and dated."""
        name = f"m{len(self.materials) + 1}"
        numbers = list(range(self.pages + 1, self.pages + pages + 1))
        self.pages += pages
        self.materials.append({
            "id": name, "type": kind, "title": title, "category": CATEGORIES.get(kind, "9-2"),
            "formed": formed.isoformat(), "copy": False, "lacks": [], "pages": numbers, **fields,
        })
        self.truth[name, "formed"] = formed
        return Paper(self, name, formed)

    def wire(self) -> dict[str, Any]:
        """The facts file."""
        return {
            "schema": "sanling.facts/1",
            "dossier": {"id": f"{self.life.route}-{self.life.name}", "name": self.life.name,
                        "id_number": self.life.id_number},
            "materials": self.materials, "facts": self.facts,
        }


@dataclass(frozen=True)
class Paper:
    """One material that facts are written on."""

    dossier: Dossier
    id: str
    formed: date

    def write(self, kind: str, *, by_month: bool = False, **fields: Any) -> None:
        """One fact: dates by the day, or by the month as the form asks; what is empty is left out."""
        name = f"f{len(self.dossier.facts) + 1}"
        fact: dict[str, Any] = {"id": name, "kind": kind, "material": self.id}
        for word, value in fields.items():
            key = word.rstrip("_")  # `from_`
            if isinstance(value, date):
                fact[key] = f"{value:%Y-%m}" if by_month else value.isoformat()
                self.dossier.truth[name, key] = value
            elif value is not None and value != "":
                fact[key] = value
        self.dossier.facts.append(fact)
