"""The running text of a material: lines joined into paragraphs, over page ends, each character with its spot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from extraction.drafts import Draft
from extraction.labels import match_label
from extraction.spans import Mark, Span, rows, span_of
from models.pages import PageContent, TextLine

_ENDS = "。!?！？:;"
_PAGE_NUMBER = re.compile(r"^[-—–·第共\s]*\d{1,3}[-—–·页\s]*(共?\d{1,3}页)?$|^第[一二三四五六七八九十]{1,3}页$")
_LETTERHEAD = re.compile(r"(稿纸|公用笺|便笺|信笺|信纸|用笺)$")
_DAY = re.compile(r"[\d一二三四五六七八九十〇○零O]{2,4}[年.．·]\S{1,3}[月.．·]\S{1,4}日?")
_LABELS = 2  # cells with labels that make a form
_SHORT, _INDENT, _SIZE, _GAP = 0.22, 1.2, 1.4, 1.9


@dataclass(frozen=True)
class Prose:
    """All running text of a material as one span; paragraphs end with `\\n`.

    `page_of` tells the page of each line by its id, as a sentence may begin on one page and end on the next.
    """

    span: Span
    page_of: dict[int, PageContent]

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph begins and ends in the text of `span`."""
        found, start = [], 0
        for piece in self.span.text.split("\n"):
            if piece:
                found.append((start, start + len(piece)))
            start += len(piece) + 1
        return tuple(found)

    def settled(self, draft: Draft) -> Draft:
        """The draft with the part of its spot that lies on the page where it begins."""
        marks = tuple(mark for mark in draft.span.marks if mark.char != "\n")
        if not marks:
            return draft
        page = self.page_of.get(id(marks[0].line), draft.span.page)
        here = tuple(mark for mark in marks if self.page_of.get(id(mark.line), page) is page)
        if page is draft.span.page and here == draft.span.marks:
            return draft
        return replace(draft, span=Span(page, here, draft.span.place))


def prose_of(pages: Sequence[PageContent], cells: bool = False) -> Prose:
    """The running text outside of ruled cells; with `cells` that of long cells too, each a paragraph of its own."""
    marks: list[Mark] = []
    page_of: dict[int, PageContent] = {}
    for page in pages:
        for block in _blocks(page, cells):
            goes_on = bool(marks) and block is not None and _goes_on(marks, page_of, page)
            for piece in _paragraphs(block):
                if marks and not goes_on:
                    marks.append(Mark("\n", "\n", piece[0], 0))
                goes_on = False
                page_of.update((id(line), page) for line in piece)
                marks += span_of(page, piece).marks
    return Prose(Span(pages[0], tuple(marks)), page_of)


def is_form(page: PageContent) -> bool:
    """Whether the ruled cells are those of a form and not the squares of writing paper."""
    return sum(1 for cell in page.cells if cell.lines and match_label(cell.text, loose=False) is not None) >= _LABELS


def lines_of(page: PageContent) -> tuple[TextLine, ...]:
    """The lines that are running text: all of a page that is no form, else those outside of its cells."""
    return page.free_lines if is_form(page) else page.text.lines


def _blocks(page: PageContent, cells: bool) -> Iterator[list[TextLine]]:
    free = list(lines_of(page))
    body = [line for line in free if not _is_furniture(page, line)]
    if body:
        yield body
    if cells and is_form(page):
        for cell in page.cells:
            lines = [line for line in cell.lines if line.text.strip()]
            if sum(len(line.text) for line in lines) >= 16 and re.search("[。,，;；]", "".join(x.text for x in lines)):
                yield [line for row in rows(lines) for line in row]


def _is_furniture(page: PageContent, line: TextLine) -> bool:
    """Page numbers and the letterhead of the paper."""
    text = line.text.strip()
    edge = not page.height * 0.09 < line.box.centre[1] < page.height * 0.9
    return not text or (edge and (_PAGE_NUMBER.match(text) is not None or _LETTERHEAD.search(text) is not None))


def _goes_on(marks: Sequence[Mark], page_of: dict[int, PageContent], page: PageContent) -> bool:
    """Whether the last page ended in the middle of a sentence that this page goes on with."""
    last = marks[-1]
    before = page_of.get(id(last.line))
    return before is not None and before is not page and last.char not in _ENDS and (
        last.line.box.y0 > before.height * 0.55)


def _paragraphs(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Lines that belong to one paragraph each."""
    if runs_down(lines):
        yield columns(lines)
        return
    found = _reading_rows(lines)
    if not found:
        return
    shape = _shape_of(found)
    paragraph = list(found[0])
    for above, row in pairwise(found):
        if _parts(above, row, shape):
            yield paragraph
            paragraph = []
        paragraph += row
    yield paragraph


def columns(lines: Sequence[TextLine]) -> list[TextLine]:
    """Columns of vertical writing from right to left, each from the top down."""
    return sorted(lines, key=lambda line: (-round(line.box.centre[0] / max(1, line.box.width)), line.box.y0))


def runs_down(lines: Sequence[TextLine]) -> bool:
    """Whether the text is written in columns."""
    long = [line for line in lines if len(line.text.strip()) >= 3]
    return bool(long) and sum(line.box.height > 1.5 * line.box.width for line in long) > len(long) / 2


def _reading_rows(lines: Iterable[TextLine]) -> list[list[TextLine]]:
    return rows(line for line in lines if line.text.strip())


@dataclass(frozen=True, slots=True)
class _Shape:
    """Left and right edge of a block, the size of a character and the step from line to line, in pixels."""

    left: float
    right: float
    size: float
    pitch: float


def _shape_of(found: Sequence[Sequence[TextLine]]) -> _Shape:
    size = median(line.box.height for row in found for line in row)
    long = [row for row in found if row[-1].box.x1 - row[0].box.x0 > 12 * size] or list(found)
    lefts = sorted(row[0].box.x0 for row in long)
    rights = sorted(row[-1].box.x1 for row in long)
    return _Shape(lefts[len(lefts) // 5], rights[(4 * len(rights)) // 5], size, _pitch(found, size))


def _pitch(found: Sequence[Sequence[TextLine]], size: float) -> float:
    steps = [row[0].box.centre[1] - above[0].box.centre[1] for above, row in pairwise(found)]
    return median(steps) if steps else 1.5 * size


def _parts(above: Sequence[TextLine], row: Sequence[TextLine], shape: _Shape) -> bool:
    """Whether a new paragraph begins with `row`."""
    size = shape.size
    short = shape.right - above[-1].box.x1
    indented = row[0].box.x0 - shape.left > _INDENT * size
    ended = above[-1].text.rstrip()[-1:] in "。!?！？:：;；”"
    sizes = sorted((above[0].box.height, row[0].box.height))
    if sizes[1] > _SIZE * max(1, sizes[0]) and min(len(above[0].text), len(row[0].text)) > 3:
        return True
    if row[0].box.centre[1] - above[0].box.centre[1] > _GAP * shape.pitch:
        return True
    if short > _SHORT * max(1.0, shape.right - shape.left) and short > 3 * size:
        return True
    if ended and _DAY.fullmatch(re.sub(r"\s", "", "".join(line.text for line in row))):
        return True
    return (ended and (indented or short > 2 * size)) or (indented and short > 1.2 * size)
