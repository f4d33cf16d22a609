"""Pages that a person put together as one material of a type."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.materials import REGISTRY
from extraction.materials.classify import PageType, best_title
from extraction.materials.group import PageGroup, Piece, pieces
from extraction.materials.title_rows import title_lines
from models.pages import PageContent


def assigned(code: str, pages: Sequence[PageContent]) -> PageGroup:
    """The pages in the order given, all of one type, with the titles that this type could have."""
    found = [_as(code, piece) for page in pages for piece in pieces(page, code)]
    return PageGroup(code, tuple(page for page, _ in found), tuple(kind for _, kind in found), joined=True)


def _as(code: str, piece: Piece) -> Piece:
    page, found = piece
    if found.code == code:
        return piece
    kind = REGISTRY.get(code)
    title = best_title(list(title_lines(page)), kind) if kind is not None else None
    return page, PageType(code, 0.0, title[1] if title is not None else None)
