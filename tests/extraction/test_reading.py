"""Pages through child processes, the cache, and back in order."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from extraction import page_readers
from extraction.intake import open_source
from extraction.intake.source import PageForm, PageRef, Source
from extraction.layout import page_content
from extraction.ocr.recorded import write_recording
from extraction.page_codec import from_json, to_json
from extraction.page_readers import PageReaders
from extraction.reading import cache_key, describe, read_pages, recorded_beside
from models.errors import DossierError, UnknownNameError
from models.pages import BoundingBox, Character, PageContent, PageFailure, PageText, TextLine
from tests.extraction.sheets import blank, encoded, ruled, straight_page, written


class Memory:
    """A cache in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, value: bytes) -> None:
        self.kept[key] = value


@dataclass(frozen=True)
class TroubledBlob:
    """Bytes that do harm to whoever reads them: `ok`, `crash` or `hang`."""

    mood: str
    reader: int

    def read(self) -> bytes:
        if os.getpid() != self.reader and self.mood == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        if os.getpid() != self.reader and self.mood == "hang":
            time.sleep(60)
        if self.mood == "bug":
            raise ZeroDivisionError
        return encoded(blank(60, 80))

    def handle(self) -> Path:
        raise NotImplementedError


def troubled(*moods: str) -> Source:
    pages = tuple(
        PageRef(i, f"{i}.png", PageForm.IMAGE, TroubledBlob(mood, os.getpid())) for i, mood in enumerate(moods, start=1))
    return Source("troubled", Path("troubled"), "folder", pages)


@pytest.fixture
def in_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sends even the engine that reads nothing to child processes."""
    monkeypatch.setattr(page_readers, "IN_PROCESS", frozenset())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sheet = ruled(blank(), [100, 400, 700], [200, 300, 400])
    (tmp_path / "1.png").write_bytes(encoded(sheet))
    (tmp_path / "2.png").write_bytes(b"broken")
    (tmp_path / "3.png").write_bytes(encoded(blank(60, 80)))
    return tmp_path


def content() -> PageContent:
    character = Character("男", 150, 182, 0.99, (("另", 0.011),))
    line = TextLine(BoundingBox(150, 230, 182, 262), "男", 0.99, (character,))
    page = straight_page(ruled(blank(), [100, 400, 700], [200, 300, 400]))
    return page_content(page, PageText(page.width, page.height, (line,), "test"))


def test_a_page_survives_its_json() -> None:
    page = content()
    assert from_json(to_json(page)) == page
    with pytest.raises(ValueError, match="validation error"):
        from_json(b"{}")


def test_cells_of_a_page_from_its_json_hold_the_lines_of_its_text_themselves() -> None:
    """Readers tell by identity which lines they have used: another copy in a cell would be read twice."""
    page = from_json(to_json(content()))
    cell, = (cell for cell in page.cells if cell.lines)
    assert cell.lines[0] is page.text.lines[0]


def test_a_broken_page_becomes_a_failure_and_the_rest_goes_on(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    results = list(read_pages(open_source(folder), "null", progress=lambda done, total: seen.append((done, total))))
    assert [result.number for result in results] == [1, 2, 3]
    assert [isinstance(result, PageFailure) for result in results] == [False, True, False]
    assert isinstance(results[0], PageContent)
    assert len(results[0].cells) == 4
    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.usefixtures("in_children")
@pytest.mark.parametrize("workers", [1, 2])
def test_child_processes_read_the_same_in_the_same_order(folder: Path, workers: int) -> None:
    here = list(read_pages(open_source(folder), "null", workers=workers))
    assert [result.number for result in here] == [1, 2, 3]
    assert isinstance(here[1], PageFailure)
    assert "decoded" in here[1].reason


@pytest.mark.usefixtures("in_children")
def test_a_child_that_dies_hangs_or_stumbles_costs_one_page() -> None:
    with PageReaders("null", time_limit_s=5) as readers:
        results = list(readers.read(troubled("ok", "crash", "ok", "bug", "hang", "ok")))
    reasons = [result.reason if isinstance(result, PageFailure) else "" for result in results]
    assert [bool(reason) for reason in reasons] == [False, True, False, True, True, False]
    assert "signal 9" in reasons[1]
    assert "ZeroDivisionError" in reasons[3]
    assert "longer than 5 s" in reasons[4]


@pytest.mark.usefixtures("in_children")
def test_what_was_read_once_is_not_read_again(folder: Path) -> None:
    cache = Memory()
    first = list(read_pages(open_source(folder), "null", cache=cache))
    assert len(cache.kept) == 2, "a failure is not kept"
    again = list(read_pages(open_source(folder), "null", cache=cache))
    assert again == first
    (folder / "3.png").rename(folder / "0.png")
    moved = list(read_pages(open_source(folder), "null", cache=cache))
    assert [(result.number, result.file) for result in moved] == [(1, "0.png"), (2, "1.png"), (3, "2.png")]
    cache.kept = dict.fromkeys(cache.kept, b"torn")
    assert list(read_pages(open_source(folder), "null", cache=cache)) == moved


@pytest.mark.usefixtures("in_children")
def test_children_are_renewed_and_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_readers, "PAGES_PER_CHILD", 1)
    readers = PageReaders("null")
    results = list(readers.read(troubled("ok", "ok")))
    assert all(isinstance(result, PageContent) for result in results)
    half_read = readers.read(open_source(folder))
    next(half_read)
    readers.close()
    assert readers._children == []


def test_the_cache_key_names_page_engine_and_code() -> None:
    key = cache_key("ab12", "recorded:/some/where", "engine 1")
    assert key.startswith("ab12|recorded|engine 1|")
    assert key != cache_key("ab12", "recorded", "engine 2")


def test_an_unknown_engine_is_refused_before_any_page_is_read(folder: Path) -> None:
    with pytest.raises(UnknownNameError, match="there are"):
        list(read_pages(open_source(folder), "nothing"))


def test_a_recording_beside_the_pages_is_found(tmp_path: Path) -> None:
    page = content()
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "1.png").write_bytes(b"")
    with pytest.raises(DossierError, match=r"no ocr\.json"):
        recorded_beside(open_source(pages), "recorded")
    write_recording(tmp_path / "ocr.json", [page])
    assert recorded_beside(open_source(pages), "recorded") == f"recorded:{tmp_path / 'ocr.json'}"
    assert recorded_beside(open_source(pages), "rapid") == "rapid"


@pytest.mark.ocr
def test_the_real_engine_and_its_recording_give_the_same_pages(tmp_path: Path) -> None:
    sheet = written(ruled(blank(), [100, 400, 700], [200, 300, 400]), [(130, 225, "出生年月"), (430, 225, "1968年3月")])
    (tmp_path / "1.png").write_bytes(encoded(sheet))
    live = [page for page in read_pages(open_source(tmp_path), "rapid") if isinstance(page, PageContent)]
    assert [cell.text for cell in live[0].cells][:2] == ["出生年月", "1968年3月"]
    assert "出生年月" in describe(live[0])
    write_recording(tmp_path / "ocr.json", live)
    replayed = list(read_pages(open_source(tmp_path), "recorded"))
    assert [describe(page) for page in replayed] == [describe(page) for page in live]
