"""Which cell of a grid holds what is written to a label: the one right of it, or the one below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.label_columns import holds_pair
from extraction.label_pairs import label_in
from extraction.labels import Label, label_key, match_label
from extraction.normalize import normalize
from extraction.spans import rows
from extraction.wordings.opinions import OPINION, OVER_MORE, WRITTEN_UP
from models.pages import BoundingBox, CellText

_KIN = Label("family", "", 1.0)


def cell_label(cell: CellText) -> Label | None:
    """The label that a cell is, read across or downwards; none where its value stands in it too."""
    if is_answered(cell) and match_label(cell.text, loose=False) is None:
        return None
    label = label_in(cell.text)
    if label is not None or len(cell.lines) < 2:
        return label
    across = sorted(cell.lines, key=lambda line: (round(line.box.x0 / 20), line.box.y0))
    return label_in("".join(line.text for line in across))


def is_answered(cell: CellText) -> bool:
    """Whether a cell holds a label with what is written to it: `曾用名：无`, `性别` and `男` side by side."""
    head, _, words = normalize(cell.text).text.partition(":")
    if words.strip():
        label = match_label(head, loose=False)
    else:
        label = match_label(cell.lines[0].text, loose=False) if len(rows(cell.lines)) == 1 < len(cell.lines) else None
    return label is not None and label.score == 1.0 and label.concept != OPINION


def value_cell(
    cell: CellText, cells: Sequence[CellText], labels: dict[int, Label], near: int
) -> CellText | None:
    """The cell right of a label, or below it where the right one is a label too. `near` spans a rule, in pixels."""
    box, label = cell.cell.box, labels[id(cell)]
    right = [c for c in cells if c is not cell and abs(c.cell.box.x0 - box.x1) < near and _overlap_y(c, box) > 0.5]
    right.sort(key=lambda c: -_overlap_y(c, box))
    if label.concept == OPINION:  # counts of votes may stand in small cells above the words
        right.sort(key=lambda c: (id(c) in labels, -c.cell.box.width * c.cell.box.height))
    if right and label.concept not in OVER_MORE and is_answered(right[0]):
        return None  # 曾用名： left blank, then 性别：男
    if right and label.concept == "kin_relation" and labels.get(id(right[0]), _KIN).concept == _KIN.concept:
        return right[0]  # 父亲 and 配偶 are labels elsewhere
    if right and (id(right[0]) not in labels or labels[id(right[0])].score < 0.8 <= label.score):
        return right[0]
    below = [c for c in cells if c is not cell and abs(c.cell.box.y0 - box.y1) < near and _overlap_x(c, box) > 0.5]
    below.sort(key=lambda c: -_overlap_x(c, box))
    if below and label.concept == "kin_relation" and labels.get(id(below[0]), label).concept == _KIN.concept:
        return below[0]
    if not below or id(below[0]) in labels or _is_headed(below[0]) or holds_pair(below[0]):
        return None
    return below[0] if _heads_column(cell, below[0], right, labels) else None


def _is_headed(cell: CellText) -> bool:
    """Whether a cell begins with a heading of its own, and so is no value of the label above it."""
    found = rows(cell.lines)
    if len(found) < 2:
        return False
    label = match_label("".join(line.text for line in found[0]), loose=False)
    return label is not None and label.concept == OPINION and len(label_key(label.wording)) >= 4


def without_next_label(
    cell: CellText, cells: Sequence[CellText]
) -> tuple[CellText, tuple[Label, CellText] | None]:
    """A value without the label behind it in its cell, where the rule between was not found; that label with its own
    value cell.
    """
    last = cell.lines[-1] if len(cell.lines) > 1 and len(rows(cell.lines)) == 1 else None
    label = match_label(last.text, loose=False) if last is not None else None
    if label is None or label.score < 1 or label.concept == OPINION:
        return cell, None
    box = cell.cell.box
    right = next((c for c in cells if 0 <= c.cell.box.x0 - box.x1 < 25 and _overlap_y(c, box) > 0.5
                  and match_label(c.text) is None), None)
    if right is None:
        return cell, None
    return replace(cell, lines=cell.lines[:-1]), (label, right)


def _heads_column(
    cell: CellText, below: CellText, right: Sequence[CellText], labels: dict[int, Label]
) -> bool:
    """Whether a label that has no value beside it stands over its value.

    An opinion heading may stand over a wide box; other labels stand over a cell of their own width.
    """
    if labels[id(cell)].concept in WRITTEN_UP:
        return True
    same = abs(below.cell.box.x0 - cell.cell.box.x0) < 25 and abs(below.cell.box.x1 - cell.cell.box.x1) < 25
    return same and (not right or id(right[0]) in labels)


def _overlap_y(cell: CellText, box: BoundingBox) -> float:
    shared = min(cell.cell.box.y1, box.y1) - max(cell.cell.box.y0, box.y0)
    return shared / max(1, min(cell.cell.box.height, box.height))


def _overlap_x(cell: CellText, box: BoundingBox) -> float:
    shared = min(cell.cell.box.x1, box.x1) - max(cell.cell.box.x0, box.x0)
    return shared / max(1, min(cell.cell.box.width, box.width))
