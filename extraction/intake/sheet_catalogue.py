"""Catalogues kept as sheets (.xlsx, .xls, .csv), whatever their columns are called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from extraction.id_number import parse_id_number
from extraction.intake.catalogue import Catalogue, CatalogueItem, split_names
from extraction.intake.classes import category_code, class_of_heading, class_of_name, split_code
from extraction.intake.sheet import Cell, Row, Sheet, cell_date, cell_text, read_sheets
from extraction.intake.sheet_heads import Head, find_head, is_head_row

_TOTAL = re.compile(r"[合总小共]\s*计.*|以下空白|填表人.*|制表.*")
_PERSON = re.compile(r"姓\s*名\s*[:：]?\s*(?P<name>[一-鿿·]{2,15})")


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the body, by column."""

    row: Row
    head: Head
    place: str

    def cell(self, concept: str) -> Cell:
        at = self.head.columns.get(concept)
        return self.row[at] if at is not None and at < len(self.row) else ""

    def text(self, concept: str) -> str:
        return cell_text(self.cell(concept))


def read_sheet_catalogue(data: bytes, suffix: str, wanted: str = "") -> Catalogue | None:
    """The catalogue in a sheet; None where no table has the head of one. Raises ValueError for a file not to be read.

    `wanted` is the name of the dossier: of a sheet over several people, the rows whose person it names are taken.
    """
    person: dict[str, str] = {}
    items: list[CatalogueItem] = []
    found = False
    for sheet in read_sheets(data, suffix):
        head = find_head(sheet.rows)
        if head is None:
            continue
        found = True
        lines = _of_one_person(list(_lines(sheet, head)), wanted)
        person = person or _person(sheet.rows[: head.body], lines)
        items += _items(lines)
    return Catalogue(person, tuple(items)) if found else None


def _lines(sheet: Sheet, head: Head) -> Iterable[_Line]:
    name = f"{sheet.name} " if sheet.name else ""
    for index in range(head.body, len(sheet.rows)):
        row = sheet.rows[index]
        if any(cell_text(cell) for cell in row) and not is_head_row(row, head):
            yield _Line(row, head, f"{name}第{sheet.first_row + index}行")


def _identity(line: _Line) -> str:
    """The ID number of a row, in a column of its own or where the class is expected."""
    for concept in ("id_number", "category"):
        found = parse_id_number(line.text(concept))
        if found is not None:
            return found.as_18
    return ""


def _of_one_person(lines: list[_Line], wanted: str) -> list[_Line]:
    said = {_identity(line) or line.text("person") for line in lines} - {""}
    if len(said) < 2:
        return lines
    named = [key for key in said if key in wanted]
    return [line for line in lines if (_identity(line) or line.text("person")) in named] if named else lines


def _person(above: Sequence[Row], lines: Sequence[_Line]) -> dict[str, str]:
    """Name and ID number, above the head or in columns of their own, where all rows agree."""
    found: dict[str, str] = {}
    for row in above:
        match = _PERSON.search("　".join(text for cell in row if (text := cell_text(cell))))
        number = parse_id_number(" ".join(cell_text(cell) for cell in row))
        found |= {"姓名": match["name"]} if match is not None else {}
        found |= {"公民身份号码": number.digits} if number is not None else {}
    names = {line.text("person") for line in lines} - {""}
    numbers = {_identity(line) for line in lines} - {""}
    found |= {"姓名": names.pop()} if len(names) == 1 else {}
    return found | ({"公民身份号码": numbers.pop()} if len(numbers) == 1 else {})


def _items(lines: Sequence[_Line]) -> list[CatalogueItem]:
    """The materials; rows that name a class give it to those below."""
    items: list[CatalogueItem] = []
    current = ""
    counts: Counter[str] = Counter()
    for line in lines:
        heading = _heading(line)
        if heading is not None:
            current = heading
            continue
        item = _item(line, current)
        if not item.title or _TOTAL.fullmatch(item.title):
            continue
        current = item.code or current
        counts[current] += 1
        items.append(item if item.number is not None else replace(item, order=str(counts[current])))
    return items


def _heading(line: _Line) -> str | None:
    """The class where the row is a heading: a class and its name or nothing, without date and pages."""
    title, code = line.text("title"), line.text("category") or line.text("order")
    if any(line.text(concept) for concept in ("date", "year", "pages")):
        return None
    named = class_of_name(title) or class_of_heading(title)
    if title and named is not None and (category_code(code) is not None or not code):
        return class_of_heading(f"{code} {title}") or named
    if not title:
        whole = next((text for cell in line.row if (text := cell_text(cell))), "")
        return class_of_heading(whole)
    return None


def _item(line: _Line, current: str) -> CatalogueItem:
    written = line.text("category")
    if parse_id_number(written) is not None:
        written = ""
    order = line.text("order")
    if split_code(written)[0] is None:
        combined = split_code(order) if "order" in line.head.columns else (None, None)
        written = order if combined[1] is not None else current
        order = "" if combined[1] is not None else order
    images = tuple(split_names(line.text("images")))
    return CatalogueItem(
        category=written, order=order, title=line.text("title"), formed=_formed(line), pages=line.text("pages"),
        remark=line.text("remark"), originals=images, optimised=(), place=line.place)


def _formed(line: _Line) -> str:
    """The date as written; parts in columns of their own are put together, as far as they go on."""
    parts = [cell_text(line.cell(concept)).rstrip("年月日") for concept in ("year", "month", "day")]
    if not parts[0]:
        return cell_date(line.cell("date"))
    known = [part for part in takewhile(str.isdecimal, parts) if part.strip("0")]
    return "-".join(part if len(part) > 2 else f"{int(part):02d}" for part in known)
