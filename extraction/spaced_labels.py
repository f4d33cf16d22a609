"""Labels printed wide apart (`姓　　名`), whose characters were read as lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.label_pairs import BARE_SHORT
from extraction.labels import WORDINGS, label_key
from models.pages import BoundingBox, TextLine


def spaced_labels(row: Sequence[TextLine]) -> Iterator[TextLine]:
    """The row with the characters of a label that is printed wide apart (`姓　　名`) as one line."""
    position = 0
    while position < len(row):
        stop = position
        while stop < len(row) and len(row[stop].text.strip()) == 1:
            stop += 1
        cut = _label_broken_off(row[position], row[position + 1]) if stop == position + 1 < len(row) else None
        if cut is not None:
            yield from cut
            position += 2
            continue
        for end in range(stop, position + 1, -1):
            text = "".join(line.text.strip() for line in row[position:end])
            if label_key(text) in WORDINGS:
                box = row[position].box.union(row[end - 1].box)
                yield replace(row[position], box=box, text=text, characters=())
                position = end
                break
        else:
            yield row[position]
            position += 1


def _label_broken_off(first: TextLine, second: TextLine) -> tuple[TextLine, TextLine] | None:
    """`姓` and `名张三` as the label and its value: the last character of a wide label was read with the value."""
    wording = label_key(first.text.strip() + second.text[:1])
    alone = len(first.text.strip()) == 1 and wording in WORDINGS
    if not (alone or wording in BARE_SHORT) or len(second.text) < 2:
        return None
    step = second.box.width / len(second.text)
    whole = len(second.characters) == len(second.text)
    edge = second.characters[1].x0 if whole else round(second.box.x0 + step)
    label = BoundingBox(first.box.x0, first.box.y0, max(edge - 1, first.box.x1), first.box.y1)
    value = BoundingBox(edge, second.box.y0, max(edge, second.box.x1), second.box.y1)
    return (replace(first, box=label, text=wording, characters=()),
            replace(second, box=value, text=second.text[1:], characters=second.characters[1:] if whole else ()))
