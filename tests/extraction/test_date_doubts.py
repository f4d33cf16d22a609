"""Dates that are doubtful: lunar, relative, aged, two-digit, misread, illegible. What is not decided is kept."""

import pytest

from extraction.dates import DateContext, DateFlag, date_readings, parse_date, parse_dates
from models.dates import Calendar, PartialDate
from models.pages import Character
from tests.extraction.reading import page, read

F = DateFlag


@pytest.mark.parametrize(
    ("row", "text", "edtf", "converted"),
    [
        (26, "1968.3（农历）", "1968-03", ("1968-03-29", "1968-04-26")),
        (26, "1968年阴历三月", "1968-03", ("1968-03-29", "1968-04-26")),
        (27, "农历一九五三年腊月初八", "1953-12-08", ("1954-01-12", "1954-01-12")),
        (28, "1953.12.29（阴）", "1953-12-29", ("1954-02-02", "1954-02-02")),
        (0, "1953年正月初一", "1953-01-01", ("1953-02-14", "1953-02-14")),
        (0, "1953年冬月", "1953-11", ("1953-12-06", "1954-01-04")),
        (0, "旧历1953年12月廿九", "1953-12-29", ("1954-02-02", "1954-02-02")),
        (0, "1952年二月三十（农历）", "1952-02-30", ("1952-03-25", "1952-03-25")),
        (0, "农历：1953.12.29", "1953-12-29", ("1954-02-02", "1954-02-02")),
        (0, "1953年12月29日（陰曆）", "1953-12-29", ("1954-02-02", "1954-02-02")),
    ],
)
def test_lunar_digits_are_kept_and_never_silently_converted(
    row: int, text: str, edtf: str, converted: tuple[str, str]
) -> None:
    parsed = read(text)
    assert parsed.date == PartialDate(edtf, Calendar.LUNAR)
    assert F.LUNAR in parsed.flags
    assert parsed.date.as_lunar is not None
    assert tuple(map(str, parsed.date.as_lunar)) == converted


def test_a_lunar_day_that_no_month_has_is_dropped() -> None:
    parsed = read("农历1953年12月30日")
    assert parsed.date == PartialDate("1953-12", Calendar.LUNAR)
    assert F.INVALID_PART_DROPPED in parsed.flags


def test_row_29_a_leap_month_is_stored_as_the_gregorian_day() -> None:
    parsed = read("1974年闰四月十五")
    assert parsed.date == PartialDate("1974-06-05", Calendar.GREGORIAN)
    assert F.LEAP_LUNAR in parsed.flags
    assert read("1974年闰四月").date == PartialDate("1974-05-22/1974-06-19", Calendar.GREGORIAN)


def test_a_leap_month_that_the_year_lacks_leaves_the_year() -> None:
    parsed = read("1975年闰四月十五")
    assert parsed.date == PartialDate("1975", Calendar.LUNAR)
    assert F.INVALID_PART_DROPPED in parsed.flags


@pytest.mark.parametrize(
    ("context", "edtf"),
    [
        (DateContext(), "1964-08-15"),
        (page("2012-05"), "1964-08-15"),
        (page("1958-05"), "1904-08-15"),
        (page("2045"), "2024-08-15"),
    ],
)
def test_row_30_stem_and_branch_are_chosen_by_the_age_they_give(context: DateContext, edtf: str) -> None:
    parsed = read("甲辰年八月十五", context)
    assert parsed.date == PartialDate(edtf, Calendar.LUNAR)
    assert {F.GANZHI, F.LUNAR} <= parsed.flags


def test_row_30_keeps_the_other_turns_of_the_cycle() -> None:
    assert {c.date.edtf for c in read("甲辰年八月十五").candidates} == {"1904-08-15", "2024-08-15"}


def test_row_31_an_animal_gives_candidates_only() -> None:
    parsed = read("属虎，五月生")
    assert parsed.date is None
    assert {"1950-05", "1962-05", "1974-05"} <= {c.date.edtf for c in parsed.candidates}
    assert all(c.date.calendar is Calendar.LUNAR for c in parsed.candidates)


