"""What a catalogue says: of the person, and one fact a listed material, each with its line as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extraction.fact_ids import anchor_id
from extraction.intake.catalogue import Catalogue, CatalogueItem, read_catalogue
from extraction.intake.catalogue_dates import formed_date
from extraction.intake.classes import category_code
from extraction.intake.sheet import SHEET_ENDINGS
from extraction.intake.sheet_catalogue import read_sheet_catalogue
from extraction.intake.source import DataFile
from models.errors import DossierError
from models.facts import Fact, FileEvidence, Material, Value

__all__ = ["catalogue_facts", "category_code", "formed_date"]

TYPE, TITLE = "M90", "干部人事档案目录"
_PERSON = {"姓名": "name", "性别": "gender", "民族": "ethnicity", "公民身份号码": "id_number"}


def catalogue_facts(file: DataFile, material: str, wanted: str = "") -> tuple[Material, tuple[Fact, ...]]:
    """The catalogue as a material of the given id, and its facts. `wanted`: the name of the dossier.

    Raises: DossierError where it cannot be read.
    """
    suffix = "." + file.name.rpartition(".")[2].lower()
    try:
        sheet = suffix in SHEET_ENDINGS
        catalogue = read_sheet_catalogue(file.content, suffix, wanted) if sheet else read_catalogue(file.content)
    except ValueError as error:
        raise DossierError(f"{file.name}: {error}; export the package again") from None
    if catalogue is None:
        raise DossierError(f"{file.name}: no catalogue (root 数字档案, or columns 类号, 材料名称); export it again")
    facts = chain(_of_person(file, catalogue, material), _entries(file, catalogue.items, material))
    return Material(material, TYPE, TITLE), tuple(facts)


def _of_person(file: DataFile, catalogue: Catalogue, material: str) -> Iterator[Fact]:
    for label, written in catalogue.person.items():
        text = re.sub(r"\s", "", written)
        fields: dict[str, Value] = {}
        if label in _PERSON and text:
            fields = {"field": _PERSON[label], "value": text.upper() if label == "公民身份号码" else text}
        born = formed_date(text) if label == "出生日期" else None
        if born is not None:
            fields = {"date": born}
        if fields:
            kind = "birth" if born is not None else "identity"
            evidence = FileEvidence(file.name, f"人员基本信息/{label}", written)
            yield Fact(anchor_id(file.name, kind, label), kind, fields, material, written, evidence=evidence)


def _entries(file: DataFile, items: tuple[CatalogueItem, ...], material: str) -> Iterator[Fact]:
    for number, item in enumerate(items, start=1):
        fields: dict[str, Value] = {"title": item.title}
        formed, pages = formed_date(item.formed), item.declared_pages
        fields |= {"category": item.code} if item.code else {}
        fields |= {"formed": formed} if formed is not None else {}
        fields |= {"pages": pages} if pages is not None else {}
        raw = " ".join(filter(None, (item.category, item.order, item.title, item.formed, item.pages, item.remark)))
        evidence = FileEvidence(file.name, item.place, raw)
        name = anchor_id(file.name, "catalogue_entry", number)
        yield Fact(name, "catalogue_entry", fields, material, raw, evidence=evidence)
