"""Parts a line that the detector drew over two fields: `男 出生年月日：`, `汉族 籍 贯 江原省`, `1985.9 江原大学`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extraction.labels import WORDINGS, match_label
from extraction.line_parts import part_of
from models.pages import Character, TextLine

COLON_GAP = 0.3  # heights of the line between a value and a label with its colon
WIDE_GAP = 0.9  # and one without
DATE_GAP = 0.6  # between a date or a period and the words behind it
WIDER = 0.1  # than any gap inside the label, which may be set wide
_LONGEST = 12  # characters of a label
_COLONS = "：:"
_OPEN = "（("
_GOES_ON = frozenset("、，,。；;·/／-—（(：:和与及或")  # before these ends no value
_DIGIT = "0-9〇○零一二三四五六七八九十"
_DATES = re.compile(rf"(?=(?:.*[{_DIGIT}]){{3}})['{_DIGIT}年月日.、·/—–－\-~～至今]+")
_WORDS = re.compile("[一-鿿](?<![〇零一二三四五六七八九十年月日至今到起止以前后间上下初中底春夏秋冬号])")


def parted_at_fields(line: TextLine, lines: Sequence[TextLine] = ()) -> list[TextLine]:
    """The line, or its pieces: a label inside it begins a line, and so do words behind a date in a row of a table.

    `lines` are those of the page: another one to the right of this one makes a row.
    """
    inked = [character for character in line.characters if character.text.strip()]
    if len(inked) < 3 or len({c.x0 for c in inked}) < len(inked):
        return [line]  # too short, written downwards, or the places of its characters are not known
    gaps = [0.0, *((right.x0 - left.x1) / max(1, line.box.height) for left, right in pairwise(inked))]
    text = "".join(character.text for character in inked)
    starts = [i for i, gap in enumerate(gaps) if gap >= COLON_GAP and (
        _begins_label(text, gaps, i) or (gap >= DATE_GAP and _follows_date(text, i) and _stands_in_row(line, lines)))]
    if not starts or len(text) != len(inked):
        return [line]
    return [_trimmed(line, inked[a], inked[b - 1]) for a, b in pairwise([0, *starts, len(inked)])]


def _begins_label(text: str, gaps: Sequence[float], i: int) -> bool:
    if i == 0 or text[i - 1] in _GOES_ON:
        return False
    size = next((n for n in range(min(_LONGEST, len(text) - i), 1, -1) if text[i:i + n] in WORDINGS), 0)
    if not size:
        return False
    behind = text[i + size:i + size + 1]
    if behind and behind in _COLONS + _OPEN and gaps[i] >= max(gaps[i + 1:i + size]) + WIDER:
        before = max(text.rfind(mark, 0, i) for mark in _COLONS) + 1
        return match_label(text[before:i + size], loose=False) is None
    return gaps[i] >= WIDE_GAP


def _follows_date(text: str, i: int) -> bool:
    return _DATES.fullmatch(text, 0, i) is not None and _WORDS.match(text, i) is not None


def _stands_in_row(line: TextLine, lines: Sequence[TextLine]) -> bool:
    middle = line.box.centre[1]
    return any(other.box.x0 > line.box.x1 and other.box.y0 < middle < other.box.y1 for other in lines)


def _trimmed(line: TextLine, first: Character, last: Character) -> TextLine:
    """The line from one of its characters to another."""
    return part_of(line, line.characters[line.characters.index(first):line.characters.index(last) + 1])
