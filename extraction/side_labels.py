"""Labels that stand beside their values on forms without rules: headings half way down a box, labels in two lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.label_halves import around, below_labels, is_label_part, next_below
from extraction.label_pairs import has_label
from extraction.labels import Label, match_label
from extraction.side_opinions import Heading, boxes_at_the_side
from extraction.whole_labels import is_tight
from extraction.wordings.opinions import OPINION
from models.pages import BoundingBox, PageContent, TextLine

_SURE = 0.95  # how well the words of a label in several lines fit
_ROWS = 4  # lines of such a label at most
_NEAR = 1.5  # heights of a line: words that begin so near the left edge of a heading stand under it
_ANSWERS = frozenset({"resume", "awards_penalties", "assessment_results"})  # headed half way down a tall box


@dataclass(frozen=True, slots=True)
class SideBox:
    """A label at the side: what it is, its words and lines, and the lines of its value."""

    label: Label
    heading: str
    label_lines: tuple[TextLine, ...]
    lines: tuple[TextLine, ...]


def side_boxes(page: PageContent, lines: Sequence[TextLine]) -> Iterator[SideBox]:
    """The boxes headed at the side, answers first, then what is signed; none where a heading stands over its words."""
    boxes = list(boxes_at_the_side(page, lines))
    borders = _borders(page, lines, [box.heading.box for box in boxes])
    answers = [side for box, border in zip(boxes, borders, strict=True) if box.heading.label.concept in _ANSWERS
               and (side := _answer(box.heading, lines, border or box.reach)) is not None]
    yield from answers
    taken = {id(line) for side in answers for line in side.lines}
    for box in boxes:
        left = tuple(line for line in box.lines if id(line) not in taken)
        if left and box.is_beside and box.heading.is_signed:
            yield SideBox(box.heading.label, box.heading.text, box.heading.lines, left)


def _answer(head: Heading, lines: Sequence[TextLine], reach: tuple[float, float]) -> SideBox | None:
    """What stands beside a heading half way down its box; it begins above the heading, or the box is of one line."""
    box = head.box
    bottom = reach[1] if head.label.concept == "resume" else min(reach[1], box.y1)  # an answer stands at its heading
    inside = tuple(line for line in lines if line not in head.lines and reach[0] <= line.box.centre[1] <= bottom
                   and line.box.x0 >= box.x1 - 10 and line.box.x0 > box.x0 + 10)
    if not any(line.box.y0 <= box.y0 for line in inside) or _stands_over(head, lines):
        return None
    return SideBox(head.label, head.text, head.lines, inside)


def _stands_over(head: Heading, lines: Sequence[TextLine]) -> bool:
    """Whether words begin right below a heading, at its left edge, or nothing stands beside one with a colon."""
    box, height = head.box, head.lines[-1].box.height
    beside = [line for line in lines if line.box.x0 >= box.x1 - 10 and line.box.y0 < box.y1 and line.box.y1 > box.y0]
    if head.text.rstrip().endswith((":", "：")) and not beside:
        return True
    return any(abs(line.box.x0 - box.x0) < _NEAR * height and 0 <= line.box.y0 - box.y1 < _NEAR * height
               for line in lines)


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
        begun = below_labels(lines, before, box)
        top = begun if begun is not None else top
        if top is None:
            found.append(None)
            continue
        bottom = 2 * box.centre[1] - top
        fits = before - box.height <= top <= box.y0 and bottom <= after + box.height / 2
        found.append((top, bottom) if fits else None)
        top = bottom if fits else None
    return found




def wrapped_labels(lines: Sequence[TextLine]) -> Iterator[SideBox]:
    """Labels broken over lines (`何时何地参 / 加革命工作`), with what stands beside them up to the next label."""
    done: set[int] = set()
    for line in sorted(lines, key=lambda line: (line.box.y0, line.box.x0)):
        found = _wrapped(line, lines) if id(line) not in done else None
        if found is None:
            continue
        label, parts = found
        done |= {id(part) for part in parts}
        box = around(parts)
        beside = sorted((o for o in lines if o.box.x0 >= box.x1 and box.y0 - line.box.height / 2 <= o.box.centre[1]
                         <= box.y1 + line.box.height / 2), key=lambda o: o.box.x0)
        stop = next((o.box.x0 for o in beside if is_label_part(o, lines) or has_label(o.text)), None)
        value = [o for o in beside if stop is None or o.box.x0 < stop - 5]
        if value:
            yield SideBox(label, "".join(part.text for part in parts), tuple(parts),
                          tuple(sorted(value, key=lambda o: (o.box.y0, o.box.x0))))


def _wrapped(line: TextLine, lines: Sequence[TextLine]) -> tuple[Label, list[TextLine]] | None:
    """The label that begins with this line and goes on below it, with its lines; the one in most lines."""
    alone = match_label(line.text, loose=False)
    parts, best = [line], None
    while len(parts) < _ROWS:
        below = next_below(parts[-1], lines)
        if below is None:
            break
        parts = [*parts, below]
        label = match_label("".join(part.text for part in parts), loose=False)
        if label is None or label.concept in (OPINION, "resume") or label.score < _SURE:
            continue
        if best is not None and best[0].score > label.score:
            break  # 参加工作时间 is whole, and another label begins below it
        goes_on = below.text.startswith(("(", "（")) or match_label(below.text, loose=False) is None
        whole = label.score == 1 and is_tight(parts[-2], below)  # 毕业院校 | 系及专业, either of them a label too
        if alone is None or whole or (label.concept == alone.concept and goes_on):
            best = label, parts
    return best if best is not None and not _is_under_value(*best) else None


def _is_under_value(label: Label, parts: Sequence[TextLine]) -> bool:
    """Whether the first line is a value that stands over the whole label: 女 | 参加工 | 作时间."""
    below = match_label("".join(part.text for part in parts[1:]), loose=False)
    return label.score < 1 and below is not None and below.score == 1 and below.concept == label.concept
