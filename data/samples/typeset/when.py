"""Dates as forms of each time write them."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
MARKS = {"dot": ".", "dot0": ".", "dun": "、", "mid": "·", "short": ".", "dash": "-", "slash": "/", "solid": ""}


def tens(number: int) -> str:
    """1…99 as Chinese numerals."""
    ten, one = divmod(number, 10)
    return ("" if ten == 0 else "十" if ten == 1 else DIGITS[ten] + "十") + ("" if one == 0 else DIGITS[one])


def chinese_year(year: str, zero: str = "〇") -> str:
    """Digit by digit."""
    return "".join(zero if d == "0" else DIGITS[int(d)] for d in year)


def spell(edtf: str, style: str) -> str:
    """An EDTF day, month or year in a notation.

    `cn` 1968年3月15日, `cn0` 1968年03月15日, `dot` 1968.3.15, `dot0` 1968.03.15, `han` 一九六八年三月十五日, `handun`
    一九六八、三、十五, `dun` 1968、3、15, `mid` 1968·3·15, `short` 68.3.15, `shortcn` 68年3月15日, `dash` 1968-03-15,
    `slash` 1968/3/15, `solid` 19680315, `gap` 1968 年 3 月 15 日, `hanshort` 六八年三月十五日,
    `roc` 民国五十七年三月十五日.
    """
    year, month, day = ([*edtf.split("-"), "", ""])[:3]
    parts = [int(p) for p in (month, day) if p]
    if style in ("han", "hanshort", "roc", "hanling"):
        return _in_words(year, parts, style)
    if style == "handun":
        return "、".join([chinese_year(year), *(tens(p) for p in parts)])
    if style in ("cn", "cn0", "shortcn", "gap"):
        wide = " " if style == "gap" else ""
        shown = year[2:] if style == "shortcn" else year
        numbers = [f"{p:02d}" if style == "cn0" else str(p) for p in parts]
        return wide.join([shown, "年", *(x for pair in zip(numbers, "月日", strict=False) for x in pair)])
    mark = MARKS[style]
    padded = style in ("dot0", "dash", "solid")
    return mark.join([year[2:] if style == "short" else year, *(f"{p:02d}" if padded else str(p) for p in parts)])


def _in_words(year: str, parts: list[int], style: str) -> str:
    if style == "roc":
        head = f"民国{tens(int(year) - 1911)}年"
    else:
        head = chinese_year(year[2:] if style == "hanshort" else year, "零" if style == "hanling" else "〇") + "年"
    return head + "".join(tens(p) + mark for p, mark in zip(parts, "月日", strict=False))
