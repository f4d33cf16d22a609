"""Which files are pages, and their order by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extraction.intake.blobs import Entry

IMAGE_ENDINGS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".webp", ".gif", ".jp2"})
PDF_ENDING = ".pdf"
_NUMERALS = "一二三四五六七八九十"
_COUNTED_FOLDER = re.compile(rf"(^|/|第)([{_NUMERALS}])(?=[、．.，类（(卷册本])")
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini"})


def page_entries(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that hold pages, in natural order of their names."""
    pages = [entry for entry in entries if entry.suffix in IMAGE_ENDINGS or entry.suffix == PDF_ENDING]
    return sorted(pages, key=lambda entry: natural_key(entry.name))


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts 2 before 10, and the folders 一、 二、 … 十、 and 第一卷 … by their number."""
    counted = _COUNTED_FOLDER.sub(lambda match: f"{match[1]}{_NUMERALS.index(match[2]) + 1}", name)
    parts = re.split(r"(\d+)", counted.lower())
    return tuple((0, int(part[:18]), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def is_clutter(name: str) -> bool:
    """Files that systems leave behind: hidden ones, `__MACOSX`, thumbnails."""
    parts = name.split("/")
    return any(part.startswith((".", "__MACOSX", "~$")) for part in parts) or parts[-1].lower() in _LEFT_BEHIND
