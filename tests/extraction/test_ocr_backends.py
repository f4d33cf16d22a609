"""One contract for all reading engines, and what only one of them does."""

from collections.abc import Callable
from dataclasses import replace
from importlib import util
from pathlib import Path

import numpy as np
import pytest

from extraction.imaging import StoredPage, page_image, stored_page, turn
from extraction.layout import page_content
from extraction.ocr import BACKENDS, OcrBackend, get_backend
from extraction.ocr.circle_zero import restore_zeros
from extraction.ocr.ctc import CtcDecoder, ReadCharacter, Reading, Steps
from extraction.ocr.recorded import write_recording
from extraction.page_task import read_page
from models.errors import DossierError, PageUnreadableError, UnknownNameError
from models.pages import BoundingBox, Character, PageContent, PageText, TextLine
from tests.extraction.sheets import GOOD, blank, ruled, stored, straight_page, written

WORDS = [(150, 160, "干部履历表"), (150, 300, "姓名：赵启明"), (150, 420, "一九六八年三月十五日出生于江原省临溪县"),
         (150, 540, "1985年9月至1989年7月江原师范学院学生"), (150, 660, "现任临溪县财政局副局长职务")]


def sheet() -> StoredPage:
    return stored(written(blank(), WORDS))


def recorded_contents() -> list[PageContent]:
    """The written sheet, the blank sheet and the sheet on its side, as an engine would have read them."""
    character = Character("干", 150, 182, 0.99, (("于", 0.01),))
    line = TextLine(BoundingBox(150, 160, 310, 192), "干部履历表", 0.98, (character,))
    page = page_content(straight_page(sheet().pixels), PageText(1240, 1754, (line,), "test engine"))
    side = stored(turn(sheet().pixels, 90))
    return [page, replace(page, sha256=side.sha256, rotation=270),
            page_content(straight_page(blank()), PageText(1240, 1754, (), "test engine"))]


@pytest.fixture
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], OcrBackend]:
    def backend(name: str) -> OcrBackend:
        if name == "recorded":
            write_recording(tmp_path / "ocr.json", recorded_contents())
            return get_backend(f"recorded:{tmp_path / 'ocr.json'}")
        return get_backend(name)

    return backend


missing_paddle = pytest.mark.skipif(util.find_spec("paddleocr") is None, reason="the extra `paddle` is not installed")
ALL = ["null", "recorded", pytest.param("rapid", marks=pytest.mark.ocr),
       pytest.param("paddle", marks=[pytest.mark.ocr, missing_paddle])]
SEEING = ALL[1:]


def test_the_contract_runs_over_every_backend() -> None:
    named = {case if isinstance(case, str) else case.values[0] for case in ALL}
    assert named == set(BACKENDS)


@pytest.mark.parametrize("name", ALL)
def test_a_blank_page_has_no_lines(name: str, make: Callable[[str], OcrBackend]) -> None:
    backend = make(name)
    page = page_image(stored(blank()), backend.posture(stored(blank())), 1, "blank.png")
    assert page.rotation == 0
    assert backend.recognize(page).lines == ()
    assert backend.read_seals(page) == ()
    assert backend.version


@pytest.mark.parametrize("name", SEEING)
def test_a_rotated_page_is_put_upright_and_read(name: str, make: Callable[[str], OcrBackend]) -> None:
    backend = make(name)
    lying = stored(turn(sheet().pixels, 90))
    page = page_image(lying, backend.posture(lying), 1, "side.png")
    assert page.rotation == 270
    assert (page.width, page.height) == (1240, 1754)
    assert backend.recognize(page).lines[0].text == "干部履历表"


@pytest.mark.parametrize("name", SEEING)
def test_lines_carry_tight_boxes_and_characters(name: str, make: Callable[[str], OcrBackend]) -> None:
    backend = make(name)
    text = backend.recognize(page_image(sheet(), backend.posture(sheet()), 1, "a.png"))
    first = text.lines[0]
    assert first.text == "干部履历表"
    assert abs(first.box.x0 - 150) < 12
    assert first.box.height < 48
    assert abs(first.characters[0].x0 - 150) < 12
    assert all(0 <= line.confidence <= 1 for line in text.lines)


@pytest.mark.parametrize("name", ALL)
def test_an_unreadable_file_is_a_page_error_before_any_engine_sees_it(name: str, make: Callable[[str], OcrBackend]) -> None:
    with pytest.raises(PageUnreadableError):
        read_page(stored_page(b"\xff\xd8 not a whole JPEG"), 1, "a.jpg", make(name))


@pytest.mark.parametrize("name", SEEING[1:])
def test_all_four_ways_up_are_told_apart(name: str, make: Callable[[str], OcrBackend]) -> None:
    backend = make(name)
    turned = [backend.posture(stored(turn(sheet().pixels, angle))).rotation for angle in (0, 90, 180, 270)]
    assert turned == [0, 270, 180, 90]


