"""Careers and relatives written line under line beside a label at the left, on forms without rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.label_halves import around, continues
from extraction.labels import Label, match_label
from extraction.spans import is_upright, rows
from models.pages import PageContent, TextLine

_LEFT = 0.33  # of the page's width: so far right such a label reaches
_GAP = 1.1  # heights of a line between the rows of a block, at most
_EDGE = 0.6  # heights of a line: how evenly the rows begin
_SURE = 0.9
_MOST = 4  # lines of a label
BEGINS_WITH_TIME = re.compile(
    r"\s*[(（'\"自从由]*\s*(\d{2,4}|[一二三四五六七八九〇○零]{2,4})\s*[年.．·、,，/\-]|\s*(19|20)\d{4}(?!\d)")
_KIN = re.compile(
    r"(父亲?|母亲?|丈夫|爱人|配偶|妻子?|[长次大二三四小]?(儿子|女儿)|[大二三四小]?(哥哥?|弟弟?|姐姐?|妹妹?)|祖[父母]|"
    r"爷爷|奶奶|岳[父母]|公公|婆婆|[伯叔舅姑姨][父母妈]?)\s*[:：,，、（( ]")
_BEGINS = {"resume": (BEGINS_WITH_TIME, 2), "family": (_KIN, 1)}


@dataclass(frozen=True, slots=True)
class SideBlock:
    """A label at the side, its lines, and the lines of the block beside it, row by row."""

    label: Label
    label_lines: tuple[TextLine, ...]
    lines: tuple[TextLine, ...]

    @property
    def heading(self) -> str:
        """The words of the label."""
        return "".join(line.text for line in self.label_lines)


def side_blocks(page: PageContent, lines: Sequence[TextLine]) -> Iterator[SideBlock]:
    """The blocks of times and words, and of relatives, each beside its label."""
    left = [line for line in lines if line.box.x1 < page.width * _LEFT]
    taken: set[int] = set()
    for line in sorted(left, key=lambda line: line.box.y0):
        parts = _label_lines(line, left) if id(line) not in taken else []
        label = match_label("".join(part.text for part in parts), loose=False) if parts else None
        if label is None or label.concept not in _BEGINS or label.score < _SURE:
            continue
        begins, least = _BEGINS[label.concept]
        block = _block(parts, lines, begins)
        if sum(begins.match(row[0].text) is not None for row in block) >= least:
            taken |= {id(part) for part in parts}
            yield SideBlock(label, tuple(parts), tuple(part for row in block for part in row))


def _label_lines(line: TextLine, left: Sequence[TextLine]) -> list[TextLine]:
    """The line with those close under it as far as they make up the longest label of a career or of relatives."""
    parts, best = [line], []
    while True:
        label = match_label("".join(part.text for part in parts), loose=False)
        if label is not None and label.concept in _BEGINS:
            best = list(parts)
        below = [other for other in left if continues(parts[-1], other)]
        if len(below) != 1 or len(parts) == _MOST or is_upright(line):
            return best
        parts.append(below[0])


def _block(
    parts: Sequence[TextLine], lines: Sequence[TextLine], begins: re.Pattern[str],
) -> list[list[TextLine]]:
    """The rows right of a label, from those level with it up and down as long as they follow evenly."""
    box = around(parts)
    right = [line for line in lines if line.box.x0 >= box.x1 - 10 and line not in parts and not is_upright(line)]
    found = rows(right)
    level = [i for i, row in enumerate(found) if row[0].box.y1 > box.y0 and row[0].box.y0 < box.y1]
    if not level:
        return []
    first, last = level[0], level[-1]
    for index in level[1:]:
        if not _follows(found[index - 1], found[index], begins):
            return []
    while first > 0 and _follows(found[first - 1], found[first], begins) and not _is_asked(
            found[first - 1], lines, box.x1):
        first -= 1
    while last + 1 < len(found) and _follows(found[last], found[last + 1], begins) and not _is_asked(
            found[last + 1], lines, box.x1):
        last += 1
    while first <= last and begins.match(found[first][0].text) is None:
        first += 1
    return found[first:last + 1]


def _follows(above: Sequence[TextLine], below: Sequence[TextLine], begins: re.Pattern[str]) -> bool:
    """Whether rows stand close under each other; two that each begin an entry begin at one edge too."""
    height = min(above[0].box.height, below[0].box.height)
    if min(line.box.y0 for line in below) - max(line.box.y1 for line in above) >= _GAP * height:
        return False
    opened = sum(line.text.count(mark) for line in above for mark in "(（") > sum(
        line.text.count(mark) for line in above for mark in ")）")
    both = begins.match(above[0].text) is not None and begins.match(below[0].text) is not None
    return opened or not both or abs(above[0].box.x0 - below[0].box.x0) < _EDGE * height


def _is_asked(row: Sequence[TextLine], lines: Sequence[TextLine], edge: int) -> bool:
    """Whether a row answers another label: one left of it, or one within it."""
    y0, y1 = row[0].box.y0, row[0].box.y1
    beside = any(line.box.x1 <= row[0].box.x0 and line.box.x0 < edge and line.box.y0 < y1 and line.box.y1 > y0
                 and not is_upright(line) and match_label(line.text, loose=False) is not None for line in lines)
    return beside or any(match_label(line.text, loose=False) is not None for line in row)
