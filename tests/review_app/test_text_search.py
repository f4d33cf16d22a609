"""Words in all text read of a dossier: whatever the spelling, over the ends of lines, with the boxes of the lines."""

from pathlib import Path

import pytest

from extraction.page_codec import to_json
from models.errors import DossierError
from models.pages import BoundingBox, Cell, CellText, PageContent, PageQuality, PageText, TextLine
from models.store import Store
from models.store_trail import Search
from review_app.service import ReviewService
from review_app.text_search import TextSearch
from tests.review_app import sample
from tests.review_app.people import WANG

SAMPLE = "dsample"


@pytest.fixture
def search(store: Store, service: ReviewService) -> TextSearch:
    return TextSearch(store, service)


def keep(store: Store, service: ReviewService, page: int, content: PageContent) -> None:
    sha256 = service.open(WANG, SAMPLE).pages[page]["sha256"]
    store.put(f"{sha256}|none|1|1", to_json(content))


def content(
    *, cell: tuple[TextLine, ...] = (), free: tuple[TextLine, ...] = (), rotation: int = 0, straightened: float = 0.0,
) -> PageContent:
    cells = (CellText(0, Cell(BoundingBox(0, 0, 400, 400), 0, 0), cell),) if cell else ()
    return PageContent(
        1, "1.jpg", "0" * 64, sample.WIDTH, sample.HEIGHT, rotation, straightened, PageQuality(0.1, 0.0, None, "good"),
        PageText(sample.WIDTH, sample.HEIGHT, (*cell, *free), "none"), (), cells, free)


def line(text: str, top: int) -> TextLine:
    return TextLine(BoundingBox(100, top, 300, top + 40), text, 0.9)


def test_a_name_is_found_on_every_page_where_it_stands(search: TextSearch, store: Store, pages: Path) -> None:
    sample.keep_readings(store, pages)
    found = search.find(WANG, SAMPLE, " 王 建国")
    assert [hit.page for hit in found.hits] == [1, 2]
    assert found.hits[0].text == "姓名　王建国　性别　男"
    assert found.hits[0].boxes[0].y0 == sample.TOP + sample.STEP + 12
    assert found.unread == (), "the broken page is told elsewhere"


@pytest.mark.parametrize("words", ["參加工作時間", "参加工作 时间　１９７６．１２", "參加 工作時間"])
def test_spelling_does_not_matter(search: TextSearch, store: Store, pages: Path, words: str) -> None:
    sample.keep_readings(store, pages)
    assert [hit.page for hit in search.find(WANG, SAMPLE, words).hits] == [1]


def test_a_phrase_is_found_over_the_end_of_a_line_in_its_cell(
    search: TextSearch, store: Store, service: ReviewService
) -> None:
    keep(store, service, 1, content(cell=(line("在江原省临溪", 100), line("市财政局任职", 150)), free=(line("财政局", 900),)))
    [hit] = search.find(WANG, SAMPLE, "临溪市财政局").hits
    assert (hit.text, [box.y0 for box in hit.boxes]) == ("在江原省临溪市财政局任职", [100, 150])
    assert len(search.find(WANG, SAMPLE, "财政局").hits) == 2


def test_words_twice_in_one_line_are_one_hit(search: TextSearch, store: Store, service: ReviewService) -> None:
    keep(store, service, 1, content(free=(line("第一机械厂转第一机械厂", 100), line("第一机械厂", 200))))
    assert len(search.find(WANG, SAMPLE, "机械厂").hits) == 2


def test_boxes_are_those_of_the_stored_page(search: TextSearch, store: Store, service: ReviewService) -> None:
    turned = content(free=(line("第一机械厂", 100),), straightened=5.0)
    keep(store, service, 1, turned)
    [hit] = search.find(WANG, SAMPLE, "机械厂").hits
    assert hit.boxes == (turned.to_stored(BoundingBox(100, 100, 300, 140)),)
    assert hit.boxes != (BoundingBox(100, 100, 300, 140),)


def test_pages_without_a_reading_that_fits_are_named(search: TextSearch, store: Store, service: ReviewService) -> None:
    keep(store, service, 1, content(free=(line("第一机械厂", 100),), rotation=90))
    store.put(f"{service.open(WANG, SAMPLE).pages[2]['sha256']}|none|1|1", b"kept by another version")
    found = search.find(WANG, SAMPLE, "机械厂")
    assert (found.hits, found.unread) == ((), (1, 2))


def test_todays_reading_goes_before_others(
    search: TextSearch, store: Store, service: ReviewService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screening.kept_pages.reading_code_version", lambda: "today")
    sha256 = service.open(WANG, SAMPLE).pages[1]["sha256"]
    store.put(f"{sha256}|none|1|earlier", to_json(content(free=(line("第一机戒厂", 100),))))
    store.put(f"{sha256}|none|1|today", to_json(content(free=(line("第一机械厂", 100),))))
    assert len(search.find(WANG, SAMPLE, "机械厂").hits) == 1
    assert search.find(WANG, SAMPLE, "机戒厂").hits == ()


@pytest.mark.parametrize("words", ["", "  ", "王", " 王 "])
def test_words_too_short_are_refused(search: TextSearch, words: str) -> None:
    with pytest.raises(DossierError, match="至少输入 2 个字"):
        search.find(WANG, SAMPLE, words)


def test_every_search_stands_in_the_trail(search: TextSearch, store: Store, pages: Path) -> None:
    sample.keep_readings(store, pages)
    for words in ("王建国", "王建国", "无此人"):
        search.find(WANG, SAMPLE, words)
    entries = store.trail.search(Search(action="text.search"))[::-1]
    assert [(e.actor, e.subject, e.details["words"], e.details["hits"]) for e in entries] == [
        ("wang", SAMPLE, "王建国", 2), ("wang", SAMPLE, "王建国", 2), ("wang", SAMPLE, "无此人", 0)]
