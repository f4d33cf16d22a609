"""Several readers over one material: what two of them find at one spot is one fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.drafts import Draft
from extraction.materials.document import Document, Reader
from extraction.prose.body import is_form

_ONE_A_PAGE = frozenset({"identity", "work_start", "political_status", "age_stated"})


def once(readers: Sequence[Reader]) -> Reader:
    """All that the readers find, each fact once: the first reader that says it wins."""

    def read(document: Document) -> Iterator[Draft]:
        told: list[Draft] = []
        for draft in (draft for reader in readers for draft in reader(document)):
            if not any(_same(draft, other) for other in told):
                told.append(draft)
                yield draft

    return read


def on_forms(*readers: Reader) -> Reader:
    """Readers of labels and tables, for pages that have ruled cells: running text is left to its own readers."""

    def read(document: Document) -> Iterator[Draft]:
        if any(is_form(page) for page in document.pages):
            for reader in readers:
                yield from reader(document)

    return read


def _same(one: Draft, other: Draft) -> bool:
    """Whether two drafts say the same thing on one page."""
    if one.kind != other.kind or one.slot != other.slot or one.span.page.number != other.span.page.number:
        return False
    if dict(one.fields) == dict(other.fields) and (one.kind in _ONE_A_PAGE or _touch(one, other)):
        return True
    if one.kind in _ONE_A_PAGE:
        return one.fields.get("value", one.fields.get("date", one.fields.get("age"))) == other.fields.get(
            "value", other.fields.get("date", other.fields.get("age"))) or _touch(one, other)
    return _touch(one, other) and _agree(one, other)


def _touch(one: Draft, other: Draft) -> bool:
    marks = {(id(mark.line), mark.index) for mark in one.span.marks}
    return any((id(mark.line), mark.index) in marks for mark in other.span.marks)


def _agree(one: Draft, other: Draft) -> bool:
    """Whether no field that both state differs."""
    return all(other.fields.get(name, value) == value for name, value in one.fields.items())
