"""The brackets in a line of a career: lines of their own, notes about a post, dated events."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.date_periods import read_period
from extraction.date_reader import parse_dates
from extraction.date_text import prepare
from extraction.date_types import NO_CONTEXT
from extraction.normalize import normalize

_TRAILING = re.compile("[,;]?(?:其间|期间|其中):?$")
_NESTED = re.compile("^(?:其间|期间|其中|在此期间):?")


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its brackets, the brackets, and what of them belongs to lines of their own.

    `places`: for each of `notes` where in `text` it was taken out.
    """

    text: str
    notes: tuple[str, ...]
    inner: tuple[str, ...]
    places: tuple[int, ...] = ()


def split_body(text: str) -> Body:
    """Part the running words from the brackets. `（其间：…）` goes to `inner`, raw; other brackets to `notes`."""
    plain = ""
    notes: list[tuple[str, int]] = []
    inner: list[str] = []
    place = 0
    for start, end in _brackets(text):
        plain += text[place:start]
        content = text[start + 1:end].rstrip(")）")
        if _holds_lines(content):
            inner.append(content)
        else:
            notes.append((content, len(plain)))
        place = end
    plain += text[place:]
    return Body(plain, tuple(note for note, _ in notes), tuple(inner), tuple(at for _, at in notes))


def _holds_lines(content: str) -> bool:
    """Whether a bracket holds lines of its own: `其间：…`, or words that begin with a whole period."""
    text = prepare(content).text
    period = None if _NESTED.match(text) else read_period(text, 0, NO_CONTEXT)
    return bool(_NESTED.match(text)) or bool(period and period.first and period.last)


def _brackets(text: str) -> list[tuple[int, int]]:
    """Outermost bracket spans; one that nobody closed reaches to the end."""
    spans, depth, start = [], 0, 0
    for place, char in enumerate(text):
        if char in "(（":
            if depth == 0:
                start = place
            depth += 1
        elif char in ")）" and depth:
            depth -= 1
            if depth == 0:
                spans.append((start, place + 1))
    if depth:
        spans.append((start, len(text)))
    return spans


def with_notes(post: str, body: Body) -> str:
    """The post with the brackets that stand in or behind it, dated ones left out: they tell events."""
    told = post
    for note, place in reversed(list(zip(body.notes, body.places, strict=True))):
        words, behind = normalize(note).text, _ended(normalize(body.text[place:]).text)
        before = normalize(body.text[:place]).text.endswith(post)
        at = len(post) if before else len(post) - len(behind)
        if post and words and at > 0 and (before or post.endswith(behind)) and not parse_dates(note, NO_CONTEXT):
            told = f"{told[:at]}({words}){told[at:]}"
    return told


def bare(text: str) -> str:
    """The words of a line, normalised, without the punctuation around them."""
    return _ended(normalize(text).text.lstrip(")").lstrip("。.,;、:"))


def _ended(text: str) -> str:
    return _TRAILING.sub("", text.rstrip("。.,;、:"))
