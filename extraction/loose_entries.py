"""Entries of a career in columns without rules: which lines of time make one entry, and which words stand beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from models.pages import TextLine

_BEGINS = re.compile(r"[('\"]?(自|从|由)?(\d{2,4}|[一二三四五六七八九〇○零]{2,4})[年.·、,/\-]")
_UNFINISHED = re.compile(r"(至|到|—|-|~)(\d{1,3}|[一二三四五六七八九〇○零]{1,3})$|(至|到)$")
_DASHED = re.compile(r"[—\-~]$")
_CLOSE = 1.7  # heights of a line, from one line of an entry to its next
_LEVEL = 0.4  # heights of a line, between lines that stand level


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
    """The words of each entry: below its top where entries begin level with their words, else those nearest to it."""
    tops = [min(line.box.y0 for line in entry) for entry in entries]
    bottoms = [max(line.box.y1 for line in entry) for entry in entries]
    level = _begin_level(entries, words)
    found: list[list[TextLine]] = [[] for _ in entries]
    for line in words:
        at = line.box.centre[1]
        if level:
            place = max((i for i, top in enumerate(tops) if top <= at), default=0)
        else:
            place = min(range(len(entries)), key=lambda i: max(tops[i] - at, at - bottoms[i], 0.0))
        found[place].append(line)
    return found


def _begin_level(entries: Sequence[Sequence[TextLine]], words: Sequence[TextLine]) -> bool:
    """Whether every entry's first line has words at its level, and none stand above the first entry."""
    first = entries[0][0].box
    if any(line.box.centre[1] < first.y0 for line in words):
        return False
    return all(any(abs(line.box.y0 - entry[0].box.y0) < _LEVEL * entry[0].box.height for line in words)
               for entry in entries)
