"""Dates of true lines that are read exactly, before and after second looks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extraction.dates import parse_dates
from extraction.imaging import Posture, page_image
from extraction.intake import open_source
from extraction.ocr import OcrBackend
from extraction.ocr.recorded import RecordedBackend
from extraction.page_task import read_page
from extraction.second_look import SecondReader, look_again
from extraction.second_look.spelling import Spelling
from models.pages import BoundingBox, PageContent, Pixels, TextLine

SAME_ROW = 0.4  # lines that share this much of the lower one's height stand at one place


@dataclass(slots=True)
class Count:
    """Dates of true lines, and how many of them were read exactly."""

    dates: int = 0
    before: int = 0
    after: int = 0
    mended: int = 0
    spoilt: int = 0

    def add(self, other: Count) -> None:
        """Both together."""
        for name in ("dates", "before", "after", "mended", "spoilt"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


class _Without:
    """An engine without second readers."""

    def __init__(self, backend: OcrBackend) -> None:
        self._backend = backend

    def __getattr__(self, name: str) -> object:
        return getattr(self._backend, name)

    def second_readers(self) -> tuple[SecondReader, ...]:
        return ()


class _Counting:
    """A second reader, counting its pictures."""

    def __init__(self, reader: SecondReader) -> None:
        self._reader, self.seen = reader, 0

    def read(self, pictures: Sequence[Pixels]) -> Sequence[Sequence[Spelling]]:
        self.seen += len(pictures)
        return self._reader.read(pictures)


def counted(case: Path, backend: OcrBackend) -> Iterator[tuple[str, Count, int]]:
    """For each page its hand, its count and the pictures that were read again."""
    hands = {page["number"]: page["hand"] for page in json.loads((case / "pages.json").read_text(encoding="utf-8"))}
    truth = RecordedBackend(case / "ocr.json")
    for ref in open_source(case / "pages").pages:
        stored = ref.load()
        true = read_page(stored, ref.number, ref.file, truth)
        before = read_page(stored, ref.number, ref.file, _Without(backend))  # type: ignore[arg-type]
        posture = Posture(before.rotation, before.straightened_deg, before.quality, before.flattening)
        page = page_image(stored, posture, ref.number, ref.file)
        readers = [_Counting(reader) for reader in backend.second_readers()]
        lines = look_again(page, before.text.lines, before.grids, readers)
        yield hands[ref.number], _count(true, before, lines), sum(reader.seen for reader in readers)


def _count(true: PageContent, read: PageContent, looked_at: Sequence[TextLine]) -> Count:
    count = Count()
    for line in true.text.lines:
        place = true.to_stored(line.box)
        first, second = (_dates(_at(read, lines, place)) for lines in (read.text.lines, looked_at))
        for date in _dates(line.text):
            was, now = date in first, date in second
            count.add(Count(1, was, now, now and not was, was and not now))
    return count


def _at(page: PageContent, lines: Sequence[TextLine], place: BoundingBox) -> str:
    """What was read at a place of the stored page, from left to right."""
    here = [(box.x0, line.text) for line in lines if _beside(box := page.to_stored(line.box), place)]
    return "".join(text for _, text in sorted(here))


def _beside(box: BoundingBox, place: BoundingBox) -> bool:
    across = min(box.x1, place.x1) - max(box.x0, place.x0)
    down = min(box.y1, place.y1) - max(box.y0, place.y0)
    return across > 0 and down > SAME_ROW * min(box.height, place.height)


def _dates(text: str) -> list[str]:
    return [parsed.date.edtf for parsed in parse_dates(text) if parsed.date is not None and parsed.date.is_readable]
