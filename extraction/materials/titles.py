"""Professional titles that a form names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from models.facts import Value

_NAME = re.compile(r"[一-鿿]{2,14}")


def titles(document: Document) -> Iterator[Draft]:
    """The professional title, with its date where one stands beside or inside."""
    for field in document.filled("title"):
        match = _NAME.search(re.sub(r"\([^)]*\)|\d[\d.年月日]*", "", field.value.text))
        if match is None or NOTHING.match(field.value.text) or match[0] in ("无", "没有"):
            continue
        fields: dict[str, Value] = {"name": match[0]}
        dates = list(dates_in(field.value, document.context()))
        if not dates:
            dated = document.first("title_date")
            dates = list(dates_in(dated.value, document.context())) if dated is not None else []
        if dates:
            fields["date"] = dates[0].date
        yield Draft("title", fields, field.value)
        return
