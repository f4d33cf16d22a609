"""Page files by the names under which a catalogue lists them."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.intake.blobs import Entry
from extraction.intake.naming import IMAGE_ENDINGS, PDF_ENDING


class Shelf:
    """Page files to be found by name: with its folders if they fit, failing that whatever its ending and zeros."""

    def __init__(self, pages: Sequence[Entry], avoided: tuple[str, ...]) -> None:
        self._by_name: dict[str, list[Entry]] = {}
        self._by_code: dict[str, list[Entry]] = {}
        for entry in sorted(pages, key=lambda entry: any(name in entry.folders for name in avoided)):
            self._by_name.setdefault(entry.base.lower(), []).append(entry)
            self._by_code.setdefault(plain_name(entry.base), []).append(entry)

    def find(self, name: str) -> Entry | None:
        """The file that a catalogue means; those outside the avoided folders first."""
        base = name.rpartition("/")[2]
        for found in (self._by_name.get(base.lower()), self._by_code.get(plain_name(base))):
            if found:
                return max(found, key=lambda entry: _shared_tail(entry.name, name))  # the first of equals
        return None


def plain_name(name: str) -> str:
    """`1-1-001.JPG` and `1-1-1.tif` alike: without a page ending and without leading zeros."""
    stem, dot, ending = name.lower().rpartition(".")
    kept = stem if dot and f".{ending}" in IMAGE_ENDINGS | {PDF_ENDING} else name.lower()
    return "-".join(part.lstrip("0") or "0" if part.isdecimal() else part for part in kept.split("-"))


def _shared_tail(one: str, other: str) -> int:
    """How many folders, from the file upwards, two paths share."""
    count = 0
    for a, b in zip(reversed(one.lower().split("/")[:-1]), reversed(other.lower().split("/")[:-1]), strict=False):
        if a != b:
            break
        count += 1
    return count
