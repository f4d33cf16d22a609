"""Whatever the text, the parser answers; whatever the notation, it gives the date back."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.dates import parse_cohorts, parse_date, parse_dates, parse_period
from models.dates import PartialDate
from tests.extraction.reading import page, read
from tests.strategies import days

ODD_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("0123456789〇一二三四五六七八九十廿年月日.．·、—-～至今 　农历民国闰初岁属虎lOS甲辰()（）"),
    ),
    max_size=40,
)


@settings(deadline=None)
@given(ODD_TEXT)
def test_any_text_is_read_without_an_error_and_every_span_lies_in_it(text: str) -> None:
    context = page("1999-07")
    for parsed in (*parse_dates(text), *parse_dates(text, context), parse_date(text, context)):
        if parsed is not None:
            assert text[parsed.start : parsed.end] == parsed.raw
            assert 0 <= parsed.start <= parsed.end <= len(text)
            assert 0 <= parsed.confidence <= 1
    period = parse_period(text, context)
    assert period is None or text[slice(*period.span)] == period.raw
    parse_cohorts(text)


CHINESE = "〇一二三四五六七八九"


def numeral(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else CHINESE[tens] + "十") + (CHINESE[ones] if ones else "")


NOTATIONS: dict[str, Callable[[date], str]] = {
    "glyphs": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "dots": lambda d: f"{d.year}.{d.month}.{d.day}",
    "padded dots": lambda d: f"{d:%Y.%m.%d}",
    "dashes": lambda d: f"{d.isoformat()}",
    "slashes": lambda d: f"{d:%Y/%m/%d}",
    "digits": lambda d: f"{d:%Y%m%d}",
    "middle dots": lambda d: f"{d.year}·{d.month}·{d.day}",
    "list commas": lambda d: f"{d.year}、{d.month}、{d.day}",
    "Chinese": lambda d: "".join(CHINESE[int(c)] for c in str(d.year)) + f"年{numeral(d.month)}月{numeral(d.day)}日",
    "Chinese with circles": lambda d: (
        "".join("○一二三四五六七八九"[int(c)] for c in str(d.year)) + f"年{numeral(d.month)}月{numeral(d.day)}日"
    ),
    "spaced": lambda d: " ".join(f"{d.year}年{d.month}月{d.day}日"),
    "loose": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "full width": lambda d: f"{d.year}．{d.month}．{d.day}".translate({ord("0") + i: 0xFF10 + i for i in range(10)}),
    "broken": lambda d: f"{d.year}年{d.month}月\n{d.day}日",
}


@pytest.mark.parametrize("name", NOTATIONS)
@settings(deadline=None)
@given(day=days)
def test_a_day_written_in_any_notation_is_read_back(name: str, day: date) -> None:
    text = NOTATIONS[name](day)
    parsed = read(text)
    assert parsed.date == PartialDate(str(day))
    assert parsed.raw == text


@settings(deadline=None)
@given(
    days,
    st.sampled_from(
        ["{0.year}年{0.month}月", "{0.year}.{0.month}", "{0:%Y.%m}", "{0:%Y%m}", "{0:%Y-%m}", "{0.year}/{0.month}"]
    ),
)
def test_a_month_written_in_any_notation_is_read_back(day: date, form: str) -> None:
    assert read(form.format(day)).date == PartialDate(str(day)[:7])


@settings(deadline=None)
@given(
    days,
    days,
    st.sampled_from(["—", "--", "～", "至", "-", "－", " — "]),
    st.sampled_from(["{0:%Y.%m}", "{0.year}年{0.month}月", "{0.year}.{0.month}"]),
)
def test_a_period_written_in_any_notation_is_read_back(a: date, b: date, mark: str, form: str) -> None:
    first, last = sorted((a, b))
    period = parse_period(form.format(first) + mark + form.format(last))
    assert period is not None
    assert (period.start, period.end) == (PartialDate(str(first)[:7]), PartialDate(str(last)[:7]))
