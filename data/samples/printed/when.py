"""Dates as people wrote them: one EDTF value, many spellings."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"


def spell(edtf: str, style: str) -> str:
    """`edtf` (a year, month or day) in one of the spellings met on forms.

    dot 1976.3 · dot0 1976.03 · cn 1976年3月5日 · short 76.3 · cnshort 76年3月
    hanzi 一九七六年三月五日 (hanzi0 with ○ for zero) · line 1976-03-05
    tight 197603 · dash 1976-3-5
    """
    parts = [int(p) for p in edtf.split("-")]
    if style.startswith("hanzi"):
        return _hanzi(parts).replace("零", "○" if style == "hanzi0" else "零")
    if style in ("cn", "cnshort"):
        year = str(parts[0])[-2:] if style == "cnshort" else str(parts[0])
        return "".join(f"{p}{u}" for p, u in zip([year, *parts[1:]], "年月日", strict=False))
    if style == "tight":
        return edtf.replace("-", "")
    if style in ("line", "dash"):
        return edtf if style == "line" else "-".join(map(str, parts))
    year = str(parts[0])[-2:] if style == "short" else str(parts[0])
    width = 2 if style == "dot0" else 1
    return ".".join([year, *(f"{p:0{width}d}" for p in parts[1:])])


def count_hanzi(number: int) -> str:
    """A number below 100 in Chinese: 十五, 二十三."""
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return lead + (DIGITS[ones] if ones or not tens else "")


def _hanzi(parts: list[int]) -> str:
    text = "".join(DIGITS[int(c)] for c in str(parts[0])) + "年"
    return text + "".join(f"{count_hanzi(p)}{u}" for p, u in zip(parts[1:], "月日", strict=False))
