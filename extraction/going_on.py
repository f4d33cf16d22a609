"""Tables of careers and relatives without rules that go on on the next page, where no heads are printed again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extraction.columns import Column
from extraction.labels import label_key
from extraction.prose.kin_words import KIN, SHORT_KIN
from extraction.table_lines import Line
from models.pages import PageContent, TextLine

_RELATION = re.compile(rf"(?:本人)?(?:{KIN}|{SHORT_KIN})")
_NAME = re.compile(r"[一-鿿〇]{2,4}|[一-鿿〇·]{3,18}")
_OTHER = re.compile(r"填表|签名|签字|盖章|日期|意见|[:：]")  # what stands below a table

_TIME = re.compile(r"\d{4}|[一二][九〇○零][一二三四五六七八九〇○零]{2}年?")
_WHAT = ("what", "unit", "course", "school")
_ROW_GAP = 1.8  # heights of a line between two rows of a table, at most

LineOf = Callable[[PageContent, Sequence[TextLine], Sequence[Column]], Line | None]


def relatives_going_on(
    page: PageContent, found: Sequence[Sequence[TextLine]], columns: Sequence[Column], line_of: LineOf,
) -> tuple[list[Line], list[TextLine]]:
    """The lines at the top of the page that fit the columns, and what they are made of; none where no relative leads.

    `found` are the rows of free lines from the top down, `columns` those of the table on the page before.
    """
    lines: list[Line] = []
    used: list[TextLine] = []
    last = 0
    for row in found:
        line = line_of(page, row, columns)
        height = max(other.box.height for other in row)
        if line is None or not _may_belong(line, row[0].box.y0 - last < height if lines else True):
            break
        lines.append(line)
        used += row
        last = max(other.box.y1 for other in row)
    return (lines, used) if any(_is_relative(line) for line in lines) else ([], [])


def careers_going_on(
    page: PageContent, found: Sequence[Sequence[TextLine]], columns: Sequence[Column], line_of: LineOf,
) -> tuple[list[Line], list[TextLine]]:
    """The same for a career: rows down to the first wide gap, where the very first words are a time in its column."""
    lines: list[Line] = []
    used: list[TextLine] = []
    for row in found:
        height = max(other.box.height for other in row)
        line = line_of(page, row, columns)
        apart = used and min(other.box.y0 for other in row) - max(other.box.y1 for other in used) > _ROW_GAP * height
        if line is None or apart or any(_OTHER.search(other.text) for other in row):
            break
        lines.append(line)
        used += row
    lead = lines[0].get("period", "start") if lines else None
    begins = lead is not None and _TIME.match(lead.text) is not None
    return (lines, used) if begins and any(line.get(*_WHAT) is not None for line in lines) else ([], [])


def _may_belong(line: Line, close: bool) -> bool:
    """Whether a row is of a relative, or close to one with more words of him and neither relation nor name."""
    if _is_relative(line):
        return True
    words = "".join(span.text for span in line.cells.values())
    return close and line.get("relation") is None and line.get("name") is None and not _OTHER.search(words)


def _is_relative(line: Line) -> bool:
    relation, name = line.get("relation"), line.get("name")
    return (relation is not None and _RELATION.fullmatch(label_key(relation.text)) is not None
            and name is not None and _NAME.fullmatch(name.text) is not None)
