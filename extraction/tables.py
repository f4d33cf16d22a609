"""Headed tables: which columns a grid has, and the cells of each line below its heads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extraction.catalogue_rows import lists_on, with_titles_apart
from extraction.columns import Column, kind_of, match_column, settle
from extraction.columns_in_cells import is_line_of, parted
from extraction.going_on import careers_going_on, relatives_going_on
from extraction.label_halves import continues, is_label_half
from extraction.labels import Label, match_label
from extraction.normalize import normalize
from extraction.spans import Span, is_upright, rows, span_of
from extraction.stacked_heads import with_stacked_heads
from extraction.table_ends import starts_box
from extraction.table_heads import heads_of, kind_under, side_by_side
from extraction.table_lines import OTHER_LABEL, Line, around_leads, around_times, split_lines, with_continuations
from models.pages import BoundingBox, CellText, PageContent, TextLine

_LONGEST_NAME = 12  # characters
_KIN = re.compile(r"[父母爸妈夫妻子女儿兄弟姐妹哥姊祖爷奶公婆岳伯叔姑舅姨侄孙婿媳嫂甥配偶爱亲丈友戚养继表堂人长]")
_CAREERS = frozenset({"resume", "study"})
_SIGNED = re.compile(r"盖章|签名|签字|签章|属实|填(表|写|报)(人|日期|时间)?[:：]")


@dataclass(frozen=True)
class Table:
    """A headed table: resume, study, family, award, assessment or catalogue. `used` are ids of its cells and lines."""

    kind: str
    page: PageContent
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    box: BoundingBox
    used: frozenset[int]

    @property
    def reaches_bottom(self) -> bool:
        """Whether the table may go on with the next page."""
        grids = [grid.box for grid in self.page.grids]
        return all(self.box.y1 >= box.y1 - 40 for box in grids)


def find_tables(page: PageContent, previous: Table | None = None) -> list[Table]:
    """All headed tables of a page. `previous`, the last table of the page before, may go on here without heads."""
    found = []
    for index in range(len(page.grids)):
        cells = [cell for cell in page.cells if cell.grid == index]
        found += list(_grid_tables(page, cells, previous if index == 0 else None))
    if not any(table.kind in ("resume", "study", "catalogue") for table in found):
        found += list(_free_tables(page, previous))
    return found


def _grid_tables(page: PageContent, cells: Sequence[CellText], previous: Table | None) -> Iterator[Table]:
    by_row: dict[int, list[CellText]] = {}
    for cell in cells:
        by_row.setdefault(cell.cell.row, []).append(cell)
    order = sorted(by_row)
    grid = _Rows(page, order, by_row)
    position = 0
    if previous is not None and order and previous.reaches_bottom:
        columns = _continued(page, previous, by_row[order[0]])
        if columns:
            table, position = _collect(grid, previous.kind, columns, 0, [])
            if table.lines:
                yield table
            else:
                position = 0
    while position < len(order):
        ends = [position + 1]
        for heads in side_by_side(heads_of(by_row, order, position)):
            kind = kind_under(page, by_row[order[position]], heads)
            if kind is None:
                continue
            columns = settle(kind, [column for column, _, _ in heads])
            below = max(row_after for _, _, row_after in heads)
            start = next((i for i, row in enumerate(order) if row >= below), len(order))
            own = [cell for (_, cell, _), column in zip(heads, columns, strict=True) if column.concepts != ("other",)]
            table, end = _collect(grid, kind, columns, start, own)
            ends.append(end)
            yield table
        position = max(ends)


def _continued(page: PageContent, previous: Table, row: Sequence[CellText]) -> tuple[Column, ...]:
    columns = _scaled(previous, page)
    if len(row) < len(columns) or any(match_label(cell.text, loose=False) for cell in row):
        return ()
    near = page.width // 20
    edges = [cell.cell.box for cell in row]
    fits = all(any(abs(e.x0 - c.x0) < near and abs(e.x1 - c.x1) < near for e in edges) for c in columns)
    return columns if fits else ()


def _scaled(table: Table, page: PageContent) -> tuple[Column, ...]:
    """The columns of a table as they would lie on another page."""
    scale = page.width / table.page.width
    return tuple(Column(c.concepts, round(c.x0 * scale), round(c.x1 * scale)) for c in table.columns)


@dataclass(frozen=True)
class _Rows:
    """A grid's cells by row, and the rows in order."""

    page: PageContent
    order: Sequence[int]
    cells: Mapping[int, Sequence[CellText]]


