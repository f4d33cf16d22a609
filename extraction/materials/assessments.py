"""Yearly assessments that forms about something else tell in one cell or table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.drafts import Draft
from extraction.field import Field
from extraction.materials.document import Document
from extraction.numerals import number

GRADES = "优秀|基本称职|基本合格|不称职|不合格|称职|合格|未定等次|不确定等次|不定等次"
GRADE = re.compile(rf"(?P<g>{GRADES})")
_YEAR = r"(?:19|20)\d{2}|[一二][九〇○零0][〇○零一二三四五六七八九]{2}|(?<!\d)[890123]\d(?=年)"
_TOKEN = re.compile(rf"(?P<y>{_YEAR})|(?P<g>{GRADES})|(?P<to>年?度?[—\-~至到]+)|(?P<sep>[。;；])")
_RECENT = re.compile(r"近(?P<n>[二两三四五2345])年|连续(?P<m>[二两三四五2345])年")
_FIRST, _LAST, _LONGEST = 1949, 2100, 30
_COUNTS = {"两": 2}


@dataclass
class _Years:
    """Years that wait for their grade, where the first of them stands, and whether a range is open."""

    found: list[int]
    start: int = 0
    ranges: bool = False


def assessment_list(document: Document) -> Iterator[Draft]:
    """Grades by year: `2001年度称职；2002年度优秀`, `2016—2018年称职`, `近三年均为称职`, `优秀（2011、2013）`."""
    for field in document.filled("assessment_results"):
        told = list(_by_year(field)) or list(_of_late(document, field))
        seen: set[object] = set()
        for draft in told:
            if draft.fields["year"] not in seen:
                seen.add(draft.fields["year"])
                yield draft
    for table in document.tables_of("assessment"):
        for line in table.lines:
            year, grade = line.get("year"), line.get("grade")
            value = re.search(r"(?:19|20)\d{2}", year.text) if year else None
            given = GRADE.search(grade.text) if grade else None
            if grade and value and given:
                yield Draft("assessment", {"year": int(value[0]), "grade": given["g"]}, grade)


def graded_years(field: Field) -> Iterator[Draft]:
    """Years with their grades in a piece of text."""
    return _by_year(field)


def _by_year(field: Field) -> Iterator[Draft]:
    text = field.value.text
    years = _Years([])
    behind: tuple[str, int] | None = None  # a grade whose years follow in a bracket
    for match in _TOKEN.finditer(text):
        if match["y"]:
            _add(years, match)
            if behind is not None and text[match.end():].lstrip("年度")[:1] not in "、,，和及至—-~到":
                yield from _drafts(field, years, behind[0], behind[1], match.end())
                years, behind = _Years([]), None
        elif match["to"]:
            years.ranges = bool(years.found)
        elif match["sep"]:
            years, behind = _Years([]), None
        elif years.found:
            yield from _drafts(field, years, match["g"], years.start, match.end())
            years, behind = _Years([]), None
        elif text[match.end():][:1] in ("(", ":"):
            behind = (match["g"], match.start())


def _add(years: _Years, match: re.Match[str]) -> None:
    value = _year(match["y"])
    if value is None or not _FIRST <= value <= _LAST:
        return
    if not years.found:
        years.start = match.start()
    if years.ranges and 0 < value - years.found[-1] <= _LONGEST:
        years.found += range(years.found[-1] + 1, value)
    years.found.append(value)
    years.ranges = False


def _year(text: str) -> int | None:
    value = number(text.replace("○", "〇"))
    if value is not None and value < 100:
        return value + (1900 if value >= 49 else 2000)
    return value


def _drafts(field: Field, years: _Years, grade: str, start: int, end: int) -> Iterator[Draft]:
    for year in years.found:
        yield Draft("assessment", {"year": year, "grade": grade}, field.value.part(start, end))


def _of_late(document: Document, field: Field) -> Iterator[Draft]:
    """`近三年均为称职`: the years before the one in which the form was filled in."""
    filled = document.filled_on
    match = _RECENT.search(field.value.text) or _RECENT.search(field.heading)
    grades = GRADE.findall(field.value.text)
    if filled is None or match is None or len(set(grades)) != 1 or not re.search("均|都|皆|连续", field.value.text):
        return
    count = _COUNTS.get(match["n"] or match["m"]) or number(match["n"] or match["m"]) or 0
    last = filled.latest.year
    for year in range(last - count, last):
        yield Draft("assessment", {"year": year, "grade": grades[0]}, field.value, 0.8)
