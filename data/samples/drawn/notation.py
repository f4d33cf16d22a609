"""The ways in which dates and periods were really written (materials reference, section 4)."""

from __future__ import annotations

from random import Random

_DIGITS = "〇一二三四五六七八九"

# styles by the time a form was filled; the writer of one form keeps to one style
OLD_HAND = ("ymd", "cn", "dot", "short", "dun")
LATER_HAND = ("ymd", "dot", "mid")
TYPED = ("dot0",)


def numeral(number: int) -> str:
    """1..99 in Chinese as dates use it: 十, 十五, 二十三."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def digits(number: int | str) -> str:
    """Digit by digit: 1968 -> 一九六八."""
    return "".join(_DIGITS[int(d)] for d in str(number))


def _chinese(year: str, rest: list[int]) -> str:
    return digits(year) + "年" + "".join(numeral(n) + unit for n, unit in zip(rest, "月日", strict=False))


def _plain(year: str, rest: list[int]) -> str:
    return year + "年" + "".join(f"{n}{unit}" for n, unit in zip(rest, "月日", strict=False))


def _first_month(year: str, rest: list[int]) -> str:
    """January as 元月, other months as usual."""
    text = _plain(year, rest)
    return text.replace("年1月", "年元月") if rest and rest[0] == 1 else text


def write_date(edtf: str, style: str) -> str:
    """An exact EDTF day, month or year in the given style."""
    year, *parts = edtf.split("-")
    rest = [int(p) for p in parts]
    if style in ("cn", "ymd", "yuan"):
        return {"cn": _chinese, "ymd": _plain, "yuan": _first_month}[style](year, rest)
    if not rest:
        return year + ("年" if style == "short" else "")
    if style == "dot0":
        return ".".join([year, *parts])
    if style == "dash":
        return "-".join([year, *parts])
    mark = {"dot": ".", "short": ".", "mid": "·", "dun": "、", "slash": "/"}[style]
    return mark.join([year[2:] if style == "short" else year, *map(str, rest)])


class Manner:
    """How one writer writes dates on one form."""

    def __init__(self, rng: Random, styles: tuple[str, ...], range_mark: str | None = None) -> None:
        self.style = rng.choice(styles)
        self.range_mark = range_mark or rng.choice(("—", "—", "～", "--", "至"))
        self.open_end = rng.choice(("至今", "", "现在")) if self.style != "dot0" else ""

    def date(self, edtf: str) -> str:
        """The date in this writer's style."""
        return write_date(edtf, self.style)

    def period(self, start: str, end: str) -> str:
        """A period; `open` ends the way this writer leaves it."""
        if end == "open":
            mark = "—" if self.range_mark == "至" and self.open_end != "至今" else self.range_mark
            tail = self.open_end
            return self.date(start) + ("至今" if mark == "至" else mark + tail)
        return self.date(start) + self.range_mark + self.date(end)