def _collect(
    grid: _Rows, kind: str, columns: tuple[Column, ...], start: int, heads: Sequence[CellText]
) -> tuple[Table, int]:
    """The lines below the heads, and where in the order of rows the table ends."""
    page, order, by_row = grid.page, grid.order, grid.cells
    left, right = min(c.x0 for c in columns), max(c.x1 for c in columns)
    used = {id(cell) for cell in heads}
    lines: list[Line] = []
    bottom = max((cell.cell.box.y1 for cell in heads), default=0)
    position = start
    while position < len(order):
        inside = [c for c in by_row[order[position]] if left - 5 <= c.cell.box.centre[0] <= right + 5]
        if not inside:
            position += 1
            continue
        parts = inside if kind == "catalogue" else [part for cell in inside for part in parted(cell, columns)]
        placed = _place(parts, columns, kind)
        if placed is not None and len(parts) > len(inside) and not is_line_of(kind, placed):
            break
        if placed is None or _is_foreign(kind, parts) or (kind == "family" and _is_no_relative(placed)):
            break
        used |= {id(cell) for cell in inside}
        bottom = max(bottom, *(cell.cell.box.y1 for cell in inside))
        lines += split_lines(page, kind, placed)
        position += 1
    box = BoundingBox(left, min((c.cell.box.y0 for c in heads), default=0), right, bottom)
    joined = lines if kind == "catalogue" else with_continuations(kind, lines)
    return Table(kind, page, columns, tuple(joined), box, frozenset(used)), position


def _place(cells: Sequence[CellText], columns: Sequence[Column], kind: str) -> dict[str, CellText] | None:
    """Column concept -> cell; None where a cell lies across the columns, as below the end of a table."""
    placed: dict[str, CellText] = {}
    for cell in cells:
        box = cell.cell.box
        shares = [(min(c.x1, box.x1) - max(c.x0, box.x0), c) for c in columns]
        covered = [c for share, c in shares if share > 0.5 * (c.x1 - c.x0)]
        if len(covered) > 1 and kind == "catalogue":
            placed.setdefault("title", cell)  # the name of a class, across the columns
            continue
        if len(covered) > 1 and cell.lines:
            return None
        if len(covered) > 1 and len(covered) >= min(3, len(columns)):
            return None
        concept = max(shares, key=lambda item: item[0])[1].concepts[0]
        placed[concept] = _merged(placed[concept], cell) if concept in placed and kind != "catalogue" else placed.get(
            concept, cell)
    return placed if len(placed) >= min(2, len(columns)) or kind == "catalogue" else None


def _merged(left: CellText, right: CellText) -> CellText:
    """Two cells of one column, as where year and month are ruled apart."""
    return CellText(left.grid, replace(left.cell, box=left.cell.box.union(right.cell.box)), (*left.lines, *right.lines))


def _is_foreign(kind: str, cells: Sequence[CellText]) -> bool:
    """Whether these cells begin something else: labels or the heads of another table."""
    heads = [match_column(cell.text) for cell in cells if cell.lines]
    other = kind_of([head for head in heads if head])
    if other is not None:
        return True
    labels: list[Label | None] = [match_label(cell.text, loose=False) for cell in cells if cell.lines]
    usual = {"family", *(("degree", "education_level", "study_outcome") if kind == "study" else ())}
    named = [label for label in labels if label is not None and label.concept not in usual]
    return len(named) >= (2 if kind in ("catalogue", "family") else 1) and len(named) * 2 >= len(
        [cell for cell in cells if cell.lines]) - 1


def _is_no_relative(placed: Mapping[str, CellText]) -> bool:
    """Whether a row below relatives is none: no word of kinship is in its relation, and nothing else tells of one."""
    relation = placed.get("relation")
    told = any(placed[name].lines for name in ("birth", "age", "politics") if name in placed)
    return relation is not None and bool(relation.lines) and not told and not _KIN.search(relation.text)


