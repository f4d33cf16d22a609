"""Dates told in words: seasons, decades, liberation, animals of the zodiac, ages."""

from __future__ import annotations

import re
from collections.abc import Callable

from extraction.date_parts import NUMBER, interval, months
from extraction.date_types import Candidate, DateContext, DateFlag, Reading
from extraction.date_years import ANIMALS, zodiac_years
from extraction.numerals import number
from models.comparisons import full_years
from models.dates import Calendar, PartialDate, Precision, add_years, month_end

_LOST = "[?□■*×_◇]"
_ILLEGIBLE = re.compile(
    rf"(?P<y>(?:1[89]|20)[0-9])(?P<last>[0-9]|{_LOST})(?:年|[.·/-])(?P<m>{NUMBER}|{_LOST}{{1,2}})(?:月"
    rf"|(?=[.·/-])|(?![0-9]))"
    rf"(?:[.·/-]?(?P<d>{NUMBER})日?)?")
_COUNT = "(?:[0-9]{1,3}|[〇一二三四五六七八九十]{1,3})"
_YEAR_PART = re.compile(
    "年?(?:(?P<half>[上下])半年|(?P<season>[春夏秋冬])(?:季|天)?(?!节|月|.?[县市区镇乡村河省])"
    "|第?(?P<quarter>[一二三四1-4])季度"
    "|(?P<edge>初|底|末|终)(?!中|级|小|等|期|层|[一二三四五六七八九十])|(?P<middle>中期|年中|中(?=$|[,.;、)])))")
_MONTH_PART = re.compile(
    "(?P<third>[上中下])旬|(?P<edge>初|底|末)(?!中|级|小|[一二三四五六七八九十])"
    "|(?P<middle>中(?=$|[,.;、)]))")
