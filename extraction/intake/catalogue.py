"""The catalogue of a dossier: which materials it lists, and which images belong to each, from XML or from a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from extraction.intake.classes import category_code, split_code
from extraction.intake.naming import IMAGE_ENDINGS, PDF_ENDING
from extraction.intake.xml_text import local_name, parse_xml, text_of

ROOT = "数字档案"
ORIGINAL, OPTIMISED = "原始图像数据", ("优化图像数据", "高清图像数据")
_ENDINGS = "|".join(ending[1:] for ending in sorted(IMAGE_ENDINGS | {PDF_ENDING}))
_AFTER_NAME = re.compile(rf"(?<=[.](?:{'|'.join(e for e in _ENDINGS.split('|') if len(e) == 3)}))\s+|"
                         rf"(?<=[.](?:jpeg|tiff|jfif|webp))\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One line of the catalogue, as written; `place` points a person to it. Image names keep folders, with `/`."""

    category: str
    order: str
    title: str
    formed: str
    pages: str
    remark: str
    originals: tuple[str, ...]
    optimised: tuple[str, ...]
    place: str

    @property
    def code(self) -> str | None:
        """The class as one code."""
        return category_code(self.category) or split_code(self.category)[0]

    @property
    def number(self) -> int | None:
        """The number of the item inside its class."""
        digits = re.fullmatch(r"\s*(\d{1,5})(?:\.0)?\s*", self.order)
        split = split_code(self.category)[1]
        return int(digits[1]) if digits is not None else int(split) if split is not None else None

    @property
    def declared_pages(self) -> int | None:
        """页数 as a number."""
        digits = re.fullmatch(r"\s*(\d{1,5})(?:\.0)?\s*[页张頁張]?\s*", self.pages)
        return int(digits[1]) if digits is not None else None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue: what it says of the person (label to text), and its lines in order."""

    person: Mapping[str, str]
    items: tuple[CatalogueItem, ...]


def read_catalogue(data: bytes) -> Catalogue | None:
    """The catalogue in an XML file; None where the file is XML of another kind. Raises ValueError for broken XML."""
    root = parse_xml(data)
    if local_name(root) != ROOT:
        return None
    person: dict[str, str] = {}
    items: list[CatalogueItem] = []
    for element in root.iter():
        name = local_name(element)
        if name == "人员基本信息":
            person = {_label(local_name(child)): text_of(child) for child in element}
        elif name == "档案目录条目":
            items.append(_item(element, len(items) + 1))
    return Catalogue(person, tuple(items))


def _label(name: str) -> str:
    return "民族" if name == "名族" else name  # as an exporter in the field writes it


def _item(element: Element, number: int) -> CatalogueItem:
    fields = {local_name(child): text_of(child) for child in reversed(element)}
    return CatalogueItem(
        category=fields.get("类号", ""), order=fields.get("序号", ""), title=fields.get("材料名称", ""),
        formed=fields.get("材料形成时间", ""), pages=fields.get("页数", ""), remark=fields.get("备注", ""),
        originals=_images(element, (ORIGINAL,)), optimised=_images(element, OPTIMISED),
        place=f"目录信息/档案目录条目[{number}]")


def _images(element: Element, names: tuple[str, ...]) -> tuple[str, ...]:
    """Image names in elements of these names, or with `_Text` behind; they may nest, and list several."""
    wanted = {*names, *(f"{name}_Text" for name in names)}
    found: list[str] = []
    for child in element:
        if local_name(child) in wanted:
            for leaf in child.iter():
                found += split_names(leaf.text or "") if len(leaf) == 0 else []
    return tuple(found)


def split_names(text: str) -> list[str]:
    """File names in a list with commas, semicolons, line breaks, or blanks behind whole names; `\\` becomes `/`."""
    parts = [piece for part in re.split(r"[,，;；、\r\n\t]+", text) for piece in _AFTER_NAME.split(part)]
    plain = (re.sub(r"[\\/]+", "/", part.strip()).strip("/") for part in parts)
    return [part for part in plain if part]