def _free_tables(page: PageContent, previous: Table | None) -> Iterator[Table]:
    """Tables without rules: a row of heads, and the rows of lines under them up to what begins something else."""
    upright = [line for line in page.free_lines if is_upright(line)]
    found = rows(line for line in page.free_lines if not is_upright(line))
    if previous is not None and previous.kind == "family":
        columns = _scaled(previous, page)
        going_on, taken = relatives_going_on(page, found, columns, _free_line)
        if going_on:
            yield _from_the_top("family", page, columns, around_leads(going_on), taken)
    if previous is not None and previous.kind in _CAREERS and not previous.page.grids:
        columns = _scaled(previous, page)
        going_on, taken = careers_going_on(page, found, columns, _free_line)
        if going_on:
            careers = with_continuations(previous.kind, around_times(page, going_on))
            yield _from_the_top(previous.kind, page, columns, careers, taken)
            done = set(map(id, taken))
            found = [row for row in found if not any(id(line) in done for line in row)]
    if previous is not None and previous.kind == "catalogue":
        columns = _scaled(previous, page)
        listed = lists_on(found, columns)
        lines = [line for row in listed if (line := _free_line(page, row, columns)) is not None]
        if lines:
            yield _from_the_top("catalogue", page, columns, lines, [line for row in listed for line in row])
            found = found[len(listed):]
    found, parts = with_stacked_heads(found)
    heads = [_free_heads(page, row) for row in found]
    for index, head in enumerate(heads):
        if head is None:
            continue
        kind, columns = head
        if kind == "catalogue":
            columns = with_titles_apart(columns, found[index + 1:])
        lines, used = [], {part for line in found[index] for part in parts.get(id(line), (line,))}
        for row, next_head in zip(found[index + 1:], heads[index + 1:], strict=True):
            ends = next_head is not None or (_opens_other(row) and not _wraps(row, used)) or is_label_half(
                row[0], page.free_lines) or starts_box(row, found[index], page.free_lines, upright, kind)
            line = None if ends else _free_line(page, row, columns)
            if line is None or (kind == "family" and _is_sentence(line.get("relation", "name"))):
                break
            lines.append(line)
            used |= set(row)
        lines = around_leads(lines) if kind == "family" else around_times(page, lines) if kind in _CAREERS else lines
        box = BoundingBox(0, min(line.box.y0 for line in found[index]), page.width,
                          max([line.box.y1 for line in found[index]] + [line.box.y1 for line in lines]))
        used |= {line for line in upright if lines and box.y0 <= line.box.centre[1] <= box.y1}
        yield Table(kind, page, columns, tuple(with_continuations(kind, lines)), box,
                    frozenset(id(line) for line in used))


def _from_the_top(
    kind: str, page: PageContent, columns: tuple[Column, ...], lines: Iterable[Line], taken: Sequence[TextLine],
) -> Table:
    """A table that goes on from the page before. `taken` are the lines that it is made of."""
    box = BoundingBox(0, 0, page.width, max(line.box.y1 for line in taken))
    return Table(kind, page, columns, tuple(lines), box, frozenset(map(id, taken)))


def _wraps(row: Sequence[TextLine], above: Iterable[TextLine]) -> bool:
    """Whether a line alone in its row goes on with words of a table close above it: 南麓财经大学会计学 | 专业."""
    line = row[0]
    return len(row) == 1 and any(
        continues(other, line) and abs(other.box.x0 - line.box.x0) < other.box.height / 2
        and other.box.width > line.box.width for other in above)


def _is_career(text: str) -> bool:
    label = match_label(text, loose=False)
    return label is not None and label.concept == "resume"


def _is_sentence(span: Span | None) -> bool:
    """Whether words are too long for a name or a relation, so that a table of relatives has ended above them."""
    if span is None:
        return False
    return len(span.text) > _LONGEST_NAME or re.search(r"[。;；]|意见|鉴定", span.text) is not None


def _free_heads(page: PageContent, row: Sequence[TextLine]) -> tuple[str, tuple[Column, ...]] | None:
    """The kind and columns of a table that this row of lines heads; one head may be of no known wording."""
    heads = [(match_column(line.text), line) for line in row]
    if len(row) == 2 and "period" in heads[0][0] and _is_career(row[1].text):
        heads[1] = (("what",), row[1])
    named = [concepts for concepts, _ in heads if concepts]
    kind = kind_of(named)
    few = len(named) < 3 and not (len(row) == 2 and kind == "resume")
    if kind is None or few or len(named) < len(row) - (len(row) > 3):
        return None
    return kind, settle(kind, _free_columns(page, heads))


def _opens_other(row: Sequence[TextLine]) -> bool:
    """Whether a row below a table begins something else: a label first, a heading alone, or words of who signs."""
    if any(_SIGNED.search(line.text) for line in row) or OTHER_LABEL.search(row[0].text):
        return True
    head, colon, _ = normalize(row[0].text).text.partition(":")
    label = match_label(head, loose=False)
    return label is not None and (colon != "" or label.concept != "family" or len(row) == 1)


def _free_columns(page: PageContent, heads: Sequence[tuple[tuple[str, ...], TextLine]]) -> list[Column]:
    edges = [0]
    for (_, left), (_, right) in pairwise(heads):
        edges.append((left.box.x1 + right.box.x0) // 2)
    edges.append(page.width)
    return [Column(concepts, edges[i], edges[i + 1]) for i, (concepts, _) in enumerate(heads)]


def _free_line(page: PageContent, row: Sequence[TextLine], columns: Sequence[Column]) -> Line | None:
    cells: dict[str, list[TextLine]] = {}
    for line in row:
        label = match_label(line.text, loose=False)
        if label is not None and label.concept == "opinion":
            return None
        best = max(columns, key=lambda c: min(c.x1, line.box.x1) - max(c.x0, line.box.x0))
        cells.setdefault(best.concepts[0], []).append(line)
    if not cells:
        return None
    box = row[0].box
    for line in row[1:]:
        box = box.union(line.box)
    return Line({concept: span_of(page, lines) for concept, lines in cells.items()}, box)