@pytest.mark.ocr
def test_a_digit_alone_in_a_cell_is_read() -> None:
    pixels = written(ruled(blank(), [100, 400, 700], [200, 300, 400]), [(120, 225, "子女人数"), (530, 225, "1")])
    content = read_page(stored(pixels), 1, "a.png", get_backend("rapid"))
    assert [cell.text for cell in content.cells][:2] == ["子女人数", "1"]


@pytest.mark.ocr
def test_a_label_that_runs_downwards_is_one_line() -> None:
    words = [(130, 230 + 45 * i, character) for i, character in enumerate("奖惩情况")] + [(300, 230, "无")]
    pixels = written(ruled(blank(), [100, 190, 900], [200, 450, 550]), words)
    assert read_page(stored(pixels), 1, "a.png", get_backend("rapid")).cells[0].text == "奖惩情况"


def test_an_unknown_backend_lists_the_names() -> None:
    with pytest.raises(UnknownNameError, match="null, paddle, rapid, recorded"):
        get_backend("tesseract")


@pytest.mark.skipif(util.find_spec("paddleocr") is not None, reason="the extra `paddle` is installed")
def test_a_missing_extra_says_how_to_install_it() -> None:
    with pytest.raises(DossierError, match=r"sanling\[paddle\]"):
        get_backend("paddle")


def test_a_recording_gives_back_what_was_read(make: Callable[[str], OcrBackend]) -> None:
    backend = make("recorded")
    content = read_page(sheet(), 1, "a.png", backend)
    assert content.text.lines == recorded_contents()[0].text.lines
    assert content.text.engine == backend.version == "test engine"
    assert content.quality == replace(GOOD, verdict="readable", reasons=("分辨率低（约 150 dpi）",))


def test_a_page_outside_the_recording_is_unreadable(make: Callable[[str], OcrBackend]) -> None:
    with pytest.raises(PageUnreadableError, match="record the dossier again"):
        make("recorded").posture(stored(blank(50, 50)))


@pytest.mark.parametrize("content", ["", "{}", '{"schema": "sanling.ocr/9", "engine": "x", "pages": {}}'])
def test_a_broken_recording_is_refused(content: str, tmp_path: Path) -> None:
    (tmp_path / "ocr.json").write_text(content, encoding="utf-8")
    with pytest.raises(DossierError, match=r"ocr\.json"):
        get_backend(f"recorded:{tmp_path / 'ocr.json'}")


def test_the_decoder_keeps_places_and_rivals() -> None:
    frames = np.zeros((6, 4), np.float32)  # blank, 1, 7, space
    frames[:, 0] = [1, 0, 0, 1, 0.3, 1]
    frames[1:3, 1] = [0.9, 0.7]
    frames[1:3, 2] = [0.08, 0.3]
    frames[4, 2] = 0.7
    reading = CtcDecoder(["1", "7"]).decode(Steps.of_all(frames), width_px=48)
    assert reading.text == "17"
    assert reading.characters[0].alternatives == (("7", pytest.approx(0.08)),)
    assert [character.middle for character in reading.characters] == pytest.approx([2 / 6, 4.5 / 6])


def test_steps_that_are_surely_blank_part_characters_without_being_there() -> None:
    frames = np.zeros((9, 3), np.float32)  # blank, 1, space
    frames[:, 0] = 1
    frames[[1, 2, 4, 7], :2] = [0.2, 0.8]
    decoder, some = CtcDecoder(["1"]), np.array([1, 2, 4, 6, 7])
    reading = decoder.decode(Steps(some, frames[some]), width_px=72)
    assert reading == decoder.decode(Steps.of_all(frames), width_px=72)
    assert reading.text == "111"
    assert decoder.decode(Steps(some[:0], frames[:0]), width_px=72).text == ""


def test_a_dropped_circle_is_put_back_between_numerals() -> None:
    ink = np.zeros((48, 240), bool)
    yy, xx = np.mgrid[:48, :240]
    for middle in (60, 140):
        distance = np.hypot(yy - 24, xx - middle)
        ink |= (distance < 17) & (distance > 13)
    read = [ReadCharacter(text, middle / 240, 0.9, ()) for text, middle in (("二", 20), ("一", 100), ("年", 180))]
    assert restore_zeros(Reading(tuple(read)), ink).text == "二〇一〇年"
    names = [ReadCharacter(text, middle / 240, 0.9, ()) for text, middle in (("张", 20), ("明", 100), ("同", 180))]
    assert restore_zeros(Reading(tuple(names)), ink).text == "张明同", "circles elsewhere are no numerals"
    digits = [ReadCharacter(text, middle / 240, 0.9, ()) for text, middle in (("1", 20), ("0", 85), ("年", 180))]
    assert restore_zeros(Reading(tuple(digits)), ink).text == "10年", "a zero read a little off its circle is that circle"
