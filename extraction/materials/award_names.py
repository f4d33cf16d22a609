"""What an entry about an award says was given: `1984年2月被评为先进工作者` gives 先进工作者."""

from __future__ import annotations

import re

from extraction.spans import Span

_DATE = re.compile(
    r"(?:于|在)?(?:(?:19|20)?\d{2}|[一二三四五六七八九〇○零]{2,4})[年.](?!度)(?:(?:\d{1,2}|[一二三四五六七八九十元]{1,3})"
    r"(?:月份?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|(?:\.\d{1,2})?(?=[^\d月])))?[初底末]?[,，、:：]?")
_GIVEN = re.compile(
    r"^(?:[^,，]{2,20}[,，])?(?:[一-鿿]{0,4}?(?:被|由|经|受)(?P<g>[一-鿿()]{2,20}?))?[^,，]{0,16}?"
    r"(?:评选为|评定为|评为|选为|表彰为|命名为|授予|荣获|获得|荣立|荣记|荣膺|获|给予|记(?=[个集一二三特大嘉通])|"
    r"立(?=[个集一二三特大])|受到?(?=.{0,8}(?:嘉奖|表彰|表扬|奖励))|得(?=.{0,20}奖))(?:了|过|为)?")
_TAIL = re.compile(r"(?:荣誉称号|光荣称号|称号|奖励)?(?:各?一次)?[。.]?$")
_QUOTES = "\"'“”‘’「」"
_OFFICE = re.compile(r"(?:委|会|局|部|厅|府|厂|校|院|公司|社|团|连|营|师|军|处|科|省|市|县|区|乡|镇|站|所|机关|队|"
    r"矿|场)$")
_LEAST = 2  # characters of a name


def named_award(span: Span) -> tuple[Span, str | None]:
    """The spot of the award's name, without day, verb and 一次, and who gave it where that is said too."""
    dated = _DATE.match(span.text)
    start = dated.end() if dated else 0
    given = _GIVEN.match(span.text[start:])
    giver = given["g"] if given is not None and given["g"] and _OFFICE.search(given["g"]) else None
    for place in (*((start + given.end(),) if given is not None else ()), start, 0):
        begin, words = place, span.text[place:]
        stop = begin + len(_TAIL.sub("", words))
        while begin < stop and span.text[begin] in _QUOTES:
            begin += 1
        while stop > begin and span.text[stop - 1] in _QUOTES:
            stop -= 1
        if stop - begin >= _LEAST:
            return span.part(begin, stop), giver
    return span, None
