"""How the materials of a dossier would stand after pages were moved: each way of arranging them, in plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.arrangements import ArrangedPage, Arrangement, ArrangementError, PageSet
from models.facts import Material
from review_app.dossier import Dossier
from review_app.material_types import type_choices

Changed = tuple[Sequence[int], str]
"""Pages in order, and the type of the material that they make."""


def retyped(dossier: Dossier, material: str, code: str) -> list[Changed]:
    """A material as one of another type."""
    found = _material(dossier, material)
    _require_type(code)
    if found.type == code:
        raise ArrangementError("材料类型没有改动")
    return [(found.pages, code)]


def moved(dossier: Dossier, pages: Iterable[int], to: str | None, code: str) -> list[Changed]:
    """Pages moved behind those of the material `to`, or (None) into a new one of type `code`; the rest stays.

    In a material that pages come to they stand in the order of the dossier.
    """
    wanted = sorted(set(pages))
    if not wanted:
        raise ArrangementError("请选择要移动的页")
    target = _material(dossier, to) if to is not None else None
    if target is None:
        _require_type(code)
    if target is not None and set(wanted) <= set(target.pages):
        raise ArrangementError("所选的页已在该份材料中")
    made: list[Changed] = [(_with(target.pages, wanted), target.type) if target is not None else (wanted, code)]
    return [*_left(dossier, wanted, except_for=to), *made]


def split(dossier: Dossier, material: str, first: int) -> list[Changed]:
    """A material parted before its page `first`: two of the same type."""
    found = _material(dossier, material)
    at = found.pages.index(first) if first in found.pages else 0
    if at == 0:
        raise ArrangementError("请选择后一份材料的首页；它不能是原材料的第一页")
    return [(found.pages[:at], found.type), (found.pages[at:], found.type)]


def joined(dossier: Dossier, materials: Sequence[str]) -> list[Changed]:
    """Several materials as one, of the type of the first, one behind the other."""
    found = [_material(dossier, name) for name in dict.fromkeys(materials)]
    if len(found) < 2:
        raise ArrangementError("请至少选择两份材料")
    return [(tuple(dict.fromkeys(page for material in found for page in material.pages)), found[0].type)]


def reordered(dossier: Dossier, material: str, pages: Sequence[int]) -> list[Changed]:
    """The pages of a material in another order."""
    found = _material(dossier, material)
    if sorted(pages) != sorted(found.pages):
        raise ArrangementError("请写出该份材料的全部页号，每页一次")
    if tuple(pages) == found.pages:
        raise ArrangementError("页序没有改动")
    return [(tuple(pages), found.type)]


def sets_after(dossier: Dossier, last: Arrangement | None, changed: Sequence[Changed]) -> tuple[PageSet, ...]:
    """Everything that people fixed, with these materials as they are now to be."""
    new = [PageSet(tuple(_page(dossier, number) for number in pages), code) for pages, code in changed if pages]
    taken = {page for found in new for page in found.pages}
    kept = []
    for found in last.sets if last is not None else ():
        pages = tuple(page for page in found.pages if page not in taken)
        if pages:
            kept.append(PageSet(pages, found.type))
    return (*kept, *new)


def _require_type(code: str) -> None:
    if code not in type_choices():
        raise ArrangementError(f"没有这种材料类型：{code}")


def _material(dossier: Dossier, name: str) -> Material:
    found = dossier.materials.get(name)
    if found is None or not found.pages:
        raise ArrangementError("该份材料已不存在，或没有页面；请刷新")
    return found


def _left(dossier: Dossier, pages: Sequence[int], except_for: str | None) -> list[Changed]:
    """What is left of the materials that pages were taken from."""
    return [(tuple(page for page in material.pages if page not in pages), material.type)
            for material in dossier.materials.values()
            if material.id != except_for and set(material.pages) & set(pages)]


def _with(pages: Sequence[int], more: Sequence[int]) -> tuple[int, ...]:
    """The pages with others at their places in the dossier, where those before stand in its order; else behind."""
    together = [*pages, *(page for page in more if page not in pages)]
    return tuple(sorted(together) if list(pages) == sorted(pages) else together)


def _page(dossier: Dossier, number: int) -> ArrangedPage:
    page = dossier.pages.get(number)
    if page is None or not page["sha256"]:
        raise ArrangementError(f"第 {number} 页不在该卷中，或没有图像；请刷新")
    return ArrangedPage(number, str(page["sha256"]))