def test_row_32_an_age_gives_two_candidates() -> None:
    parsed = read("年龄：24", page("1974-05"))
    assert (parsed.date, parsed.age, parsed.precision) == (None, 24, "age")
    assert [(c.reason, c.date.edtf) for c in parsed.candidates] == [("周岁", "1949-05/1950-05"), ("虚岁", "1951")]


def test_an_age_that_names_its_kind_gives_one_candidate() -> None:
    assert [c.reason for c in read("虚岁24", page("1974-05")).candidates] == ["虚岁"]
    assert [c.reason for c in read("24周岁", page("1974-05")).candidates] == ["周岁"]


def test_row_33_an_age_without_a_page_date_gives_nothing() -> None:
    parsed = read("现年三十五岁")
    assert (parsed.date, parsed.age, parsed.candidates) == (None, 35, ())
    assert F.AGE in parsed.flags


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("1968.03（46岁）", F.AGE_AGREES),
        ("1968.03（49岁）", F.AGE_DISAGREES),
        ("1968.03(47岁)", F.AGE_AGREES),
        ("1968年3月，46岁", F.AGE_AGREES),
    ],
)
def test_row_34_an_age_behind_a_date_checks_it(text: str, flag: DateFlag) -> None:
    parsed = read(text, page("2014-05"))
    assert parsed.date == PartialDate("1968-03")
    assert flag in parsed.flags
    assert parsed.age is not None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("同年9月", "1985-09"), ("次年3月", "1986-03"), ("当年7月", "1985-07"), ("翌年3月5日", "1986-03-05")],
)
def test_row_38_relative_years_lean_on_the_line_before(text: str, edtf: str) -> None:
    parsed = read(text, DateContext(anchor_year=1985))
    assert parsed.date == PartialDate(edtf)
    assert F.RELATIVE in parsed.flags
    lost = read(text)
    assert (lost.date, lost.precision) == (None, "relative")


def test_row_38_leans_on_a_date_in_the_same_text() -> None:
    assert [p.date for p in parse_dates("1985年3月入党，次年3月转正")] == [
        PartialDate("1985-03"),
        PartialDate("1986-03"),
    ]


def test_row_40_an_s_keeps_both_readings() -> None:
    assert [c.date.edtf for c in read("19S5.7").candidates] == ["1955-07"]


def test_each_repair_lowers_the_confidence() -> None:
    assert read("1985.7").confidence > read("1985.O7").confidence > read("l985.O7").confidence


def test_row_41_a_day_without_a_year_leans_on_the_page() -> None:
    parsed = read("七月一日", page("1985-07-10"))
    assert parsed.date is None
    assert [c.date.edtf for c in parsed.candidates] == ["1985-07-01"]
    assert read("七月一日").candidates == ()


def test_row_42_two_readings_of_one_spot_are_both_kept() -> None:
    text = "1968.3 "
    characters = [
        Character(c, i * 10, i * 10 + 9, 0.6 if i == 3 else 0.99, (("6", 0.38),) if i == 3 else ())
        for i, c in enumerate(text.strip())
    ]
    readings = date_readings(text, characters)
    assert [parsed.date for parsed, _ in readings] == [PartialDate("1968-03"), PartialDate("1966-03")]
    assert sum(share for _, share in readings) == pytest.approx(1)
    assert F.ALTERATION_POSSIBLE in readings[0][0].flags


@pytest.mark.parametrize("text", ["二一年", "二一年八月", "二〇一年三月"])
def test_a_year_that_lost_its_circles_is_never_decided(text: str) -> None:
    """OCR drops 〇: 二一年 may be 2010, 2001 or 1921."""
    parsed = read(text)
    assert parsed.date is None
    assert {c.date.edtf[:4] for c in parsed.candidates} >= {"2010", "2001"}
    assert F.NEEDS_REVIEW in parsed.flags
    assert parsed.confidence < 0.5


