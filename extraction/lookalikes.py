"""Characters that a recogniser mistakes for digits, mended only where the result is a well-formed date."""

from __future__ import annotations

import re

MISREAD = {
    **dict.fromkeys("lIi|!", "1"), **dict.fromkeys("OoQ", "0"), **dict.fromkeys("Ss", "5"), **dict.fromkeys("gq", "9"),
    "B": "8", "Z": "2", "z": "2", "b": "6", "午": "年", "牛": "年", "目": "月", "曰": "日",
}
ZEROS = "〇○◯零"  # one glyph class with 0: not a mistake

_D = r"[0-9lIi|!OoQSsgqBZzb〇○◯]"
_EDGE = r"(?![0-9A-Za-z])"
_DATE = re.compile(
    rf"(?<![0-9A-Za-z])(?P<y>{_D}{{4}}|{_D}{{2}}(?=[年午牛]))(?P<g>[年午牛]|[.·/、,-])(?P<m>{_D}{{1,2}}){_EDGE}"
    rf"(?:(?P<h>[月目]|[.·/、,-])(?:(?P<d>{_D}{{1,2}}){_EDGE}(?P<j>[日曰])?)?)?"
)
_COMPACT = re.compile(rf"(?<![0-9A-Za-z])(?P<y>{_D}{{4}})(?P<m>{_D}{{2}})(?P<d>{_D}{{2}}){_EDGE}")
_DASH_FOR_ONE = re.compile(r"(?<![0-9〇一二三四五六七八九月日])[-~](?=[八九][〇○O0零一二三四五六七八九]{2}年)")
_HAN_YEAR = r"(?:一[八九]|[二2][〇○零O0])[〇○零O0一二三四五六七八九]{2}年"
_ONE_FOR_DASH = re.compile(
    r"(?<=[0-9月日]) ?[一_](?= ?(?:[0-9]{2,4}[.年·/]|至今|今|现在|目前))"
    rf"|(?<=[月日]) ?[一_](?= ?{_HAN_YEAR})"
    # a period that is still open, or goes on in the next line: a first day is written with its 日
    r"|(?<=年[0-9〇一二三四五六七八九十]月) ?[一_]$|(?<=年(?:1[0-2]|0[1-9]|十[一二])月) ?[一_]$"
    r"|(?<=(?:18|19|20)[0-9]{2}[.·/][0-9]) ?[一_]$|(?<=(?:18|19|20)[0-9]{2}[.·/][01][0-9]) ?[一_]$")
_DOT_FOR_DASH = re.compile(
    r"(?<=(?:18|19|20)[0-9]{2}([.·/])[0-9])[.·](?=(?:18|19|20)[0-9]{2}[.·/][0-9])"
    r"|(?<=(?:18|19|20)[0-9]{2}([.·/])[01][0-9])[.·](?=(?:18|19|20)[0-9]{2}[.·/][0-9])")
_ONES_FOR_DASHES = re.compile(  # 九月——一 | 九七四年, wrapped before the year is over
    r"(?<=[月日]) ?[-~一_]{2,3}(?=[八九][〇○O0零一二三四五六七八九]{2}年)")
_NO_MONTH = re.compile(  # 一九七九.二一在…: no month is 二一
    rf"(?<={_HAN_YEAR[:-1]}[.·、][二三四五六七八九])一(?=[^〇○零一二三四五六七八九十0-9月日年.·、])")
_UNTIL = re.compile(  # 1969.09室.1975.07
    r"(?<=[0-9月日]) ?[.·]? ?[室宝主玉圣坐垒奎互] ?[.·]? ?(?=(?:18|19|20)[0-9]{2}[.年/·][01]?[0-9])")
_STOP_FOR_DOT = re.compile(r"(?<=(?:19|20)[0-9]{2})[。:](?=[0-9]{1,2}(?![0-9]))")
_STOP_FOR_ZERO = re.compile(r"(?<=二)[。·]{1,2}(?=[一二三四五六七八九〇。·]{1,2}年)")


def mend(text: str) -> tuple[str, frozenset[int]]:
    """The text with look-alikes inside dates mended, and where. The length does not change."""
    mended = _DASH_FOR_ONE.sub("一", text)
    mended = _ONES_FOR_DASHES.sub(lambda match: "-" * (len(match[0]) - 1) + "一", mended)
    mended = _NO_MONTH.sub("-", mended)
    mended = _UNTIL.sub(lambda match: " " * (len(match[0]) - 1) + "至", mended)
    mended = _ONE_FOR_DASH.sub(lambda match: match[0].replace("一", "-").replace("_", "-"), mended)
    mended = _DOT_FOR_DASH.sub("-", mended)
    mended = _STOP_FOR_DOT.sub(".", mended)
    mended = _STOP_FOR_ZERO.sub(lambda match: "〇" * len(match[0]), mended)
    for pattern in (_DATE, _COMPACT):
        mended = pattern.sub(_mended_date, mended)
    changed = frozenset(i for i, (old, new) in enumerate(zip(text, mended, strict=True)) if old != new)
    return mended, frozenset(i for i in changed if text[i] not in ZEROS)


def _mended_date(match: re.Match[str]) -> str:
    before = match[0]
    after = "".join(_as_digit(match, i) for i in range(len(before)))
    if before == after or not _plausible(match):
        return before
    digits = sum(char.isdigit() for char in before)
    wanted = sum(char.isdigit() for char in after)
    return after if digits * 2 >= wanted else before


def _as_digit(match: re.Match[str], i: int) -> str:
    char = match[0][i]
    if char in "Ss" and match.start() + i < match.end("y"):
        return "8"  # in a year the open 8 is the commoner mistake; the reader keeps 5 as a candidate
    return MISREAD.get(char, "0" if char in ZEROS else char)


def _plausible(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    year, month, day = (_value(groups[name]) for name in "ymd")
    return (year is None or year < 100 or 1850 <= year <= 2100) and month in range(1, 13) and (
        day is None or day in range(1, 32))


def _value(text: str | None) -> int | None:
    if not text:
        return None
    return int("".join(MISREAD.get(char, "0" if char in ZEROS else char) for char in text))
