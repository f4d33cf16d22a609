"""Heads of a table without rules that are printed in two or three lines: over each other in their column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extraction.columns import kind_of, match_column
from models.pages import TextLine

Row = Sequence[TextLine]
_MOST_ROWS = 3
_TALLEST = 4.0  # heights of a line from the top of such heads to their bottom
_FEWEST = 3  # heads of known wording


def with_stacked_heads(found: Sequence[Row]) -> tuple[list[list[TextLine]], Mapping[int, tuple[TextLine, ...]]]:
    """The rows with rows of heads that belong together as one, and of which lines each head was made, by its id."""
    rows: list[list[TextLine]] = []
    parts: dict[int, tuple[TextLine, ...]] = {}
    index = 0
    while index < len(found):
        heads = next(_stacked(found, index), None)
        if heads is None:
            rows.append(list(found[index]))
            index += 1
            continue
        count, columns = heads
        merged = [_merged(column) for column in columns]
        parts |= {id(line): tuple(column) for line, column in zip(merged, columns, strict=True)}
        rows.append(merged)
        index += count
    return rows, parts


def _stacked(found: Sequence[Row], index: int) -> Iterator[tuple[int, list[list[TextLine]]]]:
    """How many rows from `index` on are heads of one table if they are more than one, and the lines of each head."""
    for count in range(2, min(_MOST_ROWS, len(found) - index) + 1):
        lines = [line for row in found[index:index + count] for line in row]
        if any(line.text.rstrip().endswith((":", "：")) for line in lines):
            return  # labels, each left blank or answered
        height = max(line.box.height for line in lines)
        if max(line.box.y1 for line in lines) - min(line.box.y0 for line in lines) > _TALLEST * height:
            return
        columns = _columns(lines)
        named = [head for column in columns if (head := match_column("".join(line.text for line in column)))]
        alone = max(sum(bool(match_column(line.text)) for line in row) for row in found[index:index + count])
        enough = len(named) >= max(_FEWEST, alone + 1, len(columns) - (len(columns) > _FEWEST))
        if enough and kind_of(named) is not None:
            yield count, columns


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines that stand over each other, from left to right, each from the top down."""
    columns: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.y0, line.box.x0)):
        mine = next((column for column in columns if any(_over(line, other) for other in column)), None)
        if mine is not None:
            mine.append(line)
        else:
            columns.append([line])
    return sorted(columns, key=lambda column: min(line.box.x0 for line in column))


def _over(line: TextLine, other: TextLine) -> bool:
    shared = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
    return shared > 0.3 * min(line.box.width, other.box.width)


def _merged(column: Sequence[TextLine]) -> TextLine:
    if len(column) == 1:
        return column[0]
    box = column[0].box
    for line in column[1:]:
        box = box.union(line.box)
    return replace(column[0], box=box, text="".join(line.text for line in column), characters=())