_SEASONS = {"春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (11, 14)}
_EDGES = {"初": (1, 3), "底": (10, 12), "末": (10, 12), "终": (10, 12)}
_DECADE = re.compile(
    "(?P<century>二十世纪|20世纪|上世纪|一九|19)?(?P<tens>[二三四五六七八九]十|[2-9]0)年代(?P<part>初|中|末|前"
    "|后)?期?(?!级)")
_DECADE_PARTS = {"初": (0, 3), "前": (0, 4), "中": (4, 6), "后": (5, 9), "末": (7, 9)}
_LIBERATION = re.compile(
    "(?:全国)?(?:解放|建国)(?:(?P<side>前|后)第?(?P<n>[一二三四五六七八九十]|[0-9]{1,2})年|(?P<at>时|那年"
    "|当年)|(?P<early>初)期?)")
_ZODIAC = re.compile(rf"(?:属相?|生肖):?(?P<animal>[{ANIMALS}])(?![^,.;、)生年的]).?(?:(?P<m>{NUMBER}|正|冬|腊)月)?")
_AGE = re.compile(
    rf"(?:年龄:?|现年|时年|年(?={_COUNT}(?:周|虚)?岁))(?P<kind>周岁|虚岁)?:?(?P<n>{_COUNT})(?:(?P<k2>周|虚)?岁)?(?![0-9年月日代级度.])"
    rf"|(?<![0-9.〇一二三四五六七八九])(?P<n2>{_COUNT})(?P<k3>周|虚)?岁|(?P<k4>周岁|虚岁):?(?P<n3>{_COUNT})")


def part_of_year(text: str, place: int, year: int) -> tuple[PartialDate, int] | None:
    """`底`, `上半年`, `冬` behind a year, and where it ends."""
    match = _YEAR_PART.match(text, place)
    if match is None:
        return None
    if match["half"]:
        span = (1, 6) if match["half"] == "上" else (7, 12)
    elif match["season"]:
        span = _SEASONS[match["season"]]
    elif match["quarter"]:
        quarter = number(match["quarter"]) or 1
        span = (quarter * 3 - 2, quarter * 3)
    else:
        span = _EDGES[match["edge"]] if match["edge"] else (5, 8)
    return months(year, *span), match.end()


def part_of_month(text: str, place: int, year: int, month: int) -> tuple[PartialDate, int] | None:
    """`上旬`, `底` behind a month, and where it ends."""
    match = _MONTH_PART.match(text, place)
    if match is None:
        return None
    last = month_end(year, month)
    thirds = {"上": (1, 10), "初": (1, 10), "中": (11, 20)}
    first_day, last_day = thirds.get(match["third"] or match["edge"] or "中", (21, last.day))
    return interval(last.replace(day=first_day), last.replace(day=last_day), Calendar.UNKNOWN), match.end()


def read_words(text: str, place: int, context: DateContext) -> Reading | None:
    """A date told in words that starts at `place`."""
    readers: tuple[Callable[[str, int, DateContext], Reading | None], ...] = (
        _illegible, _decade, _liberation, _zodiac, _age)
    return next((told for read in readers if (told := read(text, place, context)) is not None), None)


def _illegible(text: str, place: int, _: DateContext) -> Reading | None:
    """`196□年3月`, `1968年□月15日`: all the dates that the lost sign allows."""
    match = _ILLEGIBLE.match(text, place)
    month = number(match["m"]) if match else None
    if match is None or (match["last"].isdigit() and month is not None) or month == 0 or (month or 0) > 12:
        return None
    day = number(match["d"] or "")
    written = _with_lost_signs(match["y"], match["last"], month, day)
    year = int(match["y"] + match["last"]) if match["last"].isdigit() else None
    flags = frozenset({DateFlag.ILLEGIBLE, DateFlag.NEEDS_REVIEW})
    return Reading(place, match.end(), PartialDate(written), flags, 0.5, year=year) if written else None


def _with_lost_signs(decade: str, last: str, month: int | None, day: int | None) -> str | None:
    if last.isdigit():
        return f"{decade}{last}-XX-{day:02}" if day and day <= 31 else decade + last
    suffix = "" if month is None else f"-{month:02}"
    return f"{decade}0{suffix}/{decade}9{suffix}"


def _decade(text: str, place: int, _: DateContext) -> Reading | None:
    match = _DECADE.match(text, place)
    if match is None or (place and text[place - 1] in "0123456789" and not match["century"]):
        return None
    first = 1900 + (number(match["tens"]) or 0)
    low, high = _DECADE_PARTS.get(match["part"] or "", (0, 9))
    return Reading(place, match.end(), PartialDate(f"{first + low}/{first + high}"), frozenset({DateFlag.APPROX}), 0.9)


def _liberation(text: str, place: int, _: DateContext) -> Reading | None:
    match = _LIBERATION.match(text, place)
    if match is None:
        return None
    count = number(match["n"] or "") or 0
    year = 1949 + (count if match["side"] == "后" else -count)
    date = PartialDate("1949/1952") if match["early"] else PartialDate(f"{year}")
    return Reading(place, match.end(), date, frozenset({DateFlag.APPROX, DateFlag.NEEDS_REVIEW}), 0.5, year=year)


def _zodiac(text: str, place: int, context: DateContext) -> Reading | None:
    match = _ZODIAC.match(text, place)
    if match is None:
        return None
    month = {"正": 1, "冬": 11, "腊": 12}.get(match["m"] or "", number(match["m"] or ""))
    suffix = f"-{month:02}" if month and 1 <= month <= 12 else ""
    found = tuple(
        Candidate(PartialDate(f"{year}{suffix}", Calendar.LUNAR), f"属{match['animal']}")
        for year in zodiac_years(match["animal"], context))
    end = match.end() if match["m"] else match.end("animal")
    return Reading(place, end, None, frozenset({DateFlag.ZODIAC, DateFlag.NEEDS_REVIEW}), 0.3, found)


def _age(text: str, place: int, context: DateContext) -> Reading | None:
    match = _AGE.match(text, place)
    if match is None:
        return None
    age = number(match["n"] or match["n2"] or match["n3"])
    if age is None or age > 120:
        return None
    kind = (match["kind"] or match["k2"] or match["k3"] or match["k4"] or "")[:1]
    flags = {DateFlag.AGE} | ({DateFlag.NOMINAL_AGE} if kind == "虚" else set())
    return Reading(place, match.end(), None, frozenset(flags), 0.6, births_for_age(age, context.page_date, kind), age)


def births_for_age(age: int, on: PartialDate | None, kind: str = "") -> tuple[Candidate, ...]:
    """Birth dates that a stated age allows: completed years (周岁) and nominal years (虚岁)."""
    if on is None or on.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return ()
    first, last = add_years(on.earliest, -age - 1), add_years(on.latest, -age)
    length = len(on.edtf)
    completed = PartialDate(f"{first.isoformat()[:length]}/{last.isoformat()[:length]}")
    nominal = PartialDate(f"{on.latest.year - age + 1:04}", Calendar.LUNAR)
    both = (("周", Candidate(completed, "周岁")), ("虚", Candidate(nominal, "虚岁")))
    return tuple(candidate for name, candidate in both if kind in ("", name))


def age_agrees(birth: PartialDate, on: PartialDate, age: int) -> bool:
    """Whether a stated age fits a birth date on a page's day, in completed or in nominal years."""
    fewest, most = full_years(birth, on)
    nominal = range(on.earliest.year - birth.latest.year + 1, on.latest.year - birth.earliest.year + 2)
    return fewest <= age <= most or age in nominal
