"""Why a fact was lost or is wrong, told from the page's type, the lines that were recognised, and what was read nearby.

Asked in this order for a true fact that was not read as it stands:
the page failed; it was taken for another type; the fact's text is not among the lines recognised at its box
(recognition); a read fact of the same kind, or of another, stands there instead (wrong value, wrong field or kind); the
same fact was read on another page; nothing was read (not extracted). A read fact without a true one is spurious, was
read twice, or comes from a page of wrong type. Without recognised lines at hand, recognition and the rest are not told
apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .boxes import Box, centre_inside, same_spot
from .kinds import EXACT, Json, bare, page_of, same_slot, similarity

FAILED = "page failed"
TYPE = "page of wrong type"
RECOGNITION = "recognition"
VALUE = "wrong value"
KIND = "wrong field or kind"
ELSEWHERE = "on another page"
MISSED = "not extracted"
UNKNOWN = "not read (no recognised lines to tell why)"
SPURIOUS = "spurious"
TWICE = "read twice"
MARGIN_PX = 12  # a recognised line may stick out of the true box by this much

Line = tuple[Box, str, bool]
"""Box on the upright stored page, text, whether it is the legend of a seal."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """What is known of one read page: whether it failed, whether its type is right, its recognised lines if kept."""

    failed: bool
    type_right: bool
    lines: Sequence[Line] | None


def reason_of(true: Json, stands_for: Json | None, spare: Sequence[Json], page: PageRead) -> str:
    """Why `true` was not read. `stands_for`: the nearest read fact of its kind; `spare`: read facts of the whole case
    that stand for no true one.
    """
    if page.failed:
        return FAILED
    if not page.type_right:
        return TYPE
    if page.lines is not None and not is_recognised(true, page.lines):
        return RECOGNITION
    if stands_for is not None:
        return VALUE if same_slot(true, stands_for) else KIND
    if any(read["kind"] != true["kind"] and at_one_spot(true, read) for read in spare):
        return KIND
    if any(
        page_of(read) != page_of(true) and read["kind"] == true["kind"] and similarity(true, read, EXACT) > 0
        for read in spare
    ):
        return ELSEWHERE
    return MISSED if page.lines is not None else UNKNOWN


def reason_of_spurious(read: Json, true: Sequence[Json], page: PageRead) -> str:
    """Why something was read that is not there, or is there once. `true`: the facts of its page."""
    if not page.type_right:
        return TYPE
    again = any(fact["kind"] == read["kind"] and similarity(fact, read, EXACT) > 0 for fact in true)
    return TWICE if again else SPURIOUS


def is_recognised(true: Json, lines: Sequence[Line]) -> bool:
    """Whether every word of the true text stands, exactly, in the lines (of a seal: legends) at the true box."""
    box, text = true["evidence"].get("box"), true["evidence"].get("text")
    if not isinstance(box, list) or not isinstance(text, str):
        return True
    of_seal = true["kind"] == "seal"
    here = _letters("".join(text for at, text, is_legend in lines if is_legend == of_seal and _touches(at, box)))
    return all(_letters(word) in here for word in text.split())


def at_one_spot(true: Json, read: Json) -> bool:
    """Whether the evidence of both is one spot of one page."""
    a, b = true["evidence"].get("box"), read.get("evidence", {}).get("box")
    return page_of(true) == page_of(read) and bool(a) and bool(b) and (same_spot(a, b) or centre_inside(b, a))


def _letters(text: str) -> str:
    """Without the marks that recognisers take for one another; the dot stays, as dates need it."""
    return "".join(c for c in bare(text) if c.isalnum() or c == ".")


def _touches(line: Box, box: Box) -> bool:
    grown = (box[0] - MARGIN_PX, box[1] - MARGIN_PX, box[2] + MARGIN_PX, box[3] + MARGIN_PX)
    return centre_inside(line, grown) or same_spot(line, grown)


def nearest(true: Json, reads: Sequence[Json], like: float) -> Json | None:
    """Of unmatched reads of one kind and page the one that stands for `true`: nearly equal, else at the same spot."""
    alike = max(reads, key=lambda read: similarity(true, read, like), default=None)
    if alike is not None and similarity(true, alike, like) > 0:
        return alike
    there = [read for read in reads if at_one_spot(true, read)]
    return next((read for read in there if same_slot(true, read)), there[0] if there else None)
