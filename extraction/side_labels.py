"""Labels that stand beside their values on forms without rules: headings half way down a box, labels in two lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.labels import OPINION, Label, match_label
from models.pages import BoundingBox, PageContent, TextLine

_LEFT = 0.33  # of the page's width: so far right a heading at the side may reach
_CLOSE = 0.9  # heights of a line between the rows of a heading
_DOWNWARDS = 2.5  # a heading so much higher than wide is printed downwards, along its box
_SURE = 0.95  # how well the words of a label in several lines fit
_ROWS = 4  # lines of such a label at most
_SHARED, _LIKE = 0.6, 0.4  # of the width and the height of such lines
_BEYOND = 0.3  # of its height: how far a box reaches beyond such a heading
_HALF = 0.07  # of the page's height: how far a lone box reaches up and down
_BOXED = frozenset({OPINION, "resume", "awards_penalties", "assessment_results"})  # headed half way down a tall box


@dataclass(frozen=True, slots=True)
class SideBox:
    """A label at the side: what it is, its words and lines, and the lines of its value."""

    label: Label
    heading: str
    label_lines: tuple[TextLine, ...]
    lines: tuple[TextLine, ...]


def side_boxes(page: PageContent, lines: Sequence[TextLine]) -> Iterator[SideBox]:
    """The boxes headed at the side, from the top down; none where a heading stands over its words."""
    blocks = list(_blocks(page, lines))
    borders = _borders(page, lines, [_around(block) for block, _ in blocks])
    opinions = [_around(block) for block, label in blocks if label.concept == OPINION]
    answers = [side for (block, label), border in zip(blocks, borders, strict=True) if label.concept != OPINION
               and border is not None and (side := _box(block, label, lines, border)) is not None]
    left = [line for line in lines if not any(line in side.lines for side in answers)]
    yield from answers
    for block, label in (item for item in blocks if item[1].concept == OPINION):
        side = _opinion(block, label, left, _reach(page, opinions, opinions.index(_around(block))))
        if side is not None:
            yield side


def _box(
    block: Sequence[TextLine], label: Label, lines: Sequence[TextLine], reach: tuple[float, float],
) -> SideBox | None:
    """What stands beside a heading half way down its box; it begins above the heading, or the box is of one line."""
    box = _around(block)
    bottom = reach[1] if label.concept == "resume" else min(reach[1], box.y1)  # an answer stands at its heading
    inside = _inside(block, lines, (reach[0], bottom))
    if not any(line.box.y0 <= box.y0 for line in inside) or _stands_over(box, lines):
        return None
    return SideBox(label, "".join(line.text for line in block), tuple(block), inside)


def _opinion(
    block: Sequence[TextLine], label: Label, lines: Sequence[TextLine], reach: tuple[float, float],
) -> SideBox | None:
    box = _around(block)
    top, bottom = reach
    downwards = box.height > _DOWNWARDS * box.width
    if downwards:  # it runs along its box
        top, bottom = max(top, box.y0 - _BEYOND * box.height), min(bottom, box.y1 + _BEYOND * box.height)
    inside = _inside(block, lines, (top, bottom))
    if not inside or not (downwards or (any(line.box.y1 <= box.y0 for line in inside)
                                        and not _stands_over(box, lines))):
        return None
    return SideBox(label, "".join(line.text for line in block), tuple(block), inside)


def _inside(
    block: Sequence[TextLine], lines: Sequence[TextLine], reach: tuple[float, float],
) -> tuple[TextLine, ...]:
    """The lines right of a heading, from where to where its box reaches."""
    box = _around(block)
    return tuple(line for line in lines if line not in block and line.box.x0 > box.x0 + 10
                 and reach[0] <= line.box.centre[1] <= reach[1] and line.box.x0 >= box.x1 - 10)


def _stands_over(box: BoundingBox, lines: Sequence[TextLine]) -> bool:
    """Whether words begin right below a heading, at its left edge."""
    near = box.height + _CLOSE * box.height
    return any(abs(line.box.x0 - box.x0) < box.height and 0 <= line.box.y0 - box.y1 < near for line in lines)


def wrapped_labels(lines: Sequence[TextLine]) -> Iterator[SideBox]:
    """Labels broken over lines (`何时何地参 / 加革命工作`), with what stands beside them up to the next label."""
    done: set[int] = set()
    for line in sorted(lines, key=lambda line: (line.box.y0, line.box.x0)):
        found = _wrapped(line, lines) if id(line) not in done else None
        if found is None:
            continue
        label, parts = found
        done |= {id(part) for part in parts}
        box = _around(parts)
        beside = sorted((o for o in lines if o.box.x0 >= box.x1 and box.y0 - line.box.height / 2 <= o.box.centre[1]
                         <= box.y1 + line.box.height / 2), key=lambda o: o.box.x0)
        stop = next((o.box.x0 for o in beside if _is_label_part(o, lines)), None)
        value = [o for o in beside if stop is None or o.box.x0 < stop - 5]
        if value:
            yield SideBox(label, "".join(part.text for part in parts), tuple(parts),
                          tuple(sorted(value, key=lambda o: (o.box.y0, o.box.x0))))


def _wrapped(line: TextLine, lines: Sequence[TextLine]) -> tuple[Label, list[TextLine]] | None:
    """The label that begins with this line and goes on below it, with its lines; the one in most lines."""
    alone = match_label(line.text, loose=False)
    parts, best = [line], None
    while len(parts) < _ROWS:
        below = [other for other in lines if _continues(parts[-1], other)]
        if len(below) != 1:
            break
        parts = [*parts, below[0]]
        label = match_label("".join(part.text for part in parts), loose=False)
        if label is None or label.concept in (OPINION, "resume") or label.score < _SURE:
            continue
        if alone is None or (label.concept == alone.concept and match_label(below[0].text, loose=False) is None):
            best = label, parts
    return best


def _continues(line: TextLine, other: TextLine) -> bool:
    """Whether a line stands close under another, in one column with it and in like size."""
    shared = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
    return (other is not line and 0 <= other.box.y0 - line.box.y1 + 4 < _CLOSE * line.box.height
            and shared > _SHARED * min(line.box.width, other.box.width)
            and abs(line.box.height - other.box.height) < _LIKE * line.box.height)


def _is_label_part(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line is a label, or one half of a label in two lines."""
    if match_label(line.text, loose=False) is not None:
        return True
    halves = [(line, o) for o in lines if _continues(line, o)] + [(o, line) for o in lines if _continues(o, line)]
    return any((found := match_label(a.text + b.text, loose=False)) is not None and found.score >= _SURE
               for a, b in halves)


