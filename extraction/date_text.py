"""Text made ready for the date reader: one spelling, spaces settled, look-alikes mended."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.lookalikes import mend
from extraction.normalize import NormalizedText, normalize

_N = "0-9〇一二三四五六七八九十廿卅"
_RUNS = re.compile(rf"[{_N}]+(?: [{_N}]+)+(?=( ?[年月日])?)")
_LOOSE_SPACE = re.compile(rf"(?<![{_N}]) | (?![{_N}])")
_FINANCIAL = str.maketrans("壹贰叁肆陆柒捌玖拾零卄", "一二三四六七八九十〇廿")
_FIVE = re.compile("(?<![入退队])伍")  # 同意退伍1991.11.20
_ZERO_RUN = re.compile(r"[一二三四五六七八九○◯〇Oo0Ο]{2,}")
_ZERO_GLYPHS = str.maketrans("○◯Oo0Ο", "〇〇〇〇〇〇")
_SPACED_OUT = 0.6  # share of gaps that hold a space when somebody wrote one character a box


@dataclass(frozen=True, slots=True)
class DateText:
    """`text` as the reader sees it; `mended` are the places where a look-alike was replaced."""

    text: str
    source: NormalizedText
    places: tuple[int, ...]
    mended: frozenset[int]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the raw text."""
        if start >= end:
            return (0, 0)
        return self.source.raw_span(self.places[start], self.places[end - 1] + 1)


def prepare(raw: str) -> DateText:
    """Make raw text ready. Spaces stay only between two numbers that they part."""
    source = normalize(raw, keep_spaces=True)
    keep = _kept_places(source.text)
    text = _FIVE.sub("五", "".join(source.text[i] for i in keep).translate(_FINANCIAL))
    text = _ZERO_RUN.sub(_chinese_zeros, text)
    text, mended = mend(text)
    return DateText(text, source, tuple(keep), mended)


def _chinese_zeros(match: re.Match[str]) -> str:
    run = match[0]
    return run.translate(_ZERO_GLYPHS) if re.search("[一二三四五六七八九〇○◯]", run) else run


def _kept_places(text: str) -> list[int]:
    spaces = text.count(" ")
    if spaces >= _SPACED_OUT * max(1, len(text) - spaces - 1):
        return [i for i, char in enumerate(text) if char != " "]
    dropped = {match.start() for match in _LOOSE_SPACE.finditer(text)}
    for match in _RUNS.finditer(text):
        dropped |= _joined_gaps(match)
    return [i for i in range(len(text)) if i not in dropped]


def _joined_gaps(match: re.Match[str]) -> set[int]:
    """Spaces inside one number: `19 68 年`, `1 2 月`. Those between year, month and day stay."""
    runs = match[0].split(" ")
    gaps = [match.start() + sum(len(run) + 1 for run in runs[:i]) - 1 for i in range(1, len(runs))]
    if match[1] and all(len(run) == 1 for run in runs):
        return set(gaps)
    digits = ""
    for i, run in enumerate(runs):
        digits += run
        if len(digits) == 4 and i and re.match("1[89]|20|一[八九]|二〇", digits):
            return set(gaps[:i])
    return set()
