"""PageContent as JSON bytes and back, for the cache and for the way between processes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import TypeAdapter

from models.pages import PageContent, TextLine

_ADAPTER = TypeAdapter(PageContent)


def to_json(content: PageContent) -> bytes:
    """The page as UTF-8 JSON; `from_json` gives back an equal page."""
    return _ADAPTER.dump_json(content)


def from_json(data: bytes) -> PageContent:
    """The page that `to_json` wrote. Raises ValueError where the bytes are something else."""
    return _with_lines_shared(_ADAPTER.validate_json(data))


def _with_lines_shared(content: PageContent) -> PageContent:
    """The page whose cells and free lines hold the lines of its text themselves: readers tell lines by identity."""
    own: dict[tuple[int, int, str], list[TextLine]] = {}
    for line in content.text.lines:
        own.setdefault((line.box.x0, line.box.y0, line.text), []).append(line)

    def shared(lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
        return tuple(next((mine for mine in own.get((line.box.x0, line.box.y0, line.text), ()) if mine == line), line)
                     for line in lines)

    cells = tuple(replace(cell, lines=shared(cell.lines)) for cell in content.cells)
    return replace(content, cells=cells, free_lines=shared(content.free_lines))
