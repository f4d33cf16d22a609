"""Labels in several lines on forms without rules: what is a label or half of one, and where the words below begin."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.labels import match_label
from models.pages import BoundingBox, TextLine

CLOSE = 0.9  # heights of a line between the rows of a heading
_OVERLAP = 0.55  # heights by which boxes of lines one under the other reach into each other: those of slanted lines do
SURE = 0.95  # how well the words of a label in two lines fit
_SHARED, _LIKE = 0.6, 0.4  # of the width and the height of such lines


def continues(line: TextLine, other: TextLine) -> bool:
    """Whether a line stands close under another, in one column with it and in like size."""
    shared = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
    if len(line.text.strip()) == 1 == len(other.text.strip()):
        shared += other.box.width // 2  # 姓 | 名, the second character a little further right
    gap = other.box.y0 - line.box.y1 + 4
    return (other is not line and -_OVERLAP * line.box.height <= gap < CLOSE * line.box.height
            and shared > _SHARED * min(line.box.width, other.box.width)
            and abs(line.box.height - other.box.height) < _LIKE * max(line.box.height, other.box.height))


def next_below(line: TextLine, lines: Sequence[TextLine]) -> TextLine | None:
    """The line that goes on under another: the nearest, none where two stand side by side there."""
    below = sorted((other for other in lines if continues(line, other)), key=lambda other: other.box.y0)
    if not below or any(other.box.y0 <= below[0].box.centre[1] for other in below[1:]):
        return None
    return below[0]


def is_label_part(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line is a label, or one half of a label in two lines."""
    return match_label(line.text, loose=False) is not None or is_label_half(line, lines)


def is_label_half(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line and the one close under or over it are a label together."""
    halves = [(line, o) for o in lines if continues(line, o)] + [(o, line) for o in lines if continues(o, line)]
    return any((found := match_label(a.text + b.text, loose=False)) is not None and found.score >= SURE
               for a, b in halves)


def below_labels(lines: Sequence[TextLine], before: float, box: BoundingBox) -> float | None:
    """Where a box begins: half way between the last row of labels above its heading and the words under that row."""
    rows_above = [line for line in lines if before <= line.box.y0 and line.box.y1 <= box.y0
                  and line.box.x0 < box.x1 + box.width and is_label_part(line, lines)]
    if not rows_above:
        return None
    last = max(rows_above, key=lambda line: line.box.y1).box
    under = [line.box.y0 for line in lines if line.box.y0 > last.centre[1] + last.height]
    return (last.y1 + min([*under, box.y0])) / 2


def around(lines: Sequence[TextLine]) -> BoundingBox:
    """The smallest box around lines."""
    box = lines[0].box
    for line in lines[1:]:
        box = box.union(line.box)
    return box
