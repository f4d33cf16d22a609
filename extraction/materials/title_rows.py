"""Rows of a page that may be its title, those set in two or three lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from extraction.columns import match_column
from extraction.labels import label_key, match_label
from extraction.spans import Span, rows, span_of
from extraction.wordings.opinions import OPINION
from models.pages import CellText, PageContent, TextLine

TitleLine = tuple[Span, float]
"""A row that may be a title, and its weight."""

LONGEST = 46
TITLE_LIKE = re.compile(r"[一-鿿()]{2,30}(表|书|卡|证|通知|决定|报告|证明|材料|批复|函|自传|申请|合同|登记册)$")
_LETTERHEAD = re.compile(
    r"(稿纸|公用笺|便笺|信笺|笺|文件|最高指示|毛主席语录|印制|制|填表|(?<!情况)(?<!问题)(?<!的)说明)$")
_TALL = 1.15  # times the usual height of a line: set as titles are
_SENTENCE = re.compile(r"[。;；]\s*$")


def title_lines(page: PageContent) -> Iterator[TitleLine]:
    """Rows that may be a title, each with a weight: high on the page, large, outside of narrow cells."""
    heights = [line.box.height for line in page.text.lines]
    usual = max(1.0, median(heights)) if heights else 1.0
    narrow = [cell.cell.box for cell in page.cells if cell.cell.box.width < 0.55 * page.width
              and not _framed_title(page, cell, usual)]
    sparse = len(page.text.lines) <= 14 and not page.grids
    limit = page.height * (0.7 if sparse else 0.45)
    free = [line for line in page.text.lines
            if line.box.centre[1] < limit and not any(box.contains(*line.box.centre) for box in narrow)]
    heads_of_columns = 2
    found = [row for row in rows(free) if sum(1 for line in row if match_column(line.text)) < heads_of_columns]
    for row in found:
        span = span_of(page, row)
        if _SENTENCE.search(row[-1].text):  # 同意调动。 says what was decided
            continue
        if _LETTERHEAD.search(label_key(span.text)) and not TITLE_LIKE.search(label_key(span.text)):
            continue
        if is_label(span.text) or _heads_a_box(page, row):
            continue
        size = max(line.box.height for line in row) / usual
        place = 1.0 if span.box.y0 < page.height * 0.28 or sparse else 0.8
        yield span, place * min(1.15, max(0.7, 0.55 + 0.35 * size))
        if len(row) > 1:
            for line in row:
                if is_label(line.text):
                    continue
                yield span_of(page, [line]), place * min(1.1, max(0.65, 0.5 + 0.35 * line.box.height / usual))
    for lines in _set_in_lines(page, found, usual):
        span = span_of(page, lines)
        yield span, (1.0 if span.box.y0 < page.height * 0.28 or sparse else 0.8) * 1.15


def _framed_title(page: PageContent, cell: CellText, usual: float) -> bool:
    """Whether a cell holds one large line in the middle of the page that ends as titles do: ruled paper, no form."""
    if len(cell.lines) != 1:
        return False
    box = cell.lines[0].box
    middle = abs((box.x0 + box.x1) / 2 - page.width / 2) < 0.06 * page.width
    return middle and box.height > _TALL * usual and TITLE_LIKE.search(label_key(cell.text)) is not None


def _heads_a_box(page: PageContent, row: Sequence[TextLine]) -> bool:
    """Whether a row ends with a colon over more words of its cell: 个人鉴定： is what the box holds, no title."""
    return row[-1].text.rstrip().endswith((":", "：")) and any(
        row[-1] in cell.lines and any(line.box.y0 >= row[-1].box.y1 for line in cell.lines) for cell in page.cells)


def is_label(text: str) -> bool:
    """Whether a piece of text only asks for something (专业技术职务); 鉴定 may well be a title."""
    label = match_label(text, loose=False)
    return label is not None and label.concept != OPINION and not TITLE_LIKE.search(label_key(text))


def _set_in_lines(page: PageContent, found: Sequence[Sequence[TextLine]], usual: float) -> Iterator[list[TextLine]]:
    """Two or three large rows under one another, in the middle: one title that was too long for a line."""
    for index in range(len(found)):
        lines = list(found[index])
        for below in found[index + 1:index + 3]:
            if not _goes_on(page, lines, below, usual):
                break
            lines += below
            if sum(len(line.text) for line in lines) <= LONGEST:
                yield list(lines)


def _goes_on(page: PageContent, above: Sequence[TextLine], below: Sequence[TextLine], usual: float) -> bool:
    last = above[-1].box
    height = max(line.box.height for line in below)
    gap = min(line.box.y0 for line in below) - last.y1
    alike = 0.6 < height / max(1, last.height) < 1.7
    large = min(height, last.height) > _TALL * usual or len(page.text.lines) <= 6
    middle = (below[0].box.x0 + below[-1].box.x1) / 2 - (above[0].box.x0 + last.x1) / 2
    return alike and large and gap < 1.6 * max(height, last.height) and abs(middle) < page.width * 0.12
