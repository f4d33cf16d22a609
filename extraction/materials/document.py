"""One material being read: its pages with the labels, values and tables found on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extraction.date_types import DateContext
from extraction.date_values import read_date, signing_date
from extraction.drafts import Draft
from extraction.field import Field
from extraction.fields import find_fields
from extraction.spans import Span, span_of
from extraction.tables import Table, find_tables
from extraction.wordings.opinions import OPINION
from models.dates import Calendar, PartialDate
from models.pages import PageContent

_NO_PAPERS_BEFORE = PartialDate("1936")
"""No form of a dossier was signed before: `06.12.1` below one is of 2006, `36.5.1` may be of 1936."""


@dataclass(frozen=True)
class Document:
    """The pages of one material, in order."""

    pages: tuple[PageContent, ...]
    joined: bool = False  # a person said that each page goes on where the one before it ends, whatever its number

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """All headed tables."""
        found: list[Table] = []
        for before, page in zip((None, *self.pages), self.pages, strict=False):
            last = found[-1] if found and self._goes_on(found[-1].page, before, page) else None
            found += find_tables(page, last)
        return tuple(found)

    def _goes_on(self, last: PageContent, before: PageContent | None, page: PageContent) -> bool:
        """Whether a table that ends on `last` may go on here."""
        if self.joined and before is not None:
            return last.number in (before.number, page.number)
        return 0 <= page.number - last.number <= 1

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All labelled values outside of tables."""
        used = {page.number: set[int]() for page in self.pages}
        for table in self.tables:
            used[table.page.number] |= table.used
        return tuple(field for page in self.pages for field in find_fields(page, used[page.number]))

    def filled(self, *concepts: str) -> Iterator[Field]:
        """Fields of these concepts that are filled in, in the order of the pages."""
        return (f for f in self.fields if f.concept in concepts and f.value and not f.within_family)

    def first(self, *concepts: str) -> Field | None:
        """The first filled-in field of the first of these concepts that there is."""
        for concept in concepts:
            found = next(self.filled(concept), None)
            if found is not None:
                return found
        return None

    @property
    def opinions(self) -> Iterator[Field]:
        """Opinion boxes, signature lines and resolutions, blank ones too."""
        return (f for f in self.fields if f.concept == OPINION)

    def tables_of(self, kind: str) -> Iterator[Table]:
        """Tables of a kind."""
        return (table for table in self.tables if table.kind == kind)

    @cached_property
    def page_spans(self) -> tuple[Span, ...]:
        """All text of each page in reading order."""
        return tuple(span_of(page, page.text.lines) for page in self.pages)

    @cached_property
    def text(self) -> str:
        """All text of the material, for looking up words."""
        return "".join(span.text for span in self.page_spans)

    @cached_property
    def filled_on(self) -> PartialDate | None:
        """The day the form was filled in: its printed date line, else the first signature."""
        plain = DateContext(birth=_NO_PAPERS_BEFORE)  # 06.12.1 signs no paper of 1906
        for field in self.filled("fill_date"):
            value = read_date(field.value, plain)
            if value is not None and value.date.is_readable:
                return value.date
        own = [field for field in self.filled("other") if re.search("志愿|自我鉴定|个人总结", field.heading)]
        signed = [value.date for field in (*self.opinions, *own) if field.value
                  if (value := signing_date(field.value, plain)) is not None]
        return min(signed, key=lambda date: date.latest, default=None)

    def context(self, calendar: Calendar = Calendar.UNKNOWN) -> DateContext:
        """What is known around the dates of this material."""
        return DateContext(page_date=self.filled_on, prescribed_calendar=calendar)


Reader = Callable[[Document], Iterator[Draft]]
"""Finds the facts of one sort in a material."""


def read_all(document: Document, readers: Sequence[Reader]) -> list[Draft]:
    """The facts that all readers find, in the order of the pages and down each page."""
    return [draft for reader in readers for draft in reader(document)]
