"""What reading left of a dossier's pages in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extraction.code_version import reading_code_version
from extraction.page_codec import from_json
from models.pages import PageContent
from models.store import Store


def kept_pages(store: Store, pages: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, PageContent | None]]:
    """Number and content of each page of an audit that could be read; None where the store keeps nothing that fits."""
    readable = [page for page in pages if not page["error"]]
    kept = _keys(store, readable)
    for page in readable:
        content = _content(store, kept.get(page["sha256"], ()), page["rotation"])
        yield page["number"], replace(content, number=page["number"], file=page["file"]) if content else None


def _keys(store: Store, pages: Sequence[Mapping[str, Any]]) -> Mapping[str, Sequence[str]]:
    """Keys of what the store keeps of each stored page: by today's program first, then by others."""
    found: dict[str, list[str]] = {}
    for key in store.keys_of([page["sha256"] for page in pages if page["sha256"]]):
        found.setdefault(key.partition("|")[0], []).append(key)
    today = reading_code_version()
    return {page: sorted(keys, key=lambda key: not key.endswith(today)) for page, keys in found.items()}


def _content(store: Store, keys: Sequence[str], rotation: int) -> PageContent | None:
    """The first reading that can be understood and stands upright as the audit saw the page: its boxes fit."""
    for key in keys:
        try:
            content = from_json(store.get(key) or b"")
        except ValueError:  # kept by another version of the program
            continue
        if content.rotation == rotation:
            return content
    return None
