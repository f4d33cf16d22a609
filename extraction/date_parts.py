"""Month and day behind a year, and the three put together into a date that exists."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from extraction.date_types import DateFlag
from extraction.date_years import YearPart
from extraction.numerals import number
from models.dates import Calendar, PartialDate, month_end
from models.lunar import leap_month_day, lunar_days

NUMBER = "(?:[0-9]{1,2}(?![0-9])|[〇一二三四五六七八九十]{1,3}(?![〇一二三四五六七八九十]))"
CALENDAR_WORDS = {
    **dict.fromkeys(("农历", "阴历", "旧历", "夏历", "古历", "农", "阴"), Calendar.LUNAR),
    **dict.fromkeys(("公历", "阳历", "新历", "国历", "西历", "公", "阳"), Calendar.GREGORIAN),
}
CALENDAR = "农历|阴历|旧历|夏历|古历|公历|阳历|新历|国历|西历"
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}

_MONTH_GLYPH = re.compile(
    rf"[ ]?(?:\((?P<noted>{CALENDAR})\)|(?P<cal>{CALENDAR}))?(?P<leap>闰)?"
    rf"(?P<m>元|正|冬|腊|{NUMBER})(?P<glyph>月份?)(?!饼|季)")
_MONTH_BARE = re.compile(rf"(?P<sep>[.·、,/' -]|--|\.\.)(?P<m>{NUMBER})(?P<glyph>月份?)?(?!个|[.]?\d*[%％元])")
_MONTH_BEFORE_UNIT = re.compile(  # 1981.751023部队: the number of a unit written right behind the month
    r"(?P<sep>[.·、])(?:(?P<m>1[0-2]|0?[1-9])(?=\d{5}部队)|(?P<n>1[0-2]|0?[1-9])(?=\d{4}部队))")
_MONTH_LOST = re.compile(r"(?P<m>[0-9]{1,2})(?=$|[ .·、,/;)\-~])")
_BLANKS = re.compile(r"[ _]*月?[ _]*日?")
_DAY_GLYPH = re.compile(rf"[ ]?(?P<first>初)?(?P<d>{NUMBER}|[廿卅][一二三四五六七八九]?)(?P<glyph>日|号)")
_DAY_LUNAR = re.compile(r"(?P<first>初)(?P<d>[一二三四五六七八九十])|"
                        r"(?P<e>[一二]?十[一二三四五六七八九]?|三十|[廿卅][一二三四五六七八九]?)(?=$"
                        r"|[,.;、)(生出晨夜(]|[子丑寅卯辰巳午未申酉戌亥]时)")
_DAY_BARE = re.compile(r"(?P<d>[0-9]{1,2})(?=$|[^0-9年月个.·~])(?![ ]?\d)")
_DAY_SEP = re.compile(
    rf"(?P<sep>[.·、,/ -])(?P<d>{NUMBER}|[廿卅][一二三四五六七八九]?)(?P<glyph>日"
    rf"|号)?(?![.·]?\d|[年月个])")


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands on the page, before anybody asks whether it exists."""

    end: int
    month: int | None = None
    day: int | None = None
    leap: bool = False
    calendar: Calendar | None = None
    separator: str = ""
    month_range: int | None = None
    maybe_lunar: bool = False


def read_parts(text: str, year: YearPart) -> Parts:
    """Month and day behind a year, as far as they are written."""
    month = _read_month(text, year)
    if month is None:
        blanks = _BLANKS.match(text, year.end) if year.glyph else None
        return Parts(blanks.end() if blanks and "月" in blanks[0] else year.end)
    return _read_day(text, month)


def _read_month(text: str, year: YearPart) -> Parts | None:
    match = _MONTH_GLYPH.match(text, year.end)
    if match is not None:
        word = match["m"]
        lunar = word in _LUNAR_MONTHS
        value = _LUNAR_MONTHS.get(word, 1 if word == "元" else number(word))
        calendar = Calendar.LUNAR if lunar else CALENDAR_WORDS.get(match["cal"] or match["noted"] or "")
        return Parts(match.end(), value, leap=bool(match["leap"]), calendar=calendar, separator="月")
    if year.glyph:
        match = _MONTH_LOST.match(text, year.end)
        return Parts(match.end(), number(match["m"]), separator="月") if match else None
    match = _MONTH_BARE.match(text, year.end)
    if match is None:
        unit = _MONTH_BEFORE_UNIT.match(text, year.end)
        return Parts(unit.end(), number(unit["m"] or unit["n"]), separator=unit["sep"]) if unit else None
    return Parts(match.end(), number(match["m"]), separator="月" if match["glyph"] else match["sep"])