def test_a_lost_circle_with_one_place_to_go_is_a_doubtful_date() -> None:
    parsed = read("二一八年九月")
    assert parsed.date == PartialDate("2018-09")
    assert {F.OCR_REPAIRED, F.NEEDS_REVIEW} <= parsed.flags
    assert parsed.confidence <= 0.4


@pytest.mark.parametrize(
    ("text", "context", "edtf"),
    [
        ("05.9", page("2012-05"), "2005-09"),
        ("05.9", page("1999-05"), "1905-09"),
        ("85.9", page("2012-05"), "1985-09"),
        ("12.6", page("2012-05"), "2012-06"),
        ("05.9", DateContext(birth=PartialDate("1968-03")), "2005-09"),
        ("05.9", DateContext(anchor_year=2003), "2005-09"),
        ("68.3", DateContext(anchor_year=2003), "1968-03"),
        ("05.9", DateContext(), "1905-09"),
    ],
)
def test_two_digit_years_are_never_later_than_the_page(text: str, context: DateContext, edtf: str) -> None:
    parsed = read(text, context)
    assert parsed.date == PartialDate(edtf)
    assert F.CENTURY_INFERRED in parsed.flags


def test_an_unreadable_page_date_bounds_nothing() -> None:
    assert read("05.9", page("")).date == read("05.9").date
    assert F.AFTER_PAGE not in read("2005.9", page("")).flags


def test_a_two_digit_year_keeps_the_other_century() -> None:
    assert [c.date.edtf for c in read("05.9").candidates] == ["2005-09"]
    assert read("68.3").candidates == ()


@pytest.mark.parametrize(
    ("text", "context", "calendar"),
    [
        ("1968.3", DateContext(), Calendar.UNKNOWN),
        ("公历1968年3月", DateContext(), Calendar.GREGORIAN),
        ("1968.3（阳历）", DateContext(), Calendar.GREGORIAN),
        ("1968.3", DateContext(prescribed_calendar="gregorian"), Calendar.GREGORIAN),
        ("1968.3（农历）", DateContext(prescribed_calendar=Calendar.GREGORIAN), Calendar.LUNAR),
    ],
)
def test_the_calendar_is_what_the_page_says(text: str, context: DateContext, calendar: Calendar) -> None:
    assert read(text, context).date == PartialDate("1968-03", calendar)


def test_a_date_after_its_page_is_marked() -> None:
    assert F.AFTER_PAGE in read("1985.9", page("1984-05")).flags


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("196□年3月", "1960-03/1969-03"), ("1968年□月15日", "1968-XX-15"), ("1968年?月", "1968"), ("196?", None)],
)
def test_a_lost_sign_leaves_all_that_it_may_have_been(text: str, edtf: str | None) -> None:
    parsed = parse_date(text)
    if edtf is None:
        assert parsed is None or parsed.date is None
        return
    assert parsed is not None
    assert parsed.date == PartialDate(edtf)
    assert {F.ILLEGIBLE, F.NEEDS_REVIEW} <= parsed.flags


def test_another_parser_may_suggest_and_never_decides() -> None:
    parsed = parse_date("15/Mar/1968")
    assert parsed is not None
    assert parsed.date is None
    assert F.SUGGESTED in parsed.flags
    assert [c.date.edtf for c in parsed.candidates] == ["1968-03"]


def test_rival_readings_are_few_and_likely() -> None:
    text = "1968.3.15"
    others = (("6", 0.05), ("3", 0.04), ("0", 0.03), ("5", 0.02), ("9", 0.001))
    characters = [Character(c, i, i + 1, 0.9, others if c.isdigit() else ()) for i, c in enumerate(text)]
    readings = date_readings(text, characters)
    assert len(readings) <= 5
    assert all(share >= 0.02 for _, share in readings)
    assert readings[0][0].date == PartialDate("1968-03-15")
    assert len({parsed.date for parsed, _ in readings}) == len(readings)


def test_readings_of_a_line_without_a_date_are_none() -> None:
    assert date_readings("同意", []) == []
