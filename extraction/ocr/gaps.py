"""Parts a line that the detector drew over a wide gap: on forms without vertical rules it may hold several fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low

from models.pages import BoundingBox, Character, TextLine

WIDE = 1.1  # a gap between fields is at least this wide, in heights of the line
OUTSTANDING = 2.5  # and this many times the usual gap: a heading set wide is one line
FEWEST = 3  # characters of a line that is worth parting
_GOES_ON_BEHIND = frozenset("年月自至由从到第(（〔[-—~－～一.·．,，、/")  # dates and brackets may be set wide
_GOES_ON_BEFORE = frozenset("年月日号码至到岁元)）〕]-—~－～一.·．,，、/:：。;；")


def parted(line: TextLine) -> list[TextLine]:
    """The line, or its pieces from left to right; nothing is lost but the blanks between them."""
    inked = [character for character in line.characters if character.text.strip()]
    if len(inked) < FEWEST or len({(c.x0, c.x1) for c in inked}) < len(inked):
        return [line]  # written downwards, or the places of its characters are not known
    gaps = [right.x0 - left.x1 for left, right in pairwise(inked)]
    least = max(WIDE * line.box.height, OUTSTANDING * max(0, median_low(gaps)))
    wide = [inked[i] for i, gap in enumerate(gaps, start=1) if gap >= least and _ends(inked, i)]
    if not wide:
        return [line]
    starts = [0, *(line.characters.index(first) for first in wide), len(line.characters)]
    return [_piece(line, line.characters[start:end]) for start, end in pairwise(starts)]


def _ends(characters: Sequence[Character], i: int) -> bool:
    """Whether something may end before the `i`-th character: no date, no label set wide (籍　贯)."""
    before, after = characters[i - 1].text, characters[i].text
    goes_on = before in _GOES_ON_BEHIND or after in _GOES_ON_BEFORE or (before.isdigit() and after.isdigit())
    return i >= 2 and not goes_on


def _piece(line: TextLine, characters: Sequence[Character]) -> TextLine:
    """Part of the line, from its first to its last character that is no blank."""
    inked = [i for i, character in enumerate(characters) if character.text.strip()]
    kept = characters[inked[0] : inked[-1] + 1]
    box = BoundingBox(kept[0].x0, line.box.y0, max(kept[0].x0, kept[-1].x1), line.box.y1)
    confidence = sum(character.confidence for character in kept) / len(kept)
    return replace(line, box=box, text="".join(c.text for c in kept), confidence=confidence, characters=tuple(kept))