def _read_day(text: str, month: Parts) -> Parts:
    if month.separator == "月":
        return _day_after_glyph(text, month)
    match = _DAY_SEP.match(text, month.end)
    if match is None:
        return month
    day, other_mark = number(match["d"]), match["sep"] in "-" and month.separator not in "-"
    if match["sep"] in "、, " and match["sep"] != month.separator:
        return month  # the next item of a list
    if other_mark and day is not None and month.month is not None and month.month < day <= 12 and not match["glyph"]:
        return replace(month, end=match.end(), month_range=day)
    return replace(month, end=match.end(), day=day if day is not None else 0)


def _day_after_glyph(text: str, month: Parts) -> Parts:
    match = _DAY_GLYPH.match(text, month.end)
    if match is not None:
        lunar = Calendar.LUNAR if match["first"] else month.calendar
        return replace(month, end=match.end(), day=number(match["d"]), calendar=lunar)
    match = _DAY_LUNAR.match(text, month.end)
    if match is not None:
        lunar = Calendar.LUNAR if match["first"] else month.calendar
        return replace(month, end=match.end(), day=number(match["d"] or match["e"]), calendar=lunar, maybe_lunar=True)
    match = _DAY_BARE.match(text, month.end) or re.compile(r"[.·](?P<d>[0-9]{1,2})(?![0-9年月])").match(text, month.end)
    if match is not None:
        return replace(month, end=match.end(), day=number(match["d"]))
    blank = re.compile("[ _]*日").match(text, month.end)
    return replace(month, end=blank.end()) if blank else month


@dataclass(frozen=True, slots=True)
class Assembled:
    """A date that exists, and what had to be said about it."""

    date: PartialDate
    flags: frozenset[DateFlag] = frozenset()


def assemble(year: int, parts: Parts, calendar: Calendar) -> Assembled:
    """The widest valid date of these parts: an impossible month or day is dropped, never mended."""
    month, day = parts.month, parts.day
    flags: set[DateFlag] = set()
    if month is not None and not 1 <= month <= 12:
        return Assembled(PartialDate(f"{year:04}", calendar), frozenset({DateFlag.INVALID_PART_DROPPED}))
    if parts.leap and month is not None:
        leap = _leap_date(year, month, day)
        if leap is not None:
            return leap
        return Assembled(PartialDate(f"{year:04}", Calendar.LUNAR),
                         frozenset({DateFlag.INVALID_PART_DROPPED, DateFlag.LUNAR}))
    if parts.month_range is not None and month is not None:
        return Assembled(PartialDate(f"{year:04}-{month:02}/{year:04}-{parts.month_range:02}", calendar))
    text = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)])
    if day is not None and not _exists(year, month or 0, day, calendar):
        text, flags = text[:7], flags | {DateFlag.INVALID_PART_DROPPED}
    if calendar is Calendar.LUNAR:
        flags.add(DateFlag.LUNAR)
    return Assembled(PartialDate(text, calendar), frozenset(flags))


def _exists(year: int, month: int, day: int, calendar: Calendar) -> bool:
    if calendar is Calendar.LUNAR and 1900 <= year <= 2100:
        return lunar_days(f"{year:04}-{month:02}-{day:02}") is not None
    return 1 <= day <= month_end(year, month).day


def _leap_date(year: int, month: int, day: int | None) -> Assembled | None:
    span = leap_month_day(year, month, day)
    flags = {DateFlag.LUNAR, DateFlag.LEAP_LUNAR}
    if span is None and day is not None:
        span, flags = leap_month_day(year, month, None), flags | {DateFlag.INVALID_PART_DROPPED}
    return Assembled(interval(*span), frozenset(flags)) if span else None


def interval(first: date, last: date, calendar: Calendar = Calendar.GREGORIAN) -> PartialDate:
    """One date that lies between two days."""
    text = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return PartialDate(text, calendar)


def months(year: int, first: int, last: int, calendar: Calendar = Calendar.UNKNOWN) -> PartialDate:
    """One date between two months counted from January of `year`; 14 is February of the next year."""
    bounds = [f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}" for month in (first, last)]
    return PartialDate("/".join(bounds), calendar)
