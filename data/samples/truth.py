"""What a drawn dossier really says: the truth files written beside its pages."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Box = tuple[int, int, int, int]


@dataclass
class TruthPage:
    """One page image. `hand`: `typed` or `handwriting` (of the filled-in values); boxes: pixels of the upright page."""

    number: int
    file: str
    type: str
    material: str | None
    hand: str
    effects: list[str] = field(default_factory=list)
    rotation: int = 0


@dataclass
class TruthFact:
    """One fact as the page states it. `fields` are the wire fields of the facts file (dates as EDTF strings)."""

    id: str
    kind: str
    material: str
    fields: dict[str, Any]
    page: int
    box: Box
    text: str


@dataclass
class Expected:
    """A finding that a reviewer would want: what was planted, or what only looks suspicious (`planted` false)."""

    rule: str
    verdict: str
    severity: str
    topic: str
    note: str
    materials: list[str] = field(default_factory=list)
    planted: bool = True


@dataclass
class Truth:
    """Everything known about one drawn dossier. `kind` is `clean`, `conflict` or `looks_suspicious`."""

    dossier_id: str
    name: str
    id_number: str | None
    kind: str
    materials: list[dict[str, Any]]
    facts: list[TruthFact]
    pages: list[TruthPage]
    expected: list[Expected]

    def write(self, case: Path) -> None:
        """Write `facts.json` (sanling.facts/1), `findings.json` and `pages.json` into the folder `case`."""
        dossier = {"id": self.dossier_id, "name": self.name, "id_number": self.id_number}
        facts = [
            {"id": f.id, "kind": f.kind, "material": f.material, **f.fields, "raw": f.text,
             "evidence": {"page": f.page, "box": list(f.box), "text": f.text}}
            for f in self.facts
        ]
        _dump(case / "facts.json",
              {"schema": "sanling.facts/1", "dossier": dossier, "materials": self.materials, "facts": facts})
        _dump(case / "findings.json", {"kind": self.kind, "expected": [vars(e) for e in self.expected]})
        _dump(case / "pages.json", [vars(p) for p in self.pages])


def _dump(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
