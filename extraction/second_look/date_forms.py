"""How dates and numbers look in writing: which stretches of a line are meant as one, and which are whole."""

from __future__ import annotations

import re

_ZERO = "〇○◯零0OoО"
_NUMERALS = f"一二三四五六七八九十廿卅{_ZERO}"
_SEPARATORS = ".．·•、,，。/／"
_UNITS = "年月日号元正冬腊初闰"
_MISREAD = "lIi|!SsZzBgq±>"  # what stands where a digit should
_RUN = re.compile(rf"[0-9０-９{_NUMERALS}{_SEPARATORS}{_UNITS}{_MISREAD}\-－—–~～至到]+")
_RANGE = re.compile(
    r"[—–~～至到]+|(?<=[月日号])[-－]+|[-－]{2,}|[-－](?=[0-9]{4}(?![0-9])|[0-9]{2}[.年])")
_ENDS = f"{_SEPARATORS}-－—–~～至到初闰正"
_DIGIT = re.compile(rf"[0-9０-９{_NUMERALS}]")
_MEANT = re.compile(  # a year with something behind it, a month with a day, digits with separators
    rf"[0-9{_NUMERALS}]{{2,4}}[{_MISREAD}]?年|月.{{1,3}}[日号]|[0-9]{{2,}}[{_SEPARATORS}][0-9]|"
    rf"[0-9][{_SEPARATORS}][0-9]{{1,2}}[{_SEPARATORS}]|^(?:1[89]|20)[0-9]{{4,6}}$|^[一二][八九{_ZERO}].{{3,}}")

_S = f"[{_SEPARATORS}\\-－]"
_YEAR, _MONTH, _DAY = r"(?:(?:1[89]|20)\d\d|\d\d)", r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_TWO = r"(?:0[1-9]|1[0-2])"
_HAN = f"[一二三四五六七八九{_ZERO}]"
_HAN_YEAR = f"(?:[一二][八九{_ZERO}]{_HAN}{{2}}|[三四五六七八九{_ZERO}]{_HAN})"  # 二一年: left of 二〇一〇年?
_HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九元正冬腊])"
_HAN_DAY = "(?:三十一?|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|初?[一二三四五六七八九]|初十)"
_WHOLE = re.compile("|".join((
    rf"{_YEAR}年(?:(?:{_MONTH}|[元正冬腊])(?:月(?:{_DAY}[日号]?)?)?)?", rf"{_YEAR}{_S}{_MONTH}(?:{_S}{_DAY})?",
    rf"(?:1[89]|20)\d\d{_TWO}(?:0[1-9]|[12]\d|3[01])?", rf"{_MONTH}月(?:{_DAY}[日号])?",
    rf"{_HAN_YEAR}年(?:闰?{_HAN_MONTH}(?:月(?:{_HAN_DAY}[日号]?)?)?)?",
    rf"{_HAN_YEAR}{_S}{_HAN_MONTH}(?:{_S}{_HAN_DAY})?",
    rf"{_HAN_MONTH}月(?:{_HAN_DAY}[日号]?)?", rf"{_HAN_YEAR}年(?:{_MONTH}月(?:{_DAY}[日号])?)?")))
_NUMBER = re.compile(r"[0-9０-９]{2,17}[0-9０-９Xx]?")


def runs(text: str) -> list[tuple[int, int]]:
    """Stretches `start..end` of a line that are meant as one date or number each, without marks at their ends."""
    found = []
    for run in _RUN.finditer(text):
        start = run.start()
        for mark in [*_RANGE.finditer(text, *run.span()), None]:
            end = mark.start() if mark else run.end()
            found.append(_trimmed(text, start, end))
            start = mark.end() if mark else end
    return [(start, end) for start, end in found if end > start and _DIGIT.search(text, start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _ENDS + "年月日号":
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return start, end


def is_date(text: str) -> bool:
    """Whether a stretch is meant as a date, whole or not."""
    return _MEANT.search(text) is not None or is_whole(text)


def is_whole(text: str) -> bool:
    """Whether a date is written as dates are, nothing of it missing."""
    return _WHOLE.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """Whether a stretch is digits alone, two at least (the last may be the X of an identity number)."""
    return _NUMBER.fullmatch(text) is not None


def is_lone(text: str) -> bool:
    """Whether a text is one digit or numeral, or two, and nothing else: what is filled in beside 年, 月 or 日."""
    return 0 < len(text) <= 2 and all(_DIGIT.match(char) for char in text)
