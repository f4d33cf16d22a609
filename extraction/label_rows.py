"""Forms laid as a table without vertical rules: a row of labels, and one row of values under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.labels import Label, match_label
from extraction.spans import rows
from extraction.whole_labels import WholeLabels, with_whole_labels
from extraction.wordings.opinions import OPINION, OVER_MORE
from models.pages import BoundingBox, TextLine

_MANY = 4  # labels in a row that is one of labels though not every one has its value
_FEWEST = 2  # labels in such a row
_SHARE = 0.7  # of the heads that must be known labels
_CLOSE = 0.9  # heights of a line between the parts of one head, and between the rows of one value
_PARTED = 0.6  # heights of a line between a lone head and its value: two lines of one label stand closer
_UNDER = 3.0  # heights of a line between the heads and their values


@dataclass(frozen=True, slots=True)
class LabelRow:
    """The heads that are labels, each with its words, its lines and the lines of its value (none where it is blank)."""

    fields: tuple[tuple[Label, str, tuple[TextLine, ...], tuple[TextLine, ...]], ...]
    used: tuple[TextLine, ...]


def label_rows(lines: Sequence[TextLine]) -> Iterator[LabelRow]:
    """All such rows among the lines of a page, from the top down.

    Where one was met, a label alone in its row may stand over its value too, and labels may be left blank.
    """
    page = with_whole_labels(lines)
    found = rows(page.lines)
    done: set[int] = set()
    for index, row in enumerate(found):
        if any(id(line) in done for line in row):
            continue
        block = _block(found, index) or (_later_block(found, index) if done else None)
        if block is not None:
            done |= {id(line) for line in block.used}
            yield _as_printed(block, page)


def _block(found: Sequence[Sequence[TextLine]], index: int) -> LabelRow | None:
    """The row of labels at this place with the row of values under it."""
    row = found[index]
    known = [line for line in row if match_label(line.text, loose=False) is not None]
    if len(row) < _FEWEST or len(known) < len(row) - 1:
        return None
    heads = _heads(row, [line for other in found for line in other])
    labels = [_label(head) for head in heads]
    answers = _values(found[index:], heads)
    if not answers or not _fit(heads, labels, answers):
        return None
    return _label_row(heads, labels, answers)


def _later_block(found: Sequence[Sequence[TextLine]], index: int) -> LabelRow | None:
    """A lone label over a value that it is centred over, or labels without values."""
    row = found[index]
    labels = [_label([line]) if match_label(line.text, loose=False) is not None else None for line in row]
    if any(label is None or label.concept in OVER_MORE for label in labels):
        return None
    heads = [[line] for line in row]
    answers = _values(found[index:], heads)
    if len(row) > 1:
        single = sum(bool(value) for value in _shared(heads, answers)) == len(answers) == len(_columns(answers))
        return _label_row(heads, labels, answers) if single else None
    over = len(answers) == 1 and answers[0].box.y0 - row[0].box.y1 > _PARTED * answers[0].box.height and abs(
        row[0].box.centre[0] - answers[0].box.centre[0]) < row[0].box.width
    return _label_row(heads, labels, answers) if over else None


def _label_row(
    heads: Sequence[Sequence[TextLine]], labels: Sequence[Label | None], answers: Sequence[TextLine],
) -> LabelRow:
    used = (*(line for head in heads for line in head), *answers)
    return LabelRow(tuple(
        (label, "".join(line.text for line in head), tuple(head), tuple(value))
        for head, label, value in zip(heads, labels, _shared(heads, answers), strict=True) if label is not None), used)


def _as_printed(block: LabelRow, page: WholeLabels) -> LabelRow:
    """The same with the lines that stand on the page."""
    def parts(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
        return tuple(part for line in lines for part in page.parts_of(line))

    return LabelRow(tuple((label, heading, parts(head), parts(value)) for label, heading, head, value in block.fields),
                    parts(block.used))


def _heads(row: Sequence[TextLine], lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The heads from left to right; one that is printed in two lines stands half a line above and below the others."""
    top, bottom = min(line.box.y0 for line in row), max(line.box.y1 for line in row)
    height = min(line.box.height for line in row)
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
        mine = [i for i in range(len(heads)) if boxes[i].x1 > box.x0] or range(len(heads))
        nearest = max(mine, key=lambda i: (_common(boxes[i], box) / max(1, min(box.width, boxes[i].width)),
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
