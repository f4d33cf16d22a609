"""What printed labels mean: every wording met on forms, and matching that bears reading errors.

A label is compared without blanks, brackets and punctuation. Dates are never matched loosely, only printed words are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extraction.near_wordings import NearWordings
from extraction.normalize import normalize
from extraction.wordings.compound import COMPOUND
from extraction.wordings.opinions import OPINION, OPINION_LABELS
from extraction.wordings.papers import PAPERS
from extraction.wordings.pay import PAY
from extraction.wordings.person import PERSON
from extraction.wordings.posts import POSTS
from extraction.wordings.service import SERVICE
from extraction.wordings.study import STUDY

_OPINION_FORM = re.compile(r".{0,28}(意见|决议|鉴定|评语|签名|签字|签章|盖章|批示|签名盖章|审批|批准|签署|审查情况)")
_ANSWER = re.compile(r"(我|本人)?(对.{0,6})?(无|没有|并无)(任何|不同|其他)?(意见|异议)")  # what one who is asked writes
_OPINION_REFUSED = re.compile(r"[。，,;；]|同意|该同志|\d{3}")
_PAPERS = "书表卡证"
_MISREAD_OPINION = re.compile(r"[思息恩想]见$")
_BRACKETS = re.compile(r"[(（\[【〔<《][^()（）\[\]【】〔〕<>《》]*[)）\]】〕>》]?")
_PUNCTUATION = re.compile(r"[\s:：、,，.。;；·\-—_/|()（）“”\"'|]+")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: what it asks for, its wording, and how well it fits (0..1)."""

    concept: str
    wording: str
    score: float


def words_of(table: Mapping[str, str]) -> dict[str, str]:
    """Wording -> concept. The first concept that claims a wording keeps it."""
    found: dict[str, str] = {}
    for concept, wordings in table.items():
        for wording in wordings.split():
            found.setdefault(wording, concept)
    return found


@lru_cache(maxsize=65536)
def label_key(text: str) -> str:
    """The text as labels are compared: simplified, without brackets, blanks and punctuation, 意见 mended."""
    plain = normalize(text).text
    bare = _PUNCTUATION.sub("", _BRACKETS.sub("", plain)) or _PUNCTUATION.sub("", plain)
    return _MISREAD_OPINION.sub("意见", bare)


WORDINGS: Mapping[str, str] = {
    **words_of({**PERSON, **STUDY, **POSTS, **SERVICE, **PAY, **PAPERS}), **dict.fromkeys(OPINION_LABELS, OPINION)}


@lru_cache(maxsize=65536)
def match_label(text: str, loose: bool = True) -> Label | None:
    """The label that `text` is, if it is one and nothing else. `loose` bears reading errors."""
    key = _MISREAD_OPINION.sub("意见", label_key(text))
    if not 2 <= len(key) <= 40 or _ANSWER.fullmatch(key):
        return None
    for exact in (_PUNCTUATION.sub("", normalize(text).text), key):  # 入党（团）时间 asks for more than 入党时间
        if exact in WORDINGS:
            return Label(WORDINGS[exact], exact, 1.0)
    for pattern, concept in COMPOUND:
        if pattern.fullmatch(key):
            return Label(concept, key, 0.95)
    if loose and not (key[-1] in _PAPERS and key[:-1] in WORDINGS):  # 入党志愿书 is a paper, no 入党志愿
        close = _NEAR.closest(key) or _NEAR.same_characters(key)
        if close is not None:
            return Label(WORDINGS[close[0]], close[0], close[1])
    if 3 <= len(key) <= 30 and _OPINION_FORM.fullmatch(key) and not _OPINION_REFUSED.search(text):
        return Label(OPINION, key, 0.9)
    return None


_NEAR = NearWordings(WORDINGS, WORDINGS)
