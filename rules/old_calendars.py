"""Birth dates told in old ways, as wide spans of days: 民国 years, stems and branches, zodiac, nominal age (P-21)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from models.dates import FIRST_DAY, LAST_DAY, Calendar, PartialDate, Precision, add_years
from rules.records import between

STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
REPUBLIC = re.compile(r"民国\s*([元〇零一二三四五六七八九十百廿卅\d]{1,4})\s*年")
STEM_BRANCH = re.compile(f"([{STEMS}])([{BRANCHES}])")
ANIMAL = re.compile(f"(?:属相?|生肖)[:：]?([{ANIMALS}])")
TOLD_AGE = re.compile(r"([一二三四五六七八九十廿卅\d]{1,4})\s*[岁歲]")
COMMON_YEAR = re.compile(r"\d{2,4}\s*[年.．\-/]|[一二〇零九]{2,4}年")
DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
FIRST_YEAR, LAST_YEAR = 1864, 2043
"""Years that a stem and a branch, or an animal, may mean."""

Row = Mapping[str, Any]


def is_old_style(raw: str) -> bool:
    """Whether a text tells a date by the Republic's years, stem and branch, animal, or (without a year) by age."""
    if REPUBLIC.search(raw) or STEM_BRANCH.search(raw) or ANIMAL.search(raw):
        return True
    return bool(TOLD_AGE.search(raw)) and not COMMON_YEAR.search(raw)


def old_style_spans(raw: str, stored: PartialDate | None, formed: PartialDate | None, row: Row) -> list[PartialDate]:
    """The spans of days that a birth date told in an old way can mean; the stored conversion narrows them."""
    republic = REPUBLIC.search(raw)
    if republic is not None:
        years = chinese_number(republic[1])
        when = stored if stored is not None else _year(int(row["republic"]) + years) if years else None
        return [_either_calendar(when)] if when is not None else []
    cycle = STEM_BRANCH.search(raw) or ANIMAL.search(raw)
    if cycle is not None:
        return [lunar_year(year, row) for year in _years_of(cycle, stored)]
    told = TOLD_AGE.search(raw)
    age = chinese_number(told[1]) if told is not None else 0
    if age and formed is not None and (stored is None or stored.precision not in (Precision.DAY, Precision.MONTH)):
        return [*birth_spans(age, formed, None, row)]
    return [stored] if stored is not None else []


def birth_spans(age: int, on: PartialDate, nominal: bool | None, row: Row) -> list[PartialDate]:
    """Spans of birth days of someone who is `age` on a day: completed years, nominal years, or both where unsaid."""
    if on.earliest == FIRST_DAY or on.latest == LAST_DAY or not 0 < age < 130:
        return []
    spans = []
    if nominal is not True:
        spans.append(between(add_years(on.earliest, -age - 1) + timedelta(days=1), add_years(on.latest, -age)))
    if nominal is not False:
        last = tuple(row["year_last"])
        old_year = (on.latest.month, on.latest.day) <= last and on.earliest.year == on.latest.year
        first = lunar_year(on.earliest.year - age + (0 if old_year else 1), row)
        spans.append(between(first.earliest, lunar_year(on.latest.year - age + 1, row).latest))
    return spans


def lunar_year(year: int, row: Row) -> PartialDate:
    """The days that a year from one spring festival to the next can have."""
    return between(date(year, *row["year_first"]), date(year + 1, *row["year_last"]))


def chinese_number(text: str) -> int:
    """二十一, 廿一, 二一 or 21 as a number; 0 where it is none."""
    if text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十").replace("百", "")
    tens, ten, ones = text.partition("十")
    if ten:
        return (DIGITS.get(tens, 1) if tens else 1) * 10 + (DIGITS.get(ones, 0) if ones else 0)
    return int("".join(str(DIGITS[digit]) for digit in text)) if text and all(d in DIGITS for d in text) else 0


def _year(year: int) -> PartialDate:
    return PartialDate(f"{year:04}")


def _either_calendar(when: PartialDate) -> PartialDate:
    """A month or day of a 民国 year may be lunar unless the page says otherwise."""
    if when.calendar is Calendar.GREGORIAN or when.precision not in (Precision.DAY, Precision.MONTH):
        return when
    lunar = when.as_lunar
    return between(min(when.earliest, lunar[0]), max(when.latest, lunar[1])) if lunar else when


def _years_of(cycle: re.Match[str], stored: PartialDate | None) -> list[int]:
    """Years of a stem and branch or an animal; the stored year where it fits or where it is all there is."""
    if len(cycle.groups()) == 2:
        stem, branch = STEMS.index(cycle[1]), BRANCHES.index(cycle[2])
        years = [y for y in range(FIRST_YEAR, LAST_YEAR) if (y - 4) % 10 == stem and (y - 4) % 12 == branch]
    else:
        years = [y for y in range(FIRST_YEAR, LAST_YEAR) if (y - 4) % 12 == ANIMALS.index(cycle[1])]
    if stored is None or stored.earliest == FIRST_DAY or stored.latest == LAST_DAY:
        return years
    told = range(stored.earliest.year - (0 if stored.precision is Precision.YEAR else 1), stored.latest.year + 1)
    return [year for year in years if year in told] or [y for y in told if 1 < y < 9998]
