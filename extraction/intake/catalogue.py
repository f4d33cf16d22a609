"""The catalogue of a GB/T 33870 package: which materials the dossier lists, and which images belong to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from extraction.intake.xml_text import local_name, parse_xml, text_of

ROOT = "数字档案"
ORIGINAL, OPTIMISED = "原始图像数据", ("优化图像数据", "高清图像数据")


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One line of the catalogue, as written. Image names carry no folder."""

    category: str
    order: str
    title: str
    formed: str
    pages: str
    remark: str
    originals: tuple[str, ...]
    optimised: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A package's catalogue: what it says of the person (label to text), and its lines in order."""

    person: dict[str, str]
    items: tuple[CatalogueItem, ...]


def read_catalogue(data: bytes) -> Catalogue | None:
    """The catalogue in an XML file; None where the file is XML of another kind. Raises ValueError for broken XML."""
    root = parse_xml(data)
    if local_name(root) != ROOT:
        return None
    person: dict[str, str] = {}
    items = []
    for element in root.iter():
        name = local_name(element)
        if name == "人员基本信息":
            person = {local_name(child): text_of(child) for child in element}
        elif name == "档案目录条目":
            items.append(_item(element))
    return Catalogue(person, tuple(items))


def _item(element: Element) -> CatalogueItem:
    fields = {local_name(child): text_of(child) for child in reversed(element)}
    return CatalogueItem(
        category=fields.get("类号", ""), order=fields.get("序号", ""), title=fields.get("材料名称", ""),
        formed=fields.get("材料形成时间", ""), pages=fields.get("页数", ""), remark=fields.get("备注", ""),
        originals=_images(element, (ORIGINAL,)), optimised=_images(element, OPTIMISED))


def _images(element: Element, names: tuple[str, ...]) -> tuple[str, ...]:
    """Image names in elements of these names, or with `_Text` behind; they may nest, list with commas, hold paths."""
    wanted = {*names, *(f"{name}_Text" for name in names)}
    found: list[str] = []
    for child in element:
        if local_name(child) in wanted:
            leaves = [text_of(leaf) for leaf in child.iter() if len(leaf) == 0]
            found += [part for leaf in leaves for part in re.split(r"[,，;；\s]+", leaf) if part]
    return tuple(re.split(r"[\\/]", name)[-1] for name in found)
