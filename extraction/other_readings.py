"""Other readings of a fact as a whole: of its dates, its numbers and its identity number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from extraction.date_values import MOST_ALTERNATIVES, alternatives
from extraction.dates import DateContext, parse_dates
from extraction.rival_texts import other_texts, ranked, swapped_texts
from extraction.spans import Span
from models.dates import PartialDate
from models.facts import Alternative, Value

_DIGITS = re.compile(r"[0-9]+")
_IDENTITY = re.compile(r"[0-9]{17}[0-9Xx]|[0-9]{15}(?![0-9])")
LEAST = 0.02


def other_readings(kind: str, fields: Mapping[str, Value], span: Span) -> tuple[Alternative, ...]:
    """The likeliest first; none where nothing on the spot was in doubt."""
    if not _is_in_doubt(span):
        return ()
    found = [*_dates(fields, span), *_numbers(fields, span)]
    if kind == "identity" and fields.get("field") == "id_number":
        found += _identity_numbers(str(fields.get("value", "")), span)
    return likeliest(Alternative(*reading) for reading in found)


def likeliest(found: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """The readings that are kept: each value once, the likeliest first."""
    readings = [(other.text, other.value, other.confidence) for other in found]
    return tuple(Alternative(*reading) for reading in ranked(readings, MOST_ALTERNATIVES))


def _is_in_doubt(span: Span) -> bool:
    return any(line.rivals for line in span.lines) or any(c.alternatives for c in span.characters)


def _dates(fields: Mapping[str, Value], span: Span) -> Iterator[tuple[str, str, float]]:
    """Readings of the dates in the span that the fact states."""
    stated = {value for value in fields.values() if isinstance(value, PartialDate)}
    for parsed in parse_dates(span.text, DateContext()) if stated else ():
        if parsed.date in stated and parsed.date is not None:
            part = span.part(parsed.start, parsed.end)
            for other in alternatives(part, parsed.date, DateContext()):
                yield other.text, other.value, other.confidence


def _numbers(fields: Mapping[str, Value], span: Span) -> Iterator[tuple[str, str, float]]:
    """Readings of the whole numbers in the span that the fact states."""
    stated = {str(value) for value in fields.values() if isinstance(value, int) and not isinstance(value, bool)}
    before = _DIGITS.findall(span.text)
    for text, share in _texts(span) if stated & set(before) else ():
        after = _DIGITS.findall(text)
        if len(after) == len(before):
            yield from ((new, str(int(new)), share) for old, new in zip(before, after, strict=True)
                        if old in stated and new != old)


def _identity_numbers(value: str, span: Span) -> Iterator[tuple[str, str, float]]:
    for text, share in _texts(span):
        match = _IDENTITY.search(text.replace(" ", ""))
        if match and match[0].upper() != value:
            yield match[0], match[0].upper(), share


def _texts(span: Span) -> Iterator[tuple[str, float]]:
    return (item for texts in (other_texts(span), swapped_texts(span)) for item in texts if item[1] >= LEAST)
