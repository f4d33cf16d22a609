"""Values behind a colon that go on in the line below, at the left edge: `全日制教育：研究生 | 管理学硕士`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.label_halves import continues
from extraction.label_pairs import has_label, label_in
from extraction.labels import match_label
from models.pages import TextLine

_PAIR = re.compile(r"^\s*(?P<label>[一-鿿、，,()（）/ ]{2,30})[:：]\s*\S")
_EDGE = 0.5  # heights of a line: how evenly the lines begin
_CLOSE = 0.6  # heights of a line between them


def wrapped_values(found: Sequence[Sequence[TextLine]]) -> dict[int, list[TextLine]]:
    """The lines that go on with each line that is a label, its colon and its value, by the id of that line."""
    lines = [line for row in found for line in row]
    told: dict[int, list[TextLine]] = {}
    for line in lines:
        match = _PAIR.match(line.text)
        if match is None or match_label(match["label"], loose=False) is None:
            continue
        last = line
        while (below := next((other for other in lines if _goes_on(last, line, other)), None)) is not None:
            told.setdefault(id(line), []).append(below)
            last = below
    return told


def _goes_on(last: TextLine, first: TextLine, line: TextLine) -> bool:
    height = first.box.height
    return (continues(last, line) and last.box.y0 < line.box.y0 < last.box.y1 + _CLOSE * height
            and abs(line.box.x0 - first.box.x0) < _EDGE * height
            and label_in(line.text) is None and not has_label(line.text) and ":" not in line.text
            and "：" not in line.text)
