"""Where a table without rules ends: at a heading with its colon, a label in two lines, the next label of a box."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.label_halves import CLOSE, SURE, continues
from extraction.labels import match_label
from models.pages import TextLine

_BRACKET = re.compile(r"[(（]\s*(其间|期间|其中)")
_COLON = re.compile(r"[:：]")


def starts_box(
    row: Sequence[TextLine], heads: Sequence[TextLine], lines: Sequence[TextLine], upright: Sequence[TextLine],
) -> bool:
    """Whether a row below the heads of a table is of another box. `upright` are labels printed downwards."""
    first = row[0]
    if first.box.x0 < heads[0].box.x1 and _is_headed(first.text):
        return True
    return _is_half_a_label(first, lines) or _is_beside_next(first, heads, upright)


def _is_headed(text: str) -> bool:
    """Whether words are a heading with a colon behind it, or a label, its colon and its value."""
    head, colon, rest = _parted(text)
    if not colon or _BRACKET.search(text):
        return False
    return not rest.strip() or match_label(head, loose=False) is not None


def _parted(text: str) -> tuple[str, str, str]:
    mark = _COLON.search(text)
    return (text[:mark.start()], mark[0], text[mark.end():]) if mark is not None else (text, "", "")


def _is_half_a_label(first: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line is the upper or lower half of a label that is no word of a table."""
    pairs = [(first, other) for other in lines if continues(first, other)]
    pairs += [(other, first) for other in lines if continues(other, first)]
    labels = [match_label(upper.text + lower.text, loose=False) for upper, lower in pairs]
    alone = match_label(first.text, loose=False)
    return alone is None and any(
        label is not None and label.score >= SURE and label.concept not in ("family", "resume") for label in labels)


def _is_beside_next(first: TextLine, heads: Sequence[TextLine], upright: Sequence[TextLine]) -> bool:
    """Whether a row stands beside an upright label further down than the one beside the table itself."""
    bottom = max(line.box.y1 for line in heads)
    left = [line for line in upright if line.box.x1 <= min(line.box.x0 for line in heads) and line.box.y1 > bottom]
    own = min(left, key=lambda line: line.box.y0, default=None)
    if own is None:
        return False
    edge = own.box.y1 - CLOSE * own.box.width
    return any(line.box.y0 >= edge and line.box.y0 <= first.box.centre[1] <= line.box.y1 for line in left)
