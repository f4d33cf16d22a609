"""What the catalogue of a package says: one fact a listed material, with its line as evidence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extraction.dates import parse_date
from extraction.fact_ids import anchor_id
from extraction.intake.catalogue import CatalogueItem, read_catalogue
from extraction.intake.source import DataFile
from models.dates import PartialDate
from models.errors import DossierError
from models.facts import Fact, FileEvidence, Material, Value

TYPE, TITLE = "M90", "干部人事档案目录"
_NUMERALS = {name: str(number) for number, name in enumerate("一二三四五六七八九十", start=1)}
_FLAT = {str(11 + i): f"4-{i + 1}" for i in range(4)} | {str(15 + i): f"9-{i + 1}" for i in range(4)}


def catalogue_facts(file: DataFile, material: str) -> tuple[Material, tuple[Fact, ...]]:
    """The catalogue as a material of the given id, and its entries. Raises DossierError where it cannot be read."""
    try:
        catalogue = read_catalogue(file.content)
    except ValueError as error:
        raise DossierError(f"{file.name}: {error}; export the package again") from None
    if catalogue is None:
        raise DossierError(f"{file.name}: not a catalogue (root 数字档案); export the package again")
    return Material(material, TYPE, TITLE), tuple(_facts(file, catalogue.items, material))


def _facts(file: DataFile, items: tuple[CatalogueItem, ...], material: str) -> Iterator[Fact]:
    for number, item in enumerate(items, start=1):
        fields: dict[str, Value] = {"title": item.title}
        category, formed = category_code(item.category), formed_date(item.formed)
        fields |= {"category": category} if category else {}
        fields |= {"formed": formed} if formed is not None else {}
        fields |= {"pages": int(item.pages)} if item.pages.isdecimal() else {}
        raw = " ".join(filter(None, (item.category, item.order, item.title, item.formed, item.pages, item.remark)))
        evidence = FileEvidence(file.name, f"目录信息/档案目录条目[{number}]", raw)
        name = anchor_id(file.name, "catalogue_entry", number)
        yield Fact(name, "catalogue_entry", fields, material, raw, evidence=evidence)


def category_code(text: str) -> str | None:
    """`四-1`, `四（1）`, `41` and 11 as `4-1`; `十` and 99 as `10`; None for anything that is no class."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub("[一二三四五六七八九十]", lambda numeral: _NUMERALS[numeral[0]], plain)
    match = re.fullmatch(r"(\d{1,2})\s*[\-—–_.·(]\s*(\d)\s*\)?", plain) or re.fullmatch(r"([49])([1-4])", plain)
    if match is not None and match[1] in ("4", "9"):
        return f"{match[1]}-{match[2]}"
    if plain == "99":
        return "10"
    if plain in _FLAT:
        return _FLAT[plain]
    return plain if plain.isdecimal() and 1 <= int(plain) <= 10 else None


def formed_date(text: str) -> PartialDate | None:
    """材料形成时间 as exporters write it: yyyyMMdd, parts of zeros, blanks in front of a month."""
    match = re.fullmatch(r"\s*(\d{4})\s*(\d{1,2})?\s*(\d{1,2})?\s*", text) if " " in text.strip() else None
    if match is not None and match[2]:
        text = "-".join(f"{int(part):02d}" if len(part) < 4 else part for part in match.groups() if part)
    digits = re.fullmatch(r"(\d{4})(\d{2})?(\d{2})?", text.strip())
    if digits is not None:
        parts = [part for part in digits.groups() if part and int(part)]
        text = "-".join(parts) if int(digits[1]) else ""
    found = parse_date(text) if text.strip() else None
    return found.date if found is not None else None
