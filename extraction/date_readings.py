"""Rival dates that the recogniser's second choices give: 1968.3 that may be 1966.3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.date_reader import parse_date
from extraction.date_types import NO_CONTEXT, DateContext, DateFlag, ParsedDate
from models.dates import PartialDate
from models.pages import Character

MOST_READINGS = 5
LEAST_PROBABILITY = 0.02
_CLOSE_RIVAL = 0.25  # at least this likely, the spot may be written over: a person should look


def date_readings(
    line_text: str, char_alternatives: Sequence[Character], context: DateContext = NO_CONTEXT
) -> list[tuple[ParsedDate, float]]:
    """The date as read, then the other dates that swapping one character gives, each with its share of probability."""
    best = parse_date(line_text, context)
    if best is None:
        return []
    weights: dict[PartialDate | None, tuple[ParsedDate, float]] = {best.date: (best, 1.0)}
    for text, ratio in _swaps(line_text, char_alternatives, best.span):
        rival = parse_date(text, context)
        if rival is None or rival.date is None:
            continue
        kept = weights.get(rival.date)
        if kept is None or (kept[1] < ratio and kept[0] is not best):
            weights[rival.date] = (rival, ratio)
    return _shares(best, list(weights.values()))


def _shares(best: ParsedDate, weighted: list[tuple[ParsedDate, float]]) -> list[tuple[ParsedDate, float]]:
    total = sum(weight for _, weight in weighted)
    shares = [(parsed, weight / total) for parsed, weight in weighted]
    rivals = sorted(((p, s) for p, s in shares if p is not best and s >= LEAST_PROBABILITY), key=lambda item: -item[1])
    close = bool(rivals) and rivals[0][1] >= _CLOSE_RIVAL
    first = replace(best, flags=best.flags | {DateFlag.ALTERATION_POSSIBLE}) if close else best
    return [(first, shares[0][1]), *rivals[:MOST_READINGS - 1]]


def _swaps(text: str, characters: Sequence[Character], span: tuple[int, int]) -> list[tuple[str, float]]:
    """The line with one character of the date swapped, and how likely that is beside the character as read."""
    swapped, place = [], 0
    for character in characters:
        found = text.find(character.text, place) if character.text else -1
        if found < 0:
            continue
        place = found + len(character.text)
        if not span[0] <= found < span[1]:
            continue
        for other, probability in character.alternatives:
            if other != character.text and character.confidence > 0:
                ratio = min(1.0, probability / character.confidence)
                swapped.append((text[:found] + other + text[place:], ratio))
    return swapped
