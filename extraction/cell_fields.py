"""Labels and values in one cell: side by side, behind colons, or a heading over its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extraction.field import Field
from extraction.label_columns import holds_pair, pairs_in
from extraction.label_pairs import colon_pairs, first_words, label_in
from extraction.labels import Label, label_key, match_label
from extraction.opinion_columns import opinion_columns
from extraction.row_fields import row_fields
from extraction.spaced_labels import spaced_labels
from extraction.spans import rows, span_of
from extraction.wordings.opinions import BARE_SIGNATURES, OPINION
from models.pages import CellText, PageContent


def cell_fields(page: PageContent, cell: CellText) -> Iterator[Field]:
    """Labels and values in one cell: a heading over its text, or `label: value` pairs."""
    columns = pairs_in(cell)
    if columns:  # the rules between labels and their values were not found, or never printed
        for pair in columns:
            value = span_of(page, pair.value, cell.cell.box)
            yield Field(pair.label.concept, pair.heading, value, pair.label.score)
        return
    found = rows(cell.lines)
    boxes = list(opinion_columns(found))
    if boxes:
        yield from (Field(OPINION, box.heading, span_of(page, box.words), box.label.score) for box in boxes)
        return
    for count in (1, 2):
        head = [line for row in found[:count] for line in row]
        rest = [line for row in found[count:] for line in row]
        label = label_in("".join(line.text for line in head)) if head else None
        if label is not None and not rest and holds_pair(cell):
            break  # 全日制教育 and 中专 side by side
        if label is not None and (rest or len(found) == count):
            yield Field(label.concept, label.wording, span_of(page, rest, cell.cell.box), label.score)
            yield from inner_fields(page, replace(cell, lines=tuple(rest)), label)  # not the heading once more
            return
    beside = [field for row in found if any(match_label(line.text, loose=False) for line in [*spaced_labels(row)][:-1])
              for field in row_fields(page, row)[0]]
    if beside:  # the rule between a label and its value was not found
        yield from beside
        return
    pairs = list(colon_pairs(span_of(page, [line for row in found for line in row], cell.cell.box)))
    if pairs:
        yield from pairs
        return
    yield from first_words(span_of(page, [line for row in found for line in row], cell.cell.box))


def inner_fields(page: PageContent, cell: CellText, outer: Label) -> Iterator[Field]:
    """`label: value` pairs that stand inside a value (支部名称： 工种：); a bare 签名： is that of the outer label."""
    span = span_of(page, [line for row in rows(cell.lines) for line in row], cell.cell.box)
    for field in colon_pairs(span):
        if field.concept in ("unit", "post", "name"):
            continue
        bare = label_key(field.heading) in BARE_SIGNATURES
        yield replace(field, heading=outer.wording) if bare else field
