"""A dossier's materials as people arranged its pages: those materials are read anew from what reading left of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from extraction.listing import Listing
from extraction.materials import REGISTRY
from extraction.materials.classify import NO_PAPER
from extraction.page_notes import page_notes
from extraction.pipeline import read_assigned
from models.arrangements import Arrangement, ArrangementError, PageSet
from models.facts import Fact, Material
from models.facts_file import fact_to_wire, material_to_wire
from models.pages import PageContent
from models.store import Store
from screening.audit import audited_content
from screening.kept_pages import kept_pages


@dataclass(frozen=True)
class _Wanted:
    """Pages that make one material of a type, its name, and where they were filed as far as that is known."""

    pages: tuple[int, ...]
    type: str
    name: str
    filed: Listing | None


def rearranged(store: Store, audit: Mapping[str, Any], arrangement: Arrangement | None) -> dict[str, Any]:
    """The audit with the arranged pages read as people said, not yet judged; other materials and facts as they were.

    `arranged` in it names the materials made so and the pages that the dossier has no more. Facts keep the anchors of
    their spots. Raises: ArrangementError where the store does not keep what was read on a page that is needed.
    """
    if arrangement is None:
        return dict(audit)
    run = {**audit["run"], "arrangement": arrangement.id}
    sets, lost = _located(audit["pages"], arrangement.sets)
    if not sets:
        return {**audit, "run": run, "arranged": {"materials": [], "lost": lost}}
    content = audited_content(audit, ())
    fixed = {page for pages, _ in sets for page in pages}
    kept = [material for material in content.materials if not fixed & set(material.pages)]
    wanted = list(_wanted(content.materials, sets, fixed))
    texts = _texts(store, audit["pages"], fixed.union(*(want.pages for want in wanted)))
    made = list(_made(wanted, texts, content.dossier.name))
    materials = sorted([*kept, *(material for material, _ in made)], key=_place)
    stay = {material.id for material in kept} | {None}
    facts: list[Fact] = [fact for fact in content.facts if fact.material in stay]
    facts += [fact for _, found in made for fact in found]
    order = {material.id: i for i, material in enumerate(materials)}
    facts.sort(key=lambda fact: order.get(fact.material or "", len(order)))
    return {
        **audit, "run": run, "pages": list(_pages(audit["pages"], [m for m, _ in made], texts)),
        "materials": [material_to_wire(material) for material in materials],
        "facts": [fact_to_wire(fact) for fact in facts],
        "arranged": {"materials": [material.id for material, _ in made], "lost": lost}}


def _located(
    pages: Sequence[Mapping[str, Any]], sets: Sequence[PageSet]
) -> tuple[list[tuple[tuple[int, ...], str]], list[int]]:
    """The sets by today's page numbers, and the numbers of pages that are not in the dossier any more."""
    at = {(page["number"], page["sha256"]): page["number"] for page in pages}
    anywhere = {page["sha256"]: page["number"] for page in reversed(pages)}
    found, lost = [], []
    for wanted in sets:
        numbers = [at.get((p.number, p.sha256), anywhere.get(p.sha256)) for p in wanted.pages]
        lost += [p.number for p, number in zip(wanted.pages, numbers, strict=True) if number is None]
        here = tuple(dict.fromkeys(number for number in numbers if number is not None))
        if here:
            found.append((here, wanted.type))
    return found, lost


def _wanted(
    materials: Sequence[Material], sets: Sequence[tuple[tuple[int, ...], str]], fixed: set[int]
) -> Iterator[_Wanted]:
    """The materials that the sets make, and what is left of those that lost pages to them.

    Each takes the name of the material of which it holds the largest part, unless another took it before.
    """
    left = [(tuple(page for page in material.pages if page not in fixed), material.type) for material in materials
            if fixed & set(material.pages)]
    names = {material.id for material in materials}
    fresh = (name for number in count(len(materials) + 1) if (name := f"m{number}") not in names)
    free = set(names)
    for pages, code in [*sets, *left]:
        if not pages or code == NO_PAPER:
            continue
        before = _largest_part(materials, pages)
        name = before.id if before is not None and before.id in free else next(fresh)
        free.discard(name)
        yield _Wanted(pages, code, name, _listing(before))


def _largest_part(materials: Sequence[Material], pages: Sequence[int]) -> Material | None:
    shares = [(len(set(material.pages) & set(pages)) / len(material.pages), material) for material in materials
              if set(material.pages) & set(pages)]
    return max(shares, key=lambda share: share[0], default=(0.0, None))[1]


def _texts(store: Store, pages: Sequence[Mapping[str, Any]], numbers: set[int]) -> Mapping[int, PageContent]:
    found = dict(kept_pages(store, [page for page in pages if page["number"] in numbers]))
    missing = [number for number, content in found.items() if content is None]
    if missing:
        raise ArrangementError(
            f"第 {'、'.join(map(str, missing))} 页的识读文字没有留存在库中，不能按新的归类重新识读；"
            "请先用 sanling audit 将该卷重新审核入库")
    return {number: content for number, content in found.items() if content is not None}


def _made(
    wanted: Sequence[_Wanted], texts: Mapping[int, PageContent], person: str | None
) -> Iterator[tuple[Material, tuple[Fact, ...]]]:
    for want in wanted:
        contents = [texts[page] for page in want.pages if page in texts]
        if contents:
            material, facts = read_assigned(want.type, contents, want.name, want.filed, person)
            yield replace(material, pages=want.pages), facts


def _listing(before: Material | None) -> Listing | None:
    """Where pages were filed, as far as it was not the usual class of the type that they were taken for."""
    if before is None:
        return None
    kind = REGISTRY.get(before.type)
    usual = kind.category if kind is not None else None
    return Listing(None if before.category == usual else before.category, title=before.title)


def _pages(
    pages: Sequence[Mapping[str, Any]], made: Sequence[Material], texts: Mapping[int, PageContent]
) -> Iterator[dict[str, Any]]:
    """The pages with the material that they belong to now."""
    home = {number: material for material in reversed(made) for number in material.pages}
    for page in pages:
        number = page["number"]
        material, content = home.get(number), texts.get(number)
        if content is not None:
            notes = list(page_notes(content, material.type if material is not None else None))
            yield {**page, "material": material.id if material is not None else None, "notes": notes}
        else:
            yield {**page, "material": material.id} if material is not None else dict(page)


def _place(material: Material) -> tuple[bool, int]:
    return not material.pages, min(material.pages, default=0)
