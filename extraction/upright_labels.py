"""Labels without rules whose characters stand under one another: 姓 above 名, with the value beside both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction.labels import WORDINGS, label_key
from models.pages import TextLine

_LONGEST = 5  # characters
_CLOSE = 1.6  # heights of a character between one and the next


def with_upright_labels(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines with the characters of each such label as one line around them all; its middle is that of its value."""
    single = sorted((line for line in lines if len(line.text.strip()) == 1), key=lambda line: line.box.y0)
    taken: dict[int, TextLine] = {}
    for first in single:
        chain = [first]
        while id(first) not in taken and len(chain) < _LONGEST and (below := _below(chain[-1], single)) is not None:
            chain.append(below)
        label = next(_labels(chain), None)
        if label is not None and not any(id(line) in taken for line in label):
            taken |= {id(line): _as_one(label) for line in label}
    found: list[TextLine] = []
    done: set[int] = set()
    for line in lines:
        whole = taken.get(id(line))
        if whole is None:
            found.append(line)
        elif id(line) not in done:
            found.append(whole)
            done |= {other for other, merged in taken.items() if merged is whole or merged.box == whole.box}
    return found


def _labels(chain: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    for length in range(len(chain), 1, -1):
        if label_key("".join(line.text.strip() for line in chain[:length])) in WORDINGS:
            yield list(chain[:length])


def _below(above: TextLine, single: Sequence[TextLine]) -> TextLine | None:
    height = above.box.height
    near = [line for line in single if line is not above and 0 < line.box.y0 - above.box.y0 < (1 + _CLOSE) * height
            and line.box.y0 >= above.box.y1 - height / 4
            and abs(line.box.centre[0] - above.box.centre[0]) < 0.7 * height
            and 0.6 < line.box.height / max(1, height) < 1.6]
    return min(near, key=lambda line: line.box.y0, default=None)


def _as_one(label: Sequence[TextLine]) -> TextLine:
    box = label[0].box
    for line in label[1:]:
        box = box.union(line.box)
    return replace(label[0], box=box, text="".join(line.text.strip() for line in label), characters=())
