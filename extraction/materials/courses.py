"""The one course of study that a school's own paper is about: its school, its spot, and where headings name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extraction.drafts import Draft, told_in
from extraction.materials.document import Document
from extraction.materials.party_request import closing_date
from extraction.materials.person import NOTHING
from extraction.materials.studies import heading_school
from extraction.sentences import SCHOOL
from extraction.spans import Span, rows, span_of
from models.facts import Value
from models.pages import PageContent

_OFFICE = re.compile(r"(教务|学生|招生|研究生|成人教育|继续教育|培训|函授|档案|人事)?(处|科|部|办公室|"
    r"院)?(\(?盖?章\)?)?")
_HEADING = 0.3  # of the page's height
_CENTRE = re.compile(r"[一-鿿]{3,24}?(培训中心|进修学校|进修学院|培训学校|干校|干部学校|党校|学院|大学|学校|中心)")


def course_draft(fields: Mapping[str, Value], spans: Sequence[Span], confidence: float = 1.0) -> Iterator[Draft]:
    """The education with its spot on the page of its first cell; nothing where no cell tells of it."""
    if spans:
        yield told_in("education", fields, spans, confidence)


def named_school(document: Document) -> Span | None:
    """The school: in a cell, over the form, or above the date that closes it."""
    for field in document.filled("school", "school_major"):
        match = None if NOTHING.match(field.value.text) else SCHOOL.match(field.value.text)
        if match is not None:
            return field.value.part(*match.span())
        if field.concept == "school" and not NOTHING.match(field.value.text):
            return field.value
    for page in document.pages:
        heading = heading_school(page)
        if heading is not None:
            return heading
    return signing_school(document)


def signing_school(document: Document) -> Span | None:
    """The school or centre that signs: a line by itself above the closing date."""
    closed = closing_date(document)
    if closed is None:
        return None
    page = closed.span.page
    for row in reversed(rows(page.text.lines)):
        line = span_of(page, row)
        if line.box.y0 > closed.span.box.y0 + closed.span.box.height or line.box.y0 < page.height * _HEADING / 2:
            continue
        for single in row:
            words = span_of(page, [single])
            match = SCHOOL.match(words.text) or _CENTRE.match(words.text)
            if match is not None and _OFFICE.fullmatch(words.text[match.end():]):
                return words.part(*match.span())
    return None


def sealing_school(document: Document) -> str | None:
    """The school or centre whose seal is on the paper."""
    for page in document.pages:
        for seal in page.seals:
            match = _CENTRE.match(seal.text) or SCHOOL.match(seal.text)
            if match is not None and (match.end() == len(seal.text) or _OFFICE.fullmatch(seal.text[match.end():])):
                return match[0]
    return None


def heading_text(page: PageContent) -> str:
    """What is printed at the head of a page, as one text."""
    return "".join(line.text for line in page.text.lines if line.box.y0 < page.height * _HEADING / 2)
