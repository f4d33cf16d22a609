"""Dates in Chinese words, as findings and screens write them."""

from __future__ import annotations

from models.dates import Calendar, PartialDate


def in_words(when: PartialDate) -> str:
    """A readable date: 1968年5月12日, 1968年5月至1968年8月间, 不早于1968年5月, 农历1953年12月8日."""
    prefix = "农历" if when.calendar is Calendar.LUNAR else ""
    low, slash, high = when.edtf.partition("/")
    if not slash:
        return prefix + _words(low)
    bounds = [_words(bound) if bound.strip(".") else "" for bound in (low, high)]
    if all(bounds):
        return f"{prefix}{bounds[0]}至{bounds[1]}间"
    if not any(bounds):
        return "不详的日期"
    return f"不早于{prefix}{bounds[0]}" if bounds[0] else f"不晚于{prefix}{bounds[1]}"


def _words(edtf: str) -> str:
    year, *rest = edtf.split("-")
    words = f"{int(year)}年"
    for part, unit in zip(rest, "月日", strict=False):
        words += f"{int(part)}{unit}" if part.isdigit() else f"某{unit}"
    return words
