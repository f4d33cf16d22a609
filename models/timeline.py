"""The timeline graph: every recorded fact of a life, rival records side by side, on a networkx graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

import networkx as nx

from models.dates import PartialDate
from models.facts import OPEN, DossierFacts, Fact, Material

APPOINTMENT_FORM = "M27"
RESUME_FORM = "M01"

PERIOD_FIELDS: Mapping[str, tuple[str, str]] = {
    "birth": ("date", "date"), "work_start": ("date", "date"), "party": ("date", "date"), "league": ("date", "date"),
    "education": ("start", "end"), "degree": ("date", "date"), "stint": ("start", "end"),
    "appointment": ("decided", "decided"), "status": ("from", "to"), "pay": ("effective", "effective"),
    "title": ("date", "date"), "penalty": ("decided", "until"), "award": ("date", "date"),
    "marriage": ("date", "date"), "household": ("from", "from"), "determination": ("decided", "decided"),
}
"""Where each kind of fact keeps its start and end."""

RIVAL_KINDS = frozenset({"identity", "birth", "work_start", "party", "league"})
"""Kinds of which a life has one per slot: several records of it are rivals."""


@dataclass(frozen=True)
class Timeline:
    """All facts of one dossier as seen on `as_of`, the day of the audit (given by the caller, never `today`)."""

    content: DossierFacts
    as_of: date

    @cached_property
    def materials(self) -> Mapping[str, Material]:
        """Materials by id."""
        return {material.id: material for material in self.content.materials}

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.content.facts}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {fact.id: place for place, fact in enumerate(self.content.facts)}

    @cached_property
    def derived(self) -> dict[tuple[frozenset[str], *tuple[object, ...]], Any]:
        """What callers have worked out of this timeline and wish to keep with it.

        The first part of a key names the kinds of facts that the value was worked out of: a hypothesis that changes
        none of them takes the value over.
        """
        return {}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Fact, ...]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.content.facts:
            found[fact.kind].append(fact)
        return {kind: tuple(facts) for kind, facts in found.items()}

    def facts(self, kind: str, slot: str | None = None) -> tuple[Fact, ...]:
        """Facts of a kind, in the order of the dossier; with `slot`, only those of that step or field."""
        if slot is None:
            return self._by_kind.get(kind, ())
        key = frozenset((kind,)), "slot", slot
        if key not in self.derived:
            self.derived[key] = tuple(fact for fact in self._by_kind.get(kind, ()) if fact.slot == slot)
        found: tuple[Fact, ...] = self.derived[key]
        return found

    def material_of(self, fact: Fact) -> Material | None:
        """The material that states the fact, where it is known."""
        return self.materials.get(fact.material) if fact.material else None

    def formed(self, fact: Fact) -> PartialDate | None:
        """When the fact's material was formed, if that is known and readable."""
        material = self.material_of(fact)
        return material.formed if material and material.formed and material.formed.is_readable else None

    def of_type(self, *types: str) -> tuple[Material, ...]:
        """Materials of the given types."""
        return tuple(material for material in self.content.materials if material.type in types)

    @cached_property
    def claim_material(self) -> Material | None:
        """The newest appointment form, else the newest résumé form: it holds the claimed values (contract 3)."""
        return self.newest(APPOINTMENT_FORM) or self.newest(RESUME_FORM)

    def newest(self, material_type: str) -> Material | None:
        """The material of a type formed last; undated ones count as oldest, later in the dossier wins a tie."""
        found = self.of_type(material_type)
        ranked = sorted(enumerate(found), key=lambda item: (_last_day(item[1]), item[0]))
        return ranked[-1][1] if ranked else None

    def claimed(self, kind: str, slot: str | None = None) -> tuple[Fact, ...]:
        """The facts of a kind on the claim material (one, unless the page says it twice)."""
        material = self.claim_material
        return tuple(f for f in self.facts(kind, slot) if material is not None and f.material == material.id)

    def on_material(self, kind: str, material: Material) -> tuple[Fact, ...]:
        """Facts of a kind on one material, in page order."""
        return tuple(fact for fact in self.facts(kind) if fact.material == material.id)

    def with_readings(self, readings: Iterable[Fact]) -> Timeline:
        """The same dossier with some facts read differently (same ids): a hypothesis."""
        changed = {fact.id: fact for fact in readings}
        facts = list(self.content.facts)
        for name, fact in changed.items():
            facts[self._places[name]] = fact
        timeline = Timeline(replace(self.content, facts=tuple(facts)), self.as_of)
        # A hypothesis is made for every reading tried: what the change leaves alone is handed on, not worked out again.
        kinds = {fact.kind for fact in changed.values()}
        by_kind = {kind: tuple(changed.get(f.id, f) for f in found) if kind in kinds else found
                   for kind, found in self._by_kind.items()}
        derived = {key: value for key, value in self.derived.items() if not key[0] & kinds}
        timeline.__dict__.update(
            materials=self.materials, _places=self._places, _by_kind=by_kind, derived=derived)
        return timeline

    def without_materials(self, materials: Set[str]) -> Timeline:
        """The same dossier as if some materials said nothing; they stay listed."""
        facts = tuple(fact for fact in self.content.facts if fact.material not in materials)
        return Timeline(replace(self.content, facts=facts), self.as_of)

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """Materials and facts as nodes; edges `states`, `rival`, `next` (résumé order) and `within` (nested study)."""
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for material in self.content.materials:
            graph.add_node(material.id, type="material", label=material.type, start=str(material.formed or ""), end="")
        for fact in self.content.facts:
            start, end = _period(fact)
            graph.add_node(fact.id, type=fact.kind, label=fact.slot or "", start=start, end=end)
            if fact.material is not None and fact.material in self.materials:
                graph.add_edge(fact.material, fact.id, type="states")
        self._add_rivals(graph)
        self._add_resume_order(graph)
        return graph

    def _add_rivals(self, graph: nx.MultiDiGraph[str]) -> None:
        for kind in sorted(RIVAL_KINDS):
            groups: dict[str | None, list[Fact]] = defaultdict(list)
            for fact in self.facts(kind):
                groups[fact.slot].append(fact)
            for facts in groups.values():
                for left, right in pairwise(facts):
                    graph.add_edge(left.id, right.id, type="rival")

    def _add_resume_order(self, graph: nx.MultiDiGraph[str]) -> None:
        last: dict[str | None, str] = {}
        for fact in self.facts("stint"):
            previous = last.get(fact.material)
            if fact.flag("nested"):
                if previous is not None:
                    graph.add_edge(fact.id, previous, type="within")
                continue
            if previous is not None:
                graph.add_edge(previous, fact.id, type="next")
            last[fact.material] = fact.id

    def to_wire(self) -> dict[str, Any]:
        """The graph as in `sanling.audit/1`."""
        nodes = [{"id": name, **data} for name, data in self.graph.nodes(data=True)]
        edges = [{"source": a, "target": b, "type": data["type"]} for a, b, data in self.graph.edges(data=True)]
        return {"nodes": nodes, "edges": edges}


def _last_day(material: Material) -> date:
    return material.formed.latest if material.formed and material.formed.is_readable else date.min


def _period(fact: Fact) -> tuple[str, str]:
    start, end = PERIOD_FIELDS.get(fact.kind, ("", ""))
    return str(fact.fields.get(start, "")), str(fact.fields.get(end, "")) if end != start else ""


def is_open(fact: Fact) -> bool:
    """Whether a stint lasts (至今, or nothing behind the dash)."""
    return fact.fields.get("end") == OPEN
