"""What is known of a fact at run time that tells whether it is right."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from extraction.page_verdict import GRADES
from extraction.spans import Span
from models.dates import PartialDate
from models.facts import SLOT_FIELDS, Alternative, Value
from models.pages import PageContent

LEAST_ODDS, MOST_ODDS = -1.0, 3.0  # beyond these nothing is told apart
USUAL, USUAL_CHARACTERS = 0.96, 20  # a page of few characters is taken to be read about as well as others
ROUND_FIGURE = 10.0  # of a hundred characters ten misread: 1
YEAR_ENOUGH = frozenset({"family", "award"})  # what such kinds usually state of a date
_YEAR = re.compile(r"[0-9]{4}")
_LETTER = re.compile(r"(?![〇零一二三四五六七八九十])[一-鿿]")


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of one fact.

    `weakest` and `line`: how sure the least sure character, and the least sure line, of the spot is (odds in orders of
    magnitude: 0 is 0.5, 1 is 0.91, 2 is 0.99). `parser`: logarithm of the parser's own confidence. `rival`: probability
    of the likeliest other reading. `worn`: the page's verdict, 0 good to 1 scan again. `prose`: 1 outside of tables.
    `page`: tenths of the page's characters that are likely misread: a hand that the recogniser does not know shows
    there before it shows in the single word. `words`: how much text, which no grammar checks, has to be right
    (logarithm of 1 + characters). `year`: 1 where of a date only the year was read though its kind states more.
    """

    weakest: float
    line: float
    parser: float
    rival: float
    worn: float
    prose: float
    page: float = 0.0
    words: float = 0.0
    year: float = 0.0

    def values(self) -> tuple[float, ...]:
        """In the order of `NAMES`."""
        return (self.weakest, self.line, self.parser, self.rival, self.worn, self.prose, self.page, self.words,
                self.page * self.words, self.year)


NAMES = ("weakest", "line", "parser", "rival", "worn", "prose", "page", "words", "words_on_page", "year")


def signs_of(
    span: Span, parser: float, alternatives: tuple[Alternative, ...], kind: str = "",
    fields: Mapping[str, Value] | None = None, *, when: Span | None = None,
) -> Signs:
    """The signs of a fact that stands in `span`, its date perhaps apart from it at `when`.

    `parser` is the confidence 0..1 of whoever understood it.
    """
    spots = [span] if when is None else [span, when]
    line = min(spot.confidence for spot in spots)
    characters = [c.confidence for spot in spots for c in spot.characters]
    verdict = span.page.quality.verdict
    return Signs(
        _odds(min(characters, default=line)), _odds(line), math.log(max(parser, 0.05)),
        max((a.confidence for a in alternatives), default=0.0),
        GRADES.index(verdict) / (len(GRADES) - 1) if verdict in GRADES else 0.0, 0.0 if span.place is not None else 1.0,
        ROUND_FIGURE * _misread_share(span.page), math.log1p(_letters(kind, fields or {}, span.text)),
        float(kind not in YEAR_ENOUGH and any(_is_only_year(name, value) for name, value in (fields or {}).items())))


def sort_of(kind: str, fields: Mapping[str, Value]) -> str:
    """What is calibrated together: the kind, of identity facts the field."""
    return f"{kind}:{fields.get('field', '')}" if kind in ("identity",) and kind in SLOT_FIELDS else kind


def _misread_share(page: PageContent) -> float:
    """The share 0..1 of the page's characters that the recogniser itself expects to be wrong."""
    doubt, count = USUAL_CHARACTERS * (1 - USUAL), USUAL_CHARACTERS
    for line in page.text.lines:
        sure = [c.confidence for c in line.characters] or [line.confidence] * len(line.text)
        doubt, count = doubt + len(sure) - sum(sure), count + len(sure)
    return doubt / count


def _letters(kind: str, fields: Mapping[str, Value], text: str) -> int:
    """Characters of the fact's texts that were read from its spot; those of a seal are printed."""
    if kind == "seal":
        return 0
    texts = [value for value in fields.values() if isinstance(value, str)]
    return sum(letter in text for value in texts for letter in _LETTER.findall(value))


def _is_only_year(name: str, value: Value) -> bool:
    """Whether this is a date of the fact itself, and but a year: the day of the form is not its own."""
    return name != "on" and isinstance(value, PartialDate) and _YEAR.fullmatch(value.edtf) is not None


def _odds(confidence: float) -> float:
    kept = min(max(confidence, 1e-6), 1 - 1e-6)
    return min(MOST_ODDS, max(LEAST_ODDS, math.log10(kept / (1 - kept))))
