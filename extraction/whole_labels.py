"""Labels printed in two or three lines, or wide apart, on forms without rules, as one line: `全日制学 | 历学位`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extraction.label_halves import SURE, around, next_below
from extraction.labels import match_label
from extraction.spaced_labels import spaced_labels
from extraction.spans import rows
from models.pages import TextLine

_ROWS = 3  # lines of a label at most
_TIGHT = 0.4  # heights of a line between the lines of one label
_CENTRED = 0.6  # heights of a line by which their middles may lie apart


@dataclass(frozen=True, slots=True)
class WholeLabels:
    """Lines with each such label as one, and the lines that it was made of by its id."""

    lines: tuple[TextLine, ...]
    parts: dict[int, tuple[TextLine, ...]]

    def parts_of(self, line: TextLine) -> tuple[TextLine, ...]:
        """The lines as they stand on the page."""
        return self.parts.get(id(line), (line,))


def with_whole_labels(lines: Sequence[TextLine]) -> WholeLabels:
    """The lines, those that tightly under one another make up a surely known label joined into one."""
    joined: list[TextLine] = []
    lines, parts = _with_spaced_labels(lines)
    done: set[int] = set()
    for line in sorted(lines, key=lambda line: line.box.y0):
        found = _label_lines(line, lines) if id(line) not in done else ()
        if found:
            whole = replace(line, box=around(found), text="".join(part.text for part in found), characters=())
            joined.append(whole)
            parts[id(whole)] = tuple(part for line in found for part in parts.get(id(line), (line,)))
            done |= {id(part) for part in found}
        elif id(line) not in done:
            joined.append(line)
    return WholeLabels(tuple(joined), parts)


def _with_spaced_labels(lines: Sequence[TextLine]) -> tuple[list[TextLine], dict[int, tuple[TextLine, ...]]]:
    """The lines with single characters of one row that make up a label as one."""
    found: list[TextLine] = []
    parts: dict[int, tuple[TextLine, ...]] = {}
    for row in rows(lines):
        whole = [line for line in spaced_labels(row) if len(line.text) > 1 and line not in row]
        for label in whole:
            letters = tuple(
                line for line in row if len(line.text.strip()) == 1 and label.box.contains(*line.box.centre))
            if "".join(line.text.strip() for line in letters) == label.text:
                parts[id(label)] = letters
                found.append(label)
        done = {id(line) for letters in parts.values() for line in letters}
        found += [line for line in row if id(line) not in done]
    return found, parts


def _label_lines(line: TextLine, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The most lines from this one down that are one label; none where the line alone is all of it."""
    found: tuple[TextLine, ...] = ()
    run = [line]
    while len(run) < _ROWS:
        below = next_below(run[-1], lines)
        if below is None or not is_tight(run[-1], below):
            break
        run.append(below)
        label = match_label("".join(part.text for part in run), loose=False)
        if label is not None and label.score >= SURE:
            found = tuple(run)
    return found


def is_tight(line: TextLine, other: TextLine) -> bool:
    """Whether a line stands right under another, middle under middle."""
    height = line.box.height
    return (other.box.y0 - line.box.y1 < _TIGHT * height
            and abs(line.box.centre[0] - other.box.centre[0]) < _CENTRED * height)
