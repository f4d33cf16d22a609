"""Attributes of a person as pages write them: what two pages may both be said to mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from models.comparisons import same
from models.facts import Fact
from models.truth import Truth
from rules.lines import CITIES, PROVINCES
from rules.name_variants import are_variants, plain_name, simplified

TABLE = Path(__file__).parent / "tables" / "ethnic_groups.yaml"
ATTRIBUTES = ("gender", "ethnicity", "native_place", "birth_place", "id_number")
ATTRIBUTE_NAMES = {
    "gender": "性别", "ethnicity": "民族", "native_place": "籍贯", "birth_place": "出生地", "id_number": "身份号码",
    "birth": "出生日期", "father": "父亲姓名", "mother": "母亲姓名",
}
PARENTS = {"父": "father", "父亲": "father", "爸爸": "father", "母": "mother", "母亲": "mother", "妈妈": "mother"}
UNITS = re.compile(
    "维吾尔自治区|壮族自治区|回族自治区|自治[区州县旗]|特别行政区|地区|专区|人民公社|公社|大队|[省市县区州盟旗乡镇村]|人$")


def attribute_of(fact: Fact) -> str | None:
    """Which attribute of the person a fact states; None where it states none."""
    if fact.kind == "identity":
        return fact.slot if fact.slot in ATTRIBUTES else None
    if fact.kind == "family":
        return PARENTS.get((fact.text("relation") or "").strip())
    return "birth" if fact.kind == "birth" else None


def is_stated(fact: Fact) -> bool:
    """Whether the attribute has a value that can be compared."""
    if fact.kind == "birth":
        return fact.date("date") is not None
    return bool(plain_name(fact.text("name" if fact.kind == "family" else "value")))


def is_readable(fact: Fact) -> bool:
    """Whether the value is one that the attribute can have: 苗换 is a slip of the reader or of the pen."""
    value = plain_value(fact.slot or "", simplified(fact.text("value") or ""))
    if fact.slot == "gender":
        return value in ("男", "女")
    return fact.slot != "ethnicity" or value in _ethnic_groups()


@cache
def _ethnic_groups() -> frozenset[str]:
    return frozenset(yaml.safe_load(TABLE.read_text(encoding="utf-8")))


def agree(one: Fact, other: Fact) -> bool:
    """Whether two facts about one attribute can both be true."""
    if one.kind == "birth":
        first, second = one.date("date"), other.date("date")
        return first is None or second is None or same(first, second) is not Truth.NO
    if one.kind == "family":
        names = plain_name(one.text("name")), plain_name(other.text("name"))
        return are_variants(*names)
    return values_agree(one.slot or "", one.text("value") or "", other.text("value") or "")


def values_agree(attribute: str, one: str, other: str) -> bool:
    """Whether two values of an attribute mean the same: 汉 and 汉族, 临溪县 and 江原省临溪县."""
    if attribute in ("native_place", "birth_place"):
        return places_agree(one, other)
    if attribute == "id_number":
        return _number(one) == _number(other)
    return plain_value(attribute, one) == plain_value(attribute, other)


def plain_value(attribute: str, text: str) -> str:
    """The value without what pages add to it: 汉族 is 汉, 男性 is 男."""
    plain = re.sub(r"\s|　", "", text)
    ending = {"ethnicity": "族", "gender": "性"}.get(attribute, "")
    return plain.removesuffix(ending) if ending and len(plain) > 1 else plain


def _number(text: str) -> str:
    """An identity number in its short form, which both forms have."""
    plain = re.sub(r"\s", "", text).upper()
    return plain[:6] + plain[8:17] if len(plain) == 18 else plain


def places_agree(one: str, other: str) -> bool:
    """Whether two places can be one: either names part of the other, or they share a name below the province.

    A county that became a city, and a place that came under another province, keep their own name.
    """
    first, second = _below_province(one), _below_province(other)
    if not first or not second:
        provinces = _province(one), _province(other)
        return not all(provinces) or provinces[0] == provinces[1]
    if len(first) == 1 or len(second) == 1:
        return first in second or second in first
    return bool(_pairs(first) & _pairs(second))


def _below_province(text: str) -> str:
    rest = re.sub(r"\s|　", "", text)
    province = PROVINCES.match(rest)
    rest = rest[province.end():] if province and len(rest) > province.end() else "" if province else rest
    return UNITS.sub("", re.sub("^[一-鿿]{2,3}省", "", rest))


def _province(text: str) -> str:
    found = PROVINCES.search(text)
    return found[0] if found else next((CITIES[city] for city in CITIES if city in text), "")


def _pairs(text: str) -> set[str]:
    return {text[i:i + 2] for i in range(len(text) - 1)}


def groups_that_agree(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts about one attribute in groups that can be true together, the largest first, the earlier of equals."""
    groups: list[list[Fact]] = []
    for fact in facts:
        fits = [group for group in groups if all(agree(fact, other) for other in group[:1])]
        if fits:
            fits[0].append(fact)
        else:
            groups.append([fact])
    return sorted(groups, key=len, reverse=True)
