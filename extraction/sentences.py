"""Running text: pieces of sentences found by their words, each with its spot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.ner.labels import NameLabel
from extraction.ner.tagger import names_of
from extraction.posts import organisation_end
from extraction.spans import Span, span_of

_ORGANISATION_END = (
    "大学(?!生|本科|专科)|学院|学校|中学|小学|党校|研究生院|专科学校|师范(?!大学|学院|学校|专科|高等|专业|班)|[一二"
    "三四五六七八九十]中(?!学)"
    "|中专(?!学校)|技校|分校|校区|电大|职校|卫校|农校|财校|警校|高中(?!学|生)|初中(?!学|生)"
)
SCHOOL = re.compile(
    rf"[一-鿿]{{2,22}}?(?:{_ORGANISATION_END})"
    rf"(?:[一-鿿]{{0,6}}(?:分校|分院|校区|函授学院|函授站|函授部|"
    r"成人教育学院|继续教育学院|网络教育学院))?")
DOCUMENT_NUMBER = re.compile(
    r"(?P<n>[一-鿿]{1,12}字?第?[(\[〔【]{0,2}(?P<y>(?:19|20)?\d{2})[)\]〕】]{0,2}(?:年)?第?\d{1,5}号)")
_LEAD = re.compile(r"^(?:毕业于|就读于|考入|在|于)(?=[一-鿿]{4})")
_DEPARTMENT = re.compile(r"(?:[一-鿿]{2,10}(?:系|学院))")
_MAJOR = re.compile(r"(?P<m>[一-鿿、()]{2,20}?)专业")
_SURE, _LIKELY = 0.9, 0.7  # of the tagger: that a school is one, that a field of study is one


@dataclass(frozen=True, slots=True)
class SchoolMajor:
    """School and major out of one run of words."""

    school: str | None
    major: str | None


def find(pattern: re.Pattern[str], span: Span) -> Iterator[tuple[re.Match[str], Span]]:
    """Matches of a pattern in the span's text, each with its spot."""
    for match in pattern.finditer(span.text):
        yield match, span.part(*match.span())


def first(pattern: re.Pattern[str], span: Span) -> tuple[re.Match[str], Span] | None:
    """The first match with its spot."""
    return next(find(pattern, span), None)


def document_number(span: Span) -> str | None:
    """The number of an official paper, as written."""
    for piece in [span_of(span.page, [line]) for line in span.lines] + [span]:
        match = DOCUMENT_NUMBER.search(piece.text)
        if match is not None:
            return re.sub(r"^.*?(文号|字号|编号|命令号)", "", piece.part(*match.span("n")).raw)
    return None


def school_and_major(text: str) -> SchoolMajor:
    """`江原师范学院中文系汉语言文学专业` taken apart."""
    text = _LEAD.sub("", re.sub(r"[,，;；。、 ]+$", "", text))
    school = _school_prefix(text)
    rest = text[len(school):] if school else text
    rest = re.sub(r"^[,，、;； ]+", "", rest)
    department = _DEPARTMENT.match(rest)
    if department is not None and len(department[0]) < len(rest):
        rest = rest[department.end():]
    match = _MAJOR.match(rest)
    if match is not None:
        return SchoolMajor(school, match["m"])
    return _by_names(text, school) or SchoolMajor(school, _plain_major(rest))


def _by_names(text: str, school: str | None) -> SchoolMajor | None:
    """Without the word 专业: what the tagger takes for a field (`江原大学法学院` has none); None if it is not sure."""
    names = names_of(text)
    body = next((name for name in names if name.label is NameLabel.SCHOOL), None)
    major = next((text[name.start:name.end] for name in names
                  if name.label is NameLabel.MAJOR and name.probability > _LIKELY), None)
    if body is None or body.probability < _SURE or (major is None and (body.end < len(text) or text.endswith("系"))):
        return None
    whole = text[body.start:body.end]
    return SchoolMajor(school or whole[:organisation_end(whole) or None], major)


def _plain_major(rest: str) -> str | None:
    plain = re.sub(r"(本科|专科|大专|中专|大学|研究生|毕业|学习|学士|硕士|博士|函授|自考|班).*$", "", rest)
    plain = re.sub(r"系$", "", plain) if len(plain) > 2 else plain
    return plain if 2 <= len(plain) <= 14 else None


def _school_prefix(text: str) -> str | None:
    match = re.match(rf"[一-鿿()]{{2,24}}?(?:{_ORGANISATION_END})", text)
    if match is None:
        return None
    end = match.end()
    longer = re.match(r"[一-鿿]{0,8}?(分校|分院|校区|函授学院|函授部|函授站|"
                      r"成人教育学院|继续教育学院|网络教育学院|夜大学)", text[end:])
    return text[: end + (longer.end() if longer else 0)]
