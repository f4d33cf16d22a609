"""Letters of inquiry on a relative: the form asks who is inquired about and how he is related to the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import read_date
from extraction.drafts import Draft
from extraction.materials.document import Document, Reader
from extraction.materials.person import NOTHING, identity, political_status
from extraction.materials.relatives_told import RELATION
from extraction.spans import Span, joined
from models.facts import Value

_PLACES = ("unit_post", "unit", "post")
_OWN = re.compile(r"本人|自己")


def _relation(document: Document) -> Span | None:
    """What the person inquired about is called by the person of the dossier."""
    for field in document.filled("kin_relation"):
        if RELATION.fullmatch(field.value.text) and not _OWN.search(field.value.text):
            return field.value
    return None


def _inquired(document: Document) -> Span | None:
    field = document.first("inquired")
    return field.value if field is not None and not NOTHING.match(field.value.text) else None


def of_himself(*readers: Reader) -> Reader:
    """The readers, only for a paper that does not inquire about a relative: his birth is not the person's."""

    def read(document: Document) -> Iterator[Draft]:
        if _relation(document) is None or _inquired(document) is None:
            for reader in readers:
                yield from reader(document)

    return read


def inquired(document: Document) -> Iterator[Draft]:
    """The relative that a letter of inquiry is about, and the name of the person for whom it was written.

    Where no relation is filled in, the one inquired about is the person himself.
    """
    relation, name = _relation(document), _inquired(document)
    if name is None:
        return
    if relation is None:
        if document.first("name") is None:
            yield Draft("identity", {"field": "name", "value": name.raw}, name)
        return
    fields: dict[str, Value] = {"relation": relation.raw, "name": name.raw}
    spans = [relation, name]
    for concept in ("birth", "politics", *_PLACES):
        field = next((f for f in document.fields if f.concept == concept and f.value), None)
        told = _told(document, concept, field.value) if field is not None else {}
        if field is not None and told and not set(told) & set(fields):
            fields |= told
            spans.append(field.value)
    yield Draft("family", fields, joined(spans))
    yield from (draft for draft in identity(document) if draft.fields["field"] == "name")


def _told(document: Document, concept: str, value: Span) -> dict[str, Value]:
    if NOTHING.match(value.text):
        return {}
    if concept == "birth":
        born = read_date(value, document.context())
        return {"birth": born.date} if born is not None else {}
    if concept == "politics":
        return {"politics": value.raw} if political_status(value.text) is not None else {}
    return {"unit_post": value.raw}
