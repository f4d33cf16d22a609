"""Papers that a form of the same kind may also be: a few sentences with a date below."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.document import Document, Reader
from extraction.prose.letters import closing_signings
from extraction.prose.narrative import narrative

_FEW = 3  # labelled values; a form has more
_PERSONAL = frozenset({
    "identity", "birth", "age_stated", "political_status", "party", "league", "education", "degree", "award"})


def without_form(reader: Reader) -> Reader:
    """The reader, only for a material that has neither rules nor labels."""

    def read(document: Document) -> Iterator[Draft]:
        if not any(page.grids for page in document.pages) and len(list(document.fields)) <= _FEW:
            yield from reader(document)

    return read


IN_WORDS: tuple[Reader, ...] = (
    without_form(narrative(own=False, only=_PERSONAL)), without_form(closing_signings("审批")))
"""What sentences tell of the person, and the date that closes them."""
