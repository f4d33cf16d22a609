"""Which stretches of lines deserve a second look: weak, incomplete or stamped dates and numbers, lone digits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extraction.second_look.date_forms import is_date, is_lone, is_number, is_whole, runs
from models.pages import BoundingBox, Grid, TextLine

WEAK = 0.9  # a character below this probability
WEAK_ALONE = 0.97  # one that no neighbour explains
WEAK_STAMPED = 0.995  # one under a seal: of those surer than that all were right (263 on development pages)
MOST = 16  # second looks at one page, the least sure first

Stamped = Callable[[BoundingBox], bool]
"""Whether a seal covers a place of the page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters `start..end` of the line at `index`, and how sure the weakest of them is."""

    index: int
    start: int
    end: int
    surest: float


def doubtful(lines: Sequence[TextLine], grids: Sequence[Grid], stamped: Stamped) -> list[Stretch]:
    """At most MOST stretches, in the order of the lines."""
    found = [stretch for index, line in enumerate(lines) if _has_places(line)
             for stretch in _of_line(index, line, grids, stamped)]
    kept = sorted(found, key=lambda stretch: stretch.surest)[:MOST]
    return sorted(kept, key=lambda stretch: (stretch.index, stretch.start))


def _has_places(line: TextLine) -> bool:
    """Whether its characters stand side by side; those written downwards have one place."""
    return len(line.characters) == len(line.text) and len({c.x0 for c in line.characters}) * 2 > len(line.text)


def _of_line(index: int, line: TextLine, grids: Sequence[Grid], stamped: Stamped) -> Iterator[Stretch]:
    if is_lone(line.text.strip()):
        weakest = min(c.confidence for c in line.characters)
        if weakest < WEAK_ALONE and _is_in_cell(line, grids):
            yield Stretch(index, 0, len(line.text), weakest)
        return
    for start, end in runs(line.text):
        text = line.text[start:end]
        weakest = min(c.confidence for c in line.characters[start:end])
        date = is_date(text)
        if date and not is_whole(text):
            yield Stretch(index, start, end, 0.0)
        elif (date or is_number(text)) and (
                weakest < WEAK or (weakest < WEAK_STAMPED and stamped(place_of(line, start, end)))):
            yield Stretch(index, start, end, weakest)


def place_of(line: TextLine, start: int, end: int) -> BoundingBox:
    """Where a stretch stands."""
    x0, x1 = line.characters[start].x0, line.characters[end - 1].x1
    return BoundingBox(x0, line.box.y0, max(x0, x1), line.box.y1)


def _is_in_cell(line: TextLine, grids: Sequence[Grid]) -> bool:
    return any(cell.box.contains(*line.box.centre) for grid in grids for cell in grid.cells)
