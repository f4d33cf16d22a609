"""Official seals: whose they are, and the date written beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.drafts import Draft
from extraction.materials.document import Document
from extraction.materials.signings import dated_opinions
from extraction.spans import Span, span_of
from models.dates import PartialDate
from models.facts import Value
from models.pages import BoundingBox

ABOVE, BELOW, BESIDE = 0.2, 0.6, 1.0  # how far from a seal its date may stand, in diameters


def seals(document: Document, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each legible seal, with the date that it is stamped on if one is there. `drafts` are the facts read before."""
    if not any(seal.text for page in document.pages for seal in page.seals):
        return
    dates = [(value.span, value.date) for _, value in dated_opinions(document)]
    dates += [(draft.span, draft.signed) for draft in drafts if draft.signed is not None]
    for page in document.pages:
        here = [(span, date) for span, date in dates if span.page is page and date.is_readable]
        for seal in (seal for seal in page.seals if seal.text):
            fields: dict[str, Value] = {"text": seal.text}
            beside = _beside(seal.box, here)
            if beside is None:
                yield Draft("seal", fields, span_of(page, [seal]))
            else:
                when, date = beside
                yield Draft("seal", {**fields, "date": date}, span_of(page, [seal]), when=when)


def _beside(seal: BoundingBox, dates: Sequence[tuple[Span, PartialDate]]) -> tuple[Span, PartialDate] | None:
    """The date nearest to the seal among those that it covers or nearly covers."""
    reach = BoundingBox(
        max(0, seal.x0 - round(BESIDE * seal.width)), max(0, seal.y0 - round(ABOVE * seal.height)),
        seal.x1 + round(BESIDE * seal.width), seal.y1 + round(BELOW * seal.height))
    near = [(span, date) for span, date in dates if reach.contains(*span.box.centre)]
    return min(near, key=lambda found: abs(found[0].box.centre[1] - seal.centre[1]), default=None)
