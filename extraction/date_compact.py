"""Dates written as one number: `19680315`, `196803`, in a cell also `680315`."""

from __future__ import annotations

import re

from extraction.date_parts import Parts, assemble
from extraction.date_types import DateContext, DateFlag, Reading
from extraction.date_years import LAST_PLAUSIBLE, last_year, read_year

_COMPACT = re.compile(r"(?<![0-9A-Za-z.])((?:1[89]|20)\d\d)(\d\d)(\d\d)?(?![0-9Xx]|[号部元人册卡室房])")
_COMPACT_SHORT = re.compile(r"(?<![0-9A-Za-z.])(\d\d)(\d\d)(\d\d)(?![0-9Xx])")
_NUMBERED = re.compile(r"(?:电话|手机|邮编|编码|编号|学号|账号|证号|号码|代码|No\.?|№|第):?$", re.IGNORECASE)


def read_compact(text: str, place: int, context: DateContext, *, cell: bool) -> Reading | None:
    """The number at `place` as a date. In running text an impossible one is some other number."""
    match = _COMPACT.match(text, place)
    if match is None or _NUMBERED.search(text[:place]):
        return _short(text, place, context) if cell else None
    year, month, day = int(match[1]), int(match[2]), int(match[3]) if match[3] else None
    made = assemble(year, Parts(match.end(), month, day), context.calendar)
    broken = DateFlag.INVALID_PART_DROPPED in made.flags
    if not cell and (broken or year > min(last_year(context), LAST_PLAUSIBLE)):
        return None
    confidence = 0.5 if broken else 1.0 if day else 0.95
    return Reading(place, match.end(), made.date, made.flags, confidence, year=year)


def _short(text: str, place: int, context: DateContext) -> Reading | None:
    match = _COMPACT_SHORT.match(text, place)
    year = read_year(f"{match[1]}年", 0, context) if match else None
    if match is None or year is None or year.year is None:
        return None
    made = assemble(year.year, Parts(match.end(), int(match[2]), int(match[3])), context.calendar)
    if DateFlag.INVALID_PART_DROPPED in made.flags:
        return None
    return Reading(place, match.end(), made.date, year.flags, 0.7, year=year.year)
