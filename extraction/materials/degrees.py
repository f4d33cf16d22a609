"""Degrees that cells of a form name, with the day on which they were conferred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.education_terms import degree_level
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.studies import degree_in
from extraction.spans import joined
from models.facts import Value

_LEVEL = re.compile(r"学士|硕士|博士")


def degree_cells(document: Document, school: str | None) -> Iterator[Draft]:
    """Each degree in a cell 学位 or 授予何种学位, or that a cell asks the day of (获学士学位时间)."""
    days = list(document.filled("degree_date"))
    for field in document.filled("degree"):
        for draft in degree_in([field.value], school):
            yield _dated(document, draft, days)
    for field in days:
        level = _LEVEL.search(label_key(field.heading))
        value = next(dates_in(field.value, document.context()), None)
        if level is not None and value is not None:
            named = {"school": school} if school is not None else {}
            yield Draft("degree", {"level": level[0], "date": value.date, **named}, value.span)


def _dated(document: Document, draft: Draft, days: list[Field]) -> Draft:
    """With the day inside its cell or in the cell that asks for it."""
    fields: dict[str, Value] = dict(draft.fields)
    for field in days:
        value = next(dates_in(field.value, document.context()), None)
        if value is not None and field.value.page is draft.span.page and degree_level(field.heading) is None:
            fields["date"] = value.date
            return replace(draft, fields=fields, span=joined([draft.span, value.span]))
    return draft
