"""What a spelling must look like to stand for a stretch: as dates are written, as a lone numeral, or like anything."""

from __future__ import annotations

from collections.abc import Callable

from extraction.date_net.alphabet import canonical
from extraction.date_net.grammar import DATE, sensible
from extraction.second_look.date_forms import is_date, is_lone, is_whole, runs


def fit_for(before: str) -> Callable[[str], bool]:
    """Whether a spelling is written as what `before`, the first reading, is meant as."""
    return is_lone if is_lone(before.strip()) else is_dated if is_date(before) else _fits_anything


def is_dated(text: str) -> bool:
    """Whether a text is written as dates and periods are, nothing of it missing, and can be meant."""
    return is_whole(text) or (sensible().kind_of(canonical(text)) == DATE and all(
        is_whole(text[start:end]) for start, end in runs(text) if is_date(text[start:end])))


def _fits_anything(text: str) -> bool:  # noqa: ARG001
    return True
