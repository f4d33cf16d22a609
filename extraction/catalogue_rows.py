"""Catalogues without rules: where the titles begin under a head in the middle, and rows on a page without heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.columns import Column
from extraction.normalize import normalize
from models.pages import TextLine

_NUMBER = re.compile(
    r"[(（]?(?:第?[一二三四五六七八九十]{1,3}类?|\d{1,3})(?:[-—－–.、·](?:\d{1,2}|[一二三四])?){0,2}[)）]?[、.]?")
_DATED = re.compile(r"(?:18|19|20)\d\d(?:\D.*)?")
_LEAST = 2  # rows of papers that make a table go on


def with_titles_apart(columns: Sequence[Column], below: Sequence[Sequence[TextLine]]) -> tuple[Column, ...]:
    """The columns with the edge between numbers and titles moved to where both really part.

    `below` are the rows under the heads. A short title set at the left of a wide column lies nearer to the head of the
    numbers than to its own; nothing moves where numbers and titles do not stand apart.
    """
    names = [column.concepts[0] for column in columns]
    if names[:2] != ["number", "title"]:
        return tuple(columns)
    firsts = [row[0] for row in below if len(row) > 1 and _is_number(row[0])]
    seconds = [row[1] for row in below if len(row) > 1 and _is_number(row[0]) and not _is_number(row[1])]
    if not firsts or not seconds:
        return tuple(columns)
    right, left = max(line.box.x1 for line in firsts), min(line.box.x0 for line in seconds)
    if right >= left:
        return tuple(columns)
    edge = (right + left) // 2
    return (replace(columns[0], x1=edge), replace(columns[1], x0=edge), *columns[2:])


def lists_on(found: Sequence[Sequence[TextLine]], columns: Sequence[Column]) -> list[Sequence[TextLine]]:
    """The rows of a page, from its top, that go on with a catalogue of these columns; none where too few name papers.

    A row goes on if it begins with a number in the column of numbers, or a title in that of titles.
    """
    edges = {column.concepts[0]: column for column in columns}
    title = edges.get("title")
    if title is None:
        return []
    taken: list[Sequence[TextLine]] = []
    for row in found:
        named = any(title.x0 - line.box.height <= line.box.x0 <= title.x1 and not _is_number(line) for line in row)
        if not named or not (_is_number(row[0]) or row[0].box.x0 >= title.x0 - row[0].box.height):
            break
        taken.append(row)
    papers = [row for row in taken if any(_DATED.fullmatch(normalize(line.text).text) for line in row[1:])]
    return taken if len(papers) >= _LEAST else []


def _is_number(line: TextLine) -> bool:
    return _NUMBER.fullmatch(normalize(line.text).text.replace(" ", "")) is not None
