"""Facts on the wire: `sanling.facts/1` read with clear errors, and written (contract section 3)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.dates import Calendar, PartialDate
from models.errors import FactsFileError
from models.facts import (
    CLOSED_VALUES,
    FACT_FIELDS,
    OPEN,
    Altered,
    Alternative,
    DossierFacts,
    DossierIdentity,
    Evidence,
    Fact,
    FieldType,
    FileEvidence,
    Material,
    PageEvidence,
    Value,
)
from models.pages import BoundingBox

SCHEMA = "sanling.facts/1"
COMMON_FIELDS = frozenset({"id", "kind", "material", "raw", "altered", "calendar", "evidence", "supersedes", "anchor"})
MOST_FACTS = 5_000
"""Facts of one dossier; one of 300 pages has some 1,500. More are several people in one file."""
MOST_BYTES = 64 * 2**20
MATERIAL_FIELDS = frozenset(
    {"id", "type", "title", "category", "formed", "pages", "copy", "certified", "form_version", "lacks"})
DOSSIER_FIELDS = frozenset({"id", "source", "name", "id_number"})


def read_facts_file(path: Path) -> DossierFacts:
    """Read one facts file. Raises FactsFileError naming the file, the place in it and what to do."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FactsFileError(f"{path}: larger than {MOST_BYTES >> 20} MiB; write one facts file for each person")
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FactsFileError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError:
        raise FactsFileError(f"{path}: not UTF-8 text; save the facts file as UTF-8 JSON") from None
    except (json.JSONDecodeError, RecursionError) as error:
        raise FactsFileError(f"{path}: not JSON ({error}); write one {SCHEMA} object") from None
    try:
        return parse_facts(data)
    except FactsFileError as error:
        raise FactsFileError(f"{path}: {error}") from None


def parse_facts(data: Any) -> DossierFacts:
    """Parse a `sanling.facts/1` object. Raises FactsFileError naming the place and what to do."""
    top = _object(data, "the file")
    if top.get("schema") != SCHEMA:
        raise FactsFileError(f"schema is {top.get('schema')!r}; this program reads {SCHEMA!r}")
    _refuse_unknown(top, frozenset({"schema", "dossier", "materials", "facts"}), "the file")
    count = len(_array(top.get("facts", []), "facts"))
    if count > MOST_FACTS:
        raise FactsFileError(
            f"{count:,} facts; one dossier may hold {MOST_FACTS:,}: write one facts file for each person")
    materials = tuple(_material(item, i) for i, item in enumerate(_array(top.get("materials", []), "materials")))
    facts = tuple(parse_fact(item, i) for i, item in enumerate(_array(top.get("facts", []), "facts")))
    _refuse_duplicates([m.id for m in materials], "material")
    _refuse_duplicates([f.id for f in facts], "fact")
    _refuse_dangling(facts, materials)
    return DossierFacts(_dossier(top.get("dossier", {})), materials, facts, materials_listed=bool(materials))


def facts_to_wire(content: DossierFacts) -> dict[str, Any]:
    """A facts file; `parse_facts` gives back an equal object."""
    return {
        "schema": SCHEMA,
        "dossier": {k: v for k, v in _dossier_to_wire(content.dossier).items() if v},
        "materials": [material_to_wire(material) for material in content.materials],
        "facts": [fact_to_wire(fact) for fact in content.facts],
    }


def fact_to_wire(fact: Fact) -> dict[str, Any]:
    """One fact as in `sanling.audit/1`."""
    wire: dict[str, Any] = {"id": fact.id, "kind": fact.kind}
    if fact.material is not None:
        wire["material"] = fact.material
    calendar = Calendar.UNKNOWN
    for name, value in fact.fields.items():
        if isinstance(value, PartialDate):
            calendar = value.calendar if value.calendar is not Calendar.UNKNOWN else calendar
            wire[name] = value.edtf
        else:
            wire[name] = value
    if calendar is not Calendar.UNKNOWN:
        wire["calendar"] = calendar.value
    if fact.raw is not None:
        wire["raw"] = fact.raw
    if fact.altered is not Altered.NONE:
        wire["altered"] = fact.altered.value
    if fact.anchor != fact.id:
        wire["anchor"] = fact.anchor
    if fact.supersedes is not None:
        wire["supersedes"] = fact.supersedes
    if fact.evidence is not None:
        wire["evidence"] = evidence_to_wire(fact.evidence)
    return wire


