"""Finding dates in prepared text, one place after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extraction.date_around import calendar_behind, widened_by_words, with_month_range
from extraction.date_compact import read_compact
from extraction.date_parts import CALENDAR, CALENDAR_WORDS, NUMBER, Parts, assemble, read_parts
from extraction.date_types import Candidate, DateContext, DateFlag, Reading
from extraction.date_words import age_agrees, part_of_year, read_words
from extraction.date_years import STEMS, YearPart, read_year
from models.dates import Calendar

_STARTS = frozenset(
    "0123456789〇一二三四五六七八九十'" + STEMS
    + "公农阴旧夏古阳新国西约大民中光宣康昭同当次翌第今本去上属生年现时解全建周虚元正冬腊闰")
_PREFIX = re.compile(rf"(?P<about>大?约|大概)?:?(?:公元)?(?P<cal>{CALENDAR})?:?")
_DOCUMENT = re.compile(r"[\[(〔【]\d{4}[\])〕】](?:第?\d+号)")
_NO_YEAR = re.compile(
    rf"(?<![0-9〇一二三四五六七八九年个])(?P<cal>{CALENDAR})?(?P<m>{NUMBER}|元|正|冬|腊)月"
    rf"(?P<first>初)?(?P<d>{NUMBER}|[廿卅][一二三四五六七八九]?)(?P<g>日|号)?")
_LENGTH = re.compile("[满共计龄达约近逾历经了有的]$|工作$")
_ID_CARD = re.compile("身份证(?:号码?)?(?:上?(?:登记|记载)?[为是:]?)?$")
_PERIOD_FOLLOWS = re.compile(r"(?:[-~]+|至|到)[ ]?(?:(?:1[89]|20)\d\d(?![0-9])|今|现在|至今)|起(?!步|点)|以来|以后")
_PERIOD_BEFORE = re.compile(r"(?<![0-9])(?:1[89]|20)\d\d年?(?:[-~]+|至|到)[ ]?$")
_COUNTED = tuple("来间多个以余历内级")
_MEASURED = tuple("%元米公斤分岁kgcm℃万亿倍吨")
_NUMBER_OF = tuple("号部级届元0123456789")
_OLDEST_BARE = 45  # a two-digit year alone in running text: below it `36年` is more often a length


@dataclass(frozen=True, slots=True)
class _Head:
    """What stood before the year."""

    start: int
    calendar: Calendar | None
    about: bool


def scan(text: str, context: DateContext, *, cell: bool = False) -> Iterator[Reading]:
    """All dates from left to right. In a `cell` that should hold a date, a bare number may be one."""
    place, last = 0, None
    while place < len(text):
        document = _DOCUMENT.match(text, place)
        starts = document is None and text[place] in _STARTS
        found = read_date(text, place, context, cell=cell) if starts else None
        if found is None:
            place = document.end() if document else place + 1
            continue
        if found.year is not None:
            context = replace(context, anchor_year=found.year)
        place = max(found.end, place + 1)
        if last is not None and _is_age_of(text, last, found):
            last = _with_age(text, last, found, context)
            continue
        if last is not None:
            yield last
        last = found
    if last is not None:
        yield last


def read_date(
    text: str, place: int, context: DateContext, *, cell: bool = False, inner_range: bool = True
) -> Reading | None:
    """The date that starts exactly at `place`. Without `inner_range`, `1989.7-8` is read as far as `1989.7`."""
    known = read_words(text, place, context) or read_compact(text, place, context, cell=cell)
    if known is not None:
        return _with_calendar_behind(text, known)
    prefix = _PREFIX.match(text, place)
    year = read_year(text, prefix.end() if prefix else place, context)
    if year is None:
        return _without_year(text, place, context, cell=cell)
    said = CALENDAR_WORDS.get(prefix["cal"] or "") if prefix else None
    head = _Head(place, said, bool(prefix and prefix["about"]))
    told = part_of_year(text, year.end, year.year) if year.year and (year.glyph or not year.short) else None
    if told is not None:
        flags = year.flags | {DateFlag.APPROX}
        return Reading(place, told[1], told[0], flags, year.confidence * 0.9, (), None, year.year)
    parts = read_parts(text, year)
    if not inner_range and parts.month_range is not None:
        parts = replace(parts, month_range=None, end=_before_range(text, parts.end))
    if not _acceptable(text, place, year, parts, cell=cell):
        return None
    return _finish(text, head, year, with_month_range(text, parts) if inner_range else parts, context)


def _finish(text: str, head: _Head, year: YearPart, parts: Parts, context: DateContext) -> Reading:
    behind = calendar_behind(text, parts.end)
    said = (behind[0] if behind else None) or parts.calendar or head.calendar
    used = said or (Calendar.LUNAR if year.lunar else context.calendar)
    end, flags = behind[1] if behind else parts.end, set(year.flags)
    if said is not None or context.calendar is Calendar.GREGORIAN:
        flags.discard(DateFlag.MAYBE_LUNAR)
    elif parts.maybe_lunar and used is Calendar.UNKNOWN and not parts.leap:
        flags.add(DateFlag.MAYBE_LUNAR)
    rivals = tuple(Candidate(assemble(other, parts, used).date, why) for other, why in year.rivals)
    if year.year is None:
        flags.add(DateFlag.NEEDS_REVIEW)
        return Reading(head.start, end, None, frozenset(flags), year.confidence, rivals)
    made = assemble(year.year, parts, used)
    flags |= made.flags
    confidence = year.confidence * (0.6 if DateFlag.INVALID_PART_DROPPED in flags else 1)
    confidence *= 0.95 if DateFlag.MAYBE_LUNAR in flags else 1
    reading = Reading(head.start, end, made.date, frozenset(flags), confidence, rivals, None, year.year)
    return widened_by_words(text, reading, year.year, parts, about=head.about)


def _with_calendar_behind(text: str, reading: Reading) -> Reading:
    """`19531229（农历）`."""
    behind = calendar_behind(text, reading.end)
    if behind is None or reading.date is None or "/" in reading.date.edtf:
        return reading
    year, *rest = (int(part) if part.isdigit() else None for part in reading.date.edtf.split("-"))
    month, day = (*rest, None, None)[:2]
    made = assemble(year or 0, Parts(reading.end, month, day), behind[0])
    return replace(reading, date=made.date, end=behind[1], flags=reading.flags | made.flags)


def _acceptable(text: str, start: int, year: YearPart, parts: Parts, *, cell: bool) -> bool:
    """Whether a number that could be a year is meant as one here."""
    after = text[parts.end:parts.end + 1]
    if parts.month is not None and not 1 <= parts.month <= 12:
        return not year.short and after not in ("号", "元", "%")
    if parts.month is None:
        return _acceptable_alone(text, start, year, cell=cell)
    return cell or year.glyph or not year.short or after not in _MEASURED


def _acceptable_alone(text: str, start: int, year: YearPart, *, cell: bool) -> bool:
    """A year without a month."""
    after = text[year.end:year.end + 1]
    if not year.glyph:
        return not year.short and after not in _NUMBER_OF and (cell or _bounds_a_period(text, start, year.end))
    if cell or not year.short:
        return True
    counts = _LENGTH.search(text[:start]) is not None or after in _COUNTED
    return not counts and (year.year or 0) % 100 >= _OLDEST_BARE


def _bounds_a_period(text: str, start: int, end: int) -> bool:
    """`1997-2001`, `1996至今`: in running text a bare number is a year only there."""
    return _PERIOD_FOLLOWS.match(text, end) is not None or _PERIOD_BEFORE.search(text[:start]) is not None


def _before_range(text: str, end: int) -> int:
    return max(0, *(text.rfind(mark, 0, end) for mark in "-~"))


def _without_year(text: str, place: int, context: DateContext, *, cell: bool) -> Reading | None:
    """`七月一日`: the year of the line before or of the page may be meant."""
    match = _NO_YEAR.match(text, place)
    if match is None or not (match["g"] or match["first"] or cell):
        return None
    page = context.page_date
    page_year = page.earliest.year if page is not None and page.earliest.year == page.latest.year else None
    found = []
    for year in dict.fromkeys(year for year in (context.anchor_year, page_year) if year is not None):
        read = read_date(f"{year}年{match[0]}", 0, context) if 1850 <= year <= 2100 else None
        if read is not None and read.date is not None and DateFlag.INVALID_PART_DROPPED not in read.flags:
            before = year == context.anchor_year
            found.append(Candidate(read.date, "the year of the line before" if before else "the year of the page"))
    return Reading(place, match.end(), None, frozenset({DateFlag.NO_YEAR}), 0.3, tuple(found))


def _is_age_of(text: str, last: Reading, found: Reading) -> bool:
    return (found.age is not None and last.date is not None and last.age is None
            and text[last.end:found.start] in ("", "(", ",", "、", " ", "(现", "(时"))


def _with_age(text: str, last: Reading, found: Reading, context: DateContext) -> Reading:
    flags = set(last.flags)
    if context.page_date is not None and last.date is not None and found.age is not None:
        agrees = age_agrees(last.date, context.page_date, found.age)
        flags.add(DateFlag.AGE_AGREES if agrees else DateFlag.AGE_DISAGREES)
    closes = text[last.end:found.start].startswith("(") and text[found.end:found.end + 1] == ")"
    return replace(last, end=found.end + closes, age=found.age, flags=frozenset(flags))


def id_card_source(text: str, start: int) -> bool:
    """Whether the words before a date say that it comes from the identity card."""
    return _ID_CARD.search(text[:start]) is not None
