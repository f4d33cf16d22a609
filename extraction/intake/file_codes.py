"""What a file's own name says of its place: `4-1-3-002` is page 2 of item 3 of class 4-1."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from extraction.intake.blobs import Entry
from extraction.intake.classes import NUMERALS, category_code, class_of_heading, split_code

_SEPARATED = r"[\-—–_·.]"
_CODE = re.compile(
    rf"^(?P<first>[{NUMERALS}]|\d{{1,2}})(?P<rest>(?:{_SEPARATED}\d{{1,4}}){{1,3}})(?:[\s_、.\-]*(?P<title>\D.*))?$")
_NUMBERED = re.compile(r"^[\s(]*\d{1,4}(?:[\-—–_.]\d{1,4})*[\s)、._\-—]*")
_COUNTED = re.compile(r"[\s_\-—.(]*(第?\d{1,4}[页張张]?)?[\s)]*$")


@dataclass(frozen=True, slots=True)
class FileCode:
    """Class, item and page as far as a name tells. `order` and `page` are numbers from 0 or 1."""

    category: str | None
    order: int | None
    page: int | None
    title: str = ""


def name_code(stem: str, *, paged: bool) -> FileCode | None:
    """The code in a file name without ending; `paged` for files of one page, whose last number counts the page.

    Three numbers that begin with 4 or 9 do not tell whether the sub-class was left out: they give the class alone.
    """
    match = _CODE.match(unicodedata.normalize("NFKC", stem).strip())
    if match is None:
        return None
    numbers = [int(part) for part in re.findall(r"\d+", match["rest"])]
    title = match["title"] or ""
    whole = category_code(match["first"])
    if whole is None:
        return None
    if whole in ("4", "9"):
        if len(numbers) < (3 if paged else 2):
            return FileCode(whole, None, numbers[-1] if paged else None, title)
        whole = category_code(f"{whole}-{numbers.pop(0)}")
    if whole is None or len(numbers) > 2 or (paged and len(numbers) < 2):
        return None
    return FileCode(whole, numbers[0], numbers[1] if len(numbers) > 1 else None, title)


def entry_code(entry: Entry, *, paged: bool) -> FileCode | None:
    """The code of a file by its name, else by the folders that it lies in."""
    stem = entry.stem
    found = name_code(stem, paged=paged)
    if found is not None and found.order is not None:
        return found
    folders = entry.folders
    page = int(number[0]) if (number := re.search(r"\d+", stem)) is not None else None
    if folders:
        category, order = split_code(unicodedata.normalize("NFKC", folders[-1]).split(" ")[0])
        if category is not None and order is not None:
            return FileCode(category, int(order), page, titled(folders[-1]))
    category, inside = folder_class(folders)
    numbered = re.match(r"\d{1,3}(?!\d)", inside[-1]) if inside else None
    if category is not None and numbered is not None:
        return FileCode(category, int(numbered[0]), page, titled(inside[-1]))
    return FileCode(category, None, page) if category is not None else found


def folder_class(folders: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The class that the folders name, innermost first to count, and the folders inside of it."""
    category, inside = None, folders
    for index, folder in enumerate(folders):
        found = class_of_heading(folder, category)
        if found is not None:
            category, inside = found, folders[index + 1:]
    return category, inside


def titled(name: str) -> str:
    """The title in the name of a file or folder: without numbers in front and behind; empty where no words are left."""
    plain = _COUNTED.sub("", _NUMBERED.sub("", unicodedata.normalize("NFKC", name).strip()))
    return plain if re.search("[一-鿿]{2}", plain) else ""
