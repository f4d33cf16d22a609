"""A printed label with what is written to it."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.spans import Span
from models.pages import BoundingBox


@dataclass(frozen=True)
class Field:
    """A printed label and what is written to it. `value` is empty where the form is left blank.

    `within_family` marks labels inside the block about relatives; `heading` is the label as read.
    """

    concept: str
    heading: str
    value: Span
    score: float
    within_family: bool = False

    @property
    def place(self) -> BoundingBox:
        """Where the value stands, or where it would."""
        return self.value.box if self.value else self.value.place or self.value.box
