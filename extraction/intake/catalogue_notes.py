"""What does not fit between a catalogue and the pages that are there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extraction.intake.catalogue import CatalogueItem
from extraction.intake.catalogue_dates import formed_date
from extraction.intake.leaves import Leaf
from extraction.intake.report import IntakeNote


def catalogue_notes(items: Sequence[CatalogueItem], placed: Sequence[Sequence[Leaf]]) -> list[IntakeNote]:
    """What does not fit between the lines and the pages `placed` under them: missing images, counts, dates."""
    anything = any(leaf.entry is not None for place in placed for leaf in place)
    notes: list[IntakeNote] = []
    for index, (item, place) in enumerate(zip(items, placed, strict=True), start=1):
        line = f"目录第{index}条《{item.title}》"
        notes += [IntakeNote("missing", leaf.name, f"{line}列有图像 {leaf.name}，数据包中没有",
                             f"{leaf.name}: listed in the catalogue but not in the package")
                  for leaf in place if leaf.entry is None]
        if not place and anything:
            notes.append(IntakeNote("missing", "", f"{line}没有对应的图像", f"{item.place}: no image for this line"))
        there = sum(leaf.entry is not None for leaf in place)
        if item.declared_pages is not None and place and item.declared_pages != there:
            notes.append(IntakeNote("count", "", f"{line}登记 {item.declared_pages} 页，实有图像 {there} 幅"))
        if formed_date(item.formed) is None:
            notes.append(IntakeNote("no_date", "", f"{line}没有材料形成时间" if not item.formed.strip(" 0.-/") else (
                f"{line}的材料形成时间“{item.formed}”不能识别")))
    return notes if anything else [*notes, *_unplaced(items, placed)]


def _unplaced(items: Sequence[CatalogueItem], placed: Sequence[Sequence[Leaf]]) -> list[IntakeNote]:
    if not items or any(placed):
        return []
    pages = sum(item.declared_pages or 0 for item in items)
    text = f"目录共 {len(items)} 条 {pages} 页，与图像对不上，图像未按目录归入材料"
    return [IntakeNote("count", "", text, "the lines of the catalogue fit no images; pages are kept in natural order")]


def extra_notes(left: Sequence[Leaf]) -> list[IntakeNote]:
    """A note on each file that no line lists."""
    names: Callable[[Leaf], str] = lambda leaf: leaf.entry.name if leaf.entry is not None else leaf.name  # noqa: E731
    return [IntakeNote("extra", name, f"图像 {name} 未列入目录", f"{name}: in the package but not in the catalogue")
            for name in dict.fromkeys(names(leaf) for leaf in left)]


def listed_twice(name: str) -> IntakeNote:
    """A note on an image that a second line, or the same line again, lists."""
    text = f"图像 {name} 在目录中列了不止一次，归入先列的一条"
    return IntakeNote("duplicate", name, text, f"{name}: listed more than once")
