"""From raw text to dates with their raw spans."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.date_scan import id_card_source, scan
from extraction.date_suggestion import suggest
from extraction.date_text import DateText, prepare
from extraction.date_types import NO_CONTEXT, Candidate, DateContext, DateFlag, ParsedDate, Reading

_MENDED = 0.7  # what each mended character leaves of the confidence
_LEAST = 0.1
_RARELY_OCR = 20  # a cell longer than this holds more than a date: no suggestion
_BARE_YEAR = re.compile("[0-9]{4}")
_OTHER_SIGNS = re.compile("[0-9A-Za-z]")


def parse_dates(text: str, context: DateContext = NO_CONTEXT) -> list[ParsedDate]:
    """All dates in running text, from left to right."""
    ready = prepare(text)
    return [_with_other_s(to_parsed(ready, reading, context), context) for reading in scan(ready.text, context)]


def parse_date(text: str, context: DateContext = NO_CONTEXT) -> ParsedDate | None:
    """The date of a cell that should hold one; None where it holds none.

    `date` is None where the cell says something that nobody may decide: an age, an animal, a day without its year.
    """
    ready = prepare(text)
    found = [to_parsed(ready, reading, context) for reading in scan(ready.text, context, cell=True)
             if not _stray_year(ready.text, reading)]
    decided = [parsed for parsed in found if parsed.date is not None]
    if decided or found:
        return _with_other_s((decided or found)[0], context)
    return _suggestion(text, ready, context)


def _stray_year(text: str, reading: Reading) -> bool:
    """A bare number among other numbers or letters is not yet the year of a cell."""
    bare = _BARE_YEAR.fullmatch(text[reading.start:reading.end])
    return bool(bare and _OTHER_SIGNS.search(text[:reading.start] + text[reading.end:]))


def to_parsed(ready: DateText, reading: Reading, context: DateContext = NO_CONTEXT) -> ParsedDate:
    """A reading in the places of the raw text, with what its place on the page says."""
    start, end = ready.raw_span(reading.start, reading.end)
    flags, confidence = set(reading.flags), reading.confidence
    mended = sum(reading.start <= place < reading.end for place in ready.mended)
    if mended:
        flags.add(DateFlag.OCR_REPAIRED)
        confidence *= _MENDED**mended
    if id_card_source(ready.text, reading.start):
        flags.add(DateFlag.ID_CARD_SOURCE)
    page = context.page_date
    if reading.date is not None and page is not None and reading.date.earliest > page.latest:
        flags.add(DateFlag.AFTER_PAGE)
    return ParsedDate(ready.source.raw[start:end], start, end, reading.date, frozenset(flags),
                      round(max(_LEAST, confidence), 4), reading.candidates, reading.age)


def _with_other_s(parsed: ParsedDate, context: DateContext) -> ParsedDate:
    """An S is a misread 8 or 5: the date that the other one gives is kept as a candidate."""
    if parsed.date is None or DateFlag.OCR_REPAIRED not in parsed.flags or not set(parsed.raw) & set("Ss"):
        return parsed
    others = [parse_date(re.sub("[Ss]", digit, parsed.raw), context) for digit in "58"]
    found = [other.date for other in others if other is not None and other.date not in (None, parsed.date)]
    return replace(parsed, candidates=parsed.candidates + tuple(
        Candidate(date, "a misread S") for date in found if date is not None))


def _suggestion(text: str, ready: DateText, context: DateContext) -> ParsedDate | None:
    """What another parser makes of a cell that this one cannot read: shown, never used."""
    if len(ready.text) > _RARELY_OCR or not any(char.isdigit() or char in "一二三四五六七八九" for char in ready.text):
        return None
    date = suggest(ready.text, context)
    if date is None:
        return None
    whole = ParsedDate(text, 0, len(text), None, frozenset({DateFlag.SUGGESTED, DateFlag.NEEDS_REVIEW}), _LEAST)
    return replace(whole, candidates=(Candidate(date, "suggested by dateparser"),))
