"""Words whose one likely misreading is no word: `千部` can only be 干部. What was read is kept beside what is meant."""

from __future__ import annotations

import re

MENDED_CONFIDENCE = 0.7
"""At most so sure is a text that holds a mended word."""

_NUMBER = "0-9〇一二三四五六七八九十百几数上"
_WORDS = re.compile(
    rf"(?<![{_NUMBER}])千(?=部(?!队|门)|事(?!情|件)|警|群关系)|(?<=骨)千|(?<=五七)千(?=校)|(?<=若)千"
    r"|(?<=[转提招录聘])千(?=$|[,;。、(),])"
    r"|(?<=战)土(?![地木改])|(?<![国领本当])土(?=兵)|(?<=士)宫|(?<=硕)土|(?<=博)土(?=[学后研毕]|$)"
    r"|(?<=学)土(?=学位|$)|(?<=护)土(?=[长学班]|$)|(?<=女)土(?=[:,]|$)"
    r"|末(?=婚)|己(?=婚)|(?<=政)冶|(?<!大)冶(?=安)"
    r"|(?<=籍)[贾货]|[藉箱](?=贯)|(?<=^姓)各|(?<=^性)[剂刖]|(?<=^民)[旅旋]|[汊汶](?=族)|(?<=汉)[旅旋](?![行游店客社])"
    r"|(?<=出)主(?=年月)")
_MEANT = str.maketrans("千土宫末己冶贾货藉箱各剂刖旅旋汊汶主", "干士官未已治贯贯籍籍名别别族族汉汉生")


def meant_words(text: str) -> str:
    """The text with such words put right; its length does not change."""
    return _WORDS.sub(lambda match: match[0].translate(_MEANT), text)
