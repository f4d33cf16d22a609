"""Opinion boxes without vertical rules: a heading at the left, its words right of it, signed with a date at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extraction.date_types import DateContext
from extraction.date_values import dates_in
from extraction.label_halves import CLOSE, around, below_labels
from extraction.labels import Label, label_key, match_label
from extraction.normalize import normalize
from extraction.spans import rows, span_of
from extraction.wordings.opinions import BOXED, OPINION
from models.dates import Precision
from models.pages import BoundingBox, PageContent, TextLine

LEFT = 0.33  # of the page's width: so far right a heading at the side may reach
_DOWN = 1.6  # the same between single characters printed downwards
_HALF = 0.07  # of the page's height: how far a lone box reaches up and down
_WIDE = 1.2  # heights of a line: a gap wider than this parts boxes
_UNDER = 0.3  # of its width: words that share so much with a heading stand under it
_BESIDE_DATE = 12  # characters that may stand beside the date in the row that ends a box
_WHOLE = 4  # characters of the shortest heading that is whole
_LONGEST = 16  # characters of a heading that no list knows
_BARE = re.compile(r"签名|签字|签章|盖章|签署|签名或?盖章")
_ONE_LINE = re.compile(r"年度[:：]?$|[:：]$")
_WRITTEN_UP = re.compile(r"(小结|总结|自我鉴定|自评|志愿|党性分析|个人分析|承诺|声明|体会)$")
IN_A_BOX = frozenset({OPINION, "other", "name", "unit", "post", "document_date", "document_no", "fill_date"})


@dataclass(frozen=True)
class Heading:
    """Lines at the left that together head a box, and what they are."""

    lines: tuple[TextLine, ...]
    label: Label

    @property
    def text(self) -> str:
        """The lines joined without a break."""
        return "".join(line.text for line in self.lines)

    @cached_property
    def box(self) -> BoundingBox:
        """The smallest box around the lines."""
        return around(self.lines)

    @property
    def is_signed(self) -> bool:
        """Whether somebody signs what stands in the box."""
        return self.label.concept == OPINION or _WRITTEN_UP.search(label_key(self.label.wording)) is not None


@dataclass(frozen=True)
class Headed:
    """A heading with the lines of its box, from where to where it reaches, and whether it truly stands beside them."""

    heading: Heading
    lines: tuple[TextLine, ...]
    reach: tuple[float, float]
    is_beside: bool


def headings_at_the_side(page: PageContent, lines: Sequence[TextLine]) -> list[Heading]:
    """The headings of boxes in the left third, from the top down: one line each, or several close under each other."""
    found = [(run, label) for run in _runs(page, lines) if (label := _heading_label(run)) is not None]
    return [Heading(tuple(run), label) for run, label in sorted(found, key=lambda item: item[0][0].box.y0)]


def boxes_at_the_side(page: PageContent, lines: Sequence[TextLine]) -> Iterator[Headed]:
    """The boxes of all headings at the side, from the top down, with the lines right of each; some hold none."""
    heads = headings_at_the_side(page, lines)
    used = {id(line) for head in heads for line in head.lines}
    sheet = _Sheet(page, tuple(line for line in lines if id(line) not in used))
    top: float | None = None
    for index, head in enumerate(heads):
        before = heads[index - 1].box.y1 if index else 0
        begun = below_labels(lines, before, head.box), _below_answers(sheet.words, before, head.box)
        top = max((place for place in (top, *begun) if place is not None), default=None)
        after = heads[index + 1] if index + 1 < len(heads) else None
        bottom = _bottom(sheet, head, after, top)
        begin = top if top is not None else 2 * head.box.centre[1] - bottom - head.lines[0].box.height
        inside = tuple(line for line in sheet.words if begin <= line.box.centre[1] <= bottom
                       and line.box.x0 >= head.box.x1 - 10 and line.box.x0 > head.box.x0 + 10)
        yield Headed(head, inside, (begin, bottom), _is_beside(head, inside, sheet.words, bottom))
        top = bottom


def _below_answers(words: Sequence[TextLine], before: float, box: BoundingBox) -> float | None:
    """Below the last row between two headings that asks for something, wherever its label stands in the row."""
    asked = [line.box for line in words if before <= line.box.y0 and line.box.y1 <= box.y0
             and (label := match_label(normalize(line.text).text.partition(":")[0], loose=False)) is not None
             and label.concept not in IN_A_BOX]
    return max((place.y1 + place.height / 3 for place in asked), default=None)


def _runs(page: PageContent, lines: Sequence[TextLine]) -> list[list[TextLine]]:
    runs: list[list[TextLine]] = []
    for line in sorted((line for line in lines if line.box.x1 < page.width * LEFT), key=lambda line: line.box.y0):
        run = next((run for run in runs if _goes_on(run[-1], line) and not (_is_whole(run) and _is_whole([line]))),
                   None)
        if run is not None:
            run.append(line)
        else:
            runs.append([line])
    return runs


def _is_whole(run: Sequence[TextLine]) -> bool:
    """Whether lines are the whole heading of an opinion."""
    label = match_label("".join(line.text for line in run), loose=False)
    return label is not None and label.concept == OPINION and len(label.wording) >= _WHOLE


def _goes_on(above: TextLine, line: TextLine) -> bool:
    single = len(above.text.strip()) == 1 == len(line.text.strip())
    near = (_DOWN if single else CLOSE) * min(
        above.box.height, above.box.width, max(line.box.height, line.box.width))
    shared = min(above.box.x1, line.box.x1) - max(above.box.x0, line.box.x0)
    return -above.box.height / 3 <= line.box.y0 - above.box.y1 < near and shared > 0.5 * min(
        above.box.width, line.box.width)


def _heading_label(run: Sequence[TextLine]) -> Label | None:
    text = "".join(line.text for line in run)
    if _BARE.fullmatch(label_key(text)):
        return None  # it belongs to the opinion above it
    label = match_label(text)
    if label is not None and label.concept == "assessment_results" and _ONE_LINE.search(text):
        return None  # 考核年度：2018
    if label is not None and (label.concept in BOXED or _WRITTEN_UP.search(label.wording)):
        return label
    key = label_key(text)
    if label is None and len(key) <= _LONGEST and _WRITTEN_UP.search(key):
        return Label("other", key, 0.9)
    return None


def _date_rows(page: PageContent, words: Sequence[TextLine]) -> list[BoundingBox]:
    """The rows that are a whole date and little else: they end boxes."""
    found = []
    for row in rows(words):
        span = span_of(page, row)
        days = [value for value in dates_in(span, DateContext()) if value.date.precision is Precision.DAY]
        if days and len(span.text) - len(days[-1].span.text) <= _BESIDE_DATE:
            found.append(days[-1].span.box)
    return found


@dataclass(frozen=True)
class _Sheet:
    """What stands on a page beside its headings: all lines, and the dates that end boxes."""

    page: PageContent
    words: tuple[TextLine, ...]

    @cached_property
    def days(self) -> list[BoundingBox]:
        """The rows that are a whole date and little else."""
        return _date_rows(self.page, self.words)


def _bottom(sheet: _Sheet, head: Heading, after: Heading | None, top: float | None) -> float:
    """Where a box ends: under its date; else where its words do; else as far below its heading as it begins above."""
    box = head.box
    stop = after.box.y0 if after is not None else sheet.page.height
    signed = [day for day in sheet.days if box.y0 <= day.centre[1] < stop] if head.is_signed else []
    even = 2 * box.centre[1] - top if top is not None else box.centre[1] + sheet.page.height * _HALF
    if signed and after is not None:
        return max(day.y1 for day in signed) + 2
    if signed:
        return max(signed[0].y1 + 2, even)
    if after is None:
        return max(even, box.y1)
    ended = _end_of_words(head, stop, top, sheet.words)
    if ended is not None:
        return ended
    return even if box.y1 <= even <= stop else (box.centre[1] + after.box.centre[1]) / 2


def _end_of_words(head: Heading, stop: float, top: float | None, words: Sequence[TextLine]) -> float | None:
    """Half way through the first wide gap between the words right of a heading that reaches below its middle."""
    box = head.box
    begin = top if top is not None else box.y0 - box.height
    beside = sorted((line.box for line in words if line.box.x0 >= box.x1 - 10 and line.box.centre[1] >= begin),
                    key=lambda place: place.centre[1])
    for line, below in pairwise(beside):
        if line.centre[1] >= stop:
            return None
        if below.y0 - line.y1 > _WIDE * line.height and below.y0 > box.centre[1]:
            return min((line.y1 + below.y0) / 2, max(stop, line.y1 + 2))
    return None


def _is_beside(
    head: Heading, inside: Sequence[TextLine], words: Sequence[TextLine], bottom: float,
) -> bool:
    """Whether a box stands right of its heading: it begins no lower, and nothing stands under the heading."""
    box = head.box
    if not any(line.box.y0 < box.y1 for line in inside):
        return False
    under = (min(line.box.x1, box.x1) - max(line.box.x0, box.x0) for line in words
             if box.y1 <= line.box.centre[1] < bottom)
    level = (line for line in inside if box.y0 <= line.box.centre[1] <= box.y1)
    return not any(shared > _UNDER * box.width for shared in under) and not any(
        match_label(line.text, loose=False) is not None for line in level)
