"""Where a table without rules ends: at a heading with its colon, a label in two lines, the next label of a box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.label_halves import CLOSE, SURE, continues
from extraction.labels import match_label
from extraction.wordings.opinions import OPINION
from models.pages import TextLine

_BRACKET = re.compile(r"[(（]\s*(其间|期间|其中)")
_COLON = re.compile(r"[:：]")


def starts_box(
    row: Sequence[TextLine], heads: Sequence[TextLine], lines: Sequence[TextLine], upright: Sequence[TextLine],
    kind: str,
) -> bool:
    """Whether a row below the heads of a table is of another box. `upright` are labels printed downwards."""
    first = row[0]
    if first.box.x0 < heads[0].box.x1 and _is_headed(first.text):
        return True
    return _is_part_of_label(first, lines, kind) or _is_beside_next(first, heads, upright) or _is_signed_for(
        first, heads, upright)


def _is_signed_for(first: TextLine, heads: Sequence[TextLine], upright: Sequence[TextLine]) -> bool:
    """Whether a row stands beside an upright heading of an opinion below the heads: 申请人签名 is no row of a table."""
    bottom = max(line.box.y1 for line in heads)
    return any(line.box.y0 > bottom and line.box.y0 <= first.box.centre[1] and line.box.x1 <= first.box.x0
               and line.box.x0 < heads[0].box.x1 and (label := match_label(line.text, loose=False)) is not None
               and label.concept == OPINION for line in upright)


def _is_headed(text: str) -> bool:
    """Whether words are a heading with a colon behind it, or a label, its colon and its value."""
    head, colon, rest = _parted(text)
    if not colon or _BRACKET.search(text):
        return False
    return not rest.strip() or match_label(head, loose=False) is not None


def _parted(text: str) -> tuple[str, str, str]:
    mark = _COLON.search(text)
    return (text[:mark.start()], mark[0], text[mark.end():]) if mark is not None else (text, "", "")


def _is_part_of_label(first: TextLine, lines: Sequence[TextLine], kind: str) -> bool:
    """Whether a line is one of two or three that are a label together: no word of a table, and not its own label."""
    own = {kind, "resume"} if kind == "study" else {kind}
    return match_label(first.text, loose=False) is None and any(
        (label := match_label("".join(line.text for line in run), loose=False)) is not None and label.score >= SURE
        and label.concept not in own for run in _runs(first, lines))


def _runs(line: TextLine, lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Two or three lines under one another, a given one among them."""
    above = [other for other in lines if continues(other, line)]
    below = [other for other in lines if continues(line, other)]
    yield from ([upper, line] for upper in above)
    yield from ([line, lower] for lower in below)
    yield from ([upper, line, lower] for upper in above for lower in below)
    yield from ([line, lower, last] for lower in below for last in lines if continues(lower, last))
    yield from ([first, upper, line] for upper in above for first in lines if continues(first, upper))


def _is_beside_next(first: TextLine, heads: Sequence[TextLine], upright: Sequence[TextLine]) -> bool:
    """Whether a row stands beside an upright label further down than the one beside the table itself."""
    bottom = max(line.box.y1 for line in heads)
    left = [line for line in upright if line.box.x1 <= min(line.box.x0 for line in heads) and line.box.y1 > bottom]
    own = min(left, key=lambda line: line.box.y0, default=None)
    if own is None:
        return False
    edge = own.box.y1 - CLOSE * own.box.width
    return any(line.box.y0 >= edge and line.box.y0 - first.box.height / 2 <= first.box.centre[1] <= line.box.y1
               for line in left)
