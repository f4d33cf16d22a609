"""What is known of a fact at run time that tells whether it is right."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from extraction.page_verdict import GRADES
from extraction.spans import Span
from models.facts import SLOT_FIELDS, Alternative, Value

SUREST = 0.999  # more is not told apart


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of one fact.

    `weakest` and `line`: how sure the least sure character, and the least sure line, of the spot is (orders of
    magnitude of the doubt: 1 is 0.9, 2 is 0.99). `parser`: logarithm of the parser's own confidence. `rival`:
    probability of the likeliest other reading. `worn`: the page's verdict, 0 good to 1 scan again. `prose`: 1 outside
    of tables.
    """

    weakest: float
    line: float
    parser: float
    rival: float
    worn: float
    prose: float

    def values(self) -> tuple[float, ...]:
        """In the order of the fields."""
        return self.weakest, self.line, self.parser, self.rival, self.worn, self.prose


NAMES = ("weakest", "line", "parser", "rival", "worn", "prose")


def signs_of(span: Span, parser: float, alternatives: tuple[Alternative, ...]) -> Signs:
    """The signs of a fact that stands in `span`; `parser` is the confidence 0..1 of whoever understood it."""
    characters = [c.confidence for c in span.characters]
    verdict = span.page.quality.verdict
    return Signs(
        _doubt(min(characters, default=span.confidence)), _doubt(span.confidence), math.log(max(parser, 0.05)),
        max((a.confidence for a in alternatives), default=0.0),
        GRADES.index(verdict) / (len(GRADES) - 1) if verdict in GRADES else 0.0, 0.0 if span.place is not None else 1.0)


def sort_of(kind: str, fields: Mapping[str, Value]) -> str:
    """What is calibrated together: the kind, of identity facts the field."""
    return f"{kind}:{fields.get('field', '')}" if kind in ("identity",) and kind in SLOT_FIELDS else kind


def _doubt(confidence: float) -> float:
    return -math.log10(1 - min(confidence, SUREST))
