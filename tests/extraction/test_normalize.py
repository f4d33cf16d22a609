"""One spelling for text, and the way back to the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.date_text import prepare
from extraction.layout import page_content
from extraction.lookalikes import mend
from extraction.normalize import normalize
from extraction.numerals import number
from extraction.spans import span_of
from extraction.word_forms import MENDED_CONFIDENCE
from models.pages import BoundingBox, PageText, TextLine
from tests.extraction.sheets import blank, straight_page


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("１９８５年７月", "1985年7月"),
        ("民國三十五年陰曆臘月", "民国三十五年阴历腊月"),
        ("中國共產黨黨員", "中国共产党党员"),
        ("1985．9—1989．7", "1985.9-1989.7"),
        ("（其间：１）", "(其间:1)"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("’85", "'85"),
        ("出 生　年\n月", "出生年月"),
        ("①1985年", "①1985年"),
        ("㋆", "7月"),
        ("\u200b1985\ufeff", "1985"),
        ("県団委戸籍歴史", "县团委户籍历史"),
        ("张芸、喆、淄博", "张芸、喆、淄博"),
        ("组织部千事、千部", "组织部干事、干部"),
        ("几千部、上千事件、保护土地、大冶安监站", "几千部、上千事件、保护土地、大冶安监站"),
        ("战土、硕土学位、末婚、政冶面貌", "战士、硕士学位、未婚、政治面貌"),
        ("", ""),
    ],
)
def test_one_spelling(raw: str, text: str) -> None:
    assert normalize(raw).text == text


def test_a_mended_word_keeps_what_was_read_and_is_less_sure() -> None:
    line = TextLine(BoundingBox(0, 0, 50, 10), "组织部千事", 0.99)
    span = span_of(page_content(straight_page(blank()), PageText(1240, 1754, (line,), "test"), ()), [line])
    assert (span.text, span.raw, span.confidence) == ("组织部干事", "组织部千事", MENDED_CONFIDENCE)
    assert span.part(0, 3).confidence == 0.99


def test_spaces_are_kept_as_one_on_demand() -> None:
    assert normalize("1985 　 7\n8", keep_spaces=True).text == "1985 7 8"


def test_a_piece_leads_back_to_the_page() -> None:
    normal = normalize("出 生：１９８５ 年")
    start = normal.text.index("1985")
    assert normal.raw_text(start, start + 5) == "１９８５ 年"


def test_an_empty_piece_has_its_place() -> None:
    normal = normalize(" a b ")
    assert normal.raw_span(1, 1) == (3, 3)
    assert normal.raw_span(2, 2) == (5, 5)


def test_one_raw_character_may_give_several() -> None:
    normal = normalize("a㋆b")
    assert normal.raw_text(1, 2) == normal.raw_text(1, 3) == "㋆"


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_every_character_knows_its_raw_span(raw: str, keep_spaces: bool) -> None:
    normal = normalize(raw, keep_spaces=keep_spaces)
    assert len(normal.text) == len(normal.spans)
    assert all(0 <= start < end <= len(raw) for start, end in normal.spans)
    assert list(normal.spans) == sorted(normal.spans)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_normal_text_stays_as_it_is(raw: str) -> None:
    once = normalize(raw).text
    assert len(normalize(once).text) == len(normalize(normalize(once).text).text)


@settings(deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from("0123456789lOSg年月.〇○—二 ")), max_size=40))
def test_ready_text_leads_back_to_the_page(raw: str) -> None:
    ready = prepare(raw)
    assert len(ready.text) == len(ready.places)
    assert all(0 <= place < len(ready.text) for place in ready.mended)
    for i in range(len(ready.text)):
        start, end = ready.raw_span(i, i + 1)
        assert 0 <= start < end <= len(raw)


@pytest.mark.parametrize(
    ("text", "mended", "places"),
    [
        ("l985.7", "1985.7", {0}),
        ("1985.O7", "1985.07", {5}),
        ("1g8S.7", "1988.7", {1, 3}),
        ("B班", "B班", set()),
        ("Old.7", "Old.7", set()),
        ("SOS.11", "SOS.11", set()),
        ("1985.7|", "1985.7|", set()),
        ("|1985.7", "|1985.7", set()),
        ("197〇年3月", "1970年3月", set()),
        ("1985午7目", "1985年7月", {4, 6}),
        ("上午7目", "上午7目", set()),
        ("l985.l3", "l985.l3", set()),
        ("B2型", "B2型", set()),
        ("1949年1月一", "1949年1月-", {7}),
        ("1984.12一", "1984.12-", {7}),
        ("1984.9 一 1987.7", "1984.9 - 1987.7", {7}),
        ("1984.2一现在", "1984.2-现在", {6}),
        ("一九三九年二月一一九四五年一月", "一九三九年二月-一九四五年一月", {7}),
        ("一九八四年九月一日", "一九八四年九月一日", set()),
        ("1984.9·1987.7", "1984.9-1987.7", {6}),
        ("1984.9.19", "1984.9.19", set()),
    ],
)
def test_look_alikes_are_mended_only_inside_dates(text: str, mended: str, places: set[int]) -> None:
    assert mend(text) == (mended, places)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十五", 15),
        ("二十三", 23),
        ("廿三", 23),
        ("廿", 20),
        ("卅一", 31),
        ("三十", 30),
        ("一二", 12),
        ("〇八", 8),
        ("07", 7),
        ("一千九百六十八", 1968),
        ("二千零五", 2005),
        ("一九六八", 1968),
        ("壹拾贰", 12),
        ("", None),
        ("三五十", None),
        ("月", None),
        ("1五", 15),
    ],
)
def test_numerals(text: str, value: int | None) -> None:
    assert number(text) == value


@settings(deadline=None)
@given(st.integers(1, 99))
def test_numerals_below_a_hundred_are_read_back(value: int) -> None:
    tens, ones = divmod(value, 10)
    digits = "〇一二三四五六七八九"
    text = ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
    assert number(text) == value
