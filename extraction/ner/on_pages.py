"""Names in running text on a page, each with its spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.date_types import NO_CONTEXT, DateContext
from extraction.ner.labels import NameLabel
from extraction.ner.tagger import name_tagger
from extraction.spans import Span


@dataclass(frozen=True, slots=True)
class PageName:
    """A name where it stands: `span.text` is the name for comparing, `span.box` its place on the page."""

    label: NameLabel
    span: Span
    start: int
    end: int
    probability: float


def names_in(span: Span, context: DateContext = NO_CONTEXT) -> tuple[PageName, ...]:
    """The names in one stretch of text, in order. `start` and `end` are places of `span.text`."""
    return names_in_all([span], context)[0]


def names_in_all(spans: Sequence[Span], context: DateContext = NO_CONTEXT) -> list[tuple[PageName, ...]]:
    """The names of many stretches at once: quicker than one by one."""
    found = name_tagger().tag_all([span.text for span in spans], context)
    return [tuple(PageName(name.label, span.part(name.start, name.end), name.start, name.end, name.probability)
                  for name in names) for span, names in zip(spans, found, strict=True)]
