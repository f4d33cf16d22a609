"""The characters that dates, numbers and identity numbers are written with, and how spellings of one sign meet."""

from __future__ import annotations

from collections.abc import Sequence

DIGITS = "0123456789"
HAN_DIGITS = "〇一二三四五六七八九"
HAN_NUMBERS = HAN_DIGITS + "十廿卅零"
FINANCIAL = "壹贰叁肆伍陆柒捌玖拾"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
MARKS = ".·、/-~()':%"
WORDS = ("年月日号份元正冬腊闰初至到今现在迄起止农历阴公阳旧夏民国上下半旬底末中间春秋约"
         "同次当本前后岁周虚时生级届代解放建")

OTHER = "□"  # any sign that is none of ours
SPACE = " "
BLANK = 0

CHARACTERS: tuple[str, ...] = tuple(dict.fromkeys(
    DIGITS + "X" + MARKS + SPACE + HAN_NUMBERS + FINANCIAL + STEMS + BRANCHES + WORDS + OTHER))
"""In the order of the network's classes from 1 on; class 0 is CTC's blank."""

NUMBER_OF: dict[str, int] = {char: number for number, char in enumerate(CHARACTERS, 1)}

_SAME = {
    **dict.fromkeys("—–－‐‑―─ー−", "-"), **dict.fromkeys("～〜∼", "~"), **dict.fromkeys("．。", "."),
    **dict.fromkeys("•・‧∙", "·"), **dict.fromkeys("，,", "、"), "／": "/", "（": "(", "）": ")", "：": ":",
    **dict.fromkeys("’‘′＇", "'"), "％": "%", **dict.fromkeys("○◯Ｏ", "〇"), "x": "X", "ｘ": "X", "Ｘ": "X", "×": "X",
    "卄": "廿", "\u3000": SPACE,
}
for _digit in DIGITS:
    _SAME[chr(ord(_digit) + 0xFEE0)] = _digit


def canonical(text: str) -> str:
    """The text with one spelling a sign: full-width digits, dashes, dots and circles become ours. Length is kept."""
    return "".join(_SAME.get(char, char) for char in text)


def labels(text: str) -> list[int]:
    """Class numbers of the signs of a text; what is not ours becomes OTHER."""
    other = NUMBER_OF[OTHER]
    return [NUMBER_OF.get(char, other) for char in canonical(text)]


def spelled(numbers: Sequence[int]) -> str:
    """Class numbers, without blanks, as text."""
    return "".join(CHARACTERS[number - 1] for number in numbers)