def evidence_to_wire(evidence: Evidence) -> dict[str, Any]:
    """Evidence as in contract section 2."""
    if isinstance(evidence, FileEvidence):
        return {"file": evidence.file, "element": evidence.element, "text": evidence.text}
    return {
        "page": evidence.page, "box": evidence.box.as_list(), "text": evidence.text,
        "confidence": round(evidence.confidence, 4),
        "alternatives": [
            {"text": a.text, "value": a.value, "confidence": round(a.confidence, 4)} for a in evidence.alternatives
        ],
    }


def material_to_wire(material: Material) -> dict[str, Any]:
    """One material as in `sanling.audit/1`."""
    wire: dict[str, Any] = {
        "id": material.id, "type": material.type, "title": material.title, "category": material.category,
        "formed": material.formed.edtf if material.formed is not None else None, "pages": list(material.pages),
        "copy": material.copy, "certified": material.certified,
        "form_version": material.form_version.edtf if material.form_version is not None else None,
    }
    if material.lacks is not None:
        wire["lacks"] = list(material.lacks)
    return wire


def parse_fact(item: Any, index: int) -> Fact:
    """One fact of a facts file; `index` counts from 0 and names the place in errors."""
    data = _object(item, f"facts[{index}]")
    kind = data.get("kind")
    place = f"facts[{index}] (id {data.get('id')!r}, kind {kind!r})"
    if not isinstance(kind, str) or kind not in FACT_FIELDS:
        raise FactsFileError(f"{place}: unknown kind; there are: {', '.join(sorted(FACT_FIELDS))}")
    _refuse_unknown(data, COMMON_FIELDS | set(FACT_FIELDS[kind]), place)
    calendar = _choice(data.get("calendar") or "unknown", Calendar, f"{place}: calendar")
    fields = {
        name: _value(data[name], kind, name, calendar, place)
        for name in FACT_FIELDS[kind]
        if data.get(name) is not None
    }
    return Fact(
        id=_name(data.get("id"), f"{place}: id"), kind=kind, fields=fields,
        material=_text(data.get("material"), f"{place}: material"), raw=_text(data.get("raw"), f"{place}: raw"),
        altered=_choice(data.get("altered") or "none", Altered, f"{place}: altered"),
        evidence=_evidence(data["evidence"], place) if data.get("evidence") else None,
        anchor=_text(data.get("anchor"), f"{place}: anchor") or "",
        supersedes=_text(data.get("supersedes"), f"{place}: supersedes"),
    )


def _value(value: Any, kind: str, name: str, calendar: Calendar, place: str) -> Value:
    field_type = FACT_FIELDS[kind][name]
    where = f"{place}: {name}"
    if field_type is FieldType.FLAG:
        if not isinstance(value, bool):
            raise FactsFileError(f"{where} is {value!r}; write true or false")
        return value
    if field_type is FieldType.NUMBER:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise FactsFileError(f"{where} is {value!r}; write a number")
        return value
    if not isinstance(value, str):
        raise FactsFileError(f"{where} is {value!r}; write a text")
    if field_type is FieldType.TEXT or (field_type is FieldType.DATE_OR_OPEN and value == OPEN):
        allowed = CLOSED_VALUES.get((kind, name))
        if allowed is not None and value not in allowed:
            raise FactsFileError(f"{where} is {value!r}; there are: {', '.join(sorted(allowed))}")
        return value
    return _date(value, where, calendar)


def _date(value: Any, where: str, calendar: Calendar = Calendar.UNKNOWN) -> PartialDate:
    if not isinstance(value, str):
        raise FactsFileError(f"{where} is {value!r}; write an EDTF date such as \"1968-05\"")
    try:
        return PartialDate(value, calendar)
    except ValueError as error:
        raise FactsFileError(f"{where}: {error}") from None


