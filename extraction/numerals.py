"""Chinese and Arabic numerals as dates and ages use them."""

from __future__ import annotations

DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}

CHINESE_DIGIT = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖"
CHINESE_NUMBER = CHINESE_DIGIT + "十拾廿卄卅卌"


def digit(char: str) -> int | None:
    """The value of one digit in either script."""
    return int(char) if char.isascii() and char.isdigit() else DIGITS.get(char)


def number(text: str) -> int | None:
    """`31`, `三十一`, `卅一`, `三一`, `一千九百六十八` as a number; None where the text is none."""
    if not text:
        return None
    positional = [digit(char) for char in text]
    if all(value is not None for value in positional):
        return int("".join(str(value) for value in positional))
    return _with_units(text)


def _with_units(text: str) -> int | None:
    total, pending = 0, None
    for char in text:
        value = digit(char)
        if value is not None:
            if pending:
                return None
            pending = value
        elif char in UNITS:
            total += (1 if pending is None else pending) * UNITS[char]
            pending = None
        elif char in TENS and pending is None:
            total += TENS[char]
        else:
            return None
    return total + (pending or 0)
