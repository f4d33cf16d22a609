"""Labels outside of ruled grids: on one line with their value, beside it, or as a heading over a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extraction.field import Field
from extraction.headed_fields import headed_fields
from extraction.label_rows import label_rows
from extraction.opinion_columns import opinion_columns
from extraction.photo_words import photo_words
from extraction.side_blocks import side_blocks
from extraction.side_labels import side_boxes, wrapped_labels
from extraction.spans import rows, span_of
from extraction.straddling import with_straddling
from extraction.upright_labels import with_upright_labels
from extraction.wordings.opinions import OPINION
from models.pages import PageContent, TextLine

_FILLED_LINE = re.compile(r"\(?(?P<d>[^一-鿿]{0,2}[\d一二三四五六七八九〇○零十]{2,4}年.{2,7}日)(填|填表|填写|填报|"
    r"制)\)?")


def free_fields(page: PageContent, used: set[int]) -> Iterator[Field]:
    """The fields of lines that stand in no cell; lines of tables are `used`."""
    photo = photo_words(page.free_lines)
    free = with_upright_labels([
        line for line in page.free_lines if id(line) not in used and id(line) not in photo])
    beside, free = _beside_labels(page, free)
    yield from beside
    found = with_straddling(rows(free))
    yield from _filled_lines(page, found)
    yield from headed_fields(page, found)


def _beside_labels(page: PageContent, free: list[TextLine]) -> tuple[list[Field], list[TextLine]]:
    """What stands under rows of labels, beside labels in several lines and in boxes headed at the side; the rest."""
    fields: list[Field] = []
    for beside in list(side_blocks(page, free)):
        free = [line for line in free if line not in (*beside.label_lines, *beside.lines)]
        fields.append(Field(beside.label.concept, beside.heading, span_of(page, beside.lines), beside.label.score))
    for block in label_rows(free):
        free = [line for line in free if line not in block.used]
        fields += [Field(label.concept, heading, span_of(page, value), label.score * 0.95)
                   for label, heading, _, value in block.fields]
    for box in list(opinion_columns(rows(free))):
        free = [line for line in free if line not in (*box.head, *box.words)]
        fields.append(Field(OPINION, box.heading, span_of(page, box.words), box.label.score))
    for side in side_boxes(page, free):
        free = [line for line in free if line not in (*side.label_lines, *side.lines)]
        fields.append(Field(side.label.concept, side.heading, span_of(page, side.lines), side.label.score))
    for wrapped in wrapped_labels(free):
        free = [line for line in free if line not in (*wrapped.label_lines, *wrapped.lines)]
        value = span_of(page, wrapped.lines).trimmed()
        fields.append(Field(wrapped.label.concept, wrapped.heading, value, wrapped.label.score))
    return fields, free


def _filled_lines(page: PageContent, found: Sequence[Sequence[TextLine]]) -> Iterator[Field]:
    """`1980年3月2日填`: the form's date without a label."""
    for line in (line for row in found for line in row):
        match = _FILLED_LINE.fullmatch(span_of(page, [line]).text)
        if match is not None:
            span = span_of(page, [line])
            yield Field("fill_date", "填表日期", span.part(*match.span("d")), 0.9)
