"""Which pages people put together as one material, and of what type: said in versions, the newest holds whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.errors import DossierError


class ArrangementError(DossierError):
    """Pages cannot be arranged as asked; the message, in Chinese, says why and what to do."""


class How(Enum):
    """What a person did with pages."""

    TYPE = "type"
    MOVE = "move"
    SPLIT = "split"
    JOIN = "join"
    ORDER = "order"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class ArrangedPage:
    """A page by its number and by the digest of its file, so that it is found again where numbers have shifted."""

    number: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PageSet:
    """Pages that a person says are one material of a type, in their order. `M91` makes no material of them."""

    pages: tuple[ArrangedPage, ...]
    type: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything that people fixed about the materials of a dossier, as of one step of theirs.

    A later one takes its place whole; an undo is one that says again what held before. `touched` are the page numbers
    that the step was about.
    """

    id: int
    dossier: str
    how: How
    sets: tuple[PageSet, ...]
    touched: tuple[int, ...]
    reviewer: str
    reason: str
    at: datetime
    account: str = ""

    @property
    def pages(self) -> frozenset[int]:
        """Numbers of all pages that people fixed."""
        return frozenset(page.number for found in self.sets for page in found.pages)
