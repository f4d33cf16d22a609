"""Cohorts: 66届 names the year of graduation, 77级 the year of entry. They are no dates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.date_text import prepare
from extraction.numerals import number

_COHORT = re.compile(
    r"(?<![0-9〇一二三四五六七八九十行政薪])(?P<n>(?:19|20)\d\d|\d\d"
    r"|[六七八九〇][〇一二三四五六七八九])(?P<kind>届|级)"
    r"(?P<after>学生|本科|专科|新生|毕业|.{0,8}[班系]|高中|初中|中专)?")
_OLD_GRADES = 31  # below it 级 is also a pay grade (行政十三级): only a school word makes it a cohort


@dataclass(frozen=True, slots=True)
class Cohort:
    """`kind` is `entry` (级) or `graduation` (届); `text` is its form on the wire, `77级`."""

    raw: str
    start: int
    end: int
    year: int
    kind: str

    @property
    def text(self) -> str:
        """`77级`, `66届`."""
        return f"{self.year % 100:02}{'级' if self.kind == 'entry' else '届'}"


def parse_cohorts(text: str) -> list[Cohort]:
    """All cohorts in a text."""
    ready = prepare(text)
    found = []
    for match in _COHORT.finditer(ready.text):
        short = number(match["n"]) or 0
        entry = match["kind"] == "级"
        if (short < _OLD_GRADES and not match["after"]) or (short > 100 and not 1900 <= short <= 2040):
            continue
        year = short if short > 100 else short + (2000 if short < _OLD_GRADES else 1900)
        start, end = ready.raw_span(match.start(), match.end("kind"))
        found.append(Cohort(text[start:end], start, end, year, "entry" if entry else "graduation"))
    return found