def _blocks(page: PageContent, lines: Sequence[TextLine]) -> Iterator[tuple[list[TextLine], Label]]:
    """Runs of lines at the left that together are the heading of an opinion."""
    left = sorted((line for line in lines if line.box.x1 < page.width * _LEFT), key=lambda line: line.box.y0)
    start = 0
    while start < len(left):
        stop = start + 1
        while stop < len(left) and _goes_on(left[stop - 1], left[stop]):
            stop += 1
        label = match_label("".join(line.text for line in left[start:stop]))
        if label is not None and label.concept in _BOXED:
            yield left[start:stop], label
        start = stop


def _goes_on(above: TextLine, line: TextLine) -> bool:
    gap = line.box.y0 - above.box.y1
    shared = min(above.box.x1, line.box.x1) - max(above.box.x0, line.box.x0)
    return gap < _CLOSE * min(above.box.height, above.box.width) and shared > 0


def _around(block: Sequence[TextLine]) -> BoundingBox:
    box = block[0].box
    for line in block[1:]:
        box = box.union(line.box)
    return box


def _borders(
    page: PageContent, lines: Sequence[TextLine], boxes: Sequence[BoundingBox],
) -> list[tuple[float, float] | None]:
    """From where to where each box reaches, as its heading stands half way down; None where that does not fit.

    The first box begins below the last row of labels above it; each ends as far below its heading as it began above.
    """
    found: list[tuple[float, float] | None] = []
    top: float | None = None
    for index, box in enumerate(boxes):
        after = boxes[index + 1].y0 if index + 1 < len(boxes) else page.height
        before = boxes[index - 1].y1 if index else 0
        begun = _below_labels(lines, before, box)
        top = begun if begun is not None else top
        if top is None:
            found.append(None)
            continue
        bottom = 2 * box.centre[1] - top
        fits = before - box.height <= top <= box.y0 and bottom <= after + box.height / 2
        found.append((top, bottom) if fits else None)
        top = bottom if fits else None
    return found


def _below_labels(lines: Sequence[TextLine], before: float, box: BoundingBox) -> float | None:
    """Where a box begins: half way between the last row of labels above its heading and the words under that row."""
    rows_above = [line for line in lines if before <= line.box.y0 and line.box.y1 <= box.y0
                  and line.box.x0 < box.x1 + box.width and _is_label_part(line, lines)]
    if not rows_above:
        return None
    last = max(rows_above, key=lambda line: line.box.y1).box
    under = [line.box.y0 for line in lines if line.box.y0 > last.centre[1] + last.height]
    return (last.y1 + min([*under, box.y0])) / 2


def _reach(page: PageContent, boxes: Sequence[BoundingBox], index: int) -> tuple[float, float]:
    """From where to where a box reaches: half way to the headings above and below."""
    centre = boxes[index].centre[1]
    above = (centre - boxes[index - 1].centre[1]) / 2 if index else None
    below = (boxes[index + 1].centre[1] - centre) / 2 if index + 1 < len(boxes) else None
    half = next((value for value in (above, below) if value is not None), page.height * _HALF)
    return centre - (above if above is not None else half), centre + (below if below is not None else half)
