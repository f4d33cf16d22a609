"""Careers without rules and heads: times in one column, words beside them, perhaps witnesses further right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.loose_entries import entries_of, shared_out
from extraction.spans import Span, span_of
from extraction.table_lines import Line
from models.pages import BoundingBox, TextLine

_TIME = re.compile(r"[\d一二三四五六七八九十〇○零廿元正冬腊年月日.·、,/'—\-~至到起止由从自今现在迄初底春夏秋冬( )]+")
_STARTS = re.compile(r"[(（]?((\d{2,4}|[一二三四五六七八九〇○零]{2,4})[年.·、]|(19|20)\d{2}(0[1-9]|1[0-2])(?!\d))")
_WITNESS = re.compile(r"[一-鿿]{2,4}|[一-鿿]{1,8}(·[一-鿿]{1,8})+")


def columned_lines(span: Span) -> list[Line]:
    """The entries, `period` and `what`, of a career in columns; empty where it is not laid out so."""
    found = sorted(span.lines, key=lambda line: (line.box.y0, line.box.x0))
    texts = {id(line): span_of(span.page, [line]).text for line in found}
    times = [line for line in found if _TIME.fullmatch(texts[id(line)])]
    words = [line for line in found if not _TIME.fullmatch(texts[id(line)])]
    if len(times) < 2 or not words:
        return []
    edge = max(line.box.x1 for line in times)
    if any(line.box.centre[0] < edge or (line.box.x0 < edge and _STARTS.match(texts[id(line)])) for line in words):
        return []  # a time and its words were read as one piece: no columns, but lines of text
    if any(line.box.x1 - line.box.x0 > span.page.width // 2 for line in times):
        return []
    entries = entries_of(times, texts)
    body = _without_witnesses(span.page.width, words, texts)
    return [_line(span, entry, lines) for entry, lines in zip(entries, shared_out(entries, body), strict=True)]


def _without_witnesses(width: int, words: Sequence[TextLine], texts: dict[int, str]) -> list[TextLine]:
    """The words without a last column of names."""
    left = min(line.box.x0 for line in words)
    names = [line for line in words if _WITNESS.fullmatch(texts[id(line)]) and line.box.x0 > left + width // 8]
    rest = [line for line in words if line not in names]
    apart = bool(names) and bool(rest) and max(line.box.x1 for line in rest) <= min(line.box.x0 for line in names) + 10
    return rest if apart else list(words)


def _line(span: Span, entry: Sequence[TextLine], words: Sequence[TextLine]) -> Line:
    box = entry[0].box
    for line in (*entry[1:], *words):
        box = box.union(line.box)
    place = BoundingBox(box.x0, box.y0, box.x1, box.y1)
    return Line({"period": span_of(span.page, entry, place), "what": span_of(span.page, words, place)}, box)
