"""Labels and values that stand beside each other in a row, or rows of labels over rows of values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extraction.field import Field
from extraction.label_pairs import colon_pairs, first_words, has_label, label_in
from extraction.labels import Label, match_label
from extraction.spaced_labels import spaced_labels
from extraction.spans import joined, span_of
from extraction.wordings.opinions import OPINION
from models.pages import PageContent, TextLine


def row_fields(
    page: PageContent, row: Sequence[TextLine], more: Mapping[int, Sequence[TextLine]] | None = None,
) -> tuple[list[Field], Label | None]:
    """Fields of one row of lines; a label that stands alone in its row is returned as a heading.

    `more`: lines below that go on with the value of a line, by its id.
    """
    below_of = more or {}
    row = list(spaced_labels(row))
    labels = [label_in(line.text) for line in row]
    if len(row) == 1 and labels[0] is not None:
        return [], labels[0]
    fields: list[Field] = []
    position = 0
    while position < len(row):
        label = labels[position]
        if label is None:
            span = span_of(page, [row[position], *below_of.get(id(row[position]), ())])
            pairs = list(colon_pairs(span)) or list(first_words(span))
            stop = position + 1
            while pairs and stop < len(row) and labels[stop] is None and not has_label(row[stop].text):
                stop += 1
            if pairs and stop > position + 1:
                last = pairs[-1]
                rest = span_of(page, row[position + 1:stop])
                value = joined([last.value, rest]) if last.value else rest
                pairs[-1] = Field(last.concept, last.heading, value.trimmed(), last.score)
            fields += pairs
            position = stop
            continue
        stop = position + 1
        if label.concept == "kin_relation" and (beside := labels[stop:stop + 1]) and beside[0] is not None and (
                beside[0].concept == "family"):
            stop += 1  # 父亲 is a label elsewhere
        while stop < len(row) and labels[stop] is None and not has_label(row[stop].text):
            stop += 1
        fields.append(Field(label.concept, row[position].text, span_of(page, row[position + 1:stop]).trimmed(),
                            label.score))
        position = stop
    return fields, None


def stacked(page: PageContent, above: Sequence[TextLine], row: Sequence[TextLine]) -> Iterator[Field]:
    """Labels that fill a row, with their values in the row below, each under or right of its own."""
    heads = [(line, match_label(line.text)) for line in spaced_labels(above)]
    labels = [(line, label) for line, label in heads if label is not None and label.concept != OPINION]
    if not labels or len(labels) < len(heads) or len(row) > len(labels):
        return
    if any(match_label(line.text, loose=False) is not None or has_label(line.text) for line in row):
        return
    gap = min(line.box.y0 for line in row) - max(line.box.y1 for line, _ in labels)
    if gap > 1.5 * max(line.box.height for line, _ in labels) or row[0].box.x0 < labels[0][0].box.x0 - 10:
        return
    for index, (line, label) in enumerate(labels):
        stop = labels[index + 1][0].box.x0 if index + 1 < len(labels) else page.width
        mine = [value for value in row if line.box.x0 - 10 <= value.box.centre[0] < stop]
        if mine:
            yield Field(label.concept, line.text, span_of(page, mine), label.score * 0.95)
