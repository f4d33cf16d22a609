"""Paragraphs under a heading: whether a row goes on with the words of the row above it."""

from __future__ import annotations

from collections.abc import Sequence

from models.pages import TextLine

_NEAR = 1.2  # heights of a line: blank paper between the rows of a paragraph
_INDENT = 3.0  # the same: how far its first row may be indented
_FULL = 0.85  # of the widest row: a row shorter than this ends its paragraph
_ENDS = tuple("。.；;：:")


def goes_on_below(above: Sequence[TextLine], row: Sequence[TextLine]) -> bool:
    """Whether a row that begins like a label (学校…) is in truth the next row of the paragraph `above`."""
    if not above or len(row) != 1:
        return False
    last, line = above[-1], row[0]
    widest = max(part.box.width for part in above)
    if last.text.rstrip().endswith(_ENDS) or last.box.x1 < max(part.box.x1 for part in above) - (1 - _FULL) * widest:
        return False
    gap = line.box.y0 - last.box.y1
    height = last.box.height
    return gap < _NEAR * height and -_INDENT * height < line.box.x0 - last.box.x0 < height / 2
