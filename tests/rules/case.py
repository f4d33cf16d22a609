"""Builds small dossiers for rule tests: one line per fact, materials named by type and day of formation."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.facts_file import parse_facts
from models.findings import Finding
from rules import Evaluation, judge

AS_OF = date(2026, 11, 22)
Item = dict[str, Any]


def fact(kind: str, material: str | None = None, **fields: Any) -> Item:
    """One fact on `material`, which is written `M27 2013-05` or `M27 2013-05 #2` (a second one of that day)."""
    item: Item = {"kind": kind, **fields}
    if material is not None:
        item["material"] = material
    return item


def birth(day: str, material: str | None = None, **fields: Any) -> Item:
    return fact("birth", material, date=day, **fields)


def work(day: str, material: str | None = None, **fields: Any) -> Item:
    return fact("work_start", material, date=day, **fields)


def party(step: str, day: str, material: str | None = "M18 1985", **fields: Any) -> Item:
    return fact("party", material, step=step, date=day, **fields)


def study(level: str, start: str, end: str, material: str | None = None, **fields: Any) -> Item:
    return fact("education", material, level=level, start=start, end=end, **{"mode": "全日制", **fields})


def line(start: str, end: str, text: str, material: str | None = "M27 2013-05", **fields: Any) -> Item:
    """One résumé line; `text` is `unit/post`."""
    unit, _, post = text.partition("/")
    names = {name: value for name, value in (("unit", unit), ("post", post)) if value}
    return fact("stint", material, start=start, end=end, **names, **fields)


def dossier(*items: Item, pages: tuple[str, ...] = (), id_number: str | None = None,
            papers: dict[str, Item] | None = None) -> Item:
    """A facts file of these facts, with the materials they name and `pages` that state nothing.

    `papers` gives further fields of a material (`lacks`, `copy`, `form_version` …) by its name.
    """
    names = list(dict.fromkeys([*(i["material"] for i in items if "material" in i), *pages]))
    ids = {name: f"m{number}" for number, name in enumerate(names, 1)}
    facts = [{"id": f"f{n}", **i} | ({"material": ids[i["material"]]} if "material" in i else {})
             for n, i in enumerate(items, 1)]
    found: Item = {"schema": "sanling.facts/1", "materials": [
        _material(name, ids[name]) | (papers or {}).get(name, {}) for name in names],
                   "facts": facts}
    return found | ({"dossier": {"id_number": id_number}} if id_number else {})


def _material(name: str, material_id: str) -> Item:
    kind, _, rest = name.partition(" ")
    formed, _, title = rest.partition(" ")
    return {"id": material_id, "type": kind} | ({"formed": formed} if formed else {}) | (
        {"title": title} if title and not title.startswith("#") else {})


def judged(*items: Item, as_of: date = AS_OF, **options: Any) -> Evaluation:
    return judge(parse_facts(dossier(*items, **options)), as_of)


def found(rule: str, *items: Item, **options: Any) -> list[str]:
    """`verdict colour` of each finding of a rule, gravest first."""
    return [f"{f.verdict.value} {f.severity.value}" for f in findings(rule, *items, **options)]


def findings(rule: str, *items: Item, **options: Any) -> list[Finding]:
    return [f for f in judged(*items, **options).findings if f.rule == rule]


def outcome(rule: str, *items: Item, **options: Any) -> str:
    """What the run of a rule came to, findings or not."""
    return next(run.outcome.value for run in judged(*items, **options).runs if run.rule == rule)
