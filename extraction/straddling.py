"""Values written in two rows beside a label on one line: the rows stand half a line above and below the label's."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.labels import match_label
from models.pages import TextLine

Row = Sequence[TextLine]


def with_straddling(found: Sequence[Row]) -> list[Row]:
    """The rows; lines that reach into a row of labels from above and below stand in it, behind their label."""
    rows = [list(row) for row in found]
    for index in range(1, len(rows) - 1):
        above, row, below = rows[index - 1], rows[index], rows[index + 1]
        if not any(_is_label(line) for line in row):
            continue
        for upper in [line for line in above if _reaches(line, row) and not _is_label(line)]:
            lower = next((line for line in below if _reaches(line, row) and _one_column(upper, line)), None)
            place = _empty_slot(row, upper)
            if lower is not None and place is not None:
                row[place:place] = [upper, lower]
                above.remove(upper)
                below.remove(lower)
    return [row for row in rows if row]


def _is_label(line: TextLine) -> bool:
    return match_label(line.text, loose=False) is not None


def _reaches(line: TextLine, row: Row) -> bool:
    """Whether a line reaches into the height of a row. What ends a value may be a word that labels have (专业)."""
    top, bottom = min(other.box.y0 for other in row), max(other.box.y1 for other in row)
    return line.box.y1 > top and line.box.y0 < bottom


def _one_column(upper: TextLine, lower: TextLine) -> bool:
    return abs(upper.box.x0 - lower.box.x0) < upper.box.height


def _empty_slot(row: Row, line: TextLine) -> int | None:
    """Where in the row the line belongs: right behind a label that has nothing beside it."""
    before = [place for place, other in enumerate(row) if other.box.x1 <= line.box.x0 + other.box.height / 2]
    if not before or not _is_label(row[before[-1]]):
        return None
    place = before[-1] + 1
    return place if place == len(row) or row[place].box.x0 >= line.box.x1 else None
