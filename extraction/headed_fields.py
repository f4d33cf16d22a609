"""Rows of lines one under the other: fields of each row, and headings with the paragraph under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extraction.field import Field
from extraction.labels import Label, label_key
from extraction.paragraphs import goes_on_below
from extraction.row_fields import row_fields, stacked
from extraction.spans import Span, joined, span_of
from extraction.wordings.opinions import BARE_SIGNATURES, OPINION, WRITTEN_UP
from extraction.wrapped_values import wrapped_values
from models.pages import PageContent, TextLine

_FILLED_BY = re.compile(r"(填表|填报|填写|制表)")  # who filled in the whole form signs no box of opinion
_WRITTEN_UP = re.compile(r"(小结|总结|自我鉴定|志愿|承诺|声明)$")  # headings over what the person writes and signs
_SIGNS = re.compile(r"签名|签字|签章|盖章|签署")
_SURE = 0.9  # the score of a label that ends the paragraph above it


@dataclass(slots=True)
class _Paragraph:
    """A heading with the lines under it so far. `begun` is what stands behind its colon."""

    label: Label
    heading: str
    begun: Span | None = None
    under: list[TextLine] = field(default_factory=list)

    def goes_on(self, fields: Sequence[Field]) -> bool:
        """Whether a row that holds only bare signatures is of the opinion above it: 签名 张三 2020年1月6日."""
        return self.label.concept == OPINION and bool(fields) and all(_is_bare(found) for found in fields)

    def ends_at(self, row: Sequence[TextLine], fields: Sequence[Field], head: Label | None) -> bool:
        """Whether a row, the fields in it or the label that it is, begins something else."""
        concept = self.label.concept
        if _opens(head) or _begins_paragraph(fields, row) or any(found.concept == OPINION for found in fields):
            return True
        if concept == "awards_penalties" and any(found.concept in ("awards", "penalties") for found in fields):
            return True  # each is told behind a label of its own
        if fields and _leads(fields[0], row) and (
                concept == "resume" or _FILLED_BY.match(label_key(fields[0].heading))):
            return True
        return head is not None and (head.concept == "family" or (concept != OPINION and head.score > _SURE))

    def as_field(self, page: PageContent) -> Field:
        """The heading with all that stands under it."""
        below = span_of(page, self.under)
        value = joined([self.begun, below]) if self.begun else below
        return Field(self.label.concept, self.heading, value, self.label.score)


def headed_fields(page: PageContent, found: Sequence[Sequence[TextLine]]) -> Iterator[Field]:
    """The fields of rows from the top down; a heading takes what stands under it up to the next."""
    current: _Paragraph | None = None
    above: Sequence[TextLine] = ()
    more = wrapped_values(found)
    done = {id(line) for lines in more.values() for line in lines}
    for row in ([line for line in row if id(line) not in done] for row in found):
        if not row:
            continue
        over = list(stacked(page, above, row)) if current is None else []
        above = () if over else row
        if over:
            yield from over
            continue
        whole = [part for line in row for part in (line, *more.get(id(line), ()))]
        if current is not None and current.label.concept == "resume" and goes_on_below(current.under, row):
            current.under += whole
            continue
        fields, head = row_fields(page, row, more)
        if current is not None and current.goes_on(fields):
            current.under += whole
            continue
        if current is not None and current.ends_at(row, fields, head):
            yield current.as_field(page)
            current = None
        opened = _opened(page, row, fields, head)
        current = opened or current
        if opened is None:
            if current is not None:
                current.under += whole
            yield from fields
    if current is not None:
        yield current.as_field(page)


def _opened(
    page: PageContent, row: Sequence[TextLine], fields: Sequence[Field], head: Label | None
) -> _Paragraph | None:
    """The paragraph that a row begins."""
    if _begins_paragraph(fields, row):
        first = fields[0]
        label = Label(first.concept, first.heading, first.score)
        return _Paragraph(label, first.heading, _to_the_end(page, row, first.value))
    return _Paragraph(head, row[0].text) if head is not None and _opens(head) else None


def _opens(head: Label | None) -> bool:
    return head is not None and (
        head.concept in WRITTEN_UP or (head.concept == "other" and _WRITTEN_UP.search(head.wording) is not None))


def _is_bare(field: Field) -> bool:
    """Whether a label asks for a signature and does not say whose."""
    return label_key(field.heading) in BARE_SIGNATURES


def _begins_paragraph(fields: Sequence[Field], row: Sequence[TextLine]) -> bool:
    """Whether a row is a heading and the first words of a paragraph: `招工单位意见：同意录用。`"""
    if not fields or not _leads(fields[0], row) or not all(_SIGNS.search(field.heading) for field in fields[1:]):
        return False
    first = fields[0]
    opens = first.concept == OPINION and not _SIGNS.search(first.heading)
    return opens or (first.concept == "resume" and len(fields) == 1) or (
        first.concept == "other" and _WRITTEN_UP.search(first.heading) is not None)


def _to_the_end(page: PageContent, row: Sequence[TextLine], value: Span) -> Span:
    """A value up to the end of its row, with the signature and its label that were parted from it."""
    whole = span_of(page, row)
    place = next((i for i, mark in enumerate(whole.marks) if value.marks and mark == value.marks[0]), None)
    return whole.part(place) if place is not None else value


def _leads(field: Field, row: Sequence[TextLine]) -> bool:
    return label_key(row[0].text).startswith(label_key(field.heading)[:4])
