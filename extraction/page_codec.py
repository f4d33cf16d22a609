"""PageContent as JSON bytes and back, for the cache and for the way between processes."""

from __future__ import annotations

from pydantic import TypeAdapter

from models.pages import PageContent

_ADAPTER = TypeAdapter(PageContent)


def to_json(content: PageContent) -> bytes:
    """The page as UTF-8 JSON; `from_json` gives back an equal page."""
    return _ADAPTER.dump_json(content)


def from_json(data: bytes) -> PageContent:
    """The page that `to_json` wrote. Raises ValueError where the bytes are something else."""
    return _ADAPTER.validate_json(data)
