"""The family, as forms list it."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.date_values import read_date
from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from extraction.materials.relatives_told import relatives_told
from extraction.spans import Span, joined
from models.facts import Value

_MOST_NAME = 6


def family(document: Document) -> Iterator[Draft]:
    """One fact for each relative that a table lists, or that cells and lines tell."""
    yield from _listed(document)
    yield from relatives_told(document)


def _listed(document: Document) -> Iterator[Draft]:
    for table in document.tables_of("family"):
        for line in table.lines:
            relation, name = line.get("relation"), line.get("name")
            longest = _MOST_NAME if name is None or "·" not in name.text else 3 * _MOST_NAME
            if name is None or NOTHING.match(name.text) or len(name.text) > longest:
                continue
            if relation is None and line.get("birth", "age", "unit_post") is None:
                continue
            fields: dict[str, Value] = {"name": name.raw}
            spans: list[Span] = [name]
            if relation is not None:
                fields["relation"] = relation.raw
                spans.insert(0, relation)
            confidence = 1.0
            birth = line.get("birth")
            value = read_date(birth, document.context()) if birth is not None else None
            if birth is not None and value is not None:
                fields["birth"] = value.date
                confidence = value.confidence
                spans.append(birth)
            for column, field in (("politics", "politics"), ("unit_post", "unit_post")):
                span = line.get(column)
                if span is not None and not NOTHING.match(span.text):
                    fields[field] = span.raw
                    spans.append(span)
            yield Draft("family", fields, joined(spans), confidence, value.alternatives if value else ())
