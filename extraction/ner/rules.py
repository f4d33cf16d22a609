"""What needs no model: dates, identity numbers, levels of education and degrees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_reader import parse_dates
from extraction.date_types import NO_CONTEXT, DateContext
from extraction.id_number import find_id_numbers
from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan
from extraction.normalize import NormalizedText

_LEVEL = re.compile(
    "(?:党校|博士|硕士)研究生(?!院|部|处|课|科|会|导师)|研究生(?!院|部|处|课程|科|会|导师)|大学(?:本科|专科)|(?:大学)?普通班"
    "|(?<!基)本科(?!生|目|室|学生|级)|大专(?!学校|院校)|专科(?!学校|生|学院|医院)|专升本"
    "|中专(?!学校|生)|中师(?!学校)|中技(?!学校)|高中(?!生|学校|教师|部)|初中(?!生|学校|教师|部)|高小|初小"
    "|(?<=[,、:;(])(?:小学|中学|大学)(?=文化|毕业|学历|程度|$|[,、;。)])|(?:小学|大学)(?=文化|学历|程度)|文盲|私塾")
_FIELDS = (
    "哲学|经济学|法学|教育学|文学|历史学|理学|工学|农学|医学|军事学|管理学|艺术学|(?:高级管理人员)?工商管理(?:学)?|公共管理|公共行政"
    "|法律|工程|会计|金融|教育|农业推广|临床医学|口腔医学|建筑学|心理学|应用心理|国际商务|统计|税务|审计|翻译|新闻与传播")
_ANY_FIELD = "(?<=[获得取予,、;。(: 业])[^获得取授予攻读位业、,;。():a-zA-Z0-9 ]{1,6}学"
_DEGREE = re.compile(
    rf"(?:{_FIELDS}|{_ANY_FIELD})?(?:双学士|学士|硕士|博士)(?!研究生|生|导师|后|点|课程)(?:学位)?"
    "|(?<![A-Za-z])(?:MBA|EMBA|MPA)(?![A-Za-z])(?:学位)?")


def ruled_names(source: NormalizedText, context: DateContext = NO_CONTEXT) -> Iterator[NameSpan]:
    """Names that rules know, in the places of the normalised text."""
    yield from _dates(source.text, context)
    for number in find_id_numbers(source.text):
        yield NameSpan(number.start, number.end, NameLabel.ID)
    taken = 0
    for match in _DEGREE.finditer(source.text):
        yield NameSpan(*match.span(), NameLabel.DEGREE)
    for match in _LEVEL.finditer(source.text):
        if match.start() >= taken:
            yield NameSpan(*match.span(), NameLabel.LEVEL)
            taken = match.end()


_SEASON = re.compile("[春夏秋冬][天季]")
_OPEN = re.compile("(?:至今|现在|目前|现|今)$")


def _dates(text: str, context: DateContext) -> Iterator[NameSpan]:
    for found in parse_dates(text, context):
        if found.raw and not _OPEN.fullmatch(found.raw):
            season = _SEASON.match(text, found.end - 1)
            yield NameSpan(found.start, season.end() if season else found.end, NameLabel.DATE)
