"""An engine that reads nothing: for tests, and for audits of data files alone."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.imaging import Posture, StoredPage, measure_posture
from extraction.second_look.spelling import SecondReader
from models.pages import BoundingBox, PageImage, PageText, TextLine


class NullBackend:
    """Finds no text on any page."""

    name = "null"
    version = "null"

    def posture(self, stored: StoredPage) -> Posture:
        """The page as it lies; skew and quality are measured."""
        return measure_posture(stored, rotation=0)

    def recognize(self, page: PageImage) -> PageText:
        """No lines."""
        return PageText(page.width, page.height, (), self.version)

    def reread(self, page: PageImage, spots: Sequence[BoundingBox]) -> tuple[TextLine, ...]:  # noqa: ARG002
        """No lines."""
        return ()

    def second_readers(self) -> tuple[SecondReader, ...]:
        """None."""
        return ()

    def read_seals(self, page: PageImage) -> tuple[TextLine, ...]:  # noqa: ARG002
        """No seals."""
        return ()
