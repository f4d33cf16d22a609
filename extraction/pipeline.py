"""From pages to what they say: classify and group, read each material, name each fact. Same pages, same result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from extraction.dates import DateContext, parse_date
from extraction.drafts import Believed, Draft, to_facts
from extraction.listing import Listing, Listings
from extraction.materials import REGISTRY, UNKNOWN
from extraction.materials.assigned import assigned
from extraction.materials.classify import NO_PAPER
from extraction.materials.document import Document, read_all
from extraction.materials.group import PageGroup, group
from extraction.materials.lacks import lacks
from extraction.materials.seals import seals
from extraction.materials.terms import terms
from models.dates import PartialDate, Precision
from models.facts import Fact, Material, PageEvidence
from models.pages import PageContent

_COPY = re.compile(r"复印件|影印件|抄件|与原件(一致|相符|无误)|原件(已)?核对|复印于|此件(与|系)")
_CERTIFIED = re.compile(r"与原件(一致|相符|无误|核对)|核对无误|经核对")
_SUREST = 0.99  # no reading is surer
_EDITION = re.compile(r"\(?(?P<d>[一二][九〇○零0][〇○零一二三四五六七八九]{2}年([一二三四五六七八九十]{1,3}月)?|"
    r"(?:19|20)\d{2}年(\d{1,2}月)?)(制|版|印制|印|修订)\)?")


@dataclass(frozen=True)
class Understanding:
    """Materials and facts of a dossier, which material each page belongs to, and whom it is about."""

    materials: tuple[Material, ...]
    facts: tuple[Fact, ...]
    page_materials: Mapping[int, str]
    name: str | None
    id_number: str | None


def understand(
    pages: Sequence[PageContent], listings: Listings | None = None, believed: Believed | None = None
) -> Understanding:
    """What the pages say. `listings` is where pages are filed, by number: it parts materials and names unknown ones.

    `believed` is another calibration than the one that travels with the program.
    """
    filed = listings or {}
    ordered = sorted(pages, key=lambda page: page.number)
    papers = (found for found in group(ordered, filed) if found.code != NO_PAPER)
    read = [read_material(found, f"m{index}", filed.get(found.pages[0].number))
            for index, found in enumerate(papers, start=1)]
    drafts = [draft for _, found in read for draft in found]
    person = _best_told(drafts, "name")
    facts = [fact for material, found in read for fact in to_facts(
        (draft for draft in found if not _is_about_another(draft, person)), material.id, believed)]
    return Understanding(
        tuple(material for material, _ in read), tuple(facts),
        {page: material.id for material, _ in reversed(read) for page in material.pages}, person,
        _best_told(drafts, "id_number"))


def read_assigned(
    code: str, pages: Sequence[PageContent], name: str, listing: Listing | None, person: str | None
) -> tuple[Material, tuple[Fact, ...]]:
    """Pages that a person put together as one material of a type, read as such; `person` is whom the dossier is about.

    The facts have the names that they would have on the same pages otherwise.
    """
    material, drafts = read_material(assigned(code, pages), name, listing)
    return material, tuple(to_facts((draft for draft in drafts if not _is_about_another(draft, person)), name))


def _is_about_another(draft: Draft, person: str | None) -> bool:
    """Whether a paper says this of somebody else than the dossier's person; one character may be misread."""
    return draft.about is not None and person is not None and Levenshtein.distance(draft.about, person) > 1


def read_material(found: PageGroup, name: str, listing: Listing | None = None) -> tuple[Material, list[Draft]]:
    """One material and the facts on it. What the page itself says goes before what its listing says."""
    document = Document(found.pages, found.joined)
    kind = REGISTRY.get(found.code)
    drafts = read_all(document, kind.readers) if kind is not None else []
    drafts += terms(document)
    drafts += list(seals(document, drafts))
    title = next((page.title for page in found.types if page.title is not None), None)
    copied = _COPY.search(document.text) is not None
    listed_title = listing.title if listing is not None and found.code == UNKNOWN else ""
    material = Material(
        id=name, type=found.code, title=title.raw if title is not None else kind.title if kind else listed_title,
        category=_category(kind.category if kind else None, listing), formed=_formed(document, drafts, found.code),
        pages=tuple(dict.fromkeys(page.number for page in found.pages)), copy=copied,
        certified=True if _CERTIFIED.search(document.text) else None, form_version=_edition(document),
        lacks=lacks(document, kind) if kind is not None and found.code != UNKNOWN else None)
    return material, drafts


def _category(usual: str | None, listing: Listing | None) -> str | None:
    """The class under which the material is filed, else the usual one of its type."""
    filed = listing.category if listing is not None else None
    if filed is None or (usual is not None and usual.startswith(f"{filed}-")):
        return usual  # `4` of a listing whose sub-class was lost
    return filed


def _formed(document: Document, drafts: Iterable[Draft], code: str) -> PartialDate | None:
    """The latest day that anybody signed on; a catalogue is as new as its newest entry."""
    signed = [draft.signed for draft in drafts if draft.signed is not None and draft.signed.is_readable]
    if code == "M90" and not signed:
        signed = [date for draft in drafts if isinstance(date := draft.fields.get("formed"), PartialDate)]
    kind = REGISTRY.get(code)
    if kind is not None and kind.dated_by_filling and document.first("fill_date") is not None and document.filled_on:
        return document.filled_on
    exact = [date for date in signed if date.precision is not Precision.RANGE] or signed
    return max(exact, key=lambda date: date.latest, default=document.filled_on)


def _edition(document: Document) -> PartialDate | None:
    """The date of the printed edition (一九九九年制)."""
    for span in document.page_spans:
        match = _EDITION.search(span.text)
        parsed = parse_date(match["d"], DateContext()) if match else None
        if parsed is not None and parsed.date is not None:
            return parsed.date
    return None


def _best_told(drafts: Sequence[Draft], field: str) -> str | None:
    """The value least likely to be wrong in all its places: one sure reading outweighs several weak ones."""
    doubts: dict[str, float] = {}
    told = (draft for draft in drafts if draft.kind == "identity" and draft.slot == field)
    for fact in to_facts(told, ""):
        sure = fact.evidence.confidence if isinstance(fact.evidence, PageEvidence) else 0.0
        value = str(fact.fields["value"])
        doubts[value] = doubts.get(value, 1.0) * (1 - min(sure, _SUREST))
    return min(doubts, key=lambda value: (doubts[value], value), default=None)
