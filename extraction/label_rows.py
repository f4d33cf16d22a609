"""Forms laid as a table without vertical rules: a row of labels, and one row of values under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.labels import OPINION, Label, match_label
from models.pages import BoundingBox, TextLine

_MANY = 4  # labels in a row that is one of labels though not every one has its value
_FEWEST = 2  # labels in such a row
_SHARE = 0.7  # of the heads that must be known labels
_CLOSE = 0.9  # heights of a line between the parts of one head, and between the rows of one value
_UNDER = 3.0  # heights of a line between the heads and their values


@dataclass(frozen=True, slots=True)
class LabelRow:
    """The heads that are labels, each with its words, its lines and the lines of its value (none where it is blank)."""

    fields: tuple[tuple[Label, str, tuple[TextLine, ...], tuple[TextLine, ...]], ...]
    used: tuple[TextLine, ...]


def label_rows(found: Sequence[Sequence[TextLine]]) -> Iterator[LabelRow]:
    """All such rows among `found`, the rows of a page from the top down."""
    done: set[int] = set()
    for index, row in enumerate(found):
        known = [line for line in row if match_label(line.text, loose=False) is not None]
        if len(row) < _FEWEST or len(known) < len(row) - 1 or any(id(line) in done for line in row):
            continue
        lines = [line for other in found for line in other]
        heads = _heads(row, lines)
        labels = [_label(head) for head in heads]
        answers = _values([*found[index:]], heads)
        if not answers or not _fit(heads, labels, answers):
            continue
        used = (*(line for head in heads for line in head), *answers)
        done |= {id(line) for line in used}
        shared = _shared(heads, answers)
        yield LabelRow(tuple(
            (label, "".join(line.text for line in head), tuple(head), tuple(value))
            for head, label, value in zip(heads, labels, shared, strict=True) if label is not None), used)


def _heads(row: Sequence[TextLine], lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The heads from left to right; one that is printed in two lines stands half a line above and below the others."""
    top, bottom = min(line.box.y0 for line in row), max(line.box.y1 for line in row)
    height = bottom - top
    near = [line for line in lines if line not in row and line.box.y0 < bottom + height / 2
            and line.box.y1 > top - height / 2 and top - height < line.box.centre[1] < bottom + height
            and not any(_beneath(line.box, other.box) for other in row)]
    heads: list[list[TextLine]] = [[line] for line in row]
    for line in sorted(near, key=lambda line: line.box.y0):
        mine = next((head for head in heads if head[0] not in row and _beneath(line.box, head[0].box)), None)
        if mine is not None:
            mine.append(line)
        else:
            heads.append([line])
    return sorted(heads, key=lambda head: head[0].box.x0)


def _label(head: Sequence[TextLine]) -> Label | None:
    label = match_label("".join(line.text for line in head))
    return label if label is not None and label.concept != OPINION else None


def _values(below: Sequence[Sequence[TextLine]], heads: Sequence[Sequence[TextLine]]) -> list[TextLine]:
    """The lines of the first row of values: those right under the heads, as long as they follow closely."""
    taken = {id(line) for head in heads for line in head}
    bottom = max(line.box.y1 for head in heads for line in head)
    height = max(line.box.height for head in heads for line in head)
    found: list[TextLine] = []
    for row in below:
        rest = [line for line in row if id(line) not in taken]
        if not rest:
            continue
        gap = min(line.box.y0 for line in rest) - bottom
        if gap > (_UNDER if not found else _CLOSE / 2) * height or _is_other(rest):
            break
        found += rest
        bottom = max(bottom, *(line.box.y1 for line in rest))
    return found


def _is_other(row: Sequence[TextLine]) -> bool:
    """Whether a row begins something else: it holds a label, alone or before a colon."""
    return any(match_label(line.text, loose=False) is not None or ":" in line.text or "：" in line.text
               for line in row)


def _fit(heads: Sequence[Sequence[TextLine]], labels: Sequence[Label | None], answers: Sequence[TextLine]) -> bool:
    known = sum(label is not None for label in labels)
    filled = sum(bool(value) for value in _shared(heads, answers))
    if len(heads) < _MANY:
        return known >= max(_FEWEST, len(heads) - 1) and filled == len(heads) == len(_columns(answers))
    return known >= max(_MANY, _SHARE * len(heads)) and 2 * filled > len(heads)


def _shared(heads: Sequence[Sequence[TextLine]], answers: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each head's value: those that stand nearest to it."""
    shared: list[list[TextLine]] = [[] for _ in heads]
    boxes = [_around(head) for head in heads]
    for column in _columns(answers):
        box = _around(column)
        nearest = max(range(len(heads)), key=lambda i: (_common(boxes[i], box) / max(1, min(box.width, boxes[i].width)),
                                                        -abs(boxes[i].centre[0] - box.centre[0])))
        shared[nearest] += column
    return [sorted(lines, key=lambda line: line.box.centre[1]) for lines in shared]


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines that stand over each other, as the rows of one value do."""
    columns: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.y0):
        mine = next((column for column in columns if _beneath(line.box, _around(column))), None)
        if mine is not None:
            mine.append(line)
        else:
            columns.append([line])
    return columns


def _beneath(box: BoundingBox, other: BoundingBox) -> bool:
    return _common(box, other) > 0.3 * min(box.width, other.width)


def _common(box: BoundingBox, other: BoundingBox) -> int:
    return max(0, min(box.x1, other.x1) - max(box.x0, other.x0))


def _around(lines: Sequence[TextLine]) -> BoundingBox:
    box = lines[0].box
    for line in lines[1:]:
        box = box.union(line.box)
    return box