def _evidence(item: Any, place: str) -> Evidence:
    data = _object(item, f"{place}: evidence")
    text = _text(data.get("text"), f"{place}: evidence.text") or ""
    if "file" in data:
        return FileEvidence(str(data["file"]), str(data.get("element", "")), text)
    box = data.get("box")
    if not (isinstance(box, list) and len(box) == 4 and all(isinstance(n, int | float) for n in box)):
        raise FactsFileError(f"{place}: evidence.box is {box!r}; write [x0, y0, x1, y1] in pixels")
    if not isinstance(data.get("page"), int):
        raise FactsFileError(f"{place}: evidence.page is {data.get('page')!r}; write the page number, from 1")
    try:
        bounds = BoundingBox(*(round(n) for n in box))
    except ValueError as error:
        raise FactsFileError(f"{place}: evidence: {error}") from None
    alternatives = tuple(
        Alternative(str(a.get("text", "")), str(a.get("value", "")), float(a.get("confidence", 0)))
        for a in (_object(a, f"{place}: evidence.alternatives") for a in data.get("alternatives", []))
    )
    return PageEvidence(data["page"], bounds, text, float(data.get("confidence", 1.0)), alternatives)


def _material(item: Any, index: int) -> Material:
    data = _object(item, f"materials[{index}]")
    place = f"materials[{index}] (id {data.get('id')!r})"
    _refuse_unknown(data, MATERIAL_FIELDS, place)
    dates = {
        name: _date(data[name], f"{place}: {name}") if data.get(name) is not None else None
        for name in ("formed", "form_version")
    }
    lacks = data.get("lacks")
    return Material(
        id=_name(data.get("id"), f"{place}: id"), type=_name(data.get("type"), f"{place}: type"),
        title=_text(data.get("title"), f"{place}: title") or "",
        category=_text(data.get("category"), f"{place}: category"), pages=tuple(data.get("pages") or ()),
        copy=data.get("copy"), certified=data.get("certified"), lacks=None if lacks is None else tuple(lacks), **dates,
    )


def _dossier(item: Any) -> DossierIdentity:
    data = _object(item, "dossier")
    _refuse_unknown(data, DOSSIER_FIELDS, "dossier")
    name, source = _text(data.get("name"), "dossier: name"), _text(data.get("source"), "dossier: source")
    number = _text(data.get("id_number"), "dossier: id_number")
    return DossierIdentity(str(data.get("id") or source or "facts"), source or "", name, number)


def _dossier_to_wire(dossier: DossierIdentity) -> dict[str, Any]:
    return {"id": dossier.id, "source": dossier.source, "name": dossier.name, "id_number": dossier.id_number}


def _object(value: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise FactsFileError(f"{place} is not a JSON object; see the facts format {SCHEMA}")
    return value


def _array(value: Any, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise FactsFileError(f"{place} is not a JSON array; see the facts format {SCHEMA}")
    return value


def _text(value: Any, place: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise FactsFileError(f"{place} is {value!r}; write a text")
    return value


def _name(value: Any, place: str) -> str:
    if not isinstance(value, str) or not value:
        raise FactsFileError(f"{place} is {value!r}; write a non-empty text")
    return value


def _choice(value: Any, choices: Any, place: str) -> Any:
    try:
        return choices(value)
    except ValueError:
        raise FactsFileError(f"{place} is {value!r}; there are: {', '.join(c.value for c in choices)}") from None


def _refuse_unknown(data: Mapping[str, Any], known: frozenset[str] | set[str], place: str) -> None:
    unknown = sorted(set(data) - known)
    if unknown:
        raise FactsFileError(f"{place}: unknown field {', '.join(unknown)}; known: {', '.join(sorted(known))}")


def _refuse_duplicates(ids: list[str], what: str) -> None:
    repeated = sorted(name for name, times in Counter(ids).items() if times > 1)
    if repeated:
        raise FactsFileError(f"{what} id {', '.join(repeated)} is used twice; give each {what} an id of its own")


def _refuse_dangling(facts: tuple[Fact, ...], materials: tuple[Material, ...]) -> None:
    known = {material.id for material in materials}
    for fact in facts:
        if fact.material is not None and materials and fact.material not in known:
            raise FactsFileError(
                f"fact {fact.id!r} names material {fact.material!r}, which is not listed; add it to materials")
