"""Entries of a career in columns without rules: which lines of time make one entry, and which words stand beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from extraction.spans import rows
from models.pages import TextLine

_BEGINS = re.compile(
    r"[('\"]?(自|从|由)?((\d{2,4}|[一二三四五六七八九〇○零]{2,4})[年.·、,/\-]|(19|20)\d{2}(0[1-9]|1[0-2])(?!\d))")
_UNFINISHED = re.compile(r"(至|到|—|-|~)(\d{1,3}|[一二三四五六七八九〇○零]{1,3})$|(至|到)$")
_DASHED = re.compile(r"[—\-~]$")
_CLOSE = 1.7  # heights of a line, from one line of an entry to its next
_NO_WORDS = 2.0  # what an entry without words costs, in heights of a line off their place
_GAP = 0.1  # what a height of blank paper inside an entry costs


def entries_of(times: Sequence[TextLine], texts: Mapping[int, str]) -> list[list[TextLine]]:
    """Lines of time from the top down, with those that only go on in the next line as one. `texts` is by id."""
    entries: list[list[TextLine]] = []
    for line in times:
        above = entries[-1][-1] if entries else None
        goes_on = above is not None and (
            _UNFINISHED.search(texts[id(above)]) is not None or not _BEGINS.match(texts[id(line)])
            or (_DASHED.search(texts[id(above)]) is not None
                and line.box.y0 - above.box.y0 < _CLOSE * above.box.height))
        if goes_on:
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def shared_out(entries: Sequence[Sequence[TextLine]], words: Sequence[TextLine]) -> list[list[TextLine]]:
    """The words of each entry, one list an entry.

    A form either begins an entry's words level with its time or sets both half way down the same row. Of these two
    the one that fits all entries better decides, and under it the division of the words that fits best.
    """
    found = rows(words)
    if not found or not entries:
        return [[] for _ in entries]
    height = median(line.box.height for line in words) or 1
    best = min((_divided(entries, found, edge, height) for edge in (_top, _middle)), key=lambda division: division[0])
    return [[line for row in found[start:end] for line in row] for start, end in pairwise(best[1])]


def _top(lines: Iterable[TextLine]) -> float:
    return min(line.box.y0 for line in lines)


def _middle(lines: Iterable[TextLine]) -> float:
    boxes = [line.box for line in lines]
    return (min(box.y0 for box in boxes) + max(box.y1 for box in boxes)) / 2


def _divided(
    entries: Sequence[Sequence[TextLine]], found: Sequence[Sequence[TextLine]],
    edge: Callable[[Iterable[TextLine]], float], height: float,
) -> tuple[float, tuple[int, ...]]:
    """The cheapest cut of rows into one run an entry: what it costs in heights of a line, and where the runs begin."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for entry in entries:
        after: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, cuts) in best.items():
            for end in range(start, len(found) + 1):
                total = cost + _cost(entry, found[start:end], edge, height)
                if end not in after or total < after[end][0]:
                    after[end] = total, (*cuts, end)
        best = after
    return best[len(found)]


def _cost(
    entry: Sequence[TextLine], part: Sequence[Sequence[TextLine]], edge: Callable[[Iterable[TextLine]], float],
    height: float,
) -> float:
    if not part:
        return _NO_WORDS
    lines = [line for row in part for line in row]
    gaps = sum(max(0.0, _top(low) - max(line.box.y1 for line in high)) for high, low in pairwise(part))
    return (abs(edge(lines) - edge(entry)) + _GAP * gaps) / height
