"""Spans of time: closed, open, with parts left out."""

import pytest

from extraction.dates import DateFlag, parse_period
from models.dates import PartialDate
from tests.extraction.reading import page


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1985.09—1989.07", "1985-09", "1989-07"),
        ("1985.09--1989.07", "1985-09", "1989-07"),
        ("85.9～89.7", "1985-09", "1989-07"),
        ("1985年9月至1989年7月", "1985-09", "1989-07"),
        ("自1985年9月起至1989年7月止", "1985-09", "1989-07"),
        ("1985.9到1989.7", "1985-09", "1989-07"),
        ("85.9—89.7", "1985-09", "1989-07"),
        ("1985-09-1989-07", "1985-09", "1989-07"),
        ("1985.09一1989.07", "1985-09", "1989-07"),
        ("1985.9  1989.7", "1985-09", "1989-07"),
        ("1985年9月－－1989年7月", "1985-09", "1989-07"),
        ("1985-1989", "1985", "1989"),
        ("198509-198907", "1985-09", "1989-07"),
        ("2001.9-05.7", "2001-09", "2005-07"),
        ("98.9-02.7", "1998-09", "2002-07"),
        ("1989.7-8", "1989-07", "1989-08"),
        ("1985年9月至12月", "1985-09", "1985-12"),
        ("1985年9月至同年12月", "1985-09", "1985-12"),
        ("1985.09—次年3月", "1985-09", "1986-03"),
        ("1985.9.1-9.15", "1985-09-01", "1985-09-15"),
        ("一九八五、九—一九八九、七", "1985-09", "1989-07"),
        ("1985·9～1989·7", "1985-09", "1989-07"),
        ("六八年三月至七〇年二月", "1968-03", "1970-02"),
        ("1985年9月1日—1989年7月10日", "1985-09-01", "1989-07-10"),
        ("1 9 8 5 . 0 9 — 1 9 8 9 . 0 7", "1985-09", "1989-07"),
        ("1969.09室.1975.07", "1969-09", "1975-07"),  # 至 misread
        ("1980.07主 .1980.12", "1980-07", "1980-12"),
        ("1989.10 .1994.03.", "1989-10", "1994-03"),
    ],
)
def test_rows_35_and_37_periods(text: str, start: str, end: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.start, period.end, period.open) == (PartialDate(start), PartialDate(end), False)
    assert text[slice(*period.span)] == period.raw


@pytest.mark.parametrize(
    "text",
    [
        "1993.03—",
        "1993.03--　　",
        "1993年3月至今",
        "1993.3～现在",
        "1993.03起",
        "1993.03－迄今",
        "1993.03--南屏县财政局",
    ],
)
def test_row_36_an_open_period_closes_at_the_page_and_not_today(text: str) -> None:
    period = parse_period(text, page("1999-07"))
    assert period is not None
    assert (period.start, period.end, period.open) == (PartialDate("1993-03"), None, True)
    assert period.closes_at == PartialDate("1999-07")


def test_a_single_date_is_a_period_that_is_not_open() -> None:
    period = parse_period("1985.9")
    assert period is not None
    assert (period.start, period.end, period.open) == (PartialDate("1985-09"), None, False)


def test_a_period_may_lack_its_start() -> None:
    period = parse_period("至1989.7")
    assert period is not None
    assert (period.start, period.end) == (None, PartialDate("1989-07"))


@pytest.mark.parametrize("text", ["", "　", "—", "至今", "年 月— 年 月", "不详"])
def test_a_blank_period_is_none(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("一九六二.九——九六八.七", "1962-09", "1968-07"),
        ("一九六七年九月——九七二年七月", "1967-09", "1972-07"),
        ("一九七五年九月-九八一年七月", "1975-09", "1981-07"),
        ("一九七二年九月一一_九七四年七月", "1972-09", "1974-07"),
    ],
)
def test_the_one_of_a_year_that_ran_into_the_dash_at_a_line_end_is_supplied_and_said(
    text: str, start: str, end: str,
) -> None:
    found = parse_period(text)
    assert found is not None and found.start is not None and found.end is not None
    assert (found.start.edtf, found.end.edtf) == (start, end)
    assert found.confidence <= 0.7 and DateFlag.OCR_REPAIRED in found.flags


def test_no_month_is_twenty_one_so_the_one_is_a_dash() -> None:
    found = parse_period("一九七九.二一在江澳广播电视大学学习")
    assert found is not None and found.start is not None
    assert found.open and found.start.edtf == "1979-02"
    single = parse_period("一九七九年二月一日")
    assert single is not None and single.start is not None and single.start.edtf == "1979-02-01"
