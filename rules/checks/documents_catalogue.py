"""DOC-13: the catalogue against the materials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from models.comparisons import before, months_between, same
from models.dates import PartialDate, Precision
from models.facts import Fact, FileEvidence, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.documents_editions import facts_by_material
from rules.material_titles import names, plain_title, types_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy, PolicyRow
from rules.records import apart_at_most
from rules.registry import rule
from rules.wording import spoken, title_of

RED, YELLOW = Severity.RED, Severity.YELLOW
NOT_CATALOGUED = frozenset({"M90", "M91"})
DATING: Mapping[str, tuple[str, ...]] = {
    "signing": ("date",), "seal": ("date",), "party": ("date",), "league": ("date",), "appointment": ("decided",),
    "determination": ("decided",), "penalty": ("decided",), "education": ("start", "end"), "degree": ("date",),
    "work_start": ("date",), "pay": ("effective",), "title": ("date",), "status": ("from",),
}
"""Facts whose day may be what the catalogue calls the day of formation: a school card runs from entry to leaving."""
MOVED = re.compile("剔除|移出|移交|转出|退还|销毁|抽出|移至|移入|已移|重复件")
Stated = Mapping[str, Sequence[Fact]]
MOST_MOVES = 60
"""Materials tried for one entry; papers of one title are fewer."""


@rule("DOC-13", title="目录、页码、装订与材料不符", reads=["catalogue_agrees", "catalogue_rearranged"],
      settled_by="历次目录、整理和移交记录，原发单位留存件")
def catalogue_differs(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """Entries without a material, materials without an entry, and entries of another day or of more pages."""
    entries = [fact for fact in timeline.facts("catalogue_entry") if fact.text("title")]
    if not entries or not timeline.content.materials_listed:
        return
    row, stated = policy.constant("catalogue_agrees"), facts_by_material(timeline)
    materials = [material for material in timeline.content.materials if material.type not in NOT_CATALOGUED]
    listed: set[str] = set()
    for catalogue in _catalogues(entries):
        pairs = _paired(catalogue, materials, stated, row)
        listed |= {material.id for material in pairs.values()}
        for entry in catalogue:
            found = pairs.get(entry.id)
            yield _absent(timeline, policy, entry, row) if found is None else _compared(entry, found, stated, row)
    if listed:
        for material in materials:
            if material.id not in listed and not _is_beside(timeline, material, stated, entries):
                yield _unlisted(material, stated, entries, row)


def _catalogues(entries: Sequence[Fact]) -> list[list[Fact]]:
    found: dict[str | None, list[Fact]] = defaultdict(list)
    for entry in entries:
        found[entry.material].append(entry)
    return list(found.values())


def _paired(
    entries: Sequence[Fact], materials: Sequence[Material], stated: Stated, row: PolicyRow
) -> dict[str, Material]:
    """Each entry with its material: those that agree in title and day, then in the title only, then in the day only."""
    left = {material.id: material for material in materials}
    pairs: dict[str, Material] = {}
    for by_day in (True, False):
        for entry in [entry for entry in entries if entry.id not in pairs]:
            fits = [(_closeness(entry, material), -number, material)
                    for number, material in enumerate(left.values())
                    if _is_named(entry, material, row) and _may_be(entry, material, stated, row, by_day)]
            if fits:
                pairs[entry.id] = max(fits, key=lambda fit: fit[:2])[2]
                del left[pairs[entry.id].id]
        if by_day and left:
            _make_room(entries, materials, stated, row, pairs)
            taken = {material.id for material in pairs.values()}
            left = {material.id: material for material in materials if material.id not in taken}
    _pair_by_day(entries, left, pairs)
    return pairs


def _pair_by_day(entries: Sequence[Fact], left: Mapping[str, Material], pairs: dict[str, Material]) -> None:
    """Pair what is left by the day alone, as a reviewer does: one entry and one material of one class and full day."""
    rest = [entry for entry in entries if entry.id not in pairs]
    for entry in rest:
        mine = [material for material in left.values() if _is_of_day(entry, material)]
        rivals = [other for other in rest if mine and _is_of_day(other, mine[0])]
        if len(mine) == len(rivals) == 1:
            pairs[entry.id] = mine[0]


def _is_of_day(entry: Fact, material: Material) -> bool:
    """Whether both are of one class and one day known to the day,."""
    formed, own = entry.date("formed"), material.formed
    if formed is None or own is None or Precision.DAY not in (formed.precision, own.precision):
        return False
    if (formed.earliest, formed.latest) != (own.earliest, own.latest):
        return False
    listed, filed = (re.match(r"\d+", text or "") for text in (entry.text("category"), material.category))
    return listed is not None and filed is not None and listed[0] == filed[0]


def _make_room(
    entries: Sequence[Fact], materials: Sequence[Material], stated: Stated, row: PolicyRow, pairs: dict[str, Material]
) -> None:
    """Pair entries that are left over where those that took their material can take another one of their day."""
    owners = {pairs[entry.id].id: entry for entry in entries if entry.id in pairs}
    known: dict[str, list[Material]] = {}

    def fitting(entry: Fact) -> list[Material]:
        if entry.id not in known:
            known[entry.id] = [m for m in materials if _is_named(entry, m, row) and _same_day(entry, m, stated)]
        return known[entry.id]

    def seat(entry: Fact, tried: set[str]) -> bool:
        for material in fitting(entry) if len(tried) < MOST_MOVES else ():
            if material.id in tried:
                continue
            tried.add(material.id)
            if material.id not in owners or seat(owners[material.id], tried):
                pairs[entry.id], owners[material.id] = material, entry
                return True
        return False

    for entry in [entry for entry in entries if entry.id not in pairs]:
        seat(entry, set())


def _closeness(entry: Fact, material: Material) -> tuple[float, int]:
    title = fuzz.ratio(plain_title(entry.text("title") or ""), plain_title(title_of(material)))
    formed = entry.date("formed")
    if formed is None or material.formed is None or not material.formed.is_readable:
        return title, 0
    return title, -abs(months_between(formed, material.formed)[0])


def _is_named(entry: Fact, material: Material, row: PolicyRow) -> bool:
    return names(entry.text("title") or "", title_of(material), material.type, row.value["alike"])


def _may_be(entry: Fact, material: Material, stated: Stated, row: PolicyRow, by_day: bool) -> bool:
    if by_day:
        return _same_day(entry, material, stated)
    if material.type in row.value["once"]:
        return True
    formed, own = entry.date("formed"), material.formed
    if formed is None or own is None or not own.is_readable:
        return True
    return apart_at_most(formed, own, row.value["date_months"]) is not Truth.NO


def _same_day(entry: Fact, material: Material, stated: Stated) -> bool:
    """Whether the entry's day can be the day of the material, or one on which somebody signed it."""
    formed = entry.date("formed")
    days = [material.formed] if material.formed is not None and material.formed.is_readable else []
    if formed is None or not days:
        return True
    days += [day for fact in stated.get(material.id, ()) for name in DATING.get(fact.kind, ())
             if (day := fact.date(name)) is not None]
    return any(_agree(formed, day) for day in days)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Days of one month agree: catalogues are often written by the month."""
    return same(one, other) is not Truth.NO or months_between(one, other) == (0, 0)


def _absent(timeline: Timeline, policy: Policy, entry: Fact, row: PolicyRow) -> Outcome:
    if MOVED.search(f"{entry.raw or ''}{entry.text('title') or ''}") or _has_record(timeline, policy):
        return CONSISTENT
    early = _is_early(timeline, entry, row)
    formed = entry.date("formed")
    return Outcome(
        Verdict.MISSING, (entry,), RED if early else YELLOW,
        f"目录列有《{plain_title(entry.text('title') or '')}》{f'（{spoken(formed)}）' if formed else ''}，"
        "档案中没有该材料",
        f"目录所列材料缺失{'，且为最早形成的材料' if early else ''}，可能被抽取，也没有剔除、移交的记录", rows=(row,))


def _has_record(timeline: Timeline, policy: Policy) -> bool:
    """Whether a record of a rearrangement under the regulation is on file."""
    rearranged = policy.constant("catalogue_rearranged")
    words = re.compile(str(rearranged.value))
    return any(words.search(material.title) and material.formed is not None and material.formed.is_readable
               and material.formed.latest >= rearranged.effective for material in timeline.content.materials)


def _is_early(timeline: Timeline, entry: Fact, row: PolicyRow) -> bool:
    """Whether the missing paper is of those that first fix birth and start of work."""
    types = types_of(entry.text("title") or "")
    if types & set(row.value["early"]):
        return True
    formed = entry.date("formed")
    others = [material.formed for material in timeline.content.materials
              if material.formed is not None and material.formed.is_readable and material.type not in NOT_CATALOGUED]
    return (bool(types & set(row.value["early_if_first"])) and formed is not None and bool(others)
            and all(before(formed, other) is Truth.YES for other in others))


def _compared(entry: Fact, material: Material, stated: Stated, row: PolicyRow) -> Outcome:
    """An entry and its material: the day, and whether pages are gone."""
    formed, title = entry.date("formed"), title_of(material)
    count = entry.number("pages")
    if not _same_day(entry, material, stated) and formed is not None:
        says = f"目录载《{title}》形成于{spoken(formed)}，材料形成时间为{spoken(material.formed)}"
        why = "目录与材料的形成时间没有共同的可能，材料可能被更换"
    elif count is not None and material.pages and len(material.pages) < count:
        says = f"目录载《{title}》共{count:g}页，档案中有{len(material.pages)}页"
        why = "页数少于目录所列，可能缺页或被抽取"
    else:
        return CONSISTENT
    return Outcome(Verdict.CONFLICT, (entry, *_dating(material, stated)), YELLOW, says, why, rows=(row,))


def _dating(material: Material, stated: Stated) -> Sequence[Fact]:
    return [fact for fact in stated.get(material.id, ())[:1] if fact.kind in DATING]


def _is_beside(timeline: Timeline, material: Material, stated: Stated, entries: Sequence[Fact]) -> bool:
    """Whether no catalogue need list a paper: a data file, an unknown sheet, or one formed after every catalogue."""
    if material.type == "M99" and not material.title:
        return True
    if any(isinstance(fact.evidence, FileEvidence) for fact in stated.get(material.id, ())):
        return True
    made = [timeline.formed(entry) for entry in entries]
    own = material.formed
    return own is not None and own.is_readable and all(
        day is not None and before(day, own) is Truth.YES for day in made)


def _unlisted(material: Material, stated: Stated, entries: Sequence[Fact], row: PolicyRow) -> Outcome:
    formed = material.formed if material.formed is not None and material.formed.is_readable else None
    own = tuple(stated.get(material.id, ())[:1])
    return Outcome(
        Verdict.CONFLICT, own or (entries[0],), YELLOW,
        f"档案中有《{title_of(material)}》{f'（{spoken(formed)}形成）' if formed else ''}，目录没有列入",
        "目录未列的材料可能系后来添加，须核对历次目录", rows=(row,),
        subject="unlisted" if own else f"unlisted {material.id}")
